import Flatbush from 'flatbush';
import { atOnce, mapInTurns } from '../../lib/turns/in-slices.ts';
import { belongingsOf, type Moves } from '../moves.ts';
import type { Box, Line, Point, Scene, Sign, Text } from '../scene.ts';
import { courseOf, distanceFrom, isSign, type DrawnBox } from './geometry.ts';

/** A line that has both ends, or its own course. */
export interface DrawnLine {
  readonly line: Line;
  readonly points: Float32Array;
  /** Places in `boxes` of its ends; -1 for a bracket. */
  readonly from: number;
  readonly to: number;
}

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A scene with everything where it is drawn now, and found by where it is. Positions are in pixels of the scene. */
export interface DrawnScene {
  readonly scene: Scene;
  readonly boxes: readonly Box[];
  readonly places: readonly DrawnBox[];
  readonly lines: readonly DrawnLine[];
  readonly texts: readonly Text[];
  readonly signs: readonly Sign[];
  /** Places in `boxes`, by id. */
  readonly at: ReadonlyMap<string, number>;
  /** Places in `lines` of those at each box. */
  readonly linesAt: readonly (readonly number[])[];
  /** Places in `boxes`, the largest first: whose names are written first. */
  readonly byRank: readonly number[];
  boxesIn(rect: Rect): number[];
  linesIn(rect: Rect): number[];
  /** The box at a point, or the line nearer to it than `reach`. */
  hit(at: Point, reach: number, shown: FilteredScene): { readonly box?: number; readonly line?: number } | undefined;
}

/** What a filter leaves. */
export interface FilteredScene {
  readonly box: (i: number) => boolean;
  readonly line: (i: number) => boolean;
}

const ROUND: ReadonlySet<string> = new Set(['person', 'outside']);
const NOWHERE: Point = { x: 0, y: 0 };

/** The same at one go. */
export function drawnOf(scene: Scene, moves?: Moves): DrawnScene {
  return atOnce(drawingOf(scene, moves));
}

/** Made in turns, as all that is worked out of many parties. */
export function* drawingOf(scene: Scene, moves: Moves = new Map()): Generator<undefined, DrawnScene> {
  const { boxes } = scene;
  const places = yield* mapInTurns(boxes, (box): DrawnBox => {
    const { x, y } = moves.get(box.id) ?? box;
    return { x, y, width: box.width, height: box.height, round: isSign(box) && ROUND.has(box.look) };
  });
  const at = new Map(boxes.map((box, i) => [box.id, i]));
  const shiftOf = (i: number): Point => {
    const [box, place] = [boxes[i], places[i]];
    return box && place ? { x: place.x - box.x, y: place.y - box.y } : NOWHERE;
  };
  const linesAt: number[][] = boxes.map(() => []);
  const whole = yield* mapInTurns(scene.lines, (line): DrawnLine | undefined => {
    const [from, to] = [at.get(line.source ?? '') ?? -1, at.get(line.target ?? '') ?? -1];
    const { route } = line;
    const end = (i: number, point: Point | undefined): DrawnBox | undefined =>
      places[i] ?? (point && { ...point, width: 0, height: 0, round: false });
    const [a, b] = [end(from, route?.start), end(to, route?.end)];
    if (!a || !b) return undefined;
    return { line, from, to, points: courseOf(line, a, b, { from: shiftOf(from), to: shiftOf(to) }) };
  });
  const lines = whole.filter((line) => line !== undefined);
  yield;
  lines.forEach(({ from, to }, i) => {
    linesAt[from]?.push(i);
    if (to !== from) linesAt[to]?.push(i);
  });
  const goesAlong = moves.size === 0 ? new Map<string, Point>() : shiftsOf(scene, at, shiftOf);
  const along = <Part extends Point & { readonly id: string }>(part: Part): Part => {
    const shift = goesAlong.get(part.id);
    return shift ? { ...part, x: part.x + shift.x, y: part.y + shift.y } : part;
  };
  yield;
  const boxIndex = indexOf(places.length, (add) => {
    for (const { x, y, width, height } of places) add(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
  });
  yield;
  const lineIndex = indexOf(lines.length, (add) => {
    for (const { points } of lines) add(...boundsOf(points));
  });
  yield;
  const byRank = boxes.map((_, i) => i).sort((a, b) => (boxes[b]?.width ?? 0) - (boxes[a]?.width ?? 0) || a - b);
  return {
    scene,
    boxes,
    places,
    lines,
    texts: scene.texts.map(along),
    signs: scene.signs.map(along),
    at,
    linesAt,
    byRank,
    boxesIn: ({ left, top, right, bottom }) => boxIndex?.search(left, top, right, bottom) ?? [],
    linesIn: ({ left, top, right, bottom }) => lineIndex?.search(left, top, right, bottom) ?? [],
    hit({ x, y }, reach, shown) {
      const around = [x - reach, y - reach, x + reach, y + reach] as const;
      const found = (boxIndex?.search(...around) ?? []).filter(shown.box).sort((a, b) => {
        const [one, other] = [places[a], places[b]];
        return Math.hypot((one?.x ?? 0) - x, (one?.y ?? 0) - y) - Math.hypot((other?.x ?? 0) - x, (other?.y ?? 0) - y);
      });
      if (found[0] !== undefined) return { box: found[0] };
      let nearest: number | undefined;
      let least = reach * reach;
      for (const i of lineIndex?.search(...around) ?? []) {
        const points = lines[i]?.points;
        if (!points || !shown.line(i)) continue;
        const distance = distanceFrom(points, x, y);
        if (distance > least) continue;
        [nearest, least] = [i, distance];
      }
      return nearest === undefined ? undefined : { line: nearest };
    },
  };
}

/** By how much each text and sign is drawn elsewhere, because its box is. */
function shiftsOf(
  scene: Scene,
  at: ReadonlyMap<string, number>,
  shiftOf: (i: number) => Point,
): ReadonlyMap<string, Point> {
  return new Map(
    [...belongingsOf(scene)].flatMap(([box, parts]) => {
      const shift = shiftOf(at.get(box) ?? -1);
      return shift.x === 0 && shift.y === 0 ? [] : parts.map((part) => [part, shift] as const);
    }),
  );
}

type Bounds = [left: number, top: number, right: number, bottom: number];

function indexOf(count: number, fill: (add: (...bounds: Bounds) => void) => void): Flatbush | undefined {
  if (count === 0) return undefined;
  const index = new Flatbush(count);
  fill((...bounds) => {
    index.add(...bounds);
  });
  index.finish();
  return index;
}

function boundsOf(points: Float32Array): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x, y] = [points[i] ?? 0, points[i + 1] ?? 0];
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}
