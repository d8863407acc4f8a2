import { useState } from 'react';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import { counted } from '../lib/figures.ts';
import { useTitle } from '../lib/title.ts';
import { DayField } from '../ui/day-field.tsx';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { BookChoice } from './book-choice.tsx';
import { BookList } from './book-list.tsx';
import { CheckList } from './check-list.tsx';
import { CriteriaPanel } from './criteria-panel.tsx';
import { independenceQuery, type Report } from './independence-query.ts';
import { Matrix } from './matrix.tsx';
import { QuestionList } from './question-list.tsx';
import { ReportFiles } from './report-files.tsx';
import './independence.css';
import './independence-print.css';

export interface IndependenceState {
  readonly company: string;
  readonly on: string;
  readonly known: string | undefined;
  /** Ids of the books asked; every book when absent. */
  readonly books: readonly string[] | undefined;
  /** Person and book of the opened cell, and the rule opened in it. */
  readonly person: string | undefined;
  readonly book: string | undefined;
  readonly rule: string | undefined;
}

export type IndependencePatch = { readonly [K in keyof IndependenceState]?: IndependenceState[K] | undefined };

/** Whether the outside officers of a company are outside or independent under each rule book on a day, and why. */
export function IndependencePage({ state, onState }: {
  readonly state: IndependenceState;
  readonly onState: (patch: IndependencePatch) => void;
}) {
  const { company, on, known, books } = state;
  const { data, problem, retry, fetching } = useAnswer(independenceQuery, {
    company, on, knownOn: known ?? null, books: books === undefined ? null : [...books],
  });
  const slow = useLongWait(fetching && !data);
  const report = data?.independence;
  useTitle(report && `Independence at ${report.company.name}`, dayInWords(on));
  return (
    <div className="page independence" aria-busy={fetching}>
      <header className="page-head">
        <h1>{report ? `Who is independent at ${report.company.name}` : 'Independence'}</h1>
        <p className="quiet">
          Facts and law of {dayInWords(on)} · known by {known === undefined ? 'today' : dayInWords(known)} · No evidence found is never “independent”
        </p>
      </header>
      <div className="page-controls screen-only">
        <DayField label="Day of facts and law" value={on} onChange={(day) => { onState({ on: day }); }} />
        <DayField label="Known by" value={known ?? report?.knownOn ?? ''} onChange={(day) => { onState({ known: day }); }} />
        {known !== undefined && (
          <button type="button" className="button button-plain" onClick={() => { onState({ known: undefined }); }}>
            Known by today
          </button>
        )}
        {data && <BookChoice books={data.rulebooks} chosen={books} onChoose={(ids) => { onState({ books: ids }); }} />}
        {report && <ReportFiles company={company} on={on} known={known} books={books} />}
      </div>
      {problem && <ProblemNotice problem={problem} onRetry={retry} onSuggestion={(id) => { onState({ company: id }); }} />}
      {slow && <Skeleton lines={12} />}
      {!problem && report && <Answer report={report} state={state} onState={onState} />}
      <section className="section screen-only">
        <h2>The books</h2>
        <p className="quiet">Their versions and days, what each rule asks, and what is not checked, with the reason.</p>
        <BookList on={on} onDay={(day) => { onState({ on: day }); }} />
      </section>
    </div>
  );
}

function Answer({ report, state, onState }: {
  readonly report: Report;
  readonly state: IndependenceState;
  readonly onState: (patch: IndependencePatch) => void;
}) {
  const [all, setAll] = useState(false);
  const { people, checks, questions, factsHash, booksHash } = report;
  const { person, book } = state;
  const open = person !== undefined && book !== undefined ? { person, book } : undefined;
  return (
    <>
      {people.length === 0 ? (
        <EmptyNotice title="No outside officer or candidate is stated for this day">
          <p>That is what the sources say, not that there is none. Choose a day on which a source speaks of the boards.</p>
        </EmptyNotice>
      ) : (
        <div className={open ? 'verdicts verdicts-open' : 'verdicts'}>
          <Matrix report={report} open={open} onOpen={(cell) => { onState({ ...cell, rule: undefined }); }} />
          {open && (
            <CriteriaPanel
              shown={{ ...state, ...open }}
              onRule={(next) => { onState({ rule: next }); }}
              onClose={() => { onState({ person: undefined, book: undefined, rule: undefined }); }}
            />
          )}
        </div>
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
