import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { grouped } from '../lib/figures.ts';
import { asksForMenu } from './asks-for-menu.ts';
import type { Moves } from './moves.ts';
import type { Box, CanvasEvent, Scene } from './scene.ts';
import { say } from './messages/words.ts';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** Pixels that a press moves a box. */
const NUDGE = 20;
/** Entries that are in the page at a time: the others come as the focus nears them. */
const WINDOW = 200;

interface ListTwinProps {
  readonly scene: Scene;
  /** Absent where boxes cannot be moved. */
  readonly moves?: Moves | undefined;
  readonly hidden: ReadonlySet<string>;
  readonly selected: string | undefined;
  /** Ids of parties that are marked. */
  readonly marked?: ReadonlySet<string>;
  /** Asks for the menu of a box; absent where there is none. */
  readonly onMenu?: ((boxId: string) => void) | undefined;
  /** Marks a party, or takes its mark away. */
  readonly onMark?: ((party: string) => void) | undefined;
  readonly onEvent: (event: CanvasEvent) => void;
  readonly onFocus: (boxId: string | undefined) => void;
}

/**
 * The drawing as a list, for the keyboard and for screen readers: one stop of the Tab key, arrows from entry to entry,
 * Enter selects, E opens, Alt with an arrow moves the box. The entry with the focus is ringed in the drawing.
 */
export function ListTwin({ scene, moves, hidden, selected, marked, onMenu, onMark, onEvent, onFocus }: ListTwinProps) {
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string>();
  const title = useId();
  const all = useMemo(
    () => [...inGroups(scene.boxes.filter((box) => !box.keys.some((key) => hidden.has(key)))).values()].flat(),
    [scene.boxes, hidden],
  );
  const here = Math.max(
    0,
    all.findIndex((box) => box.id === at),
  );
  const stop = all[here]?.id;
  const first = all.length <= WINDOW ? 0 : Math.max(0, Math.min(all.length - WINDOW, here - WINDOW / 2));
  const groups = inGroups(all.slice(first, first + WINDOW));
  const movable = moves !== undefined && scene.flow === 'field';

  const onKeyDown = (event: KeyboardEvent, box: Box) => {
    if (onMenu && asksForMenu(event)) {
      event.preventDefault();
      onMenu(box.id);
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    const [dx, dy] = STEPS[event.key] ?? [0, 0];
    if (event.altKey) {
      if (!movable || (dx === 0 && dy === 0)) return;
      event.preventDefault();
      const { x, y } = moves.get(box.id) ?? box;
      onEvent({ type: 'moved', id: box.id, to: { x: x + dx * NUDGE, y: y + dy * NUDGE } });
      return;
    }
    const index = all.indexOf(box);
    const step = {
      ArrowDown: index + 1,
      ArrowRight: index + 1,
      ArrowUp: index - 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = all[Math.min(all.length - 1, Math.max(0, step))]?.id;
      // It may only just come into the page.
      flushSync(() => {
        setAt(next);
      });
      if (next !== undefined) list.current?.querySelector<HTMLElement>(`[data-box="${CSS.escape(next)}"]`)?.focus();
    } else if (event.key === 'Escape') {
      onEvent({ type: 'background' });
    } else if (event.key.toLowerCase() === 'e' && 'select' in box.press) {
      event.stopPropagation();
      onEvent({ type: 'open', id: box.press.select });
    } else if (event.key.toLowerCase() === 'x' && 'select' in box.press) {
      onMark?.(box.press.select);
    }
  };

  return (
    <div
      className="canvas-list"
      ref={list}
      role="group"
      aria-labelledby={title}
      onBlur={() => {
        onFocus(undefined);
      }}
    >
      <h2 id={title}>
        {say('everythingThatIsDrawnAsA', {
          value: movable && say('altAndAnArrowKeyMove'),
          value2: onMenu && say('xMarksTheMenuKeyShows'),
        })}
        {all.length > WINDOW &&
          ` ${say('entriesAtATime', { count: grouped(String(all.length)), shown: String(WINDOW) })}`}
      </h2>
      {[...groups].map(([group, members]) => (
        <section key={group} aria-label={group}>
          <h3>{group}</h3>
          <ul>
            {members.map((box) => (
              <li
                key={box.id}
                {...(all.length > WINDOW && {
                  'aria-setsize': all.length,
                  'aria-posinset': all.indexOf(box, first) + 1,
                })}
              >
                <button
                  type="button"
                  data-box={box.id}
                  tabIndex={box.id === stop ? 0 : -1}
                  aria-pressed={selected !== undefined && box.subjects.includes(selected)}
                  onFocus={() => {
                    setAt(box.id);
                    onFocus(box.id);
                  }}
                  onKeyDown={(event) => {
                    onKeyDown(event, box);
                  }}
                  onContextMenu={(event) => {
                    if (!onMenu) return;
                    event.preventDefault();
                    onMenu(box.id);
                  }}
                  onClick={() => {
                    onEvent(
                      'select' in box.press
                        ? { type: 'select', id: box.press.select }
                        : { type: 'more', zone: box.press.more },
                    );
                  }}
                >
                  {box.name} <span>{box.detail}</span>
                  {'select' in box.press && marked?.has(box.press.select) === true && <span>{say('marked')}</span>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function inGroups(boxes: readonly Box[]): Map<string, Box[]> {
  const groups = new Map<string, Box[]>();
  for (const box of boxes) {
    const those = groups.get(box.group);
    if (those) those.push(box);
    else groups.set(box.group, [box]);
  }
  return groups;
}
