import type { Measure } from '../canvas/fonts.ts';

/** A name on at most two lines of a width, cut with an ellipsis where it is longer. */
export function twoLines(name: string, width: number, size: number, measure: Measure): readonly string[] {
  const fits = (text: string) => measure(text, size, true) <= width;
  if (fits(name)) return [name];
  const words = name.split(' ');
  let count = words.length - 1;
  while (count > 0 && !fits(words.slice(0, count).join(' '))) count -= 1;
  if (count === 0) return [cut(name, fits)];
  return [words.slice(0, count).join(' '), cut(words.slice(count).join(' '), fits)];
}

function cut(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  let end = text.length - 1;
  while (end > 1 && !fits(`${text.slice(0, end).trimEnd()}…`)) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
