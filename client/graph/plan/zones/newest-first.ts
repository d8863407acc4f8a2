import { statedBy } from '../../../lib/facts/fact-age.ts';
import { compareDecimals } from '../../../lib/figures.ts';

interface Share {
  readonly percent?: string | null;
  readonly range?: { readonly min: string | null } | null;
}

interface StatedShare extends Share {
  readonly certainty: 'CERTAIN' | 'POSSIBLE' | null;
  readonly lastObservedOn?: string | null;
  readonly observedOn?: string | null;
}

/** The larger first, what is unknown last. */
export function byShare(a: Share | undefined, b: Share | undefined): number {
  const [x, y] = [a?.percent ?? a?.range?.min ?? null, b?.percent ?? b?.range?.min ?? null];
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  return compareDecimals(y, x);
}

/**
 * Of several holdings between the same two: those that certainly hold on the day before those that may be over, and
 * these by when they were stated last. A larger share of an earlier day is not what is held now.
 */
export function newestFirst(on: string | undefined): (a: StatedShare, b: StatedShare) => number {
  const isOpen = ({ certainty }: StatedShare) => Number(certainty === 'POSSIBLE');
  const day = (holding: StatedShare) => (isOpen(holding) ? (statedBy(holding, on) ?? '') : '');
  return (a, b) => isOpen(a) - isOpen(b) || day(b).localeCompare(day(a)) || byShare(a, b);
}
