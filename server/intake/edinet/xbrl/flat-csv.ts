import { parse } from 'csv-parse';
import { FactBook, type XbrlFact } from './xbrl-facts.ts';
import { MOST_FACTS, tooMany } from './instance.ts';
import { Refusal } from '../../refusal.ts';
import { keptValue } from './text-blocks.ts';
import type { Bytes } from './xml.ts';
import { valueOf } from './transform.ts';

const COLUMNS = { element: '要素ID', context: 'コンテキストID', unit: 'ユニットID', value: '値' } as const;
type Column = keyof typeof COLUMNS;

/**
 * Whether these first bytes are a table of facts as the regulator's interface gives them: UTF-16 with its mark, tabs.
 */
export function isFlatCsv(head: Uint8Array): boolean {
  const text = new TextDecoder('utf-16le').decode(head.subarray(0, 512)).slice(1);
  return head[0] === 0xff && head[1] === 0xfe && text.replaceAll('"', '').startsWith(COLUMNS.element);
}

/**
 * Reads a table of facts (package of type 5): one row a fact, numbers scaled and signed, "－" where there is no value.
 * The markup of text blocks is gone, and with it the cells of their tables. Throws Refusal.
 */
export async function readFlatCsv(bytes: Bytes, file: string): Promise<FactBook> {
  const book = new FactBook();
  const rows = parse({ delimiter: '\t', bom: true, relax_column_count: true, max_record_size: 64 * 1024 * 1024 });
  const fed = feed(bytes, rows, file);
  let columns: Record<Column, number> | undefined;
  let line = 0;
  try {
    for await (const row of rows as AsyncIterable<string[]>) {
      line += 1;
      if (columns === undefined) columns = headerOf(row, file);
      else book.add(factOf(row, columns, line, file));
      if (book.tally.facts > MOST_FACTS) throw tooMany(file);
    }
    await fed;
  } catch (error) {
    rows.destroy();
    await fed.catch(() => undefined);
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'TABLE_BROKEN',
      `the table cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      'fetch the package again',
      { place: `${file}, line ${String(line + 1)}`, line: line + 1 },
    );
  }
  if (columns === undefined) headerOf([], file);
  return book;
}

async function feed(bytes: Bytes, rows: ReturnType<typeof parse>, file: string): Promise<void> {
  const decoder = new TextDecoder('utf-16le', { fatal: true });
  let first = true;
  try {
    for await (const part of bytes) {
      if (first && !(part[0] === 0xff && part[1] === 0xfe)) throw encoding(file);
      first = false;
      if (!rows.write(decoder.decode(part, { stream: true })) && !rows.destroyed)
        await new Promise((resolve) => rows.once('drain', resolve).once('close', resolve));
    }
    rows.end(decoder.decode());
  } catch (error) {
    rows.destroy(error instanceof Refusal ? error : encoding(file));
  }
}

function encoding(file: string): Refusal {
  return new Refusal(
    'TABLE_ENCODING',
    'the table is not UTF-16 with its byte order mark, or it is cut off inside a character',
    'take the package as it was downloaded, not as another program saved it',
    { place: file },
  );
}

function headerOf(row: readonly string[], file: string): Record<Column, number> {
  const place = (column: Column) => row.findIndex((name) => name.trim() === COLUMNS[column]);
  const columns = { element: place('element'), context: place('context'), unit: place('unit'), value: place('value') };
  const missing = (Object.keys(columns) as Column[]).filter((column) => columns[column] < 0);
  if (missing.length > 0)
    throw new Refusal(
      'TABLE_COLUMNS',
      `the first line has no column ${missing.map((column) => `"${COLUMNS[column]}"`).join(', ')}`,
      'give a table of facts as the interface gives it (type 5)',
      { place: `${file}, line 1`, line: 1 },
    );
  return columns;
}

function factOf(row: readonly string[], columns: Record<Column, number>, line: number, file: string): XbrlFact {
  const name = row[columns.element] ?? '';
  const [context, value] = [row[columns.context], row[columns.value]];
  if (context === undefined || value === undefined || !name.includes(':'))
    throw new Refusal('TABLE_ROW', 'the row is short of columns', 'fetch the package again; it may be cut off', {
      place: `${file}, line ${String(line)}`,
      line,
    });
  const at = name.lastIndexOf(':');
  const element = name.slice(at + 1);
  const unit = valueOf(row[columns.unit] ?? '');
  return {
    element,
    prefix: name.slice(0, at),
    context,
    value: keptValue(element, value),
    line,
    ...(unit === undefined ? {} : { unit }),
  };
}
