import { describe, expect, test } from 'vitest';
import { QUESTIONNAIRE_FORMAT, type FormQuestion, type Questionnaire } from '../../shared/questionnaire-form.ts';
import { partsOfKey } from '../../vocabulary/question-topics.ts';
import { facts, fileOf, said, statementsOf } from '../../../test/support/intake/statements-of.ts';
import { answersImporter } from './answers-importer.ts';

function question(id: string, given: Partial<FormQuestion> = {}): FormQuestion {
  return {
    id,
    text: `Of ${id}?`,
    topic: partsOfKey(id)?.topic ?? 'check',
    settles: 1,
    openIn: 1,
    rules: ['R-1'],
    answeredBy: 'facts',
    no: null,
    fields: [],
    needed: [],
    answer: '',
    complete: '',
    since: '',
    rows: [],
    statement: '',
    ...given,
  };
}

function answered(...questions: FormQuestion[]): Questionnaire {
  return {
    format: QUESTIONNAIRE_FORMAT,
    company: { id: 'acme', name: 'Acme KK' },
    on: '2024-06-30',
    knownOn: '2024-07-01',
    factsHash: 'f',
    booksHash: 'b',
    forms: [{ person: { id: 'p-1', name: 'P One' }, role: null, signedBy: 'P One', signedOn: '2024-07-05', questions }],
    parties: [
      { id: 'acme', name: 'Acme KK', type: 'Company' },
      { id: 'bolt', name: 'Bolt Ltd', type: 'Company' },
      { id: 'p-1', name: 'P One', type: 'Person' },
      { id: 'p-2', name: 'P Two', type: 'Person' },
    ],
  };
}

async function told(file: Questionnaire | string) {
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  return statementsOf(answersImporter, fileOf(text));
}

async function faults(...questions: FormQuestion[]): Promise<(readonly [string, string])[]> {
  return said(await told(answered(...questions)), 'PROBLEM').map(({ code, at }) => [code, at.place] as const);
}

const CAREER = 'career:p-1';
const post = { organisation: 'Bolt Ltd', title: 'Buyer' };

