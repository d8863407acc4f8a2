import { useState } from 'react';
import { dayInWords } from '../lib/days.ts';
import type { Decision, MatchVerdict } from './matches-query.ts';
import { say } from './messages/words.ts';

export const VERDICT_WORDS: Readonly<Record<MatchVerdict, string>> = {
  SAME: say('same'),
  DIFFERENT: say('different'),
  UNSURE: say('unsure'),
};

/** What was decided, the latest first, each with the way to take it back. */
export function DecisionList({
  decisions,
  allowed,
  undoing,
  onUndoing,
  onUndo,
}: {
  readonly decisions: readonly Decision[];
  readonly allowed: boolean;
  /** Id of the decision that is about to be taken back. */
  readonly undoing: string | undefined;
  readonly onUndoing: (id: string | undefined) => void;
  readonly onUndo: (id: string, reason: string) => void;
}) {
  return (
    <ul className="decisions">
      {[...decisions].reverse().map((one) => (
        <li key={one.id}>
          <p>
            {say('areDecided', {
              first: one.nameOfA ?? one.a,
              second: one.nameOfB ?? one.b,
              verdict: <strong>{VERDICT_WORDS[one.verdict]}</strong>,
            })}
            {one.verdict === 'SAME' && <span className="quiet">{say('leadsTo', { from: one.b, to: one.a })}</span>}
          </p>
          <p className="quiet">
            {say('byOnReason', { by: one.by, day: dayInWords(one.at.slice(0, 10)), reason: one.reason })}
          </p>
          {allowed &&
            (undoing === one.id ? (
              <UndoForm
                onUndo={(reason) => {
                  onUndo(one.id, reason);
                }}
                onLeave={() => {
                  onUndoing(undefined);
                }}
              />
            ) : (
              <button
                type="button"
                className="button"
                aria-label={say('takeBackThat', {
                  first: one.nameOfA ?? one.a,
                  second: one.nameOfB ?? one.b,
                  verdict: VERDICT_WORDS[one.verdict],
                })}
                onClick={() => {
                  onUndoing(one.id);
                }}
              >
                {say('takeBack')}
              </button>
            ))}
        </li>
      ))}
    </ul>
  );
}

function UndoForm({ onUndo, onLeave }: { readonly onUndo: (reason: string) => void; readonly onLeave: () => void }) {
  const [reason, setReason] = useState('');
  return (
    <form
      className="decision-undo"
      onSubmit={(event) => {
        event.preventDefault();
        onUndo(reason);
      }}
    >
      <label className="field">
        {say('whyTakenBack')}
        <input
          className="field-input"
          required
          maxLength={4000}
          autoFocus
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </label>
      <button type="submit" className="button">
        {say('takeBack')}
      </button>
      <button type="button" className="button button-plain" onClick={onLeave}>
        {say('keepIt')}
      </button>
    </form>
  );
}
