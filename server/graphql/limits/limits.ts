import { GovernanceError } from '../../errors.ts';
import type { QueryMeasure } from './cost.ts';

export interface Limits {
  readonly maxDepth: number;
  readonly maxCost: number;
}

/** Longest query the parser reads; a text of more tokens is refused before it costs anything. */
export const MAX_TOKENS = 5000;
/** Bound on what validation walks through when fragments are nested in fragments (counted by Apollo Server). */
export const MAX_RECURSIVE_SELECTIONS = 20_000;

/** Work that a query may be for each object that it may hold: some fields of each, or a sentence. */
export const WORK_PER_OBJECT = 4;

/**
 * Throws TOO_COSTLY when a query is deeper, dearer or more work than allowed; the message gives the figure, the limit
 * and the mend.
 */
export function checkLimits(measured: QueryMeasure, limits: Limits): void {
  const figures = { depth: measured.depth, maxDepth: limits.maxDepth, cost: measured.cost, maxCost: limits.maxCost };
  if (measured.depth > limits.maxDepth) {
    throw new GovernanceError(
      'TOO_COSTLY',
      `The query is ${String(measured.depth)} fields deep; the limit is ${String(limits.maxDepth)}. ` +
        'Ask for less inside each other, and follow ids with a second query.',
      { details: figures },
    );
  }
  if (measured.cost > limits.maxCost) {
    throw new GovernanceError(
      'TOO_COSTLY',
      `The query could return ${String(measured.cost)} objects; the limit is ${String(limits.maxCost)}. ` +
        'Lower `first`, leave out nested lists, or ask in several queries.',
      { details: figures },
    );
  }
  const maxWork = limits.maxCost * WORK_PER_OBJECT;
  if (measured.work > maxWork) {
    throw new GovernanceError(
      'TOO_COSTLY',
      `The query could take as much work as ${String(Math.ceil(measured.work))} objects; the limit is ${String(maxWork)}. ` +
        'Ask for fewer fields of each, lower `first`, or ask in several queries.',
      { details: { ...figures, work: Math.ceil(measured.work), maxWork } },
    );
  }
}
