import { add, compare, toDecimal, ZERO, type Rational } from '../../facts/rational.ts';
import { fromNumber, toNumber, type HoldingGraph } from './holding-graph.ts';
import { edgesOf, farEnd } from './reach.ts';

export interface Threshold {
  /** Fraction of the votes: 1/2 is 50 %. */
  readonly share: Rational;
  /** True for "at least", false for "more than". */
  readonly inclusive: boolean;
}

export interface Controlled {
  readonly node: number;
  /** Votes counted: the controller's own and those of everything it controls. Exact. */
  readonly votes: Rational;
}

/** Which bound of each holding counts: what is certainly held, or what may be. */
export type Reading = 'CERTAIN' | 'POSSIBLE';

/**
 * Everything `controller` controls: the least set closed under "the controller and what it controls together hold more
 * than the threshold" (the fixpoint of Magnanimi and Iezzi, "Ownership graphs and reasoning in corporate economics").
 * Sums run as doubles and are taken again as exact fractions whenever they come within the error of the threshold, so no
 * decision rests on floating point. `within` restricts the search to companies that matter to the caller.
 */
export function controlledBy(
  graph: HoldingGraph, controller: number, threshold: Threshold,
  options: { reading?: Reading; within?: ReadonlySet<number>; signal?: AbortSignal | undefined } = {},
): Controlled[] {
  const { reading = 'CERTAIN', within, signal } = options;
  const bound = reading === 'CERTAIN' ? graph.low : graph.high;
  const limit = toNumber(threshold.share);
  const sums = new Map<number, { sum: number; terms: number[] }>();
  const holders = [controller];
  const controlled = new Set<number>();
  for (let next = 0; next < holders.length; next += 1) {
    if ((next & 255) === 0) signal?.throwIfAborted();
    for (const edge of edgesOf(graph, holders[next] ?? -1, 'DOWN')) {
      const company = farEnd(graph, edge, 'DOWN');
      if (within !== undefined && !within.has(company)) continue;
      // A company's shares in itself carry no vote (Companies Act of Japan, Art. 308(2); likewise elsewhere).
      if (company === holders[next]) continue;
      const entry = sums.get(company) ?? { sum: 0, terms: [] };
      entry.sum += Number.isNaN(bound[edge]) ? 1 : (bound[edge] ?? 0);
      entry.terms.push(edge);
      sums.set(company, entry);
      if (company === controller || controlled.has(company)) continue;
      if (passes(graph, entry, limit, threshold, reading)) {
        controlled.add(company);
        holders.push(company);
      }
    }
  }
  return [...controlled].sort((a, b) => a - b).map((node) => ({
    node,
    votes: exactSum(graph, sums.get(node)?.terms ?? [], reading),
  }));
}

/** Votes of a holder in one company when everything in `group` votes with it. */
export function groupVotes(
  graph: HoldingGraph, group: ReadonlySet<number>, company: number, reading: Reading = 'CERTAIN',
): Rational {
  const edges = edgesOf(graph, company, 'UP').filter((edge) => {
    const holder = graph.holder[edge] ?? -1;
    return holder !== company && group.has(holder);
  });
  return exactSum(graph, [...edges], reading);
}

/** Whether a fraction passes a threshold. Exact. */
export function passesThreshold(votes: Rational, threshold: Threshold): boolean {
  const order = compare(votes, threshold.share);
  return threshold.inclusive ? order >= 0 : order > 0;
}

function passes(
  graph: HoldingGraph, entry: { sum: number; terms: number[] }, limit: number, threshold: Threshold, reading: Reading,
): boolean {
  // n additions of doubles below 2 err by less than n × 2⁻⁵¹; outside four times that the double is proof enough.
  const error = (entry.terms.length + 2) * 2 ** -49;
  if (entry.sum > limit + error) return true;
  if (entry.sum < limit - error) return false;
  return passesThreshold(exactSum(graph, entry.terms, reading), threshold);
}

function exactSum(graph: HoldingGraph, edges: readonly number[], reading: Reading): Rational {
  let sum = ZERO;
  for (const edge of edges) {
    const share = graph.exact(edge);
    if (share !== undefined) sum = add(sum, reading === 'CERTAIN' ? share.min : share.max);
    else if (reading === 'POSSIBLE') sum = add(sum, fromNumber(1));
  }
  return sum;
}

/** Percent text of a fraction of the votes, as many decimals as needed up to 12. */
export function votesPercent(votes: Rational): string {
  return toDecimal({ num: votes.num * 100n, den: votes.den }, 12).replace(/\.?0+$/, '');
}