describe('answers', () => {
  test('"no" is a cited statement that there is nothing more, of the one question alone', async () => {
    const statements = await told(answered(question('fees:p-1', { answer: 'No', since: '2020-04-01' })));
    expect(facts(statements, 'COVERED_BY')).toMatchObject([
      { matter: 'TRADES_WITH', extent: 'COMPLETE', question: 'fees:p-1', from: '2020-04-01', subject: 'govgraph:acme' },
    ]);
    expect(said(statements, 'SOURCE')).toMatchObject([{ published: '2024-07-05', kind: 'Signed questionnaire' }]);
    expect(said(statements, 'FACT')[0]).toMatchObject({ observedOn: '2024-06-30', at: { place: 'question fees:p-1' } });
  });

  test('a name that the questionnaire lists is that party, another is a new one', async () => {
    const rows = [post, { organisation: 'Zeta GK', title: 'Adviser' }];
    const statements = await told(answered(question(CAREER, { answer: 'yes', rows })));
    expect(facts(statements, 'WORKS_FOR').map(({ object }) => object)).toEqual([
      'govgraph:bolt',
      expect.stringContaining('Zeta GK'),
    ]);
    expect(facts(statements, 'COVERED_BY')).toEqual([]);
    expect(said(statements, 'PARTY').find(({ name }) => name === 'Zeta GK')).not.toHaveProperty('mustExist');
  });

  test('what began after the day of the questionnaire, or was over, was not seen on it', async () => {
    const rows = [
      { ...post, from: '2024-06-30' },
      { ...post, from: '2024-07-01' },
      { ...post, from: '2010', to: '2024-06-30' },
      { ...post, from: '2010', to: '2024-07-01' },
    ];
    const statements = await told(answered(question(CAREER, { answer: 'yes', rows })));
    expect(said(statements, 'FACT').map(({ observedOn }) => observedOn)).toEqual([
      '2024-06-30',
      undefined,
      undefined,
      '2024-06-30',
    ]);
  });

  test('a relative stands with the post and the pay that are told', async () => {
    const row = {
      who: 'P Three',
      relation: 'sister',
      organisation: 'Acme KK',
      title: 'Clerk',
      employee: 'yes',
      amount: '1,200,000',
      currency: 'jpy',
      periodFrom: '2023-04-01',
      periodTo: '2024-03-31',
    };
    const statements = await told(answered(question('family:p-1', { answer: 'yes', complete: 'yes', rows: [row] })));
    const relative = said(statements, 'PARTY').find(({ name }) => name === 'P Three')?.key;
    expect(said(statements, 'FACT').map(({ fact }) => [fact.kind, fact.subject, fact.object])).toEqual([
      ['KIN_OF', 'govgraph:p-1', relative],
      ['WORKS_FOR', relative, 'govgraph:acme'],
      ['TRADES_WITH', 'govgraph:acme', relative],
      ['COVERED_BY', 'govgraph:acme', 'form of p-1'],
    ]);
    expect(facts(statements, 'TRADES_WITH')).toMatchObject([{ amount: '1200000', currency: 'JPY' }]);
  });

  test('parts of one fact, asked in two questions, state it once anew', async () => {
    const fact = {
      id: 'works-1',
      kind: 'WORKS_FOR',
      subject: 'p-1',
      object: 'bolt',
      fields: { title: 'Adviser', from: '2010' },
    };
    const statements = await told(
      answered(
        question('days:works-1', { answer: 'yes', fact, rows: [{ from: '2010-04-01', to: '2015' }] }),
        question('role:works-1', { answer: 'yes', fact, rows: [{ executive: 'no', employee: 'yes' }] }),
      ),
    );
    expect(said(statements, 'FACT')).toMatchObject([
      {
        corrects: ['works-1'],
        fact: { title: 'Adviser', from: '2010-04-01', to: '2015', executive: false, employee: true },
      },
    ]);
  });

  test('a finding of the board is what the rule looks for; words alone settle nothing', async () => {
    const statements = await told(
      answered(
        question('finding:p-1', { answer: 'yes', rows: [{ from: '2024-05-10' }] }),
        question('gap:p-1', { statement: 'They count together.' }),
      ),
    );
    expect(facts(statements, 'HAS_ATTRIBUTE')).toMatchObject([
      { label: 'Finding of independence', from: '2024-05-10', detail: [{ key: 'p-1', value: 'Independent' }] },
      { label: 'Answer to a question', detail: [{ key: 'gap:p-1', value: 'statement' }] },
    ]);
  });

  test('a finding against the person has its day too', async () => {
    const statements = await told(answered(question('finding:p-1', { answer: 'no', rows: [{ from: '2024-05-10' }] })));
    expect(said(statements, 'PROBLEM')).toEqual([]);
    expect(facts(statements, 'HAS_ATTRIBUTE')).toMatchObject([
      {
        label: 'Finding of independence',
        from: '2024-05-10',
        detail: [{ key: 'p-1', value: 'the board has made no such finding' }],
      },
    ]);
  });

  test('what steers who is bound becomes an attribute with its days, and another form or segment is none', async () => {
    const statements = await told(
      answered(
        question('form:acme', { answer: 'yes', rows: [{ form: '監査等委員会設置会社', from: '2016-06-24' }] }),
        question('segment:acme', { answer: 'yes', rows: [{ segment: 'growth' }] }),
        question('large:acme', { answer: 'no', since: '2023-04-01' }),
      ),
    );
    expect(facts(statements, 'HAS_ATTRIBUTE')).toMatchObject([
      { attribute: 'FORM', from: '2016-06-24', text: 'AUDIT AND SUPERVISORY COMMITTEE — 監査等委員会設置会社' },
      { attribute: 'MARKET', text: 'segment: Growth — グロース' },
      { attribute: 'STATUS', text: 'not a large company', from: '2023-04-01' },
    ]);
    expect(await faults(question('form:acme', { answer: 'yes', rows: [{ form: 'partnership' }] }))).toEqual([
      ['ANSWER_UNFIT', 'question form:acme, answer 1'],
    ]);
    expect(await faults(question('form:acme', { answer: 'no' }))).toEqual([['NO_SAYS_NOTHING', 'question form:acme']]);
  });

  test.each<readonly [string, FormQuestion, string]>([
    ['no, with a row', question(CAREER, { answer: 'no', rows: [post] }), 'ANSWERS_CONTRADICT'],
    ['unknown, with a row', question(CAREER, { answer: 'unknown', rows: [post] }), 'ANSWERS_CONTRADICT'],
    ['yes, and nothing', question(CAREER, { answer: 'yes' }), 'ANSWER_MISSING'],
    ['a row, and no word', question(CAREER, { rows: [post] }), 'ANSWER_MISSING'],
    ['complete, and nothing', question(CAREER, { answer: 'no', complete: 'yes' }), 'ANSWERS_CONTRADICT'],
    ['another word', question(CAREER, { answer: 'perhaps' }), 'ANSWER_UNFIT'],
    [
      'a day that does not exist',
      question(CAREER, { answer: 'yes', rows: [{ ...post, from: '2023-02-29' }] }),
      'ANSWER_UNFIT',
    ],
    [
      'an end before the beginning',
      question(CAREER, { answer: 'yes', rows: [{ ...post, from: '2020', to: '2019' }] }),
      'DATES_CONTRADICT',
    ],
    [
      'a field that is not asked',
      question('shares:p-1', { answer: 'yes', rows: [{ amount: '1', currency: 'JPY' }] }),
      'FIELD_NOT_ASKED',
    ],
    ['a needed field blank', question(CAREER, { answer: 'yes', rows: [{ title: 'Buyer' }] }), 'FIELD_MISSING'],
    ['less than nothing', question('shares:p-1', { answer: 'yes', rows: [{ shares: '-5' }] }), 'ANSWER_UNFIT'],
    ['no question', question('carrier:p-1', { answer: 'no' }), 'QUESTION_UNKNOWN'],
    ['no, where it says nothing', question('holders:acme', { answer: 'no' }), 'NO_SAYS_NOTHING'],
    [
      'against the source',
      question('days:w', {
        answer: 'yes',
        rows: [{ from: '2011' }],
        fact: { id: 'w', kind: 'WORKS_FOR', subject: 'p-1', object: 'bolt', fields: { from: '2010-04' } },
      }),
      'CONTRADICTS_SOURCE',
    ],
  ])('%s is refused, with its place', async (_, given, code) => {
    const [first, ...more] = await faults(given);
    expect([first?.[0], more]).toEqual([code, []]);
    expect(first?.[1]).toContain(`question ${given.id}`);
  });

  test.each([
    ['not signed', { signedBy: ' ' }, 'NOT_SIGNED'],
    ['signed on no day', { signedOn: '2024-02-30' }, 'SIGNED_ON_UNFIT'],
    ['signed on a day to come', { signedOn: '2999-01-01' }, 'SIGNED_ON_UNFIT'],
  ])('a form %s is refused', async (_, given, code) => {
    const file = answered(question(CAREER, { answer: 'no' }));
    const [form] = file.forms;
    if (form === undefined) throw new Error('a form');
    const statements = await told({ ...file, forms: [{ ...form, ...given }] });
    expect(said(statements, 'PROBLEM').map((problem) => [problem.code, problem.at.place])).toEqual([
      [code, 'form of P One'],
    ]);
    expect(said(statements, 'FACT')).toEqual([]);
  });

  test('a form that nobody filled in needs no signature, and states nothing', async () => {
    const file = answered(question(CAREER));
    expect(said(await told(file), 'PROBLEM').map(({ code }) => code)).toEqual(['NOTHING_ANSWERED']);
  });

  test('what is misspelt or cut off is refused, and not passed over', async () => {
    const text = JSON.stringify(answered(question(CAREER, { answer: 'no' })));
    for (const [broken, code] of [
      [text.replace('"answer":"no"', '"anwser":"no"'), 'ANSWERS_UNFIT'],
      [text.slice(0, -40), 'JSON_NOT_WELL_FORMED'],
    ] as const)
      expect(said(await told(broken), 'PROBLEM').map((problem) => problem.code)).toContain(code);
  });

  test('is known by its content', () => {
    const file = answered(question(CAREER));
    expect(answersImporter.recognises(fileOf(JSON.stringify(file)))).toBe(1);
    expect(answersImporter.recognises(fileOf('question,about\n#questionnaire,acme'))).toBe(1);
    expect(answersImporter.recognises(fileOf('holder,company\na,b'))).toBe(0);
  });
});
