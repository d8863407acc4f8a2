import { BadInput } from '../errors.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import { didYouMean } from '../shared/names/nearness.ts';
import type { FormQuestion, Questionnaire } from '../shared/questionnaire-form.ts';
import type { Day } from '../time/day.ts';
import { ANSWER_FIELDS, ANSWER_FIELD_NAMES, type AnswerField } from '../vocabulary/answer-fields.ts';

/** The answers of one form as they are given through the API; absent fields are undefined or null alike. */
export interface AnswersInput {
  readonly company: string;
  readonly on: Day;
  readonly knownOn?: Day | null;
  readonly person?: string | null;
  readonly signedBy: string;
  readonly signedOn: string;
  readonly answers: readonly AnswerInput[];
}
export interface AnswerInput {
  readonly question: string;
  readonly word?: 'YES' | 'NO' | 'UNKNOWN' | null;
  readonly complete?: boolean | null;
  readonly since?: string | null;
  readonly rows?: readonly { readonly cells: readonly { readonly field: string; readonly value: string }[] }[] | null;
  readonly statement?: string | null;
}

const MOST_ANSWERS = 500;

/**
 * The questionnaire with these answers in it and nothing else: what a file would be that was filled in by hand, its
 * answers in the order in which they were given. Throws BadInput for a form, question or field that is not there.
 */
export async function filledForm(
  blank: Questionnaire,
  { person, signedBy, signedOn, answers }: AnswersInput,
  facts: FactReader,
): Promise<Questionnaire> {
  if (answers.length === 0 || answers.length > MOST_ANSWERS)
    throw new BadInput(`${String(answers.length)} answers are given; give 1 to ${String(MOST_ANSWERS)}.`);
  const form = blank.forms.find((one) => (one.person?.id ?? null) === (person ?? null));
  if (form === undefined)
    throw new BadInput(
      `No question is open to ${person == null ? 'the company' : `"${person}"`} of "${blank.company.id}" on ${blank.on}.`,
    );
  const asked = new Map(form.questions.map((one) => [one.id, one]));
  const questions = answers.map((answer, i) => filled(asked, answer, i));
  return {
    ...blank,
    forms: [{ ...form, signedBy, signedOn, questions }],
    parties: await withNamed(blank.parties, questions, facts),
  };
}

function filled(asked: ReadonlyMap<string, FormQuestion>, answer: AnswerInput, index: number): FormQuestion {
  const question = asked.get(answer.question);
  if (question === undefined)
    throw new BadInput(
      `answers[${String(index)}].question: "${answer.question.slice(0, 100)}" is not open in this form; ${didYouMean(answer.question, [...asked.keys()], 'ask for its questions anew')}`,
    );
  const rows = (answer.rows ?? []).map(({ cells }, row) =>
    Object.fromEntries(
      cells.map(({ field, value }) => {
        if (!ANSWER_FIELD_NAMES.includes(field as AnswerField))
          throw new BadInput(
            `answers[${String(index)}].rows[${String(row)}]: there is no field "${field.slice(0, 100)}"; ${didYouMean(field, ANSWER_FIELD_NAMES, `fill in ${question.fields.join(', ')}`)}`,
          );
        return [field, value];
      }),
    ),
  );
  return {
    ...question,
    answer: (answer.word ?? '').toLowerCase(),
    complete: answer.complete === true ? 'yes' : '',
    since: answer.since ?? '',
    rows,
    statement: answer.statement ?? '',
  };
}

/** Parties of the graph that answers name by id belong to those that the file may call so. */
async function withNamed(
  parties: Questionnaire['parties'],
  questions: readonly FormQuestion[],
  facts: FactReader,
): Promise<Questionnaire['parties']> {
  const known = new Set(parties.map(({ id }) => id));
  const named = questions.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      (Object.entries(row) as [AnswerField, string][]).flatMap(([field, value]) =>
        ['party', 'person'].includes(ANSWER_FIELDS[field].is) && !known.has(value) ? [value] : [],
      ),
    ),
  );
  const found = await facts.parties([...new Set(named)]);
  return [...parties, ...found.map(({ id, name, type }) => ({ id, name, type }))].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}
