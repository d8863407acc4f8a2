import { partialDateOf } from '../what-if/partial-date.ts';
import type { AnswerProblem, AnswersInput, AnswerField, AnswerForm, FormQuestion } from './answers-query.ts';

/** What stands in a field: of a party also its id, once it was chosen from those of the graph. */
export interface WrittenAnswer {
  readonly text: string;
  readonly id?: string | undefined;
}
export type Row = Readonly<Record<string, WrittenAnswer>>;
export type Word = '' | 'YES' | 'NO' | 'UNKNOWN';

/** What was filled in of one question. */
export interface DraftAnswer {
  readonly word: Word;
  readonly rows: readonly Row[];
  readonly complete: boolean;
  readonly since: string;
  readonly statement: string;
}

/** What was filled in of one form. */
export interface Draft {
  readonly signedBy: string;
  readonly signedOn: string;
  readonly answers: Readonly<Record<string, DraftAnswer>>;
}

export const BLANK: DraftAnswer = { word: '', rows: [{}], complete: false, since: '', statement: '' };
export const BLANK_DRAFT: Draft = { signedBy: '', signedOn: '', answers: {} };

/** Where the reader picks a word; the other questions are answered by what is written. */
export function wordsOf({ form, no }: FormQuestion): readonly Word[] {
  if (form !== 'ROWS' && form !== 'YES_NO') return [];
  return ['', 'YES', ...(no === null ? [] : (['NO'] as const)), 'UNKNOWN'];
}

/** Whether the fields of a question are to be filled in, as it is answered so far. */
export function asksFields(question: FormQuestion, { word }: DraftAnswer): boolean {
  if (question.fields.length === 0) return false;
  // The day of a finding is asked with either word.
  const either = question.form === 'YES_NO' && question.fields.some(({ needed }) => needed);
  return wordsOf(question).length === 0 || word === 'YES' || (either && word === 'NO');
}

/** Questions of the form that say something, in its order. */
export function answered({ questions }: AnswerForm, { answers }: Draft): readonly FormQuestion[] {
  return questions.filter((question) => saysSomething(question, answers[question.id]));
}

function saysSomething(question: FormQuestion, answer: DraftAnswer | undefined): boolean {
  if (answer === undefined) return false;
  const written = asksFields(question, answer) && answer.rows.some(isWritten);
  return (answer.word !== '' && answer.word !== 'UNKNOWN') || written || answer.statement.trim() !== '';
}

function isWritten(row: Row): boolean {
  return Object.values(row).some(({ text }) => text.trim() !== '');
}

/** The answers as the API takes them; rows and fields that are blank are left out. */
export function inputOf(
  asked: { readonly company: string; readonly on: string },
  form: AnswerForm,
  draft: Draft,
): AnswersInput {
  return {
    ...asked,
    ...(form.person && { person: form.person.id }),
    signedBy: draft.signedBy,
    signedOn: draft.signedOn,
    answers: answered(form, draft).map((question) => answerOf(question, draft.answers[question.id] ?? BLANK)),
  };
}

function answerOf(question: FormQuestion, answer: DraftAnswer): AnswersInput['answers'][number] {
  const rows = asksFields(question, answer) ? answer.rows.filter(isWritten) : [];
  const { word } = answer;
  const bounded = word === 'NO' || answer.complete;
  return {
    question: question.id,
    word: word === '' ? (rows.length > 0 ? 'YES' : null) : word,
    complete: question.form === 'ROWS' && word === 'YES' && answer.complete,
    since: bounded && answer.since.trim() !== '' ? dateText(answer.since) : null,
    rows: rows.map((row) => ({
      cells: question.fields.flatMap((field) => {
        const cell = row[field.name];
        return cell === undefined || cell.text.trim() === ''
          ? []
          : [{ field: field.name, value: valueOf(field, cell) }];
      }),
    })),
    statement: answer.statement.trim() === '' ? null : answer.statement,
  };
}

function valueOf({ is }: AnswerField, { text, id }: WrittenAnswer): string {
  if (is === 'DATE' || is === 'DAY') return dateText(text);
  return id ?? text.trim();
}

/** `28 June 2007` as ISO; what is no date goes as it is, and the server says so. */
function dateText(text: string): string {
  return partialDateOf(text) ?? text.trim();
}

/**
 * A problem, and where it stands: at the signature, or at a question with its row and field; nowhere when it is about
 * the whole.
 */
export interface PlacedProblem {
  readonly problem: AnswerProblem;
  readonly at: 'signedBy' | 'signedOn' | 'whole' | 'answer';
  readonly question?: string | undefined;
  /** Counted among the rows as they are shown. */
  readonly row?: number | undefined;
  readonly field?: string | undefined;
}

/** Problems with the places in the form as it was sent. */
export function placed(problems: readonly AnswerProblem[], form: AnswerForm, draft: Draft): readonly PlacedProblem[] {
  const sent = answered(form, draft);
  return problems.map((problem): PlacedProblem => {
    const [, , part, index, ...rest] = (/^json:(\/forms\/0.*)$/.exec(problem.pointer ?? '')?.[1] ?? '')
      .slice(1)
      .split('/');
    if (part === 'signedBy' || part === 'signedOn') return { problem, at: part };
    const question = part === 'questions' ? sent[Number(index)] : undefined;
    if (question === undefined) return { problem, at: 'whole' };
    const written = (draft.answers[question.id]?.rows ?? []).flatMap((row, i) => (isWritten(row) ? [i] : []));
    const inRow = rest[0] === 'rows';
    return {
      problem,
      at: 'answer',
      question: question.id,
      row: inRow ? written[Number(rest[1])] : undefined,
      field: inRow ? rest[2] : rest[0],
    };
  });
}

export function formKey({ person }: Pick<AnswerForm, 'person'>): string {
  return person?.id ?? 'company';
}

/** The form that an address names by its person, as `company`, or by one of its questions; the first otherwise. */
export function formOf(forms: readonly AnswerForm[], named: string): AnswerForm | undefined {
  return (
    forms.find((form) => formKey(form) === named || form.questions.some(({ id }) => id === named)) ??
    (named.includes(':') ? undefined : forms[0])
  );
}
