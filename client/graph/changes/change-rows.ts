import { CHANGE_WORDS, type DrawnChange } from '../../lib/change.ts';
import type { TableRows } from '../../ui/table-files/save-table.ts';

/** What became of each thing that is drawn on one of two days; what is not stated on a day is an empty cell. */
export function changeRows(changes: readonly DrawnChange[], before: string, after: string): TableRows {
  return {
    header: ['change', 'what', 'where', before, after, 'id'],
    rows: changes.map((one) => [
      CHANGE_WORDS[one.is],
      one.name,
      one.where,
      one.before ?? null,
      one.after ?? null,
      one.subject,
    ]),
  };
}
