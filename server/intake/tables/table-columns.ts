import type { ProblemStatement } from '../importer.ts';
import { refusal, warning } from '../stated-problem.ts';
import { near, type TableMapping } from './mapping.ts';
import type { RowPlaces } from './rows-aside.ts';
import { cellName } from './table-rows.ts';
import { fieldsOf, partiesOf, plainHeading, TABLE_NAMES, type TableField, type TableKind } from './table-kinds.ts';

/** Where each field of a table stands. */
export interface TableColumns {
  readonly kind: TableKind;
  readonly fields: readonly TableField[];
  /** Column of a field by its name, from 0. */
  readonly at: ReadonlyMap<string, number>;
  readonly constants: ReadonlyMap<string, string>;
  /** How many fields should have a column; fewer have one where a heading is missing or doubled. */
  readonly wanted: number;
}

/** The kind of a table whose headings are those of a template, whatever their order; both ends are among them. */
export function kindByHeadings(headings: readonly string[]): TableKind | undefined {
  const plain = headings.map(plainHeading).filter((heading) => heading !== '');
  return TABLE_NAMES.find((kind) => {
    const names = new Set(fieldsOf(kind).map(({ name }) => plainHeading(name)));
    const ends = partiesOf(kind).filter(({ required }) => required);
    return ends.every(({ role }) => plain.includes(plainHeading(role))) && plain.every((heading) => names.has(heading));
  });
}

/** The columns of a table by its headings, or by a mapping; tells headings that are missing, doubled or not read. */
export function columnsOf(
  headings: readonly string[],
  row: number,
  given: TableMapping | TableKind,
  tell: (problem: ProblemStatement) => void,
): TableColumns {
  const mapping = typeof given === 'string' ? undefined : given;
  const kind = typeof given === 'string' ? given : given.kind;
  const fields = fieldsOf(kind);
  const place = { place: `row ${String(row)}`, pointer: `cell:A${String(row)}` };
  const plain = headings.map(plainHeading);
  const wanted = new Map(
    mapping === undefined
      ? fields.flatMap(({ name }) => (plain.includes(plainHeading(name)) ? [[plainHeading(name), name] as const] : []))
      : Object.entries(mapping.columns).map(([name, heading]) => [plainHeading(name), heading] as const),
  );
  const at = new Map<string, number>();
  const read = new Set<number>();
  for (const { name } of fields) {
    const heading = wanted.get(plainHeading(name));
    if (heading === undefined) continue;
    const found = placesOf(heading, headings, plain);
    if (found.length === 1) at.set(name, found[0] ?? 0);
    found.forEach((column) => read.add(column));
    if (found.length === 0)
      tell(refusal('COLUMN_UNKNOWN', `there is no column "${heading}"`, place, near(heading, headings, headings)));
    if (found.length > 1)
      tell(
        refusal(
          'COLUMN_TWICE',
          `${String(found.length)} columns are headed "${heading}"`,
          place,
          'give each its own heading',
        ),
      );
  }
  const unread = mapping === undefined ? [] : headings.filter((heading, i) => heading.trim() !== '' && !read.has(i));
  if (unread.length > 0)
    tell(
      warning(
        'COLUMN_NOT_READ',
        `not read: ${unread.slice(0, 20).join(', ')}${unread.length > 20 ? ', …' : ''}`,
        place,
      ),
    );
  const names = new Map(fields.map(({ name }) => [plainHeading(name), name]));
  const constants = new Map(
    Object.entries(mapping?.constants ?? {}).map(([name, text]) => [names.get(plainHeading(name)) ?? name, text]),
  );
  return { kind, fields, at, constants, wanted: wanted.size };
}

/** Where the rows of a table name parties, and what else is read of them. */
export function rowPlaces({ kind, fields, at }: TableColumns): RowPlaces {
  const columnOf = ({ name }: TableField) => at.get(name) ?? [];
  const names = partiesOf(kind).flatMap(({ role, required }) => {
    const column = at.get(role);
    if (column === undefined || !required) return [];
    const identifying = fields.filter(({ name, of }) => of === role && name !== role && !/(?:Kind|Born)$/.test(name));
    return [{ column, identifiers: identifying.flatMap(columnOf) }];
  });
  return { names: names.sort((a, b) => a.column - b.column), all: fields.flatMap(columnOf) };
}

/** Columns headed so to the letter; else those that differ only by capitals, spaces and signs. */
function placesOf(heading: string, headings: readonly string[], plain: readonly string[]): number[] {
  const places = (fits: (i: number) => boolean) => headings.flatMap((_, i) => (fits(i) ? [i] : []));
  const exact = places((i) => headings[i]?.trim() === heading.trim());
  if (exact.length > 0) return exact;
  const alike = places((i) => plain[i] === plainHeading(heading));
  return alike.length > 0 ? alike : places((i) => columnName(i) === heading.trim());
}

/** What a column without a heading of its own is called: `column B`, of the second. */
export function columnName(column: number): string {
  return `column ${cellName(column, 1).replace(/\d+$/, '')}`;
}
