import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { open as openZip } from 'yauzl';
import { afterAll, describe, expect, test } from 'vitest';
import { askProgram } from '../../../test/support/ask-program.ts';
import type { BoardLine } from '../../report/board-line.ts';
import type { ReportContent } from '../../report/report-content.ts';
import { projectRoot } from '../../shared/project-root.ts';

const folder = mkdtempSync(join(tmpdir(), 'govgraph-boards-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const audit = (...words: string[]) => askProgram('audit', ...words, '--data', join(folder, 'data'));

/** One file of an archive, as text. */
function entryOf(file: string, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    openZip(file, { lazyEntries: true }, (problem, zip) => {
      if (problem) {
        reject(problem);
        return;
      }
      zip.on('entry', (entry: { fileName: string }) => {
        if (entry.fileName !== name) zip.readEntry();
        else
          zip.openReadStream(entry as never, (failed, stream) => {
            if (failed) reject(failed);
            else resolve(text(stream));
          });
      });
      zip.on('end', () => {
        reject(new Error(`${name} is not in the archive.`));
      });
      zip.readEntry();
    });
  });
}
const DAYS = ['--on', '2007-06-28', '--known', '2007-12-31'];

describe('govgraph audit of many companies', () => {
  test('tells of every company that has a board, as counts of what its own report says', async () => {
    const file = join(folder, 'all.json');
    const { code, said } = await audit('--all', ...DAYS, '--since', '2006-06-01', '--out', file);
    // By hand from seed/companies: eight files have a "boards" list.
    expect([code, said]).toEqual([0, `Wrote 8 companies to ${file}.`]);
    const boards = JSON.parse(readFileSync(file, 'utf8')) as BoardLine[];
    expect(boards.map(({ company }) => company.id)).toEqual([
      'furukawa-electric',
      'furukawa-ringyo',
      'iij',
      'iij-america',
      'iij-technology',
      'internet-multifeed',
      'net-care',
      'ns-solutions',
    ]);
    const iij = boards.find(({ company }) => company.id === 'iij')!;
    const report = JSON.parse((await audit('iij', '--all-books', ...DAYS)).answer) as ReportContent;
    expect([iij.judged, iij.factsHash, iij.booksHash]).toEqual([
      report.people.length,
      report.factsHash,
      report.booksHash,
    ]);
    const total = iij.books.reduce(
      (sum, { verdicts }) => sum + Object.values(verdicts).reduce((all, count) => all + count, 0),
      0,
    );
    expect(total).toBe(report.people.flatMap(({ results }) => results).length);
    const asked = report.people.flatMap(({ results }) =>
      results.filter(({ book, verdict, basis }) => book === 'CA06' && verdict === 'OUTSIDE' && basis === 'ASSERTED'),
    );
    expect(iij.books.filter(({ book }) => book === 'CA06')).toEqual([
      expect.objectContaining({
        applicability: 'APPLIES',
        verdicts: expect.objectContaining({ OUTSIDE_AS_STATED: asked.length }) as unknown,
      }),
    ]);
    // Tate took office at the meeting of 28 June 2006: no verdict before.
    expect(iij.changes).toContainEqual(
      expect.objectContaining({ day: '2006-06-28', person: 'Junichi Tate', book: 'CA06', before: null }),
    );
  }, 120_000);

  test('names whom the facts do not let be outside, and nobody else', async () => {
    const world = join(projectRoot(), 'test', 'support', 'worlds', 'independence');
    const file = join(folder, 'two.csv');
    // Worked out by hand for that world: Aoba's director was its employee within ten years, Akane's left a day earlier.
    const days = ['--on', '2022-06-28', '--seed', world, '--books', 'CA14,CA19'];
    const answer = await audit('aoba', 'akane', 'aoba', ...days, '--out', file);
    expect([answer.code, answer.said]).toEqual([0, `Wrote 2 companies to ${file}.`]);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFcompany,companyName,on,knownOn,kind,/);
    expect(lines.filter((line) => line.includes(',contradicted,')).map((line) => line.split(',')[0])).toEqual(['aoba']);
    expect(lines.some((line) => line.includes(',contradicted,') && line.includes('CA14-D1'))).toBe(true);
    expect(new Set(lines.slice(1).map((line) => line.split(',')[0]))).toEqual(new Set(['aoba', 'akane']));
  }, 120_000);

  test('writes a workbook with the lines of the table', async () => {
    const world = join(projectRoot(), 'test', 'support', 'worlds', 'independence');
    const asked = ['aoba', 'akane', '--on', '2022-06-28', '--seed', world, '--books', 'CA14'];
    const [table, book] = [join(folder, 'lines.csv'), join(folder, 'lines.xlsx')];
    expect((await audit(...asked, '--out', table)).code).toBe(0);
    expect((await audit(...asked, '--out', book)).code).toBe(0);
    const sheet = await entryOf(book, 'xl/worksheets/sheet1.xml');
    expect(sheet.match(/<row /g)?.length).toBe(readFileSync(table, 'utf8').trimEnd().split('\r\n').length);
    const { code, said } = await audit(
      'aoba',
      '--on',
      '2022-06-28',
      '--seed',
      world,
      '--out',
      join(folder, 'one.xlsx'),
    );
    expect([code, said]).toEqual([2, expect.stringMatching(/no table/)]);
  }, 120_000);

  test.each([
    [[...DAYS], /Name a company/],
    [['iij', '--all', ...DAYS], /not both/],
    [['iij', '--since', '2007-06-28', ...DAYS], /not before/],
    [['iij', 'iij-america', '--out', 'all.pdf', ...DAYS], /\.csv, \.xlsx or \.json/],
    [['iij', 'ijj', '--out', 'never.csv', ...DAYS], /No company has the id "ijj"/],
  ])('%j is refused and writes nothing', async (words, message) => {
    const { code, answer, said } = await audit(...words);
    expect([code, answer]).toEqual([2, '']);
    expect(said).toMatch(message);
    expect(existsSync('never.csv') || existsSync('never.csv.part')).toBe(false);
  });

  test('a company that is not there stops a list on the standard output before its first line', async () => {
    const { code, answer } = await audit('iij', 'takashi-hiroi', ...DAYS);
    expect([code, answer]).toEqual([2, '']);
  });
});
