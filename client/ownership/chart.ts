import type { Measure } from '../canvas/fonts.ts';
import type { Box, Scene, Text } from '../canvas/scene.ts';
import type { OwnershipLinesName } from '../lib/ownership-words.ts';
import { linesOf } from './chart-lines.ts';
import { methodOf, type MethodWords } from './methods.ts';
import type { OwnershipData, Stake } from './ownership-query.ts';
import { BOX_HEIGHT, moreBox, rootBox, rootTexts, stakeBox, stakeTexts } from './party-box.ts';
import { apart, evenly, firstRows, rowsOf, tiersOf, tiesOf, type Row } from './tiers.ts';

const BOX_LEAST = 100;
const BOX_MOST = 176;
const GAP = 8;
/** From a tier to the next, and from a row of a tier to its next. */
const TIER = 168;
const ROW = 104;
/** To a tier of which only the number is told. */
const COUNTED = 84;
const MARGIN = 24;
/** Room left and right. */
const SIDE = 2;
/** Rows that are added to a tier when more are asked for. */
const MORE_ROWS = 6;

/** How a chart is drawn. */
export interface Drawing {
  /** The figure that stands on a box. */
  readonly method?: MethodWords;
  /** Tiers drawn; all when undefined. */
  readonly depth?: number | undefined;
  /** The share that stands on a line. */
  readonly lines?: OwnershipLinesName | undefined;
  /** How often more was asked for of each tier, by its distance. */
  readonly opened?: ReadonlyMap<number, number>;
}

type Charted = Pick<OwnershipData, 'party' | 'direction' | 'stakes' | 'links' | 'rings'>;

/**
 * Ownership as tiers, owners above what they own: the party asked about stands alone in the last tier (UP) or the first
 * (DOWN), every other party in the tier of its distance. A tier wider than the room wraps into rows, the nearest to the
 * party asked about first; past its rows it ends in "+ n more", which draws more of them.
 */
export function chartOf(ownership: Charted, width: number, measure: Measure, drawing: Drawing = {}): Scene {
  const { method = methodOf(undefined), depth, lines = 'direct', opened } = drawing;
  const { party, direction, links, rings } = ownership;
  const up = direction === 'UP';
  const room = Math.max(width - 2 * SIDE, BOX_LEAST);
  const most = Math.max(1, Math.floor((room + GAP) / (BOX_LEAST + GAP)));
  const found = tiersOf(ownership.stakes, rings, party.id, depth);
  const first = firstRows(found, most);
  const ties = tiesOf(links);
  const ringName = ringNames(rings);
  const seen = new Set([party.id]);
  const tiers = found.map((tier, index) => {
    const count = (first[index] ?? 1) + MORE_ROWS * (opened?.get(tier.distance) ?? 0);
    const stakes = tier.stakes.length > most * count ? tiedFirst(tier.stakes, (id) => ties.get(id)?.some((other) => seen.has(other)) === true, ringName) : tier.stakes;
    const rows = rowsOf(stakes, most, count);
    for (const { stakes } of rows) for (const stake of stakes) seen.add(stake.party.id);
    return { tier, rows };
  });
  const { heights, height } = stacked(tiers.map(({ rows }) => rows), up);
  const root = rootBox(party, width / 2, up ? height - MARGIN - BOX_HEIGHT / 2 : MARGIN + BOX_HEIGHT / 2);
  const boxes: Box[] = [root];
  const texts: Text[] = rootTexts(party, root, measure);
  const x = new Map([[party.id, root.x]]);
  const wish = ({ party: { id } }: Stake): number => {
    const placed = (ties.get(id) ?? []).flatMap((other) => x.get(other) ?? []);
    return placed.length === 0 ? width / 2 : placed.reduce((sum, place) => sum + place, 0) / placed.length;
  };
  tiers.forEach(({ tier, rows }, index) => {
    const columns = Math.max(...rows.map((row) => row.stakes.length + (row.rest > 0 ? 1 : 0)));
    const size = Math.min(BOX_MOST, (room - GAP * (columns - 1)) / columns);
    // The nearest tier keeps the order of size; those behind it stand by what they are tied to.
    const wishes = index === 0 ? undefined : wishesOf(rows, wish, ringName);
    const placed = wishes === undefined ? rows : inRows(rows, wishes);
    placed.forEach((row, level) => {
      const y = heights[index]?.[level] ?? 0;
      const places = placesIn(row, size, width, wishes);
      row.stakes.forEach((stake, place) => {
        const group = ringName.get(stake.party.id) ?? `Tier ${String(stake.distance)}`;
        const box = stakeBox(stake, { x: places[place] ?? 0, y, width: size, group }, { method, up });
        boxes.push(box);
        texts.push(...stakeTexts(stake, box, measure, { method, up }));
      });
      if (row.rest > 0) {
        const box = moreBox(tier.distance, row.rest, { x: places[row.stakes.length] ?? 0, y, width: size });
        boxes.push(box);
        texts.push({ id: `${box.id}:text`, text: `+ ${String(row.rest)} more`, size: 12, strong: false, ink: 'secondary', align: 'center', x: box.x, y: box.y, owner: box.id });
      }
    });
    for (const box of boxes) for (const id of box.subjects) x.set(id, box.x);
  });
  const drawn = linesOf(ownership, new Map(boxes.map((box) => [box.id, box])), lines);
  return {
    boxes,
    lines: drawn.flatMap((one) => one.lines),
    texts: [...texts, ...drawn.map(({ text }) => text)],
    signs: [],
    width,
    height,
    flow: 'page',
    origin: { x: 0, y: 0 },
    large: false,
    centre: { x: width / 2, y: root.y },
  };
}

