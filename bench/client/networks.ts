import { layOut } from '../../client/canvas/layout/lay-out.ts';
import type { LaidOut, LayoutProblem } from '../../client/canvas/layout/layout-problem.ts';

/** A network as the page of the bench takes it. */
export interface Network {
  readonly nodes: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly r: number;
    readonly person: boolean;
    readonly name: string;
  }[];
  readonly links: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly label: string;
  }[];
}

const SYLLABLES = ['ka', 'no', 'ri', 'ta', 'mo', 'su', 'ber', 'lin', 'ton', 'var', 'gen', 'sho', 'wel', 'dan', 'pra'];
/** Whoever is expanded has so many more. */
const MORE = 50;

/**
 * Three stages of one network of so many parties: as it opens, with fifty more around one, and on another day, when a
 * tenth of the figures differ.
 */
export function networkOf(count: number): {
  readonly first: Network;
  readonly grown: Network;
  readonly later: Network;
} {
  let state = 11;
  const below = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * n);
  };
  const all = count + MORE;
  const ends: number[] = [];
  const figures: string[] = [];
  for (let i = 1; i < all; i += 1)
    for (let n = 0; n < (i < count && i % 4 === 0 ? 2 : 1); n += 1) {
      ends.push(i >= count ? 5 : below(3) === 0 ? below(Math.min(i, 20)) : below(i), i);
      figures.push(`${String(1 + below(99))}.${String(below(10))} %`);
    }
  const degree = new Uint32Array(all);
  for (const end of ends) degree[end] = (degree[end] ?? 0) + 1;
  const problem: LayoutProblem = {
    radii: Float32Array.from(degree, (n) => Math.min(26, 8 + 2 * Math.sqrt(n))),
    kept: new Float32Array(2 * all).fill(NaN),
    links: Uint32Array.from(ends),
    root: 0,
  };
  const { places } = laid(problem);
  const nodes = Array.from({ length: all }, (_, i) => ({
    id: `n${String(i)}`,
    x: places[2 * i] ?? 0,
    y: places[2 * i + 1] ?? 0,
    r: problem.radii[i] ?? 8,
    person: i % 3 === 0,
    name: `${syllables(i)} ${syllables(i * 7 + 3)}`,
  }));
  const links = figures.map((label, k) => ({
    id: `l${String(k)}`,
    from: `n${String(ends[2 * k] ?? 0)}`,
    to: `n${String(ends[2 * k + 1] ?? 0)}`,
    label,
  }));
  const fewer = links.filter((_, k) => (ends[2 * k + 1] ?? 0) < count);
  const changed = links.map((link, k) => (k % 10 === 0 ? { ...link, label: '100 %' } : link));
  return {
    first: { nodes: nodes.slice(0, count), links: fewer },
    grown: { nodes, links },
    later: { nodes, links: changed },
  };
}

function laid(problem: LayoutProblem): LaidOut {
  // What is measured is drawing: a layout that is cut short gives places all the same.
  let steps = 0;
  const work = layOut(problem, () => (steps += 1) > 60);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

function syllables(i: number): string {
  let rest = (Math.imul(i + 1, 2_654_435_761) >>> 0) % 759_375;
  let text = '';
  for (let n = 0; n < 4; n += 1) {
    text += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return text.charAt(0).toUpperCase() + text.slice(1);
}
