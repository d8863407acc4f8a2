import { crosses, overlaps, passesUnder, type PlacedBox } from '../lines/passing.ts';
import type { Point } from '../scene.ts';

type Box = PlacedBox & { readonly id: string };
interface Link {
  readonly source: string;
  readonly target: string;
}

const MARGIN = 6;
/** The canvas is wider than high, and so is a good layout. */
const ASPECT = 1.45;
const RINGS = [150, 220, 290, 360, 430];
const ANGLES = 32;
const PRICE = { under: 8, crossing: 1.5, length: 1 / 220, far: 1 / 500 };
/** Past so many boxes the search is cut short: it takes the time of their square. */
const MANY = 70;

/**
 * Moves boxes, one at a time, to where fewer lines pass under boxes and fewer cross, until no move helps. The box with
 * the most links stays, and no two boxes come nearer to each other than `gap`. The same for the same input. `told`
 * hears how much of the most it may take is done, from 0 to 1.
 */
export function untangle(
  boxes: readonly Box[],
  links: readonly Link[],
  gap: number,
  told: (done: number) => void = () => undefined,
): Box[] {
  const placed = new Map(boxes.map((box) => [box.id, { ...box }]));
  const unique = [...new Map(links.map((link) => [[link.source, link.target].sort().join(' '), link])).values()].filter(
    ({ source, target }) => source !== target && placed.has(source) && placed.has(target),
  );
  const linked = new Map(
    boxes.map(({ id }) => [id, unique.filter(({ source, target }) => source === id || target === id)]),
  );
  const [hub] = boxes.toSorted((a, b) => (linked.get(b.id)?.length ?? 0) - (linked.get(a.id)?.length ?? 0));
  if (!hub) return [];
  const at = (id: string): Box => placed.get(id) ?? hub;

  /** What the place of one box costs: the lines at it, and the lines under it. */
  const price = (box: Box): number => {
    let total = (Math.abs(box.x - hub.x) / ASPECT + Math.abs(box.y - hub.y)) * PRICE.far;
    const own = linked.get(box.id) ?? [];
    for (const link of own) {
      const other = at(link.source === box.id ? link.target : link.source);
      total += Math.hypot(box.x - other.x, box.y - other.y) * PRICE.length;
      for (const third of placed.values()) {
        if (third.id !== box.id && third.id !== other.id && passesUnder(box, other, third, MARGIN))
          total += PRICE.under;
      }
      for (const crossed of unique) {
        if (own.includes(crossed) || crossed.source === other.id || crossed.target === other.id) continue;
        if (crosses(box, other, at(crossed.source), at(crossed.target))) total += PRICE.crossing;
      }
    }
    for (const link of unique) {
      if (own.includes(link)) continue;
      if (passesUnder(at(link.source), at(link.target), box, MARGIN)) total += PRICE.under;
    }
    return total;
  };

  const rounds = boxes.length > MANY ? 1 : 5;
  for (let round = 0; round < rounds; round += 1) {
    let improved = false;
    for (const [i, { id }] of boxes.entries()) {
      told((round + i / boxes.length) / rounds);
      if (id === hub.id) continue;
      const here = at(id);
      let best = { box: here, price: price(here) };
      for (const place of placesFor(here, at, linked.get(id) ?? [], hub)) {
        const there = { ...here, ...place };
        if ([...placed.values()].some((other) => other.id !== id && overlaps(there, other, gap))) continue;
        placed.set(id, there);
        const cost = price(there);
        if (cost < best.price - 0.01) best = { box: there, price: cost };
      }
      placed.set(id, best.box);
      improved ||= best.box !== here;
    }
    if (!improved) break;
  }
  return boxes.map(({ id }) => at(id));
}

/** Places worth a try: round the box with the most links, and near what the box is linked with. */
function placesFor(box: Box, at: (id: string) => Box, links: readonly Link[], hub: Box): Point[] {
  const neighbours = links.map(({ source, target }) => at(source === box.id ? target : source));
  const near = neighbours.filter(({ id }) => id !== hub.id).slice(0, 3);
  const round = (centre: Point, radius: number, count: number) =>
    Array.from({ length: count }, (_, i): Point => {
      const angle = (2 * Math.PI * i) / count;
      return { x: centre.x + ASPECT * radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
    });
  return [
    ...RINGS.flatMap((radius, i) => round(hub, radius, ANGLES + 4 * i)),
    ...near.flatMap((other) => [90, 140].flatMap((radius) => round(other, radius, 8))),
  ];
}
