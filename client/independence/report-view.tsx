import { useRef, useState } from 'react';
import { useAnswer } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import type { FactData } from '../lib/fact-fields.ts';
import { counted } from '../lib/figures.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { variablesOf } from './asked.ts';
import { CheckList } from './check-list.tsx';
import { CriteriaPanel } from './criteria-panel.tsx';
import { independenceQuery, type Report } from './independence-query.ts';
import type { IndependencePatch, IndependenceState } from './independence-page.tsx';
import { Matrix, type CellName } from './matrix.tsx';
import { PersonCards } from './person-cards.tsx';
import { QuestionList } from './question-list.tsx';
import { ShiftList, type Sides } from './shift-list.tsx';
import { reportedShifts, shiftsBetween, type Shift } from './shifts.ts';
import { SpokenDays } from './spoken-days.tsx';
import { useNarrow } from './use-narrow.ts';
import { VerdictLegend } from './verdict-legend.tsx';

/** The verdicts with what opens from them, the questions, the checks of the company, and what all of it rests on. */
export function ReportView({ report, state, onState, onFact }: {
  readonly report: Report;
  readonly state: IndependenceState;
  readonly onState: (patch: IndependencePatch) => void;
  readonly onFact: (fact: FactData) => void;
}) {
  const [all, setAll] = useState(false);
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
              onCell={(cell, { on }) => {
                onState({ ...cell, rule: undefined, on, ...(on !== state.on && { against: state.on }) });
              }}
            />
          )}
        </section>
      )}
      {people.length === 0 ? (
        <EmptyNotice title="No outside officer or candidate is stated for this day">
          <p>That is what the sources say, not that there is none.</p>
          <SpokenDays company={state.company} on={state.on} known={state.known} onDay={(day) => { onState({ on: day }); }} />
        </EmptyNotice>
      ) : (
        <Verdicts report={report} shifts={comparison?.shifts ?? []} later={comparison?.later ?? false} state={state} onState={onState} onFact={onFact} />
      )}
      {questions.length > 0 && (
        <section className="section">
          <h2>{counted(questions.length, 'question')} to ask, the most decisive first</h2>
          <QuestionList report={report} all={all} onAll={() => { setAll(true); }} onPlace={onState} />
        </section>
      )}
      <section className="section">
        <h2>The company itself</h2>
        {checks.length === 0 ? (
          <p className="quiet">None of the books asked has a check of the company.</p>
        ) : (
          <CheckList checks={checks} asked={state} />
        )}
      </section>
      <section className="section independence-hashes">
        <h2>What this rests on</h2>
        <dl>
          <dt>Facts</dt>
          <dd>{factsHash}</dd>
          <dt>Books</dt>
          <dd>{booksHash}</dd>
        </dl>
        <p className="caption">The same facts and books give the same answer; the sums change when one of them does.</p>
      </section>
    </>
  );
}

/** The matrix, or on a narrow screen a card for each person; with the criteria of the open cell beside it, or in its place. */
function Verdicts({ report, shifts, later, state, onState, onFact }: {
  readonly report: Report;
  readonly shifts: readonly Shift[];
  readonly later: boolean;
  readonly state: IndependenceState;
  readonly onState: (patch: IndependencePatch) => void;
  readonly onFact: (fact: FactData) => void;
}) {
  const narrow = useNarrow();
  const last = useRef<CellName | undefined>(undefined);
  const [back, setBack] = useState<CellName | undefined>(undefined);
  const { person, book } = state;
  const open = person !== undefined && book !== undefined ? { person, book } : undefined;
  const onOpen = (cell: CellName) => {
    last.current = cell;
    onState({ ...cell, rule: undefined });
  };
  const marked = { report, shifts, later, onOpen };
  return (
    <div className={open ? 'verdicts verdicts-open' : 'verdicts'}>
      {!(narrow && open) && (
        <div>
          {narrow ? <PersonCards {...marked} last={back} /> : <Matrix {...marked} open={open} />}
          <VerdictLegend />
        </div>
      )}
      {open && (
        <CriteriaPanel
          shown={{ ...state, ...open }}
          alone={narrow}
          onRule={(next) => { onState({ rule: next }); }}
          onFact={onFact}
          onClose={() => {
            setBack(open);
            onState({ person: undefined, book: undefined, rule: undefined });
          }}
        />
      )}
    </div>
  );
}

interface Comparison {
  readonly title: string;
  readonly sides: Sides;
  /** Undefined until the other side is known. */
  readonly shifts: readonly Shift[] | undefined;
  /** What is shown is the earlier side: the marks say what it becomes. */
  readonly later: boolean;
  readonly problem?: { readonly message: string } | undefined;
}

function useComparison(report: Report, state: IndependenceState): Comparison | undefined {
  const { on, against, books, suppose } = state;
  const other = useAnswer(
    independenceQuery,
    { ...variablesOf({ ...state, on: against ?? on, suppose: undefined }), books: books === undefined ? null : [...books] },
    { pause: against === undefined },
  );
  if (suppose !== undefined) {
    return {
      title: 'What this changes', shifts: reportedShifts(report.changes), later: false,
      sides: { before: { ...state, suppose: undefined }, after: state, names: ['On the record', 'Supposed'] },
    };
  }
  if (against === undefined) return undefined;
  const [from, to] = against < on ? [against, on] : [on, against];
  const there = other.data?.independence.on === against ? other.data.independence : undefined;
  const [before, after] = against < on ? [there, report] : [report, there];
  return {
    title: `What changed between ${dayInWords(from)} and ${dayInWords(to)}`,
    shifts: before && after && shiftsBetween(before, after),
    later: against > on,
    sides: { before: { ...state, on: from }, after: { ...state, on: to }, names: [dayInWords(from), dayInWords(to)] },
    problem: other.problem,
  };
}
