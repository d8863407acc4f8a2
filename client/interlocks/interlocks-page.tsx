import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import { counted } from '../lib/figures.ts';
import { useTitle } from '../lib/window/title.ts';
import { DayField } from '../ui/day-field.tsx';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { ConnectionFinder } from './connection-finder.tsx';
import { InterlockDrawing } from './interlock-drawing.tsx';
import { InterlockList } from './interlock-list.tsx';
import { interlocksQuery } from './interlocks-query.ts';
import type { InterlocksPatch, InterlocksState } from './interlocks-state.ts';
import './interlocks.css';
import { OwnSwitch } from './own-switch.tsx';

/** Companies shown at first; twice as many is the most that is asked for at once. */
const PAGE = 12;

/** The companies that share people with one, as a drawing and a list; and how any two parties are connected. */
export function InterlocksPage({
  state,
  onState,
}: {
  readonly state: InterlocksState;
  readonly onState: (patch: InterlocksPatch) => void;
}) {
  const { company, on, known, own } = state;
  const [first, setFirst] = useState(PAGE);
  const { data, problem, retry, fetching } = useAnswer(interlocksQuery, {
    company,
    on,
    knownOn: known ?? null,
    withinGroups: own !== 'aside',
    first,
  });
  const [selected, setSelected] = useState<string | undefined>(undefined);
  const slow = useLongWait(fetching && !data);
  const name = data?.company?.name;
  const interlocks = data?.interlocks.edges.map(({ node }) => node) ?? [];
  const total = data?.interlocks.totalCount ?? 0;
  useTitle(name && `Interlocks of ${name}`, dayInWords(on));
  return (
    <div className="page" aria-busy={fetching}>
      <header className="page-head">
        <h1>{name === undefined ? 'Interlocks' : `People ${name} shares with other companies`}</h1>
        <p className="quiet">
          Members of its boards who sit on a board or hold an officer’s post elsewhere, on {dayInWords(on)} · known by{' '}
          {known === undefined ? 'today' : dayInWords(known)}
        </p>
      </header>
      <div className="page-controls">
        <DayField
          label="Day"
          value={on}
          onChange={(day) => {
            onState({ on: day });
          }}
        />
        <OwnSwitch
          own={own}
          label="Without its own group"
          onOwn={(next) => {
            onState({ own: next });
          }}
        />
        <Link className="button" to="/interlocks" search={{ on, known, own }}>
          All companies
        </Link>
      </div>
      {problem && (
        <ProblemNotice
          problem={problem}
          onRetry={retry}
          onSuggestion={(id) => {
            onState({ company: id });
          }}
        />
      )}
      {slow && <Skeleton lines={8} />}
      {!problem && data?.company && interlocks.length === 0 && (
        <EmptyNotice title="No shared person is stated for this day">
          <p>That is what the sources say, not that there is none: not every source lists every post.</p>
        </EmptyNotice>
      )}
      {!problem && data?.company && interlocks.length > 0 && (
        <>
          <InterlockDrawing
            company={data.company}
            interlocks={interlocks}
            on={on}
            selected={selected}
            onSelect={setSelected}
          />
          <section className="section">
            <h2>
              {counted(total, 'company', 'companies')}
              {total > interlocks.length && `, the first ${String(interlocks.length)} shown`}
            </h2>
            <InterlockList company={data.company} interlocks={interlocks} on={on} selected={selected} />
            {total > interlocks.length && first === PAGE && (
              <button
                type="button"
                className="button"
                disabled={fetching}
                onClick={() => {
                  setFirst(2 * PAGE);
                }}
              >
                Show more
              </button>
            )}
          </section>
        </>
      )}
      <ConnectionFinder state={state} onState={onState} />
    </div>
  );
}
