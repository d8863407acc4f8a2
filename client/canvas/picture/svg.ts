import type { CollectionReturnValue, Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { familyOf, measureText } from '../fonts.ts';
import { readPalette } from '../palette.ts';
import type { Point } from '../scene.ts';
import { n, type Shape } from './legend-shapes.ts';
import { footOf, MARGIN, type Caption } from './picture.ts';

/** The whole scene as it is drawn now, as an SVG with texts as texts; with a caption its legend and that as well. */
export function svgOf(cy: Core, caption: Caption | undefined): string {
  const palette = readPalette(document.documentElement);
  const seen = cy.elements().filter((one) => one.visible());
  const box = seen.boundingBox();
  const foot = caption === undefined ? { shapes: [], width: box.w, height: 0 } : footOf(caption, box.w);
  const width = Math.ceil(foot.width + 2 * MARGIN);
  const height = Math.ceil(box.h + foot.height + 3 * MARGIN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}">`,
    caption && `<title>${escaped(caption.title)}</title>`,
    `<rect width="100%" height="100%" fill="${palette.page}"/>`,
    `<g id="drawing" transform="translate(${n(MARGIN - box.x1)} ${n(MARGIN - box.y1)})">`,
    ...inOrder(seen).map((one) => (one.isNode() ? nodeSvg(one) : edgeSvg(one))),
    '</g>',
    `<g id="legend" transform="translate(${String(MARGIN)} ${n(box.h + 1.5 * MARGIN)})">`,
    ...foot.shapes.map(shapeSvg),
    '</g>',
    '</svg>',
  ]
    .filter(Boolean)
    .join('\n');
}

/** As they lie over each other. */
function inOrder(seen: CollectionReturnValue) {
  return seen
    .toArray()
    .map((one, i) => ({ one, i, z: number(one, 'z-index') }))
    .sort((a, b) => a.z - b.z || a.i - b.i)
    .map(({ one }) => one);
}

const DASHES: Readonly<Record<string, string>> = { dashed: '4 2', dotted: '1 1.5' };

function nodeSvg(node: NodeSingular): string {
  const { x, y } = node.position();
  const label = String(node.style('label') ?? '');
  if (label !== '') return textSvg(node, label, x, y, HALIGN[String(node.style('text-halign'))] ?? 'middle');
  const border = number(node, 'border-width');
  const background = number(node, 'background-opacity');
  if (border === 0 && background === 0) return '';
  const [w, h] = [node.width() - border, node.height() - border];
  const paint = [
    `fill="${String(node.style('background-color'))}"`,
    background < 1 && `fill-opacity="${n(background)}"`,
    border > 0 && `stroke="${String(node.style('border-color'))}" stroke-width="${n(border)}"`,
    number(node, 'border-opacity') < 1 && `stroke-opacity="${n(number(node, 'border-opacity'))}"`,
    DASHES[String(node.style('border-style'))] &&
      `stroke-dasharray="${DASHES[String(node.style('border-style'))] ?? ''}"`,
    number(node, 'opacity') < 1 && `opacity="${n(number(node, 'opacity'))}"`,
  ]
    .filter(Boolean)
    .join(' ');
  const shape = String(node.style('shape'));
  if (shape === 'ellipse') return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(w / 2)}" ry="${n(h / 2)}" ${paint}/>`;
  if (shape === 'diamond')
    return `<path d="M${n(x)} ${n(y - h / 2)}L${n(x + w / 2)} ${n(y)}L${n(x)} ${n(y + h / 2)}L${n(x - w / 2)} ${n(y)}Z" ${paint}/>`;
  const corner = Math.min(Number.parseFloat(String(node.style('corner-radius'))) || 0, w / 2, h / 2);
  const radius = shape === 'round-rectangle' ? ` rx="${n(corner)}"` : '';
  return `<rect x="${n(x - w / 2)}" y="${n(y - h / 2)}" width="${n(w)}" height="${n(h)}"${radius} ${paint}/>`;
}

/** Cytoscape says on which side of the point the text stands. */
const HALIGN: Readonly<Record<string, 'start' | 'middle' | 'end'>> = { right: 'start', center: 'middle', left: 'end' };

function textSvg(
  one: NodeSingular | EdgeSingular,
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
): string {
  const size = number(one, 'font-size');
  const strong = number(one, 'font-weight') >= 600;
  const opacity = number(one, 'text-opacity') * number(one, 'opacity');
  const width = measureText(text, size, strong);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const ground =
    number(one, 'text-background-opacity') > 0
      ? `<rect x="${n(left - 2)}" y="${n(y - size / 2 - 3)}" width="${n(width + 4)}" height="${n(size + 6)}" rx="2" fill="${String(one.style('text-background-color'))}"/>`
      : '';
  const faint = opacity < 1 ? ` opacity="${n(opacity)}"` : '';
  return `${ground}<text x="${n(x)}" y="${n(y + size * 0.36)}" text-anchor="${anchor}"${fitted(width)} font-family="${family(text)}" font-size="${n(size)}"${strong ? ' font-weight="600"' : ''} fill="${String(one.style('color'))}"${faint}>${escaped(text)}</text>`;
}

