import { boundsText, compareDecimals, percentText, widened } from '../lib/figures.ts';
import { shareUnknown } from '../lib/fact-ends.ts';
import { asHolding, type Stake } from './ownership-query.ts';

/** The share by which a stake is ordered: along all chains when known, else the direct one; undefined when unknown. */
export function stakeShare(stake: Stake): string | undefined {
  return stake.byPathPercent ?? stake.byPath?.min ?? asHolding(stake.direct)?.percent ?? undefined;
}

export function compareShares(a: string | undefined, b: string | undefined): number {
  return compareDecimals(a ?? '0', b ?? '0');
}

/** What is held along all chains together: one figure where the sources allow it, bounds where they are rounded. */
export function byPathText(stake: Stake): string {
  if (stake.byPathPercent !== null) return percentText(stake.byPathPercent);
  const bounds = stake.byPath && boundsText(widened(stake.byPath, 3));
  return bounds ?? 'not known';
}

/** What is held when chains are followed round circles for ever; undefined where it is the same as along the chains. */
export function integratedText({ integrated, byPathPercent }: Stake): string | undefined {
  if (!integrated || (integrated.percent !== null && integrated.percent === byPathPercent)) return undefined;
  return integrated.percent === null ? boundsText(widened(integrated.range, 3)) : percentText(integrated.percent);
}

/** The bounds behind a figure that the sources give only rounded; undefined when the figure is exact. */
export function boundsBeside({ byPath, byPathPercent }: Stake): string | undefined {
  if (byPathPercent === null || !byPath || byPath.min === byPath.max) return undefined;
  return boundsText(widened(byPath, 3));
}

/** `Internet Initiative Japan Inc. → IIJ Technology Inc. → IIJ Financial Systems Inc.` */
export function chainText(chain: Stake['chains'][number]): string {
  const [first] = chain.steps;
  return [first?.holder.name, ...chain.steps.map((step) => step.company.name)].filter(Boolean).join(' → ');
}

/** `86.1 % × 100 % = 86.1 %`; bounds where a share is a range, only the factors when one is not known. */
export function chainArithmetic({ steps, arithmetic, product, productPercent }: Stake['chains'][number]): string {
  if (steps.length < 2) return arithmetic;
  const result = productPercent === null ? product && boundsText(widened(product, 3)) : percentText(productPercent);
  return result === null || result === undefined ? arithmetic : `${arithmetic} = ${result}`;
}

/** True when the direct share is not known. */
export function directUnknown(stake: Stake): boolean {
  const direct = asHolding(stake.direct);
  return direct !== undefined && shareUnknown(direct);
}
