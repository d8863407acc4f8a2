import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadWorld, type WorldStore } from '../../test/support/worlds/loaded-world.ts';
import type { Context } from '../context.ts';
import { openDatabase } from '../database/database.ts';
import { openDeterminations } from '../determinations/determinations.ts';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import { openBooks } from '../rules/books/read-books.ts';
import { reportOn } from '../rules/verdict/rules-report.ts';
import { fetchWorld } from '../rules/world/fetch-world.ts';
import { makeWorld } from '../rules/world/world.ts';
import { checkSeed } from '../seed/check-seed.ts';
import { graphOf } from '../seed/seed-facts.ts';
import { projectRoot } from '../shared/project-root.ts';
import type { Language } from '../vocabulary/languages.ts';
import { createJudging } from './judging.ts';
import { answersIn, keepReports } from './kept-reports.ts';

const TODAY = '2008-01-01';
const books = openBooks(join(projectRoot(), 'seed', 'rulebooks'));
const content = graphOf(checkSeed(join(projectRoot(), 'seed')).seed);
const folder = mkdtempSync(join(tmpdir(), 'govgraph-kept-reports-'));
const database = openDatabase(folder);
let store: WorldStore;
let other: WorldStore;
beforeAll(async () => {
  store = await loadWorld(content);
  // Of another loaded graph: the same without what anybody holds.
  other = await loadWorld({ ...content, facts: content.facts.filter(({ kind }) => kind !== 'HOLDS') });
});
afterAll(async () => {
  await store.close();
  await other.close();
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As a request has it: with a reader of its own. */
const request = (of: WorldStore = store, language: Language = 'en'): Context => ({
  store: of,
  facts: { ...createFactReader(of, TODAY), language },
  documents: openDocuments(join(projectRoot(), 'no-such-folder')),
  requestId: 'test',
  today: TODAY,
});
const ASKED = { company: 'iij', on: '2007-06-28', knownOn: '2007-12-31', books: ['CA06', 'UK'] };

test('a company is judged once for a day, whoever asks', async () => {
  const judging = createJudging(books);
  const first = await judging.report(ASKED, request());
  const again = await judging.report({ ...ASKED, books: ['uk', 'CA06'] }, request());
  expect(again.people).toBe(first.people);
  expect(again.checks).toBe(first.checks);
});

test.each([
  ['another day', { on: '2006-06-29' }],
  ['another day of the asker', { knownOn: '2007-06-28' }],
  ['another company', { company: 'iij-technology' }],
  ['other books', { books: ['UK'] }],
])('%s is judged by itself, and as it is without anything kept', async (_, changed) => {
  const judging = createJudging(books);
  await judging.report(ASKED, request());
  const asked = { ...ASKED, ...changed };
  const alone = await createJudging(books).report(asked, request());
  const { people, checks, questions, factsHash, booksHash } = await judging.report(asked, request());
  expect({ people, checks, questions, factsHash, booksHash }).toEqual({
    people: alone.people,
    checks: alone.checks,
    questions: alone.questions,
    factsHash: alone.factsHash,
    booksHash: alone.booksHash,
  });
  const world = makeWorld(await fetchWorld(request().facts, asked.company, asked.on, asked.knownOn));
  const chosen = books.filter(({ id }) => asked.books.includes(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(reportOn(world, chosen, books).factsHash).toBe(factsHash);
});

test('reasons are in the language of who asks', async () => {
  const judging = createJudging(books);
  const reasonsIn = async (language: Language) => {
    const { people } = await judging.report(ASKED, request(store, language));
    return people.flatMap(({ results }) => results.flatMap(({ criteria }) => criteria.map(({ reason }) => reason)));
  };
  const [english, japanese] = [await reasonsIn('en'), await reasonsIn('ja')];
  expect(english.join(' ')).not.toMatch(/[ぁ-ん]/);
  expect(japanese.filter((reason) => reason !== '' && !/[ぁ-んァ-ヶ一-龠]/.test(reason))).toEqual([]);
});

test('another graph is judged anew, and so is the first when it comes back', async () => {
  const judging = createJudging(books);
  const first = await judging.report(ASKED, request());
  const without = await judging.report(ASKED, request(other));
  expect(without.factsHash).not.toBe(first.factsHash);
  const next: WorldStore = { ...store, graph: () => 'the next one' };
  const anew = await judging.report(ASKED, request(next));
  expect(anew.people).not.toBe(first.people);
  expect(anew.people).toEqual(first.people);
});

test('what is supposed is judged by itself, and nothing of it is kept', async () => {
  const judging = createJudging(books);
  const plain = await judging.report(ASKED, request());
  const fact = plain.people.flatMap(({ officer }) => officer.seat ?? [])[0]!.fact.id;
  const supposed = await judging.report({ ...ASKED, whatIf: { add: [], change: [], remove: [fact] } }, request());
  expect(supposed.factsHash).not.toBe(plain.factsHash);
  expect((await judging.report(ASKED, request())).people).toBe(plain.people);
});

test('what an auditor records stands beside the kept report at once, and a report without it keeps nothing of it', async () => {
  const recorded = openDeterminations(folder, database);
  const judging = createJudging(books, recorded);
  const before = await judging.report(ASKED, request());
  const { officer, results } = before.people[0]!;
  const { book, criteria } = results.find((one) => one.criteria.length > 0)!;
  const [{ rule, outcome }] = criteria as [(typeof criteria)[number]];
  await recorded.record({
    company: 'iij',
    person: officer.person,
    book: book.id,
    rule: rule.id,
    on: ASKED.on,
    knownOn: ASKED.knownOn,
    computed: outcome,
    factsHash: before.factsHash,
    booksHash: before.booksHash,
    conclusion: 'LEFT_OPEN',
    by: 'An Auditor',
    reason: 'To be asked',
    evidence: 'None',
  });
  const after = await judging.report(ASKED, request());
  const of = ({ people }: typeof before) =>
    people[0]!.results.find((one) => one.book.id === book.id)!.criteria.find((one) => one.rule.id === rule.id)!;
  expect([of(before).determinations, of(after).determinations?.length]).toEqual([undefined, 1]);
  expect(after.determinationsHash).not.toBe(before.determinationsHash);
});

test('a report counts each of its criteria, checks and questions, and one beyond the bound is made anew', async () => {
  const { people, checks, questions, ...rest } = await createJudging(books).report(ASKED, request());
  const report = { ...rest, people, checks, questions };
  const results = people.flatMap((one) => one.results);
  const size = results.length + results.flatMap(({ criteria }) => criteria).length + checks.length + questions.length;
  expect(answersIn(report)).toBe(size);
  for (const [most, times] of [
    [size, 1],
    [size - 1, 2],
  ] as const) {
    const kept = keepReports(most);
    let made = 0;
    const make = () => {
      made += 1;
      return Promise.resolve(report);
    };
    await kept.of(request(), 'one', make);
    await kept.of(request(), 'one', make);
    expect(made).toBe(times);
  }
});
