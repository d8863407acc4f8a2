import type { Box, Point } from '../../../canvas/scene.ts';
import { addCard, addMore, addRow, cardHeight, linesNeeded, type CardLines } from '../zones/cards.ts';
import { courses, MOST_CROSSING } from '../zones/crossing.ts';
import type { SceneDraft } from '../scene-draft.ts';
import { newAmong } from '../zones/fresh.ts';
import { emptyText, headingTexts } from '../zones/heading.ts';
import { alongSide } from '../../../canvas/lines/along-side.ts';
import { figureText, rowLine } from './lines.ts';
import type { SidePlaced } from './place-side.ts';
import type { Rect } from './rect.ts';
import { slotsFor, type Slots } from './slots.ts';
import type { ZoneRow, Zone } from '../zones/zone.ts';

/** Lines kept for a name. */
const USUAL = 2;
/** The drawing's controls lie over the right end of the heading; beside them this much of it is kept in any case. */
const CONTROLS = 410;
const HEADING_AT_LEAST = 220;
const EXTRA_HEIGHT = 24;
const EXTRA_PITCH = 28;
const ROW_GAP = 8;

export interface Holders {
  /** The rows, those that have cards first. */
  readonly rows: readonly ZoneRow[];
  readonly slots: Slots;
  readonly lines: CardLines;
  /** Columns and rows of the small cards above the row, when everything is wanted. */
  readonly extras: { readonly columns: number; readonly rows: number };
  /** Lower edge of the cards, and how much of it is there for the small cards. */
  readonly bottom: number;
  readonly extraHeight: number;
}

/** How much room the zone takes; `area` is its left, right and top edge. */
export function measureHolders(
  draft: SceneDraft,
  zone: Zone,
  area: Omit<Rect, 'bottom'>,
  options: { centre: number; bricks: boolean; everything: boolean },
): Holders {
  const slots = slotsFor(zone.rows.length, { ...area, ...options });
  const rows = newAmong(zone.rows, slots.shown);
  const lines = linesNeeded(draft, rows.slice(0, slots.shown), slots.cardWidth, { name: 4, below: 1 }, USUAL);
  const columns = Math.max(1, Math.floor((area.right - area.left + ROW_GAP) / 208));
  const extraRows = options.everything ? Math.ceil(slots.rest / columns) : 0;
  const extras = { columns, rows: extraRows };
  const above = extraRows * EXTRA_PITCH + (extraRows > 0 ? 14 : 0);
  // Without holders the room is kept, so that the rest of the plan stays where it is when the day moves.
  const cards = cardHeight(lines) * slots.rows + (slots.rows - 1) * ROW_GAP;
  return { rows, slots, lines, extras, extraHeight: above, bottom: area.top + draft.spacing.heading + above + cards };
}

/**
 * Draws the holders, with a line from each down to the company, round the obstacles. Returns those in the list, which
 * have no line yet.
 */
export function placeHolders(
  draft: SceneDraft,
  zone: Zone,
  area: Omit<Rect, 'bottom'>,
  plan: Holders,
  focus: Box,
  obstacles: readonly Rect[],
): SidePlaced[] {
  const { slots, lines, extras } = plan;
  draft.texts.push(
    ...headingTexts(
      zone,
      { left: area.left, y: area.top + 6, width: Math.max(HEADING_AT_LEAST, area.right - area.left - CONTROLS) },
      draft.measure,
    ),
  );
  if (zone.rows.length === 0) {
    draft.texts.push(
      emptyText(
        zone,
        { left: area.left, y: area.top + draft.spacing.heading + 6, width: area.right - area.left },
        draft.measure,
      ),
    );
    return [];
  }
  const height = cardHeight(lines);
  const boxes = slots.centres.map((x, i) => {
    const bottom = slots.rows === 2 && i % 2 === 0 ? plan.bottom - height - ROW_GAP : plan.bottom;
    const rect = { left: x - slots.cardWidth / 2, right: x + slots.cardWidth / 2, top: bottom - height, bottom };
    const row = i < slots.shown ? plan.rows[i] : undefined;
    return { row, box: row ? addCard(draft, row, zone, rect, lines) : addMore(draft, zone, rect, slots.rest) };
  });
  const drawn = boxes.flatMap(({ row, box }) => (row ? [{ row, box }] : []));
  const ends = alongSide(drawn.length, focus.x, focus.width - 44, 18);
  const starts = drawn.map(({ box }, i) => ({
    start: { x: box.x, y: box.y + box.height / 2 },
    end: { x: ends[i] ?? focus.x, y: focus.y - focus.height / 2 },
  }));
  const from = plan.bottom + draft.spacing.underHolders;
  const top = Math.min(...obstacles.map((obstacle) => obstacle.top));
  const soft = Math.min(from + 14, top - 30);
  const routes = courses(
    starts,
    { from: soft, to: top - 4 },
    { from: soft, to: Math.min(focus.y - focus.height / 2 - 18, soft + MOST_CROSSING) },
    obstacles,
  );
  drawn.forEach(({ row, box }, i) => {
    const route = routes[i];
    if (!route) return;
    const line = rowLine(row, zone, { source: box, target: focus }, route);
    draft.lines.push(line);
    draft.texts.push(...figureText(row, line, { x: box.x, y: plan.bottom + 12 }));
  });
  return extras.rows === 0
    ? []
    : placeExtras(
        draft,
        zone,
        plan.rows.slice(slots.shown),
        { ...area, top: area.top + draft.spacing.heading },
        extras.columns,
      );
}

/** The small stakes, as a list above the row: each with its share. */
function placeExtras(
  draft: SceneDraft,
  zone: Zone,
  rows: readonly ZoneRow[],
  area: Omit<Rect, 'bottom'>,
  columns: number,
): SidePlaced[] {
  const width = (area.right - area.left + ROW_GAP) / columns - ROW_GAP;
  return rows.map((row, i) => {
    const at: Point = {
      x: area.left + (i % columns) * (width + ROW_GAP),
      y: area.top + Math.floor(i / columns) * EXTRA_PITCH,
    };
    return {
      zone,
      row,
      box: addRow(draft, row, zone, { left: at.x, right: at.x + width, top: at.y, bottom: at.y + EXTRA_HEIGHT }, false),
    };
  });
}
