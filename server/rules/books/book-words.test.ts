import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../../shared/project-root.ts';
import { asWritten, bookIn, textsOf } from './book-in-language.ts';
import { openBooks } from './read-books.ts';
import { booksHash } from '../verdict/hashes.ts';

const folder = join(projectRoot(), 'seed', 'rulebooks');
const books = openBooks(folder);
const files = readdirSync(folder).filter((name) => name.endsWith('.ja.yaml'));
const words = files.flatMap((name) =>
  Object.entries(parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>),
);
const JAPANESE = /[ぁ-んァ-ヶ一-龠]|^[\d %]+$|^GEM$/;

/** Percentages and sums of money, which have to stand in both: "10 %", "5,000,000", "$200,000". */
const figures = (text: string) =>
  [...text.matchAll(/\d[\d,.]* ?%|\d{1,3}(?:,\d{3})+/g)].map(([one]) => one.replace(' ', '')).sort();

describe.each(books.map((book) => [book.id, book] as const))('%s', (_, book) => {
  it('has Japanese for every text that people read', () => {
    const known = new Map(words);
    expect(textsOf(book).filter((text) => !known.has(text))).toEqual([]);
  });

  it('is the same book in Japanese: its rules, days, citations and tests', () => {
    const told = bookIn(book, 'ja');
    const bare = ({ id, from, to, mark, citation, about, tests }: (typeof book.rules)[number]) => ({
      ...{ id, from, to, mark, citation, about },
      tests: tests.map((test) =>
        test.pattern === 'QUESTION'
          ? { ...test, ja: undefined }
          : test.pattern === 'POST'
            ? { ...test, judgement: test.judgement !== undefined }
            : test,
      ),
    });
    expect(told.rules.map(bare)).toEqual(book.rules.map(bare));
    expect(told.versions.map((version) => ({ ...version, title: '' }))).toEqual(
      book.versions.map((version) => ({ ...version, title: '' })),
    );
    expect(asWritten(told)).toBe(book);
    expect(booksHash([told])).toBe(booksHash([book]));
  });
});

it('says each text once, in Japanese, with the figures of the English', () => {
  expect(words.length).toBeGreaterThan(1000);
  expect(new Set(words.map(([english]) => english)).size).toBe(words.length);
  expect(words.filter(([, japanese]) => !JAPANESE.test(japanese)).map(([english]) => english)).toEqual([]);
  expect(words.filter(([english, japanese]) => figures(english).join() !== figures(japanese).join())).toEqual([]);
});

it('has no words that no book says', () => {
  const said = new Set(books.flatMap(textsOf));
  expect(words.map(([english]) => english).filter((english) => !said.has(english))).toEqual([]);
});
