import { COMMA } from '../lib/language/language.ts';
import { useCallback, useRef, useState } from 'react';
import { useClient } from 'urql';
import { describeProblem } from '../lib/answer.ts';
import { stageMutation } from './imports-query.ts';
import { NotTaken, sendFile } from './send-file.ts';
import type { StagedFile } from './staged-file.ts';
import { say } from './messages/words.ts';

/** What the reader says beside the files. */
export type Beside = Omit<StagedFile, 'upload'>;

export interface Sending {
  /** Files on their way, and how much of them has gone; undefined when none is. */
  readonly going: { readonly names: string; readonly sent: number; readonly bytes: number } | undefined;
  readonly problem: string | undefined;
  /** Sends files and has them looked at; calls back with the id of that work. */
  readonly send: (files: readonly File[], beside: Beside) => void;
  readonly cancel: () => void;
}

export function useSending(onStaged: (work: string, files: readonly File[]) => void): Sending {
  const client = useClient();
  const [going, setGoing] = useState<Sending['going']>();
  const [problem, setProblem] = useState<string>();
  const controller = useRef<AbortController>(undefined);
  const send = useCallback(
    (files: readonly File[], beside: Beside) => {
      controller.current?.abort();
      const mine = new AbortController();
      controller.current = mine;
      const names = files.map(({ name }) => name).join(COMMA);
      const bytes = files.reduce((sum, { size }) => sum + size, 0);
      const all = async () => {
        let before = 0;
        const staged: StagedFile[] = [];
        for (const file of files) {
          const upload = await sendFile(file, mine.signal, (sent) => {
            setGoing({ names, bytes, sent: Math.min(bytes, before + sent) });
          });
          before += file.size;
          staged.push({ upload, ...beside });
        }
        const { data, error } = await client.mutation(stageMutation, { files: staged }).toPromise();
        if (mine.signal.aborted) return;
        if (data === undefined) setProblem(error ? describeProblem(error).message : say('noAnswer'));
        else onStaged(data.stageImport.id, files);
      };
      setProblem(undefined);
      setGoing({ names, bytes, sent: 0 });
      all()
        .catch((error: unknown) => {
          if (mine.signal.aborted) return;
          setProblem(error instanceof NotTaken ? error.message : say('filesCouldNotBeSent'));
        })
        .finally(() => {
          if (controller.current === mine) setGoing(undefined);
        });
    },
    [client, onStaged],
  );
  const cancel = useCallback(() => {
    controller.current?.abort();
    setGoing(undefined);
  }, []);
  return { going, problem, send, cancel };
}
