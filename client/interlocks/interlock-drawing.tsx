import { useMemo, useRef } from 'react';
import { Canvas, type CanvasHandle } from '../canvas/canvas.tsx';
import { useMeasure } from '../canvas/use-measure.ts';
import { FileMenu } from '../drawing-files/file-menu.tsx';
import { dayInWords } from '../lib/days.ts';
import type { PartyRefData } from '../lib/facts/fact-fields.ts';
import { useWidth } from '../lib/window/width.ts';
import { TwinBelow } from '../twin/twin-below.tsx';
import { TwinButton } from '../twin/twin-button.tsx';
import type { InterlockChange } from './changes/interlocks-of-both-days.ts';
import type { Interlock } from './interlocks-query.ts';
import { drawingOf } from './drawing.ts';
import { say } from './messages/words.ts';

const LEAST_WIDTH = 300;

/** The company, the people it shares, and the companies it shares them with, from left to right. */
export function InterlockDrawing({
  company,
  interlocks,
  on,
  known,
  against,
  selected,
  onSelect,
  changes,
}: {
  readonly company: PartyRefData;
  readonly interlocks: readonly Interlock[];
  readonly on: string;
  readonly known: string | undefined;
  /** The other day that is drawn as well. */
  readonly against: string | undefined;
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
  /** What became of them since another day that is drawn as well. */
  readonly changes?: ReadonlyMap<string, InterlockChange> | undefined;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<CanvasHandle>(null);
  const width = Math.max(useWidth(frame), LEAST_WIDTH);
  const measure = useMeasure([
    company.name,
    ...interlocks.flatMap((one) => [one.company.name, ...one.people.map(({ person }) => person.name)]),
  ]);
  const scene = useMemo(
    () => drawingOf(company, interlocks, on, width, measure, changes),
    [company, interlocks, on, width, measure, changes],
  );
  const earlier = scene.lines.some((line) => line.stroke === 'sparse');
  const fading = scene.lines.some((line) => line.fade !== undefined);
  return (
    <>
      <div className="drawing-presses">
        <TwinButton />
        <FileMenu
          canvas={canvas}
          scene={scene}
          known={known}
          caption={{
            title: say('pictureOf', { name: company.name, day: dayInWords(on) }),
            source: say('pictureSource', {
              known: known === undefined ? say('today') : dayInWords(known),
              href: location.href,
            }),
          }}
          name={`interlocks-${company.id}-${on}`}
        />
      </div>
      <div className="interlock-drawing" ref={frame}>
        <div style={{ width, height: scene.height }}>
          <Canvas
            handle={canvas}
            scene={scene}
            label={say('drawingOfSharedPeopleTheTable')}
            selected={selected}
            onEvent={(event) => {
              if (event.type === 'select' || event.type === 'open') onSelect(event.id);
              if (event.type === 'background') onSelect(undefined);
            }}
          />
        </div>
      </div>
      {fading && <p className="caption">{say('lighterLastStatedInTheYear')}</p>}
      {earlier && (
        <p className="caption interlock-legend">
          {say('svgDashedLastStatedForA', {
            svg: (
              <svg width="28" height="8" viewBox="0 0 28 8" aria-hidden>
                <line x1="0" y1="4" x2="28" y2="4" strokeDasharray="3.5 6" />
              </svg>
            ),
          })}
        </p>
      )}
      <TwinBelow
        scene={scene}
        days={{ on, known, against }}
        name={`interlocks-${company.id}`}
        selected={selected}
        onSelect={onSelect}
      />
    </>
  );
}
