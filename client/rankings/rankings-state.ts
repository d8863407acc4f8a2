import type { OwnershipPolicyName } from '../lib/ownership-words.ts';
import type { RankingName } from '../lib/ranking-words.ts';

/** What the page shows; all of it lives in the address. */
export interface RankingsState {
  readonly list: RankingName;
  readonly on: string;
  readonly known: string | undefined;
  /** Decides about the largest owners. */
  readonly policy: OwnershipPolicyName;
}

export type RankingsPatch = { readonly [K in keyof RankingsState]?: RankingsState[K] | undefined };
