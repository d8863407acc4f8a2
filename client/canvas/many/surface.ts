import type { Size } from '../scene.ts';
import type { View } from './view.ts';

/** More than is seen is drawn on each side, so that a pan only moves what is drawn. */
const MARGIN = 0.25;
/** A canvas of more pixels than this is not made: then it is drawn less finely. */
const MOST_PIXELS = 12_000_000;

/** An empty canvas of a surface, to be painted. */
export interface PaintedSheet {
  readonly ctx: CanvasRenderingContext2D;
  /** What it shows, a margin on each side included. */
  readonly view: View;
  readonly size: Size;
}

/**
 * Two canvases, a little larger than what is seen of them: one with what is drawn, the other for what comes in its
 * place, part by part; and another over both for what changes often.
 */
export interface Surface {
  /** Moves and scales what is drawn to a view; what was not drawn stays empty until it is painted. */
  show(view: View): void;
  /** Whether a view shows something that is neither drawn nor begun, or at another scale. */
  isStale(view: View): boolean;
  /** A sheet for a view. What was drawn before is seen until `finish`, and what is drawn on it as it comes. */
  begin(view: View): PaintedSheet | undefined;
  /** The sheet is whole: it takes the place of what was drawn before. */
  finish(): void;
  /** Draws over it, in pixels of what is seen. */
  over(draw: (ctx: CanvasRenderingContext2D) => void): void;
  size(): Size;
  /** Fits it to its container, by which all that was drawn is gone. False where it fits. */
  resize(): boolean;
  destroy(): void;
}

interface Below {
  readonly canvas: HTMLCanvasElement;
  readonly ctx: CanvasRenderingContext2D | null;
  /** What is on it, whole or begun. */
  view: View | undefined;
}

export function createSurface(container: HTMLElement): Surface {
  const above = document.createElement('canvas');
  above.className = 'canvas-many-over';
  let [drawn, coming] = [newBelow(), newBelow()];
  container.replaceChildren(drawn.canvas, coming.canvas, above);
  const glass = above.getContext('2d');
  let size: Size = { width: 0, height: 0 };
  let margin = { x: 0, y: 0 };
  let shownAt: View | undefined;
  const whole = (): Size => ({ width: size.width + 2 * margin.x, height: size.height + 2 * margin.y });
  const resize = () => {
    const { clientWidth: width, clientHeight: height } = container;
    const density = densityOf({ width, height });
    const [wide, high] = [Math.max(1, Math.round(width * density)), Math.max(1, Math.round(height * density))];
    if (size.width === width && size.height === height && above.width === wide && above.height === high) return false;
    size = { width, height };
    margin = marginOf(size);
    for (const { canvas } of [drawn, coming]) {
      fit(canvas, whole(), density);
      canvas.style.left = `${String(-margin.x)}px`;
      canvas.style.top = `${String(-margin.y)}px`;
    }
    fit(above, size, density);
    [drawn.view, coming.view] = [undefined, undefined];
    return true;
  };
  const move = ({ canvas, view: painted }: Below, view: View) => {
    if (!painted) return;
    const scale = view.zoom / painted.zoom;
    const x = view.x - painted.x * scale + margin.x - margin.x * scale;
    const y = view.y - painted.y * scale + margin.y - margin.y * scale;
    canvas.style.transform =
      scale === 1 && x === 0 && y === 0 ? '' : `translate(${String(x)}px, ${String(y)}px) scale(${String(scale)})`;
  };
  const showNow = () => {
    for (const one of [drawn, coming]) if (shownAt) move(one, shownAt);
  };
  resize();
  return {
    show(view) {
      shownAt = view;
      showNow();
    },
    isStale(view) {
      const newest = coming.view ?? drawn.view;
      return (
        !newest ||
        newest.zoom !== view.zoom ||
        Math.abs(view.x - newest.x) > margin.x ||
        Math.abs(view.y - newest.y) > margin.y
      );
    },
    begin(view) {
      if (!coming.ctx) return undefined;
      clear(coming.canvas, coming.ctx, whole().width);
      coming.view = view;
      coming.canvas.style.visibility = '';
      return { ctx: coming.ctx, view: { zoom: view.zoom, x: view.x + margin.x, y: view.y + margin.y }, size: whole() };
    },
    finish() {
      drawn.canvas.style.visibility = 'hidden';
      [drawn, coming] = [coming, drawn];
      coming.view = undefined;
    },
    over(draw) {
      if (!glass) return;
      clear(above, glass, size.width);
      draw(glass);
    },
    size: () => size,
    resize,
    destroy: () => {
      for (const canvas of [drawn.canvas, coming.canvas, above]) canvas.remove();
    },
  };
}

function newBelow(): Below {
  const canvas = document.createElement('canvas');
  canvas.className = 'canvas-many';
  return { canvas, ctx: canvas.getContext('2d'), view: undefined };
}

function marginOf({ width, height }: Size): { readonly x: number; readonly y: number } {
  return { x: Math.round(width * MARGIN), y: Math.round(height * MARGIN) };
}

function densityOf({ width, height }: Size): number {
  const { x, y } = marginOf({ width, height });
  return Math.min(window.devicePixelRatio, Math.sqrt(MOST_PIXELS / Math.max(1, (width + 2 * x) * (height + 2 * y))));
}

function fit(canvas: HTMLCanvasElement, { width, height }: Size, density: number): void {
  canvas.width = Math.max(1, Math.round(width * density));
  canvas.height = Math.max(1, Math.round(height * density));
  canvas.style.width = `${String(width)}px`;
  canvas.style.height = `${String(height)}px`;
}

/** Empties a canvas, and has its context draw in CSS pixels. */
function clear(canvas: HTMLCanvasElement, ctx: CanvasRenderingContext2D, width: number): void {
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, canvas.width, canvas.height);
  const density = canvas.width / Math.max(1, width);
  ctx.scale(density, density);
}
