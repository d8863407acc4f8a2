import type { TableRows } from '../ui/table-files/save-table.ts';
import type { Watched, WatchChange } from './watch-query.ts';

/**
 * A line for each difference that was found, in the words of the API; what could not be looked at has one that says
 * why.
 */
export function watchChangeRows(changes: readonly WatchChange[]): TableRows {
  return {
    header: [
      'foundAt',
      'on',
      'watched',
      'companyId',
      'kind',
      'about',
      'before',
      'after',
      'factId',
      'differences',
      'problem',
    ],
    rows: changes.flatMap(({ at, on, title, company, total, problem, differences }) => {
      const found = differences.map(({ kind, about, before, after, fact }) => [kind, about, before, after, fact]);
      return (found.length === 0 ? [[null, null, null, null, null]] : found).map((cells) => [
        at,
        on,
        title,
        company,
        ...cells,
        total,
        problem,
      ]);
    }),
  };
}

/** What is watched, without the addresses of programs that are called. */
export function watchedRows(watches: readonly Watched[]): TableRows {
  return {
    header: ['title', 'companyId', 'query', 'since'],
    rows: watches.map(({ title, company, query, since }) => [title, company, query, since]),
  };
}
