import { useState } from 'react';
import { dayInWords } from '../../lib/days.ts';
import { counted } from '../../lib/figures.ts';
import type { Given } from './answers-query.ts';

/** Signed answers that came in, the latest first, each with the way to take it back. */
export function AnswersGiven({
  given,
  allowed,
  onTakeBack,
}: {
  readonly given: readonly Given[];
  readonly allowed: boolean;
  readonly onTakeBack: (id: string) => void;
}) {
  const [asked, setAsked] = useState<string>();
  if (given.length === 0) return null;
  return (
    <div className="answers-given">
      <h3>Answers that came in</h3>
      <ul>
        {[...given].reverse().map(({ id, sourceTitle, published, facts }) => (
          <li key={id}>
            <span>
              {sourceTitle}{' '}
              <span className="caption">
                signed {dayInWords(published)} ·{' '}
                {counted(
                  facts.reduce((sum, { count }) => sum + count, 0),
                  'fact',
                )}
              </span>
            </span>
            {allowed && (
              <span className="answers-actions">
                {asked === id ? (
                  <>
                    <span className="caption">The verdicts will be as before.</span>
                    <button
                      type="button"
                      className="button"
                      autoFocus
                      onClick={() => {
                        setAsked(undefined);
                        onTakeBack(id);
                      }}
                    >
                      Take them back
                    </button>
                    <button
                      type="button"
                      className="button button-plain"
                      onClick={() => {
                        setAsked(undefined);
                      }}
                    >
                      Keep them
                    </button>
                  </>
                ) : (
                  <button
                    type="button"
                    className="button"
                    aria-label={`Take back: ${sourceTitle}`}
                    onClick={() => {
                      setAsked(id);
                    }}
                  >
                    Take back
                  </button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
