import { multiplyIntervals, type Interval } from '../../numbers/interval.ts';
import { multiply, type Rational } from '../../numbers/rational.ts';
import type { Direction } from '../exact/reach.ts';
import { stepThrough } from '../../shared/turns/in-turns.ts';
import { grouped } from '../../holdings/grouped.ts';
import type { Edge } from '../read/edge.ts';

/** A simple path of direct holdings, from the holder down to the company held. */
export interface HoldingPath {
  readonly edges: readonly Edge[];
  readonly holder: string;
  readonly held: string;
  /** Product of the shares; undefined when one is unknown. */
  readonly product: Interval | undefined;
  /** Product of the figures; undefined when a share is a range or unknown. */
  readonly figure: Rational | undefined;
}

export interface Chains {
  readonly paths: readonly HoldingPath[];
  /** There are more. */
  readonly cut: boolean;
}

export const MAX_CHAINS = 2000;
/** Chains between two rests. */
const AT_ONCE = 500;

/**
 * Every chain that leads from `start` up or down, the shorter first, none meeting a party twice. A nominee ends a
 * chain: it is only ever its topmost holder. At most `limit`, then `cut` is true.
 */
export function chainsFrom(start: string, edges: readonly Edge[], direction: Direction, limit = MAX_CHAINS): Chains {
  return stepThrough(walkingChains(start, edges, direction, limit));
}

/** The same, with rests in which others are served. */
export function* walkingChains(
  start: string,
  edges: readonly Edge[],
  direction: Direction,
  limit = MAX_CHAINS,
): Generator<undefined, Chains> {
  const near = direction === 'UP' ? (edge: Edge) => edge.held : (edge: Edge) => edge.holder;
  const leaving = grouped(edges, near);
  yield;
  return yield* walking(start, leaving, direction, limit);
}

/** The same along holdings that are in groups already, by the end from which they are walked. */
export function chainsAlong(
  start: string,
  leaving: ReadonlyMap<string, readonly Edge[]>,
  direction: Direction,
  limit: number,
): Chains {
  return stepThrough(walking(start, leaving, direction, limit));
}

function* walking(
  start: string,
  leaving: ReadonlyMap<string, readonly Edge[]>,
  direction: Direction,
  limit: number,
): Generator<undefined, Chains> {
  const paths: HoldingPath[] = [];
  const queue: { path: HoldingPath | undefined; at: string; met: ReadonlySet<string> }[] = [
    { path: undefined, at: start, met: new Set([start]) },
  ];
  for (const { path, at, met } of queue) {
    for (const edge of leaving.get(at) ?? []) {
      const far = direction === 'UP' ? edge.holder : edge.held;
      // Going down, a nominee's holding may only be the first step: it passes nothing on from those above it.
      if (met.has(far) || (direction === 'DOWN' && edge.nominee && path !== undefined)) continue;
      if (paths.length >= limit) return { paths, cut: true };
      const longer = extended(path, edge, direction);
      paths.push(longer);
      if (paths.length % AT_ONCE === 0) yield;
      if (direction === 'DOWN' || !edge.nominee) queue.push({ path: longer, at: far, met: new Set(met).add(far) });
    }
  }
  return { paths, cut: false };
}

function extended(path: HoldingPath | undefined, edge: Edge, direction: Direction): HoldingPath {
  if (path === undefined)
    return { edges: [edge], holder: edge.holder, held: edge.held, product: edge.share, figure: edge.figure };
  const known = path.product !== undefined && edge.share !== undefined;
  const exact = path.figure !== undefined && edge.figure !== undefined;
  return {
    edges: direction === 'UP' ? [edge, ...path.edges] : [...path.edges, edge],
    holder: direction === 'UP' ? edge.holder : path.holder,
    held: direction === 'UP' ? path.held : edge.held,
    product: known ? multiplyIntervals(path.product, edge.share) : undefined,
    figure: exact ? multiply(path.figure, edge.figure) : undefined,
  };
}

/** `86.1 % × 100 %` */
export function arithmeticOf(path: HoldingPath): string {
  return path.edges.map((edge) => edge.text).join(' × ');
}
