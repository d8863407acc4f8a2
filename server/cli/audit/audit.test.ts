import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askProgram } from '../../../test/support/ask-program.ts';
import { writeSealed } from '../../../test/support/sealed-file.ts';
import { openDeterminations, type NewDetermination } from '../../determinations/determinations.ts';
import type { ReportContent } from '../../report/report-content.ts';
import { printPdf, withFixedDates } from '../print/print-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'govgraph-audit-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const audit = (...options: string[]) => askProgram('audit', 'iij', '--data', join(folder, 'data'), ...options);
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
    expect([content.factsHash, content.booksHash]).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
    // The notice: four outside directors, three outside company auditors.
    expect(content.people.filter(({ subject }) => subject === 'OUTSIDE_DIRECTOR')).toHaveLength(4);
    expect(content.people.filter(({ subject }) => subject === 'COMPANY_AUDITOR')).toHaveLength(3);
    expect(content.books.find(({ id }) => id === 'CA06')?.version?.citation).toMatch(/Companies Act/);
    expect(content.facts.filter(({ citations }) => citations.length === 0)).toEqual([]);
    const known = new Set(content.facts.map(({ id }) => id));
    const cited = content.people.flatMap(({ results }) =>
      results.flatMap(({ criteria }) => criteria.flatMap(({ facts }) => facts)),
    );
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
    const rules = new Set(content.rules.map(({ id }) => id));
    expect(
      content.people
        .flatMap(({ results }) => results.flatMap(({ criteria }) => criteria))
        .filter(({ rule }) => !rules.has(rule)),
    ).toEqual([]);
  });

  test('nothing is called independent where family, fees and the board’s finding are told nowhere', async () => {
    const content = JSON.parse(await written('verdicts.json')) as ReportContent;
    expect(content.people.flatMap(({ results }) => results).filter(({ verdict }) => verdict === 'INDEPENDENT')).toEqual(
      [],
    );
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

  test('a file that cannot be written is named, without a trace of the program', async () => {
    const nowhere = join(folder, 'nope', 'report.json');
    const lost = await audit(...DAYS, '--out', nowhere);
    expect([lost.code, lost.said]).toEqual([
      2,
      `--out ${nowhere}: the file cannot be written: there is no folder ${join(folder, 'nope')}; make it, or name another one.`,
    ]);
    const inTheWay = join(folder, 'folder.json');
    mkdirSync(inTheWay);
    const refused = await audit(...DAYS, '--out', inTheWay);
    expect([refused.code, refused.said]).toEqual([
      2,
      `--out ${inTheWay}: the file cannot be written: this is a folder; name a file in it.`,
    ]);
    const determinations = await askProgram(
      'determinations',
      '--data',
      join(folder, 'data'),
      '--out',
      join(folder, 'nope', 'all.csv'),
    );
    expect([determinations.code, determinations.said]).toEqual([
      2,
      expect.stringContaining(`there is no folder ${join(folder, 'nope')};`),
    ]);
  });
});

describe('govgraph determinations --company', () => {
  test('offers near names for a company that is not there; of one without determinations there are none', async () => {
    const unknown = await askProgram('determinations', '--data', join(folder, 'nothing'), '--company', 'ijj');
    expect([unknown.code, unknown.answer, unknown.said]).toEqual([
      2,
      '',
      expect.stringMatching(/^No company has the id "ijj"\. Did you mean "iij"/),
    ]);
    const strange = await askProgram('determinations', '--data', join(folder, 'nothing'), '--company', 'zz');
    expect([strange.code, strange.said]).toEqual([2, 'No company has the id "zz".']);
    const none = await askProgram('determinations', '--data', join(folder, 'nothing'), '--company', 'itochu');
    expect([none.code, none.said, JSON.parse(none.answer)]).toEqual([
      0,
      '',
      expect.objectContaining({ determinations: [] }),
    ]);
  });
});

