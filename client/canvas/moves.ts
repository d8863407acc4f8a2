import type { ElementDefinition } from 'cytoscape';
import type { Point, Scene } from './scene.ts';

/** Where a reader has put boxes, by their ids: the new centres. */
export type Moves = ReadonlyMap<string, Point>;

/**
 * What goes along with a box: the ids of its texts and signs, and of the figures that stand nearer to it than to the
 * other end of their line.
 */
export function belongingsOf(scene: Scene): ReadonlyMap<string, readonly string[]> {
  const boxes = new Map(scene.boxes.map((box) => [box.id, box]));
  const lines = new Map(scene.lines.map((line) => [line.id, line]));
  const belongings = new Map<string, string[]>();
  for (const { id, owner, x, y } of [...scene.texts, ...scene.signs].map((part) => ({ owner: undefined, ...part }))) {
    const line = lines.get(owner ?? '');
    const candidates = line ? [line.source, line.target] : [owner];
    const [nearest] = candidates
      .flatMap((boxId) => boxes.get(boxId ?? '') ?? [])
      .sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y));
    if (nearest) belongings.set(nearest.id, [...(belongings.get(nearest.id) ?? []), id]);
  }
  return belongings;
}

/**
 * The elements of a scene with the moved boxes, and what goes along with them, in their new places. Lines follow their
 * ends.
 */
export function withMoves(elements: readonly ElementDefinition[], scene: Scene, moves: Moves): ElementDefinition[] {
  if (moves.size === 0) return [...elements];
  const belongings = belongingsOf(scene);
  const shifts = new Map<string, Point>();
  for (const box of scene.boxes) {
    const to = moves.get(box.id);
    if (!to) continue;
    const shift = { x: to.x - box.x, y: to.y - box.y };
    for (const id of [box.id, ...(belongings.get(box.id) ?? [])]) shifts.set(id, shift);
  }
  return elements.map((element) => {
    const shift = shifts.get(String(element.data.id));
    if (!shift || !element.position) return element;
    return { ...element, position: { x: element.position.x + shift.x, y: element.position.y + shift.y } };
  });
}
