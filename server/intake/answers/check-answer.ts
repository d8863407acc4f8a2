import { firstDay, isPartialDate, lastDay } from '../../time/day.ts';
import { ANSWER_FIELDS, choiceOf, type AnswerField } from '../../vocabulary/answer-fields.ts';
import type { QuestionTopic } from '../../vocabulary/question-topic.ts';
import { partsOfKey, topicOf, type TopicName } from '../../vocabulary/question-topics.ts';
import type { ProblemStatement, Spot } from '../importer.ts';
import { refusal } from '../stated-problem.ts';
import { dateBy } from '../tables/cell-values.ts';
import { fieldAt, valuesOf, wordOf, type RowValues, type Word } from './answer-words.ts';
import type { Answered, AnswerRow } from './answers-file.ts';

/** One answer that says something, and says it in one way. */
export interface CheckedAnswer {
  readonly answer: Answered;
  readonly word: Word;
  readonly topic: TopicName;
  /** Ids that the question is about. */
  readonly of: readonly string[];
  readonly rows: readonly { readonly row: AnswerRow; readonly values: RowValues }[];
  /** The rows are all there is. */
  readonly complete: boolean;
  readonly since: string | undefined;
}
type Tell = (problem: ProblemStatement) => void;

/** Undefined for a question that is not answered, and for an answer that cannot be taken: what is wrong is told. */
export function checkedAnswer(answer: Answered, tell: Tell): CheckedAnswer | undefined {
  const { id, at } = answer;
  const parts = partsOfKey(id);
  const topic = parts === undefined ? undefined : topicOf(parts.topic);
  const problems: ProblemStatement[] = [];
  const say = (code: string, message: string, mend: string, where: Spot = at) => {
    problems.push(refusal(code, message, where, mend));
  };
  const filled = answer.rows.filter(({ fields }) => Object.values(fields).some((cell) => cell.trim() !== ''));
  const word = wordOf(answer.answer);
  const touched = filled.length > 0 || answer.answer.trim() !== '' || answer.statement.trim() !== '';
  if (parts === undefined || topic === undefined) {
    if (touched)
      tell(refusal('QUESTION_UNKNOWN', `"${id}" is no question`, at, 'leave the ids of the questions as they were'));
    return undefined;
  }
  if (!touched || (word === 'unknown' && filled.length === 0 && answer.statement.trim() === '')) return undefined;
  if (word === undefined)
    say('ANSWER_UNFIT', `"${answer.answer.slice(0, 80)}" is none of the answers`, 'write yes, no or unknown');
  const rows = filled.map((row) => ({ row, values: valuesOf(row, (problem) => problems.push(problem)) }));
  if (word !== undefined) contradictions(answer, topic, word, rows, say);
  const complete = wordOf(answer.complete);
  if (complete === undefined || complete === 'unknown')
    say(
      'ANSWER_UNFIT',
      `complete: "${answer.complete.slice(0, 80)}" is neither yes nor no`,
      'write yes when the answers are all there are',
    );
  if (complete === 'yes' && rows.length === 0)
    say(
      'ANSWERS_CONTRADICT',
      'what is said to be complete is not there',
      'list what there is; where there is nothing, answer no',
    );
  const since = answer.since.trim() === '' ? undefined : dateBy(answer.since.trim(), undefined);
  if (answer.since.trim() !== '' && since === undefined)
    say(
      'ANSWER_UNFIT',
      `since: "${answer.since}" is no day that exists`,
      'write YYYY-MM-DD, or leave it blank for always',
      fieldAt(at, 'since'),
    );
  for (const problem of problems) tell(problem);
  if (problems.length > 0) return undefined;
  return {
    answer,
    word: word ?? '',
    topic: parts.topic,
    of: parts.of,
    rows,
    complete: complete === 'yes',
    since: since && firstDay(since),
  };
}

type Say = (code: string, message: string, mend: string, where?: Spot) => void;

