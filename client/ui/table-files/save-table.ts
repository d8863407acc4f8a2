import { csvText, saveFile } from '../../lib/files/csv.ts';

export type TableFormat = 'csv' | 'xlsx';
export const TABLE_FORMATS: readonly TableFormat[] = ['csv', 'xlsx'];

/** What a cell of a file holds; null where nothing is known. */
export type FileCell = string | number | null;

export interface TableRows {
  readonly header: readonly string[];
  readonly rows: readonly (readonly FileCell[])[];
}

/**
 * Saves a table under `name`, without its ending. Every table of the pages goes out by here, and so through the gate
 * for cells.
 */
export async function saveTable(name: string, format: TableFormat, table: TableRows): Promise<void> {
  if (format === 'csv') saveFile(`${name}.csv`, csvOf(table), 'text/csv;charset=utf-8');
  else await saveXlsx(name, table);
}

export function csvOf({ header, rows }: TableRows): string {
  return csvText(
    header,
    rows.map((row) => row.map((cell) => (cell === null ? undefined : String(cell)))),
  );
}

/** Every text is written as text, so none is a formula. */
async function saveXlsx(name: string, { header, rows }: TableRows): Promise<void> {
  // Read only when somebody wants such a file.
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  const head = header.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const body = rows.map((row) =>
    row.map((value) =>
      typeof value === 'string' ? { value, type: String } : value === null ? null : { value, type: Number },
    ),
  );
  await writeExcelFile([head, ...body], { stickyRowsCount: 1 }).toFile(`${name}.xlsx`);
}
