import type { Core, NodeSingular } from 'cytoscape';
import type { CanvasAsk, Press } from '../scene.ts';

/** A press that goes no further than this marks the box that it is on. */
const STILL = 4;

/**
 * With Shift held, a drag draws a frame and marks the boxes in it; with Shift, Ctrl or Cmd a click marks one more, or
 * one less. Cytoscape does not see either, so that nothing is moved or panned by it.
 */
export function watchMarquee(cy: Core, container: HTMLElement, emit: (event: CanvasAsk) => void): () => void {
  const around = container.parentElement ?? container;
  let letGo: (() => void) | undefined;
  const begin = (event: MouseEvent) => {
    const within = event.target instanceof Node && container.contains(event.target);
    if (!within || event.button !== 0 || !(event.shiftKey || event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    letGo?.();
    const corner = container.getBoundingClientRect();
    const from = { x: event.clientX - corner.left, y: event.clientY - corner.top };
    const frame = event.shiftKey ? document.createElement('div') : undefined;
    if (frame) {
      frame.className = 'canvas-frame';
      around.append(frame);
    }
    const rectTo = (to: MouseEvent) => {
      const at = { x: to.clientX - corner.left, y: to.clientY - corner.top };
      return {
        left: Math.min(from.x, at.x),
        top: Math.min(from.y, at.y),
        right: Math.max(from.x, at.x),
        bottom: Math.max(from.y, at.y),
      };
    };
    const move = (to: MouseEvent) => {
      const { left, top, right, bottom } = rectTo(to);
      Object.assign(frame?.style ?? {}, {
        left: `${String(left)}px`,
        top: `${String(top)}px`,
        width: `${String(right - left)}px`,
        height: `${String(bottom - top)}px`,
      });
    };
    const end = (to: MouseEvent) => {
      letGo?.();
      const rect = rectTo(to);
      const isClick = rect.right - rect.left < STILL && rect.bottom - rect.top < STILL;
      if (!isClick && !frame) return;
      const ids: string[] = [];
      cy.nodes('.box').forEach((box) => {
        if (!box.hasClass('hidden') && meets(box, rect)) ids.push(...partyOf(box));
      });
      if (ids.length > 0) emit({ type: 'mark', ids: [...new Set(ids)], toggles: isClick });
    };
    window.addEventListener('mousemove', move);
    window.addEventListener('mouseup', end);
    letGo = () => {
      frame?.remove();
      window.removeEventListener('mousemove', move);
      window.removeEventListener('mouseup', end);
      letGo = undefined;
    };
  };
  around.addEventListener('mousedown', begin, true);
  return () => {
    letGo?.();
    around.removeEventListener('mousedown', begin, true);
  };
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function meets(box: NodeSingular, { left, top, right, bottom }: Edges): boolean {
  const { x1, y1, x2, y2 } = box.renderedBoundingBox({ includeLabels: false, includeOverlays: false });
  return x1 <= right && x2 >= left && y1 <= bottom && y2 >= top;
}

function partyOf(box: NodeSingular): string[] {
  const press = box.data('press') as Press;
  return 'select' in press ? [press.select] : [];
}
