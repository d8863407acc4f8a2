import type { Arrangement } from '../../canvas/placing/arrange.ts';
import { bendsOf } from '../../canvas/lines/bends.ts';
import type { Measure } from '../../canvas/fonts.ts';
import type { Box, Line, Scene, Size } from '../../canvas/scene.ts';
import { addCard, cardHeight, linesNeeded } from '../plan/zones/cards.ts';
import { newDraft, sceneOf } from '../plan/scene-draft.ts';
import { addFocus } from '../plan/zones/focus-box.ts';
import type { Row, Zone } from '../plan/zones/zone.ts';
import type { FreeAnswer } from './free-answer.ts';
import { linkLine, linksOf } from './links.ts';
import { GROUPS, outsiders, partyRow, toldApart } from './party-row.ts';
import { besideKept, stopPlaces } from './kept-places.ts';
import { routeTiers, stopsFor, type Places } from './route-tiers.ts';

const MARGIN = 24;
const CARD_WIDTH = { tiers: 98, force: 118 } as const;
/** Smaller than this, not even the larger names can be read: then the middle is shown first. */
const SMALLEST = 0.45;
/** What the controls take of the top. */
const CONTROLS = 36;
const FOCUS: Size = { width: 216, height: 52 };

type Arrange = (
  arrangement: Arrangement,
  boxes: readonly ({ readonly id: string } & Size)[],
  links: readonly { readonly source: string; readonly target: string }[],
) => Promise<ReadonlyMap<string, { readonly x: number; readonly y: number }>>;

/**
 * A neighbourhood in a free layout: one card per party, one line per kind of link between two. Boxes that `kept` has places for
 * stay there. Without any, the parties of `began` are laid out alone and the others beside them, as they stood when the
 * drawing grew step by step; all together when it is left out.
 */
export async function arrangedScene(
  answer: FreeAnswer,
  focus: string,
  arrangement: Arrangement,
  measure: Measure,
  arrange: Arrange,
  kept: Places = new Map(),
  began?: ReadonlySet<string>,
): Promise<Scene> {
  const firstPlaces = async (): Promise<Places> => {
    const first = new Set(cards.filter(({ party }) => began?.has(party.id)).map(({ id }) => id));
    if (first.size === 0 || first.size === cards.length) return new Map();
    return arrange(
      arrangement,
      items.filter(({ id }) => first.has(id)),
      links.filter(({ source, target }) => first.has(source) && first.has(target)),
    );
  };
  const draft = newDraft(measure, 0);
  const outside = outsiders(answer.facts);
  const width = CARD_WIDTH[arrangement];
  const rows = toldApart(answer.nodes.map((party) => partyRow(party, outside)));
  const cards = answer.nodes.flatMap((party, i) => {
    const row = rows[i];
    if (!row) return [];
    const lines = linesNeeded(draft, [{ ...row, shortNames: row.shortNames.slice(0, 1) }], width, {
      name: 3,
      below: 1,
    });
    const inMiddle = party.id === focus;
    const size = inMiddle ? FOCUS : { width, height: cardHeight(lines) };
    return [{ party, row, lines, inMiddle, id: inMiddle ? `focus/${party.id}` : `party/${party.id}`, ...size }];
  });
  const byParty = new Map(cards.map((card) => [card.row.party, card]));
  const lines = linksOf(answer.facts, answer.on ?? undefined).flatMap((link) => {
    const [source, target] = [byParty.get(link.from), byParty.get(link.to)];
    return source && target ? [linkLine(link, { source: source.id, target: target.id }, source.row.mark)] : [];
  });
  const links = lines.map(({ id, source = '', target = '' }) => ({ id, source, target }));
  const items = cards.map(({ id, width: w, height }) => ({ id, width: w, height }));
  // Where something stands already, what is new takes its place beside it.
  const stand = items.some(({ id }) => kept.has(id)) ? kept : await firstPlaces();
  const grows = stand.size > 0;
  let places = grows ? besideKept(arrangement, items, links, stand) : await arrange(arrangement, items, links);
  let chains: ReadonlyMap<string, readonly string[]> = new Map();
  if (arrangement === 'tiers') {
    const way = stopsFor(links, places);
    chains = way.chains;
    if (way.stops.length > 0)
      places = grows
        ? stopPlaces(items, way.stops, way.chains, links, places)
        : await arrange(arrangement, [...items, ...way.stops], way.steps);
  }
  for (const card of cards) {
    // Whole pixels: what is kept and read again is the same to the last digit.
    const { x, y } = places.get(card.id) ?? { x: 0, y: 0 };
    const at = { x: Math.round(x), y: Math.round(y) };
    const rect = {
      left: at.x - card.width / 2,
      right: at.x + card.width / 2,
      top: at.y - card.height / 2,
      bottom: at.y + card.height / 2,
    };
    if (card.inMiddle) addFocus(draft, { ...card.party, sharesOutstanding: null, listings: [] }, rect);
    else addCard(draft, card.row, zoneOf(card.row), rect, card.lines);
  }
  const routed =
    arrangement === 'tiers'
      ? routeTiers(lines, draft.boxes, places, chains)
      : { lines: bent(lines, draft.boxes), texts: [] };
  draft.lines.push(...routed.lines);
  draft.texts.push(...routed.texts);
  const bounds = boundsOf(draft.boxes);
  const middle = draft.boxes.find((box) => box.look === 'focus');
  return sceneOf(draft, {
    flow: 'field',
    large: true,
    opensAt: SMALLEST,
    inset: CONTROLS,
    origin: { x: bounds.left - MARGIN, y: bounds.top - MARGIN - 16 },
    width: bounds.right - bounds.left + 2 * MARGIN,
    height: bounds.bottom - bounds.top + 2 * MARGIN + 16,
    centre: middle
      ? { x: middle.x, y: middle.y }
      : { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 },
  });
}

/** Lines round the boxes in their way. */
function bent(lines: readonly Line[], boxes: readonly Box[]): Line[] {
  const ends = lines.map(({ id, source = '', target = '', label }) => ({
    id,
    source,
    target,
    labelled: label !== undefined,
  }));
  const bends = bendsOf(new Map(boxes.map((box) => [box.id, box])), ends);
  return lines.map((line) => ({ ...line, bend: bends.get(line.id) ?? 0 }));
}

function zoneOf(row: Row): Zone {
  return { key: 'party', title: GROUPS[row.mark], totals: [], rows: [], subjects: [], empty: '', unseen: 0 };
}

function boundsOf(boxes: readonly Box[]): { left: number; right: number; top: number; bottom: number } {
  if (boxes.length === 0) return { left: 0, right: 1, top: 0, bottom: 1 };
  return {
    left: Math.min(...boxes.map((box) => box.x - box.width / 2)),
    right: Math.max(...boxes.map((box) => box.x + box.width / 2)),
    top: Math.min(...boxes.map((box) => box.y - box.height / 2)),
    bottom: Math.max(...boxes.map((box) => box.y + box.height / 2)),
  };
}
