import type {
  OwnershipLinesName,
  OwnershipMethodName,
  OwnershipPassesName,
  OwnershipPolicyName,
} from '../lib/ownership-words.ts';
import type { SupposedHolding } from '../lib/address/supposed-holdings.ts';
import { say } from './messages/words.ts';

/** What the page looks at; all of it lives in the address. */
export interface OwnershipState {
  /** Id of the company; of a person, who can only be asked what they own. */
  readonly company: string;
  readonly dir: 'up' | 'down';
  readonly on: string;
  readonly known: string | undefined;
  readonly min: string | undefined;
  /** Which number ranks and stands in the chart; along chains when absent. */
  readonly method?: OwnershipMethodName | undefined;
  /** Tiers drawn; all when absent. */
  readonly depth?: string | undefined;
  /** Another day to compare with. */
  readonly against?: string | undefined;
  readonly policy?: OwnershipPolicyName | undefined;
  /** Percentage of the votes that controls, exact decimal text; 50 when absent. */
  readonly control?: string | undefined;
  /** Whether that percentage must be passed (when absent) or reached. */
  readonly passes?: OwnershipPassesName | undefined;
  /** Which share stands on a line; the direct one when absent. */
  readonly lines?: OwnershipLinesName | undefined;
  /** Holdings supposed; nothing when absent or empty. */
  readonly suppose?: readonly SupposedHolding[] | undefined;
}

export type OwnershipPatch = { readonly [K in keyof OwnershipState]?: OwnershipState[K] | undefined };
export type OnState = (patch: OwnershipPatch) => void;

/** `more than 50 %`, `at least 33.4 %`. */
export function controlWords({ control = '50', passes }: OwnershipState): string {
  return `${passes === 'least' ? say('atLeast') : say('moreThan')} ${control} %`;
}

export function isSupposing({ suppose }: OwnershipState): boolean {
  return suppose !== undefined && suppose.length > 0;
}
