import type { LayoutProblem } from './layout-problem.ts';

/** What is kept free between a line and a box that is not its end. */
const CLEAR = 3;
/** How far beyond that a detour goes, so that its turns do not touch. */
const BEYOND = 5;
const CELL = 96;
/**
 * A way of more turns than this is not sought by trying both sides of everything: what that takes doubles with each.
 */
const MOST_TURNS = 24;
/** Looks along a piece that one line may take while both sides are tried, and then while it goes step by step. */
const LOOKS = { trying: 160, walking: 2000 } as const;
/** How deep a step goes round what is in the way of going round. */
const DEEP = 6;

/** Boxes by cells, each in every cell that it reaches into. */
function cellsOf(radii: Float32Array, places: Float32Array): ReadonlyMap<number, readonly number[]> {
  const cells = new Map<number, number[]>();
  for (let i = 0; i < radii.length; i += 1) {
    const [x, y, r] = [places[2 * i] ?? 0, places[2 * i + 1] ?? 0, (radii[i] ?? 0) * 1.16 + CLEAR + BEYOND];
    for (let cx = Math.floor((x - r) / CELL); cx <= Math.floor((x + r) / CELL); cx += 1)
      for (let cy = Math.floor((y - r) / CELL); cy <= Math.floor((y + r) / CELL); cy += 1) {
        const those = cells.get(key(cx, cy));
        if (those) those.push(i);
        else cells.set(key(cx, cy), [i]);
      }
  }
  return cells;
}

function key(cx: number, cy: number): number {
  return (cx + 32_768) * 65_536 + cy + 32_768;
}

/** Ways from box to box that pass behind no other, line by line. */
export interface Detours {
  /** The points of a link's way between its ends; nothing where it runs straight. */
  wayOf(link: number): readonly number[];
  /** How many ways found so far still pass behind some box. */
  readonly blocked: number;
}

