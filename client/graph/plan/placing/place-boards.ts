import type { Box, Route } from '../../../canvas/scene.ts';
import { addMore, addRow } from '../zones/cards.ts';
import type { SceneDraft } from '../scene-draft.ts';
import { emptyText, headingTexts } from '../zones/heading.ts';
import { newAmong } from '../zones/fresh.ts';
import type { Rect } from './rect.ts';
import type { Zone } from '../zones/zone.ts';

const COLUMN_GAP = 8;

/** A board as two columns of members, read down, in a bracket with one line to the company. */
export function placeBoard(
  draft: SceneDraft,
  zone: Zone,
  area: Omit<Rect, 'bottom'>,
  rows: number,
  pitch: number,
): Rect | undefined {
  draft.texts.push(
    ...headingTexts(zone, { left: area.left, y: area.top + 6, width: area.right - area.left }, draft.measure),
  );
  const top = area.top + draft.spacing.heading;
  if (zone.rows.length === 0) {
    draft.texts.push(emptyText(zone, { left: area.left, y: top + 8, width: area.right - area.left }, draft.measure));
    return undefined;
  }
  const places = rows * 2;
  const shown = zone.rows.length > places ? places - 1 : zone.rows.length;
  const width = (area.right - area.left - COLUMN_GAP) / 2;
  const rectAt = (place: number): Rect => {
    const left = area.left + Math.floor(place / rows) * (width + COLUMN_GAP);
    const y = top + (place % rows) * pitch;
    return { left, right: left + width, top: y, bottom: y + pitch - 4 };
  };
  newAmong(zone.rows, shown)
    .slice(0, shown)
    .forEach((row, i) => {
      addRow(draft, row, zone, rectAt(i), true);
    });
  if (shown < zone.rows.length) addMore(draft, zone, rectAt(shown), zone.rows.length - shown);
  const right = zone.rows.length > rows ? area.right : area.left + width;
  return { left: area.left, right, top, bottom: top + Math.min(rows, zone.rows.length) * pitch - 4 };
}

/**
 * The bracket beside a board, and the one line from it to the company at a height; both stand for all its seats. The
 * line leaves the bracket as near to that height as it can, and climbs in the lane between the boards and the group.
 */
export function bracket(
  draft: SceneDraft,
  zone: Zone,
  board: Rect,
  focus: Box,
  at: { readonly y: number; readonly lane: number },
): void {
  const x = board.right + 10;
  const leaves = Math.min(board.bottom - 10, Math.max(board.top + 10, at.y));
  const common = {
    look: 'seat',
    mark: 'person',
    stroke: 'solid',
    width: 1.2,
    faint: zone.rows.every((row) => row.faint),
    arrow: false,
    subjects: [...zone.subjects, ...zone.rows.flatMap((row) => [row.party, ...row.facts])],
    keys: ['seats'],
    detail: `${zone.title}: ${zone.totals.map((part) => part.text).join(' · ')}`,
  } as const;
  draft.lines.push({
    ...common,
    id: `${zone.key}/bracket`,
    route: {
      start: { x: x - 5, y: board.top + 2 },
      end: { x: x - 5, y: board.bottom - 2 },
      via: [
        { x, y: board.top + 2 },
        { x, y: board.bottom - 2 },
      ],
      corners: true,
    },
  });
  const start = { x, y: leaves };
  const end = { x: focus.x - focus.width / 2, y: at.y };
  const route: Route =
    leaves === at.y
      ? { start, end, via: [] }
      : {
          start,
          end,
          via: [
            { x: at.lane, y: leaves },
            { x: at.lane, y: at.y },
          ],
          corners: true,
        };
  draft.lines.push({ ...common, id: `${zone.key}/line`, target: focus.id, route });
}
