import { COMMA } from '../../lib/language/language.ts';
import { useState } from 'react';
import { useMutation } from 'urql';
import { describeProblem } from '../../lib/answer.ts';
import { dayInWords } from '../../lib/days.ts';
import { SignedName } from './signed-name.tsx';
import { OwnWords } from '../criteria/own-words.tsx';
import type { RecordedDetermination } from '../page/determination-fields.ts';
import { followMutation } from '../page/independence-query.ts';
import { recordedDay, STATE_WORD } from './determination-words.ts';
import { say } from './messages/words.ts';

type Kind = RecordedDetermination['followed'][number]['does'];
const DONE: Readonly<Record<Kind, string>> = {
  REVIEWS: say('reviewedBy'),
  SIGNS: say('signedBy'),
  WITHDRAWS: say('withdrawnBy'),
  NOTES: say('noteOf'),
};
const TO_DO: Readonly<Record<Kind, string>> = {
  REVIEWS: say('reviewIt'),
  SIGNS: say('signIt'),
  NOTES: say('noteSomething'),
  WITHDRAWS: say('withdrawIt'),
};

/**
 * How far a determination has come: its files, who reviewed and signed it, notes, a withdrawal; and a form for the next
 * step.
 */
export function SignOff({
  of,
  onFollowed,
}: {
  readonly of: RecordedDetermination;
  readonly onFollowed?: (() => void) | undefined;
}) {
  return (
    <div className="sign-off">
      <p className="caption">
        <strong>{STATE_WORD[of.state]}</strong>
        {of.onOtherFacts === true && <strong>{say('concludedOnOtherFactsTheOutcome')}</strong>}
        {of.attachments.map(({ name, sha256 }) => (
          <span key={sha256} title={say('sha256', { sha256 })}>
            {' '}
            · <OwnWords text={name} /> <code>{sha256.slice(0, 12)}…</code>
          </span>
        ))}
      </p>
      {of.followed.map(({ id, does, by, text, recordedAt }) => (
        <p key={id} className="caption">
          {DONE[does]} <OwnWords text={by} />
          {COMMA}
          {dayInWords(recordedDay(recordedAt))}
          {text !== '' && (
            <>
              : <OwnWords text={text} />
            </>
          )}
        </p>
      ))}
      {onFollowed !== undefined && of.state !== 'WITHDRAWN' && <FollowForm of={of} onFollowed={onFollowed} />}
    </div>
  );
}

function FollowForm({ of, onFollowed }: { readonly of: RecordedDetermination; readonly onFollowed: () => void }) {
  const [{ fetching, error }, follow] = useMutation(followMutation);
  const next: readonly Kind[] = [
    ...(of.state === 'PREPARED' ? (['REVIEWS'] as const) : of.state === 'REVIEWED' ? (['SIGNS'] as const) : []),
    'NOTES',
    'WITHDRAWS',
  ];
  const [does, setDoes] = useState<Kind>('NOTES');
  const chosen = next.includes(does) ? does : 'NOTES';
  const save = async (form: HTMLFormElement) => {
    const given = new FormData(form);
    const text = (name: string) => {
      const value = given.get(name);
      return typeof value === 'string' ? value : '';
    };
    const { data } = await follow({ of: of.id, does: chosen, by: text('by'), text: text('text') });
    if (data) onFollowed();
  };
  return (
    <details className="determination-form screen-only">
      <summary>{say('reviewSignNoteOrWithdraw')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save(event.currentTarget);
        }}
      >
        <label className="field">
          {say('whatSelect', {
            select: (
              <select
                className="field-input"
                value={chosen}
                onChange={(event) => {
                  setDoes(next.find((one) => one === event.target.value) ?? 'NOTES');
                }}
              >
                {next.map((one) => (
                  <option key={one} value={one}>
                    {TO_DO[one]}
                  </option>
                ))}
              </select>
            ),
          })}
        </label>
        <SignedName label={say('who')} />
        <label className="field">
          {chosen === 'WITHDRAWS' ? say('why') : say('note')}
          <textarea
            name="text"
            className="field-input"
            required={chosen === 'NOTES' || chosen === 'WITHDRAWS'}
            maxLength={4000}
            rows={2}
          />
        </label>
        {error && (
          <p role="alert" className="report-problem">
            {describeProblem(error).message}
          </p>
        )}
        <button type="submit" className="button" disabled={fetching}>
          {TO_DO[chosen]}
        </button>
      </form>
    </details>
  );
}
