import type { CardsLaid, CardsProblem } from '../../canvas/cards/cards-problem.ts';
import type { MeasureText } from '../../canvas/fonts.ts';
import type { Box, Point, Scene, Size } from '../../canvas/scene.ts';
import { addCard, cardHeight, linesNeeded } from '../plan/zones/cards.ts';
import { newDraft, sceneOf } from '../plan/scene-draft.ts';
import { addFocus } from '../plan/zones/focus-box.ts';
import type { ZoneRow, Zone } from '../plan/zones/zone.ts';
import type { FreeAnswer } from './free-answer.ts';
import { FIGURE_AIR, FIGURE_SIZE, figureText } from './link-figure.ts';
import { atOf, linkLine, linksOf } from './links.ts';
import { GROUPS, outsiders, partyRow, toldApart } from './party-row.ts';

const MARGIN = 24;
const CARD_WIDTH = { tiers: 98, force: 118 } as const;
/** Smaller than this, not even the larger names can be read: then the middle is shown first. */
const SMALLEST = 0.45;
/** What the controls take of the top. */
const CONTROLS = 36;
const FOCUS: Size = { width: 216, height: 52 };

/** Cards and links as they are to be laid out, and the scene that comes of it. */
export interface ToArrange {
  readonly problem: CardsProblem;
  readonly sceneOf: (laid: CardsLaid) => Scene;
}

/**
 * A neighbourhood in a free layout: one card per party, one line per kind of link between two. Boxes that `kept` has
 * places for stay there. Without any, the parties of `began` are laid out alone and the others beside them, as they
 * stood when the drawing grew step by step; all together when it is left out. `said` is what is to stand on a line, by
 * `atOf` its link, in the place of its figure: room is made for what is drawn.
 */
export function toArrange(
  answer: FreeAnswer,
  focus: string,
  arrangement: CardsProblem['arrangement'],
  measure: MeasureText,
  kept: ReadonlyMap<string, Point> = new Map(),
  began: ReadonlySet<string> = new Set(),
  said: ReadonlyMap<string, string> = new Map(),
): ToArrange {
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
    if (!source || !target) return [];
    const line = linkLine(link, { source: source.id, target: target.id }, source.row.mark);
    const label = said.get(atOf(link)) ?? line.label;
    return [{ ...line, ...(label !== undefined && { label }) }];
  });
  const problem: CardsProblem = {
    arrangement,
    items: cards.map(({ id, width: w, height }) => ({ id, width: w, height })),
    links: lines.map(({ id, source = '', target = '', label }) => ({
      id,
      source,
      target,
      figure: label === undefined ? undefined : measure(label, FIGURE_SIZE, true) + FIGURE_AIR,
    })),
    kept,
    began: new Set(cards.filter(({ party }) => began.has(party.id)).map(({ id }) => id)),
    columns: true,
    hurried: false,
  };
  return { problem, sceneOf: (laid) => sceneOfCards(laid) };

  function sceneOfCards({ places, ways }: CardsLaid): Scene {
    for (const card of cards) {
      const at = places.get(card.id) ?? { x: 0, y: 0 };
      const rect = {
        left: at.x - card.width / 2,
        right: at.x + card.width / 2,
        top: at.y - card.height / 2,
        bottom: at.y + card.height / 2,
      };
      if (card.inMiddle) addFocus(draft, { ...card.party, sharesOutstanding: null, listings: [] }, rect);
      else addCard(draft, card.row, zoneOf(card.row), rect, card.lines);
    }
    for (const { label, ...line } of lines) {
      const { route, bend, figure } = ways.get(line.id) ?? {};
      draft.lines.push({
        ...line,
        ...(route ? { route } : { bend: bend ?? 0 }),
      });
      if (label !== undefined && figure) draft.texts.push({ ...figureText(line, label), ...figure });
    }
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
}

function zoneOf(row: ZoneRow): Zone {
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
