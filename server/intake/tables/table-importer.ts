import { en as titles } from '../messages/en.ts';
import { TextDecoder } from 'node:util';
import { HOLDINGS_COLUMNS } from '../holdings-table/holdings-columns.ts';
import type { Importer, IntakeFile, ProblemStatement, ReadOptions, Statement } from '../importer.ts';
import { Refusal } from '../refusal.ts';
import { refusal, unpublished, unreadable, warning } from '../stated-problem.ts';
import type { Unit } from './cell-values.ts';
import { encodingOf, headOf, notUtf8 } from './encoding.ts';
import { unitInHeading } from './heading-units.ts';
import { likely, readMapping, type TableMapping } from './mapping.ts';
import { columnsOf, kindByHeadings, rowPlaces, type TableColumns } from './table-columns.ts';
import { percentWatch } from './percent-watch.ts';
import { asideOf, type RowPlaces } from './rows-aside.ts';
import { rowStatements, rowValues, type CellReading } from './table-facts.ts';
import { fieldsOf, plainHeading, TABLE_NAMES } from './table-kinds.ts';
import { tableParties } from './table-parties.ts';
import { cellName, LINE_END, namedSeparator, separatorOf, tableRows, type TableRow } from './table-rows.ts';
import { isWorkbook } from './workbook.ts';
import { isTemplateWorkbook, workbookStatements } from './workbook-tables.ts';

/** Headings that the plain table of holdings reads as well. */
const PLAIN: ReadonlySet<string> = new Set(HOLDINGS_COLUMNS);

/** Tables of shareholders, seats, posts, loans and guarantees: filled-in templates, and any other with a mapping. */
export const tableImporter: Importer = {
  format: 'table',
  title: titles.table,
  recognises: (file) => {
    if (isWorkbook(file)) return isTemplateWorkbook(file).then((known) => (known ? 0.95 : 0.3));
    if (file.archive !== undefined && file.archive.entries.length !== 1) return 0;
    const headings = headingsIn(headOf(file.head));
    if (kindByHeadings(headings) === undefined) return 0;
    return headings.map(plainHeading).every((heading) => PLAIN.has(heading)) ? 0.5 : 0.95;
  },
  read: readTable,
};

function headingsIn(head: string): string[] {
  const named = namedSeparator(head);
  const [line = ''] = head
    .replace(/^\uFEFF/, '')
    .slice(0, 16_384)
    .split(LINE_END, named === undefined ? 1 : 2)
    .slice(-1);
  return line.split(named ?? separatorOf(line)).map((cell) => cell.trim().replace(/^"|"$/g, ''));
}

async function* readTable(file: IntakeFile, options: ReadOptions): AsyncGenerator<Statement> {
  let mapping: TableMapping | undefined;
  if (options.mapping !== undefined) {
    const read = readMapping(options.mapping);
    if ('problems' in read) {
      yield* read.problems;
      return;
    }
    mapping = read.mapping;
  }
  const title = options.sourceTitle ?? file.name;
  const { published } = options;
  if (published === undefined) {
    yield unpublished(file.name, tableImporter.title);
    return;
  }
  yield { says: 'SOURCE', key: 'table', title, publisher: '', published, kind: 'table' };
  const said = {
    percentDecimal: mapping?.decimal,
    dates: mapping?.dates,
    values: wordsOf(mapping),
    units: unitsOf(mapping),
  };
  if (isWorkbook(file)) {
    const reading = { ...said, decimal: mapping?.decimal };
    const header = mapping?.header ?? 1;
    try {
      yield* workbookStatements(file, mapping, (rows) => tableStatements(rows, { mapping, header, reading }));
    } catch (error) {
      if (error instanceof Refusal) throw error;
      yield unreadable(error, file.name);
    }
    return;
  }
  const encoding = mapping?.encoding ?? (await encodingOf(file.head, file.stream));
  if (encoding !== 'utf-8') yield notUtf8(encoding, file.name);
  const text = new TextDecoder(encoding).decode(file.head);
  const named = namedSeparator(text);
  const above = named === undefined ? 0 : 1;
  const header = mapping?.header ?? 1;
  const line = text.split(LINE_END)[above + Math.max(0, header - 1)] ?? '';
  const separator = mapping?.separator ?? named ?? separatorOf(line);
  // Between commas no figure has a comma of its own without quotes; other separators leave both marks free.
  const reading: CellReading = { ...said, decimal: mapping?.decimal ?? (separator === ',' ? 'point' : undefined) };
  const rows = tableRows(file.stream(), file.name, { encoding, separator, above });
  yield* tableStatements(rows, { mapping, header, reading });
}

