import type { Properties } from '../shared/record.ts';
import type { Board, Company, Fact, Person } from '../shared/facts.ts';

/** How many of each ranking are kept. */
const MOST = 8;

interface Counted {
  readonly companies: readonly Company[];
  readonly persons: readonly Person[];
  readonly boards: readonly Board[];
  readonly facts: readonly Fact[];
}

/**
 * Where a reader who knows nothing of a graph may begin, counted once at a load and kept beside its extent: the companies most
 * is told of, those that hold most others, those with most members called outside, and the people on the boards of most
 * companies. Facts of every day count, a figure and those it took the place of once. Ids and counts are parallel lists, the
 * largest first, of equals in order of id.
 */
export function beginningsOf({ companies, persons, boards, facts }: Counted): Properties {
  const companyOf = new Map(boards.map(({ id, company }) => [id, company]));
  const [told, held, outside, sits] = [tally(), tally(), tally(), tally()];
  for (const fact of facts) {
    if (fact.supersededBy !== undefined) continue;
    const subject = companyOf.get(fact.subject) ?? fact.subject;
    const object = companyOf.get(fact.object) ?? fact.object;
    told.add(subject, fact.id);
    told.add(object, fact.id);
    if (fact.kind === 'HOLDS' && fact.shares !== '0' && !fact.nominee) held.add(subject, object);
    if (fact.kind !== 'SITS_ON') continue;
    sits.add(subject, object);
    if (fact.outside === true) outside.add(object, subject);
  }
  const isCompany = new Set(companies.map(({ id }) => id));
  const isPerson = new Set(persons.map(({ id }) => id));
  return {
    ...ranking('told', told, isCompany, 1),
    ...ranking('holding', held, isCompany, 2),
    ...ranking('outside', outside, isCompany, 1),
    ...ranking('seated', sits, isPerson, 2),
  };
}

function tally() {
  const of = new Map<string, Set<string>>();
  return {
    of,
    add: (key: string, value: string) => {
      const known = of.get(key);
      if (known === undefined) of.set(key, new Set([value]));
      else known.add(value);
    },
  };
}

function ranking(
  name: string,
  { of }: ReturnType<typeof tally>,
  among: ReadonlySet<string>,
  least: number,
): Properties {
  const ranked = [...of]
    .filter(([id, values]) => among.has(id) && values.size >= least)
    .sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1))
    .slice(0, MOST);
  return { [`${name}Ids`]: ranked.map(([id]) => id), [`${name}Counts`]: ranked.map(([, values]) => values.size) };
}
