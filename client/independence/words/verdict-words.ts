/** The words and shapes of verdicts and outcomes. A shape never stands without its word. */
import { COMMA } from '../../lib/language/language.ts';
import type { Criterion, JudgedResult, ResultCell } from '../page/independence-query.ts';
import { say } from './messages/words.ts';

export type Verdict = ResultCell['verdict'];
export type Applicability = ResultCell['applicability'];
export type Basis = ResultCell['basis'];
export type BookKind = JudgedResult['book']['kind'];
export type Outcome = Criterion['outcome'];
export type Confirmation = Criterion['rule']['mark'];

/**
 * What speaks against the person first. `asserted` is the company's own word: it is drawn neither as clear nor as
 * unknown.
 */
export const TONES = ['triggered', 'unknown', 'asserted', 'clear', 'none'] as const;
export type Tone = (typeof TONES)[number];

export interface SaidVerdict {
  readonly word: string;
  readonly tone: Tone;
}

export function verdictSaid(
  { verdict, basis }: { readonly verdict: Verdict; readonly basis: Basis },
  kind: BookKind,
): SaidVerdict {
  switch (verdict) {
    case 'OUTSIDE':
      return basis === 'ASSERTED'
        ? { word: say('outsideAsStated'), tone: 'asserted' }
        : { word: say('outside'), tone: 'clear' };
    case 'NOT_OUTSIDE':
      return { word: say('notOutside'), tone: 'triggered' };
    case 'INDEPENDENT':
      return { word: say('independent'), tone: 'clear' };
    case 'NOT_INDEPENDENT':
      return {
        word: kind === 'PRESUMPTION' ? say('presumedNotIndependent') : say('notIndependent'),
        tone: 'triggered',
      };
    case 'INSUFFICIENT':
      return { word: say('notEstablished'), tone: 'unknown' };
    case 'NOT_APPLICABLE':
      return { word: say('noRule'), tone: 'none' };
  }
}

export const OUTCOME_SAID: Readonly<Record<Outcome, SaidVerdict>> = {
  TRIGGERED: { word: say('triggered'), tone: 'triggered' },
  CLEAR: { word: say('clear'), tone: 'clear' },
  UNKNOWN: { word: say('unknown'), tone: 'unknown' },
  NOT_APPLICABLE: { word: say('doesNotApply'), tone: 'none' },
};

export const CHECK_SAID = {
  PASS: { word: say('asTheRuleAsks'), tone: 'clear' },
  FAIL: { word: say('notAsTheRuleAsks'), tone: 'triggered' },
  REVIEW: { word: say('toBeJudged'), tone: 'unknown' },
  UNKNOWN: { word: say('unknown'), tone: 'unknown' },
  NOT_APPLICABLE: { word: say('doesNotApply'), tone: 'none' },
} as const satisfies Readonly<Record<string, SaidVerdict>>;

export const APPLICABILITY_WORDS: Readonly<Record<Applicability, string>> = {
  APPLIES: say('applies'),
  IN_FORCE_NOT_ADDRESSED: say('inForceNotAddressedToThis'),
  NOT_IN_FORCE: say('notInForceHypothetical'),
};

/** Beside the words, why such a book is shown at all. */
export const APPLICABILITY_NOTES: Readonly<Record<Applicability, string>> = {
  APPLIES: say('inForceOnTheDayAnd'),
  IN_FORCE_NOT_ADDRESSED: say('whatTheseRulesWouldSayIf'),
  NOT_IN_FORCE: say('whatTheseRulesWouldSayOf'),
};

export const APPLICABILITIES = [
  'APPLIES',
  'IN_FORCE_NOT_ADDRESSED',
  'NOT_IN_FORCE',
] as const satisfies readonly Applicability[];

/** What an outcome rests on, as the end of a line; facts and arithmetic need no word more. */
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  DERIVED: say('fromFactsAndArithmetic'),
  ASSERTED: say('theCompanysOwnWordWhichSettles'),
  WEAK_NEGATIVE: say('aDocumentSilentWhereItHad'),
  INFERRED: say('aConclusionThatIsWrittenDown'),
  NONE: say('nothingNoSourceSpeaksOfIt'),
};

/** How well the wording of one rule is known. */
export const MARK_WORDS: Readonly<Record<Confirmation, string>> = {
  S: say('wordingConfirmed'),
  K: say('fromKnowledgeWordingNotConfirmed'),
  D: say('wordingStatedInTheCitedDocuments'),
};

/** How well a version is known: its mark is about its days, not about the wording of its rules. */
export const VERSION_WORDS: Readonly<Record<Confirmation, string>> = {
  S: say('datesConfirmed'),
  K: say('datesFromKnowledge'),
  D: say('datesStatedInTheCitedDocuments'),
};

