import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { fileOf } from '../../../test/support/intake/statements-of.ts';
import { questionnaireCsv } from '../../questionnaire/questionnaire-csv.ts';
import { QUESTIONNAIRE_FORMAT, type FormQuestion, type Questionnaire } from '../../shared/questionnaire-form.ts';
import { gather } from '../gather.ts';
import { answersImporter } from './answers-importer.ts';

const CAREER = 'career:p-1';

/** A signed questionnaire with one post, at an organisation of this name. */
function answered(organisation: string, more: Partial<FormQuestion['rows'][number]> = {}): Questionnaire {
  const question: FormQuestion = {
    id: CAREER,
    text: 'Which posts?',
    topic: 'career',
    settles: 1,
    openIn: 1,
    rules: ['R-1'],
    answeredBy: 'facts',
    no: null,
    fields: [],
    needed: [],
    answer: 'yes',
    complete: '',
    since: '',
    rows: [{ organisation, title: 'Adviser', ...more }],
    statement: '',
  };
  return {
    format: QUESTIONNAIRE_FORMAT,
    company: { id: 'acme', name: 'Acme KK' },
    on: '2024-06-30',
    knownOn: '2024-07-01',
    factsHash: 'f',
    booksHash: 'b',
    forms: [
      {
        person: { id: 'p-1', name: 'P One' },
        role: null,
        signedBy: 'P One',
        signedOn: '2024-07-05',
        questions: [question],
      },
    ],
    parties: [
      { id: 'acme', name: 'Acme KK', type: 'Company' },
      { id: 'p-1', name: 'P One', type: 'Person' },
    ],
  };
}

/** What comes of it as JSON: names of new parties, and what is wrong, with its place. */
async function taken(text: string | Uint8Array) {
  const { parties, facts, problems } = await gather(answersImporter, fileOf(text), {});
  return {
    named: [...parties].map(({ name }) => name).filter((name) => name !== 'acme' && name !== 'p-1'),
    posts: [...facts].filter((one) => one.says === 'FACT' && one.fact.kind === 'WORKS_FOR').length,
    wrong: problems.errors().map(({ code, at }) => `${code} at ${at.place}`),
  };
}

test.each([
  ['=HYPERLINK("http://x")'],
  ['-1+SUM(A1)'],
  ['@cmd'],
  ['＝１＋１'],
  ['<script>alert(1)</script>'],
  ['"; DROP TABLE facts; --'],
  ["' OR 1=1"],
])('a name that would run somewhere is a name like any other: %s', async (name) => {
  const sound = { named: [name], posts: 1, wrong: [] };
  expect(await taken(JSON.stringify(answered(name)))).toEqual(sound);
  // As a table its cell runs nothing, and is read back as it was.
  const table = questionnaireCsv(answered(name));
  expect(table.split(/[,\r\n]/).filter((cell) => /^"?[=+@＝＋－＠-]/.test(cell))).toEqual([]);
  expect(await taken(table)).toEqual(sound);
});

test.each([
  ['semicolons and Latin-1', ';', (text: string) => Buffer.from(text, 'latin1')],
  ['tabs and UTF-16', '\t', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
] as const)('a table that a spreadsheet saved anew with %s is read as it was', async (_, separator, encoded) => {
  const name = 'Bölt Söhne; "KG"';
  const rows = parse(questionnaireCsv(answered(name)), { bom: true, relax_column_count: true });
  const saved = rows
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
    .join('\r\n');
  expect(await taken(encoded(saved))).toEqual({ named: [name], posts: 1, wrong: [] });
});

test.each([
  ['NUL', 'Bo\u0000lt', 'UNSEEN_CHARACTER'],
  ['escape', 'Bo\u001B[31mlt', 'UNSEEN_CHARACTER'],
  ['an override of direction', 'Bolt\u202Edtl', 'UNSEEN_CHARACTER'],
  ['nothing to see', '\u200B\u200B', 'NAME_INVISIBLE'],
  ['a million characters', 'x'.repeat(1_000_000), 'TEXT_TOO_LONG'],
])('a name with %s is told at its question, and the file is refused', async (_, name, code) => {
  const { wrong } = await taken(JSON.stringify(answered(name)));
  expect([...new Set(wrong)]).toEqual([`${code} at question ${CAREER}, answer 1`]);
});

test.each([
  ['a number of a hundred thousand digits', { amount: '9'.repeat(100_000) }],
  ['a day that is none', { from: '2024-02-30' }],
  ['a day of the year 99999', { from: '99999-01-01' }],
])('%s is told and not taken', async (_, fields) => {
  const { wrong, posts } = await taken(JSON.stringify(answered('Bolt Ltd', fields)));
  expect(wrong.length).toBeGreaterThan(0);
  expect(posts).toBeLessThanOrEqual(1);
});
