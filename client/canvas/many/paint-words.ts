import { familyOf } from '../fonts.ts';
import type { Palette } from '../palette.ts';
import type { Ink, Sign, Text } from '../scene.ts';
import type { DrawnScene } from './many-drawn.ts';
import { crossings } from './crossings.ts';
import { lengthOf, pointAt, type DrawnBox } from './geometry.ts';
import { newRoom, type RoomRect, type Room } from './many-room.ts';
import type { SceneStanding } from './standing.ts';

/** Words are as large at every scale; texts of the scene are as large as the scene. */
const SIZE = 11;
const STRONG_SIZE = 12;
/** What is smaller on the screen is not read, and not drawn. */
const LEAST_TEXT = 5;
/** Names are cut to so many pixels, and tried for so many boxes at most: past that there is no room left. */
const WIDEST = 150;
const MOST_TRIED = 2500;
/** Figures stand on their lines from this scale on. */
const FIGURES_FROM = 0.55;
const MOST_FIGURES = 600;
/** Names and figures for which a place is looked for before others have their turn. */
const TRIED_AT_ONCE = 100;
/** Over dots that are too small to be told apart, a few names tell where one is; more would cover them. */
const MOST_OVER_DOTS = 70;
const DOTS_BELOW = 6;
/** Where along its line a figure may stand, the best place first. */
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];

export interface Words {
  readonly zoom: number;
  readonly palette: Palette;
  /** What is drawn, in pixels of the screen from the scene's zero. */
  readonly seen: RoomRect;
  readonly boxes: readonly number[];
  readonly lines: readonly number[];
}

/**
 * Names beside their signs, then figures on their lines, each where nothing else stands; what finds no place waits for
 * a closer look.
 */
export function* paintWords(
  ctx: CanvasRenderingContext2D,
  drawn: DrawnScene,
  standing: SceneStanding,
  words: Words,
): Generator<undefined, void> {
  const room = newRoom(words.seen);
  yield* paintCaptions(ctx, drawn, standing, words, room);
  if (words.zoom >= FIGURES_FROM) yield* paintFigures(ctx, drawn, standing, words, room);
}

