import { FilePresses } from './file-presses.tsx';
import { say } from './messages/words.ts';
import { saveTable, type TableRows } from './save-table.ts';
import './table-files.css';

/** The files of a list that is drawn as no table: `rows` makes its lines when one is asked for. */
export function ListFiles({
  name,
  shown,
  all,
  rows,
}: {
  /** The file's, without its ending. */
  readonly name: string;
  /** Of how many there are, where the page has some: the file has those, and its press says so. */
  readonly shown: number;
  readonly all: number;
  readonly rows: () => TableRows;
}) {
  if (shown === 0) return null;
  return (
    <div className="table-files screen-only">
      <FilePresses
        {...(shown < all && { of: say('shownOfAll', { shown, all }) })}
        onSave={(format) => saveTable(name, format, rows())}
      />
    </div>
  );
}
