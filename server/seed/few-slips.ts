/**
 * Whether at most `limit` insertions, deletions, replacements and swaps of neighbours turn one text into the other:
 * `editDistance` (optimal string alignment) for limits of one or two, without a table. Where the texts part, each of
 * the four is tried, which is few ways as long as the limit is small. Letters are code points.
 */
export function fewSlips(a: string, b: string, limit: number): boolean {
  return partsIn(a, b, 0, 0, limit);
}

function partsIn(a: string, b: string, from: number, to: number, limit: number): boolean {
  let [i, j] = [from, to];
  while (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) {
    i += 1;
    j += 1;
  }
  if (i >= a.length && j >= b.length) return true;
  if (limit === 0) return false;
  // Two letters may have the first half of a pair in common.
  if (isSecondHalf(a, i) || isSecondHalf(b, j)) {
    i -= 1;
    j -= 1;
  }
  const [nextA, nextB] = [after(a, i), after(b, j)];
  if (i < a.length && j < b.length && partsIn(a, b, nextA, nextB, limit - 1)) return true;
  if (i < a.length && partsIn(a, b, nextA, j, limit - 1)) return true;
  if (j < b.length && partsIn(a, b, i, nextB, limit - 1)) return true;
  if (nextA >= a.length || nextB >= b.length) return false;
  const swapped = a.codePointAt(i) === b.codePointAt(nextB) && a.codePointAt(nextA) === b.codePointAt(j);
  return swapped && partsIn(a, b, after(a, nextA), after(b, nextB), limit - 1);
}

/** Where the next letter begins. */
function after(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

function isSecondHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xdc00 || unit > 0xdfff || at === 0) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
