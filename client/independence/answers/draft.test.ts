import { describe, expect, test } from 'vitest';
import type { AnswerProblem, AnswerField, AnswerForm, FormQuestion } from './answers-query.ts';
import { answered, BLANK, formOf, inputOf, placed, type Draft } from './answers-draft.ts';

const field = (name: string, is: AnswerField['is'], needed = false): AnswerField => ({
  name,
  is,
  needed,
  says: name,
  known: null,
  choices: [],
});
const question = (
  id: string,
  form: FormQuestion['form'],
  fields: readonly AnswerField[] = [],
  no: string | null = null,
) =>
  ({ id, text: id, form, answeredBy: '', no, settles: 0, openIn: 1, rules: [], fields: [...fields] }) as FormQuestion;

const CAREER = question(
  'career:x',
  'ROWS',
  [field('organisation', 'PARTY', true), field('from', 'DATE')],
  'no other post',
);
const SINCE = question('since:x', 'FACT', [field('from', 'DATE', true)]);
const FINDING = question('finding:x', 'YES_NO', [field('from', 'DATE', true)], 'not found so');
const WORDS = question('check:x', 'STATEMENT');
const FORM = {
  person: { id: 'x', name: 'X' },
  role: null,
  questions: [CAREER, SINCE, FINDING, WORDS],
} as unknown as AnswerForm;
const draft = (answers: Draft['answers']): Draft => ({ signedBy: 'A. Signer', signedOn: '2026-11-20', answers });
const asked = { company: 'c', on: '2007-06-28' };

describe('what was filled in', () => {
  test('goes as it was answered: parties by id, days as far as they are given, blank rows left out', () => {
    const rows = [{}, { organisation: { text: 'Bank', id: 'bank-1' }, from: { text: 'June 2004' } }, {}];
    const input = inputOf(asked, FORM, draft({ 'career:x': { ...BLANK, word: 'YES', complete: true, rows } }));
    expect(input).toMatchObject({ company: 'c', on: '2007-06-28', person: 'x', signedBy: 'A. Signer' });
    expect(input.answers).toEqual([
      {
        question: 'career:x',
        word: 'YES',
        complete: true,
        since: null,
        statement: null,
        rows: [
          {
            cells: [
              { field: 'organisation', value: 'bank-1' },
              { field: 'from', value: '2004-06' },
            ],
          },
        ],
      },
    ]);
  });

  test('a part of a known fact needs no word, and words stand alone', () => {
    const { answers } = inputOf(
      asked,
      FORM,
      draft({
        'since:x': { ...BLANK, rows: [{ from: { text: '2004-06-28' } }] },
        'check:x': { ...BLANK, statement: 'It is so.' },
      }),
    );
    expect(answers.map((one) => [one.question, one.word, one.rows?.length, one.statement])).toEqual([
      ['since:x', 'YES', 1, null],
      ['check:x', null, 0, 'It is so.'],
    ]);
  });

  test('rows that were written before the answer became no are not sent; the day of a finding is, with either word', () => {
    const { answers } = inputOf(
      asked,
      FORM,
      draft({
        'career:x': { ...BLANK, word: 'NO', since: '2000', rows: [{ organisation: { text: 'Bank' } }] },
        'finding:x': { ...BLANK, word: 'NO', rows: [{ from: { text: '2007-06-28' } }] },
      }),
    );
    expect(answers.map(({ word, rows, since }) => [word, rows?.length, since])).toEqual([
      ['NO', 0, '2000'],
      ['NO', 1, null],
    ]);
  });

  test('not known, and nothing at all, are no answers', () => {
    const nothing = draft({ 'career:x': { ...BLANK, word: 'UNKNOWN' }, 'check:x': { ...BLANK, statement: ' ' } });
    expect(answered(FORM, nothing)).toEqual([]);
    expect(answered(FORM, draft({ 'career:x': { ...BLANK, word: 'YES' } })).map(({ id }) => id)).toEqual(['career:x']);
  });
});

describe('what is wrong', () => {
  const problem = (pointer: string | null): AnswerProblem => ({
    code: 'X',
    message: 'm',
    place: 'p',
    pointer,
    line: null,
    mend: null,
  });

  test('stands at the field of the row as it is shown, among questions as they were sent', () => {
    const given = draft({
      'career:x': { ...BLANK, word: 'YES', rows: [{}, { organisation: { text: 'Bank' } }] },
      'check:x': { ...BLANK, statement: 'Words' },
    });
    const at = (pointer: string | null) => {
      const [one] = placed([problem(pointer)], FORM, given);
      return [one?.at, one?.question, one?.row, one?.field];
    };
    expect(at('json:/forms/0/questions/0/rows/0/from')).toEqual(['answer', 'career:x', 1, 'from']);
    expect(at('json:/forms/0/questions/1')).toEqual(['answer', 'check:x', undefined, undefined]);
    expect(at('json:/forms/0/questions/0/since')).toEqual(['answer', 'career:x', undefined, 'since']);
    expect(at('json:/forms/0/signedBy')).toEqual(['signedBy', undefined, undefined, undefined]);
    expect(at('json:/forms/0/signedOn')).toEqual(['signedOn', undefined, undefined, undefined]);
    expect(at('json:/forms/0/questions/2')).toEqual(['whole', undefined, undefined, undefined]);
    expect(at(null)).toEqual(['whole', undefined, undefined, undefined]);
  });
});

test('an address names a form by its person, as the company, or by one of its questions', () => {
  const own = { ...FORM, person: null, questions: [question('form:c', 'STATEMENT')] } as AnswerForm;
  const forms = [FORM, own];
  expect(formOf(forms, 'x')).toBe(FORM);
  expect(formOf(forms, 'company')).toBe(own);
  expect(formOf(forms, 'form:c')).toBe(own);
  // Whose form is not there has no question open; a question that is not there is of another book, or closed.
  expect(formOf(forms, 'somebody')).toBe(FORM);
  expect(formOf(forms, 'fees:x')).toBeUndefined();
});
