import { expect, test } from 'vitest';
import { answersImporter } from '../../intake/answers/answers-importer.ts';
import { fileOf, said, statementsOf } from '../../../test/support/intake/statements-of.ts';
import { questionnaireCsv } from '../../questionnaire/questionnaire-csv.ts';
import { QUESTIONNAIRE_FORMAT, type FormQuestion, type Questionnaire } from '../../shared/questionnaire-form.ts';

function question(id: string, topic: FormQuestion['topic'], given: Partial<FormQuestion>): FormQuestion {
  const none = { settles: 1, openIn: 1, rules: [], answeredBy: '', no: null, fields: [], needed: [] };
  return {
    id,
    text: `Of "${id}", please?`,
    topic,
    ...none,
    answer: '',
    complete: '',
    since: '',
    rows: [],
    statement: '',
    ...given,
  };
}

const FILE: Questionnaire = {
  format: QUESTIONNAIRE_FORMAT,
  company: { id: 'acme', name: 'Acme, KK' },
  on: '2024-06-30',
  knownOn: '2024-07-01',
  factsHash: 'f',
  booksHash: 'b',
  forms: [
    {
      person: { id: 'p-1', name: 'P One' },
      role: 'Director',
      signedBy: 'P One',
      signedOn: '2024-07-05',
      questions: [
        question('career:p-1', 'career', {
          answer: 'yes',
          complete: 'yes',
          rows: [
            { organisation: 'Bolt "Ltd"', title: 'Buyer,\nsenior' },
            { organisation: '=HYPERLINK("x")', title: '+1', from: '2001' },
          ],
        }),
        question('family:p-1', 'family', { answer: 'no' }),
      ],
    },
    {
      person: null,
      role: null,
      signedBy: 'Acme',
      signedOn: '2024-07-06',
      questions: [question('gap:p-1', 'gap', { statement: 'They count.' })],
    },
  ],
  parties: [{ id: 'p-1', name: 'P One', type: 'Person' }],
};

test('a questionnaire as a table says what it says as JSON, and its cells run nothing', async () => {
  const table = questionnaireCsv(FILE);
  expect(table).not.toMatch(/(^|,|")[=+@-]/m);
  const [a, b] = await Promise.all(
    [JSON.stringify(FILE), table].map(async (text) => statementsOf(answersImporter, fileOf(text, 'answers'))),
  );
  const shown = (statements: typeof a = []) => [
    ...said(statements, 'SOURCE'),
    ...said(statements, 'PROBLEM'),
    ...said(statements, 'FACT').map(({ fact, source }) => ({ fact, source })),
  ];
  expect(shown(b)).toEqual(shown(a));
  expect(said(a ?? [], 'FACT').map(({ fact }) => fact.kind)).toEqual([
    'WORKS_FOR',
    'WORKS_FOR',
    'COVERED_BY',
    'COVERED_BY',
    'HAS_ATTRIBUTE',
  ]);
});
