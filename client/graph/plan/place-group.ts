import { downwards } from '../../canvas/curve.ts';
import type { Box } from '../../canvas/scene.ts';
import { addCard, addMore, addRow, cardHeight, linesNeeded } from './cards.ts';
import type { Draft } from './draft.ts';
import { emptyText, headingTexts } from './heading.ts';
import { alongSide, figureText, rowLine } from './lines.ts';
import type { Rect } from './rect.ts';
import { slotsFor, type Slots } from './slots.ts';
import type { Row, Zone } from './zone.ts';

const TIER_GAP = 32;
const CAPTION = 20;
const EXTRA_PITCH = 28;
const EXTRA_HEIGHT = 24;

interface Child {
  readonly row: Row;
  readonly parent: number;
  readonly x: number;
}

export interface Group {
  readonly slots: Slots;
  readonly lines: number;
  readonly children: readonly Child[];
  /** Rows drawn as a list under the cards, when everything is wanted: what has no place of its own. */
  readonly extras: readonly Row[];
  readonly columns: number;
  readonly height: number;
}

/** How much room the group takes. `left`, `right`: its edges. */
export function measureGroup(draft: Draft, zone: Zone, area: { left: number; right: number }, options: { centre: number; bricks: boolean; everything: boolean }): Group {
  const slots = slotsFor(zone.rows.length, { ...area, ...options });
  const shown = zone.rows.slice(0, slots.shown);
  const { placed, left } = placeChildren(shown, slots);
  const lines = linesNeeded(draft, [...shown, ...placed.map((child) => child.row)], slots.cardWidth);
  const columns = Math.max(1, Math.floor((area.right - area.left + 8) / 208));
  const extras = options.everything ? [...zone.rows.slice(slots.shown), ...left] : [];
  const tiers = slots.rows + (placed.length > 0 ? 1 : 0);
  const cards = zone.rows.length === 0 ? 16 : tiers * cardHeight(lines) + (tiers - 1) * TIER_GAP;
  const list = Math.ceil(extras.length / columns) * EXTRA_PITCH + (extras.length > 0 ? 10 : 0);
  return { slots, lines, children: placed, extras, columns, height: cards + list + CAPTION };
}

/** Each child under its parent where that place is free, else in the nearest free one. */
function placeChildren(parents: readonly Row[], slots: Slots): { placed: Child[]; left: Row[] } {
  const free = new Set(slots.centres.keys());
  const placed: Child[] = [];
  const left: Row[] = [];
  parents.forEach((parent, at) => {
    for (const row of parent.children) {
      const place = [...free]
        .filter((i) => slots.rows === 1 || i % 2 === at % 2)
        .sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b)[0];
      const x = place === undefined ? undefined : slots.centres[place];
      if (place === undefined || x === undefined) left.push(row);
      else {
        placed.push({ row, parent: at, x });
        // Bricks are wider than a step: the neighbours of a taken place in the same row of children are taken as well.
        for (const taken of slots.rows === 1 ? [place] : [place - 1, place, place + 1]) free.delete(taken);
      }
    }
  });
  return { placed, left };
}

/** Draws the group with its top at `top`; lines leave the company and cross over in `band`. */
export function placeGroup(draft: Draft, zone: Zone, area: { left: number; right: number; top: number }, plan: Group, focus: Box, band: { readonly from: number; readonly to: number }): void {
  const { slots, lines } = plan;
  const height = cardHeight(lines);
  const bottom = area.top + plan.height;
  draft.texts.push(...headingTexts(zone, { left: area.left, y: bottom - 7, width: area.right - area.left }, draft.measure));
  if (zone.rows.length === 0) {
    draft.texts.push(emptyText(zone, { left: area.left, y: area.top + 6 }));
    return;
  }
  const rectAt = (x: number, tier: number): Rect => {
    const top = area.top + tier * (height + TIER_GAP);
    return { left: x - slots.cardWidth / 2, right: x + slots.cardWidth / 2, top, bottom: top + height };
  };
  const cards = slots.centres.map((x, i) => {
    const row = i < slots.shown ? zone.rows[i] : undefined;
    const rect = rectAt(x, slots.rows === 2 ? i % 2 : 0);
    return { row, box: row ? addCard(draft, row, zone, rect, lines) : addMore(draft, zone, rect, slots.rest) };
  });
  const drawn = cards.flatMap(({ row, box }) => (row ? [{ row, box }] : []));
  const starts = alongSide(drawn.length, focus.x, focus.width - 44, 18);
  drawn.forEach(({ row, box }, i) => {
    const start = { x: starts[i] ?? focus.x, y: focus.y + focus.height / 2 };
    const end = { x: box.x, y: box.y - box.height / 2 };
    const line = rowLine(row, zone, { source: focus, target: box }, downwards(start, end, band.from, band.to));
    draft.lines.push(line);
    draft.texts.push(...figureText(row, line, { x: box.x, y: end.y - 19 }));
  });
  const lastTier = slots.rows;
  const turn = area.top + (lastTier - 1) * (height + TIER_GAP) + height;
  for (const child of plan.children) {
    const parent = cards[child.parent]?.box;
    if (!parent) continue;
    const box = addCard(draft, child.row, zone, rectAt(child.x, lastTier), lines);
    const start = { x: parent.x, y: parent.y + parent.height / 2 };
    const end = { x: box.x, y: box.y - box.height / 2 };
    const line = rowLine(child.row, zone, { source: parent, target: box }, downwards(start, end, turn + 1, end.y - 12));
    draft.lines.push(line);
    draft.texts.push(...figureText(child.row, line, { x: box.x, y: end.y - 19 }));
  }
  placeExtras(draft, zone, area, plan, bottom);
}

function placeExtras(draft: Draft, zone: Zone, area: { left: number; right: number }, plan: Group, bottom: number): void {
  const width = (area.right - area.left + 8) / plan.columns - 8;
  const top = bottom - CAPTION - Math.ceil(plan.extras.length / plan.columns) * EXTRA_PITCH;
  plan.extras.forEach((row, i) => {
    const left = area.left + (i % plan.columns) * (width + 8);
    const y = top + Math.floor(i / plan.columns) * EXTRA_PITCH;
    addRow(draft, row, zone, { left, right: left + width, top: y, bottom: y + EXTRA_HEIGHT }, false);
  });
}
