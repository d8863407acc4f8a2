import { posix } from 'node:path';
import type { Archive, IntakeFile } from '../importer.ts';
import { Refusal } from '../refusal.ts';
import { readXml, xmlRoot } from '../xml/read-xml.ts';
import { childAt, childrenNamed, textAt, type XmlElement } from '../xml/xml-element.ts';
import { isMark, seeMark, sheetMarks, type SheetMarks } from './sheet-marks.ts';
import { MOST_COLUMNS, type TableRow } from './table-rows.ts';
import { formatsIn, numberText, type CellFormat } from './workbook-formats.ts';

/** One sheet of a spreadsheet file. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Its rows by their numbers; blank ones are left out. What stands beside them is written into the marks. */
  readonly rows: (marks?: SheetMarks) => AsyncGenerator<TableRow>;
}

/** A part of a spreadsheet file is in memory as a whole. */
const PART_BYTES = 200 * 1024 * 1024;
const MOST_SHEETS = 1000;

/** Whether a file is a spreadsheet in Office Open XML (.xlsx, .xlsm). */
export function isWorkbook({ archive }: IntakeFile): boolean {
  return (
    archive !== undefined &&
    mainPart(archive) !== undefined &&
    archive.entries.some(({ path }) => path === '[Content_Types].xml')
  );
}

/** The part that lists the sheets; programs of the web number it (`xl/workbook2.xml`). */
function mainPart({ entries }: Archive): string | undefined {
  return entries.find(({ path }) => /^xl\/workbook\d*\.xml$/.test(path))?.path;
}

/**
 * The sheets of a spreadsheet (ECMA-376 part 1, 18) in their order. Of a formula its stored result is read; of text
 * what is shown, without the readings above it. Throws a Refusal for a file that is not whole.
 */
export async function sheetsOf({ archive, name }: IntakeFile): Promise<readonly Sheet[]> {
  if (archive === undefined) return [];
  const paths = new Set(archive.entries.map(({ path }) => path));
  const part = (path: string) => partOf(archive, path, name);
  const root = async (path: string) => (paths.has(path) ? xmlRoot(once(await part(path))) : undefined);
  const main = mainPart(archive) ?? '';
  const workbook = await root(main);
  const relations = await root(`xl/_rels/${posix.basename(main)}.rels`);
  const targets = new Map(
    childrenNamed(relations, 'Relationship').flatMap(({ attributes }) => {
      const path = fromRoot(attributes.get('Target') ?? '');
      const type = attributes.get('Type');
      // A chart is a sheet too, and has no cells.
      const isSheet = type === undefined ? /worksheets\//.test(path) : type.endsWith('/worksheet');
      return isSheet ? [[attributes.get('Id') ?? '', path] as const] : [];
    }),
  );
  // Who made the file leaves the results to whoever opens it: zeros stand for what was never reckoned.
  const unreckoned = isOn(childAt(workbook, 'calcPr')?.attributes.get('fullCalcOnLoad'));
  const from1904 = isOn(childAt(workbook, 'workbookPr')?.attributes.get('date1904'));
  const formats = formatsIn(await root('xl/styles.xml'));
  let strings: Promise<readonly string[]> | undefined;
  const stringsRead = () => {
    strings ??= paths.has('xl/sharedStrings.xml')
      ? part('xl/sharedStrings.xml').then(sharedStrings)
      : Promise.resolve([]);
    return strings;
  };
  const listed = childrenNamed(childAt(workbook, 'sheets'), 'sheet');
  if (listed.length > MOST_SHEETS)
    throw new Refusal('TOO_MANY_SHEETS', `it has ${String(listed.length)} sheets`, 'keep those with tables', {
      place: name,
    });
  return listed.flatMap(({ attributes }) => {
    const path = targets.get(attributes.get('id') ?? '');
    if (path === undefined) return [];
    const sheet = attributes.get('name') ?? '';
    return [
      {
        name: sheet,
        hidden: (attributes.get('state') ?? 'visible') !== 'visible',
        async *rows(marks: SheetMarks = sheetMarks()) {
          const words = await stringsRead();
          const seen = { row: 0 };
          const book = { words, formats, from1904, unreckoned, place: `${name}, ${sheet}` };
          for await (const element of readXml(once(await part(path)), (at) => isRow(at) || isMark(at))) {
            if (element.name === 'row') yield rowOf(element, seen, book, marks);
            else seeMark(marks, element);
          }
        },
      },
    ];
  });
}

function isRow(path: readonly string[]): boolean {
  return path.length === 3 && path[1] === 'sheetData' && path[2] === 'row';
}

interface Book {
  readonly words: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly from1904: boolean;
  /** Formulas were not reckoned. */
  readonly unreckoned: boolean;
  readonly place: string;
}

