import { FACT_LINES } from '../../__generated__/fact-kinds.ts';
import { FACT_KIND_WORDS } from '../../lib/facts/kind-words.ts';
import type { MeasureText } from '../../canvas/fonts.ts';
import { bendsOf } from '../../canvas/lines/bends.ts';
import type { arrange } from '../../canvas/placing/arrange.ts';
import type { Line, Scene, Stroke } from '../../canvas/scene.ts';
import { partyRow } from '../free/party-row.ts';
import { newDraft, sceneOf } from '../plan/scene-draft.ts';
import { addCard, cardHeight, linesNeeded } from '../plan/zones/cards.ts';
import { addFocus } from '../plan/zones/focus-box.ts';
import type { Zone } from '../plan/zones/zone.ts';
import type { Numbered, NumberedStep, WayStanding } from './numbered.ts';
import { say } from './messages/words.ts';

const CARD = 128;
const END = { width: 190, height: 52 };
const MARGIN = 28;
const STROKES: Readonly<Record<WayStanding, Stroke>> = { together: 'solid', possibly: 'dashed', never: 'dotted' };
const SAID: Readonly<Record<WayStanding, string>> = {
  together: say('onAWayThatHeldAt'),
  possibly: say('onAWayThatPossiblyHeld'),
  never: say('onNoWayThatHeldAt'),
};
const NOBODY: ReadonlySet<string> = new Set();
const ZONE: Omit<Zone, 'title'> = { key: 'party', totals: [], rows: [], subjects: [], empty: '', unseen: 0 };

/** All ways as one drawing: their ends dark, and each line with the number under which the list cites it. */
export async function waysScene(
  { parties, steps }: Numbered,
  ends: readonly string[],
  direction: 'across' | 'down',
  measure: MeasureText,
  place: typeof arrange,
): Promise<Scene> {
  const draft = newDraft(measure, 0);
  const cards = parties.map((party) => {
    const row = partyRow(party, NOBODY);
    if (ends.includes(party.id)) return { party, row, lines: undefined, id: `focus/${party.id}`, ...END };
    const lines = linesNeeded(draft, [row], CARD, { name: 3, below: 1 });
    return { party, row, lines, id: `party/${party.id}`, width: CARD, height: cardHeight(lines) };
  });
  const boxIds = new Map(cards.map(({ party, id }) => [party.id, id]));
  const links = steps.map(({ from, to }) => ({ source: boxIds.get(from.id) ?? '', target: boxIds.get(to.id) ?? '' }));
  const places = await place(direction, cards, links);
  for (const card of cards) {
    const at = places.get(card.id) ?? { x: 0, y: 0 };
    const [x, y] = [Math.round(at.x), Math.round(at.y)];
    const rect = {
      left: x - card.width / 2,
      right: x + card.width / 2,
      top: y - card.height / 2,
      bottom: y + card.height / 2,
    };
    if (card.lines) addCard(draft, card.row, { ...ZONE, title: say('betweenThem') }, rect, card.lines);
    else addFocus(draft, { ...card.party, sharesOutstanding: null, listings: [] }, rect);
  }
  const lines = steps.map((step) => stepLine(step, boxIds));
  const bends = bendsOf(
    new Map(draft.boxes.map((box) => [box.id, box])),
    lines.map(({ id, source = '', target = '' }) => ({ id, source, target, labelled: true })),
  );
  draft.lines.push(...lines.map((line) => ({ ...line, bend: bends.get(line.id) ?? 0 })));
  const [left, right] = [
    Math.min(...draft.boxes.map((box) => box.x - box.width / 2)),
    Math.max(...draft.boxes.map((box) => box.x + box.width / 2)),
  ];
  const [top, bottom] = [
    Math.min(...draft.boxes.map((box) => box.y - box.height / 2)),
    Math.max(...draft.boxes.map((box) => box.y + box.height / 2)),
  ];
  return sceneOf(draft, {
    flow: 'field',
    large: true,
    opensAt: 0.45,
    inset: 36,
    origin: { x: left - MARGIN, y: top - MARGIN },
    width: right - left + 2 * MARGIN,
    height: bottom - top + 2 * MARGIN,
    centre: { x: (left + right) / 2, y: (top + bottom) / 2 },
  });
}

function stepLine({ number, from, to, facts, standing }: NumberedStep, boxIds: ReadonlyMap<string, string>): Line {
  const [first] = facts;
  // A holding points from who holds to what is held, whichever way it is passed.
  const holdings =
    facts.every(({ kind }) => kind === 'HOLDS') && facts.every((fact) => fact.parties[0]?.id === first?.parties[0]?.id);
  const turned = holdings && first?.parties[0]?.id === to.id;
  const [start, end] = turned ? [to, from] : [from, to];
  const look = first ? FACT_LINES[first.kind] : 'other';
  const kinds = new Set<string>(facts.map(({ kind }) => kind));
  const [word = '', ...more] = Object.entries(FACT_KIND_WORDS).flatMap(([kind, words]) =>
    kinds.has(kind) ? words.toLowerCase() : [],
  );
  return {
    id: `way/${from.id}/${to.id}`,
    look: look === 'none' ? 'other' : look,
    source: boxIds.get(start.id) ?? '',
    target: boxIds.get(end.id) ?? '',
    mark: 'company',
    width: standing === 'together' ? 2.2 : 1.6,
    stroke: STROKES[standing],
    faint: false,
    arrow: holdings,
    subjects: facts.map(({ id }) => id),
    keys: [],
    detail: `${String(number)}. ${facts.map(({ summary }) => summary).join('. ')}. ${SAID[standing]}.`,
    label: `${String(number)}: ${word}${more.length > 0 ? ` +${String(more.length)}` : ''}`,
  };
}
