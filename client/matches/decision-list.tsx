import { useState } from 'react';
import { dayInWords } from '../lib/days.ts';
import type { Decision, Verdict } from './matches-query.ts';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  SAME: 'the same',
  DIFFERENT: 'different',
  UNSURE: 'not to be told yet',
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
            {one.nameOfA ?? one.a} and {one.nameOfB ?? one.b} are <strong>{VERDICT_WORDS[one.verdict]}</strong>
            {one.verdict === 'SAME' && (
              <span className="quiet">
                : {one.b} leads to {one.a}
              </span>
            )}
          </p>
          <p className="quiet">
            {one.by}, {dayInWords(one.at.slice(0, 10))}: {one.reason}
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
                aria-label={`Take back: ${one.nameOfA ?? one.a} and ${one.nameOfB ?? one.b} are ${VERDICT_WORDS[one.verdict]}`}
                onClick={() => {
                  onUndoing(one.id);
                }}
              >
                Take back
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
        Why it is taken back
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
        Take back
      </button>
      <button type="button" className="button button-plain" onClick={onLeave}>
        Keep it
      </button>
    </form>
  );
}
