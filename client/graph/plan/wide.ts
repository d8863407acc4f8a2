import type { Measure } from '../../canvas/fonts.ts';
import type { Scene, Size } from '../../canvas/scene.ts';
import type { PlanAnswer } from './answer.ts';
import { newDraft, sceneOf } from './draft.ts';
import { addFocus } from './focus-box.ts';
import { BOARD_GAP, BOARD_HEADING, bracket, placeBoard } from './place-boards.ts';
import { measureGroup, placeGroup } from './place-group.ts';
import { measureHolders, placeHolders } from './place-holders.ts';
import { joinSide, placeSide, SIDE_GAP, SIDE_HEADING } from './place-side.ts';
import { divide } from './room.ts';
import type { Zone, ZoneKey } from './zone.ts';

const TOP = 12;
const FOOT = 8;
/** A plan may be this much taller than the canvas before rows are held back: it is still legible when made to fit. */
const STRETCH = 1.04;
/** Heights of what lies between the zones: figures under the holders, figures and arrows over the group. */
const UNDER_HOLDERS = 22;
const OVER_GROUP = 30;
const GROUP_BAND = 34;

/** The plan as a floor plan: owners above, boards left, money and auditors right, the group below. */
export function wideScene(answer: PlanAnswer, zones: Readonly<Record<ZoneKey, Zone>>, size: Size, measure: Measure, expanded: ReadonlySet<ZoneKey>): Scene {
  const draft = newDraft(measure);
  const { width } = size;
  const margin = width >= 1000 ? 20 : 16;
  const roomy = size.height >= 620;
  const column = clamp((width * 0.35 - 8) / 2, 142, 182);
  const left = { left: margin, right: margin + 2 * column + 8 };
  const right = { left: width - margin - clamp(width * 0.27, 232, 292), right: width - margin };
  const centre = (left.right + right.left) / 2 + 4;

  const across = { left: margin, right: width - margin, top: TOP };
  const holders = measureHolders(draft, zones.holders, across, { centre: width / 2, bricks: roomy, everything: expanded.has('holders') });
  const band = clamp(size.height * 0.15, 48, 112);
  const bodyTop = holders.bottom + UNDER_HOLDERS + (zones.holders.rows.length > 0 ? band : 12);

  const below = { left: left.right + 30, right: width - margin };
  const group = measureGroup(draft, zones.group, below, { centre, bricks: roomy || expanded.has('group'), everything: expanded.has('group') });

  // Rows of the boards and of the right side: as many as fit, the rest behind "+ n more", unless all are asked for.
  const room = size.height * STRETCH - bodyTop;
  const boards = divide([zones.directors, zones['company-auditors']], { perRow: 2, expanded, room: room - FOOT - 2 * BOARD_HEADING - BOARD_GAP, least: 31, most: 38 });
  const besides = GROUP_BAND + OVER_GROUP + group.height + 4;
  const side = divide([zones.lenders, zones.dealings], { perRow: 1, expanded, room: room - besides - 2 * SIDE_HEADING - SIDE_GAP, least: 23, most: 35 });
  const height = Math.max(
    size.height,
    bodyTop + FOOT + 2 * BOARD_HEADING + BOARD_GAP + boards.rows * boards.least,
    bodyTop + besides + 2 * SIDE_HEADING + SIDE_GAP + side.rows * side.least,
  );
  const boardPitch = boards.pitch(height - bodyTop - FOOT - 2 * BOARD_HEADING - BOARD_GAP);
  const sidePitch = side.pitch(height - bodyTop - besides - 2 * SIDE_HEADING - SIDE_GAP);

  const groupTop = height - group.height - 4;
  const focusHeight = roomy ? 64 : 56;
  const focusWidth = clamp(right.left - left.right - 2 * 56, 168, 250);
  const focusY = bodyTop + Math.max(focusHeight / 2 + 10, (groupTop - OVER_GROUP - bodyTop) * 0.42);
  const focus = addFocus(draft, answer, {
    left: centre - focusWidth / 2, right: centre + focusWidth / 2, top: focusY - focusHeight / 2, bottom: focusY + focusHeight / 2,
  });

  placeHolders(draft, zones.holders, across, holders, focus, { from: holders.bottom + UNDER_HOLDERS, to: bodyTop - 6 });

  const [directorRows = 1, auditorRows = 1] = boards.each;
  const directors = placeBoard(draft, zones.directors, { ...left, top: bodyTop }, directorRows, boardPitch);
  const secondTop = bodyTop + BOARD_HEADING + directorRows * boardPitch + BOARD_GAP;
  const auditors = placeBoard(draft, zones['company-auditors'], { ...left, top: secondTop }, auditorRows, boardPitch);
  const turn = focus.x - focus.width / 2 - 6;
  if (directors) bracket(draft, zones.directors, directors, focus, { y: focus.y - 8, turn });
  if (auditors) bracket(draft, zones['company-auditors'], auditors, focus, { y: focus.y + 12, turn: Math.min(turn, left.right + 46) });

  const [lenderRows = 1, dealingRows = 1] = side.each;
  const lenders = placeSide(draft, zones.lenders, { ...right, top: bodyTop }, lenderRows, sidePitch);
  const dealings = placeSide(draft, zones.dealings, { ...right, top: lenders.bottom + SIDE_GAP }, dealingRows, sidePitch);
  joinSide(draft, [...lenders.placed, ...dealings.placed], focus);

  const groupBand = { to: groupTop - OVER_GROUP, from: Math.max(dealings.bottom, focus.y + focus.height / 2) + 6 };
  placeGroup(draft, zones.group, { ...below, top: groupTop }, group, focus, { ...groupBand, from: Math.max(groupBand.from, groupBand.to - 120) });

  return sceneOf(draft, { width, height, flow: 'field', centre: { x: width / 2, y: 0 } });
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
