import type { Box } from '../../../canvas/scene.ts';
import { addMore, addRow } from '../zones/cards.ts';
import type { SceneDraft } from '../scene-draft.ts';
import { newAmong } from '../zones/fresh.ts';
import { emptyText, headingTexts } from '../zones/heading.ts';
import { alongSide } from '../../../canvas/lines/along-side.ts';
import { rowLine } from './lines.ts';
import { besideEachOther } from './lanes.ts';
import type { Rect } from './rect.ts';
import type { ZoneRow, Zone } from '../zones/zone.ts';

export interface SidePlaced {
  readonly zone: Zone;
  readonly row: ZoneRow;
  readonly box: Box;
}

/** A zone at the right as a list: name and figure on one line each. Returns what was placed and where it ends. */
export function placeSide(
  draft: SceneDraft,
  zone: Zone,
  area: Omit<Rect, 'bottom'>,
  rows: number,
  pitch: number,
): { readonly placed: SidePlaced[]; readonly bottom: number } {
  draft.texts.push(
    ...headingTexts(zone, { left: area.left, y: area.top + 6, width: area.right - area.left }, draft.measure),
  );
  const top = area.top + draft.spacing.heading;
  if (zone.rows.length === 0) {
    draft.texts.push(emptyText(zone, { left: area.left, y: top + 8, width: area.right - area.left }, draft.measure));
    return { placed: [], bottom: top + pitch };
  }
  const shown = zone.rows.length > rows ? rows - 1 : zone.rows.length;
  const rectAt = (i: number): Rect => ({
    left: area.left,
    right: area.right,
    top: top + i * pitch,
    bottom: top + (i + 1) * pitch - 4,
  });
  const placed = newAmong(zone.rows, shown)
    .slice(0, shown)
    .map((row, i) => ({ zone, row, box: addRow(draft, row, zone, rectAt(i), false) }));
  if (shown < zone.rows.length) addMore(draft, zone, rectAt(shown), zone.rows.length - shown);
  return { placed, bottom: top + Math.min(rows, zone.rows.length) * pitch };
}

/** A line from each of the rows at the right to the company, none crossing another. */
export function joinSide(draft: SceneDraft, placed: readonly SidePlaced[], focus: Box): void {
  const ends = alongSide(placed.length, focus.y, focus.height - 18, 9);
  const edge = focus.x + focus.width / 2;
  const courses = besideEachOther(
    placed.map(({ box }, i) => ({
      start: { x: edge, y: ends[i] ?? focus.y },
      end: { x: box.x - box.width / 2, y: box.y },
    })),
  );
  placed.forEach(({ zone, row, box }, i) => {
    const course = courses[i];
    if (course) draft.lines.push(rowLine(row, zone, { source: focus, target: box }, course));
  });
}
