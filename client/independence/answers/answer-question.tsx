import { COMMA } from '../../lib/language/language.ts';
import { Plus, X } from 'lucide-react';
import { Segmented } from '../../ui/inputs/segmented.tsx';
import { AnswerCell } from './answer-cell.tsx';
import type { FormQuestion } from './answers-query.ts';
import { asksFields, wordsOf, type DraftAnswer, type PlacedProblem, type Row, type Word } from './answers-draft.ts';
import { ProblemLine } from './problem-line.tsx';
import { say } from './messages/words.ts';

const WORDS: Readonly<Record<Word, string>> = {
  '': say('notAnswered'),
  YES: say('yes'),
  NO: say('no'),
  UNKNOWN: say('notKnown'),
};

/** One question with what it settles, and the fields that its answer needs. */
export function AnswerQuestion({
  question,
  number,
  answer,
  problems,
  onAnswer,
}: {
  readonly question: FormQuestion;
  readonly number: number;
  readonly answer: DraftAnswer;
  readonly problems: readonly PlacedProblem[];
  readonly onAnswer: (answer: DraftAnswer) => void;
}) {
  const { id, text, form, answeredBy, no, settles, openIn, rules, fields } = question;
  const words = wordsOf(question);
  const rows = asksFields(question, answer) ? answer.rows : [];
  const many = form === 'ROWS';
  const own = problems.filter(({ row, field }) => row === undefined && field !== 'since' && field !== 'statement');
  const problemAt = (row: number | undefined, field: string) => {
    const found = problems.filter((one) => one.row === row && one.field === field);
    return found.length === 0 ? undefined : found.map(said).join(' ');
  };
  const setRow = (at: number, row: Row) => {
    onAnswer({ ...answer, rows: answer.rows.map((one, i) => (i === at ? row : one)) });
  };
  const bounded = answer.word === 'NO' || (many && answer.word === 'YES' && answer.complete);
  return (
    <fieldset className="answer-question" data-question={id}>
      <legend>
        {number}. {text}
      </legend>
      <p className="caption">
        {say('settlesOpenInOpenInRulesAnswered', {
          settles: settles > 0 ? say('settlesSettlesByItself', { settles }) : say('settlesNothingByItself'),
          openIn,
          rules: rules.join(COMMA),
          answeredBy,
        })}
      </p>
      {words.length > 0 && (
        <Segmented
          label={say('answerToQuestionNumber', { number })}
          choices={words.map((value) => ({ value, label: WORDS[value] }))}
          value={answer.word}
          onChange={(word) => {
            onAnswer({ ...answer, word });
          }}
        />
      )}
      {no !== null && words.length > 0 && <p className="caption">{say('noCountsAsASignedStatement', { no })}</p>}
      <ProblemLine text={own.length === 0 ? undefined : own.map(said).join(' ')} />
      {rows.map((row, at) => (
        // Rows have no names of their own; they are told apart by their place.
        <div
          key={at}
          className="answer-row"
          role="group"
          aria-label={say('questionNumberAnswerString', { number, string: at + 1 })}
        >
          {fields.map((field) => (
            <AnswerCell
              key={field.name}
              field={field}
              cell={row[field.name] ?? { text: '' }}
              problem={problemAt(at, field.name)}
              onCell={(cell) => {
                setRow(at, { ...row, [field.name]: cell });
              }}
            />
          ))}
          {many && rows.length > 1 && (
            <button
              type="button"
              className="button button-icon button-plain"
              aria-label={say('takeAnswerStringOut', { string: at + 1 })}
              onClick={() => {
                onAnswer({ ...answer, rows: answer.rows.filter((_, i) => i !== at) });
              }}
            >
              <X size={14} aria-hidden />
            </button>
          )}
        </div>
      ))}
      {many && answer.word === 'YES' && (
        <div className="answer-more">
          <button
            type="button"
            className="button"
            onClick={() => {
              onAnswer({ ...answer, rows: [...answer.rows, {}] });
            }}
          >
            <Plus size={14} aria-hidden /> {say('another')}
          </button>
          {no !== null && (
            <label className="answer-check">
              {say('inputThatIsAllThereIs', {
                input: (
                  <input
                    type="checkbox"
                    checked={answer.complete}
                    onChange={(event) => {
                      onAnswer({ ...answer, complete: event.target.checked });
                    }}
                  />
                ),
              })}
            </label>
          )}
        </div>
      )}
      {bounded && (
        <label className="field answer-since">
          {say('onlyOfTheTimeSinceBlank', {
            input: (
              <input
                className="field-input"
                placeholder={say('june2004Or20040628')}
                value={answer.since}
                aria-invalid={problemAt(undefined, 'since') !== undefined}
                onChange={(event) => {
                  onAnswer({ ...answer, since: event.target.value });
                }}
              />
            ),
            problemLine: <ProblemLine text={problemAt(undefined, 'since')} />,
          })}
        </label>
      )}
      {form === 'STATEMENT' && (
        <label className="field answer-words">
          {say('inWordsTextareaProblemLine', {
            textarea: (
              <textarea
                className="field-input"
                rows={2}
                maxLength={4000}
                value={answer.statement}
                aria-invalid={problemAt(undefined, 'statement') !== undefined}
                onChange={(event) => {
                  onAnswer({ ...answer, statement: event.target.value });
                }}
              />
            ),
            problemLine: <ProblemLine text={problemAt(undefined, 'statement')} />,
          })}
        </label>
      )}
    </fieldset>
  );
}

/** A problem with its mend, without the name of the field that it stands at. */
export function said({ problem: { message, mend }, field }: PlacedProblem): string {
  const plain = field !== undefined && message.startsWith(`${field}: `) ? message.slice(field.length + 2) : message;
  return `${plain.slice(0, 1).toUpperCase()}${plain.slice(1)}${mend == null ? '' : `: ${mend}`}.`;
}
