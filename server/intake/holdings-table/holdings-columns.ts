import type { ProblemStatement } from '../importer.ts';
import { refusal, warning } from '../stated-problem.ts';
import type { RowPlaces } from '../tables/rows-aside.ts';
import { plainHeading } from '../tables/table-kinds.ts';
import { LINE_END, namedSeparator, SEPARATORS, type Separator } from '../tables/table-rows.ts';

/**
 * The columns of a table of holdings; the first two are needed, and one of percent, shares, the range and the interest.
 */
export const HOLDINGS_COLUMNS = [
  'holder',
  'company',
  'percent',
  'percentmin',
  'percentmax',
  'shares',
  'holderkind',
  'interest',
  'class',
  'account',
  'block',
  'voting',
  'majority',
  'exact',
  'from',
  'to',
  'observedon',
] as const;
export type HoldingsColumn = (typeof HOLDINGS_COLUMNS)[number];
/** What is wrong with the headings, and which of them are not read. */
export function headingProblems(columns: readonly string[]): ProblemStatement[] {
  const at = { place: 'heading', line: 1, pointer: 'line:1' };
  const all = HOLDINGS_COLUMNS.join(', ');
  const strange = columns.filter((name) => !isColumn(name));
  const twice = columns.filter((name, i) => isColumn(name) && columns.indexOf(name) < i);
  return [
    ...missing(columns).map((name) =>
      refusal('COLUMN_MISSING', `there is no column "${name}"`, at, `head the columns ${all}`),
    ),
    ...[...new Set(twice)].map((name) => {
      const count = columns.filter((one) => one === name).length;
      return refusal('COLUMN_TWICE', `${String(count)} columns are headed "${name}"`, at, 'give each its own heading');
    }),
    ...(strange.length === 0
      ? []
      : [
          warning(
            'COLUMN_UNKNOWN',
            `the columns ${strange.join(', ')} are not read`,
            at,
            `the columns of this table are ${all}; name them so, or give a mapping`,
          ),
        ]),
  ];
}

export function isColumn(name: string): name is HoldingsColumn {
  return (HOLDINGS_COLUMNS as readonly string[]).includes(name);
}

/** Where the parties of a row stand; no column of this table is an identifier. */
export function placesOf(columns: readonly string[]): RowPlaces {
  const names = ['holder', 'company'].map((name) => ({ column: columns.indexOf(name), identifiers: [] }));
  return {
    names: names.sort((a, b) => a.column - b.column),
    all: columns.flatMap((name, i) => (isColumn(name) ? [i] : [])),
  };
}

/** The separator by which the headings of the text are those of this table. */
export function separatorIn(head: string): Separator | undefined {
  const lines = head.replace(/^\uFEFF/, '').split(LINE_END, 2);
  const named = namedSeparator(head);
  const header = lines[named === undefined ? 0 : 1] ?? '';
  const separators = named === undefined ? SEPARATORS : [named];
  return separators.find((separator) => missing(headings(header.split(separator))).length === 0);
}

/** Headings as they are compared. */
export function headings(cells: readonly string[]): string[] {
  return cells.map((cell) => plainHeading(cell.trim().replace(/^"|"$/g, '')));
}

/** Columns that it needs and has not. */
export function missing(columns: readonly string[]): string[] {
  const wanted = ['holder', 'company'].filter((name) => !columns.includes(name));
  const figures = ['percent', 'shares', 'percentmin', 'percentmax', 'interest'];
  return figures.some((name) => columns.includes(name)) ? wanted : [...wanted, 'percent'];
}
