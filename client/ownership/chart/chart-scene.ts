import type { MeasureText } from '../../canvas/fonts.ts';
import type { Box, Scene, Text } from '../../canvas/scene.ts';
import type { OwnershipLinesName } from '../../lib/ownership-words.ts';
import { CHANGE_SIGNS } from '../../lib/change.ts';
import { shortNames } from '../../lib/party-name.ts';
import type { LineChange } from './both-days.ts';
import { linesOf } from './chart-lines.ts';
import { groupedBy } from './grouped-by.ts';
import { methodOf, type MethodWords } from '../methods.ts';
import type { OwnershipData, Stake } from '../ownership-query.ts';
import {
  BOX_HEIGHT,
  controlWord,
  moreBox,
  rootBox,
  rootTexts,
  stakeBox,
  stakeTexts,
  TALL_HEIGHT,
} from './party-box.ts';
import { isNothing, isOfNothing } from '../stakes/stake-text.ts';
import { apart, evenly, firstRows, rowsOf, tiersOf, tiesOf, type TierRow } from './tiers.ts';
import { say } from './messages/words.ts';

const BOX_LEAST = 100;
const BOX_MOST = 176;
/** At least so much between two boxes, for lines of other rows to pass. */
const GAP = 12;
/**
 * Free height from a tier to the next, from a row of a tier to its next, and to a tier of which only the number is
 * told.
 */
const TIER = 114;
const ROW = 66;
const COUNTED = 30;
const MARGIN = 24;
/** Room left and right. */
const SIDE = 10;
/** Rows that are added to a tier when more are asked for. */
const MORE_ROWS = 6;

/** How a chart is drawn. */
export interface ChartDrawing {
  /** The figure that stands on a box. */
  readonly method?: MethodWords;
  /** Tiers drawn; all when undefined. */
  readonly depth?: number | undefined;
  /** The share that stands on a line. */
  readonly lines?: OwnershipLinesName | undefined;
  /** How often more was asked for of each tier, by its distance. */
  readonly opened?: ReadonlyMap<number, number>;
  /** What became of lines since the day that is compared with. */
  readonly changes?: ReadonlyMap<string, LineChange> | undefined;
  /** Parties that only that day names. */
  readonly gone?: ReadonlySet<string> | undefined;
}

type Charted = Pick<OwnershipData, 'party' | 'direction' | 'stakes' | 'links' | 'rings'>;

/**
 * Ownership as tiers, owners above what they own: the party asked about stands alone in the last tier (UP) or the first
 * (DOWN), every other party in the tier of its distance. A tier wider than the room wraps into rows, the nearest to the
 * party asked about first; past its rows it ends in "+ n more", which draws more of them. Who holds nothing is not
 * drawn.
 */
