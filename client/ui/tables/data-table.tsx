import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { usePaper } from '../../lib/window/paper.ts';
import './data-table.css';
import { say } from '../messages/words.ts';
import { TableFiles } from '../table-files/table-files.tsx';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Order of two rows by this column; rows for which `known` is false stay at the end in both directions. */
  readonly compare?: (a: Row, b: Row) => number;
  readonly known?: (row: Row) => boolean;
  readonly numeric?: boolean;
  /** Of its heading and its cells. */
  readonly className?: string;
  /** Stands on one line. */
  readonly whole?: boolean;
}

export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

/** For a table whose page saves all of it, with more columns or rows than it shows. */
export const SAVED_BY_ITS_PAGE = Symbol('saved by its page');

/** A table that a reader sorts by its headings. Without a sorting the rows stand in the order they were given. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  initial,
  most,
  file,
}: {
  readonly caption: ReactNode;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly initial?: Sorting;
  /** Rows shown on the screen, the first ones of all as they are sorted; all when undefined, and on paper. */
  readonly most?: number;
  /** Name of its files, without the ending; or that the page saves it in a fuller form by presses of its own. */
  readonly file: string | typeof SAVED_BY_ITS_PAGE;
}) {
  const [sorting, setSorting] = useState<Sorting | undefined>(initial);
  const paper = usePaper();
  const sorted = useMemo(() => sortRows(rows, columns, sorting), [rows, columns, sorting]);
  const table = (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={say('tableScrollsSidewaysWhenItIs')}>
      <table className="table">
        <caption>
          <span className="table-caption">{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading
                key={column.id}
                column={column}
                sorting={sorting?.column === column.id ? sorting : undefined}
                onSort={setSorting}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, paper ? undefined : most).map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.id} className={classOf(column)} data-label={column.header}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
  return file === SAVED_BY_ITS_PAGE ? (
    table
  ) : (
    <TableFiles name={file} shown={most ?? rows.length} all={rows.length}>
      {table}
    </TableFiles>
  );
}

function Heading<Row>({
  column,
  sorting,
  onSort,
}: {
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting) => void;
}) {
  const className = classOf(column);
  if (!column.compare)
    return (
      <th scope="col" className={className}>
        {column.header}
      </th>
    );
  const Icon = sorting === undefined ? ChevronsUpDown : sorting.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={className}
      data-label={column.header}
      aria-sort={sorting ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        onClick={() => {
          // Figures are asked for largest first, words from A.
          onSort({ column: column.id, descending: sorting ? !sorting.descending : column.numeric === true });
        }}
      >
        {column.header}
        <Icon size={12} aria-hidden />
      </button>
    </th>
  );
}

function classOf<Row>({ numeric, className }: Column<Row>): string | undefined {
  return [numeric && 'number', className].filter(Boolean).join(' ') || undefined;
}

/** Sorts without disturbing equal rows; what is not known is never counted as smallest or largest. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | undefined,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sorting?.column);
  const compare = column?.compare;
  if (!sorting || !compare) return rows;
  const known = column.known ?? (() => true);
  const sign = sorting.descending ? -1 : 1;
  const some = rows.filter(known).sort((a, b) => sign * compare(a, b));
  return [...some, ...rows.filter((row) => !known(row))];
}
