import type { GraphState } from '../../lib/address/graph-state.ts';
import { hiddenWords } from '../legend/legend-keys.ts';
import type { Action } from '../drawing/actions.ts';
import { say } from './messages/words.ts';

/** One line that says how much of the drawing is not shown, and brings it back part by part. */
export function NotShown({
  state,
  filtered,
  onAction,
}: {
  readonly state: Pick<GraphState, 'hide' | 'hidden' | 'removed'>;
  /** How many parties the legend's filter leaves out. */
  readonly filtered: number;
  readonly onAction: (action: Action) => void;
}) {
  const { hide, hidden, removed } = state;
  const parts = [
    hidden.length > 0 && {
      what: 'hidden' as const,
      text: say('hiddenHidden', { hidden: hidden.length }),
      press: say('show'),
    },
    removed.length > 0 && {
      what: 'removed' as const,
      text: say('removedRemoved', { removed: removed.length }),
      press: say('bringBack'),
    },
    hide.length > 0 && {
      what: 'filtered' as const,
      text: `${filtered === 0 ? say('filtered') : say('partiesFiltered', { filtered })}: ${hiddenWords(hide)}`,
      press: say('showAll'),
    },
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return (
    <p className="graph-hidden" role="status">
      {parts.map(({ what, text, press }) => (
        <span key={what}>
          {text}
          <button
            type="button"
            className="legend-all"
            onClick={() => {
              onAction({ do: 'bring-back', what });
            }}
          >
            {press}
          </button>
        </span>
      ))}
    </p>
  );
}
