import { useCallback, useMemo, useRef, useState } from 'react';
import { Canvas, type CanvasHandle } from '../canvas/canvas.tsx';
import type { CanvasAsk, CanvasEvent, Point, Scene } from '../canvas/scene.ts';
import { useLongWait } from '../lib/answer.ts';
import { TwinBelow } from '../twin/twin-below.tsx';
import { useRoomWithoutTwin } from '../twin/twin-open.ts';
import { dayInWords } from '../lib/days.ts';
import type { GraphState } from '../lib/address/graph-state.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { BackPresses } from './back-presses.tsx';
import { Controls } from './controls.tsx';
import { patchOf, type Action } from './drawing/actions.ts';
import type { DrawingKept } from './drawing/use-drawing.ts';
import { useGraphKeys } from './drawing/use-graph-keys.ts';
import { useMoves } from './drawing/use-moves.ts';
import { expandedParties, expandedZones, withZone } from './expanded.ts';
import './graph-page.css';
import { GrowingDialogs, type Expanding } from './growing/growing-dialogs.tsx';
import { FileMenu } from '../drawing-files/file-menu.tsx';
import { Legend } from './legend/legend.tsx';
import { legendOfPicture } from './legend/legend-of-picture.ts';
import { countKeys } from './legend/legend-keys.ts';
import { markedNow, NOBODY, placesOf, type Marked } from './marking.ts';
import { MenuOfDrawing } from './menu/menu-of-drawing.tsx';
import { LayingBar } from './notes/laying-bar.tsx';
import { saysMiddle } from './notes/opened-at-middle.ts';
import { Said } from './notes/said.tsx';
import { describeDrawing } from './notes/describe-drawing.ts';
import { isOutOfView } from './notes/out-of-view.ts';
import { withoutParties } from './notes/without-parties.ts';
import { useScene } from './use-scene.ts';
import { useSize } from './use-size.ts';
import { say } from './messages/words.ts';

interface GraphPageProps {
  readonly state: GraphState;
  readonly expanding: Expanding | undefined;
  readonly onExpanding: (expanding: Expanding | undefined) => void;
  readonly drawing: DrawingKept;
  /** Who is marked; the panel beside tells of them. */
  readonly marking: Marked;
}

