import { useMemo, useRef } from 'react';
import { Canvas } from '../canvas/canvas.tsx';
import { measureText } from '../canvas/fonts.ts';
import { useWidth } from '../lib/width.ts';
import { chartOf } from './chart.ts';
import type { OwnershipData } from './ownership-query.ts';

const LEAST_WIDTH = 640;

/** The chart over the table; pressing a party lights its holdings. */
export function OwnershipChart({ ownership, selected, onSelect }: {
  readonly ownership: OwnershipData;
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.max(useWidth(frame), LEAST_WIDTH);
  const scene = useMemo(() => chartOf(ownership, width, measureText), [ownership, width]);
  return (
    <div className="ownership-chart" ref={frame}>
      <div style={{ width, height: scene.height }}>
        <Canvas
          scene={scene}
          label={`Chart of ownership, ${String(scene.boxes.length)} parties; the table below has the same in words`}
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
