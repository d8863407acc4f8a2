import { useId, useRef, useState, type KeyboardEvent } from 'react';
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
  const boxes = scene.boxes.filter((box) => !box.keys.some((key) => hidden.has(key)));
  const stop = (boxes.find((box) => box.id === at) ?? boxes[0])?.id;
  const groups = grouped(boxes);
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
    const index = [...groups.values()].flat().indexOf(box);
    const step = {
      ArrowDown: index + 1,
      ArrowRight: index + 1,
      ArrowUp: index - 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: boxes.length - 1,
    }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      list.current?.querySelectorAll('button')[Math.min(boxes.length - 1, Math.max(0, step))]?.focus();
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
      </h2>
      {[...groups].map(([group, members]) => (
        <section key={group} aria-label={group}>
          <h3>{group}</h3>
          <ul>
            {members.map((box) => (
              <li key={box.id}>
                <button
                  type="button"
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
                  {box.name}
                  <span>{box.detail}</span>
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

function grouped(boxes: readonly Box[]): Map<string, Box[]> {
  const groups = new Map<string, Box[]>();
  for (const box of boxes) groups.set(box.group, [...(groups.get(box.group) ?? []), box]);
  return groups;
}
