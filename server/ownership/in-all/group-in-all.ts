import type { Context } from '../../context.ts';
import type { FactReader } from '../../facts/fact-reader.ts';
import { isKind, type ViewOf } from '../../facts/fact-view.ts';
import { compare, rational, type Rational } from '../../numbers/rational.ts';
import type { Company } from '../../shared/facts.ts';
import { mapInTurns } from '../../shared/turns/in-turns.ts';
import type { Day } from '../../time/day.ts';
import type { OwnershipDayArgs } from '../arguments.ts';
import { isHeld } from './held-in-all.ts';
import { statedBefore, type StatedBefore } from './stated-before.ts';

/** The GraphQL type GroupInAll. */
export interface GroupInAll {
  readonly companies: number;
  readonly subsidiaries: number;
  readonly equityMethod: number;
  readonly others: number;
  readonly stated: StatedBefore;
}

type View = ViewOf<'HOLDS'>;
const HALF = rational(1n, 2n);

/** What a company holds on a day, and what its subsidiaries hold besides, each company counted once. */
export async function groupInAll({ id }: Company, args: OwnershipDayArgs, { facts }: Context): Promise<GroupInAll> {
  const knownOn = args.knownOn ?? facts.today();
  const on = args.on ?? knownOn;
  const own = await heldBy(facts, [id], on, knownOn);
  const direct = new Set(own.flatMap(({ fact }) => (fact.direct === 'INDIRECT' ? [] : [fact.object])));
  const below = await heldBy(facts, await subsidiariesIn(facts, own), on, knownOn);
  const all = [...own, ...below.filter(({ fact }) => !direct.has(fact.object) && fact.object !== id)];
  const of = (accounting: View['fact']['accounting']) =>
    new Set(all.flatMap(({ fact }) => (fact.accounting === accounting ? [fact.object] : [])));
  const [subsidiaries, investees] = [of('CONSOLIDATED_SUBSIDIARY'), of('EQUITY_METHOD')];
  const companies = new Set(all.map(({ fact }) => fact.object));
  return {
    companies: companies.size,
    subsidiaries: subsidiaries.size,
    equityMethod: investees.size,
    others: [...companies].filter((held) => !subsidiaries.has(held) && !investees.has(held)).length,
    stated: statedBefore(all, on, ({ fact }) => fact.object),
  };
}

async function heldBy(facts: FactReader, ids: readonly string[], on: Day, knownOn: Day): Promise<readonly View[]> {
  if (ids.length === 0) return [];
  const views = await facts.from(ids, { kinds: ['HOLDS'], on, knownOn });
  return views.filter((view) => isKind(view, 'HOLDS')).filter(isHeld);
}

/** Those held directly that are consolidated, or of which the largest holding is more than half. */
async function subsidiariesIn(facts: FactReader, own: readonly View[]): Promise<readonly string[]> {
  const sized = await mapInTurns(
    own.filter(({ fact }) => fact.direct !== 'INDIRECT'),
    async (view) => ({ view, share: await facts.share(view) }),
  );
  const largest = new Map<
    string,
    { readonly view: View; readonly size: Rational | undefined; readonly most: boolean }
  >();
  for (const { view, share } of sized) {
    const size = share.figure ?? share.range?.min;
    const before = largest.get(view.fact.object);
    const isLarger = size !== undefined && (before?.size === undefined || compare(size, before.size) > 0);
    if (before !== undefined && !isLarger) continue;
    const most = share.figure !== undefined && compare(share.figure, HALF) > 0;
    largest.set(view.fact.object, { view, size, most });
  }
  return [...largest].flatMap(([held, { view, most }]) =>
    most || view.fact.accounting === 'CONSOLIDATED_SUBSIDIARY' ? [held] : [],
  );
}
