import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import { loadWorld, type WorldStore } from '../../test/support/worlds/loaded-world.ts';
import { openBooks } from '../rules/books/read-books.ts';
import { checkSeed } from '../seed/check-seed.ts';
import { graphOf } from '../seed/seed-facts.ts';
import { projectRoot } from '../shared/project-root.ts';
import { createJudging } from '../independence/judging.ts';
import { reportFile, type ReportFormat } from './report-file.ts';
import type { ReportContent } from './report-content.ts';

let store: WorldStore;
beforeAll(async () => {
  store = await loadWorld(graphOf(checkSeed(join(projectRoot(), 'seed')).seed));
});
afterAll(() => store.close());

const judging = createJudging(openBooks(join(projectRoot(), 'seed', 'rulebooks')));
async function file(format: ReportFormat, more: object = {}): Promise<string> {
  const today = '2007-12-31';
  const facts = createFactReader(store, today);
  const context = {
    store,
    facts,
    documents: openDocuments(join(projectRoot(), 'no-such-folder')),
    requestId: 'test',
    today,
  };
  return reportFile(
    await judging.report({ company: 'iij', on: '2007-06-26', knownOn: today, ...more }, context),
    facts,
    format,
    true,
  );
}

test('no sentence ends twice where a name ends with a full stop, in any kind of file', async () => {
  for (const format of ['HTML', 'CSV', 'JSON'] as const) {
    const text = await file(format);
    expect(text).toMatch(/Ltd\.|Inc\./);
    expect(text.match(/.{0,40}[^.]\.\.(?!\.).{0,20}/g)).toBeNull();
  }
});

test('every fact is told as a sentence, where it is used and where it is stated, with its id beside it', async () => {
  const html = await file('HTML', { books: ['UK'] });
  const { facts } = JSON.parse(await file('JSON', { books: ['UK'] })) as ReportContent;
  // The notice, lines 283 and 312: Hiroi is NTT's manager; the table of the ten largest holders: NTT 50,475 shares of
  // 204,300.
  expect(facts.find(({ id }) => id === 'holds-ntt-iij-2007-03-31')?.sentence).toBe(
    'Nippon Telegraph and Telephone Corporation holds 50,475 shares (24.706 %) of Internet Initiative Japan Inc. (last stated as of 31 March 2007)',
  );
  for (const { id, sentence } of facts) {
    expect(sentence.length, id).toBeGreaterThan(20);
    expect(html).toContain(
      `<tr id="f-${id}"><td>${sentence.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}<small>${id}`,
    );
  }
  expect(html).toMatch(
    /<li>Nippon Telegraph and Telephone Corporation holds 50,475 shares[^<]*<a href="#f-holds-ntt-iij-2007-03-31">/,
  );
});

test('a code presumes where a listing rule decides, in every kind of file that has words', async () => {
  // Hiroi is NTT's manager and NTT holds 24.7 %: UK-6 presumes. Nothing of that triggers a bright line of NASDAQ.
  const html = await file('HTML', { books: ['UK', 'EU', 'GLJ', 'ISSJ', 'TSE09', 'NASDAQ'] });
  expect(html).toMatch(/<h4>UK [^<]*: <i class="square"><\/i>Presumed not independent; an explanation is possible/);
  expect(html.match(/>Not independent/g)).toBeNull();
  expect(await file('CSV', { books: ['UK'] })).toMatch(
    /NOT_INDEPENDENT,"Presumed not independent; an explanation is possible",/,
  );
});

test('a version’s mark speaks of its dates, and beside it stands how well the wording of the rules is known', async () => {
  // By hand from seed/rulebooks: CA06 has 3 rules, which were read, 10A-3 has 3, one of mark K, EU 10 of mark K, NASDAQ
  // 10 that were read; all versions are marked S.
  const html = await file('HTML', { books: ['CA06', '10A-3', 'EU', 'NASDAQ'] });
  expect(html).not.toContain('text confirmed');
  for (const [book, wording] of [
    ['CA06', 'wording of 3 rules confirmed'],
    ['10A-3', 'wording of 1 of 3 rules from knowledge, of 2 confirmed'],
    ['EU', 'wording of 10 rules from knowledge'],
    ['NASDAQ', 'wording of 10 rules confirmed'],
  ] as const) {
    expect(html, book).toMatch(
      new RegExp(
        `<section class="book"><h4>${book} [^<]*</h4><p class="note">[^<]*; ${wording}</p><ul><li>[^<]*; dates confirmed`,
      ),
    );
    expect(html, book).toMatch(
      new RegExp(`<h4>${book} .*?</h4><p class="note">[^<]* The law: [^<]*dates confirmed; ${wording}\\.</p>`),
    );
  }
});

test('a verdict says which of the rules it rests on are worded from knowledge', async () => {
  // By hand: of UK and NASDAQ every rule about persons was read; of EU none was, and nothing of CA19 that decides here
  // is unread.
  const html = await file('HTML', { books: ['UK', 'NASDAQ', 'EU', 'CA19'] });
  const verdicts = (book: string) =>
    [...html.matchAll(new RegExp(`<h4>${book} .*?</h4>`, 'g'))].map(([text]) => text.includes('from knowledge: '));
  for (const book of ['UK', 'NASDAQ', 'CA19']) expect(new Set(verdicts(book)), book).toEqual(new Set([false]));
  expect(new Set(verdicts('EU'))).toEqual(new Set([false, true]));
});

