import { appendFileSync, cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../../shared/project-root.ts';
import { booksHash } from '../verdict/hashes.ts';
import { bookIn } from './book-in-language.ts';
import { BUILT_BOOKS, builtBooks, textOfBooks } from './built-books.ts';
import { openBooks } from './read-books.ts';

const OWN = join(projectRoot(), 'seed', 'rulebooks');
const TEXT = textOfBooks(OWN)!;
let program: string;
let folder: string;
beforeEach(() => {
  program = mkdtempSync(join(tmpdir(), 'govgraph-built-books-'));
  folder = join(program, 'rulebooks');
  cpSync(OWN, folder, { recursive: true });
  writeFileSync(join(program, BUILT_BOOKS), TEXT);
});
afterEach(() => {
  rmSync(program, { recursive: true, force: true });
});

test('the books of the build are those that are read, in both languages, with the same hash', () => {
  const read = openBooks(OWN);
  const built = builtBooks(folder, program)!;
  expect(built).toStrictEqual(read);
  expect(booksHash(built)).toBe(booksHash(read));
  expect(built.map((book) => bookIn(book, 'ja'))).toStrictEqual(read.map((book) => bookIn(book, 'ja')));
  // A rule that a book takes from another is that very rule.
  const all = (books: typeof read) => books.flatMap(({ rules }) => rules);
  expect(new Set(all(built)).size).toBe(new Set(all(read)).size);
});

test('they are found from a part of the program as well', () => {
  expect(builtBooks(folder, join(program, 'shared'))).toHaveLength(openBooks(OWN).length);
});

test.each<[string, (file: (name: string) => string) => void]>([
  ['a byte was added to a book', (file) => appendFileSync(file('UK.yaml'), ' ')],
  ['a byte was added to its cases', (file) => appendFileSync(file('UK.cases.yaml'), '#')],
  ['a book was taken away', (file) => rmSync(file('UK.yaml'))],
  ['a book has another name', (file) => renameSync(file('UK.yaml'), file('UK2.yaml'))],
  ['a book was added', (file) => writeFileSync(file('HOUSE.yaml'), 'id: HOUSE\n')],
  ['the folder is gone', (file) => rmSync(file('.'), { recursive: true })],
  ['what was built is damaged', (file) => writeFileSync(file(`../${BUILT_BOOKS}`), TEXT.slice(0, -9))],
  ['nothing was built', (file) => rmSync(file(`../${BUILT_BOOKS}`))],
])('they are read anew where %s', (_, change) => {
  change((name) => join(folder, name));
  expect(builtBooks(folder, program)).toBeUndefined();
});

test('what is no book may change', () => {
  writeFileSync(join(folder, 'README.md'), 'Other words');
  writeFileSync(join(folder, '.hidden'), '');
  expect(builtBooks(folder, program)).toHaveLength(openBooks(OWN).length);
});

test('books that are not sound are not built', () => {
  appendFileSync(join(folder, 'UK.yaml'), '\nnonsense: 1\n');
  expect(textOfBooks(folder)).toBeUndefined();
  expect(textOfBooks(join(folder, 'nowhere'))).toBeUndefined();
});
