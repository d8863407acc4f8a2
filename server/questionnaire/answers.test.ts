import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSeed, type ServedSeed } from '../../test/support/served-seed.ts';

let server: ServedSeed;
beforeAll(async () => {
  // Two reports under all books stand behind each look: a busy machine takes its time.
  server = await serveSeed({ REQUEST_TIMEOUT_MS: '60000' });
});
afterAll(() => server.stop());

const ON = '2007-06-28';
const RESULT = 'book { id } verdict basis review applicability criteria { rule { id } outcome }';
const WORK = `id state failure { message } files { importId sourceTitle problems { code message pointer mend } facts { kind count }
  parties { name matched } }
  answers { openBefore openAfter facts { kind summary question } checks { rule { id } before after }
    verdicts { person { id } book { id } before { ${RESULT} } after { ${RESULT} } rules } }`;

interface Result {
  readonly book: { readonly id: string };
  readonly verdict: string;
  readonly review: boolean;
  readonly applicability: string;
  readonly criteria: readonly { readonly rule: { readonly id: string }; readonly outcome: string }[];
}
interface Work {
  readonly id: string;
  readonly state: string;
  readonly files: readonly {
    readonly importId: string;
    readonly sourceTitle: string;
    readonly problems: readonly { readonly code: string; readonly pointer: string | null }[];
    readonly parties: readonly { readonly name: string; readonly matched: boolean }[];
  }[];
  readonly answers: {
    readonly openBefore: number;
    readonly openAfter: number;
    readonly facts: readonly { readonly kind: string; readonly summary: string; readonly question: string }[];
    readonly checks: readonly { readonly rule: { readonly id: string } }[];
    readonly verdicts: readonly {
      readonly person: { readonly id: string };
      readonly book: { readonly id: string };
      readonly before: Result | null;
      readonly after: Result | null;
      readonly rules: readonly string[];
    }[];
  } | null;
}

async function work(mutation: string, variables: object): Promise<Work> {
  const { data, errors } = await server.ask(mutation, variables);
  expect(errors).toEqual([]);
  let [now] = Object.values(data as Record<string, Work>) as [Work];
  await expect
    .poll(
      async () => {
        if (now.state !== 'RUNNING' && now.state !== 'WAITING') return true;
        const asked = await server.ask(`query($id: ID!) { graphWork(id: $id) { ${WORK} } }`, { id: now.id });
        now = (asked.data as { graphWork: Work }).graphWork;
        return false;
      },
      { timeout: 60_000, interval: 50 },
    )
    .toBe(true);
  return now;
}
const STAGE = `mutation($input: AnswersInput!) { stageAnswers(input: $input) { ${WORK} } }`;
const stage = (person: string | undefined, answers: readonly object[], more: object = {}) =>
  work(STAGE, {
    input: { company: 'iij', on: ON, person, signedBy: 'A. Signer', signedOn: '2026-11-20', answers, ...more },
  });
const accept = (id: string) => work(`mutation($id: ID!) { acceptImport(work: $id) { ${WORK} } }`, { id });
const withdraw = (id: string) => work(`mutation($id: ID!) { withdrawImport(id: $id) { ${WORK} } }`, { id });

async function report() {
  const { data, errors } = await server.ask(
    `{ independence(company: "iij", on: "${ON}") { factsHash questions { id } answers { id sourceTitle }
      people { person { id } results { ${RESULT} } } checks { id rule { id } outcome } } }`,
  );
  expect(errors).toEqual([]);
  return (
    data as {
      independence: {
        factsHash: string;
        questions: unknown[];
        answers: { id: string; sourceTitle: string }[];
        people: { person: { id: string }; results: Result[] }[];
        checks: { id: string; rule: { id: string }; outcome: string }[];
      };
    }
  ).independence;
}

interface AskedForm {
  readonly person: { readonly id: string } | null;
  readonly questions: readonly { readonly id: string; readonly fields: unknown[] }[];
}
type Reported = Awaited<ReturnType<typeof report>>;
const results = ({ people }: Reported) =>
  new Map(
    people.flatMap((one) => one.results.map((result) => [`${one.person.id} ${result.book.id}`, result] as const)),
  );
const told = ({ verdict, review, applicability, criteria }: Result) =>
  JSON.stringify([verdict, review, applicability, criteria]);

