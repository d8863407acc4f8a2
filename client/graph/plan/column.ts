import type { Measure } from '../../canvas/fonts.ts';
import type { Scene, Size } from '../../canvas/scene.ts';
import type { PlanAnswer } from './answer.ts';
import { addMore, addRow, boxId } from './cards.ts';
import { newDraft, sceneOf, type Draft } from './draft.ts';
import { addFocus } from './focus-box.ts';
import { emptyText, headingTexts } from './heading.ts';
import type { Row, Zone, ZoneKey } from './zone.ts';

const SIDE = 12;
const SPINE = 14;
const PITCH = 44;
const HEIGHT = 38;
const HEADING = 26;
const AFTER = 18;
/** Rows of a zone before the rest stands behind "+ n more". */
const SHOWN = 15;

const ORDER: readonly ZoneKey[] = ['holders', 'directors', 'company-auditors', 'lenders', 'dealings', 'group'];

/** The plan for a narrow screen: the company first, then each zone as a list under its heading, with a branch to every row. */
export function columnScene(answer: PlanAnswer, zones: Readonly<Record<ZoneKey, Zone>>, size: Size, measure: Measure, expanded: ReadonlySet<ZoneKey>): Scene {
  const draft = newDraft(measure);
  const { width } = size;
  addFocus(draft, answer, { left: SIDE, right: width - SIDE, top: 12, bottom: 72 });
  let y = 92;
  for (const key of ORDER) {
    const zone = zones[key];
    draft.texts.push(...headingTexts(zone, { left: SIDE, y: y + 6, width: width - 2 * SIDE }, measure));
    y += HEADING;
    if (zone.rows.length === 0) {
      draft.texts.push(emptyText(zone, { left: SIDE, y: y + 4 }));
      y += 18 + AFTER;
      continue;
    }
    y = placeRows(draft, zone, { y, width, everything: expanded.has(key) }) + AFTER;
  }
  return sceneOf(draft, { width, height: Math.max(size.height, y), flow: 'page', centre: { x: width / 2, y: 0 } });
}

function placeRows(draft: Draft, zone: Zone, { y, width, everything }: { y: number; width: number; everything: boolean }): number {
  const rows = zone.rows.flatMap((row) => [{ row, depth: 0 }, ...row.children.map((child) => ({ row: child, depth: 1 }))]);
  const shown = everything || rows.length <= SHOWN ? rows : rows.slice(0, SHOWN - 1);
  const rectAt = (place: number, depth: number) => ({
    left: SIDE + SPINE * (depth + 1), right: width - SIDE, top: y + place * PITCH, bottom: y + place * PITCH + HEIGHT,
  });
  let parent: string | undefined;
  shown.forEach(({ row, depth }, i) => {
    const box = addRow(draft, row, zone, rectAt(i, depth), true);
    if (depth === 0) parent = row.party;
    branch(draft, zone, row, { x: SIDE + SPINE * depth + 4, from: depth === 0 ? y - 4 : box.y - PITCH + HEIGHT / 2, to: box.y, end: box.x - box.width / 2, box: box.id, parent: depth === 0 ? undefined : parent });
  });
  if (shown.length < rows.length) addMore(draft, zone, rectAt(shown.length, 0), rows.length - shown.length);
  return y + (shown.length + (shown.length < rows.length ? 1 : 0)) * PITCH;
}

/** The branch to a row: down the spine of its zone, then across, in the stroke of its fact. */
function branch(draft: Draft, zone: Zone, row: Row, at: { x: number; from: number; to: number; end: number; box: string; parent: string | undefined }): void {
  draft.lines.push({
    id: `${zone.key}/${row.party}/line`,
    look: row.line,
    ...(at.parent !== undefined && { source: boxId(zone, at.parent) }),
    target: at.box,
    mark: 'nominee',
    width: 1,
    stroke: row.stroke,
    faint: true,
    arrow: false,
    subjects: [...row.facts, ...zone.subjects],
    keys: row.keys,
    detail: row.detail,
    route: { start: { x: at.x, y: at.from }, end: { x: at.end, y: at.to }, via: [{ x: at.x, y: at.to }], corners: true },
  });
}
