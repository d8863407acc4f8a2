/** `count` places along a length around its middle, at most `step` apart. */
export function alongSide(count: number, middle: number, length: number, step: number): number[] {
  const gap = count > 1 ? Math.min(step, length / (count - 1)) : 0;
  return Array.from({ length: count }, (_, i) => middle + (i - (count - 1) / 2) * gap);
}
