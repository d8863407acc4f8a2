import { sideways } from '../../canvas/curve.ts';
import type { Box } from '../../canvas/scene.ts';
import { addMore, addRow } from './cards.ts';
import type { Draft } from './draft.ts';
import { emptyText, headingTexts } from './heading.ts';
import type { Rect } from './rect.ts';
import type { Zone } from './zone.ts';

const COLUMN_GAP = 8;
export const BOARD_HEADING = 20;
export const BOARD_GAP = 14;

/** A board as two columns of members, read down, in a bracket with one line to the company. */
export function placeBoard(draft: Draft, zone: Zone, area: Omit<Rect, 'bottom'>, rows: number, pitch: number): Rect | undefined {
  draft.texts.push(...headingTexts(zone, { left: area.left, y: area.top + 6, width: area.right - area.left }, draft.measure));
  const top = area.top + BOARD_HEADING;
  if (zone.rows.length === 0) {
    draft.texts.push(emptyText(zone, { left: area.left, y: top + 8 }));
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
  zone.rows.slice(0, shown).forEach((row, i) => {
    addRow(draft, row, zone, rectAt(i), true);
  });
  if (shown < zone.rows.length) addMore(draft, zone, rectAt(shown), zone.rows.length - shown);
  return { left: area.left, right: area.right, top, bottom: top + Math.min(rows, zone.rows.length) * pitch - 4 };
}

/** The bracket beside a board, and the one line from it to the company; both stand for all its seats. */
export function bracket(draft: Draft, zone: Zone, board: Rect, focus: Box, at: { readonly y: number; readonly turn: number }): void {
  const x = board.right + 10;
  const middle = (board.top + board.bottom) / 2;
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
      via: [{ x, y: board.top + 2 }, { x, y: board.bottom - 2 }],
      corners: true,
    },
  });
  const end = { x: focus.x - focus.width / 2, y: at.y };
  draft.lines.push({
    ...common,
    id: `${zone.key}/line`,
    target: focus.id,
    route: sideways({ x, y: middle }, end, x + 2, at.turn),
  });
}
