import { useState } from 'react';
import { useClient, type OperationResult } from 'urql';
import { describeProblem } from '../lib/answer.ts';
import { changeNoteMutation, removeNoteMutation, writeNoteMutation, type NoteData } from './notes-query.ts';

/** What is done with notes, one thing at a time, and what went wrong with it. */
export function useNoteWork() {
  const client = useClient();
  /** Id of the note that is being written anew, or `NEW_NOTE`. */
  const [edited, setEdited] = useState<string>();
  const [complaint, setComplaint] = useState<string>();
  const [busy, setBusy] = useState(false);
  const run = async (asked: () => Promise<OperationResult>) => {
    setBusy(true);
    const { error } = await asked();
    setBusy(false);
    setComplaint(error && describeProblem(error).message);
    if (!error) setEdited(undefined);
  };
  return {
    edited,
    setEdited,
    complaint,
    setComplaint,
    busy,
    setBusy,
    write: (about: string, text: string) =>
      void run(() => client.mutation(writeNoteMutation, { about, text }).toPromise()),
    change: ({ id, version }: NoteData, text: string) =>
      void run(() => client.mutation(changeNoteMutation, { id, text, version }).toPromise()),
    remove: ({ id }: NoteData) => void run(() => client.mutation(removeNoteMutation, { id }).toPromise()),
  };
}

export const NEW_NOTE = 'new';
