import type { Eye, Point, Size } from '../scene.ts';

/** How much of a scene is seen: a point of the scene is drawn at `zoom` times itself plus `pan`. */
export interface View extends Point {
  readonly zoom: number;
}

export const LEAST_ZOOM = 0.02;
export const MOST_ZOOM = 3;

export function bounded(zoom: number): number {
  return Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom));
}

/** The same point of the scene stays under `at`. */
export function zoomedAt(view: View, wanted: number, at: Point): View {
  const zoom = bounded(wanted);
  const scale = zoom / view.zoom;
  return { zoom, x: at.x - (at.x - view.x) * scale, y: at.y - (at.y - view.y) * scale };
}

export function sceneAt(view: View, { x, y }: Point): Point {
  return { x: (x - view.x) / view.zoom, y: (y - view.y) / view.zoom };
}

export function eyeOf(view: View, { width, height }: Size): Eye {
  return { ...sceneAt(view, { x: width / 2, y: height / 2 }), zoom: view.zoom };
}

export function viewOf({ x, y, zoom: wanted }: Eye, { width, height }: Size): View {
  const zoom = bounded(wanted);
  return { zoom, x: width / 2 - x * zoom, y: height / 2 - y * zoom };
}
