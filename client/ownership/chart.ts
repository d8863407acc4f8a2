import type { Measure } from '../canvas/fonts.ts';
import { crossingBetween, downwards } from '../canvas/curve.ts';
import type { Box, Line, Mark, Point, Route, Scene, Text } from '../canvas/scene.ts';
import { boundsText, counted, percentText, rounded } from '../lib/figures.ts';
import { COMPANY_KIND_WORDS, companyMark } from '../lib/words.ts';
import type { PartyRefData } from '../lib/fact-fields.ts';
import { figureBy, methodOf, type MethodWords } from './methods.ts';
import type { Edge, OwnershipData, Stake } from './ownership-query.ts';
import { twoLines } from './two-lines.ts';

const BOX_HEIGHT = 54;
const BOX_LEAST = 100;
const BOX_MOST = 176;
const GAP = 8;
const TIER = 168;
const MARGIN = 24;
/** Room left and right. */
const SIDE = 2;

/**
 * Ownership as tiers, owners above what they own: the party asked about stands alone in the last tier (UP) or the
 * first (DOWN), every other party in the tier of its distance. A tier wider than the room ends in "+ n more".
 */
export function chartOf(ownership: OwnershipData, width: number, measure: Measure, { method = methodOf(undefined), depth: tiersShown }: Drawing = {}): Scene {
  const up = ownership.direction === 'UP';
  const tiers = tiersOf(ownership.stakes, tiersShown);
  const room = Math.max(width - 2 * SIDE, BOX_LEAST);
  const most = Math.max(1, Math.floor((room + GAP) / (BOX_LEAST + GAP)));
  const depth = tiers.length;
  const rowOf = (distance: number) => (up ? depth - distance : distance);
  const y = (row: number) => MARGIN + BOX_HEIGHT / 2 + row * TIER + (up ? 20 : 0);
  const boxes: Box[] = [rootBox(ownership.party, width / 2, y(rowOf(0)))];
  const texts: Text[] = rootTexts(ownership.party, boxes[0] as Box, measure);
  tiers.forEach((tier, index) => {
    const row = y(rowOf(index + 1));
    const shown = tier.length > most ? tier.slice(0, most - 1) : tier;
    const count = tier.length > most ? most : tier.length;
    const size = Math.min(BOX_MOST, (room - GAP * (count - 1)) / count);
    const wanted = new Map(shown.map((stake) => [stake, neighboursX(stake, ownership.holdings, boxes) ?? width / 2]));
    // The nearest tier keeps the order of size; those behind it stand by what they are tied to.
    const ordered = index === 0 ? shown : [...shown].sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
    const places = index === 0
      ? evenly(count, size, width)
      : apart(ordered.map((stake) => wanted.get(stake) ?? 0), size + GAP, size / 2 + SIDE, width - size / 2 - SIDE - (tier.length > most ? size + GAP : 0));
    ordered.forEach((stake, place) => {
      const box = stakeBox(stake, places[place] ?? 0, row, size, method);
      boxes.push(box);
      texts.push(...stakeTexts(stake, box, measure, method));
    });
    if (shown.length < tier.length) {
      const rest = tier.length - shown.length;
      const box = moreBox(index + 1, rest, width - size / 2 - SIDE, row, size);
      boxes.push(box);
      texts.push({ id: `${box.id}:text`, text: `+ ${String(rest)} more`, size: 12, strong: false, ink: 'secondary', align: 'center', x: box.x, y: box.y, owner: box.id });
    }
  });
  const places = new Map(boxes.map((box) => [box.id, box]));
  const rings = ownership.rings.map((ring) => new Set(ring.companies.map(({ id }) => id)));
  const inRing = ({ holder, company }: Edge) => rings.some((ring) => ring.has(holder.id) && ring.has(company.id));
  const drawn = ownership.holdings.flatMap((edge) => drawEdge(edge, places, inRing(edge)));
  return {
    boxes,
    lines: drawn.map(({ line }) => line),
    texts: [...texts, ...drawn.map(({ text }) => text)],
    signs: [],
    width,
    height: 2 * MARGIN + BOX_HEIGHT + depth * TIER + (up ? 20 : 0),
    flow: 'page',
    origin: { x: 0, y: 0 },
    large: false,
    centre: { x: width / 2, y: y(rowOf(0)) },
  };
}

/** How a chart is drawn: which figure stands on a box, and how many tiers; all when undefined. */
export interface Drawing {
  readonly method?: MethodWords;
  readonly depth?: number | undefined;
}

