import { useMemo, useRef } from 'react';
import { Canvas } from '../canvas/canvas.tsx';
import { measureText } from '../canvas/fonts.ts';
import { useWidth } from '../lib/width.ts';
import { chartOf } from './chart.ts';
import type { MethodWords } from './methods.ts';
import type { OwnershipData } from './ownership-query.ts';

const LEAST_WIDTH = 640;

/** The chart over the table; pressing a party lights its holdings and opens its figures. */
export function OwnershipChart({ ownership, method, depth, selected, onSelect }: {
  readonly ownership: OwnershipData;
  readonly method: MethodWords;
  /** Tiers drawn; all when undefined. */
  readonly depth: number | undefined;
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.max(useWidth(frame), LEAST_WIDTH);
  const scene = useMemo(() => chartOf(ownership, width, measureText, { method, depth }), [ownership, width, method, depth]);
  return (
    <figure className="ownership-figure">
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
      <figcaption className="caption">{legend(ownership)}</figcaption>
    </figure>
  );
}

/** Only the signs that are in the picture. */
function legend({ holdings, stakes, rings }: OwnershipData): string {
  return [
    'On a line: direct share',
    holdings.some(({ percent, range }) => percent === null && range === null) && 'dotted, ?: share unknown',
    stakes.some(({ ownerUnknown }) => ownerUnknown) && 'dashed and hatched: holder of record, owner unknown',
    rings.length > 0 && 'dash and dot: part of a circle',
    holdings.some(({ certainty }) => certainty === 'POSSIBLE') && 'pale: possibly so on the day',
  ].filter(Boolean).join(' · ');
}
