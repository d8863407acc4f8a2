import type { MeasureText } from '../../../canvas/fonts.ts';
import type { PlacedBox } from '../../../canvas/lines/passing.ts';
import type { Box, Text } from '../../../canvas/scene.ts';

/**
 * What a line must not pass under: boxes, headings, and the figures on other lines. What is written in a box goes with
 * it.
 */
export function inWayOf(
  parts: { readonly boxes: readonly Box[]; readonly texts: readonly Text[] },
  measure: MeasureText,
): PlacedBox[] {
  const boxes = new Set(parts.boxes.map((box) => box.id));
  const free = parts.texts.filter(({ owner }) => owner === undefined || !boxes.has(owner));
  return [...parts.boxes, ...free.map((text) => placeOfText(text, measure))];
}

export function placeOfText({ text, x, y, size, strong, align }: Text, measure: MeasureText): PlacedBox {
  const width = measure(text, size, strong);
  return { x: align === 'left' ? x + width / 2 : align === 'right' ? x - width / 2 : x, y, width, height: size + 2 };
}
