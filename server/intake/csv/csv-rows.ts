import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';

export interface CsvRow {
  readonly cells: readonly string[];
  /** Line of the file on which the row ends, from 1. */
  readonly line: number;
}

/** The most characters that one row may have. */
const ROW = 1024 * 1024;

/**
 * The rows of a table, as text or in UTF-8, with commas or what is named between their cells, one by one, the names of
 * the columns among them. A row with more or fewer cells than the first, or longer than a million characters, is an
 * error of csv-parse with its line.
 */
export async function* csvRows(bytes: AsyncIterable<Uint8Array | string>, delimiter = ','): AsyncGenerator<CsvRow> {
  const parser = parse({ bom: true, delimiter, info: true, max_record_size: ROW, skip_empty_lines: true });
  // An error of the source destroys the parser with it, and is thrown where its rows are read.
  const source = Readable.from(bytes, { objectMode: false });
  pipeline(source, parser, () => undefined);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield { cells: record, line: info.lines };
    }
  } finally {
    source.destroy();
  }
}
