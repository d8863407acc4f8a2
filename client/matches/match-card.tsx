import { MatchSide } from './match-side.tsx';
import type { Match, Verdict } from './matches-query.ts';

/** Two parties side by side, why they may be one, and the choices. */
export function MatchCard({
  match: { a, b, score, reasons, unsure },
  allowed,
  busy,
  reason,
  onReason,
  onDecide,
}: {
  readonly match: Match;
  readonly allowed: boolean;
  readonly busy: boolean;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** Of the same, the first stays, or the second. */
  readonly onDecide: (verdict: Verdict, keepFirst: boolean) => void;
}) {
  const button = (text: string, keys: string, verdict: Verdict, keepFirst = true) => (
    <button
      type="button"
      className="button"
      aria-keyshortcuts={keys}
      disabled={busy}
      onClick={() => {
        onDecide(verdict, keepFirst);
      }}
    >
      {text} <kbd aria-hidden>{keys}</kbd>
    </button>
  );
  return (
    <>
      <p className="match-score">
        <strong>{score}</strong> of 100: {reasons.join('; ')}.
      </p>
      {unsure && (
        <p className="quiet">
          {unsure.by} could not tell: {unsure.reason}
        </p>
      )}
      <div className="match-sides">
        <MatchSide key={a.id} id={a.id} letter="A" />
        <MatchSide key={b.id} id={b.id} letter="B" />
      </div>
      {allowed && (
        <>
          <label className="field match-reason">
            Why (what speaks for it, as above, when left blank)
            <input
              className="field-input"
              maxLength={4000}
              value={reason}
              onChange={(event) => {
                onReason(event.target.value);
              }}
            />
          </label>
          <div className="match-choices" role="group" aria-label="What they are">
            {button('The same, A stays', 'A', 'SAME')}
            {button('The same, B stays', 'B', 'SAME', false)}
            {button('Different', 'D', 'DIFFERENT')}
            {button('Not to be told yet', 'U', 'UNSURE')}
          </div>
        </>
      )}
    </>
  );
}
