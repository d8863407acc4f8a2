/** The words and shapes of verdicts and outcomes. A shape never stands without its word. */
import type { Criterion, JudgedResult, ResultCell } from '../page/independence-query.ts';

export type Verdict = ResultCell['verdict'];
export type Applicability = ResultCell['applicability'];
export type Basis = ResultCell['basis'];
export type BookKind = JudgedResult['book']['kind'];
export type Outcome = Criterion['outcome'];
export type Mark = Criterion['rule']['mark'];

/** What speaks against the person first. `asserted` is the company's own word: it is drawn neither as clear nor as unknown. */
export const TONES = ['triggered', 'unknown', 'asserted', 'clear', 'none'] as const;
export type Tone = (typeof TONES)[number];

export interface Said {
  readonly word: string;
  readonly tone: Tone;
}

export function verdictSaid(
  { verdict, basis }: { readonly verdict: Verdict; readonly basis: Basis },
  kind: BookKind,
): Said {
  switch (verdict) {
    case 'OUTSIDE':
      return basis === 'ASSERTED'
        ? { word: 'Outside, as stated', tone: 'asserted' }
        : { word: 'Outside', tone: 'clear' };
    case 'NOT_OUTSIDE':
      return { word: 'Not outside', tone: 'triggered' };
    case 'INDEPENDENT':
      return { word: 'Independent', tone: 'clear' };
    case 'NOT_INDEPENDENT':
      return { word: kind === 'PRESUMPTION' ? 'Presumed not independent' : 'Not independent', tone: 'triggered' };
    case 'INSUFFICIENT':
      return { word: 'Not established', tone: 'unknown' };
    case 'NOT_APPLICABLE':
      return { word: 'No rule', tone: 'none' };
  }
}

export const OUTCOME_SAID: Readonly<Record<Outcome, Said>> = {
  TRIGGERED: { word: 'Triggered', tone: 'triggered' },
  CLEAR: { word: 'Clear', tone: 'clear' },
  UNKNOWN: { word: 'Unknown', tone: 'unknown' },
  NOT_APPLICABLE: { word: 'Does not apply', tone: 'none' },
};

export const CHECK_SAID = {
  PASS: { word: 'As the rule asks', tone: 'clear' },
  FAIL: { word: 'Not as the rule asks', tone: 'triggered' },
  REVIEW: { word: 'To be judged', tone: 'unknown' },
  UNKNOWN: { word: 'Unknown', tone: 'unknown' },
  NOT_APPLICABLE: { word: 'Does not apply', tone: 'none' },
} as const satisfies Readonly<Record<string, Said>>;

export const APPLICABILITY_WORDS: Readonly<Record<Applicability, string>> = {
  APPLIES: 'Applies',
  IN_FORCE_NOT_ADDRESSED: 'In force, not addressed to this company',
  NOT_IN_FORCE: 'Not in force, hypothetical',
};

/** Beside the words, why such a book is shown at all. */
export const APPLICABILITY_NOTES: Readonly<Record<Applicability, string>> = {
  APPLIES: 'in force on the day, and binding this company',
  IN_FORCE_NOT_ADDRESSED: 'what these rules would say if they bound it',
  NOT_IN_FORCE: 'what these rules would say of the facts of this day',
};

export const APPLICABILITIES = [
  'APPLIES',
  'IN_FORCE_NOT_ADDRESSED',
  'NOT_IN_FORCE',
] as const satisfies readonly Applicability[];

/** What an outcome rests on, as the end of a line; facts and arithmetic need no word more. */
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  DERIVED: 'from facts and arithmetic',
  ASSERTED: 'the company’s own word, which settles no fact',
  WEAK_NEGATIVE: 'a document silent where it had a duty to speak: weak evidence that there is none, settles nothing',
  INFERRED: 'a conclusion that is written down with its facts',
  NONE: 'nothing: no source speaks of it, and none is known that had to',
};

