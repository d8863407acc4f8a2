import type { DirectoryRow } from './directory-query.ts';
import type { FileCell, TableRows } from '../ui/table-files/save-table.ts';
import { COLUMNS, type DirectoryColumn } from './columns.tsx';
import type { DirectoryOf } from './directory-state.ts';
import { say } from './messages/words.ts';

/**
 * A table as a file has it: the id, then each column; figures stand alone in their cells, and what is not known is
 * empty.
 */
export function tableOf(of: DirectoryOf, rows: readonly DirectoryRow[]): TableRows {
  const parts = COLUMNS[of].flatMap(partsOf);
  return {
    header: [say('id'), ...parts.map(([header]) => header)],
    rows: rows.map((row) => [row.node.id, ...parts.map(([, value]) => value(row) ?? null)]),
  };
}

function partsOf({ header, text, figures }: DirectoryColumn): [string, (row: DirectoryRow) => FileCell | undefined][] {
  if (figures) return figures.map(([name, figure]) => [name, figure]);
  return [[header, (row) => text(row)]];
}
