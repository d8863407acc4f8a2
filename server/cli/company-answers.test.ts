import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askProgram } from '../../test/support/ask-program.ts';
import { removeTemporaryFolders, temporarySeed } from '../../test/support/seeds/temporary-seed.ts';
import type { ReportContent } from '../report/report-content.ts';
import type { FormQuestion, Questionnaire } from '../shared/questionnaire-form.ts';

/**
 * A made-up Japanese company of which nobody tells form, segment, size or control. What each signed answer makes of the
 * rules that turn on them was worked out by hand from the texts.
 */
const folder = mkdtempSync(join(tmpdir(), 'govgraph-company-answers-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  removeTemporaryFolders();
});

const CITE = 'citations: [{ source: notice, place: "1", observedOn: "2024-06-03" }]';
const seat = (person: string, more: string) =>
  `  - { person: ${person}, board: miharu-directors, from: "2020-06-24", ${more}, ${CITE} }\n`;
let seed: string;
beforeAll(() => {
  const names = ['aki', 'beni', 'chie', 'daiki', 'emi', 'fuyu'];
  const common = {
    'findings.yaml': 'findings: []\n',
    'companies/acme.yaml': undefined,
    'companies/bolt.yaml': undefined,
  };
  seed = temporarySeed({
    ...common,
    'sources.yaml':
      'sources:\n  - { id: notice, title: "Notice", publisher: miharu, published: "2024-06-03", kind: "Convocation notice" }\n',
    'people.yaml': `people:\n${names.map((id) => `  - { id: ${id}, name: "${id} Made-up", ${CITE} }\n`).join('')}`,
    'companies/miharu.yaml': `id: miharu
name: "Miharu Works"
kind: COMPANY
jurisdiction: JP
listed: true
${CITE}
attributes:
  - { attribute: LISTING, text: "Tokyo Stock Exchange", from: "2010-04-01", ${CITE} }
coverage:
  - { source: notice, matter: SITS_ON, extent: COMPLETE, from: "2020-06-24", ${CITE} }
boards:
  - { id: miharu-directors, name: "Board of directors", kind: DIRECTORS, ${CITE} }
seats:
${seat('aki', 'outside: false, title: "President"')}${seat('beni', 'outside: false, title: "Director"')}${seat('chie', 'outside: false, title: "Director"')}`,
    'companies/haruka.yaml': `id: haruka
name: "Haruka Foods"
kind: COMPANY
jurisdiction: JP
listed: true
${CITE}
boards:
  - { id: haruka-directors, name: "Board of directors", kind: DIRECTORS, ${CITE} }
seats:
  - { id: haruka-daiki, person: daiki, board: haruka-directors, from: "2022-06-24", outside: true, title: "Outside Director", ${CITE} }
  - { id: haruka-emi, person: emi, board: haruka-directors, from: "2022-06-24", title: "Director", ${CITE} }
nominations:
  - { id: haruka-fuyu, person: fuyu, board: haruka-directors, outside: true, meeting: "2024-06-20", ${CITE} }
  - { person: daiki, board: haruka-directors, outside: true, meeting: "2024-07-20", ${CITE} }
`,
  });
});

const govgraph = (...words: string[]) => askProgram(...words, '--seed', seed, '--data', join(folder, 'data'));

type Answers = Readonly<Record<string, Partial<FormQuestion>>>;

async function blank(company: string, on: string, books: string): Promise<Questionnaire> {
  const { code, answer, said } = await govgraph('questionnaire', company, '--on', on, '--books', books);
  expect([code, said]).toEqual([0, said]);
  return JSON.parse(answer) as Questionnaire;
}

async function brought(questionnaire: Questionnaire, answers: Answers): Promise<string> {
  const asked = questionnaire.forms.flatMap(({ questions }) => questions.map(({ id }) => id));
  expect(asked).toEqual(expect.arrayContaining(Object.keys(answers)));
  const forms = questionnaire.forms.map((form) => {
    const questions = form.questions.map((one) => ({ ...one, ...answers[one.id] }));
    const signed = questions.some(({ answer }) => answer !== '');
    return { ...form, questions, ...(signed && { signedBy: 'A. Signer', signedOn: '2026-11-20' }) };
  });
  const file = join(folder, 'answers.json');
  writeFileSync(file, JSON.stringify({ ...questionnaire, forms }));
  const { code, said } = await govgraph('answers', file);
  expect([code, said]).toEqual([0, expect.stringMatching(/as answers-[0-9a-f]{12}: /)]);
  return /answers-[0-9a-f]{12}/.exec(said)?.[0] ?? '';
}

async function outcomes(company: string, on: string, books: string): Promise<Record<string, string>> {
  const { code, answer, said } = await govgraph('audit', company, '--on', on, '--books', books);
  expect([code, said]).toEqual([0, said]);
  const { checks } = JSON.parse(answer) as ReportContent;
  return Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]));
}

const yes = (row: NonNullable<FormQuestion['rows'][number]> = {}) => ({
  answer: 'yes',
  rows: Object.keys(row).length === 0 ? [] : [row],
});
const NO = { answer: 'no' };
const YEAR = { currency: 'JPY', periodFrom: '2023-04-01', periodTo: '2024-03-31' };
const DAY_AFTER = '2024-06-29';

/**
 * Each case: what is answered, and the outcomes that follow; without the answer, and taken back, the company is as
 * before.
 */
