import { COMMA } from '../../lib/language/language.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FactData } from '../../lib/facts/fact-fields.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../../ui/notice.tsx';
import { CheckList } from '../criteria/check-list.tsx';
import { CriteriaPanel } from '../criteria/criteria-panel.tsx';
import { DeterminationList } from '../determinations/determination-list.tsx';
import type { Report } from './independence-query.ts';
import type { IndependencePatch, IndependenceState } from './independence-state.ts';
import { AgainstList } from '../matrix/against-list.tsx';
import { withoutRule } from '../matrix/cells.ts';
import { gravestFirst } from '../matrix/gravest-first.ts';
import { Matrix, type CellName } from '../matrix/matrix.tsx';
import { PersonCards } from '../matrix/person-cards.tsx';
import { QuestionList } from '../criteria/question-list.tsx';
import { ShiftList } from '../compare/shift-list.tsx';
import type { Shift } from '../compare/shifts.ts';
import { SpokenDays } from './spoken-days.tsx';
import { useComparison } from '../compare/use-comparison.ts';
import { useNarrow } from './use-narrow.ts';
import { VerdictLegend } from '../matrix/verdict-legend.tsx';
import { say } from './messages/words.ts';

/** The verdicts with what opens from them, the questions, the checks of the company, and what all of it rests on. */
export function ReportView({
  report,
  state,
  onState,
  onFact,
  onRecorded,
}: {
  readonly report: Report;
  readonly state: IndependenceState;
  readonly onState: (patch: IndependencePatch) => void;
  readonly onFact: (fact: FactData) => void;
  readonly onRecorded: () => void;
}) {
  const [all, setAll] = useState(false);
  const [turn, setTurn] = useState(0);
  const { people, checks, questions, factsHash, booksHash } = report;
  const comparison = useComparison(report, state);
  return (
    <>
      {comparison && (
        <section className="section shifts">
          <h2>{comparison.title}</h2>
          {comparison.problem && <ProblemNotice problem={comparison.problem} />}
          {comparison.shifts === undefined ? (
            !comparison.problem && <Skeleton lines={3} />
          ) : (
            <ShiftList
              shifts={comparison.shifts}
              sides={comparison.sides}
              daysOf={comparison.daysOf}
              onCell={(cell, { on }) => {
                setTurn(turn + 1);
                onState({ ...cell, rule: undefined, on, ...(on !== state.on && { against: state.on }) });
              }}
            />
          )}
        </section>
      )}
      {people.length === 0 ? (
        <EmptyNotice title={say('noOutsideOfficerOrCandidateIs')}>
          <p>{say('thatIsWhatTheSourcesSay')}</p>
          <SpokenDays
            company={state.company}
            on={state.on}
            known={state.known}
            onDay={(day) => {
              onState({ on: day });
            }}
          />
        </EmptyNotice>
      ) : (
        <Verdicts
          report={report}
          shifts={comparison?.shifts ?? []}
          later={comparison?.later ?? false}
          turn={turn}
          state={state}
          onState={onState}
          onFact={onFact}
          onRecorded={onRecorded}
        />
      )}
      {questions.length > 0 && (
        <section className="section">
          <h2>{say('questionsToAskTheMostDecisive', { questions: questions.length })}</h2>
          <QuestionList
            report={report}
            all={all}
            onAll={() => {
              setAll(true);
            }}
            onPlace={(place) => {
              setTurn(turn + 1);
              onState(place);
            }}
            onAnswer={
              state.suppose === undefined
                ? (id) => {
                    onState({ answer: id });
                  }
                : undefined
            }
          />
        </section>
      )}
      <section className="section">
        <h2>{say('theCompanyItself')}</h2>
        {checks.length === 0 ? (
          <p className="quiet">{say('noneOfTheBooksAskedHas')}</p>
        ) : (
          <CheckList checks={checks} asked={state} onRecorded={onRecorded} />
        )}
      </section>
      <DeterminationList report={report} />
      <section className="section independence-hashes">
        <h2>{say('whatThisRestsOn')}</h2>
        <dl>
          <dt>{say('facts')}</dt>
          <dd>{factsHash}</dd>
          <dt>{say('books')}</dt>
          <dd>{booksHash}</dd>
        </dl>
        <p className="caption">{say('theSameFactsAndBooksGive')}</p>
      </section>
    </>
  );
}

/**
 * The matrix, or on a narrow screen a card for each person; with the criteria of the open cell beside it, or in its
 * place.
 */
function Verdicts({
  report,
  shifts,
  later,
  turn,
  state,
  onState,
  onFact,
  onRecorded,
}: {
  readonly report: Report;
  readonly shifts: readonly Shift[];
  readonly later: boolean;
  readonly turn: number;
  readonly state: IndependenceState;
  readonly onState: (patch: IndependencePatch) => void;
  readonly onFact: (fact: FactData) => void;
  readonly onRecorded: () => void;
}) {
  const narrow = useNarrow();
  const place = useRef<HTMLDivElement>(null);
  const [back, setBack] = useState<CellName | undefined>(undefined);
  const { person, book } = state;
  const open = person !== undefined && book !== undefined ? { person, book } : undefined;
  const closed = open === undefined && back !== undefined;
  useEffect(() => {
    // The way began at this cell: whoever goes by keyboard is there again.
    if (closed) place.current?.querySelector<HTMLElement>(`[data-verdict="${back.person} ${back.book}"]`)?.focus();
  }, [closed, back]);
  const onOpen = (cell: CellName) => {
    onState({ ...cell, rule: undefined });
  };
  const [ordered, left] = useMemo(() => {
    const none = withoutRule(report.people);
    const judged = report.people.filter((row) => !none.includes(row));
    return [{ ...report, people: [...gravestFirst(judged)] }, none];
  }, [report]);
  const marked = { report: ordered, shifts, later, onOpen };
  return (
    <div className={open ? 'verdicts verdicts-open' : 'verdicts'} ref={place}>
      {!(narrow && open) && (
        <div>
          <AgainstList people={ordered.people} onOpen={onOpen} />
          {ordered.people.length > 0 &&
            (narrow ? <PersonCards {...marked} last={back} /> : <Matrix {...marked} open={open} />)}
          {left.length > 0 && (
            <p className="caption">
              {say('noRuleAboutMembers', { count: left.length, names: left.map((row) => row.person.name).join(COMMA) })}
            </p>
          )}
          <VerdictLegend />
        </div>
      )}
      {open && (
        <CriteriaPanel
          shown={{ ...state, ...open }}
          alone={narrow}
          turn={turn}
          onRule={(next) => {
            onState({ rule: next });
          }}
          onFact={onFact}
          onRecorded={onRecorded}
          onClose={() => {
            setBack(open);
            onState({ person: undefined, book: undefined, rule: undefined });
          }}
        />
      )}
    </div>
  );
}
