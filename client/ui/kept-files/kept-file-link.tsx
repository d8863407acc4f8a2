import { saveFile } from '../../lib/files/csv.ts';
import { fitsAddress, keptFileAddress, readKeptFile } from './read-kept-file.ts';

/** Leads to a file of what is kept: of these, or of all where `ids` is empty. */
export function KeptFileLink({
  path,
  list,
  name,
  ids,
  onProblem,
  children,
}: {
  /** Such as "/notes/file.json". */
  readonly path: string;
  /** Where the entries stand in it. */
  readonly list: string;
  /** What the file is called. */
  readonly name: string;
  readonly ids: readonly string[];
  readonly onProblem: (problem: string | undefined) => void;
  readonly children: string;
}) {
  const save = async () => {
    const read = await readKeptFile(path, list, ids);
    if ('text' in read) saveFile(name, read.text, 'application/json');
    onProblem('problem' in read ? read.problem : undefined);
  };
  return (
    <a
      className="button"
      download={name}
      href={keptFileAddress(path, ids)}
      onClick={(event) => {
        if (fitsAddress(ids)) return;
        event.preventDefault();
        void save();
      }}
    >
      {children}
    </a>
  );
}
