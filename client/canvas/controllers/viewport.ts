import type { Core } from 'cytoscape';
import type { Point, Scene, Size } from '../scene.ts';

const STEP = 1.25;
const MOTION_MS = 140;

/** The smallest scale at which the smallest text (10.5 px) is still 10 px high. */
export const LEGIBLE = 10 / 10.5;

/**
 * The view that shows the whole scene, or, where that would make it smaller than `least`, as much as fits around its
 * centre. A scene is never enlarged: it was laid out for the size it has. Its inset stays free.
 */
export function fittingView(
  scene: Pick<Scene, 'width' | 'height' | 'origin' | 'centre' | 'inset'>,
  size: Size,
  least = LEGIBLE,
): { zoom: number; pan: Point } {
  const { inset = 0 } = scene;
  const room = { width: size.width, height: size.height - inset };
  const zoom = Math.min(1, Math.max(least, wholeAt(scene, size)));
  return {
    zoom,
    pan: {
      x: along(scene.width * zoom, room.width, (scene.centre.x - scene.origin.x) * zoom) - scene.origin.x * zoom,
      y:
        inset +
        along(scene.height * zoom, room.height, (scene.centre.y - scene.origin.y) * zoom) -
        scene.origin.y * zoom,
    },
  };
}

function wholeAt({ width, height, inset = 0 }: Pick<Scene, 'width' | 'height' | 'inset'>, size: Size): number {
  return Math.min(size.width / width, (size.height - inset) / height);
}

/** The view in which a scene opens: the whole down to the scale it opens at, and below that a legible part of it. */
export function openingView(scene: Scene, size: Size): { zoom: number; pan: Point } {
  const { opensAt = LEGIBLE } = scene;
  return fittingView(scene, size, wholeAt(scene, size) < opensAt ? LEGIBLE : opensAt);
}

/** Whether some of a scene lies outside the canvas when it opens. */
export function opensCut(scene: Scene, size: Size): boolean {
  return openingView(scene, size).zoom > wholeAt(scene, size) + 0.002;
}

function along(length: number, room: number, centre: number): number {
  if (length <= room + 1) return (room - length) / 2;
  return Math.min(0, Math.max(room - length, room / 2 - centre));
}

/** Shows a scene as it opens (legible), or on request as a whole, however small. */
export function showScene(
  cy: Core,
  scene: Scene,
  { animate, whole }: { readonly animate: boolean; readonly whole: boolean },
): void {
  // The size may just have changed, and an earlier move may still be under way to where it no longer fits.
  cy.stop().resize();
  const size = { width: cy.width(), height: cy.height() };
  const view = whole && scene.large ? fittingView(scene, size, cy.minZoom()) : openingView(scene, size);
  if (animate) cy.animate({ zoom: view.zoom, pan: { ...view.pan } }, { duration: MOTION_MS });
  else cy.viewport({ zoom: view.zoom, pan: { ...view.pan } });
}

export function zoomBy(cy: Core, steps: number, animate: boolean): void {
  const level = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), cy.zoom() * STEP ** steps));
  const middle = { x: cy.width() / 2, y: cy.height() / 2 };
  if (!animate) {
    cy.zoom({ level, renderedPosition: middle });
    return;
  }
  const scale = level / cy.zoom();
  const pan = cy.pan();
  cy.animate(
    { zoom: level, pan: { x: middle.x - (middle.x - pan.x) * scale, y: middle.y - (middle.y - pan.y) * scale } },
    { duration: MOTION_MS },
  );
}

/** Moves the view just as far as needed to bring a point into it. */
export function bringIntoView(cy: Core, at: Point, margin = 60): void {
  const pan = cy.pan();
  const x = at.x * cy.zoom() + pan.x;
  const y = at.y * cy.zoom() + pan.y;
  const clamp = (value: number, room: number) => Math.min(room - margin, Math.max(margin, value)) - value;
  cy.panBy({ x: clamp(x, cy.width()), y: clamp(y, cy.height()) });
}
