import type { Rulebook } from '../books/rulebook.ts';
import type { Day } from '../../time/day.ts';
import { borneOutBy } from './borne-out.ts';
import { checkCompany, type Check } from '../company/company-checks.ts';
import { booksHash, factsHash } from './hashes.ts';
import type { Officer } from '../person/inquiry.ts';
import { judgePerson, type BookResult } from '../person/judge-person.ts';
import { officersOf } from '../person/officers.ts';
import { rankQuestions, type OpenQuestion } from '../person/questions.ts';
import { silences } from '../person/silence.ts';
import type { World } from '../world/world.ts';

export interface PersonResult {
  readonly company: string;
  readonly officer: Officer;
  readonly results: readonly BookResult[];
}

export interface Report {
  readonly company: string;
  readonly on: Day;
  readonly knownOn: Day;
  readonly people: readonly PersonResult[];
  readonly checks: readonly Check[];
  readonly questions: readonly OpenQuestion[];
  readonly factsHash: string;
  readonly booksHash: string;
}

/**
 * Judges every outside officer and candidate of a company under the books, and the company itself. A pure function of the
 * world and the books: the same inputs give the same report. `all` are the books whose duties make silence weigh something.
 */
export function reportOn(world: World, books: readonly Rulebook[], all: readonly Rulebook[] = books): Report {
  const silence = silences(world, all);
  const officers = officersOf(world);
  const people = officers.map((officer): PersonResult => ({
    company: world.company,
    officer,
    results: books
      .filter(({ kind }) => kind !== 'CHECKS')
      .map((book) => judgePerson(world, officer, book, silence(officer))),
  }));
  return {
    company: world.company,
    on: world.on,
    knownOn: world.knownOn,
    people,
    checks: checkCompany(world, books, borneOutBy(world, officers, all, silence)),
    questions: rankQuestions(people),
    factsHash: factsHash(world),
    booksHash: booksHash(books),
  };
}
