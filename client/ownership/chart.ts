import type { Measure } from '../canvas/fonts.ts';
import type { Box, Line, Mark, Point, Scene, Text } from '../canvas/scene.ts';
import { boundsText, counted, percentText, rounded } from '../lib/figures.ts';
import { COMPANY_KIND_WORDS, companyMark } from '../lib/words.ts';
import type { PartyRefData } from '../lib/fact-fields.ts';
import type { Edge, OwnershipData, Stake } from './ownership-query.ts';
import { byPathText } from './stake-text.ts';
import { twoLines } from './two-lines.ts';

const BOX_HEIGHT = 54;
const BOX_LEAST = 108;
const BOX_MOST = 176;
const GAP = 8;
const TIER = 148;
const MARGIN = 24;

/**
 * Ownership as tiers, owners above what they own: the company asked about stands alone in the last tier (UP) or the
 * first (DOWN), every other party in the tier of its distance. A tier wider than the room ends in "+ n more".
 */
export function chartOf(ownership: OwnershipData, width: number, measure: Measure): Scene {
  const up = ownership.direction === 'UP';
  const tiers = tiersOf(ownership.stakes);
  const room = Math.max(width - 2 * MARGIN, BOX_LEAST);
  const most = Math.max(1, Math.floor((room + GAP) / (BOX_LEAST + GAP)));
  const depth = tiers.length;
  const rowOf = (distance: number) => (up ? depth - distance : distance);
  const y = (row: number) => MARGIN + BOX_HEIGHT / 2 + row * TIER + (up ? 20 : 0);
  const boxes: Box[] = [rootBox(ownership.company, width / 2, y(rowOf(0)))];
  const texts: Text[] = rootTexts(ownership.company, boxes[0] as Box, measure);
  tiers.forEach((tier, index) => {
    const row = y(rowOf(index + 1));
    const shown = tier.length > most ? tier.slice(0, most - 1) : tier;
    const count = tier.length > most ? most : tier.length;
    const size = Math.min(BOX_MOST, (room - GAP * (count - 1)) / count);
    const left = (width - (count * size + (count - 1) * GAP)) / 2 + size / 2;
    shown.forEach((stake, place) => {
      const box = stakeBox(stake, left + place * (size + GAP), row, size);
      boxes.push(box);
      texts.push(...stakeTexts(stake, box, measure));
    });
    if (shown.length < tier.length) {
      const rest = tier.length - shown.length;
      const box = moreBox(index + 1, rest, left + shown.length * (size + GAP), row, size);
      boxes.push(box);
      texts.push({ id: `${box.id}:text`, text: `+ ${String(rest)} more`, size: 12, strong: false, ink: 'secondary', align: 'center', x: box.x, y: box.y, owner: box.id });
    }
  });
  const places = new Map(boxes.map((box) => [box.id, box]));
  const drawn = ownership.holdings.flatMap((edge) => drawEdge(edge, places));
  return {
    boxes,
    lines: drawn.map(({ line }) => line),
    texts: [...texts, ...drawn.map(({ text }) => text)],
    signs: [],
    width,
    height: 2 * MARGIN + BOX_HEIGHT + depth * TIER + (up ? 20 : 0),
    flow: 'page',
    centre: { x: width / 2, y: y(rowOf(0)) },
  };
}

function tiersOf(stakes: readonly Stake[]): readonly (readonly Stake[])[] {
  const depth = Math.max(0, ...stakes.map((stake) => stake.distance));
  return Array.from({ length: depth }, (_, index) => stakes.filter((stake) => stake.distance === index + 1));
}

const boxId = (id: string) => `party:${id}`;

function rootBox(company: PartyRefData, x: number, y: number): Box {
  return {
    id: boxId(company.id), look: 'focus', faint: false, subjects: [company.id], press: { select: company.id }, keys: [],
    name: company.name, detail: 'The company asked about', group: 'Company', x, y, width: 232, height: BOX_HEIGHT,
  };
}

function rootTexts(company: PartyRefData, box: Box, measure: Measure): Text[] {
  return twoLines(company.name, box.width - 20, 14, measure).map((text, index, lines) => ({
    id: `${box.id}:${String(index)}`, text, size: 14, strong: true, ink: 'on-focus', align: 'center', owner: box.id,
    x: box.x, y: box.y + (index - (lines.length - 1) / 2) * 18,
  }));
}

