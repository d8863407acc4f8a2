import { ANSWER_FIELD_NAMES } from '../vocabulary/answer-fields.ts';

/**
 * The columns of a questionnaire as a table. Lines whose first cell begins with # say whose form follows and who signs
 * it; `asks` is for the program and stays as it is.
 */
export const QUESTIONNAIRE_COLUMNS = [
  'question',
  'about',
  'text',
  'settles',
  'answeredBy',
  'noMeans',
  'answer',
  'complete',
  'since',
  ...ANSWER_FIELD_NAMES,
  'statement',
  'asks',
] as const;
export type QuestionnaireColumn = (typeof QUESTIONNAIRE_COLUMNS)[number];

/** First cells of the lines that are no questions; what they say stands in `answer`. */
export const QUESTIONNAIRE_MARKS = {
  head: '#questionnaire',
  party: '#party',
  form: '#form',
  signedBy: '#signed_by',
  signedOn: '#signed_on',
} as const;
