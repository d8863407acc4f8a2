import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Confirmation } from '../../server/rules/books/book-values.ts';
import { openBooks } from '../../server/rules/books/read-books.ts';
import { projectRoot } from '../../server/shared/project-root.ts';

const page = readFileSync(join(projectRoot(), 'docs', 'unread-rules.md'), 'utf8');
const books = openBooks(join(projectRoot(), 'seed', 'rulebooks'));

interface Marked {
  /** As the page has to write it. */
  readonly written: string;
  readonly mark: Confirmation | undefined;
}

/** Every rule, every version by its book and first day, and every dated number by its rule and first day. */
const all: readonly Marked[] = books.flatMap((book) => [
  ...book.versions.map(({ from, mark }) => ({ written: `\`${book.id} ${from}\``, mark })),
  ...book.rules.map(({ id, mark }) => ({ written: `\`${id}\``, mark })),
  ...book.rules.flatMap(({ id, tests }) =>
    numbers(tests).map(({ from, mark }) => ({ written: `\`${id}\` at ${from ?? 'the beginning'}`, mark })),
  ),
]);

function numbers(value: unknown): { readonly from?: string; readonly mark: Confirmation }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('mark' in value && 'value' in value) return [value as { from?: string; mark: Confirmation }];
  return Object.values(value).flatMap(numbers);
}

it('says of each rule, version and number that nobody read what was tried', () => {
  const unread = all.filter(({ mark }) => mark === 'K').map(({ written }) => written);
  expect(unread.length).toBeGreaterThan(30);
  expect(unread.filter((written) => !page.includes(written))).toEqual([]);
});

it('names none that was read, and nothing that is none', () => {
  const unread = all.filter(({ mark }) => mark === 'K').map(({ written }) => written);
  const named = [...page.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell]) => cell!.match(/`[^`]+`( at [\d-]+)?/g) ?? []);
  expect(named.filter((written) => !unread.includes(written))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
});
