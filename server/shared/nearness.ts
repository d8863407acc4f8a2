/**
 * Number of single-character insertions, deletions, replacements and swaps of neighbours that turn one text into the
 * other (optimal string alignment distance), or `limit + 1` when there are more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const left = [...a];
  const right = [...b];
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const change = left[i - 1] === right[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [beforeLast, last] = [last, row];
  }
  return Math.min(last[right.length] ?? 0, limit + 1);
}

/** Up to `count` of the words that look most like `word`, nearest first: misspelt by up to a third, or one inside the other. */
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
