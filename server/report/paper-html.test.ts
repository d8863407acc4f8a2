import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import { loadWorld, type WorldStore } from '../../test/support/worlds/loaded-world.ts';
import { createJudging } from '../independence/judging.ts';
import { openBooks } from '../rules/books/read-books.ts';
import { checkSeed } from '../seed/check-seed.ts';
import { graphOf } from '../seed/seed-facts.ts';
import { projectRoot } from '../shared/project-root.ts';
import type { ReportContent } from './report-content.ts';
import { reportFile, type ReportFormat } from './report-file.ts';

let store: WorldStore;
beforeAll(async () => {
  store = await loadWorld(graphOf(checkSeed(join(projectRoot(), 'seed')).seed));
});
afterAll(() => store.close());

const judging = createJudging(openBooks(join(projectRoot(), 'seed', 'rulebooks')));
async function file(format: ReportFormat, more: object = {}, allBooks = false): Promise<string> {
  const today = '2007-12-31';
  const facts = createFactReader(store, today);
  const documents = openDocuments(join(projectRoot(), 'no-such-folder'));
  const context = { store, facts, documents, requestId: 'test', today };
  const asked = { company: 'iij', on: '2007-06-28', knownOn: today, ...more };
  return reportFile(await judging.report(asked, context), facts, format, allBooks);
}
const content = async (...args: Parameters<typeof file> extends [unknown, ...infer Rest] ? Rest : never) =>
  JSON.parse(await file('JSON', ...args)) as ReportContent;

test('tells of the books that apply, names the others, and changes no verdict', async () => {
  const paper = await content();
  const whole = await content({}, true);
  // In 2007 the Act of 2005 binds a Japanese company, and Rule 10A-3 one that is listed in the United States; the code
  // of the United Kingdom does not bind it, and the Corporate Governance Code is of 2015.
  expect(paper.books.map(({ id }) => id)).toEqual(expect.arrayContaining(['CA06', '10A-3']));
  expect(paper.booksLeftOut).toEqual(expect.arrayContaining(['UK', 'CGC', 'CA14']));
  expect([...paper.books.map(({ id }) => id), ...paper.booksLeftOut].sort()).toEqual(
    whole.books.map(({ id }) => id).sort(),
  );
  const results = (of: ReportContent) =>
    of.people.flatMap(({ id, results: all }) =>
      all.filter(({ applicability }) => applicability === 'APPLIES').map((one) => [id, one]),
    );
  expect(results(paper)).toEqual(results(whole));
  expect([paper.factsHash, whole.booksLeftOut]).toEqual([whole.factsHash, []]);
  const asked = new Set(
    paper.people.flatMap((one) => one.results.flatMap(({ criteria }) => criteria.flatMap(({ toAsk }) => toAsk))),
  );
  expect(new Set(paper.questions.map(({ text }) => text))).toEqual(asked);
});

test('named books are told whether or not they apply, in full', async () => {
  expect((await content({ books: ['UK'] })).books.map(({ id }) => id)).toEqual(['UK']);
  expect(await file('HTML', { books: ['UK'] })).toContain('<h2>Facts and where they are stated</h2>');
});

test('has a page for each officer, each check once, and no link that leads nowhere', async () => {
  const html = await file('HTML');
  const { people, checks, facts } = await content();
  const pages = html.split('<section class="person">').slice(1);
  expect(pages).toHaveLength(people.length);
  // The Act of 2005 judges each of the seven: its name in Japanese stands beside the English on each of their pages.
  const act = '<span lang="ja">会社法（平成17年法律第86号）：社外取締役・社外監査役</span>';
  expect(pages.filter((page) => page.includes(act))).toHaveLength(7);
  // What is open for one reason shares a row; each rule that was asked of somebody stands on that page, and no other
  // does.
  const rulesIn = (part: string) => [...part.matchAll(/<span class="rule">([^<]+)</g)].map(([, id]) => id ?? '');
  const told = checks.filter(({ outcome }) => outcome !== 'NOT_APPLICABLE');
  people.forEach(({ name, results }, i) => {
    const asked = results.flatMap(({ criteria }) =>
      criteria.flatMap(({ rule, outcome }) => (outcome === 'NOT_APPLICABLE' ? [] : [rule])),
    );
    const about = told.filter(({ subject }) => subject === name).map(({ rule }) => rule);
    const page = (pages[i] ?? '').split('<h2 class="page">')[0] ?? '';
    expect(
      rulesIn(page)
        .filter((rule) => asked.includes(rule))
        .sort(),
    ).toEqual([...asked].sort());
    expect(new Set(rulesIn(page))).toEqual(new Set([...asked, ...about]));
  });
  // An outcome is never told together with another: what speaks against somebody has a row of its own.
  const against = people.flatMap(({ results }) =>
    results.flatMap(({ criteria }) => criteria.filter(({ outcome }) => outcome === 'TRIGGERED')),
  );
  expect(html.match(/<td><i class="square"><\/i>Triggered/g) ?? []).toHaveLength(against.length);
  const names = new Set(people.map(({ name }) => name));
  const ofCompany = told.filter(({ subject }) => subject === null || !names.has(subject)).map(({ rule }) => rule);
  expect(new Set(rulesIn(html.split('<h2 class="page">The company itself</h2>')[1] ?? ''))).toEqual(new Set(ofCompany));
  expect(html.match(/<li id="f-/g)).toHaveLength(facts.length);
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  expect([...html.matchAll(/href="#([^"]+)"/g)].filter(([, id]) => !ids.has(id ?? ''))).toEqual([]);
  expect(html).not.toMatch(/undefined|NaN/);
});

test('what speaks against somebody stands on the first page, with the company’s word where it differs', async () => {
  // Under the text of 2006 whoever was ever an employee of the company is no outside director of it.
  const whatIf = {
    add: [
      {
        kind: 'WORKS_FOR',
        subject: 'yasurou-tanahashi',
        object: 'iij',
        title: 'Engineer',
        employee: true,
        from: '1994-01',
        to: '1996-01',
      },
    ],
  };
  const first = async (more: object) => (await file('HTML', more)).split('<section class="person">')[0] ?? '';
  expect(await first({ whatIf })).toMatch(
    /<b>Yasurou Tanahashi<\/b>, CA06: <i class="square"><\/i>Not outside.*CA06-D2: .*<b>The company calls the person outside\.<\/b>/,
  );
  expect(await first({})).toContain('Nothing speaks against anybody');
});
