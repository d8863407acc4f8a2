import { useAnswer, useLongWait } from '../../lib/answer.ts';
import { ProblemNotice, Skeleton } from '../../ui/notice.tsx';
import { variablesOf, type AskedReport } from '../page/asked.ts';
import { FactCitations } from '../criteria/fact-citations.tsx';
import { criteriaQuery, type Criterion, type JudgedResult } from '../page/independence-query.ts';
import { reasonText } from '../criteria/reason-text.ts';
import { SaidMark } from '../matrix/said-mark.tsx';
import type { Sides } from './sides.ts';
import type { Shift } from './shifts.ts';
import { SupposedMark } from '../what-if/supposed-mark.tsx';
import { APPLICABILITY_WORDS, OUTCOME_SAID, type SaidVerdict } from '../words/verdict-words.ts';
import { say } from './messages/words.ts';

const NOT_ASKED: SaidVerdict = { word: say('notAsked'), tone: 'none' };

/** Why a verdict is another: the rules whose outcome differs, each with its reason and its facts on both sides. */
export function ShiftDetail({
  shift: { person, book, rules },
  sides: { before, after, names },
}: {
  readonly shift: Shift;
  readonly sides: Sides;
}) {
  const was = useSide(before, person.id, book.id);
  const is = useSide(after, person.id, book.id);
  const problem = was.problem ?? is.problem;
  const waiting = (was.result === undefined && was.fetching) || (is.result === undefined && is.fetching);
  const slow = useLongWait(waiting);
  if (problem) return <ProblemNotice problem={problem} onRetry={was.problem ? was.retry : is.retry} />;
  if (waiting) return slow ? <Skeleton lines={4} /> : null;
  const other =
    was.result !== undefined && is.result !== undefined && was.result.applicability !== is.result.applicability;
  return (
    <>
      {other && (
        <dl className="shift-sides">
          {[was.result, is.result].map((result, index) => (
            <div key={names[index]}>
              <dt>{names[index]}</dt>
              <dd>
                {result &&
                  say('applicabilityAndReason', {
                    applicability: APPLICABILITY_WORDS[result.applicability],
                    reason: reasonText(result.applicabilityReason),
                  })}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <ul className="shift-rules">
        {rules.map((rule) => {
          const one = was.result?.criteria.find((criterion) => criterion.rule.id === rule);
          const two = is.result?.criteria.find((criterion) => criterion.rule.id === rule);
          return (
            <li key={rule}>
              <strong>{(two ?? one)?.rule.title}</strong> <span className="caption">{rule}</span>
              <dl className="shift-sides">
                <Side name={names[0]} criterion={one} />
                <Side name={names[1]} criterion={two} />
              </dl>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Side({ name, criterion }: { readonly name: string; readonly criterion: Criterion | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <SaidMark said={criterion === undefined ? NOT_ASKED : OUTCOME_SAID[criterion.outcome]} />
        {criterion && <p>{reasonText(criterion.reason)}</p>}
        {criterion?.facts.map((fact) => (
          <p key={fact.id} className="shift-fact">
            <SupposedMark fact={fact} />{' '}
            <span className="quiet">{fact.parties.map((party) => party.name).join(' – ')}:</span> {fact.statement}{' '}
            <span className="fact-citations">
              <FactCitations fact={fact} />
            </span>
          </p>
        ))}
      </dd>
    </div>
  );
}

function useSide(asked: AskedReport, person: string, book: string) {
  const { data, problem, retry, fetching } = useAnswer(criteriaQuery, { ...variablesOf(asked), person, books: [book] });
  const result: JudgedResult | undefined = data?.independence.person?.results.find((one) => one.book.id === book);
  return { result, problem, retry, fetching };
}
