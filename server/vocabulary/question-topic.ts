import type { AnswerField } from './answer-fields.ts';

/**
 * How a question is answered. ROWS: facts, one a line, or a signed "none". FACT: the missing part of one known fact.
 * FIGURE: one fact. YES_NO: the word alone. STATEMENT: words, which an auditor judges; they settle nothing by
 * themselves.
 */
export type AnswerForm = 'ROWS' | 'FACT' | 'FIGURE' | 'YES_NO' | 'STATEMENT';

export interface QuestionTopic {
  readonly form: AnswerForm;
  /** What kind of fact would answer it. */
  readonly answeredBy: string;
  /** The kind of facts of which a signed "none" says that there is none. */
  readonly matter?: string;
  /** What "no" says, for the one who signs. */
  readonly no?: string;
  readonly fields: readonly AnswerField[];
  readonly needed?: readonly AnswerField[];
}
