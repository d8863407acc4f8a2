import type { Box, Ink, Point } from '../../../canvas/scene.ts';
import type { SceneDraft } from '../scene-draft.ts';
import { agedKey } from '../../../lib/facts/fact-age.ts';
import { fewestLines, fitLine, fitLines } from '../../../canvas/fit-text.ts';
import type { Rect } from '../placing/rect.ts';
import type { ZoneRow, Zone } from './zone.ts';
import { say } from './messages/words.ts';

const SIDE = 5;
const SIGN = 10;
const NAME = 11;
const SUBTITLE = 10.5;

export function boxId(zone: Pick<Zone, 'key'>, row: Pick<ZoneRow, 'party' | 'place'>): string {
  return `${zone.key}/${row.place ?? row.party}`;
}

/** The legend's rows that stand for it: those of its kind, and one for what was last stated before the day. */
export function keysOf(row: ZoneRow): readonly string[] {
  return [...row.keys, ...agedKey(row)];
}

function addBox(draft: SceneDraft, row: ZoneRow, zone: Zone, rect: Rect): Box {
  const box: Box = {
    id: boxId(zone, row),
    x: (rect.left + rect.right) / 2,
    y: (rect.top + rect.bottom) / 2,
    width: rect.right - rect.left,
    height: rect.bottom - rect.top,
    look: row.mark,
    faint: row.faint,
    ...(row.fade !== undefined && { fade: row.fade }),
    subjects: [row.party, ...row.facts],
    press: { select: row.party },
    keys: keysOf(row),
    name: row.name,
    detail: row.detail,
    group: zone.title,
  };
  draft.boxes.push(box);
  return box;
}

function write(
  draft: SceneDraft,
  box: Box,
  part: string,
  at: Point,
  text: string,
  look: { size: number; strong: boolean; ink: Ink; align: 'left' | 'center' | 'right' },
): void {
  if (text !== '') draft.texts.push({ id: `${box.id}/${part}`, owner: box.id, text, ...at, ...look });
}

/**
 * Lines that the names and what stands below them take in the cards of a zone: one each, or as many more as they need
 * where one is too short.
 */
export interface CardLines {
  readonly name: number;
  readonly below: number;
}

/** Height of an upright card. */
export function cardHeight({ name, below }: CardLines): number {
  return 10 + name * 13 + below * 12;
}

/** The fewest lines, up to a most, on which no name and no subtitle of the rows is cut. */
export function linesNeeded(
  draft: SceneDraft,
  rows: readonly ZoneRow[],
  width: number,
  most: CardLines,
  least = 1,
): CardLines {
  const name = { width: width - 2 * SIDE, size: NAME, strong: true, measure: draft.measure };
  const below = { width: width - 2 * SIDE - SIGN - 2, size: SUBTITLE, strong: false, measure: draft.measure };
  return {
    name: Math.max(
      least,
      fewestLines(
        rows.map((row) => row.shortNames),
        most.name,
        name,
      ),
    ),
    below: fewestLines(
      rows.map((row) => row.subtitles.slice(0, 1)),
      most.below,
      below,
    ),
  };
}

/** An upright card: the name in the middle on one or two lines, what it is below, with its sign. */
export function addCard(draft: SceneDraft, row: ZoneRow, zone: Zone, rect: Rect, lines: CardLines): Box {
  const box = addBox(draft, row, zone, rect);
  const width = rect.right - rect.left - 2 * SIDE;
  const ink: Ink = row.faint ? 'secondary' : 'text';
  const name = fitLines(row.shortNames, lines.name, { width, size: NAME, strong: true, measure: draft.measure });
  const below = fitLines(row.subtitles, lines.below, {
    width: width - SIGN - 2,
    size: SUBTITLE,
    strong: false,
    measure: draft.measure,
  });
  const top = box.y - (name.length * 13 + below.length * 12) / 2 + 6.5;
  name.forEach((text, i) => {
    write(draft, box, `name-${String(i)}`, { x: box.x, y: top + i * 13 }, text, {
      size: NAME,
      strong: true,
      ink,
      align: 'center',
    });
  });
  const y = top + name.length * 13;
  const textWidth = Math.max(...below.map((text) => draft.measure(text, SUBTITLE, false)));
  draft.signs.push({
    id: `${box.id}/sign`,
    owner: box.id,
    mark: row.mark,
    x: box.x - (textWidth + SIGN + 2) / 2 + SIGN / 2 - 2,
    y,
  });
  below.forEach((text, i) => {
    write(draft, box, `subtitle-${String(i)}`, { x: box.x + (SIGN + 2) / 2, y: y + i * 12 }, text, {
      size: SUBTITLE,
      strong: false,
      ink: 'secondary',
      align: 'center',
    });
  });
  return box;
}

