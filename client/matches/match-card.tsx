import { MatchSide } from './match-side.tsx';
import type { Match, MatchVerdict } from './matches-query.ts';
import { say } from './messages/words.ts';

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
  readonly onDecide: (verdict: MatchVerdict, keepFirst: boolean) => void;
}) {
  const button = (text: string, keys: string, verdict: MatchVerdict, keepFirst = true) => (
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
      <p className="match-score">{say('scoreOf', { score: <strong>{score}</strong>, reasons: reasons.join('; ') })}</p>
      {unsure && <p className="quiet">{say('couldNotTell', { by: unsure.by, reason: unsure.reason })}</p>}
      <div className="match-sides">
        <MatchSide key={a.id} id={a.id} letter="A" />
        <MatchSide key={b.id} id={b.id} letter="B" />
      </div>
      {allowed && (
        <>
          <label className="field match-reason">
            {say('why')}
            <input
              className="field-input"
              maxLength={4000}
              value={reason}
              onChange={(event) => {
                onReason(event.target.value);
              }}
            />
          </label>
          <div className="match-choices" role="group" aria-label={say('whatTheyAre')}>
            {button(say('sameAStays'), 'A', 'SAME')}
            {button(say('sameBStays'), 'B', 'SAME', false)}
            {button(say('differentChoice'), 'D', 'DIFFERENT')}
            {button(say('unsureChoice'), 'U', 'UNSURE')}
          </div>
        </>
      )}
    </>
  );
}
