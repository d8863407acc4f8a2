/** Lines on which nothing can be changed: nothing there, brackets alone, comments, imports. */
const NOTHING = /^\s*(?:$|\/\/|\/?\*|import\b|[\])};,]+\s*$)/u;

/** Numbers from 0 to below 1, the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
export function numbersFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * So many lines of code, drawn from all files alike: a long file gives more of them. All of them when there are no
 * more.
 * @param {readonly { path: string, text: string }[]} files
 * @returns {string[]} as StrykerJS takes them, `path:line-line`, in the order of the files
 */
export function sampledLines(files, count, seed) {
  const lines = files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (NOTHING.test(line) ? [] : [`${path}:${index + 1}-${index + 1}`])),
  );
  const random = numbersFrom(seed);
  // Each line is drawn with the same chance: of those left, as many as are still wanted.
  let wanted = Math.min(count, lines.length);
  return lines.filter((_, index) => {
    const isDrawn = random() * (lines.length - index) < wanted;
    if (isDrawn) wanted -= 1;
    return isDrawn;
  });
}
