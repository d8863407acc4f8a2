import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { cellOf, COLUMNS, type DirectoryColumn } from './columns.tsx';
import type { DirectoryRow } from './directory-query.ts';
import type { DirectoryOf, DirectoryState } from './directory-state.ts';
import { say } from './messages/words.ts';

/** One page of the list. Its order is the server's, over all pages; rows are chosen for a file. */
export function DirectoryTable({
  of,
  state,
  rows,
  chosen,
  onChosen,
  onSort,
}: {
  readonly of: DirectoryOf;
  readonly state: DirectoryState;
  readonly rows: readonly DirectoryRow[];
  readonly chosen: ReadonlyMap<string, DirectoryRow>;
  readonly onChosen: (chosen: ReadonlyMap<string, DirectoryRow>) => void;
  readonly onSort: (order: string) => void;
}) {
  const columns = COLUMNS[of];
  const choose = (some: readonly DirectoryRow[], wanted: boolean) => {
    const next = new Map(chosen);
    for (const row of some) {
      if (wanted) next.set(row.node.id, row);
      else next.delete(row.node.id);
    }
    onChosen(next);
  };
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={say('theList')}>
      <table className="table directory-table">
        <caption className="visually-hidden">{of === 'companies' ? say('companies') : say('people')}</caption>
        <thead>
          <tr>
            <th scope="col" className="screen-only">
              <input
                type="checkbox"
                aria-label={say('chooseAll')}
                checked={rows.every(({ node }) => chosen.has(node.id))}
                onChange={(event) => {
                  choose(rows, event.target.checked);
                }}
              />
            </th>
            {columns.map((column) => (
              <Heading key={column.header} column={column} sort={state.sort ?? 'NAME'} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.node.id}>
              <td className="screen-only">
                <input
                  type="checkbox"
                  aria-label={say('choose', { name: row.node.name })}
                  checked={chosen.has(row.node.id)}
                  onChange={(event) => {
                    choose([row], event.target.checked);
                  }}
                />
              </td>
              {columns.map((column) => (
                <td key={column.header} className={column.numeric ? 'number' : undefined}>
                  {cellOf(column, row, state)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading({
  column,
  sort,
  onSort,
}: {
  readonly column: DirectoryColumn;
  readonly sort: string;
  readonly onSort: (order: string) => void;
}) {
  const className = column.numeric ? 'number' : undefined;
  const { orders } = column;
  if (orders === undefined)
    return (
      <th scope="col" className={className}>
        {column.header}
      </th>
    );
  const [first, other] = orders;
  const sorted = sort === first || sort === other;
  const isDown = sorted && (sort === first) === (first !== 'NAME');
  const Icon = !sorted ? ChevronsUpDown : isDown ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={className}
      data-label={column.header}
      aria-sort={!sorted ? 'none' : isDown ? 'descending' : 'ascending'}
    >
      <button
        type="button"
        onClick={() => {
          onSort(sort === first ? other : first);
        }}
      >
        {column.header}
        <Icon size={12} aria-hidden />
      </button>
    </th>
  );
}