/** How well one value of a rule is known. */
export const VALUE_WORDS: Readonly<Record<Confirmation, string>> = {
  S: say('figureConfirmed'),
  K: say('figureFromKnowledge'),
  D: say('figureStatedInTheCitedDocuments'),
};

const WORDING_KNOWN: Readonly<Record<Confirmation, string>> = {
  S: say('confirmed'),
  K: say('fromKnowledge'),
  D: say('statedInTheCitedDocuments'),
};

/**
 * How well the wording of all rules of a book is known, and the mark of what is least known: `wording of 2 of 9 rules
 * from knowledge, of 7 confirmed`.
 */
export function wordingSaid(
  rules: readonly { readonly mark: Confirmation }[],
): { readonly mark: Confirmation; readonly words: string } | undefined {
  const counts = (['K', 'D', 'S'] as const).map((mark) => ({
    mark,
    count: rules.filter((rule) => rule.mark === mark).length,
  }));
  const [least, ...others] = counts.filter(({ count }) => count > 0);
  if (least === undefined) return undefined;
  const of = others.length === 0 ? '' : say('ofRules', { rules: rules.length });
  const first = say('wordingOfCountOfValueMark', {
    count: least.count,
    of,
    value: rules.length === 1 ? say('rule') : say('rules'),
    mark: WORDING_KNOWN[least.mark],
  });
  return {
    mark: least.mark,
    words: [first, ...others.map(({ mark, count }) => say('ofCountMark', { count, mark: WORDING_KNOWN[mark] }))].join(
      ', ',
    ),
  };
}

export const KIND_WORDS: Readonly<Record<BookKind, string>> = {
  STATUTE: say('statuteOutsideOrNot'),
  BRIGHT_LINE: say('brightLinesAndTheBoardMust'),
  PRESUMPTION: say('presumptionAnExplanationIsPossible'),
  CHECKS: say('checksNoVerdictOnPersons'),
};

export const SUBJECT_WORDS = {
  OUTSIDE_DIRECTOR: say('outsideDirectors'),
  COMPANY_AUDITOR: say('outsideCompanyAuditors'),
  AUDIT_COMMITTEE: say('membersOfTheAuditCommittee'),
  COMPANY: say('theCompany'),
} as const;

/** The terms of the law of Japan for the same; none where the law has none of its own. */
export const SUBJECT_JA: Readonly<Record<keyof typeof SUBJECT_WORDS, string | null>> = {
  OUTSIDE_DIRECTOR: '社外取締役',
  COMPANY_AUDITOR: '社外監査役',
  AUDIT_COMMITTEE: '監査委員・監査等委員',
  COMPANY: null,
};

export const SUBJECT_WORD = {
  OUTSIDE_DIRECTOR: say('outsideDirector'),
  COMPANY_AUDITOR: say('outsideCompanyAuditor'),
  AUDIT_COMMITTEE: say('memberOfTheAuditCommittee'),
  COMPANY: say('theCompany'),
} as const;

const ORDER: readonly Outcome[] = ['TRIGGERED', 'UNKNOWN', 'CLEAR', 'NOT_APPLICABLE'];

/** Criteria as they are read: what speaks against the person, what is open, what is clear, what does not apply. */
export function inReadingOrder<C extends { readonly outcome: Outcome }>(criteria: readonly C[]): readonly C[] {
  return ORDER.flatMap((outcome) => criteria.filter((criterion) => criterion.outcome === outcome));
}

export type CheckOutcome = keyof typeof CHECK_SAID;

/** `3 not as the rule asks`, `6 do not apply`. */
export function checkCountText(outcome: CheckOutcome, count: number): string {
  if (outcome === 'NOT_APPLICABLE')
    return say('countValueNotApply', { count, value: count === 1 ? say('does') : say('do') });
  return `${String(count)} ${CHECK_SAID[outcome].word.toLowerCase()}`;
}

export const CHECK_ORDER = [
  'FAIL',
  'REVIEW',
  'UNKNOWN',
  'PASS',
  'NOT_APPLICABLE',
] as const satisfies readonly CheckOutcome[];

/** `1 triggered, 3 unknown, 2 clear`; what does not apply is not counted. */
export function countsText(criteria: readonly { readonly outcome: Outcome }[]): string {
  const count = (outcome: Outcome) => criteria.filter((criterion) => criterion.outcome === outcome).length;
  return [
    [count('TRIGGERED'), say('triggered').toLowerCase()] as const,
    [count('UNKNOWN'), say('unknown').toLowerCase()] as const,
    [count('CLEAR'), say('clear').toLowerCase()] as const,
  ]
    .filter(([n]) => n > 0)
    .map(([n, word]) => `${String(n)} ${word}`)
    .join(COMMA);
}