describe('what auditors recorded', () => {
  const entry: NewDetermination = {
    company: 'iij',
    person: 'takashi-hiroi',
    book: 'UK',
    rule: 'UK-4',
    on: '2007-06-26',
    knownOn: '2007-12-31',
    computed: 'UNKNOWN',
    factsHash: 'f',
    booksHash: 'b',
    conclusion: 'DOES_NOT_SPEAK_AGAINST',
    by: 'A. Auditor',
    reason: 'He named "no" relative.',
    evidence: 'Questionnaire <1>',
  };
  /**
   * Three entries: on a criterion of Hiroi, on the second check of the interlock rule, on somebody who is not judged.
   */
  const recorded = join(folder, 'recorded');
  const file = join(folder, 'recorded.jsonl');
  const BOOKS = ['--books', 'UK,AMA-13'];
  let check: ReportContent['checks'][number];
  beforeAll(async () => {
    check = (JSON.parse(await written('interlocks.json', ...BOOKS)) as ReportContent).checks.filter(
      ({ rule }) => rule === 'AMA-13-1',
    )[1]!;
    const shelf = openDeterminations(recorded);
    await shelf.record(entry);
    await shelf.record({ ...entry, book: 'AMA-13', rule: 'AMA-13-1', check: check.id, by: 'C. Checker' });
    await shelf.record({ ...entry, person: 'koichi-suzuki', by: 'S. Stray' });
    writeSealed(
      file,
      shelf.read().entries.map((one) => ({ ...one })),
    );
  });

  test('stands beside the computed outcome in every file, and changes none', async () => {
    const plain = JSON.parse(await written('plain.json', ...BOOKS)) as ReportContent;
    const content = JSON.parse(await written('recorded.json', ...BOOKS, '--determinations', file)) as ReportContent;
    const ids = content.determinations.map(({ id }) => id);
    expect(content.determinations.map(({ by, placed, personName }) => [by, placed, personName])).toEqual([
      ['A. Auditor', true, 'Takashi Hiroi'],
      ['C. Checker', true, 'Takashi Hiroi'],
      ['S. Stray', false, 'Koichi Suzuki'],
    ]);
    const hiroi = content.people.find(({ id }) => id === 'takashi-hiroi')!.results[0]!.criteria;
    expect(
      hiroi
        .filter(({ determinations }) => determinations.length > 0)
        .map(({ rule, outcome, determinations }) => [rule, outcome, determinations]),
    ).toEqual([['UK-4', 'UNKNOWN', [ids[0]]]]);
    expect(
      content.checks
        .filter(({ determinations }) => determinations.length > 0)
        .map(({ id, determinations }) => [id, determinations]),
    ).toEqual([[check.id, [ids[1]]]]);
    const bare = ({ determinations: _d, determinationsHash: _h, people, checks, ...rest }: ReportContent) => ({
      ...rest,
      checks: checks.map(({ determinations: _, ...one }) => one),
      people: people.map((person) => ({
        ...person,
        results: person.results.map((result) => ({
          ...result,
          criteria: result.criteria.map(({ determinations: _, ...one }) => one),
        })),
      })),
    });
    expect(bare(content)).toEqual(bare(plain));
    expect(content.determinationsHash).not.toBe(plain.determinationsHash);

    const html = await written('recorded.html', ...BOOKS, '--determinations', file);
    expect(html).toMatch(
      /<b>Auditor<\/b> <bdi>A\. Auditor<\/bdi>, \d{4}-\d\d-\d\d \d\d:\d\d UTC: does not speak against \(the program had found UNKNOWN\); prepared, not reviewed\. <bdi>He named &quot;no&quot; relative\.<\/bdi><small>Evidence: <bdi>Questionnaire &lt;1&gt;<\/bdi>/,
    );
    expect(html).toContain('S. Stray');
    expect(html).toContain(content.determinationsHash);
    const csv = (await written('recorded.csv', ...BOOKS, '--determinations', file)).trimEnd().split('\r\n');
    expect(csv.filter((line) => line.includes('A. Auditor'))).toEqual([
      expect.stringMatching(/,criterion,Takashi Hiroi,Director,,UK,.*,UK-4,.*UNKNOWN.*""no"" relative/),
    ]);
    expect(csv.filter((line) => line.includes('C. Checker'))).toEqual([expect.stringContaining(',check,')]);
    expect(csv.filter((line) => line.includes('S. Stray'))).toEqual([
      expect.stringContaining(',determination,Koichi Suzuki,'),
    ]);
  });

  test('comes from the data folder unless a file is named or it is left out; the same gives the same bytes', async () => {
    const data = join(folder, 'data', 'determinations.jsonl');
    const none = await written('none.json', ...BOOKS);
    copyFileSync(file, data);
    const found = await written('found.json', ...BOOKS);
    expect(await written('named.json', ...BOOKS, '--determinations', file)).toBe(found);
    expect(await written('left-out.json', ...BOOKS, '--no-determinations')).toBe(none);
    expect(found).not.toBe(none);
    rmSync(data);
    const { code, said } = await audit(...DAYS, '--determinations', join(folder, 'nowhere.jsonl'));
    expect([code, said]).toEqual([2, expect.stringMatching(/There is no file .*nowhere\.jsonl/)]);
  });

  test('a line cut off by a crash is told of on the error stream and in the report, and loses no other', async () => {
    const torn = join(folder, 'torn.jsonl');
    writeFileSync(torn, `${readFileSync(file, 'utf8')}{"id":"cut`);
    const out = join(folder, 'torn.html');
    const { code, said } = await audit(...DAYS, ...BOOKS, '--determinations', torn, '--out', out);
    expect([code, said]).toEqual([0, expect.stringMatching(/torn\.jsonl:4 was cut off/)]);
    expect(readFileSync(out, 'utf8')).toMatch(/torn\.jsonl:4 was cut off/);
    expect(readFileSync(out, 'utf8')).toContain('S. Stray');
  });

  test('is exported from the shell in three kinds, and what is exported can be read again', async () => {
    const again = join(folder, 'again.jsonl');
    const answer = await askProgram('determinations', '--from', file, '--out', again);
    expect([answer.code, answer.said]).toEqual([0, `Wrote 3 determinations to ${again}.`]);
    // The entries as they were recorded; the seals belong to the file they were recorded in.
    const entries = (path: string) =>
      readFileSync(path, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => {
          const { after: _, seal: __, ...entry } = JSON.parse(line) as Record<string, unknown>;
          return entry;
        });
    expect(entries(again)).toEqual(entries(file));
    const json = JSON.parse((await askProgram('determinations', '--company', 'iij', '--from', again)).answer) as {
      determinationsHash: string;
      determinations: unknown[];
      problems: unknown[];
    };
    const content = JSON.parse(await written('hash.json', ...BOOKS, '--determinations', again)) as ReportContent;
    expect([json.determinations.length, json.problems, json.determinationsHash]).toEqual([
      3,
      [],
      content.determinationsHash,
    ]);
    expect(JSON.parse((await askProgram('determinations', '--company', 'ntt', '--from', again)).answer)).toMatchObject({
      determinations: [],
    });
    const csv = join(folder, 'again.csv');
    await askProgram('determinations', '--from', file, '--out', csv);
    expect(
      readFileSync(csv, 'utf8')
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(',').length)
        .every((fields) => fields >= 16),
    ).toBe(true);
    expect((await askProgram('determinations', '--from', file, '--out', 'x.pdf')).code).toBe(2);
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
    const before = Buffer.from(
      "%PDF-1.4 /CreationDate (D:20261122151617+00'00') /ModDate (D:20261122151617+00'00') \u00ff",
      'latin1',
    );
    const after = withFixedDates(before, '2007-06-26');
    expect(after.toString('latin1')).toBe(
      "%PDF-1.4 /CreationDate (D:20070626120000+00'00') /ModDate (D:20070626120000+00'00') \u00ff",
    );
    expect(after).toHaveLength(before.length);
  });
});
