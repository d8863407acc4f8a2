import { alongSide } from '../lines/along-side.ts';
import { crossingBetween, downwards } from '../lines/curve.ts';
import type { PlacedBox } from '../lines/passing.ts';
import type { Point, Route, Size } from '../scene.ts';

/** A link by the boxes at its ends. */
export interface TierLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

export interface Stop extends Size {
  readonly id: string;
}

const STOP: Size = { width: 14, height: 30 };
/** Under a tier for figures, over the next one for figures and arrows. */
const UNDER = 26;
const OVER = 32;

export type Places = ReadonlyMap<string, Point>;

/** The heights at which boxes stand, from the top. */
export function tiersOf(places: Places): number[] {
  return [...new Set([...places.values()].map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
}

/**
 * Stops for links that pass a tier, one in each tier on the way: laid out among the boxes, they keep a lane free.
 * `chains` has the stops of each link in order; links from a tier to the next have none.
 */
export function stopsFor(
  links: readonly TierLink[],
  places: Places,
): { stops: Stop[]; steps: TierLink[]; chains: ReadonlyMap<string, readonly string[]> } {
  const tiers = tiersOf(places);
  const tierOf = (id: string) => tiers.indexOf(Math.round(places.get(id)?.y ?? 0));
  const stops: Stop[] = [];
  const steps: TierLink[] = [];
  const chains = new Map<string, string[]>();
  for (const link of links) {
    const passed = Math.max(0, tierOf(link.target) - tierOf(link.source) - 1);
    const chain = Array.from({ length: passed }, (_, i) => `${link.id}#${String(i)}`);
    stops.push(...chain.map((id) => ({ id, ...STOP })));
    const way = [link.source, ...chain, link.target];
    way.slice(1).forEach((target, i) => {
      steps.push({ id: `${link.id}>${String(i)}`, source: way[i] ?? link.source, target });
    });
    chains.set(link.id, chain);
  }
  return { stops, steps, chains };
}

/**
 * The course of a line down the tiers, and the height at which its figure would best stand: at the end where fewer
 * lines meet.
 */
export interface TierWay {
  readonly route: Route;
  readonly figureY: number;
}

/** Lines down from tier to tier through their stops; a line that does not lead down has none. */
export function tierRoutes(
  links: readonly TierLink[],
  boxes: ReadonlyMap<string, PlacedBox>,
  places: Places,
  chains: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, TierWay> {
  const edges = tierEdges([...boxes.values()]);
  const ends = new Map<string, { leaves: TierLink[]; arrives: TierLink[] }>(
    [...boxes.keys()].map((id) => [id, { leaves: [], arrives: [] }]),
  );
  const stopsOf = (link: TierLink) => (chains.get(link.id) ?? []).flatMap((id) => places.get(id) ?? []);
  for (const link of links) {
    ends.get(link.source)?.leaves.push(link);
    ends.get(link.target)?.arrives.push(link);
  }
  const next = (link: TierLink) => stopsOf(link)[0]?.x ?? boxes.get(link.target)?.x ?? 0;
  const last = (link: TierLink) => stopsOf(link).at(-1)?.x ?? boxes.get(link.source)?.x ?? 0;
  const starts = new Map<string, number>();
  const stops = new Map<string, number>();
  for (const [id, { leaves, arrives }] of ends) {
    const box = boxes.get(id);
    if (!box) continue;
    for (const [all, towards, at] of [
      [leaves, next, starts],
      [arrives, last, stops],
    ] as const) {
      const xs = alongSide(all.length, box.x, box.width - 28, 14);
      all.toSorted((a, b) => towards(a) - towards(b)).forEach((link, i) => at.set(link.id, xs[i] ?? box.x));
    }
  }
  const found = new Map<string, TierWay>();
  for (const link of links) {
    const [source, target] = [boxes.get(link.source), boxes.get(link.target)];
    if (!source || !target || target.y <= source.y) continue;
    const start = { x: starts.get(link.id) ?? source.x, y: source.y + source.height / 2 };
    const end = { x: stops.get(link.id) ?? target.x, y: target.y - target.height / 2 };
    const isAtStart = (ends.get(link.target)?.arrives.length ?? 0) > (ends.get(link.source)?.leaves.length ?? 0);
    found.set(link.id, {
      route: through([start, ...stopsOf(link), end], edges, source, target),
      figureY: isAtStart ? (edges.bottomAt(source.y) ?? start.y) + 13 : (edges.topAt(target.y) ?? end.y) - 20,
    });
  }
  return found;
}

interface TierEdges {
  readonly bottomAt: (y: number) => number | undefined;
  readonly topAt: (y: number) => number | undefined;
}

function tierEdges(boxes: readonly PlacedBox[]): TierEdges {
  const tall = new Map<number, number>();
  for (const box of boxes) tall.set(Math.round(box.y), Math.max(tall.get(Math.round(box.y)) ?? 0, box.height));
  const half = (y: number) => (tall.get(Math.round(y)) ?? 0) / 2;
  return { bottomAt: (y) => y + half(y), topAt: (y) => y - half(y) };
}

/** A course through points from top to bottom, crossing over only between tiers, however high these are. */
function through(points: readonly Point[], edges: TierEdges, source: Point, target: Point): Route {
  const [start, end] = [points[0] ?? { x: 0, y: 0 }, points.at(-1) ?? { x: 0, y: 0 }];
  const via = points.slice(1).flatMap((to, i) => {
    const from = points[i] ?? to;
    const top = edges.bottomAt(i === 0 ? source.y : from.y) ?? from.y;
    const bottom = edges.topAt(i === points.length - 2 ? target.y : to.y) ?? to.y;
    return downwards(from, to, crossingBetween(top + UNDER, bottom - OVER, top, bottom)).via;
  });
  return { start, end, via };
}
