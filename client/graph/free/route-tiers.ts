import { crossingBetween, downwards } from '../../canvas/lines/curve.ts';
import type { Box, Line, Point, Route, Size, Text } from '../../canvas/scene.ts';
import { alongSide } from '../plan/placing/lines.ts';

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
 * Stops for links that pass a tier, one in each tier on the way: laid out among the boxes, they keep a lane free. `chains`
 * has the stops of each link in order; links from a tier to the next have none.
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

/** Lines down from tier to tier through their stops, with their figures at the end where fewer lines meet. */
export function routeTiers(
  lines: readonly Line[],
  boxes: readonly Box[],
  places: Places,
  chains: ReadonlyMap<string, readonly string[]>,
): { lines: Line[]; texts: Text[] } {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const edges = tierEdges(boxes);
  const ends = new Map<string, { leaves: Line[]; arrives: Line[] }>(
    boxes.map((box) => [box.id, { leaves: [], arrives: [] }]),
  );
  const stopsOf = (line: Line) => (chains.get(line.id) ?? []).flatMap((id) => places.get(id) ?? []);
  for (const line of lines) {
    ends.get(line.source ?? '')?.leaves.push(line);
    ends.get(line.target ?? '')?.arrives.push(line);
  }
  const xAt = (box: Box, all: readonly Line[], line: Line, towards: (other: Line) => number): number => {
    const sorted = all.toSorted((a, b) => towards(a) - towards(b));
    return alongSide(sorted.length, box.x, box.width - 28, 14)[sorted.indexOf(line)] ?? box.x;
  };
  const texts: Text[] = [];
  const routed = lines.map((line): Line => {
    const [source, target] = [byId.get(line.source ?? ''), byId.get(line.target ?? '')];
    if (!source || !target || target.y <= source.y) return line;
    const [leaves, arrives] = [ends.get(source.id)?.leaves ?? [], ends.get(target.id)?.arrives ?? []];
    const next = (other: Line) => stopsOf(other)[0]?.x ?? byId.get(other.target ?? '')?.x ?? 0;
    const last = (other: Line) => stopsOf(other).at(-1)?.x ?? byId.get(other.source ?? '')?.x ?? 0;
    const start = { x: xAt(source, leaves, line, next), y: source.y + source.height / 2 };
    const end = { x: xAt(target, arrives, line, last), y: target.y - target.height / 2 };
    const route = through([start, ...stopsOf(line), end], edges);
    const { label, ...rest } = line;
    if (label !== undefined) {
      const atStart = arrives.length > leaves.length;
      texts.push({
        id: `${line.id}/figure`,
        owner: line.id,
        text: label,
        size: 11,
        strong: true,
        align: 'center',
        patch: true,
        ink: label === '?' ? 'unknown' : line.mark,
        ...(atStart
          ? { x: start.x, y: (edges.bottomAt(source.y) ?? start.y) + 13 }
          : { x: end.x, y: (edges.topAt(target.y) ?? end.y) - 20 }),
      });
    }
    return { ...rest, route };
  });
  return { lines: routed, texts };
}

interface TierEdges {
  readonly bottomAt: (y: number) => number | undefined;
  readonly topAt: (y: number) => number | undefined;
}

function tierEdges(boxes: readonly Box[]): TierEdges {
  const tall = new Map<number, number>();
  for (const box of boxes) tall.set(Math.round(box.y), Math.max(tall.get(Math.round(box.y)) ?? 0, box.height));
  const half = (y: number) => (tall.get(Math.round(y)) ?? 0) / 2;
  return { bottomAt: (y) => y + half(y), topAt: (y) => y - half(y) };
}

/** A course through points from top to bottom, crossing over only between tiers. */
function through(points: readonly Point[], edges: TierEdges): Route {
  const [start, end] = [points[0] ?? { x: 0, y: 0 }, points.at(-1) ?? { x: 0, y: 0 }];
  const via = points.slice(1).flatMap((to, i) => {
    const from = points[i] ?? to;
    const isFirst = i === 0;
    const isLast = i === points.length - 2;
    const top = isFirst ? from.y : (edges.bottomAt(from.y) ?? from.y);
    const bottom = isLast ? to.y : (edges.topAt(to.y) ?? to.y);
    return downwards(from, to, crossingBetween(top + UNDER, bottom - OVER, top, bottom)).via;
  });
  return { start, end, via };
}
