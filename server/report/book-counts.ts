import type { BookCounts } from './board-line.ts';

/**
 * How often each verdict and each outcome of a check was found under a book, field by field: a count of what was found,
 * so none is 0.
 */
export function countsByOutcome({ book, applicability, verdicts, toJudge, checks }: BookCounts) {
  return {
    book,
    applicability,
    outside: verdicts.OUTSIDE ?? 0,
    outsideAsStated: verdicts.OUTSIDE_AS_STATED ?? 0,
    notOutside: verdicts.NOT_OUTSIDE ?? 0,
    independent: verdicts.INDEPENDENT ?? 0,
    notIndependent: verdicts.NOT_INDEPENDENT ?? 0,
    notEstablished: verdicts.INSUFFICIENT ?? 0,
    noRule: verdicts.NOT_APPLICABLE ?? 0,
    toJudge,
    checksPassed: checks.PASS ?? 0,
    checksFailed: checks.FAIL ?? 0,
    checksToJudge: checks.REVIEW ?? 0,
    checksUnknown: checks.UNKNOWN ?? 0,
  };
}
