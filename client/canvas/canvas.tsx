import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import './canvas.css';
import { createInstrument, type Instrument } from './instrument.ts';
import { asksForMenu } from './asks-for-menu.ts';
import { ListTwin } from './list-twin.tsx';
import { isMany } from './many/is-many.ts';
import { createManyInstrument } from './many/many-instrument.ts';
import type { Caption, Scale } from './picture/picture.ts';
import type { Moves } from './moves.ts';
import type { CanvasAsk, CanvasEvent, Eye, Scene } from './scene.ts';
import { inPaperColours } from '../lib/window/paper.ts';
import { PaperDrawing } from './paper-drawing.tsx';
import { Tooltip, type Tip } from './tooltip.tsx';
import { useScrollTo } from './use-scroll-to.ts';
import { say } from './messages/words.ts';

export interface CanvasHandle {
  fit(): void;
  zoom(steps: number): void;
  /** Brings the box of a party or a fact into sight, or the ends of its line; nothing of `undefined`. */
  reveal(subject: string | undefined): void;
  /** The whole scene at so many times its size as a PNG, with legend and caption under it. */
  picture(caption: Caption, scale: Scale): Promise<Blob>;
  /**
   * The same as an SVG; undefined before anything is drawn, and of so many parties that they are drawn as pixels alone.
   */
  svg(caption: Caption): string | undefined;
  /** The same in the colours of paper, whatever those of the screen are. */
  paperSvg(caption: Caption): string | undefined;
}

