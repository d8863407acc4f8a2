import type { Properties } from '../shared/record.ts';
import type { Board, Company, Fact, Person } from '../shared/facts.ts';
import { NodeCounts, NodeNumbers, PairCounts } from './node-counts.ts';

/** How many of each ranking are kept. */
export const MOST_RANKED = 8;

/** The rankings: of whom, and from which count on somebody is worth a mention. */
export const BEGINNINGS = [
  { name: 'told', among: 'Company', least: 1 },
  { name: 'holding', among: 'Company', least: 2 },
  { name: 'outside', among: 'Company', least: 1 },
  { name: 'seated', among: 'Person', least: 2 },
] as const;

interface Counted {
  readonly companies: readonly Company[];
  readonly persons: readonly Person[];
  readonly boards: readonly Board[];
  readonly facts: readonly Fact[];
}

/**
 * Where a reader who knows nothing of a graph may begin, counted once at a load and kept beside its extent: the
 * companies most is told of, those that hold most others, those with most members called outside, and the people on the
 * boards of most companies. Facts of every day count, a figure and those it took the place of once. Ids and counts are
 * parallel lists, the largest first, of equals in order of id.
 */
export function beginningsOf({ companies, persons, boards, facts }: Counted): Properties {
  const numbers = new NodeNumbers();
  const companyOf = new Map(boards.map(({ id, company }) => [numbers.of(id), numbers.of(company)]));
  const [held, outside, sits] = [new PairCounts(), new PairCounts(), new PairCounts()];
  const told = new NodeCounts();
  const nodeOf = (id: string): number => {
    const node = numbers.of(id);
    return companyOf.get(node) ?? node;
  };
  for (const fact of facts) {
    if (fact.supersededBy !== undefined) continue;
    const subject = nodeOf(fact.subject);
    told.add(subject);
    // What is there for its fact alone, as an attribute is, is nobody.
    if (fact.object === fact.id) continue;
    const object = nodeOf(fact.object);
    if (object !== subject) told.add(object);
    if (fact.kind === 'HOLDS' && fact.shares !== '0' && !fact.nominee) held.add(subject, object);
    if (fact.kind !== 'SITS_ON') continue;
    sits.add(subject, object);
    if (fact.outside === true) outside.add(object, subject);
  }
  const among = { Company: companies, Person: persons };
  const counts = { told, holding: held.counts, outside: outside.counts, seated: sits.counts };
  return Object.assign(
    {},
    ...BEGINNINGS.map(({ name, among: whom, least }) =>
      ranking(
        name,
        among[whom].map(({ id }) => ({ id, count: counts[name].of(numbers.of(id)) })),
        least,
      ),
    ),
  ) as Properties;
}

function ranking(name: string, counted: readonly { readonly id: string; readonly count: number }[], least: number) {
  const ranked = counted
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_RANKED);
  return { [`${name}Ids`]: ranked.map(({ id }) => id), [`${name}Counts`]: ranked.map(({ count }) => count) };
}
