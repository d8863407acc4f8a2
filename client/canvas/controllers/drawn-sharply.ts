import type { Core } from 'cytoscape';

/** Views that follow each other so closely are a hand that moves; one alone is a jump. */
const MOVES_MS = 120;
/** A jump tells of its scale and of its place one right after the other. */
const JUMP_MS = 5;
/** The hand rests when nothing moved for so long. */
const RESTS_MS = 150;

/** What the renderer keeps of elements and of layers of them, as pictures. */
interface KeptPictures {
  getElement?: (...asked: unknown[]) => unknown;
  getLayers?: (...asked: unknown[]) => unknown;
}

interface Renderer {
  readonly data?: Readonly<Record<string, KeptPictures | undefined>>;
  redrawHint?: (group: 'eles', bool: boolean) => void;
  redraw?: () => void;
}

/**
 * Cytoscape draws pictures of elements that it made at another scale: smaller than they are, boxes lose their left and
 * upper borders and words are blurred. While the hand pans or zooms nobody sees it, and it is fast; at rest every
 * element is drawn itself. Ends what it began when the function that comes back is called.
 */
export function drawSharply(cy: Core): () => void {
  const renderer = (cy as unknown as { renderer?: () => Renderer }).renderer?.();
  let isMoving = false;
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  for (const kept of Object.values(renderer?.data ?? {}))
    for (const name of ['getElement', 'getLayers'] as const) {
      const picture = kept?.[name];
      // Where it finds no picture it draws the element.
      if (kept && picture) kept[name] = (...asked) => (isMoving ? picture.apply(kept, asked) : null);
    }
  const moved = () => {
    const now = performance.now();
    isMoving ||= now - last > JUMP_MS && now - last < MOVES_MS;
    last = now;
    clearTimeout(timer);
    if (!isMoving) return;
    timer = setTimeout(() => {
      isMoving = false;
      if (cy.destroyed()) return;
      renderer?.redrawHint?.('eles', true);
      renderer?.redraw?.();
    }, RESTS_MS);
  };
  cy.on('viewport', moved);
  return () => {
    clearTimeout(timer);
    if (!cy.destroyed()) cy.off('viewport', moved);
  };
}
