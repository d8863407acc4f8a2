import type { Point } from '../scene.ts';

const RING = 230;

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * First places for a force layout: what has the most links in the middle, its neighbours on a ring around it, theirs on
 * the next one, each within the sector of the one it was reached from. What is linked with nothing stands on the last
 * ring.
 */
export function radialPlaces(ids: readonly string[], links: readonly Link[]): ReadonlyMap<string, Point> {
  const neighbours = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const { source, target } of links) {
    neighbours.get(source)?.add(target);
    neighbours.get(target)?.add(source);
  }
  const degree = (id: string) => neighbours.get(id)?.size ?? 0;
  const root = ids.toSorted((a, b) => degree(b) - degree(a))[0];
  if (root === undefined) return new Map();
  const children = new Map<string, string[]>();
  const depth = new Map([[root, 0]]);
  const queue = [root];
  for (const id of queue) {
    const next = [...(neighbours.get(id) ?? [])]
      .filter((other) => !depth.has(other))
      .sort((a, b) => degree(b) - degree(a));
    for (const other of next) depth.set(other, (depth.get(id) ?? 0) + 1);
    children.set(id, next);
    queue.push(...next);
  }
  const alone = ids.filter((id) => !depth.has(id));
  children.set(root, [...(children.get(root) ?? []), ...alone]);
  for (const id of alone) depth.set(id, 2);

  const leaves = (id: string): number =>
    Math.max(
      1,
      (children.get(id) ?? []).reduce((sum, child) => sum + leaves(child), 0),
    );
  const places = new Map<string, Point>();
  const place = (id: string, from: number, to: number): void => {
    const angle = (from + to) / 2;
    const radius = RING * (depth.get(id) ?? 0);
    places.set(id, { x: 1.4 * radius * Math.cos(angle), y: radius * Math.sin(angle) });
    let at = from;
    const all = leaves(id);
    for (const child of children.get(id) ?? []) {
      const share = ((to - from) * leaves(child)) / all;
      place(child, at, at + share);
      at += share;
    }
  };
  place(root, 0, 2 * Math.PI);
  return places;
}
