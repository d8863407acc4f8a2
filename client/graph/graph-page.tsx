import { useCallback, useMemo, useRef, useState } from 'react';
import { Canvas, type CanvasHandle } from '../canvas/canvas.tsx';
import { opensCut } from '../canvas/controllers/viewport.ts';
import type { CanvasEvent, Scene } from '../canvas/scene.ts';
import { useLongWait } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import type { GraphState } from '../lib/address/graph-state.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { Controls } from './controls.tsx';
import { patchOf } from './drawing/actions.ts';
import type { DrawingKept } from './drawing/use-drawing.ts';
import { useMoves } from './drawing/use-moves.ts';
import { useUndoKeys } from './drawing/use-undo-keys.ts';
import { expandedParties, expandedZones, partyToExpand, withZone } from './expanded.ts';
import './graph-page.css';
import { Legend } from './legend.tsx';
import { countKeys, hiddenWords } from './legend-keys.ts';
import { savePicture } from './save-picture.ts';

import { useScene } from './use-scene.ts';
import { useShortcuts } from '../lib/use-shortcuts.ts';
import { useSize } from './use-size.ts';

interface GraphPageProps {
  readonly state: GraphState;
  readonly drawing: DrawingKept;
}

const NO_COUNTS = new Map();

/** The first screen: the plan of a company on a day, or its surroundings in a free layout, with legend and controls. */
export function GraphPage({ state, drawing }: GraphPageProps) {
  const { onState } = drawing;
  const [field, size] = useSize();
  const canvas = useRef<CanvasHandle>(null);
  const [failed, setFailed] = useState(false);
  const [fitted, setFitted] = useState<Scene>();
  const { scene, title, empty, note, fetching, problem, retry } = useScene(state, size);
  const slow = useLongWait(fetching && !problem);
  const hidden = useMemo(() => new Set(state.hide), [state.hide]);
  const counts = useMemo(() => (scene ? countKeys(scene) : NO_COUNTS), [scene]);
  const expanded = expandedParties(state.expand).length > 0;
  const zonesOpen = expandedZones(state.expand).size > 0;

  // The plan stands still while the day moves, as wide as there is room; a free layout is another for every answer.
  const free = scene?.large === true;
  const view = [state.focus, state.layout, ...(free ? [state.on, state.known, ...state.expand] : [])];
  const { moves, move, putBack } = useMoves(view.join(' '), free ? undefined : size?.width, drawing.put, drawing.onPut);

  const onEvent = useCallback(
    (event: CanvasEvent) => {
      switch (event.type) {
        case 'select':
          onState({ sel: event.id });
          break;
        case 'more':
          onState({ expand: withZone(state.expand, event.zone) });
          break;
        case 'open':
          if (event.id !== state.focus)
            onState({ ...patchOf(state, { do: 'expand', party: event.id }), sel: event.id });
          break;
        case 'moved':
          move(event.id, event.to);
          break;
        case 'background':
          onState({ sel: undefined });
          break;
      }
    },
    [onState, move, state],
  );
  const toPlan = useCallback(() => {
    onState({ layout: 'plan', expand: [] });
  }, [onState]);
  useShortcuts({
    p: toPlan,
    e: () => {
      const party = scene && state.sel !== undefined ? partyToExpand(scene, state.sel) : undefined;
      if (party !== undefined) onEvent({ type: 'open', id: party });
    },
  });
  useUndoKeys(drawing);
  const day = dayInWords(state.on);
  const cut =
    scene?.flow === 'field' && scene !== fitted && size !== undefined && opensCut(scene, size)
      ? 'Opened at its middle: drag, or “Fit” for the whole.'
      : undefined;
  const said = note ?? cut;
  const picture = () => {
    setFailed(false);
    const saved = canvas.current?.picture({
      title: `${title ?? state.focus}, ${day}`,
      source: `As known ${state.known === undefined ? 'today' : `on ${dayInWords(state.known)}`}. Every figure has its source at ${location.href}`,
    });
    saved
      ?.then((blob) => {
        savePicture(blob, `${state.focus}-${state.on}.png`);
      })
      .catch(() => {
        setFailed(true);
      });
  };

  return (
    <div className="graph">
      <div className="graph-tools">
        {moves.size > 0 && (
          <button
            type="button"
            className="button"
            onClick={() => {
              putBack();
            }}
            title="All boxes back to where the layout puts them"
          >
            Put boxes back
          </button>
        )}
        {zonesOpen && (
          <button
            type="button"
            className="button"
            onClick={() => {
              onState({ expand: expandedParties(state.expand) });
            }}
            title="What was opened with “+ more” back to one box each"
          >
            Fold back
          </button>
        )}
        {expanded && (
          <button type="button" className="button" onClick={toPlan} title="Back to the plan (P)">
            Back to plan
          </button>
        )}
        <Controls
          history={drawing}
          layout={state.layout}
          zoomable={scene?.flow !== 'page'}
          onLayout={(layout) => {
            onState(layout === 'plan' ? { layout, expand: [] } : { layout });
          }}
          onZoom={(steps) => canvas.current?.zoom(steps)}
          onFit={() => {
            canvas.current?.fit();
            setFitted(scene);
          }}
          onPicture={picture}
        />
      </div>
      <div className="graph-stage">
        <div className="graph-field" ref={field} aria-busy={fetching}>
          {scene && !problem && (
            <Canvas
              handle={canvas}
              scene={scene}
              label={describe(scene, title ?? '', day)}
              selected={state.sel}
              hidden={hidden}
              moves={moves}
              onEvent={onEvent}
            />
          )}
        </div>
        {problem?.code === 'NOT_FOUND' ? (
          <ProblemNotice centred problem={problem}>
            <p>Search for a company or a person above to draw the graph around it.</p>
          </ProblemNotice>
        ) : (
          problem && <ProblemNotice centred problem={problem} onRetry={retry} />
        )}
        {!scene && !problem && slow && (
          <div className="graph-loading">
            <Skeleton lines={6} label="Drawing the graph" />
          </div>
        )}
        {scene && slow && (
          <p className="graph-waiting" role="status">
            Loading {day}…
          </p>
        )}
        {empty !== undefined && !problem && (
          <div className="graph-empty">
            <EmptyNotice title={empty.title}>
              <p>{empty.text}</p>
            </EmptyNotice>
          </div>
        )}
        {state.hide.length > 0 && (
          <p className="graph-hidden">
            Hidden: {hiddenWords(state.hide)}
            <button
              type="button"
              className="legend-all"
              onClick={() => {
                onState({ hide: [] }, true);
              }}
            >
              Show all
            </button>
          </p>
        )}
        {said !== undefined && <p className="graph-note">{said}</p>}
        {failed && (
          <p className="graph-note" role="alert">
            The picture could not be made. Try again, or with a smaller graph.
          </p>
        )}
      </div>
      <div className="graph-foot">
        <Legend
          counts={counts}
          hidden={state.hide}
          onHide={(hide) => {
            onState({ hide }, true);
          }}
        />
      </div>
    </div>
  );
}

function describe(scene: Scene, title: string, day: string): string {
  return `${title} on ${day}: ${String(scene.boxes.length)} boxes in ${String(new Set(scene.boxes.map((box) => box.group)).size)} groups. Plus and minus zoom, 0 fits, Escape clears the selection. The same follows as a list.`;
}