interface TableReading {
  readonly mapping: TableMapping | undefined;
  /** Row of the headings, from 1. */
  readonly header: number;
  readonly reading: CellReading;
}

async function* tableStatements(
  rows: AsyncIterable<TableRow>,
  { mapping, header, reading }: TableReading,
): AsyncGenerator<Statement> {
  const [parties, boards, seen] = [tableParties(), new Set<string>(), new Map<string, number>()];
  let columns: TableColumns | undefined;
  let width = 0;
  let above: { readonly text: string; readonly row: number } | undefined;
  const percents = percentWatch();
  let beside: RowPlaces | undefined;
  let headings: readonly string[] = [];
  let percentages: readonly { readonly field: string; readonly column: number }[] = [];
  // Below a blank row, or another note, a name alone is a note.
  let [last, note] = [header, -1];
  for await (const { cells, row, isOpen, ...known } of rows) {
    if (row < header) {
      const text = cells.find((cell) => unitInHeading(cell) !== undefined);
      if (text !== undefined) above = { text, row };
      continue;
    }
    const problems: ProblemStatement[] = [];
    if (columns === undefined) {
      const given = mapping ?? kindByHeadings(cells);
      if (given === undefined) {
        yield unknownHeadings(cells, row);
        return;
      }
      headings = header === 0 ? cells.map(() => '') : cells;
      columns = columnsOf(headings, row, given, (problem) => problems.push(problem));
      width = cells.length;
      yield* problems.splice(0);
      if (columns.at.size < columns.wanted) return;
      yield* unitsInHeadings(columns, headings, row, reading.units);
      if (above !== undefined && figuresOf(columns).some((field) => !reading.units.has(field)))
        yield warning(
          'UNIT_ABOVE_HEADINGS',
          `row ${String(above.row)} says "${above.text.slice(0, 80)}"; figures are read as they are written`,
          { place: `row ${String(above.row)}`, pointer: `cell:A${String(above.row)}` },
        );
      beside = rowPlaces(columns);
      percentages = percentsOf(columns, reading);
      if (header > 0) continue;
    }
    if (cells.every((cell) => cell.trim() === '')) continue;
    // A spreadsheet leaves blank rows out.
    const isBelowBlank = row - last > 1 || note === last;
    last = row;
    if (cells[0]?.trim().startsWith('# ') === true) continue;
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) {
      const message = `it has ${String(cells.length)} cells where the headings have ${String(width)}`;
      const spot = { place: `row ${String(row)}`, pointer: `cell:${cellName(width, row)}` };
      yield refusal('CELLS_MISCOUNTED', message, spot, 'quote cells that have the separator in them');
      continue;
    }
    const aside = beside === undefined ? undefined : asideOf(cells, beside, headings, isBelowBlank);
    if (aside !== undefined) {
      if (aside.code === 'ROW_OF_A_NOTE') note = row;
      const spot = { place: `row ${String(row)}`, pointer: `cell:${cellName(aside.column, row)}` };
      yield warning(aside.code, aside.message, spot, aside.mend);
      continue;
    }
    if (isOpen === true && cells.length < headings.length) {
      const message = `the table ends in this row, after ${String(cells.length)} of ${String(headings.length)} cells`;
      const spot = { place: `row ${String(row)}`, pointer: `cell:${cellName(cells.length - 1, row)}` };
      yield refusal('TABLE_CUT_OFF', message, spot, 'fetch it again; if it is whole, end its last line');
      continue;
    }
    const values = rowValues(columns, cells, row, reading, (problem) => problems.push(problem), known);
    for (const { field, column } of percentages)
      if (values.has(field))
        percents.see(field, (cells[column] ?? '').trim(), {
          place: `row ${String(row)}`,
          pointer: `cell:${cellName(column, row)}`,
        });
    yield* problems;
    if (problems.length > 0) continue;
    const twice = repeated(mapping, values, seen, row);
    if (twice === undefined) yield* rowStatements(columns, values, row, parties, boards);
    else
      yield warning('ROW_REPEATED', `it has the key of row ${String(twice)}, and is left out`, {
        place: `row ${String(row)}`,
        pointer: `cell:A${String(row)}`,
      });
  }
  yield* percents.told();
  if (columns === undefined)
    yield refusal(
      'TABLE_EMPTY',
      `there is no row ${String(header)} with headings`,
      { place: `row ${String(header)}` },
      'begin the table with its headings',
    );
}

