import type { Core } from 'cytoscape';
import { familyOf, measureText } from '../fonts.ts';
import { readPalette } from '../palette.ts';
import { legendShapes, type LegendEntry, type Shape } from './legend-shapes.ts';
import { say } from '../messages/words.ts';

/** What stands under a picture: what it shows as of when, where it comes from, and what its marks mean. */
export interface Caption {
  readonly title: string;
  readonly source: string;
  readonly legend?: readonly LegendEntry[];
}

/** Picture pixels of one pixel of the drawing. */
export type Scale = 1 | 2 | 4;

export const MARGIN = 16;
const LEAST_WIDTH = 480;
/** The longest side that browsers draw a canvas of. */
const MOST_SIDE = 16_384;

/** Legend and caption under a drawing of this width, from (0, 0) on, and the room they take. */
export function footOf(caption: Caption, drawn: number): { shapes: readonly Shape[]; width: number; height: number } {
  const palette = readPalette(document.documentElement);
  const width = Math.max(drawn, LEAST_WIDTH, measureText(caption.title, 12, true));
  const legend = legendShapes(caption.legend ?? [], palette, width, (text, size) => measureText(text, size, false));
  const top = legend.height + (legend.height > 0 ? 8 : 0);
  const lines = wrapped(caption.source, width);
  return {
    width,
    height: top + 24 + lines.length * 14,
    shapes: [
      ...legend.shapes,
      { is: 'text', x: 0, y: top + 14, text: caption.title, size: 12, strong: true, fill: palette.text },
      ...lines.map((text, i): Shape => ({
        is: 'text',
        x: 0,
        y: top + 30 + i * 14,
        text,
        size: 10.5,
        strong: false,
        fill: palette.secondary,
      })),
    ],
  };
}

/** Lines no wider than there is room; an address without blanks is cut where a line ends. */
function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measureText(longer, 10.5, false) <= room) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (measureText(line, 10.5, false) > room && line.length > 20) {
      let fits = line.length;
      while (measureText(line.slice(0, fits), 10.5, false) > room) fits -= 5;
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/**
 * The whole scene on the page's colour with its legend and caption, so that the picture can stand alone. Rejects when
 * it would be larger than a browser draws.
 */
export async function wholePicture(cy: Core, caption: Caption, scale: Scale): Promise<Blob> {
  const palette = readPalette(document.documentElement);
  const bounds = cy.elements().boundingBox();
  if (Math.max(bounds.w, bounds.h) * scale > MOST_SIDE - 1000) throw new Error(say('pictureTooLarge', { scale }));
  const drawing = await cy.png({ output: 'blob-promise', full: true, scale, bg: palette.page });
  return captioned(await createImageBitmap(drawing), caption, scale);
}

/** A drawing at this scale on the page's colour, with its legend and caption under it. */
export function captioned(image: ImageBitmap | HTMLCanvasElement, caption: Caption, scale: Scale): Promise<Blob> {
  const palette = readPalette(document.documentElement);
  const foot = footOf(caption, image.width / scale);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil((foot.width + 2 * MARGIN) * scale);
  canvas.height = Math.ceil(image.height + (2 * MARGIN + foot.height) * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error(say('noCanvas'));
  context.fillStyle = palette.page;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, MARGIN * scale, MARGIN * scale);
  context.scale(scale, scale);
  context.translate(MARGIN, image.height / scale + 1.5 * MARGIN);
  for (const shape of foot.shapes) draw(context, shape);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error(say('pictureNotWritten')));
    }, 'image/png');
  });
}

function draw(context: CanvasRenderingContext2D, shape: Shape): void {
  if (shape.is === 'text') {
    context.font = `${shape.strong ? '600' : '400'} ${String(shape.size)}px "${familyOf(shape.text)}"`;
    context.fillStyle = shape.fill;
    context.fillText(shape.text, shape.x, shape.y);
    return;
  }
  const path = new Path2D(shape.d);
  if (shape.fill !== undefined) {
    context.fillStyle = shape.fill;
    context.fill(path);
  }
  if (shape.stroke === undefined) return;
  context.strokeStyle = shape.stroke;
  context.lineWidth = shape.width ?? 1;
  context.setLineDash([...(shape.dash ?? [])]);
  context.stroke(path);
  context.setLineDash([]);
}