function tiersOf(stakes: readonly Stake[], most = Infinity): readonly (readonly Stake[])[] {
  const depth = Math.min(most, Math.max(0, ...stakes.map((stake) => stake.distance)));
  return Array.from({ length: depth }, (_, index) => stakes.filter((stake) => stake.distance === index + 1));
}

/** Centres of `count` boxes side by side in the middle. */
function evenly(count: number, size: number, width: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => width / 2 + (index - (count - 1) / 2) * (size + GAP));
}

/** Rising wishes moved as little as needed to stand at least `step` apart between the two bounds. */
export function apart(wishes: readonly number[], step: number, from: number, to: number): readonly number[] {
  const places = [...wishes];
  for (let i = 0; i < places.length; i++) places[i] = Math.max(places[i] ?? 0, from, (places[i - 1] ?? -Infinity) + step);
  for (let i = places.length - 1; i >= 0; i--) places[i] = Math.min(places[i] ?? 0, to, (places[i + 1] ?? Infinity) - step);
  return places;
}

/** The mean place of the parties already placed that a stake is tied to by a holding. */
function neighboursX(stake: Stake, holdings: readonly Edge[], boxes: readonly Box[]): number | undefined {
  const tied = holdings.flatMap(({ holder, company }) =>
    holder.id === stake.party.id ? [boxId(company.id)] : company.id === stake.party.id ? [boxId(holder.id)] : [],
  );
  const placed = boxes.filter((box) => tied.includes(box.id));
  return placed.length === 0 ? undefined : placed.reduce((sum, box) => sum + box.x, 0) / placed.length;
}

const boxId = (id: string) => `party:${id}`;

function rootBox(party: PartyRefData, x: number, y: number): Box {
  return {
    id: boxId(party.id), look: 'focus', faint: false, subjects: [party.id], press: { select: party.id }, keys: [],
    name: party.name, detail: 'Asked about', group: 'Asked about', x, y, width: 232, height: BOX_HEIGHT,
  };
}

function rootTexts(party: PartyRefData, box: Box, measure: Measure): Text[] {
  return twoLines(party.name, box.width - 20, 14, measure).map((text, index, lines) => ({
    id: `${box.id}:${String(index)}`, text, size: 14, strong: true, ink: 'on-focus', align: 'center', owner: box.id,
    x: box.x, y: box.y + (index - (lines.length - 1) / 2) * 18,
  }));
}

function stakeBox(stake: Stake, x: number, y: number, width: number, method: MethodWords): Box {
  return {
    id: boxId(stake.party.id), look: markOf(stake.party), faint: false, subjects: [stake.party.id],
    press: { select: stake.party.id }, keys: [], name: stake.party.name,
    detail: `${kindOf(stake.party)}, ${figureBy(stake, method) ?? 'not known'} ${method.suffix}`, group: `Tier ${String(stake.distance)}`,
    x, y, width, height: BOX_HEIGHT,
  };
}

function stakeTexts(stake: Stake, box: Box, measure: Measure, method: MethodWords): Text[] {
  const lines = twoLines(stake.party.name, box.width - 12, 11, measure);
  const name = lines.map((text, index): Text => ({
    id: `${box.id}:${String(index)}`, text, size: 11, strong: true, ink: 'text', align: 'center', owner: box.id,
    x: box.x, y: box.y - 8 + (index - (lines.length - 1) / 2) * 14,
  }));
  const wanted = method.value === 'path' ? stake.distance > 1 : method.value !== 'direct';
  const figure = figureBy(stake, method);
  const shorter = figure === undefined ? 'not known' : `${figure} ${method.suffix}`;
  const indirect = !wanted ? kindOf(stake.party).toLowerCase() : measure(shorter, 10.5, false) <= box.width - 8 ? shorter : (figure ?? 'not known');
  return [
    ...name,
    { id: `${box.id}:kind`, text: indirect, size: 10.5, strong: false, ink: 'secondary', align: 'center', owner: box.id, x: box.x, y: box.y + 17 },
  ];
}

function moreBox(tier: number, rest: number, x: number, y: number, width: number): Box {
  return {
    id: `more:${String(tier)}`, look: 'more', faint: false, subjects: [], press: { more: String(tier) }, keys: [],
    name: `${String(rest)} more`, detail: `${counted(rest, 'party', 'parties')} more in the table below`, group: `Tier ${String(tier)}`,
    x, y, width, height: BOX_HEIGHT,
  };
}

