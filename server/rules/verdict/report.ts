import type { PersonResult } from '../person/person-result.ts';
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Rulebook } from '../books/rulebook.ts';
import type { Day } from '../../time/day.ts';
import { borneOutBy } from './borne-out.ts';
import { checkCompany, type Check } from '../company/company-checks.ts';
import { booksHash, factsHash } from './hashes.ts';
import { judgePerson, type BookResult } from '../person/judge-person.ts';
import { officersOf } from '../person/officers.ts';
import { rankQuestions, type OpenQuestion } from '../person/questions.ts';
import { silences } from '../person/silence.ts';
import type { World } from '../world/world.ts';

/** Others are served in between. */
const AT_A_STRETCH_MS = 20;

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
  const steps = judging(world, books, all);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same, with rests in which others are served: a report of many officers takes a second or more. Throws the signal's
 * reason when nobody waits any more.
 */
export async function reportInTurns(
  world: World,
  books: readonly Rulebook[],
  all: readonly Rulebook[],
  signal?: AbortSignal,
): Promise<Report> {
  const steps = judging(world, books, all);
  let rested = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - rested < AT_A_STRETCH_MS) continue;
    await othersTurn();
    signal?.throwIfAborted();
    rested = performance.now();
  }
}

/** Stops after each officer under each book. */
function* judging(world: World, books: readonly Rulebook[], all: readonly Rulebook[]): Generator<undefined, Report> {
  const silence = silences(world, all);
  const officers = officersOf(world);
  yield;
  const people: PersonResult[] = [];
  for (const officer of officers) {
    const results: BookResult[] = [];
    for (const book of books) {
      if (book.kind === 'CHECKS') continue;
      results.push(judgePerson(world, officer, book, silence(officer)));
      yield;
    }
    people.push({ company: world.company, officer, results });
  }
  const borneOut = borneOutBy(world, officers, all, silence);
  yield;
  return {
    company: world.company,
    on: world.on,
    knownOn: world.knownOn,
    people,
    checks: checkCompany(world, books, borneOut),
    questions: rankQuestions(people),
    factsHash: factsHash(world),
    booksHash: booksHash(books),
  };
}
