import { compare, toShortDecimal, type Rational } from '../../numbers/rational.ts';
import { toNumber, type HoldingGraph, type NodeTotal } from './holding-graph.ts';
import { edgesOf, farEnd } from './reach.ts';
import { boundOf, sumOfCapital, sumOfVotes } from './vote-sums.ts';
import { asVotes, type HoldingBound, type Votes } from './voting.ts';

export interface Threshold {
  /** Fraction of the votes: 1/2 is 50 %. */
  readonly share: Rational;
  /** True for "at least", false for "more than". */
  readonly inclusive: boolean;
}

export interface ControlledNode {
  readonly node: number;
  /** Votes counted: the controller's own and those of everything it controls. Exact. */
  readonly votes: Rational;
}

export interface ControlOptions {
  readonly reading?: HoldingBound;
  /** Restricts the search to companies that matter to the caller. */
  readonly within?: ReadonlySet<number>;
  readonly signal?: AbortSignal | undefined;
  /** Whether control by a power without votes counts; true when absent. A role in an arrangement counts in any case. */
  readonly powers?: boolean;
}

/**
 * Everything `controller` controls: the least set closed under "the controller and what it controls together hold more
 * than the threshold" (the fixpoint of Magnanimi and Iezzi, "Ownership graphs and reasoning in corporate economics").
 * Sums run as doubles and are taken again as exact fractions whenever they come within the error of the threshold, so
 * no decision rests on floating point. A total that a source states for a member and those it holds through counts
 * where it passes by itself. Votes are counted over the shares that vote: a company's own do not. What others certainly
 * hold bounds what may be held (see vote-sums.ts). Who controls by a power needs no votes. In the order in which they
 * come under control.
 */
export function controlledNodes(
  graph: HoldingGraph,
  controller: number,
  threshold: Threshold,
  options: ControlOptions = {},
): number[] {
  const { reading = 'CERTAIN', within, signal, powers = true } = options;
  const bound = reading === 'CERTAIN' ? graph.low : graph.high;
  const limit = toNumber(threshold.share);
  const sums = new Map<number, { sum: number; terms: number[] }>();
  const holders = [controller];
  const controlled = new Set<number>();
  const take = (company: number): void => {
    controlled.add(company);
    holders.push(company);
  };
  const isOpen = (company: number): boolean =>
    company !== controller && !controlled.has(company) && within?.has(company) !== false;
  for (let next = 0; next < holders.length; next += 1) {
    if ((next & 255) === 0) signal?.throwIfAborted();
    const holder = holders[next] ?? -1;
    for (const power of graph.powers?.get(holder) ?? []) {
      if (isOpen(power.company) && (powers || power.isRole) && (power.certain || reading === 'POSSIBLE'))
        take(power.company);
    }
    for (const total of graph.totals.get(holder) ?? []) {
      if (isOpen(total.company) && passesThreshold(totalVotes(graph, total, reading), threshold, reading))
        take(total.company);
    }
    for (const edge of edgesOf(graph, holder, 'DOWN')) {
      const company = farEnd(graph, edge, 'DOWN');
      if (company === holder || !isOpen(company)) continue;
      const entry = sums.get(company) ?? { sum: 0, terms: [] };
      const share = bound[edge] ?? 0;
      entry.sum += Number.isNaN(share) ? 1 : share;
      entry.terms.push(edge);
      sums.set(company, entry);
      if (!passes(graph, company, entry, limit, threshold, reading)) continue;
      take(company);
      sums.delete(company);
    }
  }
  return [...controlled];
}

/** The same in order of node, each with the votes of the whole group. */
export function controlledBy(
  graph: HoldingGraph,
  controller: number,
  threshold: Threshold,
  options: ControlOptions = {},
): ControlledNode[] {
  const nodes = controlledNodes(graph, controller, threshold, options);
  const group = new Set([controller, ...nodes]);
  return nodes.sort((a, b) => a - b).map((node) => ({ node, votes: groupVotes(graph, group, node, options.reading) }));
}

/** Votes of a holder in one company when everything in `group` votes with it. */
export function groupVotes(
  graph: HoldingGraph,
  group: ReadonlySet<number>,
  company: number,
  reading: HoldingBound = 'CERTAIN',
): Rational {
  return votesOf(graph, group, company, reading).value;
}

/** The same with what is known of its bound. At least what a source states for a member and those it holds through. */
export function votesOf(
  graph: HoldingGraph,
  group: ReadonlySet<number>,
  company: number,
  reading: HoldingBound,
): Votes {
  const edges = edgesOf(graph, company, 'UP').filter((edge) => {
    const holder = graph.holder[edge] ?? -1;
    return holder !== company && group.has(holder);
  });
  let most = sumOfVotes(graph, company, [...edges], reading);
  if (graph.totals.size === 0) return most;
  for (const member of group) {
    for (const total of graph.totals.get(member) ?? []) {
      if (total.company !== company) continue;
      const stated = totalVotes(graph, total, reading);
      const order = compare(stated.value, most.value);
      if (order > 0 || (order === 0 && stated.excluded)) most = stated;
    }
  }
  return most;
}

/** What a group has of a company's capital, whatever it votes: of shares that vote or do not, the company's own too. */
export function capitalOf(
  graph: HoldingGraph,
  group: ReadonlySet<number>,
  company: number,
  reading: HoldingBound,
): Votes {
  const edges = edgesOf(graph, company, 'UP').filter((edge) => {
    const holder = graph.holder[edge] ?? -1;
    return holder !== company && group.has(holder) && graph.ofVotes?.(edge) !== true;
  });
  return sumOfCapital(graph, company, [...edges], reading);
}

/** Whether votes pass a threshold for certain (CERTAIN), or may (POSSIBLE). Exact. */
export function passesThreshold(
  { value, excluded }: Votes,
  threshold: Threshold,
  reading: HoldingBound = 'CERTAIN',
): boolean {
  const order = compare(value, threshold.share);
  if (order !== 0) return order > 0;
  return reading === 'CERTAIN' ? threshold.inclusive || excluded : threshold.inclusive && !excluded;
}

export function exactVotes(value: Rational): Votes {
  return { value, excluded: false };
}

/** The votes of a total that a source states. */
export function totalVotes(graph: HoldingGraph, { company, share, ofVotes }: NodeTotal, reading: HoldingBound): Votes {
  const bound = boundOf(share, reading);
  return ofVotes ? bound : asVotes(graph, company, bound, reading);
}

function passes(
  graph: HoldingGraph,
  company: number,
  entry: { sum: number; terms: number[] },
  limit: number,
  threshold: Threshold,
  reading: HoldingBound,
): boolean {
  const exactly = (): boolean => passesThreshold(sumOfVotes(graph, company, entry.terms, reading), threshold, reading);
  if (graph.ownShares.has(company) || graph.jointIn?.has(company) === true) return exactly();
  // n additions of doubles below 2 err by less than n × 2⁻⁵¹; outside four times that the double is proof enough.
  const error = (entry.terms.length + 2) * 2 ** -49;
  if (entry.sum > limit + error) return reading === 'CERTAIN' || graph.isExact || exactly();
  if (entry.sum < limit - error) return false;
  return exactly();
}

/** Percent text of a fraction of the votes, as many decimals as needed up to 12. */
export function votesPercent(votes: Rational): string {
  return toShortDecimal({ num: votes.num * 100n, den: votes.den }, 12);
}
