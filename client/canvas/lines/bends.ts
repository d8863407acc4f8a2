import { pointsOn } from './curve.ts';
import { overlaps, passesUnder, type PlacedBox } from './passing.ts';
import type { Point } from '../scene.ts';

interface Ends {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Whether a figure stands at its middle. */
  readonly labelled: boolean;
}

const STEP = 18;
const MARGIN = 6;
/** Between two lines of the same pair of boxes. */
const APART = 26;
const LABEL = { width: 44, height: 16 };
/**
 * What a line may do to keep clear: the price of a box in its way, of a figure on something else, and of a pixel of
 * bend.
 */
const PRICE = { box: 100, label: 30, bend: 0.1 };

/**
 * How far each line bends from straight at its middle, in pixels to its right, so that it runs round the boxes in its
 * way and figures stand free. Lines between the same two boxes part. Where there is no way round, the line that passes
 * under the fewest.
 */
export function bendsOf(boxes: ReadonlyMap<string, PlacedBox>, lines: readonly Ends[]): ReadonlyMap<string, number> {
  const bends = new Map<string, number>();
  const taken = new Map<string, number[]>();
  const labels: PlacedBox[] = [];
  for (const line of lines) {
    const [from, to] = [boxes.get(line.source), boxes.get(line.target)];
    if (!from || !to) continue;
    const others = [...boxes].flatMap(([id, box]) => (id === line.source || id === line.target ? [] : [box]));
    // The same pair, whichever end comes first: to one's right is to the other's left.
    const [pair, sign] =
      line.source < line.target ? [`${line.source} ${line.target}`, 1] : [`${line.target} ${line.source}`, -1];
    const used = taken.get(pair) ?? [];
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    let best = { bend: 0, price: Infinity, label: undefined as PlacedBox | undefined };
    for (const bend of candidates(length)) {
      if (Math.abs(bend) * PRICE.bend >= best.price) break;
      if (used.some((other) => Math.abs(other - sign * bend) < APART)) continue;
      const points = course(from, to, bend);
      const label = line.labelled ? { ...middle(from, to, bend / 2), ...LABEL } : undefined;
      const inWay = others.filter((box) =>
        points.some((point, i) => i > 0 && passesUnder(points[i - 1] ?? point, point, box, MARGIN)),
      ).length;
      const covered =
        label === undefined ? 0 : [...boxes.values(), ...labels].filter((box) => overlaps(label, box, 2)).length;
      const price = PRICE.box * inWay + PRICE.label * covered + PRICE.bend * Math.abs(bend);
      if (price < best.price) best = { bend, price, label };
    }
    taken.set(pair, [...used, sign * best.bend]);
    if (best.label) labels.push(best.label);
    bends.set(line.id, best.bend);
  }
  return bends;
}

/** No bend, then ever larger ones to either side. */
function candidates(length: number): number[] {
  const steps = Math.max(4, Math.floor((length * 0.9) / STEP));
  return [0, ...Array.from({ length: steps }, (_, i) => [(i + 1) * STEP, -(i + 1) * STEP]).flat()];
}

/** Points of the line as it is drawn: a curve from centre to centre, steered by one point. */
export function course(from: Point, to: Point, bend: number): Point[] {
  const pieces = Math.max(8, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 24));
  return pointsOn(
    { start: { x: from.x, y: from.y }, end: { x: to.x, y: to.y }, via: bend === 0 ? [] : [middle(from, to, bend)] },
    pieces,
  );
}

/** Half way, and so far to the side. */
function middle(from: Point, to: Point, bend: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  return { x: (from.x + to.x) / 2 - (dy / length) * bend, y: (from.y + to.y) / 2 + (dx / length) * bend };
}