export function detours({ radii, links }: LayoutProblem, places: Float32Array): Detours {
  const cells = cellsOf(radii, places);
  let blocked = 0;
  let looks = 0;
  /** The box in the way of a piece that stands nearest to its start; -1 where none does. */
  const inWay = (ax: number, ay: number, bx: number, by: number, from: number, to: number): number => {
    looks -= 1;
    const [dx, dy] = [bx - ax, by - ay];
    const square = dx * dx + dy * dy || 1;
    let first = -1;
    let least = Infinity;
    let beyond = 0;
    for (const cell of cellsAlong(ax, ay, bx, by)) {
      // What is found in a cell is nearer than what later cells hold, but for what reaches over their border.
      if (first !== -1 && (beyond += 1) > 2) break;
      for (const i of cells.get(cell) ?? []) {
        if (i === from || i === to) continue;
        const [x, y] = [places[2 * i] ?? 0, places[2 * i + 1] ?? 0];
        const part = ((x - ax) * dx + (y - ay) * dy) / square;
        const near = Math.min(1, Math.max(0, part));
        const away = Math.hypot(ax + dx * near - x, ay + dy * near - y);
        const half = (radii[i] ?? 0) + CLEAR;
        if (part >= least || away >= half * Math.SQRT2) continue;
        if (away >= half && !enters(ax - x, ay - y, dx, dy, half)) continue;
        [first, least] = [i, part];
      }
    }
    return first;
  };
  const around = (
    ax: number,
    ay: number,
    bx: number,
    by: number,
    i: number,
    side: 1 | -1,
  ): readonly [number, number] => {
    const [x, y] = [places[2 * i] ?? 0, places[2 * i + 1] ?? 0];
    const length = Math.hypot(bx - ax, by - ay) || 1;
    const [nx, ny] = [(-(by - ay) / length) * side, ((bx - ax) / length) * side];
    // Boxes are square: their corners reach further than their sides.
    const reach = (radii[i] ?? 0) + CLEAR;
    const away = reach * Math.max(1.16, Math.abs(nx) + Math.abs(ny)) + BEYOND;
    return [x + nx * away, y + ny * away];
  };
  /** The side on which the way is already; then the other. */
  const sides = (ax: number, ay: number, bx: number, by: number, i: number): readonly (1 | -1)[] => {
    const [x, y] = [places[2 * i] ?? 0, places[2 * i + 1] ?? 0];
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0 ? [-1, 1] : [1, -1];
  };
  const route = (
    ax: number,
    ay: number,
    bx: number,
    by: number,
    from: number,
    to: number,
    turns: number,
  ): number[] | undefined => {
    if (looks <= 0) return undefined;
    const i = inWay(ax, ay, bx, by, from, to);
    if (i === -1) return [];
    if (turns <= 0) return undefined;
    for (const side of sides(ax, ay, bx, by, i)) {
      const [px, py] = around(ax, ay, bx, by, i, side);
      const before = route(ax, ay, px, py, from, to, Math.floor(turns / 2) - 1);
      if (!before) continue;
      const after = route(px, py, bx, by, from, to, turns - 1 - before.length / 2);
      if (after) return [...before, px, py, ...after];
    }
    return undefined;
  };
  /**
   * Step by step along a long line: round each box in turn, without going back on what was passed. It takes time that
   * grows with what is passed alone.
   */
  const walk = (
    ax: number,
    ay: number,
    bx: number,
    by: number,
    from: number,
    to: number,
    deep: number,
  ): number[] | undefined => {
    const way: number[] = [];
    let [x, y] = [ax, ay];
    for (;;) {
      if (looks <= 0) return undefined;
      const i = inWay(x, y, bx, by, from, to);
      if (i === -1) return way;
      if (deep === 0) return undefined;
      let went = false;
      for (const side of sides(x, y, bx, by, i)) {
        const [px, py] = around(x, y, bx, by, i, side);
        const before = walk(x, y, px, py, from, to, deep - 1);
        if (!before) continue;
        way.push(...before, px, py);
        [x, y, went] = [px, py, true];
        break;
      }
      if (!went) return undefined;
    }
  };
  return {
    wayOf(link) {
      const [from, to] = [links[2 * link] ?? 0, links[2 * link + 1] ?? 0];
      const [ax, ay, bx, by] = [
        places[2 * from] ?? 0,
        places[2 * from + 1] ?? 0,
        places[2 * to] ?? 0,
        places[2 * to + 1] ?? 0,
      ];
      looks = LOOKS.trying;
      const short = route(ax, ay, bx, by, from, to, MOST_TURNS);
      looks = LOOKS.walking;
      const way = short ?? walk(ax, ay, bx, by, from, to, DEEP);
      if (!way) blocked += 1;
      return way ?? [];
    },
    get blocked() {
      return blocked;
    },
  };
}

/** Whether a piece, from a point and by so much, comes into the square round zero whose sides are so far from it. */
function enters(ax: number, ay: number, dx: number, dy: number, half: number): boolean {
  let [from, to] = [0, 1];
  for (const [start, step] of [
    [ax, dx],
    [ay, dy],
  ] as const) {
    if (step === 0) {
      if (Math.abs(start) >= half) return false;
      continue;
    }
    const [one, other] = [(-half - start) / step, (half - start) / step];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  return from < to;
}

/** The cells that a piece runs through, from its start on (Amanatides and Woo 1987). */
function* cellsAlong(ax: number, ay: number, bx: number, by: number): Generator<number> {
  let [cx, cy] = [Math.floor(ax / CELL), Math.floor(ay / CELL)];
  const [endX, endY] = [Math.floor(bx / CELL), Math.floor(by / CELL)];
  const [dx, dy] = [bx - ax, by - ay];
  const [stepX, stepY] = [Math.sign(dx), Math.sign(dy)];
  let nextX = dx === 0 ? Infinity : ((cx + (stepX > 0 ? 1 : 0)) * CELL - ax) / dx;
  let nextY = dy === 0 ? Infinity : ((cy + (stepY > 0 ? 1 : 0)) * CELL - ay) / dy;
  const [eachX, eachY] = [dx === 0 ? Infinity : CELL / Math.abs(dx), dy === 0 ? Infinity : CELL / Math.abs(dy)];
  for (let left = Math.abs(endX - cx) + Math.abs(endY - cy); left >= 0; left -= 1) {
    yield key(cx, cy);
    if (nextX < nextY) [cx, nextX] = [cx + stepX, nextX + eachX];
    else [cy, nextY] = [cy + stepY, nextY + eachY];
  }
}