/** Those tied to somebody who is drawn before the others, a ring as one, else in their order: a box without a line says little. */
function tiedFirst(stakes: readonly Stake[], isTied: (id: string) => boolean, ringName: ReadonlyMap<string, string>): readonly Stake[] {
  const tiedRings = new Set(stakes.flatMap(({ party: { id } }) => (isTied(id) ? (ringName.get(id) ?? []) : [])));
  const comesFirst = ({ party: { id } }: Stake) => isTied(id) || tiedRings.has(ringName.get(id) ?? '');
  return [...stakes.filter(comesFirst), ...stakes.filter((stake) => !comesFirst(stake))];
}

/** The height of every row of every tier, the row nearest to the party asked about first, and of the whole. */
function stacked(tiers: readonly (readonly Row[])[], up: boolean): { readonly heights: readonly (readonly number[])[]; readonly height: number } {
  let at = MARGIN + BOX_HEIGHT / 2;
  const distances = tiers.map((rows) => {
    at += rows.some(({ stakes }) => stakes.length > 0) ? TIER : COUNTED;
    const levels = rows.map((_, level) => at + level * ROW);
    at += (rows.length - 1) * ROW;
    return levels;
  });
  const height = at + BOX_HEIGHT / 2 + MARGIN + (up ? 20 : 0);
  return { heights: up ? distances.map((levels) => levels.map((y) => height - y)) : distances, height };
}

/** Where each party of a tier would stand; the members of a ring would all stand in its middle, and so stay together. */
function wishesOf(rows: readonly Row[], wish: (stake: Stake) => number, ringName: ReadonlyMap<string, string>): ReadonlyMap<Stake, number> {
  const stakes = rows.flatMap((row) => row.stakes);
  const rings = new Map<string, number[]>();
  for (const stake of stakes) {
    const ring = ringName.get(stake.party.id);
    if (ring !== undefined) rings.set(ring, [...(rings.get(ring) ?? []), wish(stake)]);
  }
  return new Map(stakes.map((stake) => {
    const mates = rings.get(ringName.get(stake.party.id) ?? '');
    return [stake, mates === undefined ? wish(stake) : mates.reduce((sum, x) => sum + x, 0) / mates.length];
  }));
}

/** Gives the parties of a tier to its rows one after the other by where they would stand, so that each row spans the width. */
function inRows(rows: readonly Row[], wishes: ReadonlyMap<Stake, number>): readonly Row[] {
  const ordered = rows.flatMap(({ stakes }) => stakes).sort((a, b) => (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0));
  return rows.map(({ rest }, level) => ({ rest, stakes: ordered.filter((_, index) => index % rows.length === level) }));
}

function placesIn({ stakes, rest }: Row, size: number, width: number, wishes: ReadonlyMap<Stake, number> | undefined): readonly number[] {
  const step = size + GAP;
  const [from, to] = [size / 2 + SIDE, width - size / 2 - SIDE];
  if (wishes === undefined) return evenly(stakes.length + (rest > 0 ? 1 : 0), step, width / 2);
  const places = apart(stakes.map((stake) => wishes.get(stake) ?? 0), step, from, rest > 0 ? to - step : to);
  return rest > 0 ? [...places, to] : places;
}

function ringNames(rings: Charted['rings']): ReadonlyMap<string, string> {
  return new Map(rings.filter(({ companies }) => companies.length > 1).flatMap(({ name, companies }) => companies.map(({ id }) => [id, name] as const)));
}
