import type { AnswerField } from '../vocabulary/answer-fields.ts';
import type { TopicName } from '../vocabulary/question-topics.ts';
import type { Day } from '../time/day.ts';

/**
 * The open questions of a report as a form, and the same form filled in: one shape for what goes out and what comes
 * back. Blank text is "not answered".
 */
export interface Questionnaire {
  readonly format: typeof QUESTIONNAIRE_FORMAT;
  readonly company: NamedParty;
  /** Day of determination: answers are given as of it. */
  readonly on: Day;
  readonly knownOn: Day;
  /** Of the report that left the questions open. */
  readonly factsHash: string;
  readonly booksHash: string;
  /** One for each person asked, the company's own last; each is signed by itself. */
  readonly forms: readonly QuestionnaireForm[];
  /** Parties that answers may call by name or id. */
  readonly parties: readonly (NamedParty & { readonly type: 'Company' | 'Person' })[];
}
export const QUESTIONNAIRE_FORMAT = 'govgraph-questionnaire-1';

export interface NamedParty {
  readonly id: string;
  readonly name: string;
}

export interface QuestionnaireForm {
  /** Who is asked; null for the company. */
  readonly person: NamedParty | null;
  readonly role: string | null;
  readonly signedBy: string;
  readonly signedOn: string;
  readonly questions: readonly FormQuestion[];
}

/** The fact of which a question asks a missing part: its ends, its board, and what it states already. */
export interface KnownFact {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly object: string;
  readonly board?: { readonly company: string; readonly kind: string; readonly name: string };
  readonly fields: Readonly<Record<string, string | number | boolean>>;
}

export interface FormQuestion {
  /** The key of the question: what answers refer to, and what facts cite. */
  readonly id: string;
  readonly text: string;
  readonly topic: TopicName;
  /** Criteria and checks in which nothing else is open, so that this answer settles them. */
  readonly settles: number;
  /** Criteria and checks that it is open in. */
  readonly openIn: number;
  readonly rules: readonly string[];
  /** What kind of fact answers it. */
  readonly answeredBy: string;
  /** What "no" states; null where "no" answers nothing. */
  readonly no: string | null;
  readonly fields: readonly AnswerField[];
  readonly needed: readonly AnswerField[];
  readonly fact?: KnownFact;
  /** yes, no, unknown, or blank. */
  readonly answer: string;
  /** yes when the rows are all there is. */
  readonly complete: string;
  /** First day of which "no", or that the rows are all, speaks; blank for always. */
  readonly since: string;
  readonly rows: readonly Readonly<Partial<Record<AnswerField, string>>>[];
  readonly statement: string;
}
