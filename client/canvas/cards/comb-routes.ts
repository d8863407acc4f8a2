import { passesUnder, type PlacedBox } from '../lines/passing.ts';
import type { Ways } from '../lines/way-round.ts';
import type { Point } from '../scene.ts';
import type { CardLink, CardWay } from './cards-problem.ts';
import { AFTER, BEFORE, LANE, type Comb } from './combs.ts';

/** Between two lines to the same card. */
const APART = 12;

/** The point of the lane along a comb from which its hub is reached. */
export function combGate(comb: Comb, boxes: ReadonlyMap<string, PlacedBox>): PlacedBox | undefined {
  const hub = boxes.get(comb.hub);
  const leaves = comb.leaves.flatMap(({ id }) => boxes.get(id) ?? []);
  if (!hub || leaves.length === 0) return undefined;
  const top = Math.min(...leaves.map(({ y, height }) => y - height / 2)) - LANE / 2;
  const bottom = Math.max(...leaves.map(({ y, height }) => y + height / 2)) + LANE / 2;
  const spines = leaves.map((leaf) => spineOf(comb, leaf));
  const y = Math.abs(hub.y - top) <= Math.abs(hub.y - bottom) ? top : bottom;
  const x = Math.min(Math.max(...spines), Math.max(Math.min(...spines), hub.x));
  // Straight from the hub into the lane where nothing is in the way; else at the nearest column.
  const isFree = [...boxes.values()].every(
    (box) =>
      box === hub || (!passesUnder(hub, { x: hub.x, y }, box, 2) && !passesUnder({ x: hub.x, y }, { x, y }, box, 2)),
  );
  return { x: isFree ? hub.x : x, y, width: 1, height: 1 };
}

/** What the cards of a comb take with their teeth; the lanes along them are free. */
export function combArea(comb: Comb, boxes: ReadonlyMap<string, PlacedBox>): PlacedBox | undefined {
  const leaves = comb.leaves.flatMap(({ id }) => boxes.get(id) ?? []);
  if (leaves.length === 0) return undefined;
  const left = Math.min(...leaves.map(({ x, width }) => x - width / 2)) - comb.tooth;
  const right = Math.max(...leaves.map(({ x, width }) => x + width / 2));
  const top = Math.min(...leaves.map(({ y, height }) => y - height / 2));
  const bottom = Math.max(...leaves.map(({ y, height }) => y + height / 2));
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

function spineOf({ tooth }: Comb, { x, width }: PlacedBox): number {
  return x - width / 2 - tooth + 2;
}

/**
 * The lines of a comb: all run from the hub to the same lane along the columns, down beside a column, and each into its
 * own card with its figure before it. A card whose line would pass behind another is left to the other ways.
 */
export function combWays(
  comb: Comb,
  links: readonly CardLink[],
  boxes: ReadonlyMap<string, PlacedBox>,
  ways: Ways,
): ReadonlyMap<string, CardWay> {
  const found = new Map<string, CardWay>();
  const [hub, gate] = [boxes.get(comb.hub), combGate(comb, boxes)];
  if (!hub || !gate) return found;
  const lane = gate.y;
  const others = [...boxes.values()];
  const handle = ways.between(hub, gate);
  if (!handle) return found;
  const trunk = [handle.start, ...handle.via, { x: gate.x, y: lane }];
  for (const leaf of comb.leaves) {
    const box = boxes.get(leaf.id);
    if (!box) continue;
    const own = links.filter(({ source, target }) => source === leaf.id || target === leaf.id);
    own.forEach((link, i) => {
      const y = box.y + (i - (own.length - 1) / 2) * Math.min(APART, (box.height - 8) / own.length);
      const end = { x: box.x - box.width / 2, y };
      const points = simplified([...trunk, { x: spineOf(comb, box), y: lane }, { x: spineOf(comb, box), y }, end]);
      const behind = others.some(
        (other) =>
          other !== box &&
          other !== hub &&
          points.some((b, k) => k > 0 && passesUnder(points[k - 1] ?? b, b, other, 0)),
      );
      if (behind) return;
      const course = link.source === leaf.id ? [...points].reverse() : points;
      const figure = { x: spineOf(comb, box) + BEFORE + (comb.tooth - BEFORE - AFTER) / 2, y };
      found.set(link.id, {
        route: { start: course[0] ?? end, end: course.at(-1) ?? end, via: course.slice(1, -1), corners: true },
        ...(link.figure !== undefined && { figure }),
      });
    });
  }
  return found;
}

/** Without points that turn nothing. */
function simplified(points: readonly Point[]): Point[] {
  return points.filter((p, i) => {
    const [a, b] = [points[i - 1], points[i + 1]];
    if (!a || !b) return true;
    const same = a.x === p.x && a.y === p.y;
    return !same && Math.abs((p.x - a.x) * (b.y - p.y) - (p.y - a.y) * (b.x - p.x)) > 0.01;
  });
}
