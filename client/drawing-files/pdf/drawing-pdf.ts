import PDFDocument from 'pdfkit';
import { LANGUAGE } from '../../lib/language/language.ts';
import { fontRuns, type FontRun } from './pdf-fonts.ts';
import { readDrawing, type Paint, type SvgShape } from './svg-shapes.ts';
import { say } from '../messages/words.ts';

export type Paper = 'A4' | 'A3';

const POINTS_PER_MM = 72 / 25.4;
const MARGIN_MM = 10;
const SIDES: Readonly<Record<Paper, readonly [number, number]>> = { A4: [297, 210], A3: [420, 297] };
/** As fine as print is; a finer picture is made smaller. */
const DOTS_PER_POINT = 300 / 72;

/**
 * A drawing as a PDF of one page, lying the way in which it is larger: lines and boxes as such, texts as texts in the
 * fonts of the page, which come along with the letters that stand in it.
 */
export async function drawingPdf(svg: string, paper: Paper, title: string): Promise<Blob> {
  const { width, height, shapes } = readDrawing(svg);
  const fonts = await loadedFonts(shapes);
  return written(width, height, paper, title, (doc) => {
    for (const [address, font] of fonts) doc.registerFont(address, font);
    for (const shape of shapes) {
      if (shape.is === 'text') drawText(doc, shape);
      else drawShape(doc, shape);
    }
  });
}

/** A picture alone on the page, for drawings of so many parties that they have no SVG. */
export async function picturePdf(picture: Blob, paper: Paper, title: string): Promise<Blob> {
  const image = await createImageBitmap(picture);
  const [long] = SIDES[paper];
  const scale = Math.min(1, (long * POINTS_PER_MM * DOTS_PER_POINT) / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const address = canvas.toDataURL('image/jpeg', 0.95);
  const { width, height } = image;
  return written(width, height, paper, title, (doc) => doc.image(address, 0, 0, { width, height }));
}

/** A page of this paper with what `draw` draws in units of its own, as large as there is room. */
function written(
  width: number,
  height: number,
  paper: Paper,
  title: string,
  draw: (doc: PDFKit.PDFDocument) => void,
): Promise<Blob> {
  const [long, short] = SIDES[paper];
  const [wide, high] = width >= height ? [long, short] : [short, long];
  const size: [number, number] = [wide * POINTS_PER_MM, high * POINTS_PER_MM];
  const margin = MARGIN_MM * POINTS_PER_MM;
  const fit = Math.min((size[0] - 2 * margin) / width, (size[1] - 2 * margin) / height);
  // Without a name it takes no font of its own along.
  const doc = new PDFDocument({
    size,
    margin: 0,
    font: '',
    lang: LANGUAGE,
    displayTitle: true,
    info: { Title: title, Creator: 'govgraph', Producer: 'govgraph' },
  });
  const parts: BlobPart[] = [];
  const done = new Promise<Blob>((resolve, reject) => {
    doc.on('data', (part: Uint8Array<ArrayBuffer>) => parts.push(part));
    doc.on('error', reject);
    doc.on('end', () => {
      resolve(new Blob(parts, { type: 'application/pdf' }));
    });
  });
  doc.translate((size[0] - width * fit) / 2, (size[1] - height * fit) / 2).scale(fit);
  draw(doc);
  doc.end();
  return done;
}

function drawShape(doc: PDFKit.PDFDocument, shape: Exclude<SvgShape, { readonly is: 'text' }>): void {
  doc.save();
  if (shape.is === 'path') doc.translate(shape.x, shape.y).path(shape.d);
  else if (shape.is === 'ellipse') doc.ellipse(shape.x, shape.y, shape.rx, shape.ry);
  else if (shape.radius > 0) doc.roundedRect(shape.x, shape.y, shape.w, shape.h, shape.radius);
  else doc.rect(shape.x, shape.y, shape.w, shape.h);
  paint(doc, shape);
  doc.restore();
}

function paint(doc: PDFKit.PDFDocument, { fill, stroke, width, dash, fillOpacity, strokeOpacity }: Paint): void {
  if (fill) doc.fillColor([...fill], fillOpacity);
  if (stroke) {
    doc.strokeColor([...stroke], strokeOpacity).lineWidth(width);
    const [on, off = on] = dash;
    if (on !== undefined) doc.dash(on, { space: off });
  }
  if (fill && stroke) doc.fillAndStroke();
  else if (fill) doc.fill();
  else if (stroke) doc.stroke();
}

type Text = Extract<SvgShape, { readonly is: 'text' }>;

function drawText(doc: PDFKit.PDFDocument, text: Text): void {
  const runs = fontRuns(text.text, text.japanese, text.strong);
  if (runs === undefined) {
    drawAsPicture(doc, text);
    return;
  }
  const faceOf = ({ address }: FontRun) => doc.font(address).fontSize(text.size);
  const widths = runs.map((run) => faceOf(run).widthOfString(run.text));
  const natural = widths.reduce((sum, width) => sum + width, 0);
  // Kerning apart, the widths are those of the screen; what is left of a difference is spread over the line.
  const stretch = natural > 0 && text.width > 0 ? text.width / natural : 1;
  doc.fillColor([...text.fill], text.opacity);
  let { x } = text;
  for (const [i, run] of runs.entries()) {
    const options = { lineBreak: false, baseline: 'alphabetic' as const, horizontalScaling: stretch * 100 };
    faceOf(run).text(run.text, x, text.y, options);
    x += (widths[i] ?? 0) * stretch;
  }
}

/** Letters that the fonts here lack are drawn by the browser, with those of its machine. */
function drawAsPicture(doc: PDFKit.PDFDocument, { text, x, y, size, strong, width, fill }: Text): void {
  const scale = 8;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil((width + 2) * scale);
  canvas.height = Math.ceil(size * 1.6 * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error(say('noCanvas'));
  context.scale(scale, scale);
  context.font = `${strong ? '600' : '400'} ${String(size)}px "Inter Variable", "Noto Sans JP Variable", sans-serif`;
  context.fillStyle = `rgb(${fill.join(' ')})`;
  context.fillText(text, 0, size * 1.2, width);
  doc.image(canvas.toDataURL('image/png'), x, y - size * 1.2, { width: canvas.width / scale });
}

/** The pieces of fonts that a drawing takes, by their addresses. */
async function loadedFonts(shapes: readonly SvgShape[]): Promise<ReadonlyMap<string, ArrayBuffer>> {
  const wanted = new Set<string>();
  for (const shape of shapes) {
    if (shape.is !== 'text') continue;
    for (const { address } of fontRuns(shape.text, shape.japanese, shape.strong) ?? []) wanted.add(address);
  }
  const loaded = await Promise.all(
    [...wanted].map(async (address) => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`A font could not be loaded: ${address}`);
      return [address, await answer.arrayBuffer()] as const;
    }),
  );
  return new Map(loaded);
}

/** Without transparency, which a JPEG does not have. */
function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error(say('noCanvas'));
  return context;
}
