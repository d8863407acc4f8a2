import { overlaps } from '../lines/passing.ts';
import type { Point } from '../scene.ts';
import type { CardLink, Item } from './cards-problem.ts';

/** So many cards that are linked with one other alone stand in columns, like the teeth of a comb. */
export const FROM = 16;
/** The same once they stand somewhere: who leaves does not bring the others out of line. */
const FROM_KEPT = 4;
/** From one card to the next in a column, and from a column to the next. */
export const ROW_GAP = 14;
const COLUMN_GAP = 10;
/** Of a tooth: before the figure, and for the arrow after it. */
export const BEFORE = 8;
export const AFTER = 15;
/** Free above and below the columns, where the handle runs. */
export const LANE = 18;
/** A comb is so much wider than high. */
const SHAPE = 1.9;
const MOST_ROWS = 60;

/** Cards that are linked with one other, the hub, and with nothing else, and how their columns stand. */
export interface Comb {
  readonly id: string;
  readonly hub: string;
  /** Whether the cards hold the hub, which then stands below them. */
  readonly above: boolean;
  readonly leaves: readonly Item[];
  /** How long a tooth is: room for its figure and its arrow. */
  readonly tooth: number;
  readonly width: number;
  readonly height: number;
  /** The middle of each card from the middle of the whole. */
  readonly inside: ReadonlyMap<string, Point>;
}

/** The combs of a drawing. In tiers who holds the hub and what it holds stand apart. */
export function combsOf(
  arrangement: 'tiers' | 'force',
  items: readonly Item[],
  links: readonly CardLink[],
  stands: (id: string) => boolean,
): readonly Comb[] {
  const others = new Map<string, Set<string>>();
  const note = (id: string, other: string) => {
    const those = others.get(id);
    if (those) those.add(other);
    else others.set(id, new Set([other]));
  };
  for (const { source, target } of links) {
    note(source, target);
    note(target, source);
  }
  const holds = new Set(links.map(({ source }) => source));
  const isHeld = new Set(links.map(({ target }) => target));
  const groups = new Map<string, { hub: string; above: boolean; leaves: Item[] }>();
  for (const item of items) {
    const around = others.get(item.id);
    const [hub] = around ?? [];
    if (hub === undefined || around?.size !== 1 || (others.get(hub)?.size ?? 0) < 2) continue;
    const above = arrangement === 'tiers' && holds.has(item.id);
    // Who holds the hub and is held by it stands in no tier.
    if (above && isHeld.has(item.id)) continue;
    const key = `comb/${hub}/${above ? 'above' : 'below'}`;
    const group = groups.get(key);
    if (group) group.leaves.push(item);
    else groups.set(key, { hub, above, leaves: [item] });
  }
  const figures = new Map<string, number>();
  for (const { source, target, figure = 0 } of links)
    for (const id of [source, target]) figures.set(id, Math.max(figures.get(id) ?? 0, figure));
  return [...groups].flatMap(([id, { hub, above, leaves }]) => {
    const from = leaves.some((leaf) => stands(leaf.id)) ? FROM_KEPT : FROM;
    if (leaves.length < from) return [];
    const tooth = toothFor(leaves.map((leaf) => figures.get(leaf.id) ?? 0));
    return [{ id, hub, above, leaves, tooth, ...columnsOf(leaves, tooth) }];
  });
}

/** How long teeth are with figures of these widths. */
export function toothFor(figures: readonly number[]): number {
  return BEFORE + Math.max(20, ...figures) + AFTER;
}

function columnsOf(leaves: readonly Item[], tooth: number): Pick<Comb, 'width' | 'height' | 'inside'> {
  const card = Math.max(...leaves.map(({ width }) => width));
  const row = Math.max(...leaves.map(({ height }) => height)) + ROW_GAP;
  const column = tooth + card + COLUMN_GAP;
  const columns = Math.max(2, Math.round(Math.sqrt((leaves.length * row * SHAPE) / column)));
  const rows = Math.ceil(leaves.length / columns);
  const width = Math.ceil(leaves.length / rows) * column - COLUMN_GAP;
  const height = rows * row - ROW_GAP + 2 * LANE;
  const inside = leaves.map(({ id, width: own }, i): [string, Point] => [
    id,
    {
      x: Math.floor(i / rows) * column + tooth + own / 2 - width / 2,
      y: (i % rows) * row + (row - ROW_GAP) / 2 + LANE - height / 2,
    },
  ]);
  return { width, height, inside: new Map(inside) };
}

/**
 * Where each card of a comb stands once some have their places: these stay, the others take free teeth, and then new
 * ones below.
 */
export function teethBeside(
  comb: Comb,
  kept: ReadonlyMap<string, Point>,
  standing: readonly (Item & Point)[],
): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>();
  const taken = standing.map((one) => ({ ...one }));
  for (const leaf of comb.leaves) {
    const at = kept.get(leaf.id);
    if (at) places.set(leaf.id, at);
  }
  const first = [...places.values()];
  const row = Math.max(...comb.leaves.map(({ height }) => height)) + ROW_GAP;
  const columns = [...new Set(first.map(({ x }) => x))].sort((a, b) => a - b);
  const top = Math.min(...first.map(({ y }) => y));
  for (const leaf of comb.leaves) {
    if (places.has(leaf.id)) continue;
    const slot = slots(columns, top, row).find(
      (at) => !taken.some((other) => overlaps(withTooth(leaf, at, comb.tooth), other, ROW_GAP / 2 - 1)),
    );
    if (!slot) continue;
    places.set(leaf.id, slot);
    taken.push({ ...leaf, ...slot });
  }
  return places;
}

function slots(columns: readonly number[], top: number, row: number): Point[] {
  return Array.from({ length: MOST_ROWS }, (_, i) => columns.map((x): Point => ({ x, y: top + i * row }))).flat();
}

/** A card with what its tooth takes to its left. */
function withTooth({ width, height }: Item, { x, y }: Point, tooth: number) {
  return { x: x - tooth / 2, y, width: width + tooth, height };
}