function edgeSvg(edge: EdgeSingular): string {
  const from = edge.sourceEndpoint();
  const tip = edge.targetEndpoint();
  if (![from.x, from.y, tip.x, tip.y].every(Number.isFinite)) return '';
  const width = number(edge, 'width');
  const hasArrow = String(edge.style('target-arrow-shape')) !== 'none';
  const curve = String(edge.style('curve-style'));
  const corners = curve === 'round-segments' ? (edge.segmentPoints() as Point[] | undefined) : undefined;
  const steered =
    corners === undefined && curve !== 'straight' ? (edge.controlPoints() as Point[] | undefined) : undefined;
  const before = (corners ?? steered)?.at(-1) ?? from;
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const along = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length };
  // The head is as long as the stylesheet makes it: 6 px and the width of the line.
  const head = hasArrow ? 6 + width : 0;
  const end = { x: tip.x - along.x * head * 0.8, y: tip.y - along.y * head * 0.8 };
  const colour = String(edge.style('line-color'));
  const opacity = number(edge, 'line-opacity') * number(edge, 'opacity');
  const dash = String(edge.style('line-style')) === 'dashed' ? dashOf(edge) : '';
  const faint = opacity < 1 ? ` opacity="${n(opacity)}"` : '';
  const line = `<path d="${pathOf(from, end, corners, steered)}" fill="none" stroke="${colour}" stroke-width="${n(width)}"${dash}${faint}/>`;
  const side = { x: -along.y * (head / 2), y: along.x * (head / 2) };
  const base = { x: tip.x - along.x * head, y: tip.y - along.y * head };
  const arrow = hasArrow
    ? `<path d="M${n(tip.x)} ${n(tip.y)}L${n(base.x + side.x)} ${n(base.y + side.y)}L${n(base.x - side.x)} ${n(base.y - side.y)}Z" fill="${colour}"${faint}/>`
    : '';
  const label = String(edge.style('label') ?? '');
  if (label === '') return line + arrow;
  const middle = edge.midpoint();
  return line + arrow + textSvg(edge, label, middle.x, middle.y, 'middle');
}

function dashOf(edge: EdgeSingular): string {
  const pattern = String(edge.style('line-dash-pattern')).match(/[\d.]+/g) ?? [];
  return pattern.length === 0 ? '' : ` stroke-dasharray="${pattern.join(' ')}"`;
}

const TURN = 6;

/** One quadratic piece for each steering point, joined halfway between two of them; corners are rounded a little. */
export function pathOf(
  from: Point,
  end: Point,
  corners: readonly Point[] | undefined,
  steered: readonly Point[] | undefined,
): string {
  const parts = [`M${n(from.x)} ${n(from.y)}`];
  if (corners !== undefined) {
    corners.forEach((corner, i) => {
      const [a, b] = [corners[i - 1] ?? from, corners[i + 1] ?? end];
      const [into, out] = [towards(corner, a), towards(corner, b)];
      parts.push(`L${n(into.x)} ${n(into.y)}Q${n(corner.x)} ${n(corner.y)} ${n(out.x)} ${n(out.y)}`);
    });
  } else if (steered !== undefined && steered.length > 0) {
    steered.forEach((point, i) => {
      const next = steered[i + 1];
      const to = next === undefined ? end : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
      parts.push(`Q${n(point.x)} ${n(point.y)} ${n(to.x)} ${n(to.y)}`);
    });
    return parts.join('');
  }
  parts.push(`L${n(end.x)} ${n(end.y)}`);
  return parts.join('');
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const step = Math.min(TURN, length / 2) / length;
  return { x: from.x + (to.x - from.x) * step, y: from.y + (to.y - from.y) * step };
}

function shapeSvg(shape: Shape): string {
  if (shape.is === 'text')
    return `<text x="${n(shape.x)}" y="${n(shape.y)}"${fitted(measureText(shape.text, shape.size, shape.strong))} font-family="${family(shape.text)}" font-size="${n(shape.size)}"${shape.strong ? ' font-weight="600"' : ''} fill="${shape.fill}">${escaped(shape.text)}</text>`;
  const stroke = shape.stroke === undefined ? '' : ` stroke="${shape.stroke}" stroke-width="${n(shape.width ?? 1)}"`;
  const dash = shape.dash === undefined ? '' : ` stroke-dasharray="${shape.dash.join(' ')}"`;
  return `<path d="${shape.d}" fill="${shape.fill ?? 'none'}"${stroke}${dash}/>`;
}

/** As wide as in the font of the page, whichever font a reader has. */
function fitted(width: number): string {
  return width > 0 ? ` textLength="${n(width)}" lengthAdjust="spacingAndGlyphs"` : '';
}

/** Where the fonts of the page are not at hand, those of the machine. */
function family(text: string): string {
  return `'${familyOf(text)}', ${familyOf(text).startsWith('Inter') ? "'Inter'" : "'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic'"}, Helvetica, Arial, sans-serif`;
}

function number(one: NodeSingular | EdgeSingular, name: string): number {
  const value: unknown = one.numericStyle(name);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return Number.parseFloat(String(one.style(name))) || 0;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
