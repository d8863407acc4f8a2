import type { MeasureText } from '../../../canvas/fonts.ts';
import type { Line, Scene, Size } from '../../../canvas/scene.ts';
import type { PlanAnswer } from '../plan-answer.ts';
import { addMore, addRow, boxId } from './cards.ts';
import { newDraft, sceneOf, type SceneDraft } from '../scene-draft.ts';
import { addFocus } from './focus-box.ts';
import { newAmong } from './fresh.ts';
import { emptyText, headingTexts } from './heading.ts';
import type { ZoneRow, Zone, ZoneKey } from './zone.ts';

const SIDE = 12;
const SPINE = 14;
const PITCH = 44;
const HEIGHT = 38;
const HEADING = 26;
const AFTER = 18;
/** Rows of a zone before the rest stands behind "+ n more". */
const SHOWN = 15;

const ORDER: readonly ZoneKey[] = ['holders', 'directors', 'company-auditors', 'lenders', 'dealings', 'group'];

/**
 * The plan for a narrow screen: the company first, then each zone as a list under its heading, with a branch to every
 * row.
 */
export function columnScene(
  answer: PlanAnswer,
  zones: Readonly<Record<ZoneKey, Zone>>,
  size: Size,
  measure: MeasureText,
  expanded: ReadonlySet<ZoneKey>,
  below: ReadonlyMap<string, readonly ZoneRow[]> = new Map(),
): Scene {
  const draft = newDraft(measure, size.height);
  const { width } = size;
  addFocus(draft, answer, { left: SIDE, right: width - SIDE, top: 12, bottom: 72 });
  let y = 92;
  const waiting = new Map(below);
  for (const key of ORDER) {
    const whole = withNeighbours(zones[key], waiting);
    const zone = expanded.has(key) ? whole : { ...whole, rows: newAmong(whole.rows, SHOWN - 1) };
    draft.texts.push(...headingTexts(zone, { left: SIDE, y: y + 6, width: width - 2 * SIDE }, measure));
    y += HEADING;
    if (zone.rows.length === 0) {
      draft.texts.push(emptyText(zone, { left: SIDE, y: y + 4, width: width - 2 * SIDE }, measure));
      y += 18 + AFTER;
      continue;
    }
    y = placeRows(draft, zone, { y, width, everything: expanded.has(key) }) + AFTER;
  }
  return sceneOf(draft, {
    width,
    height: Math.max(size.height, y),
    flow: 'page',
    origin: { x: 0, y: 0 },
    centre: { x: width / 2, y: 0 },
    large: false,
  });
}

/** A zone whose expanded rows have their neighbours under them; a party in two zones gets them in the first. */
function withNeighbours(zone: Zone, waiting: Map<string, readonly ZoneRow[]>): Zone {
  const rows = zone.rows.map((row) => {
    const neighbours = waiting.get(row.party);
    waiting.delete(row.party);
    return neighbours ? { ...row, children: [...row.children, ...neighbours] } : row;
  });
  return { ...zone, rows };
}

function placeRows(
  draft: SceneDraft,
  zone: Zone,
  { y, width, everything }: { y: number; width: number; everything: boolean },
): number {
  const rows = zone.rows.flatMap((row) => [
    { row, depth: 0 },
    ...row.children.map((child) => ({ row: child, depth: 1 })),
  ]);
  // Neighbours that were asked for come on top of what is shown anyway.
  const own = rows.filter(({ row }) => row.place === undefined).length;
  const cut = everything || own <= SHOWN ? rows.length : placeOf(rows, SHOWN - 1);
  const shown = rows.slice(0, cut);
  const rectAt = (place: number, depth: number) => ({
    left: SIDE + SPINE * (depth + 1),
    right: width - SIDE,
    top: y + place * PITCH,
    bottom: y + place * PITCH + HEIGHT,
  });
  shown.forEach(({ row, depth }, i) => {
    const box = addRow(draft, row, zone, rectAt(i, depth), true);
    const spine = SIDE + SPINE * depth + 4;
    if (depth === 1)
      draft.lines.push(
        hairline(`${boxId(zone, row)}/spine`, { x: spine, from: box.y - PITCH + HEIGHT / 2, to: box.y }, row.keys),
      );
    branch(draft, zone, row, { x: spine, y: box.y, end: box.x - box.width / 2, box: box.id });
  });
  const last = shown.findLastIndex(({ depth }) => depth === 0);
  draft.lines.push(hairline(`${zone.key}/spine`, { x: SIDE + 4, from: y - 4, to: y + last * PITCH + HEIGHT / 2 }, []));
  if (shown.length < rows.length) addMore(draft, zone, rectAt(shown.length, 0), rows.length - shown.length);
  return y + (shown.length + (shown.length < rows.length ? 1 : 0)) * PITCH;
}

const PLAIN = { look: 'seat', mark: 'nominee', width: 1, faint: true, arrow: false } as const;

/** How many rows to take for so many that are the zone's own, with the neighbours under the last of them. */
function placeOf(rows: readonly { readonly row: ZoneRow }[], count: number): number {
  let own = 0;
  const next = rows.findIndex(({ row }) => {
    own += row.place === undefined ? 1 : 0;
    return own > count;
  });
  return next === -1 ? rows.length : next;
}

/** The line down a zone, from which its rows branch. */
function hairline(id: string, at: { x: number; from: number; to: number }, keys: readonly string[]): Line {
  const route = { start: { x: at.x, y: at.from }, end: { x: at.x, y: at.to }, via: [] };
  return { ...PLAIN, id, stroke: 'solid', subjects: [], keys, detail: '', route };
}

/** The branch to a row, in the stroke of its fact. */
function branch(
  draft: SceneDraft,
  zone: Zone,
  row: ZoneRow,
  at: { x: number; y: number; end: number; box: string },
): void {
  draft.lines.push({
    ...PLAIN,
    id: `${boxId(zone, row)}/line`,
    look: row.line,
    target: at.box,
    stroke: row.stroke,
    subjects: [...row.facts, ...zone.subjects],
    keys: row.keys,
    detail: row.detail,
    route: { start: { x: at.x, y: at.y }, end: { x: at.end, y: at.y }, via: [] },
  });
}
