import { pointsOn } from '../../canvas/lines/curve.ts';
import { overlaps, passesUnder, type PlacedBox } from '../../canvas/lines/passing.ts';
import type { Point, Route } from '../../canvas/scene.ts';

/** A line and what stands on it. */
export interface LabelledLine {
  readonly route: Route;
  /** Of the text in pixels. */
  readonly width: number;
  /** The end by which it stands rather. */
  readonly at: 'start' | 'end';
}

const HEIGHT = 15;
/** From an end to the middle of the text: clear of the box, and of the arrow. */
const FROM = { start: 16, end: 27 };
/** Between two places that are tried, and how many of them; and again where none of these is free. */
const TRIES = [
  { step: 7, most: 40 },
  { step: 3, most: 400 },
];
/** What a place costs: each line of others under it, and a pixel away from its end. */
const PRICE = { line: 9, pixel: 0.12 };
const CELL = 48;

/**
 * The middle of each text on its line, where it covers no box and no other text and as little else as can be; undefined
 * where a line has no such place, for there it could be read as another's.
 */
export function labelPlaces(
  lines: readonly LabelledLine[],
  boxes: readonly PlacedBox[],
): readonly (Point | undefined)[] {
  const courses = lines.map(({ route }) => pointsOn(route, 8));
  const passing = passingNear(courses);
  const texts: PlacedBox[] = [];
  return lines.map(({ width, at }, index) => {
    const course = courses[index] ?? [];
    for (const tried of TRIES) {
      let best: { readonly price: number; readonly place: PlacedBox } | undefined;
      for (const { point, away } of placesOn(course, at, tried)) {
        const place = { ...point, width: width + 6, height: HEIGHT };
        const least = away * PRICE.pixel;
        if (best !== undefined && least >= best.price) break;
        if (boxes.some((box) => overlaps(place, box, 1)) || texts.some((text) => overlaps(place, text, 0))) continue;
        const price = least + PRICE.line * passing(place, index);
        if (best === undefined || price < best.price) best = { price, place };
      }
      if (best === undefined) continue;
      texts.push(best.place);
      return best.place;
    }
    return undefined;
  });
}

/** Places along a course from one of its ends on, and how far each is from where the text would stand best. */
function placesOn(
  course: readonly Point[],
  at: 'start' | 'end',
  { step: closest, most }: { readonly step: number; readonly most: number },
): readonly { readonly point: Point; readonly away: number }[] {
  const points = at === 'start' ? course : [...course].reverse();
  const lengths = points.map((point, i) => {
    const before = points[i - 1] ?? point;
    return Math.hypot(point.x - before.x, point.y - before.y);
  });
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const [first, last] = at === 'start' ? [FROM.start, whole - FROM.end] : [FROM.end, whole - FROM.start];
  if (last <= first) return [{ point: pointAt(points, lengths, whole / 2), away: 0 }];
  const step = Math.max(closest, (last - first) / most);
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => ({
    point: pointAt(points, lengths, first + i * step),
    away: i * step,
  }));
}

function pointAt(points: readonly Point[], lengths: readonly number[], distance: number): Point {
  let left = distance;
  for (const [i, point] of points.entries()) {
    const [before, length] = [points[i - 1], lengths[i] ?? 0];
    if (before && length > 0 && left <= length)
      return {
        x: before.x + ((point.x - before.x) * left) / length,
        y: before.y + ((point.y - before.y) * left) / length,
      };
    left -= length;
  }
  return points.at(-1) ?? { x: 0, y: 0 };
}

/** How many courses besides its own pass under a place. */
function passingNear(courses: readonly (readonly Point[])[]): (place: PlacedBox, own: number) => number {
  const cells = new Map<string, { readonly of: number; readonly a: Point; readonly b: Point }[]>();
  courses.forEach((points, of) => {
    points.forEach((b, i) => {
      const a = points[i - 1];
      if (a === undefined) return;
      for (const key of cellsOf(Math.min(a.x, b.x), Math.max(a.x, b.x), Math.min(a.y, b.y), Math.max(a.y, b.y))) {
        const cell = cells.get(key);
        if (cell) cell.push({ of, a, b });
        else cells.set(key, [{ of, a, b }]);
      }
    });
  });
  return (place, own) => {
    const { x, y, width, height } = place;
    const found = new Set<number>();
    for (const key of cellsOf(x - width / 2, x + width / 2, y - height / 2, y + height / 2)) {
      for (const { of, a, b } of cells.get(key) ?? [])
        if (of !== own && !found.has(of) && passesUnder(a, b, place, 1)) found.add(of);
    }
    return found.size;
  };
}

function* cellsOf(left: number, right: number, top: number, bottom: number): Generator<string> {
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) {
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) yield `${String(x)} ${String(y)}`;
  }
}
