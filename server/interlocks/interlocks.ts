import type { FactReader } from '../facts/fact-reader.ts';
import { isKind, type FactView } from '../facts/fact-view.ts';
import type { Day } from '../time/day.ts';
import type { Board, Company, Person } from '../shared/facts.ts';
import { isOfficer } from '../facts/is-officer.ts';

/** The GraphQL type Interlock. */
export interface Interlock {
  readonly of: Company;
  readonly company: Company;
  readonly people: readonly {
    readonly person: Person;
    readonly here: readonly FactView[];
    readonly there: readonly FactView[];
  }[];
}

/** The day asked about; without `on` a seat here and one there count even when they were not held at the same time. */
export interface When {
  readonly on: Day | undefined;
  readonly knownOn: Day;
}

/**
 * Companies that share people with this one: members of any of its boards who sit on a board there or are officers
 * there. The most shared people first, then by id. Four store calls, however many people.
 */
export async function interlocksOf(facts: FactReader, of: Company, when: When): Promise<Interlock[]> {
  const company = of.id;
  const boards = await facts.boardsOf([company]);
  const here = await facts.to(
    boards.map((board) => board.id),
    { kinds: ['SITS_ON'], ...when },
  );
  const people = [...new Set(here.map((seat) => seat.fact.subject))];
  const elsewhere = await facts.from(people, { kinds: ['SITS_ON', 'WORKS_FOR'], ...when });
  const seats = elsewhere.filter((view) => isKind(view, 'SITS_ON'));
  const boardsThere = await facts.boards(seats.map(({ fact }) => fact.object));
  const byId = new Map(boardsThere.map((board) => [board.id, board]));
  const there = new Map<string, Map<string, FactView[]>>();
  for (const view of elsewhere) {
    const other = companyAt(view, byId);
    if (other === undefined || other === company) continue;
    const byPerson = there.get(other) ?? new Map<string, FactView[]>();
    byPerson.set(view.fact.subject, [...(byPerson.get(view.fact.subject) ?? []), view]);
    there.set(other, byPerson);
  }
  const interlocks = await Promise.all(
    [...there].map(([id, byPerson]) => interlockWith(facts, of, id, byPerson, here)),
  );
  return interlocks.flat().sort((a, b) => b.people.length - a.people.length || (a.company.id < b.company.id ? -1 : 1));
}

/** The company a seat or an officer's post is at; undefined for mere employment. */
export function companyAt(view: FactView, boards: ReadonlyMap<string, Board>): string | undefined {
  if (isKind(view, 'WORKS_FOR')) return isOfficer(view.fact) ? view.fact.object : undefined;
  return boards.get(view.fact.object)?.company;
}

async function interlockWith(
  facts: FactReader,
  of: Company,
  id: string,
  byPerson: ReadonlyMap<string, readonly FactView[]>,
  here: readonly FactView[],
): Promise<Interlock[]> {
  const [company, persons] = await Promise.all([facts.party(id), facts.parties([...byPerson.keys()].sort())]);
  if (company?.type !== 'Company') return [];
  const people = persons.flatMap((person) =>
    person.type === 'Person'
      ? [{ person, here: here.filter((seat) => seat.fact.subject === person.id), there: byPerson.get(person.id) ?? [] }]
      : [],
  );
  return [{ of, company, people }];
}
