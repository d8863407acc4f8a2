import { z } from 'zod';
import { QUESTIONNAIRE_FORMAT } from '../../shared/questionnaire-form.ts';
import { ANSWER_FIELD_NAMES, type AnswerField } from '../../vocabulary/answer-fields.ts';
import type { Spot } from '../importer.ts';

const text = z.string();
const named = z.strictObject({ id: text, name: text });
const party = named.extend({ type: z.enum(['Company', 'Person']) });
export const knownFact = z.strictObject({
  id: text,
  kind: text,
  subject: text,
  object: text,
  board: z.strictObject({ company: text, kind: text, name: text }).optional(),
  fields: z.record(text, z.union([text, z.number(), z.boolean()])),
});
const row = z.strictObject(
  Object.fromEntries(ANSWER_FIELD_NAMES.map((name) => [name, text.optional()])) as Record<
    AnswerField,
    z.ZodOptional<z.ZodString>
  >,
);
const question = z.strictObject({
  id: text,
  text,
  topic: text,
  settles: z.number(),
  openIn: z.number(),
  rules: z.array(text),
  answeredBy: text,
  no: text.nullable(),
  fields: z.array(text),
  needed: z.array(text),
  fact: knownFact.optional(),
  answer: text,
  complete: text,
  since: text,
  rows: z.array(row),
  statement: text,
});
/** A questionnaire as JSON, filled in or not. What is misspelt is refused, and not passed over as unanswered. */
export const answersJson = z.strictObject({
  format: z.literal(QUESTIONNAIRE_FORMAT),
  company: named,
  on: text,
  knownOn: text,
  factsHash: text,
  booksHash: text,
  forms: z.array(
    z.strictObject({
      person: named.nullable(),
      role: text.nullable(),
      signedBy: text,
      signedOn: text,
      questions: z.array(question),
    }),
  ),
  parties: z.array(party),
});
export const answersHead = answersJson.omit({ forms: true, parties: true });

export interface AnswerRow {
  readonly at: Spot;
  readonly fields: Readonly<Partial<Record<AnswerField, string>>>;
}

/** What one question was answered, each text as it was written, with its place. */
export interface Answered {
  readonly id: string;
  readonly at: Spot;
  readonly text: string;
  readonly answer: string;
  readonly complete: string;
  readonly since: string;
  readonly statement: string;
  readonly rows: readonly AnswerRow[];
  readonly fact: z.infer<typeof knownFact> | undefined;
}

export interface AnsweredForm {
  readonly at: Spot;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly signedBy: string;
  readonly signedOn: string;
  readonly answers: readonly Answered[];
}

/** A filled-in questionnaire, read from either kind of file. */
export interface AnswersFile {
  readonly company: { readonly id: string; readonly name: string };
  readonly on: string;
  readonly forms: readonly AnsweredForm[];
  readonly parties: readonly z.infer<typeof party>[];
}
