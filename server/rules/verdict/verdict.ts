import type { BookKind } from '../books/book-format.ts';
import type { Applicability } from './applicability.ts';
import { OUTCOME_BASES, weakest, type Answer, type OutcomeBasis } from '../person/inquiry.ts';

export type Verdict = 'OUTSIDE' | 'NOT_OUTSIDE' | 'INDEPENDENT' | 'NOT_INDEPENDENT' | 'INSUFFICIENT' | 'NOT_APPLICABLE';

export interface Decided {
  readonly verdict: Verdict;
  readonly basis: OutcomeBasis;
  /** It turns on a judgement. */
  readonly review: boolean;
}

/**
 * A verdict is no better than the weakest of what it rests on: every criterion of a good one, the open ones of one that
 * cannot be given. One triggered criterion is enough; all must be clear for the good verdict. The company's own word
 * makes OUTSIDE (asserted) under a statute it was bound by when it spoke, as long as nothing contradicts it, and never
 * INDEPENDENT.
 */
export function decide(
  kind: BookKind,
  answers: readonly Answer[],
  claimed: boolean,
  applicability: Applicability,
): Decided {
  const counting = answers.filter(({ outcome }) => outcome !== 'NOT_APPLICABLE');
  if (counting.length === 0) return { verdict: 'NOT_APPLICABLE', basis: 'DERIVED', review: false };
  const statute = kind === 'STATUTE';
  const triggered = counting.filter(({ outcome }) => outcome === 'TRIGGERED');
  if (triggered.length > 0) {
    const firm = triggered.filter(({ review }) => !review);
    // One is enough, so that the verdict rests on the best of them.
    const bases = (firm.length > 0 ? firm : triggered).map((one) => one.basis);
    const basis = OUTCOME_BASES.find((one) => bases.includes(one)) ?? 'NONE';
    return { verdict: statute ? 'NOT_OUTSIDE' : 'NOT_INDEPENDENT', basis, review: firm.length === 0 };
  }
  const open = counting.filter(({ outcome }) => outcome === 'UNKNOWN');
  if (open.length === 0) {
    const basis = weakest(counting.map((one) => one.basis));
    return { verdict: statute ? 'OUTSIDE' : 'INDEPENDENT', basis, review: counting.some(({ review }) => review) };
  }
  const review = open.some((one) => one.review);
  if (statute && claimed && applicability === 'APPLIES') return { verdict: 'OUTSIDE', basis: 'ASSERTED', review };
  return { verdict: 'INSUFFICIENT', basis: weakest(open.map((one) => one.basis)), review };
}

/**
 * The answers that make a verdict: those against, where any is; those that are open, where they keep it from being
 * given; else all.
 */
export function restsOn<A extends Pick<Answer, 'outcome' | 'review'>>(verdict: Verdict, answers: readonly A[]): A[] {
  if (verdict === 'NOT_OUTSIDE' || verdict === 'NOT_INDEPENDENT') {
    const against = answers.filter(({ outcome }) => outcome === 'TRIGGERED');
    const firm = against.filter(({ review }) => !review);
    return firm.length > 0 ? firm : against;
  }
  if (verdict === 'INSUFFICIENT') return answers.filter(({ outcome }) => outcome === 'UNKNOWN');
  return answers.filter(({ outcome }) => outcome !== 'NOT_APPLICABLE');
}
