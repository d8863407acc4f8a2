import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import { useTitle } from '../lib/window/title.ts';
import { DayField } from '../ui/inputs/day-field.tsx';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { bothDays } from './changes/interlocks-of-both-days.ts';
import { InterlockChanges } from './changes/interlock-changes.tsx';
import { ConnectionFinder } from './connection-finder.tsx';
import { InterlockDrawing } from './interlock-drawing.tsx';
import { InterlockList } from './interlock-list.tsx';
import { interlocksQuery } from './interlocks-query.ts';
import type { InterlocksPatch, InterlocksState } from './interlocks-state.ts';
import './interlocks.css';
import { OwnSwitch } from './own-switch.tsx';
import { TermHelp } from '../ui/term-help.tsx';
import { say } from './messages/words.ts';

/** Companies shown at first; twice as many is the most that is asked for at once. */
const PAGE = 12;
/** Companies asked for of each of two days, so that hardly ever one is left out. */
const COMPARED = 200;

/** The companies that share people with one, as a drawing and a list; and how any two parties are connected. */
export function InterlocksPage({
  state,
  onState,
}: {
  readonly state: InterlocksState;
  readonly onState: (patch: InterlocksPatch) => void;
}) {
  const { company, on, known, against, own } = state;
  const [first, setFirst] = useState(PAGE);
  const asked = {
    company,
    on,
    knownOn: known ?? null,
    withinGroups: own !== 'aside',
    first: against === undefined ? first : COMPARED,
  };
  const { data, problem, retry, fetching } = useAnswer(interlocksQuery, asked);
  const other = useAnswer(interlocksQuery, { ...asked, on: against ?? on }, { pause: against === undefined });
  const [selected, setSelected] = useState<string | undefined>(undefined);
  const slow = useLongWait(fetching && !data);
  const name = data?.company?.name;
  const interlocks = useMemo(() => data?.interlocks.edges.map(({ node }) => node) ?? [], [data]);
  const cut = [data, other.data].some((one) => one && one.interlocks.totalCount > one.interlocks.edges.length);
  const both = useMemo(
    () =>
      other.data &&
      bothDays(
        other.data.interlocks.edges.map(({ node }) => node),
        interlocks,
        cut,
      ),
    [other.data, interlocks, cut],
  );
  const total = data?.interlocks.totalCount ?? 0;
  useTitle(name && say('interlocksOfName', { name }), dayInWords(on));
  return (
    <div className="page" aria-busy={fetching}>
      <header className="page-head">
        <h1>{name === undefined ? say('interlocks') : say('peopleNameSharesWithOtherCompanies', { name })}</h1>
        <p className="quiet">
          {say('membersOfItsBoardsWhoSit', {
            on: dayInWords(on),
            known: known === undefined ? say('today') : dayInWords(known),
          })}
        </p>
        <p className="caption">
          <TermHelp id="interlock">{say('interlocks')}</TermHelp>
        </p>
      </header>
      <div className="page-controls">
        <DayField
          label={say('day')}
          value={on}
          onChange={(day) => {
            onState({ on: day });
          }}
        />
        <OwnSwitch
          own={own}
          label={say('withoutItsOwnGroup')}
          onOwn={(next) => {
            onState({ own: next });
          }}
        />
        <Link className="button" to="/interlocks" search={{ on, known, own }}>
          {say('allCompanies')}
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
      {other.problem && <ProblemNotice problem={other.problem} onRetry={other.retry} />}
      {!problem && data?.company && interlocks.length === 0 && !both?.interlocks.length && (
        <EmptyNotice title={say('noSharedPersonIsStatedFor')}>
          <p>{say('thatIsWhatTheSourcesSay')}</p>
        </EmptyNotice>
      )}
      {!problem && data?.company && (both?.interlocks ?? interlocks).length > 0 && (
        <>
          <div className={both && 'interlock-both'}>
            <div>
              <InterlockDrawing
                company={data.company}
                interlocks={both?.interlocks ?? interlocks}
                on={on}
                known={known}
                against={both ? against : undefined}
                selected={selected}
                onSelect={setSelected}
                changes={both?.changes}
              />
            </div>
            {both && against !== undefined && (
              <InterlockChanges
                changes={[...both.changes.values()]}
                against={against}
                on={on}
                cut={cut}
                selected={selected}
                onSelect={setSelected}
                onStop={() => {
                  onState({ against: undefined });
                }}
              />
            )}
          </div>
          <section className="section">
            <h2>
              {say('companies', { total })}
              {total > interlocks.length && say('theFirstInterlocksShown', { interlocks: interlocks.length })}
            </h2>
            <InterlockList company={data.company} interlocks={interlocks} on={on} selected={selected} total={total} />
            {total > interlocks.length && first === PAGE && against === undefined && (
              <button
                type="button"
                className="button"
                disabled={fetching}
                onClick={() => {
                  setFirst(2 * PAGE);
                }}
              >
                {say('showMore')}
              </button>
            )}
          </section>
        </>
      )}
      <ConnectionFinder state={state} onState={onState} />
    </div>
  );
}
