import { useEffect, useRef, type ReactNode } from 'react';
import { counted, grouped } from '../lib/figures.ts';
import { FilePreview } from './file-preview.tsx';
import { isUnderWay, type Work } from '../lib/graph-work.ts';

type Action = 'accept' | 'cancel' | 'close';

/** Work on the graph: how far it is, what was found, and what can be done about it. */
export function WorkPanel({
  work,
  busy,
  quiet = false,
  onAction,
}: {
  readonly work: Work;
  /** Something that was asked for is on its way. */
  readonly busy: boolean;
  /** Whether the reader is at something else, where the focus stays. */
  readonly quiet?: boolean;
  readonly onAction: (action: Action) => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { state } = work;
  useEffect(() => {
    // What there is to read, or to decide, has changed.
    if (!quiet && state !== 'WAITING' && state !== 'RUNNING') heading.current?.focus();
  }, [state, quiet]);
  const button = (action: Action, text: string, main = false) => (
    <button
      type="button"
      className={main ? 'button button-main' : 'button'}
      disabled={busy}
      onClick={() => {
        onAction(action);
      }}
    >
      {text}
    </button>
  );
  return (
    <section className="import-work" aria-labelledby="import-work" aria-busy={isUnderWay(work)}>
      <h2 id="import-work" ref={heading} tabIndex={-1}>
        {titleOf(work)}
      </h2>
      {isUnderWay(work) && <Progress work={work} />}
      {work.failure && <p role="alert">{work.failure.message}</p>}
      {state !== 'WAITING' && work.files.map((file) => <FilePreview key={file.name} file={file} state={state} />)}
      <p className="import-actions">
        {state === 'READY' && work.files.some(({ there }) => !there) && button('accept', acceptText(work), true)}
        {isUnderWay(work) && button('cancel', 'Cancel')}
        {(state === 'READY' || state === 'REFUSED') && button('cancel', 'Leave it')}
        {(state === 'DONE' || state === 'CANCELLED' || state === 'FAILED') && button('close', 'Close')}
      </p>
    </section>
  );
}

function titleOf({ kind, state, what, files }: Work): ReactNode {
  const taking = kind === 'WITHDRAWAL';
  switch (state) {
    case 'WAITING':
      return `Waiting for its turn: ${what}`;
    case 'RUNNING':
      return taking ? `Taking back ${what}` : `Reading ${what}`;
    case 'READY':
      return files.every(({ there }) => there) ? `${what} is there already` : `What ${what} would bring`;
    case 'REFUSED':
      return `${what} cannot be imported as it is`;
    case 'DONE':
      return taking
        ? `Took back ${what}`
        : files.some(({ changed }) => changed)
          ? `Imported ${what}`
          : `Nothing changed`;
    case 'CANCELLED':
      return `Ended: ${what}. Nothing was changed.`;
    case 'FAILED':
      return taking ? `${what} could not be taken back` : `${what} could not be imported`;
  }
}

function acceptText({ files }: Work): string {
  const facts = files.reduce((sum, file) => sum + file.facts.reduce((all, { count }) => all + count, 0), 0);
  return `Accept ${counted(facts, 'fact')}`;
}

function Progress({ work: { progress, state } }: { readonly work: Work }) {
  const text = progressText(progress);
  const { written, total } = progress ?? {};
  return (
    <div className="import-progress">
      <progress
        aria-label="Progress"
        {...(written != null && total != null && total > 0 ? { value: written, max: total } : {})}
      />
      <p role="status">{state === 'WAITING' ? 'Something else is being done first.' : text}</p>
    </div>
  );
}

function progressText(progress: Work['progress']): string {
  switch (progress?.step) {
    case 'read':
      return `Reading: ${grouped(String(progress.statements ?? 0))} statements so far`;
    case 'merge':
      return 'Joining it with the graph';
    case 'write':
      return `Writing ${grouped(String(progress.written ?? 0))} of ${grouped(String(progress.total ?? 0))} rows`;
    case 'commit':
      return 'Putting the new graph in place';
    default:
      return 'Beginning';
  }
}
