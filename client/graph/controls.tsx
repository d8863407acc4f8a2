import { Download, Maximize, Minus, Plus, Redo2, Undo2, UserPlus } from 'lucide-react';
import type { Layout } from '../lib/address/graph-state.ts';
import { Segmented } from '../ui/segmented.tsx';
import { TwinButton } from '../twin/twin-button.tsx';
import type { DrawingKept } from './drawing/use-drawing.ts';

interface ControlsProps {
  readonly history: Pick<DrawingKept, 'undoes' | 'redoes' | 'undo' | 'redo'>;
  readonly onAdd: () => void;
  readonly layout: Layout;
  readonly zoomable: boolean;
  readonly onLayout: (layout: Layout) => void;
  readonly onZoom: (steps: number) => void;
  readonly onFit: () => void;
  readonly onPicture: () => void;
}

const LAYOUT_CHOICES = [
  { value: 'plan', label: 'Plan' },
  { value: 'tiers', label: 'Ownership' },
  { value: 'force', label: 'Whole graph' },
] as const;

export function Controls({ history, onAdd, layout, zoomable, onLayout, onZoom, onFit, onPicture }: ControlsProps) {
  return (
    <div className="graph-controls">
      <button
        type="button"
        className="button button-plain button-icon graph-add"
        aria-label="Add"
        title="Add parties by name (A)"
        onClick={onAdd}
      >
        <UserPlus size={15} aria-hidden />
      </button>
      <div className="graph-zoom" role="group" aria-label="History">
        <button
          type="button"
          className="button button-plain button-icon"
          aria-label={history.undoes === undefined ? 'Undo' : `Undo: ${history.undoes}`}
          title={history.undoes === undefined ? 'Nothing to undo' : `Undo: ${history.undoes} (Ctrl Z)`}
          disabled={history.undoes === undefined}
          onClick={history.undo}
        >
          <Undo2 size={15} aria-hidden />
        </button>
        <button
          type="button"
          className="button button-plain button-icon"
          aria-label={history.redoes === undefined ? 'Redo' : `Redo: ${history.redoes}`}
          title={history.redoes === undefined ? 'Nothing to redo' : `Redo: ${history.redoes} (Ctrl Shift Z)`}
          disabled={history.redoes === undefined}
          onClick={history.redo}
        >
          <Redo2 size={15} aria-hidden />
        </button>
      </div>
      <Segmented label="Layout" choices={LAYOUT_CHOICES} value={layout} onChange={onLayout} />
      <div className="graph-zoom" role="group" aria-label="View">
        {zoomable && (
          <>
            <button
              type="button"
              className="button button-plain button-icon"
              aria-label="Zoom out"
              title="Zoom out (−)"
              onClick={() => {
                onZoom(-1);
              }}
            >
              <Minus size={15} aria-hidden />
            </button>
            <button
              type="button"
              className="button button-plain button-icon"
              aria-label="Fit"
              title="Fit (0)"
              onClick={onFit}
            >
              <Maximize size={14} aria-hidden />
            </button>
            <button
              type="button"
              className="button button-plain button-icon"
              aria-label="Zoom in"
              title="Zoom in (+)"
              onClick={() => {
                onZoom(1);
              }}
            >
              <Plus size={15} aria-hidden />
            </button>
          </>
        )}
        <TwinButton />
        <button type="button" className="button button-plain" title="Save as a picture" onClick={onPicture}>
          <Download size={14} aria-hidden /> PNG
        </button>
      </div>
    </div>
  );
}