/** The first screen: the plan of a company on a day, or its surroundings in a free layout, with legend and controls. */
export function GraphPage({ state, drawing, expanding, onExpanding, marking }: GraphPageProps) {
  const [marked, setMarked] = marking;
  const { onState } = drawing;
  const [field, size] = useSize();
  const room = useRoomWithoutTwin(size);
  const canvas = useRef<CanvasHandle>(null);
  const [fitted, setFitted] = useState<Scene>();
  const [adding, setAdding] = useState(false);
  const [menu, setMenu] = useState<{ readonly at: Point; readonly box: string | undefined }>();
  const shown = useScene(state, room, drawing.turn);
  const { scene: whole, title, empty, note, laying, stopped, fetching, settling, problem, retry } = shown;
  const scene = useMemo(
    () => whole && withoutParties(whole, new Set([...state.hidden, ...state.removed])),
    [whole, state.hidden, state.removed],
  );
  const slow = useLongWait(fetching && !problem);
  const hidden = useMemo(() => new Set(state.hide), [state.hide]);
  const counts = useMemo(() => countKeys(scene), [scene]);
  const grown = expandedParties(state.expand).length + state.added.length > 0;
  /** Laid out by what is linked, not by zones: then it can be laid out anew once it has grown. */
  const free = state.layout !== 'plan';

  // A picture stands still while the day moves and while it grows; the plan is as wide as there is room.
  const { moves, put, putBack } = useMoves(drawing.put, state.layout === 'plan' ? size?.width : undefined, onState);

  const act = useCallback(
    (action: Action) => {
      onState(patchOf(state, action));
    },
    [onState, state],
  );
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
          if (event.id !== state.focus && !expandedParties(state.expand).includes(event.id))
            onExpanding({ party: event.id, asks: false });
          break;
        case 'moved':
          put(new Map([[event.id, event.to]]));
          break;
        case 'background':
          setMarked(NOBODY);
          onState({ sel: undefined });
          break;
      }
    },
    [onState, onExpanding, put, setMarked, state],
  );
  const onAsk = useCallback(
    (event: CanvasAsk) => {
      if (event.type === 'menu') setMenu({ at: event.at, box: event.box });
      else if (event.type === 'looked') onState({ eye: event.eye }, true);
      else setMarked((before) => markedNow(before, event.ids, event.toggles));
    },
    [onState, setMarked],
  );
  const closeDialogs = useCallback(() => {
    onExpanding(undefined);
    setAdding(false);
  }, [onExpanding]);
  const fold = () => {
    onState({ expand: state.expand.filter((one) => !one.startsWith('zone:')) });
  };
  const toPlan = useCallback(() => {
    onState({ layout: 'plan', expand: [], added: [] });
  }, [onState]);
  const add = useCallback(() => {
    setAdding(true);
  }, []);
  useGraphKeys(drawing, scene, state.sel, {
    toPlan,
    add,
    expand: (id) => {
      onEvent({ type: 'open', id });
    },
  });
  const fit = () => {
    canvas.current?.fit();
    setFitted(scene);
  };
  const day = dayInWords(state.on);
  const cut = note === undefined && scene !== fitted ? saysMiddle(scene, size, state.eye) : undefined;
  const caption = {
    title: `${title ?? state.focus}, ${day}`,
    source: say('asKnownKnownEveryFigureHas', {
      known: state.known === undefined ? say('today') : say('onKnown', { known: dayInWords(state.known) }),
      href: location.href,
    }),
    legend: legendOfPicture(counts, state.hide),
  };

  return (
    <div className="graph">
      <div className="graph-tools">
        <BackPresses
          onPutBack={moves.size > 0 ? putBack : undefined}
          onArrange={free && (grown || moves.size > 0 || stopped === true) ? drawing.arrange : undefined}
          onFold={expandedZones(state.expand).size > 0 ? fold : undefined}
          onPlan={grown ? toPlan : undefined}
        />
        <Controls
          history={drawing}
          onAdd={add}
          layout={state.layout}
          zoomable={scene?.flow !== 'page'}
          reach={state.reach}
          onArrangement={onState}
          onZoom={(steps) => canvas.current?.zoom(steps)}
          onFit={fit}
          save={
            <FileMenu
              canvas={canvas}
              scene={scene}
              known={state.known}
              caption={caption}
              name={`${state.focus}-${state.on}`}
            />
          }
        />
      </div>
      <div className="graph-stage">
        <div className="graph-field" ref={field} aria-busy={fetching || settling}>
          {scene && !problem && (
            <Canvas
              handle={canvas}
              scene={scene}
              label={describeDrawing(scene, title ?? '', day)}
              selected={state.sel}
              hidden={hidden}
              marked={marked}
              onAsk={onAsk}
              moves={moves}
              eye={state.eye}
              onEvent={onEvent}
            />
          )}
        </div>
        {problem?.code === 'NOT_FOUND' ? (
          <ProblemNotice centred problem={problem}>
            <p>{say('searchForACompanyOrA')}</p>
          </ProblemNotice>
        ) : (
          problem && <ProblemNotice centred problem={problem} onRetry={retry} />
        )}
        {!scene && !problem && slow && (
          <div className="graph-loading">
            <Skeleton lines={6} label={say('drawingTheGraph')} />
          </div>
        )}
        {scene && slow && (
          <p className="graph-waiting" role="status">
            {say('loadingDay', { day })}
          </p>
        )}
        {empty !== undefined && !problem && (
          <div className="graph-empty">
            <EmptyNotice title={empty.title}>
              <p>{empty.text}</p>
            </EmptyNotice>
          </div>
        )}
        <GrowingDialogs state={state} expanding={expanding} adding={adding} onChange={onState} onClose={closeDialogs} />
        {menu && scene && (
          <MenuOfDrawing
            scene={scene}
            box={menu.box}
            state={state}
            history={drawing}
            does={{
              movable: scene.flow === 'field',
              moves,
              putBack,
              arrange: free ? drawing.arrange : undefined,
              pin: put,
              act,
              look: onState,
              expand: (party, asks) => {
                onExpanding({ party, asks });
              },
              add,
              fit: () => canvas.current?.fit(),
            }}
            at={menu.at}
            onClose={() => {
              setMenu(undefined);
            }}
          />
        )}
        {laying && <LayingBar laying={laying} />}
      </div>
      <div className={free ? 'graph-foot graph-foot-free' : 'graph-foot'}>
        <Said
          state={state}
          scene={scene}
          hidden={hidden}
          marking={marking}
          texts={[note, cut]}
          onAction={act}
          onState={onState}
          onPin={(ids) => {
            if (scene) put(placesOf(scene, ids, moves));
          }}
          onBack={isOutOfView(scene, size, state.eye, moves) ? fit : undefined}
        />
        <Legend
          counts={counts}
          hidden={state.hide}
          onHide={(hide) => {
            onState({ hide }, true);
          }}
        />
      </div>
      <TwinBelow
        scene={problem ? undefined : scene}
        hidden={hidden}
        days={{ on: state.on, known: state.known, against: state.against }}
        name={state.focus}
        selected={state.sel}
        onSelect={(sel) => {
          onState({ sel });
          canvas.current?.reveal(sel);
        }}
      />
    </div>
  );
}
