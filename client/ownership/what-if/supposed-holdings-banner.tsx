import { RotateCcw, X } from 'lucide-react';
import type { OnState, OwnershipState } from '../ownership-state.ts';
import { suppositionWords } from './supposition.ts';
import { say } from './messages/words.ts';

/** Says without mistake that what is shown is supposed, what is supposed, and leads back in one press. */
export function SupposedBanner({
  state,
  told,
  onState,
}: {
  readonly state: OwnershipState;
  /** The suppositions in the server's words, once it has answered. */
  readonly told: readonly string[] | undefined;
  readonly onState: OnState;
}) {
  const entries = state.suppose ?? [];
  if (entries.length === 0) return null;
  return (
    <section className="supposed-banner" role="status" aria-label={say('supposedNotInTheRecord')}>
      <div>
        <strong>{say('supposedNotInTheRecord')}</strong>
        <ul>
          {entries.map((entry, index) => {
            const words = told?.[index] ?? suppositionWords(entry, (id) => id);
            return (
              <li key={`${String(index)} ${words}`}>
                {words}
                <button
                  type="button"
                  className="button button-plain button-icon"
                  aria-label={say('takeBackWords', { words })}
                  onClick={() => {
                    onState({ suppose: entries.filter((_, other) => other !== index) });
                  }}
                >
                  <X size={14} aria-hidden />
                </button>
              </li>
            );
          })}
        </ul>
      </div>
      <button
        type="button"
        className="button"
        onClick={() => {
          onState({ suppose: undefined });
        }}
      >
        <RotateCcw size={14} aria-hidden /> {say('backToTheRecord')}
      </button>
    </section>
  );
}