/** A holding as a curve from the holder's lower edge to the top of what is held, its share near the end with more room. */
function drawEdge(edge: Edge, places: ReadonlyMap<string, Box>, inRing: boolean): readonly { line: Line; text: Text }[] {
  const [holder, held] = [places.get(boxId(edge.holder.id)), places.get(boxId(edge.company.id))];
  if (!holder || !held || holder === held) return [];
  const share = shareOf(edge);
  const { route, at } = holder.y < held.y ? downRoute(holder, held) : holder.y === held.y ? sideRoute(holder, held) : backRoute(holder, held);
  const mark = share.known ? markOf(edge.holder) : 'unknown';
  const line: Line = {
    id: edge.id, look: 'holding', source: holder.id, target: held.id, mark, width: share.width,
    stroke: !share.known ? 'dotted' : edge.nominee ? 'dashed' : inRing ? 'dashdot' : 'solid', faint: edge.certainty === 'POSSIBLE', arrow: true,
    subjects: [edge.id, edge.holder.id, edge.company.id], keys: [],
    detail: `${edge.holder.name} holds ${share.known ? share.text : 'an unknown share'} of ${edge.company.name}${inRing ? ', part of a circle of holdings' : ''}`,
    route,
  };
  return [{ line, text: { id: `${edge.id}:share`, text: share.text, size: 11, strong: true, ink: mark, align: 'center', patch: true, owner: edge.id, ...at } }];
}

interface Course {
  readonly route: Route;
  /** Where the share stands. */
  readonly at: Point;
}

function downRoute(holder: Box, held: Box): Course {
  const start: Point = { x: holder.look === 'focus' ? spread(held, holder) : holder.x, y: holder.y + BOX_HEIGHT / 2 };
  const end: Point = { x: held.look === 'focus' ? spread(holder, held) : held.x, y: held.y - BOX_HEIGHT / 2 };
  return {
    route: downwards(start, end, crossingBetween(start.y + 34, end.y - 34, start.y, end.y)),
    at: holder.look === 'focus' ? { x: end.x, y: end.y - 22 } : { x: start.x, y: start.y + 16 },
  };
}

/** Between two of one tier: rightwards over the boxes, leftwards under them, so that a pair that holds each other is a ring. */
function sideRoute(holder: Box, held: Box): Course {
  const side = holder.x < held.x ? -1 : 1;
  const shift = holder.width / 4;
  const start: Point = { x: holder.x - side * shift, y: holder.y + side * (BOX_HEIGHT / 2) };
  const end: Point = { x: held.x + side * (held.width / 4), y: held.y + side * (BOX_HEIGHT / 2) };
  const over = start.y + side * 16;
  return { route: { start, end, via: [{ x: start.x, y: over }, { x: end.x, y: over }], corners: true }, at: { x: (start.x + end.x) / 2, y: over } };
}

/** Up again, past the right side of both: what closes a ring. */
function backRoute(holder: Box, held: Box): Course {
  const start: Point = { x: holder.x + holder.width / 2, y: holder.y };
  const end: Point = { x: held.x + held.width / 2, y: held.y };
  const side = Math.max(start.x, end.x) + 18;
  return {
    route: { start, end, via: [{ x: side, y: start.y }, { x: side, y: end.y }], corners: true },
    at: { x: side, y: (start.y + end.y) / 2 },
  };
}

/** Lines meet the party asked about side by side, in the order of their other ends. */
function spread(other: Box, root: Box): number {
  const half = root.width / 2 - 16;
  return root.x + Math.max(-half, Math.min(half, (other.x - root.x) * 0.18));
}

function shareOf({ percent, range }: Edge): { readonly text: string; readonly width: number; readonly known: boolean } {
  if (percent !== null) return { text: shortPercent(percent), width: Math.max(0.8, Math.sqrt(Number(percent)) * 0.42), known: true };
  const bounds = range ? boundsText(range) : undefined;
  return { text: bounds ?? '?', width: 1.2, known: bounds !== undefined };
}

/** One decimal, `5.0 %`; none where the figure is whole, `100 %`. */
function shortPercent(percent: string): string {
  return /\.0*[1-9]/.test(percent) ? `${rounded(percent, 1)} %` : percentText(percent);
}

function markOf(party: PartyRefData): Mark {
  const mark = party.__typename === 'Company' ? companyMark(party.kind) : 'person';
  return mark === 'board' ? 'company' : mark;
}

function kindOf(party: PartyRefData): string {
  return party.__typename === 'Company' ? COMPANY_KIND_WORDS[party.kind] : 'Person';
}
