import type { FactKind } from '../../lib/words.ts';
import type { PlanParty } from '../plan/plan-answer.ts';

/** A link as the API gives it: its ends in the direction of the fact, and what tells how it is drawn. */
export interface FreeFact {
  readonly __typename: string;
  readonly id: string;
  readonly kind: FactKind;
  readonly summary: string;
  readonly certainty: 'CERTAIN' | 'POSSIBLE' | null;
  readonly lastObservedOn?: string | null;
  readonly observedOn?: string | null;
  readonly from?: string | null;
  readonly parties: readonly { readonly id: string }[];
  readonly percent?: string | null;
  readonly shares?: string | null;
  readonly range?: {
    readonly min: string | null;
    readonly minExclusive: boolean;
    readonly max: string | null;
    readonly maxExclusive: boolean;
  } | null;
  readonly nominee?: boolean;
  readonly direct?: string;
  readonly outside?: boolean | null;
}

/** A neighbourhood as the API gives it. */
export interface FreeAnswer {
  readonly nodes: readonly PlanParty[];
  readonly facts: readonly FreeFact[];
  readonly totalNodes: number;
  readonly truncated: boolean;
  /** The day of which it is told. */
  readonly on?: string | null;
}
