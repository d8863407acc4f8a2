import { useState } from 'react';
import { dayInWords } from '../../lib/days.ts';
import type { Given } from './answers-query.ts';
import { say } from './messages/words.ts';

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
      <h3>{say('answersThatCameIn')}</h3>
      <ul>
        {[...given].reverse().map(({ id, sourceTitle, published, facts }) => (
          <li key={id}>
            <span>
              {sourceTitle}{' '}
              <span className="caption">
                {say('signedPublishedFacts', {
                  published: dayInWords(published),
                  reduce: facts.reduce((sum, { count }) => sum + count, 0),
                })}
              </span>
            </span>
            {allowed && (
              <span className="answers-actions">
                {asked === id ? (
                  <>
                    <span className="caption">{say('theVerdictsWillBeAsBefore')}</span>
                    <button
                      type="button"
                      className="button"
                      autoFocus
                      onClick={() => {
                        setAsked(undefined);
                        onTakeBack(id);
                      }}
                    >
                      {say('takeThemBack')}
                    </button>
                    <button
                      type="button"
                      className="button button-plain"
                      onClick={() => {
                        setAsked(undefined);
                      }}
                    >
                      {say('keepThem')}
                    </button>
                  </>
                ) : (
                  <button
                    type="button"
                    className="button"
                    aria-label={say('takeBackSourceTitle', { sourceTitle })}
                    onClick={() => {
                      setAsked(id);
                    }}
                  >
                    {say('takeBack')}
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
