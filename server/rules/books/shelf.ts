import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileProblem, inOrder, type Problem } from '../../seed/problem.ts';
import { projectRoot } from '../../shared/project-root.ts';
import { builtBooks } from './built-books.ts';
import { checkBooks } from './check-books.ts';
import { opened, readBooks, readPages, type BooksRead } from './read-books.ts';
import type { Rulebook } from './rulebook.ts';

/**
 * The books that judge the facts of a folder: those that come with govgraph, and those of its own `rulebooks/`. An own
 * book with the id of one that comes with govgraph takes its place, and the check says so. Throws nothing for what lies
 * there.
 */
export function readShelf(seedDir: string): BooksRead {
  const builtIn = builtInFolder();
  const own = join(seedDir, 'rulebooks');
  if (!existsSync(own)) {
    const { pages, problems, words } = seenFrom(seedDir, builtIn, readPages(builtIn));
    return { pages, words, problems: inOrder([...problems, ...checkBooks(pages)]) };
  }
  if (areSame(own, builtIn)) return readBooks(own);
  const [theirs, ours] = [seenFrom(seedDir, builtIn, readPages(builtIn)), readPages(own)];
  const places = new Map(ours.pages.map(({ book }) => [book.value.id, book.file]));
  const kept = theirs.pages.filter(({ book }) => !places.has(book.value.id));
  const replaced = theirs.pages.flatMap(({ book }) => places.get(book.value.id) ?? []).map(replaces);
  const pages = [...kept, ...ours.pages];
  const words = new Map([...theirs.words, ...ours.words]);
  return { pages, words, problems: inOrder([...theirs.problems, ...ours.problems, ...replaced, ...checkBooks(pages)]) };
}

/** Books of another folder, each file named as it is found from the folder of the facts. */
function seenFrom(seedDir: string, folder: string, { pages, problems, words }: BooksRead): BooksRead {
  const there = relative(seedDir, dirname(folder)).replaceAll('\\', '/');
  const moved = <T extends { readonly file: string }>(one: T): T => ({ ...one, file: `${there}/${one.file}` });
  return {
    pages: pages.map(({ book, cases, ...rest }) => ({ ...rest, book: moved(book), cases: cases && moved(cases) })),
    words,
    problems: problems.map(moved),
  };
}

/** The same as books. Throws SEED_INVALID with all problems when a book is malformed, or when there is none at all. */
export function openShelf(seedDir: string): Rulebook[] {
  const [builtIn, own] = [builtInFolder(), join(seedDir, 'rulebooks')];
  const built = !existsSync(own) || areSame(own, builtIn) ? builtBooks(builtIn) : undefined;
  if (built !== undefined) return built;
  const read = readShelf(seedDir);
  const problems = read.pages.length > 0 ? read.problems : [...read.problems, NONE];
  return opened({ ...read, problems }, seedDir);
}

function builtInFolder(): string {
  return join(projectRoot(), 'seed', 'rulebooks');
}

function areSame(own: string, builtIn: string): boolean {
  return existsSync(builtIn) && realpathSync(own) === realpathSync(builtIn);
}

const NONE: Problem = fileProblem(
  'rulebooks',
  'there is no rule book, and nobody could be judged',
  'restore seed/rulebooks of govgraph, or write a book of your own; see docs/rulebooks.md',
);

function replaces(file: string): Problem {
  return fileProblem(
    file,
    'this book takes the place of the one of the same id that comes with govgraph',
    'give it an id of its own to have both, or remove it to have the one of govgraph',
    'warning',
  );
}
