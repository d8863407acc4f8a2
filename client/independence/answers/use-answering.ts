import { useCallback, useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { describeProblem, useAnswer } from '../../lib/answer.ts';
import { forgetAnswers } from '../../lib/graphql-client.ts';
import { isUnderWay, useWork } from '../../lib/graph-work.ts';
import {
  acceptAnswersMutation,
  lookQuery,
  stageAnswersMutation,
  takeBackMutation,
  type AnswerProblem,
  type AnswersInput,
  type LookedAnswers,
  type LookedFile,
} from './answers-query.ts';

export interface Answering {
  readonly busy: boolean;
  /** What the staged answers would do; undefined while nothing is staged. */
  readonly look: LookedAnswers | undefined;
  readonly file: LookedFile | undefined;
  /** What is wrong with the staged answers. */
  readonly problems: readonly AnswerProblem[];
  /** What was refused, or failed, as a whole. */
  readonly complaint: string | undefined;
  /** What was done last: `taken` in, or `back` as it was. */
  readonly done: 'taken' | 'back' | undefined;
  readonly check: (input: AnswersInput) => void;
  readonly accept: () => void;
  readonly takeBack: (id: string) => void;
  /** Leaves what is staged, to change it. */
  readonly leave: () => void;
}

/** Answers on their way: checked, accepted, taken back, one after the other as any import. */
export function useAnswering(onTaken: () => void): Answering {
  const client = useClient();
  const [id, setId] = useState<string>();
  const [sending, setSending] = useState(false);
  const [complaint, setComplaint] = useState<string>();
  const { work, problem, look: again } = useWork(id);
  const settled = work?.state === 'READY' || work?.state === 'REFUSED';
  const { data } = useAnswer(lookQuery, { id: id ?? '' }, { pause: id === undefined || !settled });
  const looked = settled ? data?.graphWork : undefined;
  const problems = useMemo(
    () => (looked?.state === 'REFUSED' ? looked.files.flatMap((file) => file.problems) : []),
    [looked],
  );
  const over = work?.state === 'DONE' ? work.id : undefined;
  const kind = work?.kind;
  useEffect(() => {
    if (over === undefined) return;
    if (kind === 'IMPORT') onTaken();
    // The graph that is served has changed: everything is asked anew.
    forgetAnswers();
  }, [over, kind, onTaken]);
  const begin = useCallback(async (mutate: () => Promise<{ id?: string | undefined; error?: string | undefined }>) => {
    setSending(true);
    setComplaint(undefined);
    const begun = await mutate();
    setSending(false);
    if (begun.error === undefined) setId(begun.id);
    else setComplaint(begun.error);
  }, []);
  return {
    busy: sending || (work !== undefined && isUnderWay(work)) || (settled && looked === undefined),
    look: looked?.state === 'READY' ? (looked.answers ?? undefined) : undefined,
    file: looked?.files[0],
    problems,
    complaint: complaint ?? problem?.message ?? work?.failure?.message,
    done: work?.state === 'DONE' ? (work.kind === 'IMPORT' ? 'taken' : 'back') : undefined,
    check: (input) => {
      setId(undefined);
      void begin(async () => {
        const { data: made, error } = await client.mutation(stageAnswersMutation, { input }).toPromise();
        return { id: made?.stageAnswers.id, error: error && describeProblem(error).message };
      });
    },
    accept: () => {
      if (id === undefined) return;
      void begin(async () => {
        const { error } = await client.mutation(acceptAnswersMutation, { work: id }).toPromise();
        again();
        return { id, error: error && describeProblem(error).message };
      });
    },
    takeBack: (importId) => {
      void begin(async () => {
        const { data: made, error } = await client.mutation(takeBackMutation, { id: importId }).toPromise();
        return { id: made?.withdrawImport.id, error: error && describeProblem(error).message };
      });
    },
    leave: () => {
      setId(undefined);
      setComplaint(undefined);
    },
  };
}
