import type { ProblemStatement } from '../importer.ts';
import { warning } from '../stated-problem.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/** What somebody who looks at a sheet does not see, or sees otherwise than its cells have it. */
export interface SheetMarks {
  /** Rows with cells that are hidden, by number. */
  readonly hiddenRows: number[];
  /** The first and the last of hidden columns beside each other, from 1. */
  readonly hiddenColumns: (readonly [number, number])[];
  /** Cells of several rows that are shown as one: `B2:B4`, with the last row. */
  readonly merged: { readonly cells: string; readonly lastRow: number }[];
  /** Of the widest row. */
  width: number;
}

export function sheetMarks(): SheetMarks {
  return { hiddenRows: [], hiddenColumns: [], merged: [], width: 0 };
}

/** What stands in a sheet beside its rows. */
export function isMark(path: readonly string[]): boolean {
  const [, list, one] = path;
  return path.length === 3 && ((list === 'cols' && one === 'col') || (list === 'mergeCells' && one === 'mergeCell'));
}

export function seeMark(marks: SheetMarks, { name, attributes }: XmlElement): void {
  if (name === 'col') {
    const [min, max] = [Number(attributes.get('min')), Number(attributes.get('max'))];
    if (/^(?:1|true)$/.test(attributes.get('hidden') ?? '')) marks.hiddenColumns.push([min, max]);
    return;
  }
  const cells = attributes.get('ref') ?? '';
  const [, first, last] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(cells) ?? [];
  if (first !== undefined && last !== undefined && Number(last) > Number(first))
    marks.merged.push({ cells, lastRow: Number(last) });
}

/** What is told of a sheet that was read, whose headings stand in this row. */
export function marksTold(marks: SheetMarks, header: number, letterOf: (column: number) => string): ProblemStatement[] {
  const at = { place: 'sheet' };
  const rows = marks.hiddenRows.filter((row) => row > header).map(String);
  const columns = marks.hiddenColumns
    .filter(([min]) => min <= marks.width)
    .map(([min, max]) =>
      min === max ? letterOf(min - 1) : `${letterOf(min - 1)}:${letterOf(Math.min(max, marks.width) - 1)}`,
    );
  const merged = marks.merged.filter(({ lastRow }) => lastRow > header).map(({ cells }) => cells);
  const mend = 'show them to see what is read, or take them out of the table';
  return [
    ...(rows.length === 0 ? [] : [warning('ROWS_HIDDEN', `hidden rows are read as well: ${some(rows)}`, at, mend)]),
    ...(columns.length === 0
      ? []
      : [
          warning(
            'COLUMNS_HIDDEN',
            `hidden columns are read as well, where a field has them: ${some(columns)}`,
            at,
            mend,
          ),
        ]),
    ...(merged.length === 0
      ? []
      : [
          warning(
            'CELLS_MERGED',
            `cells are shown as one over several rows, and read in the first of them alone: ${some(merged)}`,
            at,
            'split them, and write into every row what is meant of it',
          ),
        ]),
  ];
}

function some(all: readonly string[]): string {
  return `${all.slice(0, 20).join(', ')}${all.length > 20 ? ', …' : ''}`;
}
