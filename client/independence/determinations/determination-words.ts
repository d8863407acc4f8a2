import { dayInWords } from '../../lib/days.ts';
import type { RecordedDetermination } from '../page/independence-query.ts';
import { CHECK_SAID, OUTCOME_SAID } from '../words/verdict-words.ts';

type Conclusion = RecordedDetermination['conclusion'];
export const CONCLUSIONS = [
  'SPEAKS_AGAINST',
  'DOES_NOT_SPEAK_AGAINST',
  'LEFT_OPEN',
] as const satisfies readonly Conclusion[];

const OF_A_PERSON: Readonly<Record<Conclusion, string>> = {
  SPEAKS_AGAINST: 'Speaks against the person',
  DOES_NOT_SPEAK_AGAINST: 'Does not speak against the person',
  LEFT_OPEN: 'Looked into, left open',
};
const OF_A_CHECK: Readonly<Record<Conclusion, string>> = {
  SPEAKS_AGAINST: 'The rule is not kept',
  DOES_NOT_SPEAK_AGAINST: 'The rule is kept',
  LEFT_OPEN: 'Looked into, left open',
};

const CHECK_ONLY = { PASS: CHECK_SAID.PASS, FAIL: CHECK_SAID.FAIL, REVIEW: CHECK_SAID.REVIEW } as const;
type Outcome = Exclude<RecordedDetermination['computed'], keyof typeof CHECK_ONLY>;

/** The conclusion in words: about a person, or about a check of the company. */
export function conclusionText(conclusion: Conclusion, ofCheck: boolean): string {
  return (ofCheck ? OF_A_CHECK : OF_A_PERSON)[conclusion];
}

/** What the program had found when it was recorded. */
export function computedText({ computed }: Pick<RecordedDetermination, 'computed'>): string {
  const said =
    computed in CHECK_ONLY ? CHECK_ONLY[computed as keyof typeof CHECK_ONLY] : OUTCOME_SAID[computed as Outcome];
  return said.word.toLowerCase();
}

/** Behind the name of the auditor: `, recorded 22 November 2026, for 26 June 2007, computed then: unknown`. */
export function recordedText(one: Pick<RecordedDetermination, 'recordedAt' | 'on' | 'computed'>): string {
  return `, recorded ${dayInWords(recordedDay(one.recordedAt))}, for ${dayInWords(one.on)}, computed then: ${computedText(one)}`;
}

/** `2026-11-22T15:30:12.123Z` → `2026-11-22`: the day in UTC on which it was recorded. */
export function recordedDay(recordedAt: string): string {
  return recordedAt.slice(0, 10);
}
