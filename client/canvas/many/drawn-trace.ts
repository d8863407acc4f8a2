import type { DrawnScene } from './many-drawn.ts';
import type { View } from './view.ts';

/** Leaves what is drawn at the element that it is drawn in, as Cytoscape does, for tests of what a page shows. */
interface Traced extends HTMLElement {
  drawnMany?: DrawnScene;
  seenMany?: () => View;
}

export function leaveTrace(container: Traced, drawn: DrawnScene, seen: () => View): void {
  container.drawnMany = drawn;
  container.seenMany = seen;
}

export function takeTrace(container: Traced): void {
  delete container.drawnMany;
  delete container.seenMany;
}
