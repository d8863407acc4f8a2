import type { Size } from '../scene.ts';
import type { View } from './view.ts';

/** More than is seen is drawn on each side, so that a pan only moves what is drawn. */
const MARGIN = 0.25;
/** A canvas of more pixels than this is not made: then it is drawn less finely. */
const MOST_PIXELS = 12_000_000;

/** The canvas that is drawn on, a little larger than what is seen of it, and another over it for what changes often. */
export interface Surface {
  /** Moves and scales what is drawn to a view; what was not drawn stays empty until it is painted. */
  show(view: View): void;
  /** Whether a view shows something that is not drawn, or draws it at another scale. */
  isStale(view: View): boolean;
  paint(view: View, draw: (ctx: CanvasRenderingContext2D, view: View, size: Size) => void): void;
  /** Draws over it, in pixels of what is seen. */
  over(draw: (ctx: CanvasRenderingContext2D) => void): void;
  size(): Size;
  resize(): void;
  destroy(): void;
}

export function createSurface(container: HTMLElement): Surface {
  const [below, above] = [document.createElement('canvas'), document.createElement('canvas')];
  below.className = 'canvas-many';
  above.className = 'canvas-many-over';
  container.replaceChildren(below, above);
  const [paper, glass] = [below.getContext('2d'), above.getContext('2d')];
  let size: Size = { width: 0, height: 0 };
  let margin = { x: 0, y: 0 };
  let painted: View | undefined;
  const resize = () => {
    size = { width: container.clientWidth, height: container.clientHeight };
    margin = { x: Math.round(size.width * MARGIN), y: Math.round(size.height * MARGIN) };
    const whole = { width: size.width + 2 * margin.x, height: size.height + 2 * margin.y };
    const density = Math.min(window.devicePixelRatio, Math.sqrt(MOST_PIXELS / Math.max(1, whole.width * whole.height)));
    for (const [canvas, { width, height }] of [
      [below, whole],
      [above, size],
    ] as const) {
      canvas.width = Math.max(1, Math.round(width * density));
      canvas.height = Math.max(1, Math.round(height * density));
      canvas.style.width = `${String(width)}px`;
      canvas.style.height = `${String(height)}px`;
    }
    below.style.left = `${String(-margin.x)}px`;
    below.style.top = `${String(-margin.y)}px`;
    painted = undefined;
  };
  const cleared = (canvas: HTMLCanvasElement, ctx: CanvasRenderingContext2D, width: number) => {
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, canvas.width, canvas.height);
    const density = canvas.width / Math.max(1, width);
    ctx.scale(density, density);
  };
  resize();
  return {
    show(view) {
      if (!painted) return;
      const scale = view.zoom / painted.zoom;
      const x = view.x - painted.x * scale + margin.x - margin.x * scale;
      const y = view.y - painted.y * scale + margin.y - margin.y * scale;
      below.style.transform =
        scale === 1 && x === 0 && y === 0 ? '' : `translate(${String(x)}px, ${String(y)}px) scale(${String(scale)})`;
    },
    isStale(view) {
      return (
        !painted ||
        painted.zoom !== view.zoom ||
        Math.abs(view.x - painted.x) > margin.x ||
        Math.abs(view.y - painted.y) > margin.y
      );
    },
    paint(view, draw) {
      if (!paper) return;
      const whole = { width: size.width + 2 * margin.x, height: size.height + 2 * margin.y };
      cleared(below, paper, whole.width);
      draw(paper, { zoom: view.zoom, x: view.x + margin.x, y: view.y + margin.y }, whole);
      painted = view;
      below.style.transform = '';
    },
    over(draw) {
      if (!glass) return;
      cleared(above, glass, size.width);
      draw(glass);
    },
    size: () => size,
    resize,
    destroy: () => {
      below.remove();
      above.remove();
    },
  };
}
