import { Readable, pipeline } from 'node:stream';
import { TextDecoder } from 'node:util';
import { parse } from 'csv-parse';
import { Refusal } from '../refusal.ts';
import type { Encoding } from './encoding.ts';

/** A row as a spreadsheet numbers it: blank rows count, and a row with line breaks in its cells is one. */
export interface TableRow {
  readonly cells: readonly string[];
  /** From 1. */
  readonly row: number;
  /**
   * Columns whose cell is a number or a day of a spreadsheet, in the program's own form whatever the mapping says of
   * texts.
   */
  readonly typed?: ReadonlySet<number>;
  /** Columns whose cell shows a number in thousands or millions, though it has the whole. */
  readonly scaled?: ReadonlySet<number>;
  /** The last row of a text that ends without a line end: it may have been cut off. */
  readonly isOpen?: boolean;
}

export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

export const MOST_CHARACTERS = 1024 * 1024;
export const MOST_COLUMNS = 1_000;

/**
 * The rows one by one. Throws a Refusal for bytes that are not of the encoding, open quotes, and rows without measure.
 */
export async function* tableRows(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  { encoding, separator, above = 0 }: RowForm,
): AsyncGenerator<TableRow> {
  const rows = parse({
    bom: true,
    delimiter: separator,
    record_delimiter: LINE_ENDS,
    from_line: above + 1,
    relax_column_count: true,
    max_record_size: MOST_CHARACTERS,
  });
  const end = { isOpen: false };
  const text = Readable.from(watched(decoded(bytes, encoding), end));
  // An error of the source destroys the parser with it, and is thrown where its rows are read.
  pipeline(text, rows, () => undefined);
  let row = 0;
  let held: TableRow | undefined;
  try {
    for await (const cells of rows as AsyncIterable<string[]>) {
      row += 1;
      if (cells.length > MOST_COLUMNS)
        throw new Refusal(
          'TOO_MANY_COLUMNS',
          `it has ${String(cells.length)} columns; at most ${String(MOST_COLUMNS)} are read`,
          'leave out columns that no mapping needs, or check the separator',
          { place: `${name}, row ${String(row)}` },
        );
      if (held !== undefined) yield held;
      held = { cells, row };
    }
    if (held !== undefined) yield { ...held, isOpen: end.isOpen };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'TABLE_UNREADABLE',
      error instanceof Error ? error.message : String(error),
      'close the quotes, keep a row under a million characters, and save the table as UTF-8 text',
      { place: `${name}, row ${String(row + 1)}` },
    );
  } finally {
    text.destroy();
  }
}

/** Tables are put together of files of several systems. */
export const LINE_ENDS = ['\r\n', '\n', '\r'];
export const LINE_END = /\r\n|\n|\r/;

export interface RowForm {
  readonly encoding: Encoding;
  readonly separator: Separator;
  /** Lines above the first row, which no spreadsheet shows. */
  readonly above?: number;
}

/** The separator that a text names itself in a line above its rows, as spreadsheets write and read it: `sep=;`. */
export function namedSeparator(head: string): Separator | undefined {
  const named = /^\uFEFF?"?sep=(.)"?(?:\r|\n)/i.exec(head)?.[1];
  return SEPARATORS.find((one) => one === named);
}

async function* watched(pieces: AsyncIterable<string>, end: { isOpen: boolean }): AsyncGenerator<string> {
  for await (const piece of pieces) {
    if (piece !== '') end.isOpen = !/[\r\n]$/.test(piece);
    yield piece;
  }
}

/** Text in pieces. Throws for bytes that are not of the encoding. */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const part of bytes) yield decoder.decode(part, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? new Error(`its bytes are not ${encoding}`) : error;
  }
}

/** The separator that the line has most of, outside of quotes; the comma where it has none. */
export function separatorOf(line: string): Separator {
  const bare = line.replace(/"(?:[^"]|"")*"/g, '');
  const counts = SEPARATORS.map((one) => bare.split(one).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** `B4` of the second column and the fourth row. */
export function cellName(column: number, row: number): string {
  let [letters, rest] = ['', column + 1];
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return `${letters}${String(row)}`;
}
