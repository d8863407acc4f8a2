import type { Dispatch, SetStateAction } from 'react';
import type { Moves } from '../canvas/moves.ts';
import type { Point, Scene } from '../canvas/scene.ts';

/** The parties marked together, and how others become so. */
export type Marked = readonly [ReadonlySet<string>, Dispatch<SetStateAction<ReadonlySet<string>>>];

export const NOBODY: ReadonlySet<string> = new Set();

/** Who is marked after some were pointed at: these as well, or with `toggles` those no longer that were. */
export function markedNow(
  before: ReadonlySet<string>,
  parties: readonly string[],
  toggles: boolean,
): ReadonlySet<string> {
  const next = new Set(before);
  for (const id of parties) {
    if (toggles && before.has(id)) next.delete(id);
    else next.add(id);
  }
  return next;
}

/** Where the boxes of these parties stand, by their ids. */
export function placesOf(
  scene: Scene | undefined,
  parties: ReadonlySet<string>,
  moves: Moves,
): ReadonlyMap<string, Point> {
  return new Map(
    (scene?.boxes ?? []).flatMap((box) =>
      'select' in box.press && parties.has(box.press.select)
        ? [[box.id, moves.get(box.id) ?? { x: box.x, y: box.y }] as const]
        : [],
    ),
  );
}

/** How many parties a filter leaves no box of. */
export function filteredParties(scene: Scene, hidden: ReadonlySet<string>): number {
  const [shown, away] = [new Set<string>(), new Set<string>()];
  for (const box of scene.boxes) {
    if (!('select' in box.press)) continue;
    (box.keys.some((key) => hidden.has(key)) ? away : shown).add(box.press.select);
  }
  return [...away].filter((id) => !shown.has(id)).length;
}