/** A row of a list: sign, name, and at the right end its figure; with room for two lines the subtitle stands below. */
export function addRow(draft: SceneDraft, row: ZoneRow, zone: Zone, rect: Rect, stacked: boolean): Box {
  const box = addBox(draft, row, zone, rect);
  const ink: Ink = row.faint ? 'secondary' : 'text';
  const round = row.mark === 'person' || row.mark === 'outside';
  const inset = round ? 11 : 9;
  const left = rect.left + inset + SIGN + 6;
  draft.signs.push({ id: `${box.id}/sign`, owner: box.id, mark: row.mark, x: rect.left + inset + SIGN / 2, y: box.y });
  const right = rect.right - (round ? 12 : 9);
  const tail = row.figure ?? '';
  const tailWidth = tail === '' ? 0 : draft.measure(tail, 11, true) + 10;
  write(draft, box, 'figure', { x: right, y: box.y }, tail, {
    size: 11,
    strong: true,
    ink: row.faint ? 'secondary' : tail === '?' ? 'unknown' : row.mark,
    align: 'right',
  });
  if (stacked) {
    const width = right - left - tailWidth;
    const size = nameSize(draft, row, width);
    const name = fitLine(row.shortNames, { width, size, strong: true, measure: draft.measure });
    const below = fitLine(row.subtitles, { width, size: SUBTITLE, strong: false, measure: draft.measure });
    const shift = below === '' ? 0 : 6.5;
    write(draft, box, 'name', { x: left, y: box.y - shift }, name, { size, strong: true, ink, align: 'left' });
    write(draft, box, 'subtitle', { x: left, y: box.y + 6.5 }, below, {
      size: SUBTITLE,
      strong: false,
      ink: 'secondary',
      align: 'left',
    });
    return box;
  }
  const width = right - left - tailWidth;
  const size = nameSize(draft, row, width);
  const name =
    nameBeside(draft, row, width, size) ??
    fitLine(row.shortNames, { width, size, strong: true, measure: draft.measure });
  write(draft, box, 'name', { x: left, y: box.y }, name, { size, strong: true, ink, align: 'left' });
  const used = draft.measure(name, size, true) + tailWidth + 10;
  const fitting = { width: right - left - used, size: 10.5, strong: false, measure: draft.measure };
  const beside = row.subtitles.find((text) => draft.measure(text, 10.5, false) <= fitting.width) ?? '';
  if (tail === '')
    write(draft, box, 'subtitle', { x: right, y: box.y }, beside, {
      size: 10.5,
      strong: false,
      ink: 'secondary',
      align: 'right',
    });
  return box;
}

/** A name short enough for the fullest of what is said beside it; undefined where none is, or nothing is said there. */
function nameBeside(draft: SceneDraft, row: ZoneRow, width: number, size: number): string | undefined {
  const [fullest] = row.subtitles;
  if (fullest === undefined || row.figure !== undefined) return undefined;
  const room = width - draft.measure(fullest, SUBTITLE, false) - 10;
  return row.shortNames.find((name) => draft.measure(name, size, true) <= room);
}

/** A little smaller rather than cut. */
function nameSize(draft: SceneDraft, row: ZoneRow, width: number): number {
  return [11.5, 11].find((size) => draft.measure(row.shortNames[0] ?? '', size, true) <= width) ?? 10.5;
}

/** The place of rows that are not drawn: says how many, and asks for them when pressed. */
export function addMore(draft: SceneDraft, zone: Zone, rect: Rect, count: number): Box {
  const box: Box = {
    id: `${zone.key}/more`,
    x: (rect.left + rect.right) / 2,
    y: (rect.top + rect.bottom) / 2,
    width: rect.right - rect.left,
    height: rect.bottom - rect.top,
    look: 'more',
    faint: false,
    subjects: [],
    press: { more: zone.key },
    keys: [],
    name: say('moreOfThem', { count }),
    detail: say('showsCountMoreUnderTitle', { count, title: zone.title.toLowerCase() }),
    group: zone.title,
  };
  draft.boxes.push(box);
  write(draft, box, 'name', { x: box.x, y: box.y }, say('countMore', { count }), {
    size: 11,
    strong: true,
    ink: 'link',
    align: 'center',
  });
  return box;
}