function rowOf(element: XmlElement, seen: { row: number }, book: Book, marks: SheetMarks): TableRow {
  const row = Number(element.attributes.get('r') ?? seen.row + 1);
  if (!Number.isInteger(row) || row <= seen.row)
    throw new Refusal(
      'ROW_MISNUMBERED',
      `a row is numbered ${String(row)} after ${String(seen.row)}`,
      'save the file anew',
      {
        place: book.place,
      },
    );
  seen.row = row;
  const cells: string[] = [];
  const typed = new Set<number>();
  const scaled = new Set<number>();
  for (const cell of childrenNamed(element, 'c')) {
    const at = columnOf(cell.attributes.get('r')) ?? cells.length;
    if (at >= MOST_COLUMNS)
      throw new Refusal(
        'TOO_MANY_COLUMNS',
        `row ${String(row)} has a cell in column ${String(at + 1)}; at most ${String(MOST_COLUMNS)} are read`,
        'leave out columns that no mapping needs',
        { place: book.place },
      );
    const { text, isTyped, isScaled } = cellOf(cell, book);
    while (cells.length < at) cells.push('');
    cells[at] = text;
    if (isTyped) typed.add(at);
    if (isScaled === true) scaled.add(at);
  }
  if (isOn(element.attributes.get('hidden')) && cells.some((cell) => cell.trim() !== '')) marks.hiddenRows.push(row);
  marks.width = Math.max(marks.width, cells.length);
  return { cells, row, typed, scaled };
}

interface Cell {
  readonly text: string;
  /** Whether it is a number or a day in the program's own form. */
  readonly isTyped: boolean;
  /** Whether its format shows thousands or millions of it. */
  readonly isScaled?: boolean;
}

function cellOf(cell: XmlElement, { words, formats, from1904, unreckoned, place }: Book): Cell {
  const stored = childAt(cell, 'v')?.text ?? '';
  const formula = textAt(cell, 'f') ?? (childAt(cell, 'f') === undefined ? undefined : '');
  const plain = (text: string) => ({ text, isTyped: false });
  // Its result was never stored, or is a zero that stands for none.
  if (formula !== undefined && (stored === '' || (unreckoned && stored === '0'))) return plain(`=${formula}`);
  switch (cell.attributes.get('t') ?? 'n') {
    case 's': {
      const text = words[Number(stored)];
      if (text === undefined)
        throw new Refusal(
          'TEXT_MISSING',
          `the cell ${cell.attributes.get('r') ?? ''} has a text that the file does not have`,
          'save the file anew',
          { place },
        );
      return plain(text);
    }
    case 'inlineStr':
      return plain(shownText(childAt(cell, 'is')));
    case 'str':
      return plain(unescaped(stored));
    case 'e':
      return plain(stored);
    case 'b':
      return plain(isOn(stored) ? 'yes' : 'no');
    case 'd':
      return { text: stored.slice(0, 10), isTyped: true };
    default: {
      const format = formats[Number(cell.attributes.get('s') ?? 0)] ?? 'number';
      const text = numberText(stored.trim(), format, from1904);
      return text === undefined ? plain(stored) : { text, isTyped: true, isScaled: format === 'scaled' };
    }
  }
}

/** Characters that XML cannot hold stand by their numbers: `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
function unescaped(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Text in runs of different looks; readings of characters (`rPh`) are no part of it. */
function shownText(element: XmlElement | undefined): string {
  const runs = (element?.children ?? []).map((child) =>
    child.name === 't' ? child.text : child.name === 'r' ? (childAt(child, 't')?.text ?? '') : '',
  );
  return runs.map(unescaped).join('');
}

async function sharedStrings(bytes: Uint8Array): Promise<readonly string[]> {
  const strings: string[] = [];
  for await (const one of readXml(once(bytes), (path) => path.length === 2 && path[1] === 'si'))
    strings.push(shownText(one));
  return strings;
}

/** `B4` is in column 1. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A target stands from `xl/`, or from the root. */
function fromRoot(target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
}

function isOn(word: string | undefined): boolean {
  return word === '1' || word === 'true';
}

async function partOf(archive: Archive, path: string, name: string): Promise<Uint8Array> {
  const size = archive.entries.find((entry) => entry.path === path)?.size ?? 0;
  if (size > PART_BYTES)
    throw new Refusal(
      'UNPACKS_TOO_LARGE',
      `${path} unpacks to ${String(size)} bytes; at most ${String(PART_BYTES)} are read of a spreadsheet`,
      'save its tables as CSV, which is read as a stream',
      { place: name },
    );
  return archive.read(path);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  // In pieces, so that rows are handed on as they are read.
  for (let at = 0; at < bytes.length; at += 65_536) yield await Promise.resolve(bytes.subarray(at, at + 65_536));
}
