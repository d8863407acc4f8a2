import type { PersonResult } from '../person/person-result.ts';
import type { Rulebook } from '../books/rulebook.ts';
import type { Day } from '../../time/day.ts';
import { borneOutBy } from './borne-out.ts';
import { checkCompany, type CompanyCheck } from '../company/company-checks.ts';
import { booksHash, factsHash } from './hashes.ts';
import { judgingPerson, type BookResult } from '../person/judge-person.ts';
import { officersOf } from '../person/company-officers.ts';
import { rankQuestions, type OpenQuestion } from '../person/ranked-questions.ts';
import { silences } from '../person/silence.ts';
import { stepInTurns, stepThrough } from '../../shared/turns/in-turns.ts';
import { withRests } from '../world/rests.ts';
import type { World } from '../world/world.ts';

export interface RulesReport {
  readonly company: string;
  readonly on: Day;
  readonly knownOn: Day;
  readonly people: readonly PersonResult[];
  readonly checks: readonly CompanyCheck[];
  readonly questions: readonly OpenQuestion[];
  readonly factsHash: string;
  readonly booksHash: string;
}

/**
 * Judges every outside officer and candidate of a company under the books, and the company itself. A pure function of
 * the world and the books: the same inputs give the same report. `all` are the books whose duties make silence weigh
 * something.
 */
export function reportOn(world: World, books: readonly Rulebook[], all: readonly Rulebook[] = books): RulesReport {
  return stepThrough(judging(world, books, all));
}

/**
 * The same, with rests in which others are served: a report of many officers takes a second or more. Throws the
 * signal's reason when nobody waits any more.
 */
export function reportInTurns(
  world: World,
  books: readonly Rulebook[],
  all: readonly Rulebook[],
  signal?: AbortSignal,
): Promise<RulesReport> {
  return stepInTurns(judging(world, books, all), signal);
}

/** Stops after each rule asked of each officer. */
function* judging(
  world: World,
  books: readonly Rulebook[],
  all: readonly Rulebook[],
): Generator<undefined, RulesReport> {
  const silence = silences(world, all);
  const officers = officersOf(world);
  yield;
  const people: PersonResult[] = [];
  for (const officer of officers) {
    const results: BookResult[] = [];
    for (const book of books) {
      if (book.kind === 'CHECKS') continue;
      results.push(yield* judgingPerson(world, officer, book, silence(officer)));
      yield;
    }
    people.push({ company: world.company, officer, results });
  }
  const told = new Map(people.map(({ officer, results }) => [officer.person, results]));
  const borneOut = borneOutBy(world, officers, all, silence, (person) => told.get(person) ?? []);
  yield;
  const checks = yield* withRests(() => checkCompany(world, books, borneOut));
  yield;
  const hash = yield* factsHash(world);
  yield;
  return {
    company: world.company,
    on: world.on,
    knownOn: world.knownOn,
    people,
    checks,
    questions: rankQuestions(people),
    factsHash: hash,
    booksHash: booksHash(books),
  };
}