test('a book of Japan stands there with its Japanese', async () => {
  const html = await file('HTML', { books: ['CA06'] });
  expect(html).toContain('<span lang="ja">業務執行取締役・執行役・使用人（現在、旧2条15号）</span>');
  expect(await file('HTML', { books: ['UK'] })).not.toContain('lang="ja"');
});

test('every link leads to a place of the same page, and every question is told in full once', async () => {
  const html = await file('HTML');
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  expect([...html.matchAll(/href="#([^"]+)"/g)].filter(([, id]) => !ids.has(id ?? '')).map(([, id]) => id)).toEqual([]);
  expect(html.match(/Which posts has Takashi Hiroi held/g)?.length).toBeLessThan(10);
});

test('who stood for an election whose result is not known is told as that in every kind of file', async () => {
  for (const format of ['HTML', 'CSV', 'JSON'] as const) {
    expect(await file(format, { books: ['UK'], on: '2007-12-31' }), format).toMatch(
      /Yoshifumi Nishikawa.{0,60}Director \(stood for election on 2007-06-26, result not known\)/s,
    );
  }
});

test('the silence of a document is cited like any other evidence, in every line of the table that rests on it', async () => {
  const [header, ...lines] = (await file('CSV', { books: ['CA06', 'UK', 'OE'] })).trim().split('\r\n').map(cellsOf);
  const at = (name: string) => header!.indexOf(name);
  const silent = lines.filter((cells) => cells[at('basis')] === 'WEAK_NEGATIVE');
  expect(silent.length).toBeGreaterThan(5);
  for (const cells of silent) {
    expect(cells[at('factsInWords')], cells[at('rule')]).toMatch(/covers/);
    expect(cells[at('factCitations')], cells[at('rule')]).toMatch(/Convocation Notice .*lines? \d+/);
  }
  expect(lines.filter((cells) => cells[at('facts')] !== '' && cells[at('factCitations')] === '')).toEqual([]);
});

/** The cells of one line of CSV, unquoted. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

test('many facts are told once as sentences, in a list to which each check that rests on them leads; no id stands for a fact', async () => {
  const html = await file('HTML');
  const { checks, people, facts } = JSON.parse(await file('JSON')) as ReportContent;
  const sentences = new Map(facts.map(({ id, sentence }) => [id, sentence]));
  const many = [...checks, ...people.flatMap(({ results }) => results.flatMap(({ criteria }) => criteria))].filter(
    (one) => one.facts.length > 6,
  );
  expect(many.length).toBeGreaterThan(10);
  const lists = new Map(
    [...html.matchAll(/<section class="list" id="(l-\d+)">.*?<ul class="facts">(.*?)<\/ul>/g)].map(([, id, body]) => [
      id,
      [...(body ?? '').matchAll(/<li>(.*?) <a href="#f-([^"]+)">/g)].map(([, text, fact]) => [fact, text]),
    ]),
  );
  const wanted = new Set(
    many.map((one) =>
      JSON.stringify(
        one.facts.map((id) => [id, sentences.get(id)?.replaceAll('&', '&amp;').replaceAll('"', '&quot;')]),
      ),
    ),
  );
  expect(new Set([...lists.values()].map((list) => JSON.stringify(list)))).toEqual(wanted);
  expect(
    [...html.matchAll(/(\d+) facts, told in <a href="#(l-\d+)">/g)].map(([, count, list]) => [
      Number(count),
      lists.get(list ?? '')?.length,
    ]),
  ).toEqual([...html.matchAll(/(\d+) facts, told in/g)].map(([, count]) => [Number(count), Number(count)]));
  expect(html.match(/facts, told in/g)).toHaveLength(many.length);
  // Each link to a fact stands behind its sentence.
  expect(html.match(/<a href="#f-/g)?.length).toBe(html.match(/<li>[^<]+ <a href="#f-/g)?.length);
});

test('a report of what is supposed says so, and names what', async () => {
  const whatIf = { change: [{ fact: 'post-yoshifumi-nishikawa-sumitomo-mitsui-banking-2001-04', to: '2004-05' }] };
  expect(await file('HTML', { books: ['UK'], whatIf })).toMatch(
    /<b>What if\.<\/b>.*<li>Changed: post-yoshifumi-nishikawa-sumitomo-mitsui-banking-2001-04: until 2004-05<\/li>/,
  );
  const joins = {
    add: [{ kind: 'SITS_ON', subject: 'fukuzo-inoue', object: 'iij-directors', outside: true, from: '2007-06-26' }],
  };
  expect(await file('HTML', { books: ['UK'], whatIf: joins })).toMatch(
    /<li>Added: Fukuzo Inoue sits on the Board of Directors of Internet Initiative Japan Inc\., outside \(from 26 June 2007\)<\/li>/,
  );
  expect((JSON.parse(await file('JSON', { books: ['UK'], whatIf })) as ReportContent).whatIf).toEqual(whatIf);
  expect(await file('CSV', { books: ['UK'], whatIf })).toMatch(/,yes,[0-9a-f]{64}/);
  expect(await file('HTML', { books: ['UK'] })).not.toContain('What if');
});
