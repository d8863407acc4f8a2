import { useCallback, useRef, useState } from 'react';
import { useClient } from 'urql';
import { describeProblem } from '../../lib/answer.ts';
import type { Work } from '../../lib/graph-work.ts';
import { cancelMutation, stageMutation } from '../imports-query.ts';
import { stagedAgain, type StagedFile } from '../staged-file.ts';
import type { SaidOfTable } from './mapping-form.tsx';
import { say } from './messages/words.ts';

export interface TableAtHand {
  /** The table whose columns are being assigned. */
  readonly open: { readonly upload: string; readonly name: string; readonly said: SaidOfTable } | undefined;
  /** What was found before, while the table is looked at anew. */
  readonly before: Work | undefined;
  readonly say: (said: SaidOfTable) => void;
}

/**
 * A table among files that were sent whose columns nobody knows yet, from when it was looked at until it is accepted or
 * left. What is said of it has all the files looked at anew; what was said last counts.
 */
export function useTableMapping(
  work: Work | undefined,
  watched: string | undefined,
  onWork: (work: string) => void,
  onComplaint: (complaint: string | undefined) => void,
): TableAtHand {
  const client = useClient();
  const [held, setHeld] = useState<{ readonly open: NonNullable<TableAtHand['open']>; readonly before: Work }>();
  const turn = useRef(0);
  if (work !== undefined && work !== held?.before) {
    const open = tableIn(work, held?.open);
    if (open !== undefined) setHeld({ open, before: work });
    else if (held !== undefined && work.state !== 'WAITING' && work.state !== 'RUNNING') setHeld(undefined);
  }
  if (watched === undefined && held !== undefined) setHeld(undefined);
  const before = held?.before;
  const upload = held?.open.upload;
  const tell = useCallback(
    ({ mapping, sourceTitle, published }: SaidOfTable) => {
      if (before === undefined || upload === undefined) return;
      const mine = (turn.current += 1);
      const files = before.files.flatMap(({ asked }): StagedFile[] => {
        if (asked === null) return [];
        if (asked.upload !== upload) return [stagedAgain(asked)];
        return [{ upload, mapping, published, ...(sourceTitle.trim() !== '' && { sourceTitle }) }];
      });
      void client
        .mutation(stageMutation, { files })
        .toPromise()
        .then(({ data, error }) => {
          if (data === undefined) {
            onComplaint(error ? describeProblem(error).message : say('noAnswer'));
            return;
          }
          // Something was said after it: this one is of no use any more.
          const gone = mine === turn.current ? before.id : data.stageImport.id;
          if (mine === turn.current) {
            onComplaint(undefined);
            onWork(data.stageImport.id);
          }
          return client.mutation(cancelMutation, { id: gone }).toPromise();
        });
    },
    [before, client, onComplaint, onWork, upload],
  );
  return { open: held?.open, before, say: tell };
}

/**
 * The table that is open already, else the first that may be one: of which nobody knows the columns, or somebody has
 * said what they are.
 */
function tableIn(work: Work, open: TableAtHand['open']): TableAtHand['open'] {
  if (work.kind !== 'IMPORT' || (work.state !== 'READY' && work.state !== 'REFUSED')) return undefined;
  const found =
    work.files.find(({ asked }) => asked !== null && asked.upload === open?.upload) ??
    work.files.find(({ mayBeTable, problems, asked }) => mayBeTable && (problems.length > 0 || !!asked?.mapping));
  if (found?.asked == null) return undefined;
  if (found.asked.upload === open?.upload) return open;
  const { upload, mapping, sourceTitle, published } = found.asked;
  return {
    upload,
    name: found.name,
    said: { mapping: mapping ?? '', sourceTitle: sourceTitle ?? '', published: published ?? '' },
  };
}
