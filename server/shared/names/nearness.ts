/**
 * Number of single-character insertions, deletions, replacements and swaps of neighbours that turn one text into the
 * other (optimal string alignment distance), or `limit + 1` when there are more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  let [left, right] = [[...a], [...b]];
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  // What both begin and end with costs nothing.
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < left.length - start && end < right.length - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  [left, right] = [left.slice(start, left.length - end), right.slice(start, right.length - end)];
  const far = limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i++) {
    // Farther from the diagonal than the limit every cell is beyond it.
    const row = new Array<number>(right.length + 1).fill(far);
    row[0] = i;
    let least = i;
    for (let j = Math.max(1, i - limit); j <= Math.min(right.length, i + limit); j++) {
      const change = left[i - 1] === right[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? far) + 1, (row[j - 1] ?? far) + 1, (last[j - 1] ?? far) + change);
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? far) + 1);
      row[j] = best;
      if (best < least) least = best;
    }
    if (least > limit) return far;
    [beforeLast, last] = [last, row];
  }
  return Math.min(last[right.length] ?? 0, far);
}

/**
 * Up to `count` of the words that look most like `word`, nearest first: misspelt by up to a third, or one inside the
 * other.
 */
export function nearest(word: string, words: Iterable<string>, count = 3): string[] {
  const limit = Math.max(1, Math.min(4, Math.floor(word.length / 3)));
  const found: { word: string; distance: number }[] = [];
  for (const candidate of words) {
    const distance = editDistance(word, candidate, limit);
    const inside =
      word.length >= 3 && (candidate.includes(word) || (candidate.length >= 3 && word.includes(candidate)));
    if (distance <= limit) found.push({ word: candidate, distance });
    else if (inside) found.push({ word: candidate, distance: limit + 1 });
  }
  found.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
  return found.slice(0, count).map((entry) => entry.word);
}

/** `did you mean "a" or "b"?`, or the other hint when nothing is near. */
export function didYouMean(word: string, words: Iterable<string>, otherwise: string): string {
  const near = nearest(word, words);
  return near.length > 0 ? `did you mean ${near.map((text) => `"${text}"`).join(' or ')}?` : otherwise;
}
