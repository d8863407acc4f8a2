import { Maximize, Minus, Plus, Redo2, Undo2, UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { GraphStatePatch, GraphLayout, Reach } from '../lib/address/graph-state.ts';
import { ReachChoice } from './reach-choice.tsx';
import { Segmented } from '../ui/inputs/segmented.tsx';
import { TwinButton } from '../twin/twin-button.tsx';
import type { DrawingKept } from './drawing/use-drawing.ts';
import { say } from './messages/words.ts';

interface ControlsProps {
  readonly history: Pick<DrawingKept, 'undoes' | 'redoes' | 'undo' | 'redo'>;
  readonly onAdd: () => void;
  readonly layout: GraphLayout;
  readonly zoomable: boolean;
  readonly reach: Reach | undefined;
  /** Another layout, or another reach of this one. */
  readonly onArrangement: (patch: GraphStatePatch) => void;
  readonly onZoom: (steps: number) => void;
  readonly onFit: () => void;
  /** What the drawing can be kept and saved as. */
  readonly save: ReactNode;
}

const LAYOUT_CHOICES = [
  { value: 'plan', label: say('plan') },
  { value: 'tiers', label: say('ownership') },
  { value: 'force', label: say('wholeGraph') },
] as const;

export function Controls({
  history,
  onAdd,
  layout,
  reach,
  zoomable,
  onArrangement,
  onZoom,
  onFit,
  save,
}: ControlsProps) {
  return (
    <div className="graph-controls">
      <button
        type="button"
        className="button button-plain button-icon graph-add"
        aria-label={say('add')}
        title={say('addPartiesByNameA')}
        onClick={onAdd}
      >
        <UserPlus size={15} aria-hidden />
      </button>
      <div className="graph-zoom" role="group" aria-label={say('history')}>
        <button
          type="button"
          className="button button-plain button-icon"
          aria-label={history.undoes === undefined ? say('undo') : say('undoUndoes', { undoes: history.undoes })}
          title={
            history.undoes === undefined ? say('nothingToUndo') : say('undoUndoesCtrlZ', { undoes: history.undoes })
          }
          disabled={history.undoes === undefined}
          onClick={history.undo}
        >
          <Undo2 size={15} aria-hidden />
        </button>
        <button
          type="button"
          className="button button-plain button-icon"
          aria-label={history.redoes === undefined ? say('redo') : say('redoRedoes', { redoes: history.redoes })}
          title={
            history.redoes === undefined
              ? say('nothingToRedo')
              : say('redoRedoesCtrlShiftZ', { redoes: history.redoes })
          }
          disabled={history.redoes === undefined}
          onClick={history.redo}
        >
          <Redo2 size={15} aria-hidden />
        </button>
      </div>
      <Segmented
        label={say('layout')}
        choices={LAYOUT_CHOICES}
        value={layout}
        onChange={(next) => {
          onArrangement({ layout: next, reach: undefined });
        }}
      />
      <ReachChoice
        layout={layout}
        reach={reach}
        onReach={(next) => {
          onArrangement({ reach: next });
        }}
      />
      <div className="graph-zoom" role="group" aria-label={say('view')}>
        {zoomable && (
          <>
            <button
              type="button"
              className="button button-plain button-icon"
              aria-label={say('zoomOut')}
              title={say('zoomOut2')}
              onClick={() => {
                onZoom(-1);
              }}
            >
              <Minus size={15} aria-hidden />
            </button>
            <button
              type="button"
              className="button button-plain button-icon"
              aria-label={say('fit')}
              title={say('fit0')}
              onClick={onFit}
            >
              <Maximize size={14} aria-hidden />
            </button>
            <button
              type="button"
              className="button button-plain button-icon"
              aria-label={say('zoomIn')}
              title={say('zoomIn2')}
              onClick={() => {
                onZoom(1);
              }}
            >
              <Plus size={15} aria-hidden />
            </button>
          </>
        )}
        <TwinButton />
        {save}
      </div>
    </div>
  );
}
