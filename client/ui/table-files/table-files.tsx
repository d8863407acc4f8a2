import { useRef, type ReactNode } from 'react';
import { say } from './messages/words.ts';
import { FilePresses } from './file-presses.tsx';
import { readTable } from './read-table.ts';
import { saveTable } from './save-table.ts';
import './table-files.css';

/**
 * A table with its files below it: what it says, row for row, as CSV or XLSX. `name` is the file's, without its ending.
 */
export function TableFiles({
  name,
  shown,
  all,
  children,
}: {
  readonly name: string;
  /** Of how many there are, where the page shows some: the file has those, and its press says so. */
  readonly shown?: number;
  readonly all?: number;
  readonly children: ReactNode;
}) {
  const some = shown !== undefined && all !== undefined && shown < all;
  const around = useRef<HTMLDivElement>(null);
  return (
    <div className="table-with-files" ref={around}>
      {children}
      <div className="table-files screen-only">
        <FilePresses
          {...(some && { of: say('shownOfAll', { shown, all }) })}
          onSave={async (format) => {
            const table = around.current?.querySelector('table');
            if (table) await saveTable(name, format, readTable(table, say('group')));
          }}
        />
      </div>
    </div>
  );
}
