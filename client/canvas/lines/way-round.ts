import type { PlacedBox } from './passing.ts';
import { passesUnder } from './passing.ts';
import { pointsOn } from './curve.ts';
import type { Point, Route } from '../scene.ts';

/** How near a way comes to what it goes round: half the least gap between two boxes of a plan. */
const MARGIN = 4;
/** What a turn costs, in pixels of detour. */
const TURN = 40;
/**
 * How far apart the places are that are tried for a figure, and what a pixel from the middle costs in covered pixels.
 */
const FIGURE_STEP = 6;
const NEARNESS = 0.02;
const NONE = -1;

/**
 * Ways between boxes that pass under nothing: straight where that is free, else with corners. Made once for all that is
 * in the way.
 */
export interface Ways {
  /** Undefined where there is no way round. Both ends are among what is in the way. */
  between(from: PlacedBox, to: PlacedBox): Route | undefined;
}

/**
 * The shortest ways with few turns, on a grid of the lanes along everything that is in the way: in each lane a way
 * keeps a margin from what it passes. Dijkstra's algorithm over places and directions.
 */
export function waysRound(inWay: readonly PlacedBox[]): Ways {
  // Made once it is needed: as a rule the straight way is free.
  let grid: Grid | undefined;
  return {
    between(from, to) {
      const straight = straightWay(from, to);
      const others = inWay.filter((one) => !same(one, from) && !same(one, to));
      if (!others.some((one) => passesUnder(straight.start, straight.end, one, MARGIN - 1))) return straight;
      grid ??= gridOf(inWay);
      return search(grid, gates(from, grid), gates(to, grid));
    },
  };
}

/**
 * Where on its way a figure stands free of everything else, or else covers the least; the nearer to the middle the
 * better.
 */
export function figureOn(
  route: Route,
  size: { readonly width: number; readonly height: number },
  inWay: readonly PlacedBox[],
): Point {
  const points = pointsOn(route);
  const lengths = points.slice(1).map((b, i) => Math.hypot(b.x - (points[i]?.x ?? 0), b.y - (points[i]?.y ?? 0)));
  const middle = lengths.reduce((sum, length) => sum + length, 0) / 2;
  let passed = 0;
  let best = { x: route.start.x, y: route.start.y, price: Infinity };
  points.slice(1).forEach((b, i) => {
    const [a, length] = [points[i] ?? b, lengths[i] ?? 0];
    const steps = Math.max(1, Math.round(length / FIGURE_STEP));
    for (let step = 1; step < steps; step += 1) {
      const at = { x: a.x + ((b.x - a.x) * step) / steps, y: a.y + ((b.y - a.y) * step) / steps };
      const covered = inWay.reduce((sum, one) => sum + commonArea({ ...at, ...size }, one), 0);
      const price = covered + Math.abs(passed + (length * step) / steps - middle) * NEARNESS;
      if (price < best.price) best = { ...at, price };
    }
    passed += length;
  });
  return { x: best.x, y: best.y };
}

function commonArea(a: PlacedBox, b: PlacedBox): number {
  const shared = (x: 'x' | 'y', size: 'width' | 'height') =>
    Math.max(0, Math.min(a[x] + a[size] / 2, b[x] + b[size] / 2) - Math.max(a[x] - a[size] / 2, b[x] - b[size] / 2));
  return shared('x', 'width') * shared('y', 'height');
}

function same(a: PlacedBox, b: PlacedBox): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/** From centre to centre, cut where it leaves the one box and meets the other. */
function straightWay(from: PlacedBox, to: PlacedBox): Route {
  return { start: border(from, to), end: border(to, from), via: [] };
}

function border(box: PlacedBox, towards: Point): Point {
  const [dx, dy] = [towards.x - box.x, towards.y - box.y];
  const part = Math.min(
    1,
    box.width / 2 / Math.max(Math.abs(dx), 0.001),
    box.height / 2 / Math.max(Math.abs(dy), 0.001),
  );
  return { x: box.x + dx * part, y: box.y + dy * part };
}

interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** By place, whether the step from it to the right, and the one down, is free. */
  readonly right: Uint8Array;
  readonly down: Uint8Array;
}

function gridOf(inWay: readonly PlacedBox[]): Grid {
  const xs = lanes(
    inWay.flatMap(({ x, width }) => [x - width / 2 - MARGIN, x + width / 2 + MARGIN, ...along(x, width)]),
  );
  const ys = lanes(
    inWay.flatMap(({ y, height }) => [y - height / 2 - MARGIN, y + height / 2 + MARGIN, ...along(y, height)]),
  );
  const right = new Uint8Array(xs.length * ys.length).fill(1);
  const down = new Uint8Array(xs.length * ys.length).fill(1);
  for (const { x, y, width, height } of inWay) {
    const [left, end] = [x - width / 2 - MARGIN + 0.6, x + width / 2 + MARGIN - 0.6];
    const [top, bottom] = [y - height / 2 - MARGIN + 0.6, y + height / 2 + MARGIN - 0.6];
    ys.forEach((laneY, j) => {
      const rowIn = laneY > top && laneY < bottom;
      const crossesDown = laneY < bottom && (ys[j + 1] ?? Infinity) > top;
      if (!rowIn && !crossesDown) return;
      xs.forEach((laneX, i) => {
        const at = j * xs.length + i;
        if (rowIn && laneX < end && (xs[i + 1] ?? Infinity) > left) right[at] = 0;
        if (crossesDown && laneX > left && laneX < end) down[at] = 0;
      });
    });
  }
  return { xs, ys, right, down };
}

