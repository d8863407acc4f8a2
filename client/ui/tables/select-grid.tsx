import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { sortRows, type Column, type Sorting } from './data-table.tsx';
import './data-table.css';
import { say } from '../messages/words.ts';
import './select-grid.css';

/** Rows drawn before the rest is asked for, and at each press more. */
const STEP = 200;
/** Rows that a press of Page up or Page down goes. */
const PAGE = 10;

interface Cell {
  /** −1 is the heading. */
  readonly row: number;
  readonly column: number;
}

interface SelectGridProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly selected: (row: Row) => boolean;
  /** Belongs to what is selected elsewhere: a relation of the party that is. */
  readonly related?: (row: Row) => boolean;
  readonly onSelect: (row: Row) => void;
  readonly onLeave?: () => void;
}

/**
 * A table whose rows are chosen: one stop of the Tab key, arrows from cell to cell, Enter chooses the row or sorts by
 * the heading. A row that was chosen elsewhere is brought into sight.
 */
export function SelectGrid<Row>({
  label,
  columns,
  rows,
  rowKey,
  selected,
  related = () => false,
  onSelect,
  onLeave,
}: SelectGridProps<Row>) {
  const grid = useRef<HTMLTableElement>(null);
  const [sorting, setSorting] = useState<Sorting>();
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const [most, setMost] = useState(STEP);
  const sorted = useMemo(() => sortRows(rows, columns, sorting), [rows, columns, sorting]);
  const chosen = sorted.findIndex(selected);
  const shown = sorted.slice(0, Math.max(most, chosen + 1));
  const stop = { row: Math.min(at.row, shown.length - 1), column: Math.min(at.column, columns.length - 1) };
  const chosenKey = sorted[chosen] === undefined ? undefined : rowKey(sorted[chosen]);
  useEffect(() => {
    if (chosenKey !== undefined)
      grid.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosenKey]);

  const go = (row: number, column: number) => {
    const to = {
      row: Math.min(shown.length - 1, Math.max(-1, row)),
      column: Math.min(columns.length - 1, Math.max(0, column)),
    };
    setAt(to);
    grid.current?.rows[to.row + 1]?.cells[to.column]?.focus();
  };
  const sortBy = (column: Column<Row>) => {
    if (!column.compare) return;
    // Figures are asked for largest first, words from A.
    const descending = sorting?.column === column.id ? !sorting.descending : column.numeric === true;
    setSorting({ column: column.id, descending });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.altKey) return;
    const { row, column } = stop;
    const all = event.ctrlKey || event.metaKey;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => {
        go(row + 1, column);
      },
      ArrowUp: () => {
        go(row - 1, column);
      },
      ArrowRight: () => {
        go(row, column + 1);
      },
      ArrowLeft: () => {
        go(row, column - 1);
      },
      PageDown: () => {
        go(row + PAGE, column);
      },
      PageUp: () => {
        go(row - PAGE, column);
      },
      Home: () => {
        go(all ? 0 : row, 0);
      },
      End: () => {
        go(all ? shown.length - 1 : row, columns.length - 1);
      },
      Enter: () => {
        choose(row, column);
      },
      ' ': () => {
        choose(row, column);
      },
      Escape: () => onLeave?.(),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };
  const choose = (row: number, column: number) => {
    if (row < 0 && columns[column]) sortBy(columns[column]);
    const of = shown[row];
    if (of !== undefined) onSelect(of);
  };
  const tabIndex = (row: number, column: number) => (stop.row === row && stop.column === column ? 0 : -1);

  return (
    <div className="select-grid">
      <table
        className="table"
        role="grid"
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        ref={grid}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column, index) => {
              const order = sorting?.column === column.id ? sorting : undefined;
              const Icon = order === undefined ? ChevronsUpDown : order.descending ? ArrowDown : ArrowUp;
              return (
                <th
                  key={column.id}
                  scope="col"
                  className={column.numeric ? 'number' : undefined}
                  tabIndex={tabIndex(-1, index)}
                  aria-sort={column.compare && (order ? (order.descending ? 'descending' : 'ascending') : 'none')}
                  onFocus={() => {
                    setAt({ row: -1, column: index });
                  }}
                  onClick={() => {
                    sortBy(column);
                  }}
                >
                  {column.header}
                  {column.compare && <Icon size={12} aria-hidden />}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <tr
              key={rowKey(row)}
              aria-rowindex={index + 2}
              aria-selected={selected(row)}
              className={related(row) ? 'select-grid-related' : undefined}
              onClick={() => {
                onSelect(row);
              }}
            >
              {columns.map((column, place) => (
                <td
                  key={column.id}
                  role="gridcell"
                  className={column.numeric ? 'number' : column.whole ? 'select-grid-whole' : undefined}
                  tabIndex={tabIndex(index, place)}
                  onFocus={() => {
                    setAt({ row: index, column: place });
                  }}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < sorted.length && (
        <button
          type="button"
          className="button"
          onClick={() => {
            setMost(shown.length + STEP);
          }}
        >
          {say('showMoreOfAll', { more: Math.min(STEP, sorted.length - shown.length), all: sorted.length })}
        </button>
      )}
    </div>
  );
}
