import { useMemo, useRef } from 'react';
import { Canvas } from '../canvas/canvas.tsx';
import { measureText } from '../canvas/fonts.ts';
import type { PartyRefData } from '../lib/fact-fields.ts';
import { useWidth } from '../lib/width.ts';
import type { Interlock } from './interlocks-query.ts';
import { drawingOf } from './drawing.ts';

const LEAST_WIDTH = 720;

/** The company, the people it shares, and the companies it shares them with, from left to right. */
export function InterlockDrawing({ company, interlocks, selected, onSelect }: {
  readonly company: PartyRefData;
  readonly interlocks: readonly Interlock[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.max(useWidth(frame), LEAST_WIDTH);
  const scene = useMemo(() => drawingOf(company, interlocks, width, measureText), [company, interlocks, width]);
  return (
    <div className="interlock-drawing" ref={frame}>
      <div style={{ width, height: scene.height }}>
        <Canvas
          scene={scene}
          label="Drawing of shared people; the table below has the same in words"
          selected={selected}
          onEvent={(event) => {
            if (event.type === 'select' || event.type === 'open') onSelect(event.id);
            if (event.type === 'background') onSelect(undefined);
          }}
        />
      </div>
    </div>
  );
}
