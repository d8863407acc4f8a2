import { crossingBetween, downwards } from '../../../canvas/lines/curve.ts';
import type { Box } from '../../../canvas/scene.ts';
import { addCard, addMore, addRow, cardHeight, linesNeeded, type CardLines } from '../zones/cards.ts';
import { courses, MOST_CROSSING } from '../zones/crossing.ts';
import type { SceneDraft } from '../scene-draft.ts';
import { newAmong } from '../zones/fresh.ts';
import { CAPTION, emptyText, headingTexts } from '../zones/heading.ts';
import { alongSide } from '../../../canvas/lines/along-side.ts';
import { figureText, rowLine } from './lines.ts';
import type { SidePlaced } from './place-side.ts';
import type { Rect } from './rect.ts';
import { slotsFor, type Slots } from './slots.ts';
import type { ZoneRow, Zone } from '../zones/zone.ts';

const FOOT = 20;
const EXTRA_PITCH = 28;
const EXTRA_HEIGHT = 24;
const WIDEST_CHILD = 178;

interface Child {
  readonly row: ZoneRow;
  readonly parent: number;
  readonly x: number;
  readonly width: number;
}

export interface Group {
  /** The rows, those that have cards first. */
  readonly rows: readonly ZoneRow[];
  readonly slots: Slots;
  readonly lines: CardLines;
  readonly children: readonly Child[];
  readonly childLines: CardLines;
  /** How many rows, with what is below them, are not drawn, and where that is said. */
  readonly rest: number;
  readonly restAt: { readonly x: number; readonly width: number } | undefined;
  /** Rows drawn as a list under the cards, when everything is wanted: what has no place of its own. */
  readonly extras: readonly ZoneRow[];
  readonly columns: number;
  readonly height: number;
  /** How much of the height is there for the list. */
  readonly extraHeight: number;
}

/** How much room the group takes. `left`, `right`: its edges. */
export function measureGroup(
  draft: SceneDraft,
  zone: Zone,
  area: { left: number; right: number },
  options: { centre: number; bricks: boolean; everything: boolean },
): Group {
  const slots = slotsFor(zone.rows.length, { ...area, ...options });
  const rows = newAmong(zone.rows, slots.shown);
  const shown = rows.slice(0, slots.shown);
  const { placed, left } = placeChildren(shown, slots, area);
  const unplaced = [...rows.slice(slots.shown).flatMap((row) => [row, ...row.children]), ...left];
  // Where no card says "+ n more" already, the last child makes room for one.
  const gives = !options.everything && slots.rest === 0 && left.length > 0 ? placed.pop() : undefined;
  if (gives) unplaced.push(gives.row);
  const lines = linesNeeded(draft, shown, slots.cardWidth, { name: 2, below: 1 }, 2);
  const childLines = linesNeeded(
    draft,
    placed.map((child) => child.row),
    Math.min(...placed.map((child) => child.width), slots.cardWidth + 1000),
    { name: 2, below: 2 },
  );
  const columns = Math.max(1, Math.floor((area.right - area.left + 8) / 208));
  const extras = options.everything ? unplaced : [];
  const below = placed.length > 0 || gives ? draft.spacing.tierGap + cardHeight(childLines) : 0;
  const cards = slots.rows * (cardHeight(lines) + draft.spacing.tierGap) - draft.spacing.tierGap + below;
  const list = Math.ceil(extras.length / columns) * EXTRA_PITCH + (extras.length > 0 ? 10 : 0);
  return {
    rows,
    slots,
    lines,
    children: placed,
    childLines,
    rest: unplaced.length,
    restAt: gives,
    extras,
    columns,
    height: cards + list + FOOT,
    extraHeight: list,
  };
}

/** Each child under its parent where that place is free, else in the nearest free one. */
function placeChildren(
  parents: readonly ZoneRow[],
  slots: Slots,
  area: { left: number; right: number },
): { placed: Child[]; left: ZoneRow[] } {
  const free = new Set(slots.centres.keys());
  const placed: Child[] = [];
  const left: ZoneRow[] = [];
  parents.forEach((parent, at) => {
    for (const row of parent.children) {
      const place = [...free]
        .filter((i) => slots.rows === 1 || i % 2 === at % 2)
        .sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b)[0];
      const x = place === undefined ? undefined : slots.centres[place];
      if (place === undefined || x === undefined) left.push(row);
      else {
        placed.push({ row, parent: at, x, width: slots.cardWidth });
        // Bricks are wider than a step: the neighbours of a taken place in the same row of children are taken as well.
        for (const taken of slots.rows === 1 ? [place] : [place - 1, place, place + 1]) free.delete(taken);
      }
    }
  });
  return { placed: placed.map((child) => ({ ...child, width: roomFor(child, placed, area) })), left };
}

