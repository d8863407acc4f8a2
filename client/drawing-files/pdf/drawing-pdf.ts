import { pdfOf, type PdfPicture, type PdfText } from './write-pdf.ts';
import { pngLines } from './png-lines.ts';

export type Paper = 'A4' | 'A3';

const POINTS_PER_MM = 72 / 25.4;
const MARGIN_MM = 10;
const SIDES: Readonly<Record<Paper, readonly [number, number]>> = { A4: [297, 210], A3: [420, 297] };
/** As fine as print is; a finer picture is made smaller. */
const DOTS_PER_POINT = 300 / 72;

/**
 * A drawing as a PDF of one page, lying the way in which it is larger. What is seen is the picture, so that every
 * letter looks as on the screen, Japanese ones too; the texts of its SVG lie over it, unseen. Without an SVG there are
 * none.
 */
export async function drawingPdf(png: Blob, svg: string | undefined, paper: Paper, title: string): Promise<Blob> {
  const image = await createImageBitmap(png);
  const [long, short] = SIDES[paper];
  const [wide, high] = image.width >= image.height ? [long, short] : [short, long];
  const [width, height] = [wide * POINTS_PER_MM, high * POINTS_PER_MM];
  const margin = MARGIN_MM * POINTS_PER_MM;
  const fit = Math.min((width - 2 * margin) / image.width, (height - 2 * margin) / image.height);
  const size = { width: image.width * fit, height: image.height * fit };
  const at = { x: (width - size.width) / 2, y: (height - size.height) / 2, ...size };
  const picture = await pictureOf(image, Math.min(1, fit * DOTS_PER_POINT));
  return pdfOf({ width, height, picture, at, texts: svg === undefined ? [] : textsOf(svg, at), title });
}

async function pictureOf(image: ImageBitmap, scale: number): Promise<PdfPicture> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  // Without transparency the browser writes three colours a pixel, as PDF takes them.
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('The browser gives no canvas to draw the picture on.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { width, height } = canvas;
  const lines = pngLines(await bytesOf(canvas, 'image/png'));
  if (lines) return { width, height, format: 'png', bytes: lines };
  return { width, height, format: 'jpeg', bytes: await bytesOf(canvas, 'image/jpeg') };
}

async function bytesOf(canvas: HTMLCanvasElement, type: string): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type, 0.95);
  });
  if (!blob) throw new Error('The browser could not write the picture.');
  return new Uint8Array(await blob.arrayBuffer());
}

/** Each text of an SVG where it stands on the page; both of its groups are only shifted. */
function textsOf(
  svg: string,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): readonly PdfText[] {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const number = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0);
  const scale = at.width / number(root, 'width');
  return [...root.querySelectorAll('text')].map((text): PdfText => {
    const [, dx = '0', dy = '0'] =
      /translate\(([-\d.]+) ([-\d.]+)\)/.exec(text.closest('g')?.getAttribute('transform') ?? '') ?? [];
    const width = number(text, 'textLength');
    const anchor = text.getAttribute('text-anchor');
    const left = number(text, 'x') + Number(dx) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    return {
      text: text.textContent,
      x: at.x + left * scale,
      y: at.y + at.height - (number(text, 'y') + Number(dy)) * scale,
      size: number(text, 'font-size') * scale,
      width: width * scale,
    };
  });
}
