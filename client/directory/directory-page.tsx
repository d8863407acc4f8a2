import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import { grouped } from '../lib/figures.ts';
import { useTitle } from '../lib/window/title.ts';
import '../ui/data-table.css';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { DirectoryFilters } from './directory-filters.tsx';
import './directory.css';
import { askedBy, directoryQuery, type DirectoryRow } from './directory-query.ts';
import type { DirectoryOf, DirectoryState } from './directory-state.ts';
import { DirectoryTable } from './directory-table.tsx';
import { ExportFiles } from './export-files.tsx';

/** Rows of one page: what a reader scrolls through, and far less than what the browser would feel. */
const PAGE = 50;
const TITLES: Readonly<Record<DirectoryOf, string>> = { companies: 'Companies', people: 'People' };

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
          What is stated around each on {dayInWords(on)} · known by {known === undefined ? 'today' : dayInWords(known)}.
          What no source says is “not stated”, which is not zero; a figure counts what holds or may hold.{' '}
          <Link to={other} search={{ on, known }} className="screen-only">
            {TITLES[of === 'companies' ? 'people' : 'companies']} instead
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
        <EmptyNotice title="Nothing matches">
          <p>No entry has all of what is asked for; what no source says does not match.</p>
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
          <nav className="directory-pages" aria-label="Pages of the list">
            <button
              type="button"
              className="button screen-only"
              disabled={!list.pageInfo.hasPreviousPage || fetching}
              onClick={() => {
                onState({ before: list.pageInfo.startCursor ?? undefined, after: undefined });
              }}
            >
              Previous page
            </button>
            <span role="status">
              {grouped(String(list.offset + 1))}–{grouped(String(list.offset + list.edges.length))} of{' '}
              {grouped(String(list.totalCount))}
            </span>
            <button
              type="button"
              className="button screen-only"
              disabled={!list.pageInfo.hasNextPage || fetching}
              onClick={() => {
                onState({ after: list.pageInfo.endCursor ?? undefined, before: undefined });
              }}
            >
              Next page
            </button>
          </nav>
        </>
      )}
    </div>
  );
}
