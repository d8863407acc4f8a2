import { TextDecoder } from 'node:util';
import type { IntakeFile } from '../../importer.ts';
import { encodingOf, type Encoding } from '../encoding.ts';
import { headingsAmong } from './guess-columns.ts';
import { columnName } from '../table-columns.ts';
import { LINE_END, namedSeparator, separatorOf, tableRows, type Separator, type TableRow } from '../table-rows.ts';
import { isWorkbook, sheetsOf } from '../workbook.ts';

/** How the cells of a table are found, as far as somebody says it. */
export interface TableLayout {
  readonly sheet?: string;
  readonly encoding?: Encoding;
  readonly separator?: Separator;
  /** Row of the headings, from 1; 0 for none. */
  readonly header?: number;
}

/** The beginning of a table. */
export interface TableLook {
  /** Of a spreadsheet. */
  readonly sheets: readonly string[];
  readonly sheet: string | undefined;
  /** Of a text. */
  readonly encoding: Encoding | undefined;
  readonly separator: Separator | undefined;
  readonly header: number;
  /** What a mapping calls each column: its heading, or its letter where the heading is blank or not its own. */
  readonly columns: readonly string[];
  /** As they are headed. */
  readonly headings: readonly string[];
  /** The first rows, those above the headings among them. */
  readonly rows: readonly TableRow[];
}

const FIRST_ROWS = 30;
const ROWS_WITH_HEADINGS = 15;
const MOST_SHOWN_COLUMNS = 100;

/**
 * Looks at the first rows of a file that may be a table; undefined for one that is none. Throws a Refusal where its
 * rows cannot be read.
 */
export async function lookAtTable(file: IntakeFile, layout: TableLayout): Promise<TableLook | undefined> {
  if (isWorkbook(file)) {
    const sheets = (await sheetsOf(file)).filter(({ hidden, name }) => !hidden || name === layout.sheet);
    const sheet = sheets.find(({ name }) => name === layout.sheet) ?? sheets[0];
    if (sheet === undefined) return undefined;
    const rows = await first(sheet.rows());
    const names = sheets.map(({ name }) => name);
    return { sheets: names, sheet: sheet.name, encoding: undefined, separator: undefined, ...headed(rows, layout) };
  }
  if (file.archive !== undefined && file.archive.entries.length !== 1) return undefined;
  const encoding = layout.encoding ?? (await encodingOf(file.head, file.stream));
  const head = new TextDecoder(encoding).decode(file.head);
  if (head.includes('\0') || /^\uFEFF?\s*[<{[]|^%PDF/.test(head)) return undefined;
  const named = namedSeparator(head);
  const above = named === undefined ? 0 : 1;
  const lines = head.split(LINE_END, ROWS_WITH_HEADINGS).slice(above);
  const longest = lines.reduce((a, b) => (b.split(separatorOf(b)).length > a.split(separatorOf(a)).length ? b : a), '');
  const separator = layout.separator ?? named ?? separatorOf(longest);
  const rows = await first(tableRows(file.stream(), file.name, { encoding, separator, above }));
  return { sheets: [], sheet: undefined, encoding, separator, ...headed(rows, layout) };
}

async function first(rows: AsyncIterable<TableRow>): Promise<TableRow[]> {
  const read: TableRow[] = [];
  for await (const row of rows) {
    read.push({ ...row, cells: row.cells.slice(0, MOST_SHOWN_COLUMNS) });
    if (read.length >= FIRST_ROWS) break;
  }
  return read;
}

function headed(
  rows: readonly TableRow[],
  layout: TableLayout,
): Pick<TableLook, 'header' | 'columns' | 'headings' | 'rows'> {
  const header = layout.header ?? headerOf(rows);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const found = rows.find(({ row }) => row === header)?.cells ?? [];
  const headings = Array.from({ length: width }, (_, i) => found[i]?.trim() ?? '');
  const columns = headings.map((heading, i) =>
    heading === '' || headings.filter((one) => one === heading).length > 1 ? columnName(i) : heading,
  );
  return { header, columns, headings, rows };
}

/**
 * The row that looks most like headings: by known words, else the first with two cells or more and no figure in it; 0
 * for none.
 */
function headerOf(rows: readonly TableRow[]): number {
  const early = rows.filter(({ row }) => row <= ROWS_WITH_HEADINGS);
  const known = early.map(({ cells, row }) => ({ row, words: headingsAmong(cells) }));
  const best = known.reduce((a, b) => (b.words > a.words ? b : a), { row: 0, words: 1 });
  if (best.row > 0) return best.row;
  const isHeading = ({ cells }: TableRow) => {
    const filled = cells.filter((cell) => cell.trim() !== '');
    return filled.length > 1 && !filled.some((cell) => /^[\d.,\s%/-]+$/.test(cell.normalize('NFKC')));
  };
  return early.find(isHeading)?.row ?? 0;
}