/** How well the wording of one rule is known. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  S: 'wording confirmed',
  K: 'from knowledge, wording not confirmed',
  D: 'wording stated in the cited documents',
};

/** How well a version is known: its mark is about its days, not about the wording of its rules. */
export const VERSION_WORDS: Readonly<Record<Mark, string>> = {
  S: 'dates confirmed',
  K: 'dates from knowledge',
  D: 'dates stated in the cited documents',
};

/** How well one value of a rule is known. */
export const VALUE_WORDS: Readonly<Record<Mark, string>> = {
  S: 'figure confirmed',
  K: 'figure from knowledge',
  D: 'figure stated in the cited documents',
};

const WORDING_KNOWN: Readonly<Record<Mark, string>> = {
  S: 'confirmed',
  K: 'from knowledge',
  D: 'stated in the cited documents',
};

/** How well the wording of all rules of a book is known, and the mark of what is least known: `wording of 2 of 9 rules from knowledge, of 7 confirmed`. */
export function wordingSaid(
  rules: readonly { readonly mark: Mark }[],
): { readonly mark: Mark; readonly words: string } | undefined {
  const counts = (['K', 'D', 'S'] as const).map((mark) => ({
    mark,
    count: rules.filter((rule) => rule.mark === mark).length,
  }));
  const [least, ...others] = counts.filter(({ count }) => count > 0);
  if (least === undefined) return undefined;
  const of = others.length === 0 ? '' : ` of ${String(rules.length)}`;
  const first = `wording of ${String(least.count)}${of} ${rules.length === 1 ? 'rule' : 'rules'} ${WORDING_KNOWN[least.mark]}`;
  return {
    mark: least.mark,
    words: [first, ...others.map(({ mark, count }) => `of ${String(count)} ${WORDING_KNOWN[mark]}`)].join(', '),
  };
}

export const KIND_WORDS: Readonly<Record<BookKind, string>> = {
  STATUTE: 'statute: outside or not',
  BRIGHT_LINE: 'bright lines, and the board must have found so',
  PRESUMPTION: 'presumption: an explanation is possible',
  CHECKS: 'checks, no verdict on persons',
};

export const SUBJECT_WORDS = {
  OUTSIDE_DIRECTOR: 'Outside directors',
  COMPANY_AUDITOR: 'Outside company auditors',
  AUDIT_COMMITTEE: 'Members of the audit committee',
  COMPANY: 'The company',
} as const;

/** The terms of the law of Japan for the same; none where the law has none of its own. */
export const SUBJECT_JA: Readonly<Record<keyof typeof SUBJECT_WORDS, string | null>> = {
  OUTSIDE_DIRECTOR: '社外取締役',
  COMPANY_AUDITOR: '社外監査役',
  AUDIT_COMMITTEE: '監査委員・監査等委員',
  COMPANY: null,
};

export const SUBJECT_WORD = {
  OUTSIDE_DIRECTOR: 'Outside director',
  COMPANY_AUDITOR: 'Outside company auditor',
  AUDIT_COMMITTEE: 'Member of the audit committee',
  COMPANY: 'The company',
} as const;

const ORDER: readonly Outcome[] = ['TRIGGERED', 'UNKNOWN', 'CLEAR', 'NOT_APPLICABLE'];

/** Criteria as they are read: what speaks against the person, what is open, what is clear, what does not apply. */
export function inReadingOrder<C extends { readonly outcome: Outcome }>(criteria: readonly C[]): readonly C[] {
  return ORDER.flatMap((outcome) => criteria.filter((criterion) => criterion.outcome === outcome));
}

export type CheckOutcome = keyof typeof CHECK_SAID;

/** `3 not as the rule asks`, `6 do not apply`. */
export function checkCountText(outcome: CheckOutcome, count: number): string {
  if (outcome === 'NOT_APPLICABLE') return `${String(count)} ${count === 1 ? 'does' : 'do'} not apply`;
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
    [count('TRIGGERED'), 'triggered'] as const,
    [count('UNKNOWN'), 'unknown'] as const,
    [count('CLEAR'), 'clear'] as const,
  ]
    .filter(([n]) => n > 0)
    .map(([n, word]) => `${String(n)} ${word}`)
    .join(', ');
}
