import type { FactView } from '../../facts/fact-view.ts';
import type { Question } from '../person/inquiry.ts';

export type CheckOutcome = 'PASS' | 'FAIL' | 'REVIEW' | 'UNKNOWN' | 'NOT_APPLICABLE';

/** What one check of the company, or of one of its officers, finds. */
export interface Checked {
  readonly outcome: CheckOutcome;
  readonly reason: string;
  readonly facts: readonly FactView[];
  /** The person, or the other party, it is about. */
  readonly subject?: string | undefined;
  /** The other company, where there is one such check for each. */
  readonly other?: string | undefined;
  /** Tells apart checks of one rule about the same parties. */
  readonly key?: string | undefined;
  /** What the company itself says, beside what its facts say. */
  readonly claim?: string | undefined;
  readonly missing?: string | undefined;
  /** What `missing` asks, each with the key by which facts answer it; without one an auditor judges a statement. */
  readonly questions?: readonly Question[] | undefined;
}