const CASES: readonly (readonly [string, string, string, string, Answers, Readonly<Record<string, string>>])[] = [
  [
    'binds a large company with company auditors, on the Prime market, under control, with a fifth in policy shareholdings',
    'miharu',
    '2024-06-28',
    'CA,CGC,ISSJ',
    {
      'form:miharu': yes({ form: '監査役会設置会社' }),
      'large:miharu': yes(),
      'segment:miharu': yes({ segment: 'prime' }),
      'controlled:miharu': yes({ who: 'Gin Owner' }),
      'net-assets:miharu': yes({ policyShares: '20,000', netAssets: '100000', ...YEAR }),
    },
    {
      'CA:CA-327-2-19:today': 'FAIL',
      'CA:CA-331-6': 'NOT_APPLICABLE',
      'CA:CA-400-3-A': 'NOT_APPLICABLE',
      'CGC:CGC-4.8-21:today': 'REVIEW',
      'CGC:CGC-4.8-22': 'NOT_APPLICABLE',
      'CGC:CGC-4.8.3-P:today': 'REVIEW',
      'CGC:CGC-4.8.3-S': 'NOT_APPLICABLE',
      'ISSJ:ISSJ-CTRL-22:today': 'FAIL',
      'ISSJ:ISSJ-XSH': 'FAIL',
    },
  ],
  [
    'frees one with three committees, on the Growth market, without control, with a yen less than a fifth',
    'miharu',
    '2024-06-28',
    'CA,CGC,ISSJ',
    {
      'form:miharu': yes({ form: 'Three Committees' }),
      'segment:miharu': yes({ segment: 'グロース' }),
      'controlled:miharu': NO,
      'net-assets:miharu': yes({ policyShares: '19999', netAssets: '100000', ...YEAR }),
    },
    {
      'CA:CA-327-2-19': 'NOT_APPLICABLE',
      'CA:CA-390-3': 'NOT_APPLICABLE',
      'CA:CA-400-3-A:today': 'UNKNOWN',
      'CGC:CGC-4.8-21': 'NOT_APPLICABLE',
      'CGC:CGC-4.8-22': 'NOT_APPLICABLE',
      'CGC:CGC-4.8.3-S': 'NOT_APPLICABLE',
      'ISSJ:ISSJ-BRD-19:today': 'FAIL',
      'ISSJ:ISSJ-CTRL-22': 'NOT_APPLICABLE',
      'ISSJ:ISSJ-XSH': 'PASS',
    },
  ],
  [
    'of the day after tells nothing of the day, and a segment that no rule names is bound by none',
    'miharu',
    '2024-06-28',
    'CA,CGC,ISSJ',
    {
      'form:miharu': yes({ form: 'three committees', from: DAY_AFTER }),
      'large:miharu': { ...NO, since: DAY_AFTER },
      'segment:miharu': yes({ segment: 'none of these' }),
      'controlled:miharu': { ...NO, since: DAY_AFTER },
    },
    {
      'CA:CA-327-2-19:today': 'UNKNOWN',
      'CGC:CGC-4.8-21': 'NOT_APPLICABLE',
      'CGC:CGC-4.8-22': 'NOT_APPLICABLE',
      'ISSJ:ISSJ-BRD-19:today': 'UNKNOWN',
      'ISSJ:ISSJ-CTRL-22:today': 'UNKNOWN',
    },
  ],
  [
    'tells the day of the meeting for which a new duty waits',
    'miharu',
    '2021-06-10',
    'CA',
    { 'meeting:2021-03-01:miharu': yes({ meeting: '2021-06-25' }) },
    { 'CA:CA-327-2-19': 'NOT_APPLICABLE' },
  ],
  [
    'tells who was elected, who is outside and that nobody else sits: two of three; and nine meetings of twelve',
    'haruka',
    '2024-07-10',
    'ISSJ,ATTENDANCE',
    {
      'members:haruka:DIRECTORS': NO,
      'outside:haruka-emi': yes({ outside: 'no' }),
      'elected:haruka-fuyu': yes(),
      'attendance:haruka-daiki': yes({ attended: '9', held: '12', periodFrom: '2023-04-01', periodTo: '2024-03-31' }),
    },
    { 'ISSJ:ISSJ-BRD:today': 'PASS', 'ATTENDANCE:ISSJ-ATT:daiki': 'PASS' },
  ],
  [
    'tells who was not elected: one of two is outside; and eight meetings of twelve',
    'haruka',
    '2024-07-10',
    'ISSJ,ATTENDANCE',
    {
      'members:haruka:DIRECTORS': NO,
      'outside:haruka-emi': yes({ outside: 'no' }),
      'elected:haruka-fuyu': NO,
      'attendance:haruka-daiki': yes({ attended: '8', held: '12', periodFrom: '2023-04-01', periodTo: '2024-03-31' }),
    },
    { 'ISSJ:ISSJ-BRD:today': 'FAIL', 'ATTENDANCE:ISSJ-ATT:daiki': 'FAIL' },
  ],
];

describe('a signed answer of the company', () => {
  test.each(CASES)('%s', async (_, company, on, books, answers, expected) => {
    const before = await outcomes(company, on, books);
    const id = await brought(await blank(company, on, books), answers);
    try {
      expect(await outcomes(company, on, books)).toMatchObject(expected);
    } finally {
      expect((await govgraph('withdraw', id)).code).toBe(0);
    }
    expect(await outcomes(company, on, books)).toEqual(before);
  });
});
