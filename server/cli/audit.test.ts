import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ReportContent } from '../independence/report-content.ts';
import { printPdf, withFixedDates } from './print-pdf.ts';
import { runProgram } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'govgraph-audit-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

async function audit(...options: string[]): Promise<{ code: number; answer: string; said: string }> {
  let [answer, said] = ['', ''];
  const code = await runProgram(['audit', 'iij', '--data', join(folder, 'data'), ...options], {
    answer: (text) => { answer += text; },
    say: (text) => { said += text; },
    progress: () => undefined,
  });
  return { code, answer, said };
}
const DAYS = ['--on', '2007-06-26', '--known', '2007-12-31'];

async function written(name: string, ...options: string[]): Promise<string> {
  const file = join(folder, name);
  const { code, said } = await audit(...DAYS, '--out', file, ...options);
  expect([code, said]).toEqual([0, `Wrote ${file}.`]);
  return readFileSync(file, 'utf8');
}

describe('govgraph audit', () => {
  test('writes the same bytes twice, in every kind of text', async () => {
    for (const kind of ['html', 'csv', 'json']) {
      expect(await written(`one.${kind}`)).toBe(await written(`two.${kind}`));
    }
  });

  test('the report carries its days, sums, books with versions, and a place in a source for every fact', async () => {
    const content = JSON.parse(await written('report.json')) as ReportContent;
    expect([content.on, content.knownOn]).toEqual(['2007-06-26', '2007-12-31']);
    expect([content.factsHash, content.booksHash]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), expect.stringMatching(/^[0-9a-f]{64}$/)]);
    // The notice: four outside directors, three outside company auditors.
    expect(content.people.filter(({ subject }) => subject === 'OUTSIDE_DIRECTOR')).toHaveLength(4);
    expect(content.people.filter(({ subject }) => subject === 'COMPANY_AUDITOR')).toHaveLength(3);
    expect(content.books.find(({ id }) => id === 'CA06')?.version?.citation).toMatch(/Companies Act/);
    expect(content.facts.filter(({ citations }) => citations.length === 0)).toEqual([]);
    const known = new Set(content.facts.map(({ id }) => id));
    const cited = content.people.flatMap(({ results }) => results.flatMap(({ criteria }) => criteria.flatMap(({ facts }) => facts)));
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
    const rules = new Set(content.rules.map(({ id }) => id));
    expect(content.people.flatMap(({ results }) => results.flatMap(({ criteria }) => criteria)).filter(({ rule }) => !rules.has(rule))).toEqual([]);
  });

  test('nothing is called independent where family, fees and the board’s finding are told nowhere', async () => {
    const content = JSON.parse(await written('verdicts.json')) as ReportContent;
    expect(content.people.flatMap(({ results }) => results).filter(({ verdict }) => verdict === 'INDEPENDENT')).toEqual([]);
  });

  test('the CSV has a line for each criterion and check, and the HTML a row for each fact', async () => {
    const content = JSON.parse(await written('lines.json', '--books', 'UK,CA06')) as ReportContent;
    const csv = await written('lines.csv', '--books', 'UK,CA06');
    const criteria = content.people.flatMap(({ results }) => results.flatMap((result) => result.criteria));
    expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + criteria.length + content.checks.length);
    const html = await written('lines.html', '--books', 'UK,CA06');
    expect(html.match(/<tr id="f-/g)).toHaveLength(content.facts.length);
    expect(html).toContain(content.factsHash);
  });

  test.each([
    [['--on', '2007-02-30'], /"2007-02-30" is no day/],
    [['--on', '2007-06-26', '--out', 'report.docx'], /\.pdf, \.html, \.csv, \.json|\.html, \.csv, \.json, \.pdf/],
    [['--on', '2007-06-26', '--books', 'CA07'], /CA06/],
  ])('%j is refused with what would do', async (options, message) => {
    const { code, answer, said } = await audit(...options);
    expect([code, answer]).toEqual([2, '']);
    expect(said).toMatch(message);
  });
});

describe('the PDF', () => {
  test('has the same bytes whenever it is printed', async () => {
    const html = '<!doctype html><html lang="en"><title>T</title><h1>Independence</h1><p>No evidence found.</p></html>';
    const one = await printPdf(html, '2007-06-26');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const two = await printPdf(html, '2007-06-26');
    expect(one.subarray(0, 5).toString()).toBe('%PDF-');
    expect(one.equals(two)).toBe(true);
  }, 120_000);

  test('has the report’s day where the time was, and nothing moved', () => {
    const before = Buffer.from("%PDF-1.4 /CreationDate (D:20261122151617+00'00') /ModDate (D:20261122151617+00'00') \u00ff", 'latin1');
    const after = withFixedDates(before, '2007-06-26');
    expect(after.toString('latin1')).toBe("%PDF-1.4 /CreationDate (D:20070626120000+00'00') /ModDate (D:20070626120000+00'00') \u00ff");
    expect(after).toHaveLength(before.length);
  });
});
