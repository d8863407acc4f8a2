import { crossingBetween, downwards } from '../canvas/curve.ts';
import type { Box, Point, Route } from '../canvas/scene.ts';

/** The course of one holding, and where its share stands. */
export interface Course {
  readonly route: Route;
  readonly at: Point;
}

/** A holding between two boxes that are drawn. */
export interface Pair {
  readonly holder: Box;
  readonly held: Box;
}

/** Between the ends of two lines at one edge of a box. */
const PORT = 26;
/** Shares that stand beside each other are on three heights, so that they do not cover each other. */
const STEP = 14;

/**
 * The courses of all holdings, in their order: from the holder's lower edge to the top of what is held; sideways within a
 * row, and up again past the side of both. Lines at one edge of a box stand side by side in the order of their other ends,
 * and a share stands at the end where fewer lines are.
 */
export function coursesOf(pairs: readonly Pair[]): readonly Course[] {
  const down = pairs.map((pair, index) => ({ ...pair, index })).filter(({ holder, held }) => holder.y < held.y);
  const out = portsOf(down, ({ holder }) => holder, ({ held }) => held);
  const into = portsOf(down, ({ held }) => held, ({ holder }) => holder);
  return pairs.map(({ holder, held }, index) => {
    if (holder === held) return ownLoop(holder);
    if (holder.y === held.y) return sideRoute(holder, held);
    if (holder.y > held.y) return backRoute(holder, held);
    return downRoute(holder, held, out.get(index) ?? ALONE, into.get(index) ?? ALONE);
  });
}

interface Port {
  readonly x: number;
  readonly place: number;
  readonly of: number;
}

const ALONE: Port = { x: 0, place: 0, of: 1 };

function portsOf(
  pairs: readonly (Pair & { readonly index: number })[], near: (pair: Pair) => Box, far: (pair: Pair) => Box,
): ReadonlyMap<number, Port> {
  const atBox = new Map<Box, (Pair & { readonly index: number })[]>();
  for (const pair of pairs) {
    const known = atBox.get(near(pair));
    if (known) known.push(pair);
    else atBox.set(near(pair), [pair]);
  }
  const ports = new Map<number, Port>();
  for (const [box, all] of atBox) {
    const step = Math.min(PORT, (box.width - 20) / all.length);
    all.sort((a, b) => far(a).x - far(b).x || a.index - b.index)
      .forEach(({ index }, place) => ports.set(index, { x: box.x + (place - (all.length - 1) / 2) * step, place, of: all.length }));
  }
  return ports;
}

const half = (box: Box) => box.height / 2;

function downRoute(holder: Box, held: Box, out: Port, into: Port): Course {
  const start: Point = { x: out.x, y: holder.y + half(holder) };
  const end: Point = { x: into.x, y: held.y - half(held) };
  const turn = Math.min(34, (end.y - start.y) / 3);
  return {
    route: downwards(start, end, crossingBetween(start.y + turn, end.y - turn, start.y, end.y)),
    at: out.of <= into.of ? { x: start.x, y: start.y + 16 + (out.place % 3) * STEP } : { x: end.x, y: end.y - 34 - (into.place % 3) * STEP },
  };
}

/** Between two of one row: rightwards over the boxes, leftwards under them, so that a pair that holds each other is a ring. */
function sideRoute(holder: Box, held: Box): Course {
  const side = holder.x < held.x ? -1 : 1;
  const start: Point = { x: holder.x - side * (holder.width / 4), y: holder.y + side * half(holder) };
  const end: Point = { x: held.x + side * (held.width / 4), y: held.y + side * half(held) };
  const over = start.y + side * 16;
  return { route: { start, end, via: [{ x: start.x, y: over }, { x: end.x, y: over }], corners: true }, at: { x: (start.x + end.x) / 2, y: over } };
}

/** Up again, past the right side of both: what closes a ring. */
function backRoute(holder: Box, held: Box): Course {
  const start: Point = { x: holder.x + holder.width / 2, y: holder.y };
  const end: Point = { x: held.x + held.width / 2, y: held.y };
  const side = Math.max(start.x, end.x) + 18;
  return {
    route: { start, end, via: [{ x: side, y: start.y }, { x: side, y: end.y }], corners: true },
    at: { x: side, y: (start.y + end.y) / 2 },
  };
}

/** Its own shares: out at the top and in again beside it. */
function ownLoop(box: Box): Course {
  const top = box.y - half(box);
  const [start, end]: readonly [Point, Point] = [{ x: box.x + box.width / 2 - 34, y: top }, { x: box.x + box.width / 2 - 10, y: top }];
  const over = top - 16;
  return { route: { start, end, via: [{ x: start.x, y: over }, { x: end.x, y: over }], corners: true }, at: { x: (start.x + end.x) / 2, y: over - 10 } };
}
