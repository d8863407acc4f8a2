import { useState } from 'react';
import { useClient } from 'urql';
import { describeProblem } from '../lib/answer.ts';
import type { Work } from '../lib/graph-work.ts';
import { DayField } from '../ui/inputs/day-field.tsx';
import { cancelMutation, stageMutation } from './imports-query.ts';
import { say } from './messages/words.ts';
import { stagedAgain, type StagedFile } from './staged-file.ts';

const isOfDay = ({ code }: { readonly code: string }) => code === 'PUBLICATION_MISSING';

/** Files that are refused because nothing says when they were published, which the server still has. */
export function lackDay({ kind, state, files }: Work): boolean {
  return (
    kind === 'IMPORT' &&
    state === 'REFUSED' &&
    files.every(({ asked }) => asked !== null) &&
    files.some(({ problems }) => problems.some(isOfDay))
  );
}

/** Asks for that day where the files are refused for it; with it they are looked at anew, without being sent again. */
export function SayPublished({
  work,
  onWork,
  onComplaint,
}: {
  readonly work: Work;
  readonly onWork: (work: string) => void;
  readonly onComplaint: (complaint: string | undefined) => void;
}) {
  const client = useClient();
  const [asking, setAsking] = useState(false);
  const lookAgain = async (published: string) => {
    setAsking(true);
    // Only of those that lack it: a day that a file states itself is not put aside.
    const files = work.files.flatMap(({ asked, problems }): StagedFile[] =>
      asked === null ? [] : [{ ...stagedAgain(asked), ...(problems.some(isOfDay) && { published }) }],
    );
    const { data, error } = await client.mutation(stageMutation, { files }).toPromise();
    setAsking(false);
    if (data === undefined) {
      onComplaint(error ? describeProblem(error).message : say('noAnswer'));
      return;
    }
    onComplaint(undefined);
    onWork(data.stageImport.id);
    await client.mutation(cancelMutation, { id: work.id }).toPromise();
  };
  return (
    <section className="import-work" aria-label={say('whenPublished')} aria-busy={asking}>
      <p>{say('publishedIsMissing')}</p>
      <div className="import-fields">
        <DayField label={say('whenPublished')} value="" onChange={(day) => void lookAgain(day)} />
      </div>
    </section>
  );
}
