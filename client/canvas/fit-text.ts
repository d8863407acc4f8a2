import type { MeasureText } from './fonts.ts';

export interface Fitting {
  readonly width: number;
  readonly size: number;
  readonly strong: boolean;
  readonly measure: MeasureText;
}

/**
 * The first of several texts that fits on so many lines; when none does, the first one cut with an ellipsis. The caller
 * keeps the whole text for the tooltip.
 */
export function fitLines(texts: readonly string[], lines: number, fitting: Fitting): string[] {
  for (const text of texts) {
    const broken = breakLines(text, fitting);
    if (broken !== undefined && broken.length <= lines) return broken;
  }
  return cutToLines(texts[0] ?? '', lines, fitting);
}

/** The fewest lines on which at least one of each entry's texts fits whole; `most` when some never does. */
export function fewestLines(entries: readonly (readonly string[])[], most: number, fitting: Fitting): number {
  for (let lines = 1; lines < most; lines += 1) {
    const whole = entries.every(
      (texts) => texts.length === 0 || texts.some((text) => (breakLines(text, fitting)?.length ?? Infinity) <= lines),
    );
    if (whole) return lines;
  }
  return most;
}

/** As `fitLines`, on one line. */
export function fitLine(texts: readonly string[], fitting: Fitting): string {
  return fitLines(texts, 1, fitting)[0] ?? '';
}

/**
 * Fills lines word by word; undefined when a word alone is too wide. Breaks after spaces and hyphens, in Japanese
 * anywhere but before what may not begin a line (a closing bracket, a small kana, a long-vowel mark) and after an
 * opening bracket.
 */
function breakLines(text: string, fitting: Fitting): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (fits((line + piece).trimEnd(), fitting)) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    if (!fits(piece.trimEnd(), fitting)) return undefined;
    line = piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/** Letters written without spaces between words: kana, Chinese characters, and the full-width and half-width forms. */
const UNSPACED = '\\u3005-\\u30ff\\u3200-\\u33ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff01-\\uff9f';
const OPENING = '（「『【〈《［(\\[';
const CLOSING = '）」』】〉》］)\\]、。，．・：；！？ー々〻ゝゞヽヾァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ';
const PIECE = new RegExp(`[${OPENING}]*[${UNSPACED}][${CLOSING}]*\\s*|[^\\s\\-${UNSPACED}]+-?\\s*|[-\\s]+`, 'g');

function pieces(text: string): string[] {
  return text.match(PIECE) ?? [];
}

function cutToLines(text: string, lines: number, fitting: Fitting): string[] {
  const result: string[] = [];
  let rest = text;
  while (result.length < lines - 1) {
    const line = longestStart(rest, fitting);
    if (line === '') break;
    result.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return [...result, cut(rest, fitting)];
}

/** The longest start of a text, in whole words, that fits on a line. */
function longestStart(text: string, fitting: Fitting): string {
  let line = '';
  for (const piece of pieces(text)) {
    if (!fits((line + piece).trimEnd(), fitting)) break;
    line += piece;
  }
  return line;
}

function cut(text: string, fitting: Fitting): string {
  if (fits(text, fitting)) return text;
  const letters = [...text];
  const start = (end: number) => `${letters.slice(0, end).join('').trimEnd()}…`;
  let end = letters.length - 1;
  while (end > 1 && !fits(start(end), fitting)) end -= 1;
  return start(end);
}

function fits(text: string, { width, size, strong, measure }: Fitting): boolean {
  return measure(text, size, strong) <= width;
}
