import { openBook, type Book, type SeedCheck } from './book.ts';
import { citations } from './checks/citations.ts';
import { citedLines } from './checks/cited-lines.ts';
import { duplicateIds } from './checks/duplicate-ids.ts';
import { figures } from './checks/figures.ts';
import { holdingTotals } from './checks/holding-totals.ts';
import { jointBlocks } from './checks/joint-blocks.ts';
import { measures } from './checks/measures.ts';
import { nameTexts } from './checks/name-texts.ts';
import { likeNames, namesIn, repeatedSpellings } from './checks/names.ts';
import { notes } from './checks/notes.ts';
import { overlappingSeats } from './checks/overlapping-seats.ts';
import { references } from './checks/references.ts';
import { selfFacing } from './checks/self-facing.ts';
import { supersession } from './checks/supersession.ts';
import { times } from './checks/times.ts';
import { toldTwice } from './checks/told-twice.ts';
import type { Fact } from '../shared/facts.ts';
import { lookAlikes, type LookAlikes } from './look-alikes.ts';
import { lookAlikesApart } from './look-alikes-apart.ts';
import { inOrder, type Problem } from './problem.ts';
import { readSeed, readSeedApart, type Seed } from './read-seed.ts';

const CHECKS: readonly SeedCheck[] = [
  references,
  selfFacing,
  citations,
  times,
  duplicateIds,
  supersession,
  overlappingSeats,
  figures,
  holdingTotals,
  toldTwice,
  jointBlocks,
  measures,
  nameTexts,
  repeatedSpellings,
  notes,
];

export interface SeedReport {
  readonly seed: Seed;
  /** All its facts, in the order of its files. */
  readonly facts: readonly Fact[];
  /** Everything that is wrong, in order of file and line. */
  readonly problems: readonly Problem[];
  readonly errors: number;
  readonly warnings: number;
}

/**
 * Reads a seed folder and reports all its problems at once. With the folder of the documents' texts, citations are also
 * held against the length of each document that lies there. Throws nothing for what is in the folders.
 */
export function checkSeed(seedDir: string, documentsDir?: string): SeedReport {
  const seed = readSeed(seedDir);
  const { book, problems } = checked(seed, documentsDir);
  return reportOf(book, problems, namesIn(seed).map(lookAlikes));
}

/** A check that is under way: all is known but which names look alike, of which no error comes. */
export interface BegunCheck extends Pick<SeedReport, 'seed' | 'facts' | 'errors'> {
  readonly whole: () => Promise<SeedReport>;
}

/**
 * The same, a part of a large folder being read in a thread of its own, and then its names held against each other in
 * another.
 */
export async function beginCheck(seedDir: string, documentsDir?: string): Promise<BegunCheck> {
  const seed = await readSeedApart(seedDir);
  const alike = lookAlikesApart(namesIn(seed));
  const { book, problems } = checked(seed, documentsDir);
  const { facts, errors } = reportOf(book, problems, []);
  return { seed, facts, errors, whole: async () => reportOf(book, problems, await alike) };
}

function checked(seed: Seed, documentsDir: string | undefined): { book: Book; problems: readonly Problem[] } {
  const book = openBook(seed);
  const checks = documentsDir === undefined ? CHECKS : [...CHECKS, citedLines(documentsDir)];
  return { book, problems: [...seed.problems, ...checks.flatMap((check) => check(book))] };
}

function reportOf(book: Book, others: readonly Problem[], alike: readonly LookAlikes[]): SeedReport {
  const problems = inOrder([...others, ...likeNames(book, alike)]);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { seed: book.seed, facts: book.facts, problems, errors, warnings: problems.length - errors };
}
