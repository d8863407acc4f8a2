import type { Properties } from '../shared/record.ts';
import type { Board, Company, Fact, Person } from '../shared/facts.ts';
import { factEnds, NOBODY } from './numbered-ends.ts';
import { NodeCounts, PairCounts } from './node-counts.ts';

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
export function beginningsOf(counted: Counted, ends = factEnds(counted)): Properties {
  const { companies, persons, facts } = counted;
  const { numbers, subjects, objects, parties } = ends;
  const [held, outside, sits] = [new PairCounts(), new PairCounts(), new PairCounts()];
  const told = new NodeCounts();
  for (const [i, fact] of facts.entries()) {
    if (fact.supersededBy !== undefined) continue;
    const [from = 0, to = NOBODY] = [subjects[i], objects[i]];
    const subject = parties[from] ?? from;
    told.add(subject);
    // What is there for its fact alone, as an attribute is, is nobody.
    if (to === NOBODY) continue;
    const object = parties[to] ?? to;
    if (object !== subject) told.add(object);
    if (fact.kind === 'HOLDS' && fact.shares !== '0' && !fact.nominee) held.add(subject, object);
    if (fact.kind !== 'SITS_ON') continue;
    sits.add(subject, object);
    if (fact.outside === true) outside.add(object, subject);
  }
  const among = { Company: companies, Person: persons };
  const nodesOf = (list: readonly { readonly id: string }[]) => Uint32Array.from(list, ({ id }) => numbers.of(id));
  const nodes = { Company: nodesOf(companies), Person: nodesOf(persons) };
  const counts = { told, holding: held.counts, outside: outside.counts, seated: sits.counts };
  return Object.assign(
    {},
    ...BEGINNINGS.map(({ name, among: whom, least }) =>
      ranking(
        name,
        most(among[whom], (i) => counts[name].of(nodes[whom][i] ?? 0), least),
      ),
    ),
  ) as Properties;
}

interface Ranked {
  readonly id: string;
  readonly count: number;
}

/** Those that count most, in order. */
function most(list: readonly { readonly id: string }[], countOf: (i: number) => number, least: number): Ranked[] {
  const ranked: Ranked[] = [];
  for (const [i, { id }] of list.entries()) {
    const count = countOf(i);
    const last = ranked.at(MOST_RANKED - 1);
    if (count < least || (last !== undefined && inOrder({ id, count }, last) > 0)) continue;
    ranked.push({ id, count });
    ranked.sort(inOrder).splice(MOST_RANKED);
  }
  return ranked;
}

const inOrder = (a: Ranked, b: Ranked) => b.count - a.count || (a.id < b.id ? -1 : 1);

function ranking(name: string, ranked: readonly Ranked[]) {
  return { [`${name}Ids`]: ranked.map(({ id }) => id), [`${name}Counts`]: ranked.map(({ count }) => count) };
}
