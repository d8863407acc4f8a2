import type { Palette } from '../palette.ts';
import type { Point } from '../scene.ts';
import type { DrawnScene } from './many-drawn.ts';
import { pointAt } from './geometry.ts';
import type { View } from './view.ts';

/** What changes often, drawn over the rest. */
export interface Over {
  readonly hovered: { readonly box?: number; readonly line?: number } | undefined;
  readonly focused: number | undefined;
  readonly marked: readonly number[];
  readonly pinned: readonly number[];
  readonly dragged: { readonly box: number; readonly to: Point } | undefined;
  readonly frame: { readonly from: Point; readonly to: Point } | undefined;
}

/**
 * Rings and frames: what the pointer is on with its lines, the box with the focus of the keyboard, boxes marked and
 * held.
 */
export function paintOver(
  ctx: CanvasRenderingContext2D,
  drawn: DrawnScene,
  view: View,
  palette: Palette,
  over: Over,
): void {
  const { zoom } = view;
  ctx.save();
  ctx.translate(view.x, view.y);
  const ring = (i: number, away: number, dash: readonly number[], colour: string, width = 2) => {
    const place = drawn.places[i];
    if (!place) return;
    const [w, h] = [Math.max(5, place.width * zoom) + 2 * away, Math.max(5, place.height * zoom) + 2 * away];
    ctx.setLineDash([...dash]);
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.roundRect(place.x * zoom - w / 2, place.y * zoom - h / 2, w, h, 4);
    ctx.stroke();
  };
  const line = (i: number) => {
    const one = drawn.lines[i];
    if (!one) return;
    ctx.setLineDash([]);
    ctx.strokeStyle = palette[one.line.mark];
    ctx.lineWidth = Math.max(1.8, one.line.width * zoom + 0.8);
    ctx.beginPath();
    ctx.moveTo((one.points[0] ?? 0) * zoom, (one.points[1] ?? 0) * zoom);
    for (let k = 2; k + 1 < one.points.length; k += 2)
      ctx.lineTo((one.points[k] ?? 0) * zoom, (one.points[k + 1] ?? 0) * zoom);
    ctx.stroke();
  };
  const { hovered, focused, marked, pinned, dragged, frame } = over;
  for (const i of pinned) ring(i, 2, [1, 2.5], palette.outline, 1);
  for (const i of marked) ring(i, 3, [], palette.link);
  if (focused !== undefined) ring(focused, 4, [5, 3], palette.link);
  if (hovered?.line !== undefined) line(hovered.line);
  if (hovered?.box !== undefined) {
    for (const i of drawn.linesAt[hovered.box] ?? []) line(i);
    ring(hovered.box, 1.5, [], palette.link, 1.6);
  }
  if (dragged) {
    ctx.setLineDash([4, 3]);
    ctx.strokeStyle = palette.outline;
    ctx.lineWidth = 1;
    for (const i of drawn.linesAt[dragged.box] ?? []) {
      const one = drawn.lines[i];
      if (!one) continue;
      const other = drawn.places[one.from === dragged.box ? one.to : one.from] ?? pointAt(one.points, 1);
      ctx.beginPath();
      ctx.moveTo(dragged.to.x * zoom, dragged.to.y * zoom);
      ctx.lineTo(other.x * zoom, other.y * zoom);
      ctx.stroke();
    }
    const place = drawn.places[dragged.box];
    if (place) {
      const [w, h] = [Math.max(6, place.width * zoom), Math.max(6, place.height * zoom)];
      ctx.setLineDash([]);
      ctx.fillStyle = palette.surface;
      ctx.strokeStyle = palette.link;
      ctx.lineWidth = 2;
      ctx.beginPath();
      ctx.roundRect(dragged.to.x * zoom - w / 2, dragged.to.y * zoom - h / 2, w, h, 3);
      ctx.fill();
      ctx.stroke();
    }
  }
  ctx.restore();
  if (!frame) return;
  ctx.setLineDash([4, 3]);
  ctx.strokeStyle = palette.link;
  ctx.fillStyle = palette['tint-link'];
  ctx.lineWidth = 1;
  const [x, y] = [Math.min(frame.from.x, frame.to.x), Math.min(frame.from.y, frame.to.y)];
  const [w, h] = [Math.abs(frame.from.x - frame.to.x), Math.abs(frame.from.y - frame.to.y)];
  ctx.globalAlpha = 0.4;
  ctx.fillRect(x, y, w, h);
  ctx.globalAlpha = 1;
  ctx.strokeRect(x, y, w, h);
}