/** Columns of percentages of which the mapping does not say in what they are written. */
function percentsOf({ fields, at }: TableColumns, { units }: CellReading): { field: string; column: number }[] {
  return fields.flatMap(({ name, is }) => {
    const column = at.get(name);
    return is !== 'decimal' || !name.startsWith('percent') || column === undefined || units.has(name)
      ? []
      : [{ field: name, column }];
  });
}

/** The row that has the same values in the fields of the key. */
function repeated(
  mapping: TableMapping | undefined,
  values: ReadonlyMap<string, unknown>,
  seen: Map<string, number>,
  row: number,
): number | undefined {
  if (mapping?.key === undefined) return undefined;
  const names = new Map(fieldsOf(mapping.kind).map(({ name }) => [plainHeading(name), name]));
  const key = JSON.stringify(mapping.key.map((name) => values.get(names.get(plainHeading(name)) ?? '') ?? null));
  const first = seen.get(key);
  if (first === undefined) seen.set(key, row);
  return first;
}

function unitsOf(mapping: TableMapping | undefined): ReadonlyMap<string, Unit> {
  if (mapping?.units === undefined) return new Map();
  const names = new Map(fieldsOf(mapping.kind).map(({ name }) => [plainHeading(name), name]));
  return new Map(Object.entries(mapping.units).map(([field, unit]) => [names.get(plainHeading(field)) ?? field, unit]));
}

/** Fields of a column that are amounts or counts. */
function figuresOf({ fields, at }: TableColumns): string[] {
  return fields.flatMap(({ name, is }) =>
    is === 'decimal' && !name.startsWith('percent') && at.has(name) ? [name] : [],
  );
}

/** Tells headings that say in what the figures below them are written, where the mapping does not. */
function unitsInHeadings(
  columns: TableColumns,
  headings: readonly string[],
  row: number,
  given: ReadonlyMap<string, Unit>,
): ProblemStatement[] {
  return figuresOf(columns).flatMap((field) => {
    const column = columns.at.get(field) ?? 0;
    const heading = headings[column] ?? '';
    const unit = given.has(field) ? undefined : unitInHeading(heading);
    if (unit === undefined) return [];
    const message = `"${heading.slice(0, 80)}" says that ${field} is written in ${unit}; it is read as it is written`;
    const mend = `give the mapping \`units: { ${field}: ${unit} }\`, or \`ones\` where the figures are written out`;
    return [
      {
        ...warning('UNIT_IN_HEADING', message, {
          place: `row ${String(row)}`,
          pointer: `cell:${cellName(column, row)}`,
        }),
        mend,
      },
    ];
  });
}

function wordsOf(mapping: TableMapping | undefined): ReadonlyMap<string, ReadonlyMap<string, string>> {
  if (mapping === undefined) return new Map();
  const names = new Map(fieldsOf(mapping.kind).map(({ name }) => [plainHeading(name), name]));
  return new Map(
    Object.entries(mapping.values ?? {}).map(([field, words]) => [
      names.get(plainHeading(field)) ?? field,
      new Map(Object.entries(words)),
    ]),
  );
}

function unknownHeadings(cells: readonly string[], row: number): ProblemStatement {
  const known = new Set(TABLE_NAMES.flatMap((kind) => fieldsOf(kind).map(({ name }) => name)));
  const plain = new Set([...known].map(plainHeading));
  const strange = cells.filter((cell) => cell.trim() !== '' && !plain.has(plainHeading(cell))).slice(0, 5);
  const hints = strange.flatMap((cell) => {
    const meant = likely(cell, [...known]);
    return meant === undefined ? [] : [`"${cell.slice(0, 60)}": ${meant}`];
  });
  return refusal(
    'HEADINGS_UNKNOWN',
    'its headings are those of no template',
    { place: `row ${String(row)}`, pointer: `cell:A${String(row)}` },
    ['give a --mapping, or use the headings of `govgraph template`', ...hints].join('; '),
  );
}