const cells = (fields: Readonly<Record<string, string>>) => ({
  cells: Object.entries(fields).map(([field, value]) => ({ field, value })),
});
const NO = { word: 'NO' };
const OFFICE = {
  organisation: 'Harbour Accounting Office',
  title: 'Accountant',
  executive: 'no',
  employee: 'no',
  from: '1990',
};
const KOIZUMI = [
  { question: 'career:masaaki-koizumi', word: 'YES', complete: true, rows: [cells(OFFICE)] },
  { question: 'family:masaaki-koizumi', ...NO },
  { question: 'fees:masaaki-koizumi', ...NO },
  { question: 'shares:masaaki-koizumi', ...NO },
];

describe('the forms of a report', () => {
  test('ask what the questionnaire asks, with what is written into each field', async () => {
    const { data, errors } = await server.ask(`{ independence(company: "iij", on: "${ON}") {
      questionnaire(format: JSON)
      forms { person { id } role questions { id settles no form fields { name is needed choices } } } } }`);
    expect(errors).toEqual([]);
    const { forms, questionnaire } = (data as { independence: { forms: AskedForm[]; questionnaire: string } })
      .independence;
    const file = JSON.parse(questionnaire) as { readonly forms: readonly AskedForm[] };
    const ids = (list: readonly AskedForm[]) =>
      list.map((form) => [form.person?.id, form.questions.map(({ id }) => id)]);
    expect(ids(forms)).toEqual(ids(file.forms));
    const fees = forms.flatMap(({ questions }) => questions).find(({ id }) => id === 'fees:masaaki-koizumi');
    expect(fees?.fields).toEqual([
      { name: 'organisation', is: 'PARTY', needed: false, choices: [] },
      { name: 'nature', is: 'TEXT', needed: false, choices: [] },
      { name: 'amount', is: 'DECIMAL', needed: true, choices: [] },
      { name: 'currency', is: 'CURRENCY', needed: true, choices: [] },
      { name: 'periodFrom', is: 'DAY', needed: true, choices: [] },
      { name: 'periodTo', is: 'DAY', needed: true, choices: [] },
    ]);
  });
});

