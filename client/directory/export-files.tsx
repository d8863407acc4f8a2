import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { Problem } from '../lib/answer.ts';
import { grouped } from '../lib/figures.ts';
import { saveTable, TABLE_FORMATS, type TableFormat } from '../ui/table-files/save-table.ts';
import type { DirectoryRow } from './directory-query.ts';
import type { DirectoryOf, DirectoryState } from './directory-state.ts';
import { everyRow } from './every-row.ts';
import { tableOf } from './table-file.ts';
import { say } from './messages/words.ts';

interface Progress {
  readonly done: number;
  readonly all: number;
}

/** The rows chosen, or all that match when none is, as a file. */
export function ExportFiles({
  of,
  state,
  chosen,
  total,
}: {
  readonly of: DirectoryOf;
  readonly state: DirectoryState;
  readonly chosen: readonly DirectoryRow[];
  readonly total: number;
}) {
  const client = useClient();
  const running = useRef<AbortController | undefined>(undefined);
  const [progress, setProgress] = useState<Progress | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );
  const save = async (format: TableFormat) => {
    setProblem(undefined);
    const stop = new AbortController();
    running.current = stop;
    const found =
      chosen.length > 0
        ? { rows: chosen }
        : await everyRow(
            client,
            of,
            state,
            (done, all) => {
              setProgress({ done, all });
            },
            stop.signal,
          );
    setProgress(undefined);
    if (found === undefined) return;
    if ('problem' in found) setProblem(found.problem);
    else await saveTable(`${of}-${state.on}`, format, tableOf(of, found.rows));
  };
  const what =
    chosen.length > 0
      ? say('countChosen', { count: grouped(String(chosen.length)) })
      : say('all', { total: grouped(String(total)) });
  return (
    <div className="directory-files screen-only">
      {TABLE_FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className="button"
          disabled={progress !== undefined || total === 0}
          onClick={() => void save(format)}
        >
          <Download size={14} aria-hidden /> {say('formatAndRows', { format: format.toUpperCase(), what })}
        </button>
      ))}
      {progress && (
        <>
          <span role="status" className="quiet">
            {say('read', { done: grouped(String(progress.done)), all: grouped(String(progress.all)) })}
          </span>
          <button
            type="button"
            className="button button-plain"
            onClick={() => {
              running.current?.abort();
              setProgress(undefined);
            }}
          >
            {say('stop')}
          </button>
        </>
      )}
      {problem && (
        <span role="alert" className="directory-problem">
          {problem.message}
        </span>
      )}
    </div>
  );
}
