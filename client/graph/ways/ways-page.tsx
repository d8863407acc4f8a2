import { COMMA } from '../../lib/language/language.ts';
import { Maximize, Minus, Plus, Redo2, Undo2 } from 'lucide-react';
import { useRef } from 'react';
import { Canvas, type CanvasHandle } from '../../canvas/canvas.tsx';
import type { CanvasAsk, CanvasEvent } from '../../canvas/scene.ts';
import { useLongWait } from '../../lib/answer.ts';
import type { GraphState } from '../../lib/address/graph-state.ts';
import { dayInWords } from '../../lib/days.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../../ui/notice.tsx';
import { FileMenu } from '../../drawing-files/file-menu.tsx';
import { TwinBelow } from '../../twin/twin-below.tsx';
import { useRoomWithoutTwin } from '../../twin/twin-open.ts';
import { TwinButton } from '../../twin/twin-button.tsx';
import type { DrawingKept } from '../drawing/use-drawing.ts';
import { useMoves } from '../drawing/use-moves.ts';
import { useUndoKeys } from '../drawing/use-undo-keys.ts';
import '../graph-page.css';
import { useSize } from '../use-size.ts';
import { useWays, useWaysScene } from './use-ways.ts';
import { lookedText } from './ways-words.ts';
import './ways.css';
import { say } from './messages/words.ts';

const KEY = [
  { stroke: undefined, text: say('heldAtOneMoment') },
  { stroke: '6 4', text: say('possiblyAtOneMoment') },
  { stroke: '2 3', text: say('neverAtOneMoment') },
] as const;

const VIEWS = [
  [
    say('zoomOut'),
    Minus,
    (on: CanvasHandle) => {
      on.zoom(-1);
    },
  ],
  [
    say('fit'),
    Maximize,
    (on: CanvasHandle) => {
      on.fit();
    },
  ],
  [
    say('zoomIn'),
    Plus,
    (on: CanvasHandle) => {
      on.zoom(1);
    },
  ],
] as const;

/** The ways between some parties, in the place of the graph. */
export function WaysPage({ state, drawing }: { readonly state: GraphState; readonly drawing: DrawingKept }) {
  const { onState } = drawing;
  const canvas = useRef<CanvasHandle>(null);
  const [field, size] = useSize();
  const { ways, fetching, problem, retry } = useWays(state);
  const { scene, settling } = useWaysScene(ways, state.between, useRoomWithoutTwin(size));
  const { moves, put } = useMoves(drawing.put, undefined, onState);
  const slow = useLongWait(fetching && !problem);
  useUndoKeys(drawing);
  const onEvent = (event: CanvasEvent) => {
    if (event.type === 'select') onState({ sel: event.id });
    else if (event.type === 'moved') put(new Map([[event.id, event.to]]));
    else if (event.type === 'background') onState({ sel: undefined });
  };
  const onAsk = (event: CanvasAsk) => {
    if (event.type === 'looked') onState({ eye: event.eye }, true);
  };
  const nothing = ways?.steps.length === 0;
  const found = ways ? ways.pairs.reduce((sum, pair) => sum + pair.ways.length, 0) : 0;
  const names = ways?.parties.slice(0, state.between.length).map(({ name }) => name) ?? [];
  const title = say('waysBetweenNames', { found, names: names.join(COMMA) });
  const presses = [
    [say('undo'), drawing.undoes, drawing.undo, Undo2],
    [say('redo'), drawing.redoes, drawing.redo, Redo2],
  ] as const;
  return (
    <div className="graph">
      <div className="graph-tools">
        <div className="graph-controls">
          <div className="graph-zoom" role="group" aria-label={say('history')}>
            {presses.map(([text, said, onClick, Icon]) => (
              <button
                key={text}
                type="button"
                className="button button-plain button-icon"
                aria-label={said === undefined ? text : `${text}: ${said}`}
                title={said === undefined ? say('nothingToText', { text: text.toLowerCase() }) : `${text}: ${said}`}
                disabled={said === undefined}
                onClick={onClick}
              >
                <Icon size={15} aria-hidden />
              </button>
            ))}
          </div>
          <div className="graph-zoom" role="group" aria-label={say('view')}>
            {VIEWS.map(([text, Icon, act]) => (
              <button
                key={text}
                type="button"
                className="button button-plain button-icon"
                aria-label={text}
                title={text}
                onClick={() => {
                  if (canvas.current) act(canvas.current);
                }}
              >
                <Icon size={15} aria-hidden />
              </button>
            ))}
            <TwinButton />
            <FileMenu
              canvas={canvas}
              scene={scene}
              known={state.known}
              caption={{ title, source: say('numberedStepsWithTheirSourcesHref', { href: location.href }) }}
              name={`ways-${state.between.join('-')}`}
            />
          </div>
        </div>
      </div>
      <div className="graph-stage">
        <div className="graph-field" ref={field} aria-busy={fetching || settling}>
          {scene && !problem && !nothing && (
            <Canvas
              handle={canvas}
              scene={scene}
              label={say('titleOnTheSameFollowsAs', {
                title,
                on: state.moment === 'on' ? say('onOn', { on: dayInWords(state.on) }) : '',
              })}
              selected={state.sel}
              moves={moves}
              eye={state.eye}
              onAsk={onAsk}
              onEvent={onEvent}
            />
          )}
        </div>
        {problem && <ProblemNotice centred problem={problem} onRetry={retry} />}
        {!scene && !problem && slow && (
          <div className="graph-loading">
            <Skeleton lines={6} label={say('lookingForWays')} />
          </div>
        )}
        {nothing && !problem && (
          <div className="graph-empty">
            <EmptyNotice title={say('noWayBetweenThemWasFound')}>
              {ways.pairs.map((pair) => (
                <p key={`${pair.from.id} ${pair.to.id}`}>
                  {ways.pairs.length > 1 && `${pair.from.name} – ${pair.to.name}: `}
                  {lookedText(pair, { by: state.by, moment: state.moment, on: state.on })}
                </p>
              ))}
            </EmptyNotice>
          </div>
        )}
      </div>
      <div className="graph-foot">
        <p className="ways-key caption" aria-label={say('whatTheLinesMean')}>
          {KEY.map(({ stroke, text }) => (
            <span key={text}>
              <svg width="26" height="8" aria-hidden>
                <line x1="0" y1="4" x2="26" y2="4" stroke="currentColor" strokeWidth="2" strokeDasharray={stroke} />
              </svg>
              {text}
            </span>
          ))}
        </p>
      </div>
      <TwinBelow
        scene={problem || nothing ? undefined : scene}
        days={{ on: state.on, known: state.known, against: undefined }}
        name="ways"
        selected={state.sel}
        onSelect={(sel) => {
          onState({ sel });
          canvas.current?.reveal(sel);
        }}
      />
    </div>
  );
}
