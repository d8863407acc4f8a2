import type { Core } from 'cytoscape';
import { readPalette } from './palette.ts';

/** What stands under a picture: what it shows as of when, and where it comes from. */
export interface Caption {
  readonly title: string;
  readonly source: string;
}

export const PICTURE_SCALE = 2;
const SCALE = PICTURE_SCALE;
const MARGIN = 16;
const FOOT = 44;

/** The whole scene at twice its size on the page's colour, with its caption, so that the picture can stand alone. */
export async function wholePicture(cy: Core, caption: Caption): Promise<Blob> {
  const palette = readPalette(document.documentElement);
  const drawing = await cy.png({ output: 'blob-promise', full: true, scale: SCALE, bg: palette.page });
  return captioned(await createImageBitmap(drawing), caption);
}

/** A drawing at `PICTURE_SCALE` on the page's colour, with its caption under it. */
export function captioned(image: ImageBitmap | HTMLCanvasElement, caption: Caption): Promise<Blob> {
  const palette = readPalette(document.documentElement);
  const canvas = document.createElement('canvas');
  canvas.width = image.width + 2 * MARGIN * SCALE;
  canvas.height = image.height + (MARGIN + FOOT) * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas to draw the picture on.');
  context.fillStyle = palette.page;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, MARGIN * SCALE, MARGIN * SCALE);
  context.scale(SCALE, SCALE);
  const foot = canvas.height / SCALE - FOOT;
  context.fillStyle = palette.text;
  context.font = '600 12px "Inter Variable"';
  context.fillText(caption.title, MARGIN, foot + 18);
  context.fillStyle = palette.secondary;
  context.font = '400 10.5px "Inter Variable"';
  context.fillText(caption.source, MARGIN, foot + 34);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The browser could not write the picture.'));
    }, 'image/png');
  });
}
