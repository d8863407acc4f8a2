import type { MeasureText } from '../../canvas/fonts.ts';
import type { Box, Point } from '../../canvas/scene.ts';
import type { PlanParty } from '../plan/plan-answer.ts';
import type { SceneDraft } from '../plan/scene-draft.ts';
import { addCard, cardHeight } from '../plan/zones/cards.ts';
import { headingTexts } from '../plan/zones/heading.ts';
import type { Zone } from '../plan/zones/zone.ts';
import { partyRow, toldApart } from './party-row.ts';
import { say } from './messages/words.ts';

const CARD = 116;
const GAP = 10;
const LABEL_GAP = 22;
const AWAY = 48;
/** Every card has room for the longest names, so that none moves when one more is added. */
const LINES = { name: 3, below: 1 } as const;

/** What was added by name, in a strip below everything else, from left to right in the order in which it was added. */
export function addedStrip(
  draft: SceneDraft,
  added: readonly PlanParty[],
  outside: ReadonlySet<string>,
  bounds: { readonly left: number; readonly right: number; readonly bottom: number },
  measure: MeasureText,
): { readonly boxes: ReadonlyMap<string, Box>; readonly centre: Point; readonly bottom: number } {
  const zone: Zone = {
    key: 'added',
    title: say('added'),
    totals: [
      { text: added.length === 1 ? say('n1Party') : say('addedParties', { added: added.length }), importance: 0 },
    ],
    rows: [],
    subjects: [],
    empty: '',
    unseen: 0,
  };
  const left = bounds.left + 20;
  const columns = Math.max(1, Math.floor((bounds.right - bounds.left - 40 + GAP) / (CARD + GAP)));
  const height = cardHeight(LINES);
  const top = bounds.bottom + AWAY;
  draft.texts.push(...headingTexts(zone, { left, y: top + 6, width: columns * (CARD + GAP) - GAP }, measure));
  const boxes = new Map<string, Box>();
  toldApart(added.map((one) => partyRow(one, outside))).forEach((row, i) => {
    const x = left + (i % columns) * (CARD + GAP);
    const y = top + 20 + Math.floor(i / columns) * (height + LABEL_GAP);
    boxes.set(row.party, addCard(draft, row, zone, { left: x, right: x + CARD, top: y, bottom: y + height }, LINES));
  });
  const rows = Math.ceil(added.length / columns);
  const bottom = top + 20 + rows * (height + LABEL_GAP);
  return { boxes, centre: { x: (bounds.left + bounds.right) / 2, y: (top + bottom) / 2 }, bottom };
}
