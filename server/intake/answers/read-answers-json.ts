import type { z } from 'zod';
import type { ProblemStatement } from '../importer.ts';
import { refusal } from '../stated-problem.ts';
import { answersJson, type AnswersFile } from './answers-file.ts';

/** Reads a questionnaire in JSON; what is wrong is told with its place, and then nothing is read. */
export function readAnswersJson(
  text: string,
  file: string,
  tell: (problem: ProblemStatement) => void,
): AnswersFile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    tell(
      refusal(
        'JSON_NOT_WELL_FORMED',
        error instanceof Error ? error.message : String(error),
        { place: file },
        'fill in between the quotation marks only, and leave commas and braces as they are',
      ),
    );
    return undefined;
  }
  const read = answersJson.safeParse(value);
  if (!read.success) {
    for (const issue of read.error.issues) tell(unfit(issue, value, file));
    return undefined;
  }
  const { company, on, forms, parties } = read.data;
  return {
    company,
    on,
    parties,
    forms: forms.map(({ person, signedBy, signedOn, questions }, n) => ({
      at: { place: `form of ${person?.name ?? company.name}`, pointer: `json:/forms/${String(n)}` },
      person,
      signedBy,
      signedOn,
      answers: questions.map((one, i) => ({
        id: one.id,
        at: { place: `question ${one.id}`, pointer: `json:/forms/${String(n)}/questions/${String(i)}` },
        text: one.text,
        answer: one.answer,
        complete: one.complete,
        since: one.since,
        statement: one.statement,
        fact: one.fact,
        rows: one.rows.map((fields, r) => ({
          fields: Object.fromEntries(Object.entries(fields).filter(([, cell]) => cell !== undefined)),
          at: {
            place: `question ${one.id}, answer ${String(r + 1)}`,
            pointer: `json:/forms/${String(n)}/questions/${String(i)}/rows/${String(r)}`,
          },
        })),
      })),
    })),
  };
}

function unfit({ path, message }: z.core.$ZodIssue, value: unknown, file: string): ProblemStatement {
  const inForms = path[0] === 'forms' && path[2] === 'questions';
  const id = inForms ? questionId(value, path) : undefined;
  return refusal(
    'ANSWERS_UNFIT',
    `${path.map(String).join('.') || 'the file'}: ${message}`,
    { place: id === undefined ? file : `question ${id}`, pointer: `json:/${path.map(String).join('/')}` },
    'write answers as text between quotation marks, in the fields that the questionnaire has, and leave the rest as it was',
  );
}

function questionId(value: unknown, path: readonly PropertyKey[]): string | undefined {
  const found = path
    .slice(0, 4)
    .concat('id')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
      value,
    );
  return typeof found === 'string' ? found : undefined;
}
