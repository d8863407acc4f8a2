import type { Palette } from '../palette.ts';
import type { Line, Stroke } from '../scene.ts';
import type { DrawnScene } from './many-drawn.ts';
import type { SceneStanding } from './standing.ts';

/** Dashes at full size; the engine for few has the same. */
const DASHES: Readonly<Record<Stroke, readonly number[]>> = {
  solid: [],
  dotted: [1.5, 3.5],
  dashed: [6, 4],
  dashdot: [7, 3, 1.5, 3],
  sparse: [3.5, 6],
};
/** A browser takes longer over one path of thousands of pieces than over several. */
const PIECES = 400;
/** Below this scale lines are as thin as they get, and lighter, so that where many meet is not a blot. */
const FAR = 0.35;
/** Below this scale a way round a box is a pixel or two beside the straight one, which is drawn instead. */
const STRAIGHT = 0.1;
const ARROW = 6;

export interface Strokes {
  readonly zoom: number;
  readonly palette: Palette;
}

/** Draws the lines with these places, those of one look together. Arrows come after all lines. */
export function* paintLines(
  ctx: CanvasRenderingContext2D,
  drawn: DrawnScene,
  wanted: readonly number[],
  standing: SceneStanding,
  { zoom, palette }: Strokes,
): Generator<undefined, void> {
  const looks = new Map<string, number[]>();
  for (const i of wanted) {
    const line = drawn.lines[i]?.line;
    if (!line || !standing.line(i)) continue;
    const key = `${line.mark} ${line.stroke} ${String(Math.round(line.width * 2) / 2)} ${String(alphaOf(line, i, standing))}`;
    const those = looks.get(key);
    if (those) those.push(i);
    else looks.set(key, [i]);
  }
  ctx.lineJoin = 'round';
  // What is lit lies over what steps back.
  const sorted = [...looks].sort(([, a], [, b]) => Number(isLit(a, standing)) - Number(isLit(b, standing)));
  for (const [, those] of sorted) {
    const first = drawn.lines[those[0] ?? -1]?.line;
    if (!first) continue;
    ctx.strokeStyle = palette[first.mark];
    ctx.globalAlpha = alphaOf(first, those[0] ?? -1, standing) * (zoom < FAR ? 0.55 : 1);
    ctx.lineWidth = Math.max(0.6, first.width * Math.min(1, zoom < FAR ? zoom : Math.max(zoom, 0.6)));
    // From afar too: a share that is unknown never looks like one that is known.
    ctx.setLineDash(DASHES[first.stroke].map((part) => part * Math.max(0.6, Math.min(1, zoom))));
    let pieces = 0;
    ctx.beginPath();
    for (const i of those) {
      const points = drawn.lines[i]?.points;
      if (!points) continue;
      ctx.moveTo((points[0] ?? 0) * zoom, (points[1] ?? 0) * zoom);
      const begin = zoom < STRAIGHT ? points.length - 2 : 2;
      for (let k = begin; k + 1 < points.length; k += 2)
        ctx.lineTo((points[k] ?? 0) * zoom, (points[k + 1] ?? 0) * zoom);
      pieces += (points.length - begin) / 2;
      if (pieces > PIECES) {
        ctx.stroke();
        yield;
        ctx.beginPath();
        pieces = 0;
      }
    }
    ctx.stroke();
    ctx.setLineDash([]);
    yield;
    if (first.arrow || those.some((i) => drawn.lines[i]?.line.arrow))
      yield* paintArrows(ctx, drawn, those, { zoom, palette });
  }
  ctx.globalAlpha = 1;
}

function isLit(those: readonly number[], standing: SceneStanding): boolean {
  return standing.lit(those[0] ?? -1);
}

function alphaOf(line: Line, i: number, standing: SceneStanding): number {
  if (standing.lit(i)) return 1;
  const own = line.faint ? 0.5 : line.fade === 2 ? 0.6 : line.fade === 1 ? 0.8 : 1;
  return standing.lineAway(i) ? own * 0.3 : own;
}

function* paintArrows(
  ctx: CanvasRenderingContext2D,
  drawn: DrawnScene,
  those: readonly number[],
  { zoom, palette }: Strokes,
): Generator<undefined, void> {
  const long = ARROW * Math.min(1, zoom * 1.3);
  if (long < 2.5) return;
  const [first] = those;
  ctx.fillStyle = palette[drawn.lines[first ?? -1]?.line.mark ?? 'company'];
  ctx.beginPath();
  let arrows = 0;
  for (const i of those) {
    const one = drawn.lines[i];
    if (one?.line.arrow !== true) continue;
    arrows += 1;
    if (arrows % PIECES === 0) {
      ctx.fill();
      yield;
      ctx.beginPath();
    }
    const { points } = one;
    const end = points.length - 2;
    const [x, y] = [(points[end] ?? 0) * zoom, (points[end + 1] ?? 0) * zoom];
    const [fromX, fromY] = [(points[end - 2] ?? 0) * zoom, (points[end - 1] ?? 0) * zoom];
    const length = Math.hypot(x - fromX, y - fromY) || 1;
    const [ux, uy] = [(x - fromX) / length, (y - fromY) / length];
    const half = (long + one.line.width * zoom) / 2.4;
    ctx.moveTo(x, y);
    ctx.lineTo(x - ux * long - uy * half, y - uy * long + ux * half);
    ctx.lineTo(x - ux * long + uy * half, y - uy * long - ux * half);
    ctx.closePath();
  }
  ctx.fill();
}
