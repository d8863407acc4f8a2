import { Download, Maximize, Minus, Plus } from 'lucide-react';
import type { Layout } from '../lib/address/graph-state.ts';
import { Segmented } from '../ui/segmented.tsx';

interface ControlsProps {
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

export function Controls({ layout, zoomable, onLayout, onZoom, onFit, onPicture }: ControlsProps) {
  return (
    <div className="graph-controls">
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
        <button type="button" className="button button-plain" title="Save as a picture" onClick={onPicture}>
          <Download size={14} aria-hidden /> PNG
        </button>
      </div>
    </div>
  );
}
