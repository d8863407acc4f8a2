import type { Core } from 'cytoscape';
import type { CanvasAsk, Eye } from '../scene.ts';

const PAUSE_MS = 250;

/** What the middle of the canvas shows now. */
export function eyeOf(cy: Core): Eye {
  const [zoom, pan] = [cy.zoom(), cy.pan()];
  return { x: (cy.width() / 2 - pan.x) / zoom, y: (cy.height() / 2 - pan.y) / zoom, zoom };
}

/** Shows a point in the middle of the canvas, at a scale within its bounds. */
export function lookAt(cy: Core, { x, y, zoom: wanted }: Eye): void {
  cy.stop().resize();
  const zoom = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), wanted));
  cy.viewport({ zoom, pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom } });
}

/** Tells what is looked at once the reader stops panning and zooming; `now` waits for no event of the canvas. */
export function watchLooking(cy: Core, tell: (ask: CanvasAsk) => void): { now(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!cy.destroyed()) tell({ type: 'looked', eye: eyeOf(cy) });
    }, PAUSE_MS);
  };
  cy.on('dragpan scrollzoom pinchzoom', later);
  return {
    now: later,
    stop: () => {
      clearTimeout(timer);
      cy.off('dragpan scrollzoom pinchzoom', later);
    },
  };
}
