import type { Palette } from '../palette.ts';
import { captioned, type Caption, type Scale } from '../picture/picture.ts';
import type { Drawn } from './many-drawn.ts';
import { paint } from './paint.ts';
import type { Standing } from './standing.ts';

/** The most pixels of a side, as browsers make canvases. */
const MOST_SIDE = 8000;

/** The whole drawing with its caption, as large as it takes to read the names, as far as a browser makes pictures of that size. */
export function pictureOfMany(
  drawn: Drawn,
  standing: Standing,
  palette: Palette,
  caption: Caption,
  scale: Scale,
): Promise<Blob> {
  const { width, height, origin } = drawn.scene;
  const zoom = Math.min(1, MOST_SIDE / scale / Math.max(width, height));
  const size = { width: Math.ceil(width * zoom), height: Math.ceil(height * zoom) };
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [size.width * scale, size.height * scale];
  const ctx = canvas.getContext('2d');
  if (!ctx) return Promise.reject(new Error('The browser gives no canvas to draw the picture on.'));
  ctx.scale(scale, scale);
  paint(ctx, drawn, standing, { zoom, x: -origin.x * zoom, y: -origin.y * zoom }, size, palette);
  return captioned(canvas, caption, scale);
}