interface CanvasProps {
  readonly scene: Scene;
  /** What a screen reader says of the drawing before its parts. */
  readonly label: string;
  readonly selected?: string | undefined;
  readonly hidden?: ReadonlySet<string>;
  /** Ids of parties whose boxes are framed. */
  readonly marked?: ReadonlySet<string>;
  /**
   * Told what is marked and where a menu is asked for; without it nothing can be marked, and the browser shows its own
   * menu.
   */
  readonly onAsk?: ((event: CanvasAsk) => void) | undefined;
  /** What the reader panned and zoomed to; the scene is shown as it opens when absent. */
  readonly eye?: Eye | undefined;
  /** Boxes that the reader has put elsewhere; boxes stay where they are drawn when absent. */
  readonly moves?: Moves | undefined;
  readonly onEvent: (event: CanvasEvent) => void;
  readonly handle?: Ref<CanvasHandle>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The drawing instrument: a scene in, events out. It keeps what stays, and moves or fades only what changed. */
export function Canvas({
  scene,
  label,
  selected,
  hidden = NOTHING,
  marked = NOTHING,
  onAsk,
  moves,
  eye,
  onEvent,
  handle,
}: CanvasProps) {
  const root = useRef<HTMLDivElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  const [instrument, setInstrument] = useState<Instrument>();
  const [tip, setTip] = useState<Tip>();
  const [drawn, setDrawn] = useState<readonly unknown[]>([]);
  const emit = useEffectEvent(onEvent);
  const ask = useEffectEvent((event: CanvasAsk) => onAsk?.(event));
  const asks = onAsk !== undefined;
  const many = isMany(scene);
  const describe = useEffectEvent((id: string, at: Tip['at']) => {
    const part = scene.boxes.find((box) => box.id === id) ?? scene.lines.find((line) => line.id === id);
    setTip(part === undefined ? undefined : { title: 'name' in part ? part.name : undefined, text: part.detail, at });
  });

  useEffect(() => {
    if (!holder.current) return;
    const made = (many ? createManyInstrument : createInstrument)(holder.current, {
      onEvent: (event) => {
        emit(event);
      },
      onAsk: asks
        ? (event) => {
            ask(event);
          }
        : undefined,
      onHover: (hovered) => {
        if (hovered === undefined) setTip(undefined);
        else describe(hovered.id, hovered.at);
      },
    });
    setInstrument(made);
    const themes = new MutationObserver(() => {
      made.recolour();
    });
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => {
      themes.disconnect();
      made.destroy();
      setInstrument(undefined);
    };
  }, [asks, many]);

  useEffect(() => {
    instrument?.look(eye);
  }, [instrument, eye]);
  useEffect(() => {
    void instrument?.draw(scene, moves).then(() => {
      setDrawn([instrument, scene, moves]);
    });
  }, [instrument, scene, moves]);
  useEffect(() => {
    instrument?.select(selected);
  }, [instrument, selected]);
  useEffect(() => {
    instrument?.hide(hidden);
  }, [instrument, hidden]);
  useEffect(() => {
    instrument?.mark(marked);
  }, [instrument, marked]);
  useEffect(() => {
    const element = holder.current;
    if (!instrument || !element) return;
    const sizes = new ResizeObserver(() => {
      instrument.resized();
    });
    sizes.observe(element);
    return () => {
      sizes.disconnect();
    };
  }, [instrument]);

  useImperativeHandle(
    handle,
    () => ({
      fit: () => instrument?.fit(),
      zoom: (steps) => instrument?.zoom(steps),
      reveal: (subject) => {
        for (const id of boxesOf(scene, subject)) instrument?.focus(id);
        instrument?.focus(undefined);
      },
      svg: (caption) => instrument?.svg(caption),
      paperSvg: (caption) => {
        const made = inPaperColours(() => {
          instrument?.recolour();
          return instrument?.svg(caption);
        });
        instrument?.recolour();
        return made;
      },
      picture: (caption, scale) =>
        instrument?.picture(caption, scale) ?? Promise.reject(new Error(say('nothingDrawn'))),
    }),
    [instrument, scene],
  );

  useScrollTo(root, scene, selected);

  const askMenu = (box: string | undefined) => {
    if (instrument) onAsk?.({ type: 'menu', at: instrument.whereIs(box), ...(box !== undefined && { box }) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (asks && asksForMenu(event)) {
      event.preventDefault();
      const at = scene.boxes.find((box) => selected !== undefined && box.subjects.includes(selected));
      askMenu(at?.id);
      return;
    }
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
    if (!action || !instrument) return;
    event.preventDefault();
    action(instrument, onEvent);
  };

  return (
    <div
      ref={root}
      className={`canvas canvas-${scene.flow}`}
      style={scene.flow === 'page' ? { height: scene.height } : undefined}
    >
      <div
        className="canvas-focus"
        role="application"
        aria-roledescription="graph"
        aria-label={label}
        aria-busy={[instrument, scene, moves].some((part, i) => part !== drawn[i])}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div
          className="canvas-holder"
          ref={holder}
          onContextMenu={(event) => {
            if (asks) event.preventDefault();
          }}
          // A page-like scene is scrolled by the browser: Cytoscape must not see, and stop, the moves of a finger.
          onTouchMoveCapture={(event) => {
            if (scene.flow === 'page') event.nativeEvent.stopImmediatePropagation();
          }}
          onTouchEndCapture={(event) => {
            // The browser scrolled: for Cytoscape the touch is off, and there is nothing left to cancel.
            if (scene.flow !== 'page' || event.nativeEvent.cancelable) return;
            event.nativeEvent.stopImmediatePropagation();
            window.dispatchEvent(new Event('touchcancel'));
          }}
        />
        <Tooltip tip={tip} />
      </div>
      <PaperDrawing instrument={instrument} />
      <ListTwin
        scene={scene}
        moves={moves}
        hidden={hidden}
        selected={selected}
        marked={marked}
        onEvent={onEvent}
        onMenu={asks ? askMenu : undefined}
        onMark={
          asks
            ? (id) => {
                onAsk({ type: 'mark', ids: [id], toggles: true });
              }
            : undefined
        }
        onFocus={(id) => instrument?.focus(id)}
      />
    </div>
  );
}

/** Where a party or a fact is drawn: its boxes, the first one last, or the ends of its lines. */
function boxesOf({ boxes, lines }: Scene, subject: string | undefined): readonly string[] {
  if (subject === undefined) return [];
  const own = boxes.filter(({ subjects }) => subjects.includes(subject)).map(({ id }) => id);
  if (own.length > 0) return own.reverse();
  return lines
    .flatMap(({ subjects, source, target }) => (subjects.includes(subject) ? [source, target] : []))
    .filter((id) => id !== undefined);
}

const KEYS: Readonly<Record<string, (instrument: Instrument, onEvent: (event: CanvasEvent) => void) => void>> = {
  '+': (instrument) => {
    instrument.zoom(1);
  },
  '=': (instrument) => {
    instrument.zoom(1);
  },
  '-': (instrument) => {
    instrument.zoom(-1);
  },
  '0': (instrument) => {
    instrument.fit();
  },
  Escape: (_, onEvent) => {
    onEvent({ type: 'background' });
  },
  ArrowLeft: (instrument) => {
    instrument.panBy({ x: 60, y: 0 });
  },
  ArrowRight: (instrument) => {
    instrument.panBy({ x: -60, y: 0 });
  },
  ArrowUp: (instrument) => {
    instrument.panBy({ x: 0, y: 60 });
  },
  ArrowDown: (instrument) => {
    instrument.panBy({ x: 0, y: -60 });
  },
};
