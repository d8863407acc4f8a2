import type { MeasureText } from '../../../canvas/fonts.ts';
import type { Scene, Size } from '../../../canvas/scene.ts';
import type { PlanAnswer } from '../plan-answer.ts';
import { newDraft, sceneOf } from '../scene-draft.ts';
import { addFocus } from '../zones/focus-box.ts';
import { joinListed } from '../zones/join-listed.ts';
import { bracket, placeBoard } from './place-boards.ts';
import { measureGroup, placeGroup } from './place-group.ts';
import { measureHolders, placeHolders } from './place-holders.ts';
import { joinSide, placeSide } from './place-side.ts';
import { divide } from './room.ts';
import { ROOMY_FROM } from './spacing.ts';
import type { Zone, ZoneKey } from '../zones/zone.ts';

const TOP = 14;
const FOOT = 8;
/** A plan may be this much taller than the canvas before rows are held back: it is still legible when made to fit. */
const STRETCH = 1.04;
/** What a plan has at most between its zones beyond the room that they need, unless it is wider than that is high. */
const MOST_AIR = 300;
const BOARD_PITCH = 38;
const SIDE_PITCH = 32;
/** Opened in full a plan is larger still: it is shown as a whole down to this scale. */
const OPENED_AT = 0.8;

/** The plan as a floor plan: owners above, boards left, money and auditors right, the group below. */
export function wideScene(
  answer: PlanAnswer,
  zones: Readonly<Record<ZoneKey, Zone>>,
  size: Size,
  measure: MeasureText,
  expanded: ReadonlySet<ZoneKey>,
): Scene {
  const draft = newDraft(measure, size.height);
  const { spacing } = draft;
  const { width } = size;
  const margin = width >= 1000 ? 20 : 16;
  const roomy = size.height >= ROOMY_FROM;
  const column = clamp((width * 0.35 - 8) / 2, 142, 182);
  const left = { left: margin, right: margin + 2 * column + 8 };
  const right = { left: width - margin - clamp(width * 0.272, 244, 292), right: width - margin };
  const centre = (left.right + right.left) / 2 + 4;

  const across = { left: margin, right: width - margin, top: TOP };
  const below = { left: left.right + 30, right: width - margin };
  const sizes = (bricks: { holders: boolean; group: boolean }) => {
    const holders = measureHolders(draft, zones.holders, across, {
      centre: width / 2,
      bricks: bricks.holders,
      everything: expanded.has('holders'),
    });
    const group = measureGroup(draft, zones.group, below, {
      centre,
      bricks: bricks.group,
      everything: expanded.has('group'),
    });
    const fan = roomy ? clamp(size.height * 0.14, spacing.fan, 116) : spacing.fan;
    const bodyTop = holders.bottom + spacing.underHolders + fan;
    const inBoards = 2 * spacing.heading + spacing.zoneGap + FOOT;
    const inSide = 2 * spacing.heading + spacing.zoneGap + spacing.groupBand + spacing.overGroup + group.height + 4;
    // Rows of the boards and of the right side: as many as fit, the rest behind "+ n more", unless all are asked for.
    // What is drawn in full elsewhere makes the plan taller and takes no rows from them.
    const room = size.height * STRETCH - bodyTop + holders.extraHeight + group.extraHeight;
    const boards = divide([zones.directors, zones['company-auditors']], {
      perRow: 2,
      expanded,
      room: room - inBoards,
      least: spacing.boardRow,
      most: BOARD_PITCH,
    });
    const side = divide([zones.lenders, zones.dealings], {
      perRow: 1,
      expanded,
      room: room - inSide,
      least: spacing.sideRow,
      most: SIDE_PITCH,
    });
    return { holders, group, bodyTop, inBoards, inSide, boards, side };
  };
  // Two rows of holders, or of the group, where that hides nothing else.
  const choices = [
    { holders: true, group: true },
    { holders: false, group: true },
    { holders: true, group: false },
    { holders: false, group: false },
  ];
  const chosen =
    choices.map(sizes).find(({ boards, side }) => boards.whole && side.whole) ??
    sizes({ holders: false, group: false });
  const { holders, group, bodyTop, inBoards, inSide, boards, side } = chosen;
  const needed = (boardPitch: number, sidePitch: number) =>
    bodyTop + Math.max(inBoards + boards.rows * boardPitch, inSide + side.rows * sidePitch);
  // On a page as high as a poster the zones stay near each other: lines that run far say less.
  const height = Math.max(
    needed(boards.least, side.least),
    Math.min(size.height, Math.max(needed(BOARD_PITCH, SIDE_PITCH) + MOST_AIR, width)),
  );
  const boardPitch = boards.pitch(height - bodyTop - inBoards);
  const sidePitch = side.pitch(height - bodyTop - inSide);

  const groupTop = height - group.height - 4;
  const focusHeight = roomy ? 64 : 56;
  const focusWidth = clamp(right.left - left.right - 2 * 56, 168, 250);
  const focusY = bodyTop + Math.max(focusHeight / 2 + 10, (groupTop - spacing.overGroup - bodyTop) * 0.42);
  const focus = addFocus(draft, answer, {
    left: centre - focusWidth / 2,
    right: centre + focusWidth / 2,
    top: focusY - focusHeight / 2,
    bottom: focusY + focusHeight / 2,
  });

  const [directorRows = 1, auditorRows = 1] = boards.each;
  const directors = placeBoard(draft, zones.directors, { ...left, top: bodyTop }, directorRows, boardPitch);
  const secondTop = bodyTop + spacing.heading + directorRows * boardPitch + spacing.zoneGap;
  const auditors = placeBoard(draft, zones['company-auditors'], { ...left, top: secondTop }, auditorRows, boardPitch);
  const lane = left.right + 22;
  if (directors) bracket(draft, zones.directors, directors, focus, { y: focus.y - 8, lane });
  if (auditors) bracket(draft, zones['company-auditors'], auditors, focus, { y: focus.y + 12, lane });

  const [lenderRows = 1, dealingRows = 1] = side.each;
  const lenders = placeSide(draft, zones.lenders, { ...right, top: bodyTop }, lenderRows, sidePitch);
  const dealings = placeSide(
    draft,
    zones.dealings,
    { ...right, top: lenders.bottom + spacing.zoneGap },
    dealingRows,
    sidePitch,
  );
  joinSide(draft, [...lenders.placed, ...dealings.placed], focus);

  const obstacles = [
    { ...left, right: left.right + 12, top: bodyTop, bottom: height },
    { ...right, top: bodyTop, bottom: dealings.bottom - 4 },
  ];
  const listed = [
    ...placeHolders(draft, zones.holders, across, holders, focus, obstacles),
    ...placeGroup(draft, zones.group, { ...below, top: groupTop }, group, focus, obstacles),
  ];
  joinListed(
    draft,
    listed,
    focus,
    [directors, auditors].filter((board) => board !== undefined),
  );

  return sceneOf(draft, {
    width,
    height,
    flow: 'field',
    origin: { x: 0, y: 0 },
    centre: { x: width / 2, y: 0 },
    ...(expanded.size > 0 ? { large: true, opensAt: OPENED_AT, inset: 8 } : { large: false }),
  });
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
