import { overlaps } from '../lines/passing.ts';
import type { Point, Size } from '../scene.ts';
import { tiersOf, type Places, type TierLink } from './tier-routes.ts';

type Item = { readonly id: string } & Size;

const GAP = 22;
/** From one tier to the next, and how far round a neighbour a free place is looked for. */
const TIER = 140;
const RINGS = 60;

/**
 * Places for boxes of which some have theirs already: these stay, and each new one takes the free place nearest to what
 * it is linked with. In tiers a holder goes above what it holds. The same for the same input; no two boxes overlap.
 */
export function besideKept(
  arrangement: 'tiers' | 'force',
  items: readonly Item[],
  links: readonly Omit<TierLink, 'id'>[],
  kept: Places,
): Places {
  const places = new Map(items.flatMap(({ id }) => [[id, kept.get(id)] as const]).filter(hasPlace));
  const placed = items.flatMap((item) => {
    const at = places.get(item.id);
    return at ? [{ ...item, ...at }] : [];
  });
  const put = (item: Item, candidates: Iterable<Point>) => {
    for (const at of candidates) {
      if (placed.some((other) => overlaps({ ...item, ...at }, other, GAP))) continue;
      places.set(item.id, at);
      placed.push({ ...item, ...at });
      return;
    }
  };
  const waiting = new Map(items.filter(({ id }) => !places.has(id)).map((item) => [item.id, item]));
  while (waiting.size > 0) {
    // What is linked with something that has its place comes first, in the order of the items.
    const next =
      [...waiting.values()].find(({ id }) => neighbourOf(id, links, places) !== undefined) ?? [...waiting.values()][0];
    if (!next) break;
    const beside = neighbourOf(next.id, links, places);
    const at = (beside && places.get(beside.id)) ?? { x: 0, y: 0 };
    put(next, arrangement === 'tiers' ? alongTier(tierFor(at, beside?.isAbove, places), at.x) : around(at));
    waiting.delete(next.id);
  }
  return places;
}

/** Stops of lines that pass tiers, at the free place nearest to the straight way. */
export function stopPlaces(
  items: readonly Item[],
  stops: readonly Item[],
  chains: ReadonlyMap<string, readonly string[]>,
  links: readonly TierLink[],
  places: Places,
): Places {
  const tiers = tiersOf(places);
  const sizes = new Map(stops.map((stop) => [stop.id, stop]));
  const taken = items.flatMap((item) => {
    const at = places.get(item.id);
    return at ? [{ ...item, ...at }] : [];
  });
  const found = new Map(places);
  for (const link of links) {
    const [from, to] = [places.get(link.source), places.get(link.target)];
    const chain = chains.get(link.id) ?? [];
    if (!from || !to) continue;
    const first = tiers.indexOf(Math.round(from.y)) + 1;
    chain.forEach((id, i) => {
      const stop = sizes.get(id);
      if (!stop) return;
      const x = from.x + ((to.x - from.x) * (i + 1)) / (chain.length + 1);
      for (const at of alongTier(tiers[first + i] ?? from.y, x, 8)) {
        if (taken.some((other) => overlaps({ ...stop, ...at }, other, 4))) continue;
        found.set(id, at);
        taken.push({ ...stop, ...at });
        break;
      }
    });
  }
  return found;
}

function hasPlace(entry: readonly [string, Point | undefined]): entry is readonly [string, Point] {
  return entry[1] !== undefined;
}

/** The first neighbour of a box that has its place, and whether the box stands above it. */
function neighbourOf(id: string, links: readonly Omit<TierLink, 'id'>[], places: Places) {
  for (const { source, target } of links) {
    if (source === id && places.has(target)) return { id: target, isAbove: true };
    if (target === id && places.has(source)) return { id: source, isAbove: false };
  }
  return undefined;
}

/** The height of the tier above or below a box: one that is there, or a new one at the border. */
function tierFor(at: Point, isAbove: boolean | undefined, places: Places): number {
  const tiers = tiersOf(places);
  if (isAbove === undefined) return tiers.at(-1) ?? 0;
  const here = Math.round(at.y);
  const next = isAbove ? tiers.findLast((y) => y < here) : tiers.find((y) => y > here);
  return next ?? here + (isAbove ? -TIER : TIER);
}

function* alongTier(y: number, x: number, step = 16): Generator<Point> {
  for (let i = 0; i < 2000; i += 1) yield { x: x + Math.ceil(i / 2) * step * (i % 2 === 0 ? -1 : 1), y };
}

/** Places on ever wider rings, wider than high. */
function* around({ x, y }: Point): Generator<Point> {
  for (let ring = 1; ring <= RINGS; ring += 1) {
    const count = 8 + 4 * ring;
    for (let i = 0; i < count; i += 1) {
      const angle = (2 * Math.PI * i) / count;
      yield { x: x + 1.4 * 70 * ring * Math.cos(angle), y: y + 70 * ring * Math.sin(angle) };
    }
  }
}
