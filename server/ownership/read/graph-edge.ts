import { exactly, type Interval } from '../../numbers/interval.ts';
import { ZERO } from '../../numbers/rational.ts';
import type { Edge } from './edge.ts';
import type { HoldingEdge } from '../exact/holding-graph.ts';
import type { StatedInAll } from './holding-memory.ts';

/** What marks the node that holds for others. No id contains a line break. */
export const OF_RECORD = '\nof record';

/** The holder as a node: what it holds for others is held by another one. */
export function holderOf({ holder, nominee }: Edge): string {
  return nominee ? holder + OF_RECORD : holder;
}

export function graphEdge(edge: Edge, stated: readonly StatedInAll[]): HoldingEdge {
  return {
    holder: holderOf(edge),
    company: edge.held,
    share: edge.share ?? directPart(edge, stated),
    figure: edge.figure,
    ofVotes: edge.ofVotes,
    overlaps: mayOverlap(edge),
  };
}

/** What certainly is there on the day: nothing of a holding that only possibly holds. */
export function sureShare({ share, possible }: Edge): Interval | undefined {
  return share !== undefined && possible === true ? fromNothing(share) : share;
}

export function fromNothing(share: Interval): Interval {
  return { ...share, min: ZERO, minExclusive: false };
}

/** No share of anything. */
export const NOTHING = exactly(ZERO);

/** Whether its shares may be told again as another's: what is not stated to be direct, or is held through somebody. */
export function mayOverlap({ directness, view }: Edge): boolean {
  return directness !== 'DIRECT' || view?.fact.via !== undefined;
}

/** The direct part of a holding that is direct and indirect together is anything up to the whole of it. */
function directPart({ directness, holder, held }: Edge, stated: readonly StatedInAll[]): Interval | undefined {
  if (directness !== 'BOTH') return undefined;
  const whole = stated.find(({ view: { fact } }) => fact.subject === holder && fact.object === held)?.share;
  return whole && fromNothing(whole);
}
