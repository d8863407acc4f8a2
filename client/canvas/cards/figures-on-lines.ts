import Flatbush from 'flatbush';
import { overlaps, passesUnder, type PlacedBox } from '../lines/passing.ts';
import type { Point } from '../scene.ts';

/** A line as it is drawn, with the width of the figure that is to stand on it. */
export interface FiguredLine {
  readonly id: string;
  /** From the border of one box to that of the other. */
  readonly points: readonly Point[];
  readonly width: number;
  /** Where along it the figure would best stand, from 0 to 1. */
  readonly best: number;
}

export const FIGURE_HEIGHT = 16;
const TRIES = 24;
/** Room for the arrow at the end of a line. */
const ARROW = 12;
/**
 * What it costs to cover a box or another figure, to let another line pass behind, and to stand far from the best
 * place.
 */
const PRICE = { covers: 1000, passes: 100, far: 60 };

/**
 * Where on its line each figure stands: clear of boxes and of other figures, and where no other line passes behind it,
 * for then it could be read as the other's. The figures of the shortest lines, which have the fewest places, come
 * first; a figure that has no such place has none.
 */
export function figuresOn(
  lines: readonly FiguredLine[],
  others: readonly { readonly id: string; readonly points: readonly Point[] }[],
  boxes: readonly PlacedBox[],
  taken: readonly PlacedBox[],
): ReadonlyMap<string, Point> {
  const pieces = [...lines, ...others].flatMap(({ id, points }) =>
    points.slice(1).map((b, i) => ({ id, a: points[i] ?? b, b })),
  );
  const index = pieces.length === 0 ? undefined : new Flatbush(pieces.length);
  for (const { a, b } of pieces)
    index?.add(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y));
  index?.finish();
  const figures = [...taken];
  const found = new Map<string, Point>();
  const passing = (id: string, { x, y, width, height }: PlacedBox) => {
    const near = index?.search(x - width / 2, y - height / 2, x + width / 2, y + height / 2) ?? [];
    const here = near.flatMap((i) => pieces[i] ?? []).filter((piece) => piece.id !== id);
    return new Set(here.filter(({ a, b }) => passesUnder(a, b, { x, y, width, height }, 0)).map((piece) => piece.id))
      .size;
  };
  const measured = lines.map((line) => ({ line, length: lengthOf(line.points) })).sort((a, b) => a.length - b.length);
  for (const { line, length } of measured) {
    let best: { readonly at: Point; readonly price: number } | undefined;
    for (const part of partsFor(line.best)) {
      const far = Math.abs(part - line.best) * PRICE.far;
      if (best && far >= best.price) break;
      const at = pointAt(line.points, part, length);
      const rect = { ...at, width: line.width, height: FIGURE_HEIGHT };
      const covers = [...boxes, ...figures].filter((one) => overlaps(rect, one, 1)).length;
      const inArrow = (1 - part) * length < ARROW + line.width / 2 ? 20 : 0;
      const price = covers * PRICE.covers + passing(line.id, rect) * PRICE.passes + far + inArrow;
      if (!best || price < best.price) best = { at, price };
    }
    if (!best || best.price >= PRICE.passes) continue;
    found.set(line.id, best.at);
    figures.push({ ...best.at, width: line.width, height: FIGURE_HEIGHT });
  }
  return found;
}

/** Parts of a line to try, the nearest to the best one first. */
function partsFor(best: number): readonly number[] {
  return Array.from({ length: TRIES }, (_, i) => (i + 0.5) / TRIES).sort(
    (a, b) => Math.abs(a - best) - Math.abs(b - best),
  );
}

function lengthOf(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, b, i) => {
    const a = points[i] ?? b;
    return sum + Math.hypot(b.x - a.x, b.y - a.y);
  }, 0);
}

function pointAt(points: readonly Point[], part: number, length: number): Point {
  let rest = length * part;
  for (const [i, b] of points.slice(1).entries()) {
    const a = points[i] ?? b;
    const piece = Math.hypot(b.x - a.x, b.y - a.y);
    if (rest <= piece && piece > 0)
      return { x: a.x + ((b.x - a.x) * rest) / piece, y: a.y + ((b.y - a.y) * rest) / piece };
    rest -= piece;
  }
  return points.at(-1) ?? { x: 0, y: 0 };
}
