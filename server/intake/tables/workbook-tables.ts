import type { IntakeFile, Spot, Statement } from '../importer.ts';
import { refusal, warning } from '../stated-problem.ts';
import { near, type TableMapping } from './mapping.ts';
import { kindByHeadings } from './table-columns.ts';
import { marksTold, sheetMarks } from './sheet-marks.ts';
import { cellName, type TableRow } from './table-rows.ts';
import { sheetsOf, type Sheet } from './workbook.ts';

/** Whether one of its sheets is a filled-in template. A file that is not whole is none. */
export async function isTemplateWorkbook(file: IntakeFile): Promise<boolean> {
  try {
    for (const sheet of await sheetsOf(file)) if (await isTemplate(sheet)) return true;
  } catch {
    // What is wrong with it is told when it is read.
  }
  return false;
}

/**
 * The tables of a spreadsheet: the sheet that a mapping names, or its first one; without a mapping every filled-in
 * template.
 */
export async function* workbookStatements(
  file: IntakeFile,
  mapping: TableMapping | undefined,
  statements: (rows: AsyncIterable<TableRow>) => AsyncIterable<Statement>,
): AsyncGenerator<Statement> {
  const sheets = await sheetsOf(file);
  const shown = sheets.filter(({ hidden }) => !hidden);
  let read: Sheet[];
  if (mapping?.sheet !== undefined) {
    read = sheets.filter(({ name }) => name === mapping.sheet);
    const names = sheets.map(({ name }) => name);
    if (read.length === 0)
      yield refusal(
        'SHEET_UNKNOWN',
        `there is no sheet "${mapping.sheet}"`,
        { place: file.name },
        near(mapping.sheet, names, names),
      );
  } else if (mapping === undefined) {
    read = [];
    for (const sheet of shown) if (await isTemplate(sheet)) read.push(sheet);
    // Its headings say what is wrong with them.
    if (read.length === 0) read = shown.slice(0, 1);
  } else read = shown.slice(0, 1);
  if (sheets.length === 0)
    yield refusal('TABLE_EMPTY', 'it has no sheet with cells', { place: file.name }, 'save the file anew');
  const unread = sheets.filter((sheet) => !read.includes(sheet)).map(({ name }) => name);
  if (read.length > 0 && unread.length > 0)
    yield warning(
      'SHEET_NOT_READ',
      `not read: ${unread.slice(0, 20).join(', ')}${unread.length > 20 ? ', …' : ''}`,
      { place: file.name },
      'name a sheet with `sheet` in a mapping, or give it the headings of a template',
    );
  for (const { name, rows } of read) {
    const marks = sheetMarks();
    for await (const statement of statements(rows(marks)))
      yield 'at' in statement ? inSheet(statement, name) : statement;
    for (const problem of marksTold(marks, mapping?.header ?? 1, letters)) yield { ...problem, at: { place: name } };
  }
}

function letters(column: number): string {
  return cellName(column, 1).slice(0, -1);
}

async function isTemplate({ rows }: Sheet): Promise<boolean> {
  for await (const { cells, row } of rows()) return row === 1 && kindByHeadings(cells) !== undefined;
  return false;
}

/** `row 4` of a sheet, `cell:Holders!B4`. */
function inSheet<S extends { readonly at: Spot }>(statement: S, sheet: string): S {
  const { place, pointer, ...rest } = statement.at;
  const at: Spot = {
    place: `${sheet}, ${place}`,
    ...(pointer !== undefined && { pointer: pointer.replace(/^cell:/, `cell:${sheet}!`) }),
    ...rest,
  };
  return { ...statement, at };
}
