import { compareText } from '../facts/fact-order.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import { isKind, type FactView } from '../facts/fact-view.ts';
import { eachInTurns, filterInTurns, mapInTurns, sortInTurns } from '../shared/turns/in-turns.ts';
import type { Company, Person } from '../shared/facts.ts';
import { companyAt, type Interlock, type When } from './interlocks.ts';

interface Pair {
  readonly of: string;
  readonly company: string;
  readonly people: Map<string, Shared>;
}
interface Shared {
  readonly here: readonly FactView[];
  readonly there: readonly FactView[];
}

/**
 * Every pair of companies that share people on the day, each once, the most shared people first, then by the ids of the
 * two. Somebody joins two companies who sits on a board of one and sits on a board or is an officer of the other.
 */
export async function allInterlocks(facts: FactReader, when: When): Promise<Interlock[]> {
  const views = await facts.all({ kinds: ['SITS_ON', 'WORKS_FOR'], ...when });
  const seats = await filterInTurns(views, (view) => isKind(view, 'SITS_ON'));
  const boards = new Map((await facts.boards(seats.map(({ fact }) => fact.object))).map((board) => [board.id, board]));
  const places = new Map<string, Map<string, FactView[]>>();
  await eachInTurns(views, (view) => {
    const company = companyAt(view, boards);
    if (company === undefined) return;
    const person = places.get(view.fact.subject) ?? new Map<string, FactView[]>();
    person.set(company, [...(person.get(company) ?? []), view]);
    places.set(view.fact.subject, person);
  });
  const pairs = new Map<string, Pair>();
  // Somebody on many boards joins many pairs: each of them is a step of its own.
  for (const [person, own] of places) await eachInTurns(pairsOf(own), (pair) => join(pairs, person, pair));
  const parties = await facts.parties(
    [...pairs.values()].flatMap(({ of, company, people }) => [of, company, ...people.keys()]),
  );
  const byId = new Map(parties.map((party) => [party.id, party]));
  const isCompany = (id: string): Company[] => {
    const party = byId.get(id);
    return party?.type === 'Company' ? [party] : [];
  };
  const isPerson = (id: string): Person[] => {
    const party = byId.get(id);
    return party?.type === 'Person' ? [party] : [];
  };
  const interlocks = await mapInTurns([...pairs.values()], (pair): Interlock[] => {
    const [of] = isCompany(pair.of);
    const [company] = isCompany(pair.company);
    if (of === undefined || company === undefined) return [];
    const people = [...pair.people]
      .sort(([a], [b]) => compareText(a, b))
      .flatMap(([id, shared]) => isPerson(id).map((person) => ({ person, ...shared })));
    return [{ of, company, people }];
  });
  return sortInTurns(
    interlocks.flat(),
    (a, b) =>
      b.people.length - a.people.length || compareText(a.of.id, b.of.id) || compareText(a.company.id, b.company.id),
  );
}

/** The pairs of companies that one person joins: a seat on a board at one at least of the two. */
function pairsOf(at: ReadonlyMap<string, readonly FactView[]>): (Shared & { of: string; company: string })[] {
  const companies = [...at].sort(([a], [b]) => compareText(a, b));
  return companies.flatMap(([of, here], i) =>
    companies
      .slice(i + 1)
      .filter(([, there]) => [...here, ...there].some((view) => isKind(view, 'SITS_ON')))
      .map(([company, there]) => ({ of, company, here, there })),
  );
}

function join(pairs: Map<string, Pair>, person: string, pair: Shared & { of: string; company: string }): void {
  const { of, company, here, there } = pair;
  const key = `${of} ${company}`;
  const known = pairs.get(key) ?? { of, company, people: new Map<string, Shared>() };
  known.people.set(person, { here, there });
  pairs.set(key, known);
}
