import type { BookKind } from '../rulebooks/format.ts';
import type { Applicability } from './applicability.ts';
import type { Answer, OutcomeBasis } from './inquiry.ts';

export type Verdict = 'OUTSIDE' | 'NOT_OUTSIDE' | 'INDEPENDENT' | 'NOT_INDEPENDENT' | 'INSUFFICIENT' | 'NOT_APPLICABLE';

export interface Decided {
  readonly verdict: Verdict;
  readonly basis: OutcomeBasis;
  /** It turns on a judgement. */
  readonly review: boolean;
}

/**
 * One triggered criterion is enough; all must be clear for the good verdict. The company's own word makes OUTSIDE (asserted)
 * under a statute it was bound by when it spoke, as long as nothing contradicts it, and never INDEPENDENT.
 */
export function decide(kind: BookKind, answers: readonly Answer[], claimed: boolean, applicability: Applicability): Decided {
  const counting = answers.filter(({ outcome }) => outcome !== 'NOT_APPLICABLE');
  if (counting.length === 0) return { verdict: 'NOT_APPLICABLE', basis: 'DERIVED', review: false };
  const statute = kind === 'STATUTE';
  const triggered = counting.filter(({ outcome }) => outcome === 'TRIGGERED');
  if (triggered.length > 0) {
    const firm = triggered.filter(({ review }) => !review);
    const basis = (firm.length > 0 ? firm : triggered).some((one) => one.basis === 'DERIVED') ? 'DERIVED' : (firm[0] ?? triggered[0])?.basis ?? 'DERIVED';
    return { verdict: statute ? 'NOT_OUTSIDE' : 'NOT_INDEPENDENT', basis, review: firm.length === 0 };
  }
  const open = counting.filter(({ outcome }) => outcome === 'UNKNOWN');
  if (open.length === 0) {
    const basis = counting.some((one) => one.basis === 'INFERRED') ? 'INFERRED' : 'DERIVED';
    return { verdict: statute ? 'OUTSIDE' : 'INDEPENDENT', basis, review: counting.some(({ review }) => review) };
  }
  const review = open.some((one) => one.review);
  if (statute && claimed && applicability === 'APPLIES') return { verdict: 'OUTSIDE', basis: 'ASSERTED', review };
  const weak = open.every((one) => one.basis === 'WEAK_NEGATIVE');
  return { verdict: 'INSUFFICIENT', basis: weak ? 'WEAK_NEGATIVE' : 'DERIVED', review };
}