export function chartOf(ownership: Charted, width: number, measure: MeasureText, drawing: ChartDrawing = {}): Scene {
  const { method = methodOf(undefined), depth, lines = 'direct', opened, changes, gone } = drawing;
  const { party, direction, rings } = ownership;
  const links = ownership.links.filter((link) => !isOfNothing(link));
  const charted = ownership.stakes.filter((stake) => !isNothing(stake));
  const up = direction === 'UP';
  const room = Math.max(width - 2 * SIDE, BOX_LEAST);
  const most = Math.max(1, Math.floor((room + GAP) / (BOX_LEAST + GAP)));
  const found = tiersOf(charted, rings, party.id, depth);
  const first = firstRows(found, most);
  const ties = tiesOf(links);
  const ringName = ringNames(rings);
  const seen = new Set([party.id]);
  const tiers = found.map((tier, index) => {
    const count = (first[index] ?? 1) + MORE_ROWS * (opened?.get(tier.distance) ?? 0);
    const stakes =
      tier.stakes.length > most * count
        ? tiedFirst(tier.stakes, (id) => ties.get(id)?.some((other) => seen.has(other)) === true, ringName)
        : tier.stakes;
    const rows = rowsOf(stakes, most, count);
    for (const { stakes } of rows) for (const stake of stakes) seen.add(stake.party.id);
    return { tier, rows };
  });
  const boxHeight = charted.some((stake) => controlWord(stake, up) !== undefined) ? TALL_HEIGHT : BOX_HEIGHT;
  const { heights, height } = stacked(
    tiers.map(({ rows }) => rows),
    boxHeight,
    up,
  );
  const alone = bornByOne(charted);
  const root = rootBox(party, width / 2, up ? height - MARGIN - BOX_HEIGHT / 2 : MARGIN + BOX_HEIGHT / 2);
  const boxes: Box[] = [root];
  const texts: Text[] = rootTexts(party, root, measure);
  const x = new Map([[party.id, root.x]]);
  const wish = ({ party: { id } }: Stake): number => {
    const placed = (ties.get(id) ?? []).flatMap((other) => x.get(other) ?? []);
    return placed.length === 0 ? width / 2 : placed.reduce((sum, place) => sum + place, 0) / placed.length;
  };
  tiers.forEach(({ tier, rows }, index) => {
    // The nearest tier keeps the order of size; those behind it stand by what they are tied to.
    const wishes = index === 0 ? undefined : wishesOf(rows, wish, ringName);
    const placed = wishes === undefined ? rows : inRows(rows, wishes);
    const { size, step, shifts } = columnsOf(placed, room);
    placed.forEach((row, level) => {
      const place = { y: heights[index]?.[level] ?? 0, width: size, height: boxHeight };
      const places =
        wishes === undefined
          ? evenly(countOf(row), step, width / 2 + (shifts[level] ?? 0))
          : placesIn(row, size, width, wishes);
      row.stakes.forEach((stake, at) => {
        const group = ringName.get(stake.party.id) ?? say('tierDistance', { distance: stake.distance });
        const box = stakeBox(stake, { ...place, x: places[at] ?? 0, group }, { method, up });
        boxes.push(box);
        texts.push(...stakeTexts(stake, box, measure, { method, up, alone }));
        if (gone?.has(stake.party.id) === true) texts.push(goneTag(box));
      });
      if (row.rest > 0) {
        const box = moreBox(tier.distance, row.rest, { ...place, x: places[row.stakes.length] ?? 0 });
        boxes.push(box);
        texts.push({
          id: `${box.id}:text`,
          text: say('restMore', { rest: row.rest }),
          size: 12,
          strong: false,
          ink: 'secondary',
          align: 'center',
          x: box.x,
          y: box.y,
          owner: box.id,
        });
      }
    });
    for (const box of boxes) for (const id of box.subjects) x.set(id, box.x);
  });
  const drawn = linesOf(
    { links, rings },
    { boxes: new Map(boxes.map((box) => [box.id, box])), width, shown: lines, measure, changes },
  );
  return {
    boxes,
    lines: drawn.flatMap((one) => one.lines),
    texts: [...texts, ...drawn.flatMap(({ text }) => text ?? [])],
    signs: [],
    width,
    height,
    flow: 'page',
    origin: { x: 0, y: 0 },
    large: false,
    centre: { x: width / 2, y: root.y },
  };
}

/** The sign at the box of who is there on the other day alone. */
function goneTag(box: Box): Text {
  const at = { x: box.x + box.width / 2 - 12, y: box.y - box.height / 2 };
  const text = ` ${CHANGE_SIGNS.removed} `;
  return {
    ...at,
    id: `${box.id}:change`,
    text,
    size: 12,
    strong: true,
    ink: 'text',
    align: 'center',
    tag: true,
    owner: box.id,
  };
}

/**
 * Those tied to somebody who is drawn before the others, a ring as one, else in their order: a box without a line says
 * little.
 */
function tiedFirst(
  stakes: readonly Stake[],
  isTied: (id: string) => boolean,
  ringName: ReadonlyMap<string, string>,
): readonly Stake[] {
  const tiedRings = new Set(stakes.flatMap(({ party: { id } }) => (isTied(id) ? (ringName.get(id) ?? []) : [])));
  const comesFirst = ({ party: { id } }: Stake) => isTied(id) || tiedRings.has(ringName.get(id) ?? '');
  return [...stakes.filter(comesFirst), ...stakes.filter((stake) => !comesFirst(stake))];
}

