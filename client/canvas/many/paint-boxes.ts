import type { Palette } from '../palette.ts';
import type { Box, Look, BoxMark } from '../scene.ts';
import type { DrawnScene } from './many-drawn.ts';
import { isSign, type DrawnBox } from './geometry.ts';
import type { SceneStanding } from './standing.ts';

/** Smaller than this on the screen, a sign is a dot of its colour. */
const DOT = 5;
/** Signs painted before others have their turn. */
const AT_ONCE = 400;
/** The least a dot measures. */
const LEAST = 2.4;

interface Paint {
  readonly zoom: number;
  readonly palette: Palette;
}

/** Draws the boxes with these places: signs by kind together, cards one by one. Whatever steps back stays opaque. */
export function* paintBoxes(
  ctx: CanvasRenderingContext2D,
  drawn: DrawnScene,
  wanted: readonly number[],
  standing: SceneStanding,
  { zoom, palette }: Paint,
): Generator<undefined, void> {
  const looks = new Map<string, number[]>();
  const cards: number[] = [];
  for (const i of wanted) {
    const box = drawn.boxes[i];
    if (!box || !standing.box(i)) continue;
    if (!isSign(box)) {
      cards.push(i);
      continue;
    }
    const key = `${box.look} ${String(standing.boxAway(i))} ${String(standing.selected(i))}`;
    const those = looks.get(key);
    if (those) those.push(i);
    else looks.set(key, [i]);
  }
  for (const i of cards) {
    const [box, place] = [drawn.boxes[i], drawn.places[i]];
    if (box && place)
      paintCard(ctx, box, place, { zoom, palette, away: standing.boxAway(i), selected: standing.selected(i) });
  }
  for (const those of looks.values()) {
    const first = those[0] ?? -1;
    const look = drawn.boxes[first]?.look ?? 'company';
    for (let at = 0; at < those.length; at += AT_ONCE) {
      paintSigns(ctx, drawn.places, those.slice(at, at + AT_ONCE), {
        zoom,
        palette,
        look,
        away: standing.boxAway(first),
        selected: standing.selected(first),
      });
      yield;
    }
  }
  ctx.globalAlpha = 1;
  ctx.setLineDash([]);
}

interface Standings extends Paint {
  readonly away: boolean;
  readonly selected: boolean;
}

function paintSigns(
  ctx: CanvasRenderingContext2D,
  places: readonly DrawnBox[],
  those: readonly number[],
  { zoom, palette, look, away, selected }: Standings & { readonly look: Look },
): void {
  const ink = look === 'focus' ? palette['focus-ink'] : look === 'more' ? palette.outline : palette[look];
  const far: DrawnBox[] = [];
  const near: DrawnBox[] = [];
  for (const i of those) {
    const place = places[i];
    if (place) (place.width * zoom < DOT ? far : near).push(place);
  }
  ctx.setLineDash([]);
  if (far.length > 0) {
    ctx.globalAlpha = away ? 0.35 : 1;
    ctx.fillStyle = selected ? palette.link : ink;
    for (const { x, y, width } of far) {
      const side = Math.max(LEAST, width * zoom * 0.9);
      ctx.fillRect(x * zoom - side / 2, y * zoom - side / 2, side, side);
    }
    ctx.globalAlpha = 1;
  }
  if (near.length === 0) return;
  const scale = Math.min(1.4, zoom);
  ctx.beginPath();
  for (const place of near) signPath(ctx, look, place, zoom);
  ctx.fillStyle = fillOf(look, palette);
  ctx.fill();
  ctx.globalAlpha = away ? 0.4 : 1;
  ctx.strokeStyle = selected ? palette.link : ink;
  ctx.lineWidth = Math.max(1, (selected ? 3.4 : 2) * scale);
  ctx.setLineDash(look === 'nominee' ? [3.2 * scale + 0.6, 2 * scale + 0.6] : look === 'unknown' ? [1, 2.4] : []);
  ctx.stroke();
  ctx.globalAlpha = 1;
}

function fillOf(look: Look, palette: Palette): string {
  if (look === 'focus') return palette['focus-ink'];
  if (look === 'bank') return palette.bank;
  if (look === 'nominee') return palette['tint-nominee'];
  if (look === 'outside') return palette['tint-outside'];
  return palette.surface;
}

/** Square, ring, diamond: as the legend has them. */
function signPath(ctx: CanvasRenderingContext2D, look: Look, { x, y, width, height }: DrawnBox, zoom: number): void {
  const [cx, cy, w, h] = [x * zoom, y * zoom, (width * zoom) / 2, (height * zoom) / 2];
  if (look === 'person') {
    ctx.moveTo(cx + w, cy);
    ctx.arc(cx, cy, w, 0, 2 * Math.PI);
  } else if (look === 'outside') {
    ctx.moveTo(cx, cy - h * 1.15);
    ctx.lineTo(cx + w * 1.15, cy);
    ctx.lineTo(cx, cy + h * 1.15);
    ctx.lineTo(cx - w * 1.15, cy);
    ctx.closePath();
  } else ctx.rect(cx - w * 0.9, cy - h * 0.9, w * 1.8, h * 1.8);
}

const TINTED: Readonly<Partial<Record<Look, 'tint-bank' | 'tint-outside' | 'tint-nominee'>>> = {
  bank: 'tint-bank',
  outside: 'tint-outside',
  nominee: 'tint-nominee',
};

function paintCard(
  ctx: CanvasRenderingContext2D,
  box: Box,
  place: DrawnBox,
  { zoom, palette, away, selected }: Standings,
): void {
  const { look } = box;
  const [w, h] = [place.width * zoom, place.height * zoom];
  const [x, y] = [place.x * zoom - w / 2, place.y * zoom - h / 2];
  const person = look === 'person' || look === 'outside';
  ctx.beginPath();
  ctx.roundRect(x, y, w, h, Math.min(h / 2, (person ? 22 : 3) * zoom));
  const tint = TINTED[look];
  ctx.fillStyle =
    look === 'focus'
      ? palette['focus-ink']
      : look === 'more' || box.faint || box.fade === 2
        ? palette.page
        : tint
          ? palette[tint]
          : palette.surface;
  ctx.fill();
  ctx.globalAlpha = away ? 0.4 : box.faint ? 0.6 : box.fade === 2 ? 0.55 : box.fade === 1 ? 0.8 : 1;
  ctx.strokeStyle = selected ? palette.link : inkOf(look, palette);
  ctx.lineWidth = (selected ? 2 : 1.2) * Math.max(0.7, Math.min(1, zoom));
  const dashed = look === 'nominee' || look === 'more' || box.faint;
  ctx.setLineDash(!selected && dashed ? [4 * zoom, 3 * zoom] : look === 'unknown' ? [1.2, 2.4] : []);
  ctx.stroke();
  ctx.globalAlpha = 1;
}

function inkOf(look: Look, palette: Palette): string {
  if (look === 'focus') return palette['focus-ink'];
  if (look === 'more') return palette.outline;
  return palette[look satisfies BoxMark];
}
