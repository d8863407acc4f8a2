import { percentText } from '../numbers/interval.ts';
import { add, compare, ONE, ZERO } from '../numbers/rational.ts';
import type { Edge } from './edge.ts';

/** One sentence for each company of which more than the whole is held, even at the lower bounds of what is stated. */
export function excessWarnings(edges: readonly Edge[], nameOf: (id: string) => string): string[] {
  const totals = new Map<string, { sum: typeof ZERO; count: number }>();
  for (const { held, share } of edges) {
    if (share === undefined) continue;
    const { sum, count } = totals.get(held) ?? { sum: ZERO, count: 0 };
    totals.set(held, { sum: add(sum, share.min), count: count + 1 });
  }
  return [...totals]
    .filter(([, { sum }]) => compare(sum, ONE) > 0)
    .map(
      ([id, { sum, count }]) =>
        `The ${String(count)} direct holdings in ${nameOf(id)} add up to more than the whole: at least ${percentText(sum)} %.`,
    )
    .sort();
}
