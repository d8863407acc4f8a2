import { ANSWER_FIELD_NAMES } from '../../vocabulary/answer-fields.ts';
import {
  QUESTIONNAIRE_COLUMNS,
  QUESTIONNAIRE_MARKS,
  type QuestionnaireColumn,
} from '../../shared/questionnaire-columns.ts';
import { csvRows } from '../csv/csv-rows.ts';
import type { ProblemStatement, Spot } from '../importer.ts';
import { refusal } from '../stated-problem.ts';
import { answersHead, knownFact, type Answered, type AnsweredForm, type AnswersFile } from './answers-file.ts';
import { withoutApostrophe } from '../../shared/csv-cell.ts';

type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenAnswer = Open<Omit<Answered, 'rows'>> & { rows: Answered['rows'][number][] };
type OpenForm = Open<Omit<AnsweredForm, 'answers'>> & { answers: OpenAnswer[] };
type Cell = (column: QuestionnaireColumn) => string;

/**
 * Reads a questionnaire that was filled in as a table; several lines of one question are one answer with several rows.
 */
export async function readAnswersCsv(
  text: AsyncIterable<string>,
  { file, separator }: { readonly file: string; readonly separator: string },
  tell: (problem: ProblemStatement) => void,
): Promise<AnswersFile | undefined> {
  let head: Pick<AnswersFile, 'company' | 'on'> | undefined;
  let columns: readonly string[] | undefined;
  const forms: OpenForm[] = [];
  const parties: AnswersFile['parties'][number][] = [];
  for await (const { cells, line } of csvRows(text, separator)) {
    const at: Spot = { place: `line ${String(line)}`, pointer: `line:${String(line)}`, line };
    if (columns === undefined) {
      columns = cells.map((cell) => cell.trim());
      const missing = QUESTIONNAIRE_COLUMNS.filter((name) => columns?.includes(name) !== true);
      if (missing.length === 0) continue;
      const mend = 'leave the headings of the questionnaire as they were; export it again if they are lost';
      tell(refusal('HEADINGS_UNKNOWN', `the columns ${missing.join(', ')} are missing`, at, mend));
      return undefined;
    }
    const names = columns;
    const cell: Cell = (column) => plain(cells[names.indexOf(column)] ?? '');
    const mark = cell('question');
    const form = forms.at(-1);
    if (mark === QUESTIONNAIRE_MARKS.head) head = headIn(cell('asks'), at, tell);
    else if (mark === QUESTIONNAIRE_MARKS.party) {
      const type = cell('answer') === 'Person' ? 'Person' : 'Company';
      parties.push({ id: cell('about'), name: cell('text'), type });
    } else if (mark === QUESTIONNAIRE_MARKS.form) {
      const person = cell('about') === '' ? null : { id: cell('about'), name: cell('text') };
      forms.push({ at, person, signedBy: '', signedOn: '', answers: [] });
    } else if (form === undefined) tell(outside(mark, at));
    else if (mark === QUESTIONNAIRE_MARKS.signedBy) form.signedBy = cell('answer');
    else if (mark === QUESTIONNAIRE_MARKS.signedOn) form.signedOn = cell('answer');
    else if (mark !== '') addLine(form, mark, cell, at, tell);
  }
  if (head === undefined) {
    const mend = 'put the line that begins with #questionnaire back, or export the questionnaire again';
    tell(refusal('ANSWERS_WITHOUT_HEAD', 'nothing says which questionnaire it is', { place: file }, mend));
    return undefined;
  }
  return { ...head, forms, parties };
}

/** A spreadsheet shows a cell that begins like a formula with an apostrophe before it. */
function plain(cell: string): string {
  return withoutApostrophe(cell).trim();
}

function headIn(text: string, at: Spot, tell: (problem: ProblemStatement) => void) {
  const read = answersHead.safeParse(parsed(text));
  if (read.success) return read.data;
  const mend = 'leave the column "asks" as it was, or export the questionnaire again';
  tell(refusal('ANSWERS_WITHOUT_HEAD', 'what says which questionnaire it is was changed', at, mend));
  return undefined;
}

function addLine(form: OpenForm, id: string, cell: Cell, at: Spot, tell: (problem: ProblemStatement) => void): void {
  const fields = Object.fromEntries(
    ANSWER_FIELD_NAMES.flatMap((name) => (cell(name) === '' ? [] : [[name, cell(name)] as const])),
  );
  const place = { ...at, place: `question ${id}` };
  const rows = Object.keys(fields).length === 0 ? [] : [{ fields, at: place }];
  const given = {
    answer: cell('answer'),
    complete: cell('complete'),
    since: cell('since'),
    statement: cell('statement'),
  };
  const known = form.answers.find((one) => one.id === id);
  if (known === undefined) {
    const asks = cell('asks');
    const fact = asks === '' ? undefined : knownFact.safeParse(parsed(asks));
    if (fact?.success === false) {
      const mend = 'leave the column "asks" as it was, or export the questionnaire again';
      tell(refusal('ANSWERS_UNFIT', 'the fact that the question is about was changed', place, mend));
    }
    form.answers.push({ id, at: place, text: cell('text'), ...given, fact: fact?.data, rows });
    return;
  }
  known.rows.push(...rows);
  for (const name of ['answer', 'complete', 'since', 'statement'] as const) {
    if (given[name] === '' || given[name] === known[name]) continue;
    if (known[name] === '') known[name] = given[name];
    else
      tell(
        refusal(
          'ANSWERS_CONTRADICT',
          `${name}: "${known[name]}" before and "${given[name]}" here, of one question`,
          place,
          'leave one of the two',
        ),
      );
  }
}

function outside(mark: string, at: Spot): ProblemStatement {
  return refusal(
    'ANSWER_OF_NOBODY',
    `"${mark}" stands before any form`,
    at,
    'leave the lines in their order: the line #form stands before the questions of a form',
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
