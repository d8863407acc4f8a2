import { dateBy, exactNumber, type DecimalMark } from '../cell-values.ts';
import { HEADING_WORDS } from './heading-words.ts';
import { fieldsOf, plainHeading, TABLE_NAMES, type TableKind } from '../table-kinds.ts';
import { DATE_FORMS } from './date-forms.ts';

/**
 * How the columns of a table could be read, by its headings and the cells below them: for somebody to look at and to
 * change.
 */
export interface TableGuess {
  readonly kind: TableKind;
  /** Column of a field, from 0. */
  readonly columns: ReadonlyMap<string, number>;
  /** Undefined where nothing is to be said, or two readings fit. */
  readonly decimal: DecimalMark | undefined;
  readonly dates: string | undefined;
}

/** What the headings of a table look most like; `kind` when that is known. */
export function guessColumns(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  kind: TableKind | undefined,
): TableGuess {
  const kinds = kind === undefined ? TABLE_NAMES : [kind];
  const tried = kinds.map((one) => ({ kind: one, columns: columnsBy(headings, one) }));
  const worth = ({ kind: one, columns }: (typeof tried)[number]) =>
    [...columns.keys()].reduce((sum, name) => sum + (isEnd(one, name) ? 3 : 1), 0);
  const best = tried.reduce((a, b) => (worth(b) > worth(a) ? b : a));
  const cellsOf = (form: string) =>
    fieldsOf(best.kind)
      .filter(({ is }) => is === form || (form === 'date' && is === 'day'))
      .flatMap(({ name }) => {
        const at = best.columns.get(name);
        return at === undefined ? [] : rows.map((cells) => cells[at]?.trim() ?? '');
      })
      .filter((cell) => cell !== '');
  return { ...best, decimal: decimalOf(cellsOf('decimal')), dates: datesOf(cellsOf('date')) };
}

/** How many of the cells head a column of some kind. */
export function headingsAmong(cells: readonly string[]): number {
  return Math.max(...TABLE_NAMES.map((kind) => columnsBy(cells, kind).size));
}

function isEnd(kind: TableKind, name: string): boolean {
  return fieldsOf(kind).some((field) => field.name === name && field.required);
}

/** A column is of one field, and a field has one column: the names of fields themselves go before other words. */
function columnsBy(headings: readonly string[], kind: TableKind): Map<string, number> {
  const plain = headings.map(plainHeading);
  const columns = new Map<string, number>();
  const taken = new Set<number>();
  const take = (name: string, fits: (heading: string) => boolean) => {
    const at = plain.findIndex((heading, i) => heading !== '' && !taken.has(i) && fits(heading));
    if (at < 0 || columns.has(name)) return;
    columns.set(name, at);
    taken.add(at);
  };
  const fields = fieldsOf(kind);
  for (const { name } of fields) take(name, (heading) => heading === plainHeading(name));
  for (const { name } of fields) {
    const words = HEADING_WORDS[kind][name];
    if (words !== undefined) take(name, (heading) => words.test(heading));
  }
  return columns;
}

function decimalOf(cells: readonly string[]): DecimalMark | undefined {
  const numbers = cells.map((cell) => cell.replace(/\s*[%％]$/, ''));
  if (!numbers.some((cell) => /[.,]/.test(cell))) return undefined;
  const fits = (mark: DecimalMark) => numbers.every((cell) => exactNumber(cell, mark) !== undefined);
  const [point, comma] = [fits('point'), fits('comma')];
  return point === comma ? undefined : point ? 'point' : 'comma';
}

/** The one form in which all dates exist; with the year first none need be said. */
function datesOf(cells: readonly string[]): string | undefined {
  if (cells.length === 0 || cells.every((cell) => dateBy(cell, undefined) !== undefined)) return undefined;
  const fitting = DATE_FORMS.filter((form) => cells.every((cell) => dateBy(cell, form) !== undefined));
  return fitting.length === 1 ? fitting[0] : undefined;
}
