import type { MeasureText } from '../../canvas/fonts.ts';
import { pointsOn } from '../../canvas/lines/curve.ts';
import type { Box, Line, Scene, Text } from '../../canvas/scene.ts';
import { rectOf, type Rect } from './placing/rect.ts';

/** Widths as of a typical face, wide enough that what fits here fits in Inter. */
export const roughly: MeasureText = (text, size, strong) =>
  [...text].reduce(
    (width, letter) => width + size * (/[\u3040-\u9fff]/.test(letter) ? 1 : /[A-ZMmWw]/.test(letter) ? 0.7 : 0.53),
    0,
  ) * (strong ? 1.06 : 1);

/** The rectangle a text covers, by the same measure. */
export function textRect(text: Text): Rect {
  const width = roughly(text.text, text.size, text.strong);
  const left = text.align === 'left' ? text.x : text.align === 'right' ? text.x - width : text.x - width / 2;
  return { left, right: left + width, top: text.y - text.size / 2, bottom: text.y + text.size / 2 };
}

export function overlap(a: Rect, b: Rect, slack = 0.5): boolean {
  return a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [Item, Item] => [a, b]));
}

export function overlappingBoxes(scene: Scene): string[] {
  return pairs(scene.boxes).flatMap(([a, b]) => (overlap(rectOf(a), rectOf(b)) ? [`${a.id} on ${b.id}`] : []));
}

/** Texts on each other, on a box that is not theirs, or outside the box that is. */
export function misplacedTexts(scene: Scene): string[] {
  const boxes = new Map<string, Box>(scene.boxes.map((box) => [box.id, box]));
  const onTexts = pairs(scene.texts).flatMap(([a, b]) =>
    overlap(textRect(a), textRect(b)) ? [`${a.id} on ${b.id}`] : [],
  );
  const onBoxes = scene.texts.flatMap((text) => {
    const own = text.owner === undefined ? undefined : boxes.get(text.owner);
    const rect = textRect(text);
    if (!own) return scene.boxes.flatMap((box) => (overlap(rect, rectOf(box)) ? [`${text.id} on ${box.id}`] : []));
    const around = rectOf(own);
    const inside =
      rect.left >= around.left - 1 &&
      rect.right <= around.right + 1 &&
      rect.top >= around.top - 1 &&
      rect.bottom <= around.bottom + 1;
    return inside ? [] : [`${text.id} leaves ${own.id}`];
  });
  return [...onTexts, ...onBoxes];
}

/** Lines over boxes they do not touch, and lines through headings. */
export function crossingLines(scene: Scene): string[] {
  const headings = scene.texts.filter((text) => text.owner === undefined);
  return scene.lines.flatMap((line) => {
    const points = line.route ? pointsOn(line.route) : [];
    const hits = (rect: Rect) => segments(points).some(([a, b]) => through(a, b, rect));
    return [
      ...scene.boxes
        .filter((box) => !touches(line, box) && hits(shrunk(rectOf(box))))
        .map((box) => `${line.id} over ${box.id}`),
      ...headings.filter((text) => hits(shrunk(textRect(text)))).map((text) => `${line.id} through ${text.id}`),
    ];
  });
}

export function outside(scene: Scene): string[] {
  const off = (rect: Rect) =>
    rect.left < 0 || rect.top < 0 || rect.right > scene.width + 0.5 || rect.bottom > scene.height + 0.5;
  return [
    ...scene.boxes.filter((box) => off(rectOf(box))).map((box) => box.id),
    ...scene.texts.filter((text) => off(textRect(text))).map((text) => text.id),
  ];
}

function touches(line: Line, box: Box): boolean {
  return line.source === box.id || line.target === box.id;
}

function shrunk(rect: Rect): Rect {
  return { left: rect.left + 1, right: rect.right - 1, top: rect.top + 1, bottom: rect.bottom - 1 };
}

type Spot = { readonly x: number; readonly y: number };

function segments(points: readonly Spot[]): [Spot, Spot][] {
  return points.slice(1).map((b, i): [Spot, Spot] => [points[i] ?? b, b]);
}

/** Whether a short segment passes through a rectangle, by walking along it. */
function through(a: Spot, b: Spot, rect: Rect): boolean {
  if (
    Math.max(a.x, b.x) < rect.left ||
    Math.min(a.x, b.x) > rect.right ||
    Math.max(a.y, b.y) < rect.top ||
    Math.min(a.y, b.y) > rect.bottom
  )
    return false;
  const steps = Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 2) + 1;
  for (let i = 0; i <= steps; i += 1) {
    const x = a.x + ((b.x - a.x) * i) / steps;
    const y = a.y + ((b.y - a.y) * i) / steps;
    if (x > rect.left && x < rect.right && y > rect.top && y < rect.bottom) return true;
  }
  return false;
}