/** Where a way may leave or meet a side: in the middle, and beside what may stand there. */
function along(centre: number, length: number): number[] {
  return [centre, centre - length * 0.38, centre + length * 0.38];
}

function lanes(numbers: readonly number[]): number[] {
  const sorted = [...new Set(numbers.map((number) => Math.round(number * 2) / 2))].sort((a, b) => a - b);
  return [(sorted[0] ?? 0) - 8, ...sorted, (sorted.at(-1) ?? 0) + 8];
}

/** A place beside a box, and the point of its border from which it is reached. */
interface Gate {
  readonly at: number;
  readonly border: Point;
}

function gates({ x, y, width, height }: PlacedBox, { xs, ys }: Grid): Gate[] {
  const nearest = (all: readonly number[], value: number) =>
    all.reduce((best, one, i) => (Math.abs(one - value) < Math.abs((all[best] ?? Infinity) - value) ? i : best), 0);
  const gate = (gateX: number, gateY: number, edge: Partial<Point>): Gate => {
    const [i, j] = [nearest(xs, gateX), nearest(ys, gateY)];
    return { at: j * xs.length + i, border: { x: edge.x ?? xs[i] ?? gateX, y: edge.y ?? ys[j] ?? gateY } };
  };
  return [
    ...along(x, width).flatMap((at) => [
      gate(at, y - height / 2 - MARGIN, { y: y - height / 2 }),
      gate(at, y + height / 2 + MARGIN, { y: y + height / 2 }),
    ]),
    ...[gate(x - width / 2 - MARGIN, y, { x: x - width / 2 }), gate(x + width / 2 + MARGIN, y, { x: x + width / 2 })],
  ];
}

/** Steps right, down, left, up. */
const STEPS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

function search({ xs, ys, right, down }: Grid, starts: readonly Gate[], ends: readonly Gate[]): Route | undefined {
  const columns = xs.length;
  const price = new Float64Array(columns * ys.length * 4).fill(Infinity);
  const before = new Int32Array(price.length).fill(NONE);
  const queue = new Queue();
  for (const { at } of starts)
    for (let turn = 0; turn < 4; turn += 1) queue.offer(at * 4 + turn, (price[at * 4 + turn] = 0));
  const goals = new Map(ends.map((gate) => [gate.at, gate]));
  for (let state = queue.take(); state !== undefined; state = queue.take()) {
    const [at, facing] = [state >> 2, state & 3];
    const goal = goals.get(at);
    if (goal) return routeOf(state);
    const [i, j] = [at % columns, Math.floor(at / columns)];
    STEPS.forEach(([dx, dy], turn) => {
      if (Math.abs(turn - facing) === 2) return;
      const [toI, toJ] = [i + dx, j + dy];
      if (toI < 0 || toJ < 0 || toI >= columns || toJ >= ys.length) return;
      const free = dy === 0 ? right[j * columns + Math.min(i, toI)] : down[Math.min(j, toJ) * columns + i];
      if (free !== 1) return;
      const length = Math.abs((xs[toI] ?? 0) - (xs[i] ?? 0)) + Math.abs((ys[toJ] ?? 0) - (ys[j] ?? 0));
      const next = (toJ * columns + toI) * 4 + turn;
      const total = (price[state] ?? 0) + length + (turn === facing ? 0 : TURN);
      if (total >= (price[next] ?? Infinity)) return;
      price[next] = total;
      before[next] = state;
      queue.offer(next, total);
    });
  }
  return undefined;

  function routeOf(last: number): Route {
    const places: number[] = [];
    for (let state = last; state !== NONE; state = before[state] ?? NONE) places.unshift(state >> 2);
    const start = starts.find((gate) => gate.at === places[0])?.border;
    const end = goals.get(last >> 2)?.border;
    const points = places.map((at) => ({ x: xs[at % columns] ?? 0, y: ys[Math.floor(at / columns)] ?? 0 }));
    const all = [start ?? points[0], ...points, end ?? points.at(-1)].filter((point) => point !== undefined);
    const corners = all.filter(
      (point, k) => k === 0 || k === all.length - 1 || isCorner(all[k - 1], point, all[k + 1]),
    );
    return {
      start: corners[0] ?? { x: 0, y: 0 },
      end: corners.at(-1) ?? { x: 0, y: 0 },
      via: corners.slice(1, -1),
      corners: true,
    };
  }
}

function isCorner(a: Point | undefined, b: Point, c: Point | undefined): boolean {
  if (!a || !c) return true;
  return (a.x - b.x) * (c.y - b.y) !== (a.y - b.y) * (c.x - b.x);
}

/** A binary heap: the cheapest first. */
class Queue {
  private readonly items: number[] = [];
  private readonly prices: number[] = [];

  offer(item: number, price: number): void {
    let at = this.items.push(item) - 1;
    this.prices.push(price);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.prices[parent] ?? 0) <= price) break;
      this.swap(at, parent);
      at = parent;
    }
  }

  take(): number | undefined {
    const first = this.items[0];
    this.swap(0, this.items.length - 1);
    this.items.pop();
    this.prices.pop();
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if ((this.prices[left] ?? Infinity) < (this.prices[least] ?? Infinity)) least = left;
      if ((this.prices[right] ?? Infinity) < (this.prices[least] ?? Infinity)) least = right;
      if (least === at) return first;
      this.swap(at, least);
      at = least;
    }
  }

  private swap(a: number, b: number): void {
    if (a === b || this.items.length === 0) return;
    [this.items[a], this.items[b]] = [this.items[b] ?? 0, this.items[a] ?? 0];
    [this.prices[a], this.prices[b]] = [this.prices[b] ?? 0, this.prices[a] ?? 0];
  }
}