/** A child's card may be wider than its parent's where nothing stands beside it. */
function roomFor(child: Child, all: readonly Child[], { left, right }: { left: number; right: number }): number {
  const edges = [child.x - left, right - child.x];
  const neighbours = all.filter((other) => other !== child).map((other) => (Math.abs(other.x - child.x) - 8) / 2);
  return Math.max(child.width, Math.min(WIDEST_CHILD, 2 * Math.min(...edges, ...neighbours)));
}

/**
 * Draws the group with its top at `top`, with a line to each card from the company, round the obstacles. Returns what
 * is in the list, which has no line yet.
 */
export function placeGroup(
  draft: SceneDraft,
  zone: Zone,
  area: { left: number; right: number; top: number },
  plan: Group,
  focus: Box,
  obstacles: readonly Rect[],
): SidePlaced[] {
  const { slots, lines } = plan;
  const height = cardHeight(lines);
  const bottom = area.top + plan.height;
  const heading = headingTexts(zone, { left: area.left, y: bottom - 7, width: area.right - area.left }, draft.measure);
  draft.texts.push(...heading);
  if (zone.rows.length === 0) {
    const after = area.left + draft.measure(heading[0]?.text ?? '', CAPTION, true) + 10;
    draft.texts.push(emptyText(zone, { left: after, y: bottom - 7, width: area.right - after }, draft.measure));
    return [];
  }
  const rectAt = (x: number, tier: number): Rect => {
    const top = area.top + tier * (height + draft.spacing.tierGap);
    return { left: x - slots.cardWidth / 2, right: x + slots.cardWidth / 2, top, bottom: top + height };
  };
  const cards = slots.centres.map((x, i) => {
    const row = i < slots.shown ? plan.rows[i] : undefined;
    const rect = rectAt(x, slots.rows === 2 ? i % 2 : 0);
    return { row, box: row ? addCard(draft, row, zone, rect, lines) : addMore(draft, zone, rect, plan.rest) };
  });
  const drawn = cards.flatMap(({ row, box }) => (row ? [{ row, box }] : []));
  const starts = alongSide(drawn.length, focus.x, focus.width - 44, 18);
  const leaves = focus.y + focus.height / 2;
  const ends = drawn.map(({ box }, i) => ({
    start: { x: starts[i] ?? focus.x, y: leaves },
    end: { x: box.x, y: box.y - box.height / 2 },
  }));
  const to = area.top - draft.spacing.overGroup;
  const lowest = Math.max(leaves, ...obstacles.map((obstacle) => obstacle.bottom));
  const widest = { from: Math.max(leaves + 16, to - MOST_CROSSING), to };
  const routes = courses(ends, { from: lowest + 6, to }, widest, obstacles);
  drawn.forEach(({ row, box }, i) => {
    const route = routes[i];
    if (!route) return;
    const line = rowLine(row, zone, { source: focus, target: box }, route);
    draft.lines.push(line);
    draft.texts.push(...figureText(row, line, { x: box.x, y: route.end.y - 19 }));
  });
  const turn = area.top + slots.rows * (height + draft.spacing.tierGap) - draft.spacing.tierGap;
  const childTop = turn + draft.spacing.tierGap;
  const childRect = ({ x, width }: { x: number; width: number }) => ({
    left: x - width / 2,
    right: x + width / 2,
    top: childTop,
    bottom: childTop + cardHeight(plan.childLines),
  });
  if (plan.restAt) addMore(draft, zone, childRect(plan.restAt), plan.rest);
  for (const child of plan.children) {
    const parent = cards[child.parent]?.box;
    if (!parent) continue;
    const box = addCard(draft, child.row, zone, childRect(child), plan.childLines);
    const start = { x: parent.x, y: parent.y + parent.height / 2 };
    const end = { x: box.x, y: box.y - box.height / 2 };
    const line = rowLine(
      child.row,
      zone,
      { source: parent, target: box },
      downwards(start, end, crossingBetween(turn + 2, end.y - 12, turn, end.y)),
    );
    draft.lines.push(line);
    draft.texts.push(...figureText(child.row, line, { x: box.x, y: end.y - 19 }));
  }
  return placeExtras(draft, zone, area, plan, bottom);
}

function placeExtras(
  draft: SceneDraft,
  zone: Zone,
  area: { left: number; right: number },
  plan: Group,
  bottom: number,
): SidePlaced[] {
  const width = (area.right - area.left + 8) / plan.columns - 8;
  const top = bottom - FOOT - Math.ceil(plan.extras.length / plan.columns) * EXTRA_PITCH;
  return plan.extras.map((row, i) => {
    const left = area.left + (i % plan.columns) * (width + 8);
    const y = top + Math.floor(i / plan.columns) * EXTRA_PITCH;
    return {
      zone,
      row,
      box: addRow(draft, row, zone, { left, right: left + width, top: y, bottom: y + EXTRA_HEIGHT }, false),
    };
  });
}
