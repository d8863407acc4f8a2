import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { englishIn, printedIn } from '../../../test/support/language/english-left.ts';
import { loadWorld, type WorldStore } from '../../../test/support/worlds/loaded-world.ts';
import { createFactReader } from '../../facts/fact-reader.ts';
import { checkSeed } from '../../seed/check-seed.ts';
import { graphOf } from '../../seed/seed-facts.ts';
import { projectRoot } from '../../shared/project-root.ts';
import { bookIn } from '../books/book-in-language.ts';
import { openBooks } from '../books/read-books.ts';
import { fetchWorld } from '../world/fetch-world.ts';
import { makeWorld } from '../world/world.ts';
import { reportOn, type RulesReport } from './rules-report.ts';

const books = openBooks(join(projectRoot(), 'seed', 'rulebooks'));
let store: WorldStore;
beforeAll(async () => {
  store = await loadWorld(graphOf(checkSeed(join(projectRoot(), 'seed')).seed));
});
afterAll(() => store.close());

/** Everything of a report that is no text. */
function decided({ people, checks, questions, ...hashes }: RulesReport) {
  return {
    ...hashes,
    people: people.map(({ officer, results }) => [
      officer.person,
      results.map(({ book, verdict, basis, review, applicability, unread, criteria }) => [
        ...[book.id, verdict, basis, review, applicability, unread.map(({ id }) => id)],
        criteria.map(({ rule, outcome, basis: rests, review: judged, facts, questions: open, entity, group }) => [
          ...[rule.id, outcome, rests, judged, entity, group, facts.map(({ fact }) => fact.id)],
          open.map(({ key }) => key),
        ]),
      ]),
    ]),
    checks: checks.map(({ id, outcome, applicability, subject, other, facts, missing, claim }) => [
      ...[id, outcome, applicability, subject, other, missing === undefined, claim === undefined],
      facts.map(({ fact }) => fact.id),
    ]),
    questions: questions.map(({ key, couldChange, couldSettle, people: who, rules }) => [
      ...[key, couldChange, couldSettle, who, rules],
    ]),
  };
}

function texts({ people, checks, questions }: RulesReport): string[] {
  return [
    ...people.flatMap(({ results }) =>
      results.flatMap(({ reason, criteria }) => [reason, ...criteria.map((one) => one.reason)]),
    ),
    ...checks.flatMap(({ reason, missing = '', claim = '' }) => [reason, missing, claim]),
    ...questions.map(({ text }) => text),
  ].filter((text) => text !== '');
}

describe.each(['2007-06-26', '2009-02-12'])('the whole verdict table of %s', (on) => {
  it('is the same in both languages, and tells nothing in English in Japanese', async () => {
    const content = await fetchWorld(createFactReader(store, on), 'iij', on, on);
    const english = reportOn(makeWorld(content), books);
    const world = makeWorld(content, 'ja');
    const japanese = reportOn(
      world,
      books.map((book) => bookIn(book, 'ja')),
    );
    expect(decided(japanese)).toEqual(decided(english));
    const said = texts(japanese);
    expect(said).toHaveLength(texts(english).length);
    const printed = printedIn(world);
    expect(said.flatMap((text) => englishIn(text, printed))).toEqual([]);
    for (const text of said) expect(text).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });
});
