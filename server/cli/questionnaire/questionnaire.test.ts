import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { askProgram } from '../../../test/support/ask-program.ts';
import type { ReportContent } from '../../report/report-content.ts';
import type { FormQuestion, Questionnaire } from '../../shared/questionnaire-form.ts';

const folder = mkdtempSync(join(tmpdir(), 'govgraph-questionnaire-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const DATA = ['--data', join(folder, 'data')];
const ON = ['--on', '2007-06-28'];

const govgraph = (...words: string[]) => askProgram(...words, ...DATA);

async function exported(name: string, ...options: string[]): Promise<string> {
  const file = join(folder, name);
  expect((await govgraph('questionnaire', 'iij', ...ON, '--out', file, ...options)).code).toBe(0);
  return readFileSync(file, 'utf8');
}

async function judged(person: string, book: string, ...options: string[]) {
  const { code, answer } = await govgraph('audit', 'iij', ...ON, ...options);
  expect(code).toBe(0);
  const content = JSON.parse(answer) as ReportContent;
  const result = content.people.find(({ id }) => id === person)?.results.find((one) => one.book === book);
  const outcomes = Object.fromEntries(result?.criteria.map((one) => [one.rule, one.outcome]) ?? []);
  return {
    verdict: result?.verdict,
    basis: result?.basis,
    outcomes,
    sources: content.facts.flatMap(({ citations }) => citations.map(({ title, place }) => [title, place])),
  };
}

type Answers = Readonly<Record<string, Partial<FormQuestion>>>;
const OFFICE = {
  answer: 'yes',
  complete: 'yes',
  rows: [
    { organisation: 'Harbour Accounting Office', title: 'Accountant', executive: 'no', employee: 'no', from: '1990' },
  ],
};
const KOIZUMI: Answers = {
  'career:masaaki-koizumi': OFFICE,
  'family:masaaki-koizumi': { answer: 'no' },
  'fees:masaaki-koizumi': { answer: 'no' },
  'shares:masaaki-koizumi': { answer: 'no' },
};

/** The questionnaire with these answers, each form that has one signed on a day. */
function filled(text: string, answers: Answers, signedOn = '2026-11-20'): Questionnaire {
  const blank = JSON.parse(text) as Questionnaire;
  return {
    ...blank,
    forms: blank.forms.map((form) => {
      const questions = form.questions.map((one) => ({ ...one, ...answers[one.id] }));
      const signed = questions.some(({ answer, statement }) => answer + statement !== '');
      return { ...form, ...(signed && { signedBy: 'A. Signer', signedOn }), questions };
    }),
  };
}

async function brought(name: string, questionnaire: Questionnaire): Promise<string> {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(questionnaire));
  const { code, said } = await govgraph('answers', file);
  expect([code, said]).toEqual([0, expect.stringMatching(/^Imported .* as answers-[0-9a-f]{12}: /)]);
  return /answers-[0-9a-f]{12}/.exec(said)?.[0] ?? '';
}

describe('a questionnaire of IIJ', () => {
  test('asks each officer and the company, each question once, what settles most first', async () => {
    const { forms } = JSON.parse(await exported('blank.json')) as Questionnaire;
    // Four outside directors and three outside company auditors of the notice of 2007, then the company.
    expect(forms.map(({ person }) => person?.id)).toEqual([
      'junnosuke-furukawa',
      'takashi-hiroi',
      'yasurou-tanahashi',
      'yoshifumi-nishikawa',
      'junichi-tate',
      'masaaki-koizumi',
      'masaki-okada',
      undefined,
    ]);
    const ids = forms.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { questions } of forms)
      expect(questions.map(({ settles }) => settles)).toEqual(
        questions.map(({ settles }) => settles).sort((a, b) => b - a),
      );
    // The posts of an outside director are all that the Act of 2006 leaves open: two criteria, and nothing else in
    // either.
    const [first] = forms.find(({ person }) => person?.id === 'yasurou-tanahashi')?.questions ?? [];
    expect(first).toMatchObject({
      id: 'career:yasurou-tanahashi',
      settles: 2,
      openIn: 2,
      rules: ['CA06-D1', 'CA06-D2'],
    });
    expect(first?.fields).toEqual(expect.arrayContaining(['organisation', 'title', 'from', 'to']));
  });

  test('prints a form a person, without scripts', async () => {
    const html = await exported('blank.html');
    expect(html.match(/<section class="form">/g)).toHaveLength(8);
    expect(html).not.toMatch(/<script|javascript:|https?:/i);
    const one = await exported('one.html', '--person', 'masaki-okada');
    expect(one.match(/<section class="form">/g)).toHaveLength(1);
    const unknown = await govgraph('questionnaire', 'iij', ...ON, '--person', 'nobody');
    expect([unknown.code, unknown.said]).toEqual([2, expect.stringMatching(/masaki-okada/)]);
  });

  test('is answered, and the verdicts change; taken back, they are as before', async () => {
    const before = [await judged('masaaki-koizumi', '10A-3'), await judged('yasurou-tanahashi', 'CA06')];
    expect(before.map(({ verdict, basis }) => [verdict, basis])).toEqual([
      ['INSUFFICIENT', 'NONE'],
      ['OUTSIDE', 'ASSERTED'],
    ]);
    const adviser = {
      organisation: 'IIJ Technology Inc.',
      title: 'Adviser',
      employee: 'yes',
      executive: 'no',
      from: '2001',
      to: '2003',
    };
    const id = await brought(
      'filled.json',
      filled(await exported('blank.json'), {
        ...KOIZUMI,
        'career:yasurou-tanahashi': { answer: 'yes', rows: [adviser] },
      }),
    );
    const after = await judged('masaaki-koizumi', '10A-3');
    // The list of holders is of 31 March: that none came since is inferred.
    expect([after.verdict, after.basis]).toEqual(['INDEPENDENT', 'INFERRED']);
    expect(after.sources).toContainEqual([
      'Questionnaire on Internet Initiative Japan Inc. as of 2007-06-28, answered for Masaaki Koizumi and signed by A. Signer',
      'question fees:masaaki-koizumi',
    ]);
    // An employee of a subsidiary, ever: CA06-D2 is met.
    expect(await judged('yasurou-tanahashi', 'CA06')).toMatchObject({
      verdict: 'NOT_OUTSIDE',
      outcomes: { 'CA06-D2': 'TRIGGERED' },
    });
    // Before the day of the signature nobody could know it.
    expect((await judged('masaaki-koizumi', '10A-3', '--known', '2026-11-19')).verdict).toBe('INSUFFICIENT');
    expect((await judged('masaaki-koizumi', '10A-3', '--known', '2026-11-20')).verdict).toBe('INDEPENDENT');

    // The Act asks whether the office of the accountant belongs to the group; the company knows that.
    expect(await judged('masaaki-koizumi', 'CA06')).toMatchObject({ outcomes: { 'CA06-A1': 'UNKNOWN' } });
    const second = JSON.parse(await exported('second.json')) as Questionnaire;
    const asked = second.forms.at(-1)?.questions.find(({ topic }) => topic === 'relation');
    expect(asked?.text).toMatch(/^Is or was Harbour Accounting Office a company of the group/);
    const relation = await brought(
      'second-filled.json',
      filled(JSON.stringify(second), { [asked?.id ?? '']: { answer: 'no' } }),
    );
    expect(await judged('masaaki-koizumi', 'CA06')).toMatchObject({
      verdict: 'OUTSIDE',
      basis: 'DERIVED',
      outcomes: { 'CA06-A1': 'CLEAR' },
    });

    for (const one of [relation, id]) expect((await govgraph('withdraw', one)).code).toBe(0);
    expect([await judged('masaaki-koizumi', '10A-3'), await judged('yasurou-tanahashi', 'CA06')]).toEqual(before);
  });

  test('leaves open what is not answered, answered as unknown, or answered for too short a time', async () => {
    const blank = await exported('blank.json');
    const { 'fees:masaaki-koizumi': _, ...three } = KOIZUMI;
    const whole = await brought(
      'day.json',
      filled(blank, { ...three, 'fees:masaaki-koizumi': { answer: 'no', since: '2007-06-28' } }),
    );
    expect((await judged('masaaki-koizumi', '10A-3')).outcomes).toMatchObject({ '10A3-fee': 'CLEAR' });
    expect((await govgraph('withdraw', whole)).code).toBe(0);
    // The rule asks of payments on the day: an answer that speaks of the time from the day after does not tell.
    for (const fees of [undefined, { answer: 'unknown' }, { answer: 'no', since: '2007-06-29' }]) {
      const answers = { ...three, ...(fees && { 'fees:masaaki-koizumi': fees }) };
      const id = await brought('partly.json', filled(blank, answers));
      expect(await judged('masaaki-koizumi', '10A-3')).toMatchObject({
        verdict: 'INSUFFICIENT',
        outcomes: { '10A3-fee': 'UNKNOWN', '10A3-aff': 'CLEAR' },
      });
      expect((await govgraph('withdraw', id)).code).toBe(0);
    }
  });

  test('comes back as a table, too', async () => {
    const table = await exported('table.csv', '--person', 'masaaki-koizumi');
    const [headings = '', ...lines] = table.replace(/^\uFEFF/, '').split('\r\n');
    const columns = headings.split(',');
    const answer = (line: string): string => {
      const [id = ''] = line.split(',');
      const cells =
        KOIZUMI[id] ??
        (id === '#signed_by' ? { answer: 'A. Signer' } : id === '#signed_on' ? { answer: '2026/11/20' } : undefined);
      if (cells === undefined) return line;
      const own = { answer: cells.answer, complete: 'complete' in cells ? cells.complete : '', ...cells.rows?.[0] };
      // Texts of these lines have quoted commas; what is filled in stands in blank cells after them.
      const parts = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((part) => part.replace(/,$/, '')) ?? [];
      return columns.map((column, i) => (column in own ? (own as Record<string, string>)[column] : parts[i])).join(',');
    };
    writeFileSync(join(folder, 'table-filled.csv'), `\uFEFF${[headings, ...lines.map(answer)].join('\r\n')}`);
    const { code, said } = await govgraph('answers', join(folder, 'table-filled.csv'));
    expect([code, said]).toEqual([0, expect.stringMatching(/5 facts/)]);
    expect((await judged('masaaki-koizumi', '10A-3')).verdict).toBe('INDEPENDENT');
    expect((await govgraph('withdraw', /answers-[0-9a-f]{12}/.exec(said)?.[0] ?? '')).code).toBe(0);
  });
});
