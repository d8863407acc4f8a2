import { atOnce } from '../../lib/turns/in-slices.ts';
import type { Palette } from '../palette.ts';
import { captioned, type Caption, type Scale } from '../picture/picture.ts';
import type { DrawnScene } from './many-drawn.ts';
import { say } from './messages/words.ts';
import type { Size } from '../scene.ts';
import { paint } from './paint.ts';
import type { SceneStanding } from './standing.ts';

/** The most pixels of a side, as browsers make canvases. */
const MOST_SIDE = 8000;

/**
 * At which part of its size a drawing is shown in a picture of this scale: 1, or smaller where the picture would be too
 * large.
 */
export function shownAt({ width, height }: Size, scale: Scale): number {
  return Math.min(1, MOST_SIDE / scale / Math.max(width, height));
}

function saidOf(zoom: number): string {
  return say('madeSmaller', { percent: String(Math.max(1, Math.round(zoom * 100))), most: String(MOST_SIDE) });
}

/**
 * The whole drawing with its caption, as large as it takes to read the names, as far as a browser makes pictures of
 * that size.
 */
export function pictureOfMany(
  drawn: DrawnScene,
  standing: SceneStanding,
  palette: Palette,
  caption: Caption,
  scale: Scale,
): Promise<Blob> {
  const { width, height, origin } = drawn.scene;
  const zoom = shownAt({ width, height }, scale);
  const size = { width: Math.ceil(width * zoom), height: Math.ceil(height * zoom) };
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [size.width * scale, size.height * scale];
  const ctx = canvas.getContext('2d');
  if (!ctx) return Promise.reject(new Error(say('noCanvas')));
  ctx.scale(scale, scale);
  atOnce(paint(ctx, drawn, standing, { zoom, x: -origin.x * zoom, y: -origin.y * zoom }, size, palette));
  return captioned(canvas, zoom < 1 ? { ...caption, source: `${caption.source} ${saidOf(zoom)}` } : caption, scale);
}
