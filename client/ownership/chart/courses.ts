import { crossingBetween, downwards } from '../../canvas/lines/curve.ts';
import type { Box, Point, Route } from '../../canvas/scene.ts';
import { groupedBy } from './grouped-by.ts';
import { ranksOf, type Ranks } from './ranks.ts';
import { passagesOf, sideOf, type DrawnHolding, type Passage } from './passages.ts';

/** The course of one holding, and at which of its ends its share stands. */
export interface Course {
  readonly route: Route;
  readonly shareAt: 'start' | 'end';
}

/** Between the ends of two lines at one edge of a box. */
const PORT = 26;
/** Between two lines that run level over the same boxes, and how near to a box the first of them runs. */
const LEVEL = 6;
const OVER = 12;

/**
 * The courses of all holdings, in their order, none through or behind a box that is not its end: from the holder's
 * lower edge to the top of what is held, past the ranks between them through the gaps; sideways within a rank above or
 * below its boxes; and up again through the gaps beside both. Lines at one edge of a box stand side by side in the
 * order in which they come, and a share stands at the end where fewer lines are.
 */
export function coursesOf(pairs: readonly DrawnHolding[], boxes: readonly Box[], width: number): readonly Course[] {
  const ranks = ranksOf(boxes, width);
  const passages = passagesOf(pairs, ranks);
  const lines = pairs.map((pair, index): Routed => ({ ...pair, index, passages: passages[index] ?? [] }));
  const down = lines.filter(({ holder, held }) => holder.y < held.y);
  const out = portsOf(
    down,
    ({ holder }) => holder,
    ({ passages, held }) => passages[0]?.x ?? held.x,
  );
  const into = portsOf(
    down,
    ({ held }) => held,
    ({ passages, holder }) => passages.at(-1)?.x ?? holder.x,
  );
  const levels = levelsOf(lines);
  const seen = new Map<Box, number>();
  return lines.map((line): Course => {
    const { holder, held, index } = line;
    if (holder === held) return { route: ownLoop(holder), shareAt: 'start' };
    if (holder.y === held.y) return { route: sideRoute(line, levels.get(index) ?? 0), shareAt: 'start' };
    if (holder.y > held.y) return { route: backRoute(line, ranks, seen), shareAt: 'start' };
    const [start, end] = [out.get(index) ?? { x: holder.x, of: 1 }, into.get(index) ?? { x: held.x, of: 1 }];
    return { route: downRoute(line, start.x, end.x, ranks), shareAt: start.of <= end.of ? 'start' : 'end' };
  });
}

interface Routed extends DrawnHolding {
  readonly index: number;
  readonly passages: readonly Passage[];
}

interface Port {
  readonly x: number;
  /** How many lines are at this edge. */
  readonly of: number;
}

function portsOf(
  lines: readonly Routed[],
  boxOf: (line: Routed) => Box,
  next: (line: Routed) => number,
): ReadonlyMap<number, Port> {
  const ports = new Map<number, Port>();
  for (const [box, all] of groupedBy(lines, boxOf)) {
    const step = Math.min(PORT, (box.width - 20) / all.length);
    all
      .sort((a, b) => next(a) - next(b) || a.index - b.index)
      .forEach(({ index }, place) =>
        ports.set(index, { x: box.x + (place - (all.length - 1) / 2) * step, of: all.length }),
      );
  }
  return ports;
}

const half = (box: Box) => box.height / 2;

function downRoute({ holder, held, passages }: Routed, startX: number, endX: number, ranks: Ranks): Route {
  const [start, end]: readonly [Point, Point] = [
    { x: startX, y: holder.y + half(holder) },
    { x: endX, y: held.y - half(held) },
  ];
  const stops = [
    ...passages.flatMap(({ rank, x }) => {
      const passed = ranks.all[rank];
      return passed ? [{ x, top: passed.top, bottom: passed.bottom }] : [];
    }),
    { x: end.x, top: end.y, bottom: end.y },
  ];
  const via: Point[] = [];
  let at = start;
  for (const { x, top, bottom } of stops) {
    // Crosses over only between two ranks: while it passes one it runs straight down.
    const turn = Math.min(34, (top - at.y) / 3);
    if (x !== at.x) via.push(...downwards(at, { x, y: top }, crossingBetween(at.y + turn, top - turn, at.y, top)).via);
    at = { x, y: bottom };
  }
  return { start, end, via };
}

