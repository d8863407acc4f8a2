import type { Hovered } from '../instrument.ts';
import type { Point, Size } from '../scene.ts';
import type { DrawnScene } from './many-drawn.ts';
import { pointAt } from './geometry.ts';
import type { View } from './view.ts';

/** What the pointer is on, as the page hears of it. */
export function hoveredOf(
  drawn: DrawnScene,
  { box, line }: { readonly box?: number; readonly line?: number },
  { zoom, x, y }: View,
): Hovered | undefined {
  const place = drawn.places[box ?? -1];
  const id = drawn.boxes[box ?? -1]?.id;
  if (place && id !== undefined) {
    const [w, h] = [(place.width * zoom) / 2, (place.height * zoom) / 2];
    const [cx, cy] = [place.x * zoom + x, place.y * zoom + y];
    return { id, at: { x1: cx - w, x2: cx + w, y1: cy - h, y2: cy + h } };
  }
  const one = drawn.lines[line ?? -1];
  if (!one) return undefined;
  const middle = pointAt(one.points, 0.5);
  const [cx, cy] = [middle.x * zoom + x, middle.y * zoom + y];
  return { id: one.line.id, at: { x1: cx, x2: cx, y1: cy, y2: cy } };
}

/**
 * Moves a view just as far as needed to bring a point into it; what is too small to be told apart is looked at from
 * nearer.
 */
export function withInView(view: View, at: Point, { width, height }: Size): View {
  const margin = 60;
  const clamp = (value: number, room: number) => Math.min(room - margin, Math.max(margin, value)) - value;
  const [x, y] = [at.x * view.zoom + view.x, at.y * view.zoom + view.y];
  return { ...view, x: view.x + clamp(x, width), y: view.y + clamp(y, height) };
}

/** A point of the canvas in pixels of the window. */
export function inWindow(container: HTMLElement, { x, y }: Point): Point {
  const { left, top } = container.getBoundingClientRect();
  return { x: left + x, y: top + y };
}
