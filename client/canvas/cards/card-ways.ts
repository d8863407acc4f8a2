import { bendsOf, course } from '../lines/bends.ts';
import { pointsOn } from '../lines/curve.ts';
import { passesUnder, type PlacedBox } from '../lines/passing.ts';
import { waysRound, type Ways } from '../lines/way-round.ts';
import type { Point, Route } from '../scene.ts';
import type { CardLink, CardsProblem, CardWay, Item } from './cards-problem.ts';
import { combArea, combGate, combWays } from './comb-routes.ts';
import type { Comb } from './combs.ts';
import { FIGURE_HEIGHT, figuresOn } from './figures-on-lines.ts';
import { tierRoutes, type Places } from './tier-routes.ts';

interface Standing {
  readonly places: Places;
  readonly combs: readonly Comb[];
  /** Cards outside combs, and each comb as a whole. */
  readonly items: readonly Item[];
  readonly chains: ReadonlyMap<string, readonly string[]>;
}

/** A line to more than so many others has its figure towards the end where fewer meet. */
const MANY = 2;
const TOWARDS = 0.2;

/** The ways of all lines between cards that stand, and where their figures stand on them. */
export function cardWays(
  { arrangement, items, links }: Pick<CardsProblem, 'arrangement' | 'items' | 'links'>,
  { places, combs, items: wholes, chains }: Standing,
): ReadonlyMap<string, CardWay> {
  const boxes = placedOf(items, places);
  const gates = combs.flatMap((comb) => combGate(comb, boxes) ?? []);
  // Others run round a comb as a whole: within it only its own figures stand.
  const areas = new Map(combs.flatMap((comb) => entryOf(comb.id, combArea(comb, boxes))));
  const round = waysRound([...boxes.values(), ...gates]);
  const roundCombs = waysRound([...boxes.values(), ...areas.values(), ...gates]);
  const shortest: Ways = { between: (from, to) => roundCombs.between(from, to) ?? round.between(from, to) };
  const ways = new Map<string, CardWay>();
  for (const comb of combs) for (const [id, way] of combWays(comb, links, boxes, shortest)) ways.set(id, way);
  const rest = () => links.filter(({ id }) => !ways.has(id));
  const best = new Map<string, number>();
  if (arrangement === 'tiers')
    for (const [id, { route, figureY }] of tierRoutes(rest(), placedOf(wholes, places, boxes), places, chains)) {
      ways.set(id, { route });
      best.set(id, partAt(pointsOn(route), figureY));
    }
  const inWay = new Map([...boxes, ...areas]);
  const bent = rest();
  const bends = bendsOf(
    inWay,
    bent.map((link) => ({ ...link, labelled: link.figure !== undefined })),
  );
  for (const link of bent) {
    const bend = bends.get(link.id) ?? 0;
    const [from, to] = [boxes.get(link.source), boxes.get(link.target)];
    if (!from || !to) continue;
    const isBehind = behind(course(from, to, bend), link, inWay);
    const route = isBehind ? shortest.between(from, to) : undefined;
    ways.set(link.id, route ? { route } : { bend });
  }
  return withFigures(links, ways, boxes, best);
}

function entryOf<Value>(id: string, value: Value | undefined): (readonly [string, Value])[] {
  return value === undefined ? [] : [[id, value]];
}

function placedOf(items: readonly Item[], places: Places, known?: ReadonlyMap<string, PlacedBox>) {
  const found = new Map<string, PlacedBox>(known);
  for (const { id, width, height } of items) {
    const at = places.get(id);
    if (at) found.set(id, { ...at, width, height });
  }
  return found;
}

function behind(
  points: readonly Point[],
  { source, target }: CardLink,
  boxes: ReadonlyMap<string, PlacedBox>,
): boolean {
  return [...boxes].some(
    ([id, box]) =>
      id !== source && id !== target && points.some((b, i) => i > 0 && passesUnder(points[i - 1] ?? b, b, box, 1)),
  );
}

function withFigures(
  links: readonly CardLink[],
  ways: ReadonlyMap<string, CardWay>,
  boxes: ReadonlyMap<string, PlacedBox>,
  best: ReadonlyMap<string, number>,
): ReadonlyMap<string, CardWay> {
  const degree = new Map<string, number>();
  for (const { source, target } of links) for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const bestOf = ({ id, source, target }: CardLink) => {
    const known = best.get(id);
    if (known !== undefined) return known;
    const more = (degree.get(source) ?? 0) - (degree.get(target) ?? 0);
    return Math.abs(more) <= MANY ? 0.5 : 0.5 + Math.sign(more) * TOWARDS;
  };
  const drawn = links.flatMap((link) => {
    const [from, to, way] = [boxes.get(link.source), boxes.get(link.target), ways.get(link.id)];
    return from && to && way ? [{ link, way, points: drawnPoints(way, from, to) }] : [];
  });
  const taken = drawn.flatMap(({ way, link }) =>
    way.figure ? [{ ...way.figure, width: link.figure ?? 0, height: FIGURE_HEIGHT }] : [],
  );
  const wanted = drawn.filter(({ link, way }) => link.figure !== undefined && !way.figure);
  const figures = figuresOn(
    wanted.map(({ link, points }) => ({ id: link.id, points, width: link.figure ?? 0, best: bestOf(link) })),
    drawn.filter((one) => !wanted.includes(one)).map(({ link, points }) => ({ id: link.id, points })),
    [...boxes.values()],
    taken,
  );
  return new Map(
    [...ways].map(([id, way]) => {
      const figure = figures.get(id);
      return [id, figure ? { ...way, figure } : way];
    }),
  );
}

/** The points of a line between the borders of its boxes. */
function drawnPoints({ route, bend = 0 }: CardWay, from: PlacedBox, to: PlacedBox): readonly Point[] {
  if (route) return pointsOn(route);
  const pieces = 48;
  const way: Route = {
    start: { x: from.x, y: from.y },
    end: { x: to.x, y: to.y },
    via: bend === 0 ? [] : [steeringPoint(from, to, bend)],
  };
  const points = bend === 0 ? evenly(from, to, pieces) : pointsOn(way, pieces);
  const outside = points.filter((point) => !isIn(point, from) && !isIn(point, to));
  return outside.length > 1 ? outside : points;
}

function steeringPoint(from: Point, to: Point, bend: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  return { x: (from.x + to.x) / 2 - (dy / length) * bend, y: (from.y + to.y) / 2 + (dx / length) * bend };
}

function evenly(from: Point, to: Point, pieces: number): Point[] {
  return Array.from({ length: pieces + 1 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / pieces,
    y: from.y + ((to.y - from.y) * i) / pieces,
  }));
}

function isIn({ x, y }: Point, box: PlacedBox): boolean {
  return Math.abs(x - box.x) < box.width / 2 && Math.abs(y - box.y) < box.height / 2;
}

/** How far along a course that leads down it comes to a height, from 0 to 1. */
function partAt(points: readonly Point[], height: number): number {
  const lengths = points.slice(1).map((b, i) => Math.hypot(b.x - (points[i]?.x ?? 0), b.y - (points[i]?.y ?? 0)));
  const whole = lengths.reduce((sum, length) => sum + length, 0) || 1;
  let passed = 0;
  for (const [i, b] of points.slice(1).entries()) {
    const a = points[i] ?? b;
    const piece = lengths[i] ?? 0;
    if (b.y >= height && b.y > a.y) return (passed + (piece * Math.max(0, height - a.y)) / (b.y - a.y)) / whole;
    passed += piece;
  }
  return 0.5;
}