function* paintCaptions(
  ctx: CanvasRenderingContext2D,
  drawn: DrawnScene,
  standing: SceneStanding,
  words: Words,
  room: Room,
): Generator<undefined, void> {
  const { zoom, palette, seen } = words;
  const wanted = new Set(words.boxes);
  // Signs large enough to be told apart are not covered by a name.
  for (const i of words.boxes) {
    const place = drawn.places[i];
    if (!place || !standing.box(i) || place.width * zoom < DOTS_BELOW) continue;
    room.take(rectAround(place.x * zoom, place.y * zoom, place.width * zoom, place.height * zoom));
  }
  const ranked = wanted.size === drawn.boxes.length ? drawn.byRank : drawn.byRank.filter((i) => wanted.has(i));
  const order = [...ranked.filter((i) => first(i)), ...ranked.filter((i) => !first(i))].slice(0, MOST_TRIED);
  function first(i: number): boolean {
    return standing.selected(i) || drawn.boxes[i]?.look === 'focus';
  }
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  let left = ranked.some((i) => (drawn.places[i]?.width ?? 0) * zoom < DOTS_BELOW) ? MOST_OVER_DOTS : Infinity;
  yield;
  for (const [n, i] of order.entries()) {
    if (left <= 0) break;
    if (n % TRIED_AT_ONCE === TRIED_AT_ONCE - 1) yield;
    const [box, place] = [drawn.boxes[i], drawn.places[i]];
    if (!box || !place || box.caption === undefined || !standing.box(i)) continue;
    const strong = first(i);
    const size = strong ? STRONG_SIZE : SIZE;
    setFont(ctx, box.caption, size, strong);
    const { text, width } = cutTo(ctx, box.caption, size, strong);
    const rects = placesBeside(place, zoom, width + 6, size + 4);
    const rect = strong
      ? rects[0]
      : rects.find((one) => one.right > seen.left && one.left < seen.right && room.isFree(one));
    if (!rect) continue;
    const [x, y] = [(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2];
    room.take(rect);
    left -= 1;
    ctx.strokeStyle = palette.page;
    ctx.lineWidth = 3.5;
    ctx.strokeText(text, x, y);
    ctx.globalAlpha = standing.boxAway(i) ? 0.45 : 1;
    ctx.fillStyle = palette.text;
    ctx.fillText(text, x, y);
    ctx.globalAlpha = 1;
  }
}

/** Where a name may stand, the best place first: under its sign, over it, to its right, to its left. */
function placesBeside(
  { x, y, width, height }: DrawnBox,
  zoom: number,
  wide: number,
  high: number,
): readonly RoomRect[] {
  const [cx, cy] = [x * zoom, y * zoom];
  const [besideX, besideY] = [
    Math.max(2, (width * zoom) / 2) + 2 + wide / 2,
    Math.max(2, (height * zoom) / 2) + 1 + high / 2,
  ];
  return [
    rectAround(cx, cy + besideY, wide, high),
    rectAround(cx, cy - besideY, wide, high),
    rectAround(cx + besideX, cy, wide, high),
    rectAround(cx - besideX, cy, wide, high),
  ];
}

function* paintFigures(
  ctx: CanvasRenderingContext2D,
  drawn: DrawnScene,
  standing: SceneStanding,
  words: Words,
  room: Room,
): Generator<undefined, void> {
  const { zoom, palette, seen } = words;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  const wide = words.lines
    .filter((i) => drawn.lines[i]?.line.label !== undefined && standing.line(i))
    .sort((a, b) => Number(standing.lit(b)) - Number(standing.lit(a)) || widthOf(drawn, b) - widthOf(drawn, a) || a - b)
    .slice(0, MOST_FIGURES);
  // Where a line passes behind a figure, it could be read as that line's.
  const crossing = yield* crossings(drawn, words.lines.filter(standing.line), seen, zoom);
  for (const [n, i] of wide.entries()) {
    if (n % TRIED_AT_ONCE === TRIED_AT_ONCE - 1) yield;
    const one = drawn.lines[i];
    if (one?.line.label === undefined) continue;
    const { label, mark } = one.line;
    setFont(ctx, label, SIZE, true);
    const width = ctx.measureText(label).width + 6;
    if (lengthOf(one.points) * zoom < width + 14) continue;
    const at = PLACES.map((part) => pointAt(one.points, part)).find(({ x, y }) => {
      const rect = rectAround(x * zoom, y * zoom, width, SIZE + 4);
      return within(rect, seen) && room.isFree(rect) && !crossing.others(i, rect);
    });
    if (!at) continue;
    const rect = rectAround(at.x * zoom, at.y * zoom, width, SIZE + 4);
    room.take(rect);
    ctx.fillStyle = palette.page;
    ctx.fillRect(rect.left, rect.top, rect.right - rect.left, rect.bottom - rect.top);
    ctx.globalAlpha = standing.lineAway(i) ? 0.45 : 1;
    ctx.fillStyle = label === '?' ? palette.unknown : palette[mark];
    ctx.fillText(label, at.x * zoom, at.y * zoom);
    ctx.globalAlpha = 1;
  }
}

/** Texts and signs of the scene itself, where they are large enough. */
export function paintTexts(
  ctx: CanvasRenderingContext2D,
  texts: readonly Text[],
  signs: readonly Sign[],
  standing: SceneStanding,
  { zoom, palette, seen }: Pick<Words, 'zoom' | 'palette' | 'seen'>,
): void {
  for (const { x, y, mark, owner } of signs) {
    if (!standing.ownerShown(owner) || zoom < 0.3 || !isNear(x * zoom, y * zoom, seen)) continue;
    paintSign(ctx, x * zoom, y * zoom, mark, zoom, palette);
  }
  for (const text of texts) {
    const size = text.size * zoom;
    const [x, y] = [text.x * zoom, text.y * zoom];
    if (size < LEAST_TEXT || !standing.ownerShown(text.owner) || !isNear(x, y, seen)) continue;
    setFont(ctx, text.text, size, text.strong);
    ctx.textAlign = text.align;
    ctx.textBaseline = 'middle';
    if (text.patch === true || text.tag === true) {
      const width = ctx.measureText(text.text).width + 4 * zoom;
      const left = text.align === 'left' ? x - 2 * zoom : text.align === 'right' ? x - width + 2 * zoom : x - width / 2;
      ctx.fillStyle = text.tag === true ? palette.text : palette.page;
      ctx.fillRect(left, y - size / 2 - 2 * zoom, width, size + 4 * zoom);
    }
    ctx.fillStyle =
      text.tag === true ? palette.page : standing.ownerAway(text.owner) ? palette.outline : inkOf(text.ink, palette);
    ctx.fillText(text.text, x, y);
  }
}

function paintSign(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  mark: Sign['mark'],
  zoom: number,
  palette: Palette,
): void {
  const half = 5 * zoom;
  ctx.beginPath();
  if (mark === 'person') ctx.arc(x, y, half, 0, 2 * Math.PI);
  else if (mark === 'outside') {
    ctx.moveTo(x, y - half * 1.3);
    ctx.lineTo(x + half * 1.3, y);
    ctx.lineTo(x, y + half * 1.3);
    ctx.lineTo(x - half * 1.3, y);
    ctx.closePath();
  } else ctx.rect(x - half, y - half, 2 * half, 2 * half);
  ctx.fillStyle = mark === 'bank' ? palette.bank : palette.surface;
  ctx.fill();
  ctx.strokeStyle = palette[mark];
  ctx.lineWidth = 1.6 * zoom;
  ctx.setLineDash(mark === 'nominee' ? [3 * zoom, 2 * zoom] : mark === 'unknown' ? [1.2, 2] : []);
  ctx.stroke();
  ctx.setLineDash([]);
}

function inkOf(ink: Ink, palette: Palette): string {
  return ink === 'on-focus' ? palette['on-focus-ink'] : palette[ink];
}

function setFont(ctx: CanvasRenderingContext2D, text: string, size: number, strong: boolean): void {
  ctx.font = `${strong ? '600' : '400'} ${size.toFixed(2)}px "${familyOf(text)}"`;
}

const CUT = new Map<string, { readonly text: string; readonly width: number }>();
const MOST_CUT = 40_000;

/** A name as it fits under its sign, and how wide it is; measured once. */
function cutTo(ctx: CanvasRenderingContext2D, name: string, size: number, strong: boolean) {
  const key = `${String(size)}${strong ? '!' : ''} ${name}`;
  const known = CUT.get(key);
  if (known) return known;
  let text = name;
  let width = ctx.measureText(text).width;
  for (let letters = [...name].length; width > WIDEST && letters > 4;) {
    letters = Math.min(letters - 1, Math.floor((letters * WIDEST) / width));
    text = `${[...name].slice(0, letters).join('').trimEnd()}…`;
    width = ctx.measureText(text).width;
  }
  if (CUT.size > MOST_CUT) CUT.clear();
  CUT.set(key, { text, width });
  return { text, width };
}

function rectAround(x: number, y: number, width: number, height: number): RoomRect {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function within(rect: RoomRect, seen: RoomRect): boolean {
  return rect.left >= seen.left && rect.right <= seen.right && rect.top >= seen.top && rect.bottom <= seen.bottom;
}

function isNear(x: number, y: number, seen: RoomRect): boolean {
  return x > seen.left - 300 && x < seen.right + 300 && y > seen.top - 40 && y < seen.bottom + 40;
}

function widthOf(drawn: DrawnScene, i: number): number {
  return drawn.lines[i]?.line.width ?? 0;
}