function stakeBox(stake: Stake, x: number, y: number, width: number): Box {
  return {
    id: boxId(stake.party.id), look: markOf(stake.party), faint: false, subjects: [stake.party.id],
    press: { select: stake.party.id }, keys: [], name: stake.party.name,
    detail: `${kindOf(stake.party)}, ${byPathText(stake)} along all chains`, group: `Tier ${String(stake.distance)}`,
    x, y, width, height: BOX_HEIGHT,
  };
}

function stakeTexts(stake: Stake, box: Box, measure: Measure): Text[] {
  const lines = twoLines(stake.party.name, box.width - 12, 11, measure);
  const name = lines.map((text, index): Text => ({
    id: `${box.id}:${String(index)}`, text, size: 11, strong: true, ink: 'text', align: 'center', owner: box.id,
    x: box.x, y: box.y - 8 + (index - (lines.length - 1) / 2) * 14,
  }));
  const indirect = stake.distance > 1 ? `${byPathText(stake)} in all` : kindOf(stake.party).toLowerCase();
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
function drawEdge(edge: Edge, places: ReadonlyMap<string, Box>): readonly { line: Line; text: Text }[] {
  const [holder, held] = [places.get(boxId(edge.holder.id)), places.get(boxId(edge.company.id))];
  if (!holder || !held) return [];
  const share = shareOf(edge);
  const sameTier = holder.y === held.y;
  const start: Point = { x: holder.x, y: holder.y + (sameTier ? -1 : 1) * (BOX_HEIGHT / 2) };
  const end: Point = { x: held.look === 'focus' ? spread(holder, held) : held.x, y: held.y - BOX_HEIGHT / 2 };
  const middle = (start.y + end.y) / 2;
  const over = start.y - 16;
  const via = sameTier ? [{ x: start.x, y: over }, { x: end.x, y: over }] : [{ x: start.x, y: middle }, { x: end.x, y: middle }];
  const at = sameTier ? { x: (start.x + end.x) / 2, y: over } : holder.look === 'focus' ? { x: end.x, y: end.y - 24 } : { x: start.x, y: start.y + 18 };
  const mark = share.known ? markOf(edge.holder) : 'unknown';
  const line: Line = {
    id: edge.id, look: 'holding', source: holder.id, target: held.id, mark, width: share.width,
    stroke: share.known ? (edge.nominee ? 'dashed' : 'solid') : 'dotted', faint: edge.certainty === 'POSSIBLE', arrow: true,
    subjects: [edge.id, edge.holder.id, edge.company.id], keys: [],
    detail: `${edge.holder.name} holds ${share.known ? share.text : 'an unknown share'} of ${edge.company.name}`,
    route: sameTier ? { start, end, via, corners: true } : { start, end, via },
  };
  return [{ line, text: { id: `${edge.id}:share`, text: share.text, size: 11, strong: true, ink: mark, align: 'center', patch: true, owner: edge.id, ...at } }];
}

/** Lines that end at the company asked about arrive side by side, in the order in which they start. */
function spread(holder: Box, held: Box): number {
  const half = held.width / 2 - 16;
  return held.x + Math.max(-half, Math.min(half, (holder.x - held.x) * 0.18));
}

function shareOf({ percent, range }: Edge): { readonly text: string; readonly width: number; readonly known: boolean } {
  if (percent !== null) return { text: percentText(rounded(percent, 1)), width: Math.max(0.8, Math.sqrt(Number(percent)) * 0.42), known: true };
  const bounds = range ? boundsText(range) : undefined;
  return { text: bounds ?? '?', width: 1.2, known: bounds !== undefined };
}

function markOf(party: PartyRefData): Mark {
  const mark = party.__typename === 'Company' ? companyMark(party.kind) : 'person';
  return mark === 'board' ? 'company' : mark;
}

function kindOf(party: PartyRefData): string {
  return party.__typename === 'Company' ? COMPANY_KIND_WORDS[party.kind] : 'Person';
}
