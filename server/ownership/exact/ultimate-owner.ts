import type { IntegratedShare } from './integrated.ts';
import { ZERO } from '../../numbers/rational.ts';
import type { Band } from './policies.ts';
import type { Votes } from './voting.ts';

/** YES on what is certain; POSSIBLE when a range, a rounded figure or an unknown share could still make it so. */
export type OwnerAnswer = 'YES' | 'POSSIBLE' | 'NO';

/** A share or votes in the company, a power over it, or a part of a company that controls it. */
export type OwnerThrough = 'SHARE' | 'VOTES' | 'POWER' | 'CONTROLLER';

export interface UltimateOwner {
  readonly node: number;
  readonly answer: Exclude<OwnerAnswer, 'NO'>;
  /** What makes the person an owner: the multiplied share, the attributed votes, or both. */
  readonly through: readonly OwnerThrough[];
  readonly share: IntegratedShare;
  /** Votes attributed with certainty: the person's own and, in full, those of what the person controls. */
  readonly votes: Votes;
  /** The most it may be: bounds, rounding and unknown shares read in the person's favour. */
  readonly most: Votes;
  /** The companies through which votes count in full. */
  readonly controls: readonly number[];
  readonly band: Band | undefined;
}

export const NOTHING_HELD: Votes = { value: ZERO, excluded: false };

export function nothing(node: number): IntegratedShare {
  return { node, low: 0, figure: 0, high: 0 };
}

export interface ControllingNode {
  readonly owners: readonly UltimateOwner[];
  /** Whether it certainly controls the company, or perhaps. */
  readonly certain: boolean;
}

/** Owners of the company, and those of who controls it: these by their part in that, whatever it comes to below. */
export function withOwnersOf(
  controllers: readonly ControllingNode[],
  found: readonly UltimateOwner[],
  known: ReadonlyMap<number, IntegratedShare>,
): UltimateOwner[] {
  const owners = new Map(found.map((owner) => [owner.node, owner]));
  for (const { owners: above, certain } of controllers) {
    for (const { node, answer: inIt, controls } of above) {
      const answer = certain && inIt === 'YES' ? 'YES' : 'POSSIBLE';
      const before = owners.get(node);
      if (before !== undefined && (before.answer === 'YES' || answer === 'POSSIBLE')) continue;
      const share = known.get(node) ?? nothing(node);
      const none = { votes: NOTHING_HELD, most: NOTHING_HELD, band: undefined };
      owners.set(node, { ...(before ?? none), node, answer, through: ['CONTROLLER'], share, controls });
    }
  }
  return [...owners.values()];
}
