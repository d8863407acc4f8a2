import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import { grouped } from '../lib/figures.ts';
import { useTitle } from '../lib/window/title.ts';
import '../ui/tables/data-table.css';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { DirectoryFilters } from './directory-filters.tsx';
import './directory.css';
import { askedBy, directoryQuery, type DirectoryRow } from './directory-query.ts';
import type { DirectoryOf, DirectoryState } from './directory-state.ts';
import { DirectoryTable } from './directory-table.tsx';
import { ExportFiles } from './export-files.tsx';
import { say } from './messages/words.ts';

/** Rows of one page: what a reader scrolls through, and far less than what the browser would feel. */
const PAGE = 50;
const TITLES: Readonly<Record<DirectoryOf, string>> = { companies: say('companies'), people: say('people') };

type Patch = { readonly [Key in keyof DirectoryState]?: DirectoryState[Key] | undefined };

/** Companies or people of the whole graph as a list: filtered, in any order, page by page, and as a file. */
export function DirectoryPage({
  of,
  state,
  onState,
}: {
  readonly of: DirectoryOf;
  readonly state: DirectoryState;
  readonly onState: (patch: Patch, replace?: boolean) => void;
}) {
  const { on, known, after, before } = state;
  const page = before === undefined ? { first: PAGE, after: after ?? null } : { last: PAGE, before };
  const { data, problem, retry, fetching } = useAnswer(directoryQuery, { ...askedBy(of, state), ...page });
  const [chosen, setChosen] = useState<ReadonlyMap<string, DirectoryRow>>(new Map());
  const slow = useLongWait(fetching && !data);
  useTitle(TITLES[of], dayInWords(on));
  const list = data?.parties;
  const other = of === 'companies' ? ('/people' as const) : ('/companies' as const);
  return (
    <div className="page directory" aria-busy={fetching}>
      <header className="page-head">
        <h1>{TITLES[of]}</h1>
        <p className="quiet">
          {say('whatIsStatedAroundEach', {
            on: dayInWords(on),
            known: known === undefined ? say('today') : dayInWords(known),
          })}{' '}
          <Link to={other} search={{ on, known }} className="screen-only">
            {of === 'companies' ? say('peopleInstead') : say('companiesInstead')}
          </Link>
        </p>
      </header>
      <DirectoryFilters
        of={of}
        state={state}
        onFilter={(patch) => {
          onState({ ...patch, after: undefined, before: undefined }, true);
        }}
      />
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {slow && <Skeleton lines={10} />}
      {!problem && list?.totalCount === 0 && (
        <EmptyNotice title={say('nothingMatches')}>
          <p>{say('noEntryHasAll')}</p>
        </EmptyNotice>
      )}
      {!problem && list && list.edges.length > 0 && (
        <>
          <ExportFiles of={of} state={state} chosen={[...chosen.values()]} total={list.totalCount} />
          <DirectoryTable
            of={of}
            state={state}
            rows={list.edges}
            chosen={chosen}
            onChosen={setChosen}
            onSort={(sort) => {
              onState({ sort: sort === 'NAME' ? undefined : sort, after: undefined, before: undefined });
            }}
          />
          <nav className="directory-pages" aria-label={say('pagesOfTheList')}>
            <button
              type="button"
              className="button screen-only"
              disabled={!list.pageInfo.hasPreviousPage || fetching}
              onClick={() => {
                onState({ before: list.pageInfo.startCursor ?? undefined, after: undefined });
              }}
            >
              {say('previousPage')}
            </button>
            <span role="status">
              {say('rowsOf', {
                first: grouped(String(list.offset + 1)),
                last: grouped(String(list.offset + list.edges.length)),
                total: grouped(String(list.totalCount)),
              })}
            </span>
            <button
              type="button"
              className="button screen-only"
              disabled={!list.pageInfo.hasNextPage || fetching}
              onClick={() => {
                onState({ after: list.pageInfo.endCursor ?? undefined, before: undefined });
              }}
            >
              {say('nextPage')}
            </button>
          </nav>
        </>
      )}
    </div>
  );
}
