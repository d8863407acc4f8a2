import { add, multiply, ONE, ZERO, type Rational } from '../../numbers/rational.ts';
import { condensationOf } from './condensation.ts';
import type { HoldingGraph } from './holding-graph.ts';
import { edgesOf } from './reach.ts';

/** What one holder has of the company through chains that meet no company twice. */
export interface ChainSum {
  readonly node: number;
  /** Sum of the products of the figures over chains in which every share is one figure. */
  readonly sum: Rational;
  readonly chains: number;
  /** Chains with a share somewhere that is not one figure; the sum is then a lower bound. */
  readonly unknown: number;
  /** Sums of the products of the bounds; `high` is undefined where a share is unknown. */
  readonly low: Rational;
  readonly high: Rational | undefined;
}

export interface ChainSums {
  readonly sums: readonly ChainSum[];
  /**
   * True when the search was ended at `limit` chains: every sum is then a lower bound. Direct holders are never left
   * out.
   */
  readonly truncated: boolean;
}

interface Chain {
  readonly node: number;
  readonly before: Chain | undefined;
  readonly figure: Rational | undefined;
  readonly low: Rational;
  readonly high: Rational | undefined;
}

interface Entry {
  sum: Rational;
  chains: number;
  unknown: number;
  low: Rational;
  high: Rational | undefined;
}

/**
 * Sums of the products of all elementary chains into `company`, the shorter first. In a cycle this is less than the
 * integrated share, and among many companies that hold each other the chains are too many to walk: `limit` bounds them.
 * Products are exact as long as their denominators are; longer ones are cut off at 2⁻¹⁹² of the whole, downwards, and
 * bounds outwards.
 */
export function chainSums(graph: HoldingGraph, company: number, limit: number, signal?: AbortSignal): ChainSums {
  const { of: component } = condensationOf(graph);
  const found = new Map<number, Entry>();
  let level: Chain[] = [{ node: company, before: undefined, figure: ONE, low: ONE, high: ONE }];
  let walked = 0;
  for (let length = 1; level.length > 0; length += 1) {
    const next: Chain[] = [];
    for (const chain of level) {
      for (const edge of edgesOf(graph, chain.node, 'UP')) {
        const holder = graph.holder[edge] ?? -1;
        if (isOn(chain, holder, component)) continue;
        if (length > 1 && walked >= limit) return { sums: inOrder(found), truncated: true };
        walked += 1;
        if ((walked & 1023) === 0) signal?.throwIfAborted();
        const longer = extended(graph, chain, edge, holder);
        count(found, longer);
        next.push(longer);
      }
    }
    level = next;
  }
  return { sums: inOrder(found), truncated: false };
}

/**
 * Whether a chain meets a node already. It leaves a component of the graph once and for all, so only its last one is
 * looked at.
 */
function isOn(chain: Chain, node: number, component: Int32Array): boolean {
  const mine = component[node];
  for (let at: Chain | undefined = chain; at !== undefined && component[at.node] === mine; at = at.before) {
    if (at.node === node) return true;
  }
  return false;
}

function extended(graph: HoldingGraph, chain: Chain, edge: number, node: number): Chain {
  const figure = graph.exactFigure(edge);
  const product = figure === undefined || chain.figure === undefined ? undefined : cut(multiply(chain.figure, figure));
  if (graph.isExact && product !== undefined)
    return { node, before: chain, figure: product, low: product, high: product };
  const share = graph.exact(edge);
  return {
    node,
    before: chain,
    figure: product,
    low: share === undefined ? ZERO : cut(multiply(chain.low, share.min)),
    high: share === undefined || chain.high === undefined ? undefined : cut(multiply(chain.high, share.max), 'UP'),
  };
}

function count(found: Map<number, Entry>, { node, figure, low, high }: Chain): void {
  const entry = found.get(node);
  if (entry === undefined) {
    const [sum, unknown] = figure === undefined ? [ZERO, 1] : [figure, 0];
    found.set(node, { sum, chains: 1, unknown, low, high });
    return;
  }
  entry.chains += 1;
  if (figure === undefined) entry.unknown += 1;
  else entry.sum = cut(add(entry.sum, figure));
  entry.low = low === figure && entry.unknown === 0 ? entry.sum : cut(add(entry.low, low));
  entry.high =
    high === figure && entry.unknown === 0
      ? entry.sum
      : entry.high === undefined || high === undefined
        ? undefined
        : cut(add(entry.high, high), 'UP');
}

/** Denominators up to here stay exact. */
const LARGEST = 1n << 512n;
const SCALE = 1n << 192n;

function cut(value: Rational, rounding: 'DOWN' | 'UP' = 'DOWN'): Rational {
  if (value.den <= LARGEST) return value;
  // In lowest terms such a denominator divides no power of two below it: what is cut off is never nothing.
  const scaled = (value.num * SCALE) / value.den;
  return { num: rounding === 'UP' ? scaled + 1n : scaled, den: SCALE };
}

function inOrder(found: ReadonlyMap<number, Entry>): ChainSum[] {
  return [...found].map(([node, entry]) => ({ node, ...entry })).sort((a, b) => a.node - b.node);
}
