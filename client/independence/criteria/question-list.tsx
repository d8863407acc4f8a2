import { COMMA } from '../../lib/language/language.ts';
import { placeOf, type MatrixPlace } from '../matrix/cells.ts';
import type { Report } from '../page/independence-query.ts';
import { say } from './messages/words.ts';

const FIRST = 8;
/** Ids of rules named beside a question; the tooltip has them all. */
const RULES = 8;

/** Questions that somebody could be asked, the most decisive first, with the cells they would help to decide. */
export function QuestionList({
  report,
  all,
  onAll,
  onPlace,
  onAnswer,
}: {
  readonly report: Pick<Report, 'questions' | 'people'>;
  readonly all: boolean;
  readonly onAll: () => void;
  readonly onPlace: (place: MatrixPlace) => void;
  /** Opens the form in which it is answered; absent while something is supposed. */
  readonly onAnswer: ((question: string) => void) | undefined;
}) {
  const { questions, people } = report;
  const shown = all ? questions : questions.slice(0, FIRST);
  return (
    <>
      <ol className="question-list">
        {shown.map((question) => (
          <li key={question.id}>
            <p>{question.text}</p>
            <p className="question-weight">
              {question.couldChange === 0
                ? say('changesNoVerdictByItself')
                : say('couldChangeVerdicts', { couldChange: question.couldChange })}
              {question.couldSettle > 0 && say('andAloneSettleCouldSettle', { couldSettle: question.couldSettle })}
              <span className="caption" title={question.rules.join(COMMA)}>
                {say('rulesRulesString', {
                  rules: question.rules.slice(0, RULES).join(COMMA),
                  string:
                    question.rules.length > RULES && say('andStringMore', { string: question.rules.length - RULES }),
                })}
              </span>
            </p>
            <p className="question-people">
              {onAnswer && (
                <button
                  type="button"
                  className="fact-more screen-only"
                  onClick={() => {
                    onAnswer(question.id);
                  }}
                >
                  {say('answerIt')}
                </button>
              )}
              {people.flatMap((row) => {
                const place = question.people.some(({ id }) => id === row.person.id)
                  ? placeOf(question, row)
                  : undefined;
                return place === undefined
                  ? []
                  : [
                      <button
                        key={row.person.id}
                        type="button"
                        className="fact-more"
                        onClick={() => {
                          onPlace(place);
                        }}
                      >
                        {row.person.name}
                      </button>,
                    ];
              })}
            </p>
          </li>
        ))}
      </ol>
      {shown.length < questions.length && (
        <button type="button" className="button screen-only" onClick={onAll}>
          {say('showAllQuestions', { questions: questions.length })}
        </button>
      )}
    </>
  );
}
