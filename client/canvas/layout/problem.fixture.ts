import type { LayoutProblem } from './layout-problem.ts';

/**
 * A network like those of holdings: each box but the first is linked with one or two earlier ones, early ones often.
 */
export function network(count: number, seed = 7): LayoutProblem {
  let state = seed;
  const below = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * n);
  };
  const links: number[] = [];
  for (let i = 1; i < count; i += 1)
    for (let n = 0; n < (i % 4 === 0 ? 2 : 1); n += 1) {
      // One of the first two in three: hubs.
      links.push(below(3) === 0 ? below(Math.min(i, 20)) : below(i), i);
    }
  const degree = new Uint32Array(count);
  for (const end of links) degree[end] = (degree[end] ?? 0) + 1;
  return {
    radii: Float32Array.from(degree, (n) => Math.min(26, 8 + 2 * Math.sqrt(n))),
    kept: new Float32Array(2 * count).fill(NaN),
    links: Uint32Array.from(links),
    root: 0,
  };
}
