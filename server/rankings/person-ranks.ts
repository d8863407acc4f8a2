import { compareText } from '../facts/fact-order.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import { allInterlocks } from '../interlocks/all-interlocks.ts';
import type { When } from '../interlocks/interlocks.ts';
import { eachInTurns, mapInTurns } from '../shared/turns/in-turns.ts';
import type { Person } from '../shared/facts.ts';
import { ranked, type RankedEntry } from './ranked.ts';

/** Seats whose boards are read together. */
const READ_TOGETHER = 2000;

export type PeopleRanking = 'SEATS' | 'INTERLOCKS';

export interface PersonCounts {
  readonly person: Person;
  readonly boards: number;
  readonly companies: number;
  /** Undefined without a day. */
  readonly certainCompanies: number | undefined;
  readonly interlocks: number;
}

/**
 * Persons with seats, by how many or by how many pairs of companies they join; those who join none have no place among
 * these.
 */
export async function rankedPeople(
  facts: FactReader,
  by: PeopleRanking,
  when: When,
): Promise<RankedEntry<PersonCounts>[]> {
  const seats = await facts.all({ kinds: ['SITS_ON'], ...when });
  const places = new Map<string, { boards: Set<string>; companies: Set<string>; certain: Set<string> }>();
  const seated = await mapInTurns(
    seats,
    async (view) => ({ view, company: (await facts.board(view.fact.object))?.company }),
    { together: READ_TOGETHER },
  );
  await eachInTurns(seated, ({ view: { fact, certainty }, company }) => {
    const own = places.get(fact.subject) ?? { boards: new Set(), companies: new Set(), certain: new Set() };
    places.set(fact.subject, own);
    own.boards.add(fact.object);
    if (company === undefined) return;
    own.companies.add(company);
    if (certainty === 'CERTAIN') own.certain.add(company);
  });
  const pairs = new Map<string, number>();
  await eachInTurns(await allInterlocks(facts, when), ({ people }) => {
    for (const { person } of people) pairs.set(person.id, (pairs.get(person.id) ?? 0) + 1);
  });
  const persons = await facts.parties([...new Set([...places.keys(), ...pairs.keys()])]);
  const counts = persons.flatMap((person): PersonCounts[] => {
    if (person.type !== 'Person') return [];
    const own = places.get(person.id);
    return [
      {
        person,
        boards: own?.boards.size ?? 0,
        companies: own?.companies.size ?? 0,
        certainCompanies: when.on === undefined ? undefined : (own?.certain.size ?? 0),
        interlocks: pairs.get(person.id) ?? 0,
      },
    ];
  });
  const bySeats = (a: PersonCounts, b: PersonCounts) => b.companies - a.companies || b.boards - a.boards;
  const byPairs = (a: PersonCounts, b: PersonCounts) => b.interlocks - a.interlocks;
  const byName = (a: PersonCounts, b: PersonCounts) =>
    compareText(a.person.name, b.person.name) || compareText(a.person.id, b.person.id);
  return by === 'SEATS'
    ? ranked(
        counts.filter(({ boards }) => boards > 0),
        (a, b) => bySeats(a, b) || byPairs(a, b) || byName(a, b),
        ({ companies }) => companies,
      )
    : ranked(
        counts.filter(({ interlocks }) => interlocks > 0),
        (a, b) => byPairs(a, b) || bySeats(a, b) || byName(a, b),
        ({ interlocks }) => interlocks,
      );
}
