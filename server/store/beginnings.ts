import type { Properties } from '../shared/record.ts';
import type { Board, Company, Fact, Person } from '../shared/facts.ts';

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
  const companyOf = new Map(boards.map(({ id, company }) => [id, company]));
  const [held, outside, sits] = [tally(), tally(), tally()];
  const told = new Map<string, number>();
  const tell = (id: string) => told.set(id, (told.get(id) ?? 0) + 1);
  for (const fact of facts) {
    if (fact.supersededBy !== undefined) continue;
    const subject = companyOf.get(fact.subject) ?? fact.subject;
    const object = companyOf.get(fact.object) ?? fact.object;
    tell(subject);
    if (object !== subject) tell(object);
    if (fact.kind === 'HOLDS' && fact.shares !== '0' && !fact.nominee) held.add(subject, object);
    if (fact.kind !== 'SITS_ON') continue;
    sits.add(subject, object);
    if (fact.outside === true) outside.add(object, subject);
  }
  const ids = {
    Company: new Set(companies.map(({ id }) => id)),
    Person: new Set(persons.map(({ id }) => id)),
  };
  const counts = { told, holding: held.counts(), outside: outside.counts(), seated: sits.counts() };
  return Object.assign(
    {},
    ...BEGINNINGS.map(({ name, among, least }) => ranking(name, counts[name], ids[among], least)),
  ) as Properties;
}

function tally() {
  const of = new Map<string, Set<string>>();
  return {
    counts: () => new Map([...of].map(([key, values]) => [key, values.size])),
    add: (key: string, value: string) => {
      const known = of.get(key);
      if (known === undefined) of.set(key, new Set([value]));
      else known.add(value);
    },
  };
}

function ranking(
  name: string,
  counts: ReadonlyMap<string, number>,
  among: ReadonlySet<string>,
  least: number,
): Properties {
  const ranked = [...counts]
    .filter(([id, count]) => among.has(id) && count >= least)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_RANKED);
  return { [`${name}Ids`]: ranked.map(([id]) => id), [`${name}Counts`]: ranked.map(([, count]) => count) };
}
