import type { PartyRefData } from '../../lib/facts/fact-fields.ts';
import type { InterlockPair } from '../interlocks-query.ts';
import { byName } from '../../lib/shown-name.ts';

/** Each company once: who shares with the most others first, then by name. */
export function companiesOf(pairs: readonly InterlockPair[]): readonly PartyRefData[] {
  const found = new Map<string, { party: PartyRefData; others: number }>();
  for (const pair of pairs)
    for (const party of [pair.of, pair.company])
      found.set(party.id, { party, others: (found.get(party.id)?.others ?? 0) + 1 });
  return [...found.values()].sort((a, b) => b.others - a.others || byName(a.party, b.party)).map(({ party }) => party);
}

/**
 * The same with those together that share with each other, so that the first of many are not strangers to one another:
 * after a company come those it shares with, whoever shares with most of them already there first.
 */
export function companiesTogether(pairs: readonly InterlockPair[]): readonly PartyRefData[] {
  const left = new Map(companiesOf(pairs).map((party) => [party.id, party]));
  const others = new Map<string, string[]>([...left.keys()].map((id) => [id, []]));
  for (const { of, company } of pairs) {
    others.get(of.id)?.push(company.id);
    others.get(company.id)?.push(of.id);
  }
  const placed: PartyRefData[] = [];
  /** How many of those placed since the last beginning each of the rest shares with. */
  const shared = new Map<string, number>();
  while (left.size > 0) {
    const next = mostShared(left, shared);
    if (!shared.has(next.id)) shared.clear();
    placed.push(next);
    left.delete(next.id);
    for (const id of others.get(next.id) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  return placed;
}

/** Of equals the first. */
function mostShared(left: ReadonlyMap<string, PartyRefData>, shared: ReadonlyMap<string, number>): PartyRefData {
  const [first, ...rest] = left.values();
  if (first === undefined) throw new Error('Nobody is left.');
  const countOf = ({ id }: PartyRefData) => shared.get(id) ?? 0;
  return rest.reduce((best, one) => (countOf(one) > countOf(best) ? one : best), first);
}