describe('answers', () => {
  const adviser = {
    organisation: 'iij-technology',
    title: 'Adviser',
    employee: 'yes',
    executive: 'no',
    from: '2001',
    to: '2003',
  };
  // Worked out by hand: four signed answers settle the rule of the SEC; employment by a subsidiary, ever, ends being
  // outside.
  test.each([
    ['masaaki-koizumi', KOIZUMI, '10A-3', 'INSUFFICIENT', 'INDEPENDENT'],
    [
      'yasurou-tanahashi',
      [{ question: 'career:yasurou-tanahashi', word: 'YES', rows: [cells(adviser)] }],
      'CA06',
      'OUTSIDE',
      'NOT_OUTSIDE',
    ],
  ])(
    'of %s are looked at, accepted and taken back, and do what the look said',
    async (person, answers, book, was, is) => {
      const before = await report();
      expect(before.answers).toEqual([]);
      const ready = await stage(person, answers);
      expect([ready.state, ready.files[0]?.problems]).toEqual(['READY', []]);
      const look = ready.answers!;
      expect(
        look.verdicts
          .filter((one) => one.person.id === person && one.book.id === book)
          .map((one) => [one.before?.verdict, one.after?.verdict]),
      ).toEqual([[was, is]]);
      // Nothing is changed by looking.
      expect((await report()).factsHash).toBe(before.factsHash);

      expect((await accept(ready.id)).state).toBe('DONE');
      const after = await report();
      const [old, now] = [results(before), results(after)];
      const changed = [...now].filter(([key, result]) => told(result) !== told(old.get(key)!));
      expect(look.verdicts.map((one) => `${one.person.id} ${one.book.id}`).sort()).toEqual(
        changed.map(([key]) => key).sort(),
      );
      for (const one of look.verdicts) expect(one.after).toEqual(now.get(`${one.person.id} ${one.book.id}`));
      expect([look.openBefore, look.openAfter]).toEqual([before.questions.length, after.questions.length]);
      const outcome = new Map(before.checks.map((check) => [check.id, check.outcome]));
      expect(look.checks.map(({ rule }) => rule.id).sort()).toEqual(
        after.checks
          .filter((check) => outcome.get(check.id) !== check.outcome)
          .map(({ rule }) => rule.id)
          .sort(),
      );
      expect(after.answers).toEqual([
        { id: ready.files[0]?.importId, sourceTitle: expect.stringMatching(/signed by A. Signer$/) as string },
      ]);

      expect((await withdraw(ready.files[0]?.importId ?? '')).state).toBe('DONE');
      const back = await report();
      expect([back.factsHash, results(back)]).toEqual([before.factsHash, old]);
      expect(back.answers).toEqual([]);
    },
  );

  test('are told as facts, each with its question; a party by id is that party, another name a new one', async () => {
    const { answers, files } = await stage('masaaki-koizumi', [
      {
        question: 'career:masaaki-koizumi',
        word: 'YES',
        rows: [cells(OFFICE), cells({ ...OFFICE, organisation: 'iij-technology', title: 'Adviser' })],
      },
      { question: 'fees:masaaki-koizumi', ...NO },
    ]);
    expect(answers?.facts.map(({ kind, question }) => [kind, question]).sort()).toEqual([
      ['COVERED_BY', 'fees:masaaki-koizumi'],
      ['WORKS_FOR', 'career:masaaki-koizumi'],
      ['WORKS_FOR', 'career:masaaki-koizumi'],
    ]);
    expect(answers?.facts.map(({ summary }) => summary).join('\n')).toMatch(/Harbour Accounting Office/);
    const matched = new Map(files[0]?.parties.map((one) => [one.name, one.matched]));
    expect([matched.get('Harbour Accounting Office'), matched.get('IIJ Technology Inc.')]).toEqual([false, true]);
  });

  test('that cannot be taken are told at the answer and the field, and nothing is changed', async () => {
    const { factsHash } = await report();
    const refused = await stage(
      'masaaki-koizumi',
      [
        { question: 'shares:masaaki-koizumi', ...NO },
        {
          question: 'fees:masaaki-koizumi',
          word: 'YES',
          rows: [cells({ amount: 'much', currency: 'JPY', periodFrom: '2006-04-01', periodTo: '2007-03-31' })],
        },
        {
          question: 'career:masaaki-koizumi',
          word: 'YES',
          rows: [cells({ organisation: 'Harbour Office', from: 'often' })],
        },
        { question: 'family:masaaki-koizumi', word: 'NO', since: '2007-02-30' },
      ],
      { signedBy: ' ' },
    );
    expect([refused.state, refused.answers]).toEqual(['REFUSED', null]);
    expect(refused.files[0]?.problems.map(({ code, pointer }) => [code, pointer]).sort()).toEqual([
      ['ANSWER_UNFIT', 'json:/forms/0/questions/1/rows/0/amount'],
      ['ANSWER_UNFIT', 'json:/forms/0/questions/2/rows/0/from'],
      ['ANSWER_UNFIT', 'json:/forms/0/questions/3/since'],
      ['FIELD_MISSING', 'json:/forms/0/questions/2/rows/0/title'],
      ['NOT_SIGNED', 'json:/forms/0/signedBy'],
    ]);
    const { data } = await server.ask('query($id: ID!) { graphWork(id: $id) { state } }', { id: refused.id });
    expect(data).toEqual({ graphWork: { state: 'REFUSED' } });
    expect((await report()).factsHash).toBe(factsHash);
  });

  test.each<[string, object, RegExp]>([
    ['to a question that is not open', { answers: [{ question: 'fees:nobody', ...NO }] }, /"fees:nobody" is not open/],
    [
      'with a field that is not there',
      {
        answers: [
          { question: 'fees:masaaki-koizumi', word: 'YES', rows: [{ cells: [{ field: 'amuont', value: '1' }] }] },
        ],
      },
      /answers\[0\]\.rows\[0\]: there is no field "amuont".*amount/,
    ],
    ['of nobody who is asked', { person: 'nobody', answers: [{ question: 'x:y', ...NO }] }, /No question is open/],
    ['that are none', { answers: [] }, /0 answers are given/],
  ])('%s are refused', async (_, more, message) => {
    const { errors } = await server.ask(STAGE, {
      input: { company: 'iij', on: ON, person: 'masaaki-koizumi', signedBy: 'A', signedOn: '2026-11-20', ...more },
    });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_INPUT']);
    expect(errors[0]?.message).toMatch(message);
  });
});
