import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { englishIn, printedIn } from '../../../test/support/language/english-left.ts';
import { openBooks } from '../books/read-books.ts';
import { bookIn } from '../books/book-in-language.ts';
import { projectRoot } from '../../shared/project-root.ts';
import { CASE_PERSON, worldOf } from '../world/case-world.ts';
import { runIn } from './run-case.ts';

const books = openBooks(join(projectRoot(), 'seed', 'rulebooks'));

/** Each book's own cases, told in both languages: the same is found, and nothing of it is left in English. */
describe.each(books.map((book) => [book.id, book] as const))('%s', (_, book) => {
  const told = bookIn(book, 'ja');
  it.each(book.cases.map((one) => [`${one.rule}: ${one.name} on ${one.on}`, one] as const))('%s', (_name, one) => {
    const find = (list: typeof book) => list.rules.find(({ id }) => id === one.rule)!;
    const inEnglish = worldOf(one, find(book), 'en');
    const inJapanese = worldOf(one, find(told), 'ja');
    const english = runIn(inEnglish, book, find(book), CASE_PERSON);
    const japanese = runIn(inJapanese, told, find(told), CASE_PERSON);
    expect([japanese.outcome, japanese.review]).toEqual([english.outcome, english.review]);
    const said = [japanese.reason, ...questionsOf(japanese)];
    const printed = printedIn(inJapanese);
    expect(said.flatMap((text) => englishIn(text, printed))).toEqual([]);
    expect(questionsOf(japanese)).toHaveLength(questionsOf(english).length);
    for (const text of said) expect(text).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });
});

function questionsOf(result: object): string[] {
  const {
    questions = [],
    missing,
    claim,
  } = result as {
    readonly questions?: readonly { readonly text: string }[];
    readonly missing?: string;
    readonly claim?: string;
  };
  return [...questions.map(({ text }) => text), missing, claim].filter(
    (text) => text !== undefined && text !== '',
  ) as string[];
}
