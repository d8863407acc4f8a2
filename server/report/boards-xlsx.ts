import writeExcelFile from 'write-excel-file/node';
import { visible } from '../shared/unseen-characters.ts';
import { BOARD_COLUMNS } from './board-line-csv.ts';

/** Characters a cell of a spreadsheet holds at most. */
const MOST = 32_767;

/** The overview as a workbook of one sheet: numbers as numbers, everything else as text, which no spreadsheet runs. */
export function boardsXlsx(rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array> {
  const head = BOARD_COLUMNS.map((value) => ({ value, fontWeight: 'bold' as const }));
  const cells = rows.map((row) =>
    row.map((value) =>
      value === ''
        ? null
        : typeof value === 'number'
          ? { value, type: Number }
          : { value: visible(value).slice(0, MOST), type: String },
    ),
  );
  return writeExcelFile([head, ...cells], { sheet: 'Boards', stickyRowsCount: 1 }).toBuffer();
}