/**
 * Between two of one rank: rightwards over the boxes, leftwards under them, so that a pair that holds each other is a
 * ring.
 */
function sideRoute({ holder, held }: Routed, level: number): Route {
  const side = holder.x < held.x ? -1 : 1;
  const start: Point = { x: holder.x - side * (holder.width / 4), y: holder.y + side * half(holder) };
  const end: Point = { x: held.x + side * (held.width / 4), y: held.y + side * half(held) };
  const over = start.y + side * (OVER + level * LEVEL);
  return {
    start,
    end,
    via: [
      { x: start.x, y: over },
      { x: end.x, y: over },
    ],
    corners: true,
  };
}

/**
 * How many others each line within a rank runs over, so that none runs on another; again from the lowest after some.
 */
function levelsOf(lines: readonly Routed[]): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  const sideways = lines.filter(({ holder, held }) => holder !== held && holder.y === held.y);
  for (const all of groupedBy(
    sideways,
    ({ holder, held }) => `${String(holder.y)} ${holder.x < held.x ? 'over' : 'under'}`,
  ).values()) {
    const taken: { readonly from: number; readonly to: number; readonly level: number }[] = [];
    const shortest = all.sort((a, b) => Math.abs(a.holder.x - a.held.x) - Math.abs(b.holder.x - b.held.x));
    for (const { holder, held, index } of shortest) {
      const [from, to] = [Math.min(holder.x, held.x), Math.max(holder.x, held.x)];
      const used = new Set(taken.filter((other) => other.from < to && from < other.to).map(({ level }) => level));
      const level = [0, 1, 2].find((one) => !used.has(one)) ?? index % 3;
      taken.push({ from, to, level });
      levels.set(index, level);
    }
  }
  return levels;
}

/** Up again through the gaps, out and in at the sides: what closes a ring. `seen` counts such lines at each box. */
function backRoute({ holder, held, passages }: Routed, ranks: Ranks, seen: Map<Box, number>): Route {
  const heightAt = (box: Box): number => {
    const count = seen.get(box) ?? 0;
    seen.set(box, count + 1);
    return box.y + (((count + 2) % 5) - 2) * 8;
  };
  const [from, to] = [heightAt(holder), heightAt(held)];
  const start: Point = { x: holder.x + (sideOf(holder, held) * holder.width) / 2, y: from };
  const end: Point = { x: held.x + (sideOf(held, holder) * held.width) / 2, y: to };
  const via: Point[] = [];
  passages.forEach(({ x, rank }, index) => {
    const [before, after] = [passages[index - 1], passages[index + 1]];
    // Only where it turns: two points in line with their neighbours are no corners.
    if (before === undefined) via.push({ x, y: from });
    else if (before.x !== x) via.push({ x, y: between(ranks, before.rank) });
    if (after === undefined) via.push({ x, y: to });
    else if (after.x !== x) via.push({ x, y: between(ranks, rank) });
  });
  return { start, end, via, corners: true };
}

/** Half way between a rank and the one above it. */
function between({ all }: Ranks, rank: number): number {
  const [above, below] = [all[rank - 1], all[rank]];
  return ((above?.bottom ?? 0) + (below?.top ?? 0)) / 2;
}

/** Its own shares: out at the top and in again beside it. */
function ownLoop(box: Box): Route {
  const top = box.y - half(box);
  const [start, end]: readonly [Point, Point] = [
    { x: box.x + box.width / 2 - 34, y: top },
    { x: box.x + box.width / 2 - 10, y: top },
  ];
  const over = top - 16;
  return {
    start,
    end,
    via: [
      { x: start.x, y: over },
      { x: end.x, y: over },
    ],
    corners: true,
  };
}