function contradictions(
  answer: Answered,
  topic: QuestionTopic,
  word: Word,
  rows: CheckedAnswer['rows'],
  say: Say,
): void {
  const { form, fields, needed = [], no } = topic;
  // A finding has its day with either word.
  const withEither = form === 'FACT' || (form === 'YES_NO' && needed.length > 0);
  if (word === 'no' && rows.length > 0 && !withEither)
    say('ANSWERS_CONTRADICT', 'the answer is no, and something is written below it', 'answer yes, or take it out');
  if (word === 'unknown' && rows.length > 0)
    say('ANSWERS_CONTRADICT', 'the answer is unknown, and something is written below it', 'answer yes, or take it out');
  if (word === '' && rows.length > 0 && form === 'ROWS')
    say('ANSWER_MISSING', 'something is written, and neither yes nor no', 'answer yes');
  if (word === 'no' && no === undefined && form !== 'STATEMENT')
    say('NO_SAYS_NOTHING', '"no" does not answer this question', 'write what is asked, or unknown');
  if (form === 'STATEMENT' && answer.statement.trim() === '' && word !== 'yes' && word !== 'no')
    say(
      'STATEMENT_MISSING',
      'the question is answered in words',
      'write them in "statement"',
      fieldAt(answer.at, 'statement'),
    );
  const asked = form === 'ROWS' || form === 'FIGURE' || form === 'FACT' || (form === 'YES_NO' && needed.length > 0);
  if (word === 'yes' && rows.length === 0 && asked)
    say(
      'ANSWER_MISSING',
      `the answer is yes, and nothing is written of ${fields.join(', ')}`,
      'write it, or answer unknown',
    );
  if (form !== 'ROWS' && rows.length > 1)
    say('ANSWERS_CONTRADICT', `${String(rows.length)} answers to a question that has one`, 'leave one');
  for (const { row, values } of rows) checkRow(answer, topic, row, values, say);
}

function checkRow(
  answer: Answered,
  { fields, needed = [] }: QuestionTopic,
  row: AnswerRow,
  values: RowValues,
  say: Say,
): void {
  const { at } = row;
  // What is written and unfit is told as that.
  const blank = (name: AnswerField) => (row.fields[name] ?? '').trim() === '';
  const given = Object.keys(values) as AnswerField[];
  const strange = given.filter((name) => !fields.includes(name));
  if (strange.length > 0)
    say(
      'FIELD_NOT_ASKED',
      `${strange.join(', ')} is not asked here`,
      `fill in ${fields.join(', ') || '"statement"'}`,
      fieldAt(at, strange[0] ?? ''),
    );
  const missing = needed.filter(blank);
  for (const name of missing)
    say('FIELD_MISSING', `${name} is blank`, 'fill it in, or answer unknown', fieldAt(at, name));
  if (values.amount !== undefined && blank('currency'))
    say(
      'CURRENCY_MISSING',
      `an amount of ${values.amount} without a currency`,
      'write the three letters of its currency',
      fieldAt(at, 'currency'),
    );
  for (const [first, last] of [
    ['from', 'to'],
    ['periodFrom', 'periodTo'],
  ] as const) {
    const [from, to] = [values[first], values[last]];
    if (from !== undefined && to !== undefined && lastDay(to) < firstDay(from))
      say(
        'DATES_CONTRADICT',
        `it ends (${to}) before it begins (${from})`,
        'correct one of the two',
        fieldAt(at, last),
      );
  }
  if (values.direction !== undefined && !/^\s*paid[ _]?(to|by)\b/i.test(values.direction))
    say(
      'ANSWER_UNFIT',
      `direction: "${values.direction.slice(0, 80)}" is neither`,
      'write PAID TO or PAID BY',
      fieldAt(at, 'direction'),
    );
  if (values.scheme !== undefined && !/option|performance|pension/i.test(values.scheme))
    say(
      'ANSWER_UNFIT',
      `scheme: "${values.scheme.slice(0, 80)}" is none`,
      'write OPTIONS, PERFORMANCE PAY or PENSION',
      fieldAt(at, 'scheme'),
    );
  for (const name of ['form', 'segment'] as const) {
    const { choices } = ANSWER_FIELDS[name];
    const text = values[name];
    if (text !== undefined && choiceOf(choices, text) === undefined)
      say(
        'ANSWER_UNFIT',
        `${name}: "${text.slice(0, 80)}" is none of the choices`,
        `write one of: ${choices.join('; ')}`,
        fieldAt(at, name),
      );
  }
  if (values.attended !== undefined && values.held !== undefined && Number(values.attended) > Number(values.held))
    say(
      'ANSWER_UNFIT',
      `attended: ${values.attended} of ${values.held} meetings`,
      'write how many of those held in the term were attended',
      fieldAt(at, 'attended'),
    );
  const stated = answer.fact?.fields ?? {};
  for (const name of given) {
    const [known, now] = [stated[name], values[name] ?? ''];
    if (known === undefined || agree(String(known), now)) continue;
    say(
      'CONTRADICTS_SOURCE',
      `${name}: the source states ${String(known)}, and the answer ${now}`,
      'leave it blank where the source stands; where the source is wrong, record a determination with the reason',
      fieldAt(at, name),
    );
  }
}

/** Whether the answer says what is known, or more exactly. */
function agree(known: string, now: string): boolean {
  return known === now || (isPartialDate(known) && isPartialDate(now) && now.startsWith(known));
}
