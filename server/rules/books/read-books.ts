import type { BookPage } from './book-page.ts';
import { withWords, type BookWords } from './book-in-language.ts';
import { realpathSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { z } from 'zod';
import { fileProblem, inOrder, type Problem } from '../../seed/problem.ts';
import { parsePage } from '../../seed/yaml/yaml-page.ts';
import { readOne } from '../../seed/seed-files.ts';
import { seedInvalid } from '../../seed/seed-invalid.ts';
import { shapePage, type Shaped } from '../../seed/shape-page.ts';
import type { Hints } from '../../seed/problem-wording.ts';
import { checkBooks } from './check-books.ts';
import {
  addressees,
  bookFile,
  casesFile,
  limb,
  rule,
  ruleCase,
  transition,
  version,
  wordsFile,
  type BookFile,
  type RuleCase,
} from './book-format.ts';
import { COMPANY_PATTERNS, PERSON_PATTERNS } from './patterns.ts';
import { organisation } from './test-shape.ts';
import type { Rulebook } from './rulebook.ts';
import { datedValue } from './book-values.ts';

export interface BooksRead {
  readonly pages: readonly BookPage[];
  /** Everything that is wrong, in order of file and line. Files are named from the seed folder: `rulebooks/UK.yaml`. */
  readonly problems: readonly Problem[];
  /** Japanese of the texts of these books. */
  readonly words: BookWords;
}

const HINTS: Hints = {
  guide: 'docs/rulebooks.md',
  fields: [
    ...new Set(
      [
        bookFile,
        casesFile,
        rule,
        ruleCase,
        version,
        addressees,
        limb,
        transition,
        organisation,
        datedValue,
        ...Object.values(PERSON_PATTERNS),
        ...Object.values(COMPANY_PATTERNS),
      ].flatMap((shape) => Object.keys(shape.shape)),
    ),
  ],
};

/**
 * Reads every `<book>.yaml` of a folder with its `<book>.cases.yaml`, and the Japanese of their texts in files whose
 * names end in `.ja.yaml`, and checks them. Throws nothing for what lies
 * there.
 */
export function readBooks(folder: string): BooksRead {
  const { pages, problems, words } = readPages(folder);
  return { pages, words, problems: inOrder([...problems, ...checkBooks(pages)]) };
}

/** The same, not yet held against each other: a book may take rules from one of another folder. */
export function readPages(folder: string): BooksRead {
  const problems: Problem[] = [];
  const pages: BookPage[] = [];
  const words = new Map<string, string>();
  const names = namesIn(folder);
  if (names === undefined) {
    return {
      pages,
      words,
      problems: [
        fileProblem(
          'rulebooks',
          `there is no folder ${folder}`,
          'create it with one <book>.yaml for each rule book',
          'warning',
        ),
      ],
    };
  }
  const root = realpathSync(dirname(realpathSync(folder)));
  const inside = basename(realpathSync(folder));
  const page = <T>(
    name: string,
    schema: z.ZodType<T>,
    standIns: Record<string, unknown>,
  ): { shaped: Shaped<T> | undefined; partly: boolean } => {
    const file = `${inside}/${name}`;
    const content = readOne(root, file);
    if (typeof content !== 'string') {
      problems.push(fileProblem(file, ...content));
      return { shaped: undefined, partly: true };
    }
    const parsed = parsePage(file, content);
    problems.push(...parsed.problems);
    if (parsed.page === undefined) return { shaped: undefined, partly: true };
    const { shaped, leftOut, problems: found } = shapePage(schema, parsed.page, standIns, parsed.problems, HINTS);
    problems.push(...found);
    return { shaped, partly: shaped === undefined || leftOut.length > 0 };
  };
  for (const name of names) {
    if (name.endsWith('.ja.yaml')) {
      const { shaped } = page(name, wordsFile, {});
      for (const [english, japanese] of Object.entries(shaped?.value ?? {})) words.set(english, japanese);
      continue;
    }
    if (name.endsWith('.cases.yaml')) {
      if (!names.includes(name.replace('.cases.yaml', '.yaml'))) {
        problems.push(
          fileProblem(
            `${inside}/${name}`,
            'these cases belong to no book',
            `name it as its book, <book>.cases.yaml beside <book>.yaml`,
          ),
        );
      }
      continue;
    }
    if (!name.endsWith('.yaml')) {
      problems.push(
        fileProblem(
          `${inside}/${name}`,
          'this is not a rule book and is not read',
          'rule books end in .yaml; rename or remove it',
          'warning',
        ),
      );
      continue;
    }
    const stem = basename(name, '.yaml');
    const standIns = {
      id: stem,
      title: stem,
      publisher: stem,
      about: stem,
      kind: 'CHECKS',
      versions: [{ title: stem, from: '0001', mark: 'K', citation: stem }],
      addressedTo: {},
    };
    const book = page(name, bookFile, standIns);
    const cases = names.includes(`${stem}.cases.yaml`)
      ? page(`${stem}.cases.yaml`, casesFile, { cases: [] })
      : undefined;
    if (book.shaped !== undefined)
      pages.push({ book: book.shaped, cases: cases?.shaped, partly: book.partly || cases?.partly === true });
  }
  return { pages, words, problems: inOrder(problems) };
}

/** The books of a folder. Throws SEED_INVALID with all problems when any book is malformed. */
export function openBooks(folder: string): Rulebook[] {
  return opened(readBooks(folder), dirname(folder));
}

/** Pages as books, each with the rules it takes from others. Throws SEED_INVALID when any is malformed. */
export function opened({ pages, problems, words }: BooksRead, seedDir: string): Rulebook[] {
  if (problems.some(({ severity }) => severity === 'error')) throw seedInvalid(seedDir, problems);
  return joinedBooks(
    pages.map(({ book, cases }) => ({ book: book.value, cases: cases?.value.cases ?? [] })),
    words,
  );
}

/** Files of books that are sound as books, each with the rules it takes from others. */
export function joinedBooks(
  read: readonly { readonly book: BookFile; readonly cases: readonly RuleCase[] }[],
  words: BookWords,
): Rulebook[] {
  const files = new Map(read.map(({ book }) => [book.id, book]));
  return read.map(({ book: own, cases }) => {
    const taken = own.takes.flatMap(({ book, rules }) =>
      (files.get(book)?.rules ?? []).filter(({ id }) => rules.includes(id)),
    );
    return withWords({ ...own, rules: [...taken, ...own.rules], cases }, words);
  });
}

/** The files of a folder that are read as books, in order; undefined where there is no such folder. */
export function namesIn(folder: string): string[] | undefined {
  try {
    if (!statSync(folder).isDirectory()) return undefined;
  } catch {
    return undefined;
  }
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && !name.endsWith('~') && name !== 'README.md')
    .sort();
}
