import { useState } from 'react';
import { useAnswer, useLongWait } from '../../lib/answer.ts';
import { dayInWords } from '../../lib/days.ts';
import type { FactData } from '../../lib/facts/fact-fields.ts';
import type { Supposed } from '../../lib/address/supposed.ts';
import { useTitle } from '../../lib/window/title.ts';
import { ProblemNotice, Skeleton } from '../../ui/notice.tsx';
import { variablesOf } from './asked.ts';
import { AnswerSection } from '../answers/answer-section.tsx';
import { BookList } from '../books/book-list.tsx';
import '../criteria/criteria.css';
import { independenceQuery } from './independence-query.ts';
import type { IndependencePatch, IndependenceState } from './independence-state.ts';
import './independence.css';
import './independence-print.css';
import { PageControls } from './page-controls.tsx';
import { ReportFiles } from './report-files.tsx';
import { ReportView } from './report-view.tsx';
import { SupposeForm } from '../what-if/suppose-form.tsx';
import '../what-if/suppose.css';
import { SupposedBanner } from '../what-if/supposed-facts-banner.tsx';
import { TermLine } from '../../ui/term-line.tsx';
import { say } from './messages/words.ts';

/** Whether the outside officers of a company are outside or independent under each rule book on a day, and why. */
export function IndependencePage({
  state,
  onState,
}: {
  readonly state: IndependenceState;
  readonly onState: (patch: IndependencePatch) => void;
}) {
  const { on, known, books, suppose, person, answer } = state;
  const { data, problem, retry, fetching } = useAnswer(independenceQuery, {
    ...variablesOf(state),
    books: books === undefined ? null : [...books],
  });
  const [form, setForm] = useState<{ readonly preset: FactData | undefined } | undefined>(undefined);
  const slow = useLongWait(fetching && !data);
  const report = data?.independence;
  const supposed = suppose !== undefined;
  const name = report?.company.name;
  useTitle(
    name && say('valueAtName', { value: supposed ? say('supposedIndependence') : say('independence'), name }),
    dayInWords(on),
  );
  const onSuppose = (next: Supposed) => {
    setForm(undefined);
    onState({ suppose: next.length === 0 ? undefined : next, against: undefined });
  };
  const people = report?.people.map((row) => row.person) ?? [];
  return (
    <div className={supposed ? 'page independence independence-supposed' : 'page independence'} aria-busy={fetching}>
      {supposed && <SupposedBanner supposed={suppose} onSuppose={onSuppose} />}
      <div className="page-top">
        <header className="page-head">
          <h1>
            {name === undefined
              ? say('independence')
              : say('whoValueIndependentAtName', { value: supposed ? say('wouldBe') : say('is'), name })}
          </h1>
          <p className="quiet">
            {say('factsAndLawOfOnKnown', {
              on: dayInWords(on),
              known: known === undefined ? say('today') : dayInWords(known),
            })}
          </p>
          <TermLine
            terms={[
              ['outside-director', say('termOutside')],
              ['independent-officer', say('termIndependent')],
              ['criterion', say('termCriterion')],
              ['look-back', say('termLookBack')],
              ['weak-negative', say('termWeak')],
            ]}
          />
        </header>
        {report && <ReportFiles company={state.company} on={on} known={known} books={books} supposed={supposed} />}
      </div>
      <PageControls
        data={data}
        state={state}
        onState={onState}
        forming={form !== undefined}
        onForm={() => {
          setForm(form === undefined ? { preset: undefined } : undefined);
        }}
      />
      {form && report && (
        <SupposeForm
          key={form.preset?.id ?? ''}
          company={report.company}
          people={people}
          person={people.find(({ id }) => id === person)}
          known={known}
          preset={form.preset}
          onSuppose={(entry) => {
            onSuppose([...(suppose ?? []), entry]);
          }}
          onClose={() => {
            setForm(undefined);
          }}
        />
      )}
      {answer !== undefined && (
        <AnswerSection
          key={state.company}
          company={state.company}
          on={on}
          books={books}
          known={known}
          named={answer}
          onNamed={(next) => {
            onState({ answer: next });
          }}
        />
      )}
      {problem && (
        <ProblemNotice
          problem={problem}
          onRetry={retry}
          onSuggestion={(id) => {
            onState({ company: id });
          }}
        />
      )}
      {slow && <Skeleton lines={12} />}
      {!problem && report && (
        <ReportView
          report={report}
          state={state}
          onState={onState}
          onFact={(preset) => {
            setForm({ preset });
          }}
          onRecorded={retry}
        />
      )}
      <section className="section screen-only">
        <h2>{say('theBooks')}</h2>
        <p className="quiet">{say('theirVersionsAndDaysWhatEach')}</p>
        <BookList
          on={on}
          onDay={(day) => {
            onState({ on: day });
          }}
        />
      </section>
    </div>
  );
}