/** The height of every row of every tier, the row nearest to the party asked about first, and of the whole. */
function stacked(
  tiers: readonly (readonly TierRow[])[],
  boxHeight: number,
  up: boolean,
): { readonly heights: readonly (readonly number[])[]; readonly height: number } {
  let bottom = MARGIN + BOX_HEIGHT;
  const distances = tiers.map((rows) =>
    rows.map((_, level) => {
      const free = level > 0 ? ROW : rows.some(({ stakes }) => stakes.length > 0) ? TIER : COUNTED;
      bottom += free + boxHeight;
      return bottom - boxHeight / 2;
    }),
  );
  const height = bottom + MARGIN + (up ? 20 : 0);
  return { heights: up ? distances.map((levels) => levels.map((y) => height - y)) : distances, height };
}

/**
 * How wide the boxes of a tier are, how far apart, and how far each row stands aside, so that the boxes of a row stand
 * over the gaps of the one before it where there is room for that.
 */
function columnsOf(
  rows: readonly TierRow[],
  room: number,
): { readonly size: number; readonly step: number; readonly shifts: readonly number[] } {
  const counts = rows.map(countOf);
  const isAside = counts.map((count, level) => (count + level) % 2 !== (counts[0] ?? 0) % 2);
  const sized = (columns: number) => Math.min(BOX_MOST, (room - GAP * (columns - 1)) / columns);
  const aside = sized(Math.max(...counts.map((count, level) => count + (isAside[level] === true ? 1 : 0))));
  const size = aside >= BOX_LEAST ? aside : sized(Math.max(...counts));
  const step = size + GAP;
  const some = aside >= BOX_LEAST && isAside.includes(true);
  return { size, step, shifts: isAside.map((one) => (some ? (one ? step / 4 : -step / 4) : 0)) };
}

function countOf({ stakes, rest }: TierRow): number {
  return stakes.length + (rest > 0 ? 1 : 0);
}

/** Says of a short name whether only one of the parties has it. */
function bornByOne(stakes: readonly Stake[]): (name: string) => boolean {
  const bearers = groupedBy(stakes, ({ party }) => shortNames(party)[0] ?? '');
  return (name) => (bearers.get(name)?.length ?? 0) <= 1;
}

/**
 * Where each party of a tier would stand; the members of a ring would all stand in its middle, and so stay together.
 */
function wishesOf(
  rows: readonly TierRow[],
  wish: (stake: Stake) => number,
  ringName: ReadonlyMap<string, string>,
): ReadonlyMap<Stake, number> {
  const stakes = rows.flatMap((row) => row.stakes);
  const rings = new Map<string, number[]>();
  for (const stake of stakes) {
    const ring = ringName.get(stake.party.id);
    if (ring !== undefined) rings.set(ring, [...(rings.get(ring) ?? []), wish(stake)]);
  }
  return new Map(
    stakes.map((stake) => {
      const mates = rings.get(ringName.get(stake.party.id) ?? '');
      return [stake, mates === undefined ? wish(stake) : mates.reduce((sum, x) => sum + x, 0) / mates.length];
    }),
  );
}

/**
 * Gives the parties of a tier to its rows one after the other by where they would stand, so that each row spans the
 * width.
 */
function inRows(rows: readonly TierRow[], wishes: ReadonlyMap<Stake, number>): readonly TierRow[] {
  const ordered = rows.flatMap(({ stakes }) => stakes).sort((a, b) => (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0));
  return rows.map(({ rest }, level) => ({ rest, stakes: ordered.filter((_, index) => index % rows.length === level) }));
}

function placesIn(
  { stakes, rest }: TierRow,
  size: number,
  width: number,
  wishes: ReadonlyMap<Stake, number>,
): readonly number[] {
  const step = size + GAP;
  const [from, to] = [size / 2 + SIDE, width - size / 2 - SIDE];
  const places = apart(
    stakes.map((stake) => wishes.get(stake) ?? 0),
    step,
    from,
    rest > 0 ? to - step : to,
  );
  return rest > 0 ? [...places, to] : places;
}

function ringNames(rings: Charted['rings']): ReadonlyMap<string, string> {
  return new Map(
    rings
      .filter(({ companies }) => companies.length > 1)
      .flatMap(({ name, companies }) => companies.map(({ id }) => [id, name] as const)),
  );
}
