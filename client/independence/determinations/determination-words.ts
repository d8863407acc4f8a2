import { dayInWords } from '../../lib/days.ts';
import type { RecordedDetermination } from '../page/determination-fields.ts';
import { CHECK_SAID, OUTCOME_SAID } from '../words/verdict-words.ts';
import { say } from './messages/words.ts';

type Conclusion = RecordedDetermination['conclusion'];
export const CONCLUSIONS = [
  'SPEAKS_AGAINST',
  'DOES_NOT_SPEAK_AGAINST',
  'LEFT_OPEN',
] as const satisfies readonly Conclusion[];

const OF_A_PERSON: Readonly<Record<Conclusion, string>> = {
  SPEAKS_AGAINST: say('speaksAgainstThePerson'),
  DOES_NOT_SPEAK_AGAINST: say('doesNotSpeakAgainstThePerson'),
  LEFT_OPEN: say('lookedIntoLeftOpen'),
};
const OF_A_CHECK: Readonly<Record<Conclusion, string>> = {
  SPEAKS_AGAINST: say('theRuleIsNotKept'),
  DOES_NOT_SPEAK_AGAINST: say('theRuleIsKept'),
  LEFT_OPEN: say('lookedIntoLeftOpen'),
};

/** Verdicts that an auditor may conclude on a person under a book. */
export const VERDICT_WORD = {
  OUTSIDE: say('outside'),
  NOT_OUTSIDE: say('notOutside'),
  INDEPENDENT: say('independent'),
  NOT_INDEPENDENT: say('notIndependent'),
  INSUFFICIENT: say('notEstablished'),
  NOT_APPLICABLE: say('noRule'),
} as const satisfies Readonly<Record<NonNullable<RecordedDetermination['concludes']>, string>>;
const COMPUTED: Readonly<Record<RecordedDetermination['computed'], string>> = {
  ...VERDICT_WORD,
  TRIGGERED: OUTCOME_SAID.TRIGGERED.word,
  CLEAR: OUTCOME_SAID.CLEAR.word,
  UNKNOWN: OUTCOME_SAID.UNKNOWN.word,
  PASS: CHECK_SAID.PASS.word,
  FAIL: CHECK_SAID.FAIL.word,
  REVIEW: CHECK_SAID.REVIEW.word,
};
export const STATE_WORD = {
  PREPARED: say('preparedNotReviewed'),
  REVIEWED: say('reviewed'),
  SIGNED: say('signed'),
  WITHDRAWN: say('withdrawn'),
} as const satisfies Readonly<Record<RecordedDetermination['state'], string>>;

/** What was decided in words: on a rule, or the verdict on a person under a book. */
export function concludedText(one: Pick<RecordedDetermination, 'conclusion' | 'concludes' | 'check'>): string {
  return one.concludes === null
    ? conclusionText(one.conclusion, one.check !== null)
    : say('concludedConcludes', { concludes: VERDICT_WORD[one.concludes] });
}

/** The conclusion in words: about a person, or about a check of the company. */
export function conclusionText(conclusion: Conclusion, ofCheck: boolean): string {
  return (ofCheck ? OF_A_CHECK : OF_A_PERSON)[conclusion];
}

/** What the program had found when it was recorded. */
export function computedText({ computed }: Pick<RecordedDetermination, 'computed'>): string {
  return COMPUTED[computed].toLowerCase();
}

/** Behind the name of the auditor: `, recorded 22 November 2026, for 26 June 2007, computed then: unknown`. */
export function recordedText(one: Pick<RecordedDetermination, 'recordedAt' | 'on' | 'computed'>): string {
  return say('recordedDayInWordsForOnComputedThen', {
    dayInWords: dayInWords(recordedDay(one.recordedAt)),
    on: dayInWords(one.on),
    one: computedText(one),
  });
}

/** `2026-11-22T15:30:12.123Z` → `2026-11-22`: the day in UTC on which it was recorded. */
export function recordedDay(recordedAt: string): string {
  return recordedAt.slice(0, 10);
}
