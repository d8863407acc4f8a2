import { useEffect, useRef, type ReactNode } from 'react';
import { grouped } from '../lib/figures.ts';
import { FilePreview } from './file-preview.tsx';
import { isUnderWay, type Work } from '../lib/graph-work.ts';
import { say } from './messages/words.ts';

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
        {isUnderWay(work) && button('cancel', say('cancel'))}
        {(state === 'READY' || state === 'REFUSED') && button('cancel', say('leaveIt'))}
        {(state === 'DONE' || state === 'CANCELLED' || state === 'FAILED') && button('close', say('close'))}
      </p>
    </section>
  );
}

function titleOf({ kind, state, what, files }: Work): ReactNode {
  const taking = kind === 'WITHDRAWAL';
  switch (state) {
    case 'WAITING':
      return say('waitingForItsTurn', { what });
    case 'RUNNING':
      return taking ? say('takingBack', { what }) : say('reading', { what });
    case 'READY':
      return files.every(({ there }) => there) ? say('isThereAlready', { what }) : say('whatItWouldBring', { what });
    case 'REFUSED':
      return say('cannotBeImported', { what });
    case 'DONE':
      return taking
        ? say('tookBack', { what })
        : files.some(({ changed }) => changed)
          ? say('imported', { what })
          : say('nothingChanged');
    case 'CANCELLED':
      return say('ended', { what });
    case 'FAILED':
      return taking ? say('couldNotBeTakenBack', { what }) : say('couldNotBeImported', { what });
  }
}

function acceptText({ files }: Work): string {
  const facts = files.reduce((sum, file) => sum + file.facts.reduce((all, { count }) => all + count, 0), 0);
  return say('acceptFacts', { facts });
}

function Progress({ work: { progress, state } }: { readonly work: Work }) {
  const text = progressText(progress);
  const { written, total } = progress ?? {};
  return (
    <div className="import-progress">
      <progress
        aria-label={say('progress')}
        {...(written != null && total != null && total > 0 ? { value: written, max: total } : {})}
      />
      <p role="status">{state === 'WAITING' ? say('somethingElseFirst') : text}</p>
    </div>
  );
}

function progressText(progress: Work['progress']): string {
  switch (progress?.step) {
    case 'read':
      return say('readSoFar', { statements: grouped(String(progress.statements ?? 0)) });
    case 'merge':
      return say('joining');
    case 'write':
      return say('writingRows', {
        written: grouped(String(progress.written ?? 0)),
        total: grouped(String(progress.total ?? 0)),
      });
    case 'commit':
      return say('puttingInPlace');
    default:
      return say('beginning');
  }
}
