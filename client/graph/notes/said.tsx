import type { Scene } from '../../canvas/scene.ts';
import { MOST_ENDS } from '../../lib/address/asked-ways.ts';
import type { GraphState, GraphStatePatch } from '../../lib/address/graph-state.ts';
import type { Action } from '../drawing/actions.ts';
import { filteredParties, NOBODY, type Marked } from '../marking.ts';
import { MarkedBar } from './marked-bar.tsx';
import { say } from './messages/words.ts';
import { NotShown } from './not-shown.tsx';

interface SaidProps {
  readonly state: GraphState;
  readonly scene: Scene | undefined;
  /** The legend's rows that are switched off. */
  readonly hidden: ReadonlySet<string>;
  readonly marking: Marked;
  readonly texts: readonly (string | undefined)[];
  readonly onAction: (action: Action) => void;
  readonly onState: (patch: GraphStatePatch) => void;
  readonly onPin: (parties: ReadonlySet<string>) => void;
  /** Where nothing of the drawing is in view: shows all of it. */
  readonly onBack: (() => void) | undefined;
}

/**
 * What can be done with those marked, what is not shown, and what there is to know of the drawing: in a row of its own
 * under it, so that it lies over nothing that is drawn.
 */
export function Said({ state, scene, hidden, marking, texts, onAction, onState, onPin, onBack }: SaidProps) {
  const [marked, setMarked] = marking;
  const andUnmark = (act: () => void) => () => {
    act();
    setMarked(NOBODY);
  };
  return (
    <div className="graph-said">
      <MarkedBar
        count={marked.size}
        onHide={andUnmark(() => {
          onAction({ do: 'hide', parties: [...marked] });
        })}
        onRemove={andUnmark(() => {
          onAction({ do: 'remove', parties: [...marked] });
        })}
        onPin={
          scene?.flow === 'field'
            ? andUnmark(() => {
                onPin(marked);
              })
            : undefined
        }
        onPaths={
          marked.size >= 2 && marked.size <= MOST_ENDS
            ? () => {
                onState({ between: [...marked], sel: undefined });
              }
            : undefined
        }
        onClear={andUnmark(() => undefined)}
      />
      <NotShown state={state} filtered={scene ? filteredParties(scene, hidden) : 0} onAction={onAction} />
      {onBack && (
        <p className="graph-note" role="status">
          {say('nothingIsInView')}
          <button type="button" className="legend-all" onClick={onBack}>
            {say('showTheDrawing')}
          </button>
        </p>
      )}
      {texts.map(
        (text) =>
          text !== undefined && (
            <p key={text} className="graph-note">
              {text}
            </p>
          ),
      )}
    </div>
  );
}
