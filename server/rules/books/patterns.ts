import { z } from 'zod';
import { postShape } from '../patterns/post/post-shape.ts';
import { earlierOfficeShape } from '../patterns/earlier-office/earlier-office-shape.ts';
import { kinShape } from '../patterns/kin/kin-shape.ts';
import { feesShape } from '../patterns/fees/fees-shape.ts';
import { holdingShape } from '../patterns/holding/holding-shape.ts';
import { stakeInShape } from '../patterns/stake-in/stake-in-shape.ts';
import { schemeShape } from '../patterns/scheme/scheme-shape.ts';
import { tenureShape } from '../patterns/tenure/tenure-shape.ts';
import { signedAuditShape } from '../patterns/signed-audit/signed-audit-shape.ts';
import { sharedBoardShape } from '../patterns/shared-board/shared-board-shape.ts';
import { compensationInterlockShape } from '../patterns/compensation-interlock/compensation-interlock-shape.ts';
import { findingShape } from '../patterns/finding/finding-shape.ts';
import { questionShape } from '../patterns/question/question-shape.ts';
import { compositionShape } from '../patterns/composition/composition-shape.ts';
import { officersShape } from '../patterns/officers/officers-shape.ts';
import { fullTimeShape } from '../patterns/composition/full-time-shape.ts';
import { liabilityShape } from '../patterns/liability/liability-shape.ts';
import { attendanceShape } from '../patterns/attendance/attendance-shape.ts';
import { overboardingShape } from '../patterns/interlock/overboarding-shape.ts';
import { interlockShape } from '../patterns/interlock/interlock-shape.ts';
import { holdersShape } from '../patterns/holders/holders-shape.ts';
import { chairShape } from '../patterns/chair/chair-shape.ts';
import { crossHoldingsShape } from '../patterns/cross-holdings/cross-holdings-shape.ts';
import { dutyShape } from '../patterns/duty/duty-shape.ts';

/** What a rule can ask of the graph. A rule book chooses a pattern and fills in its parameters; no code is needed. */

/** Patterns that judge one person. */
export const PERSON_PATTERNS = {
  POST: postShape,
  EARLIER_OFFICE: earlierOfficeShape,
  KIN: kinShape,
  FEES: feesShape,
  HOLDING: holdingShape,
  STAKE_IN: stakeInShape,
  SCHEME: schemeShape,
  TENURE: tenureShape,
  SIGNED_AUDIT: signedAuditShape,
  SHARED_BOARD: sharedBoardShape,
  COMPENSATION_INTERLOCK: compensationInterlockShape,
  FINDING: findingShape,
  QUESTION: questionShape,
} as const;

/** Patterns that judge the company, or each of its outside officers without a verdict on independence. */
export const COMPANY_PATTERNS = {
  COMPOSITION: compositionShape,
  OFFICERS: officersShape,
  FULL_TIME: fullTimeShape,
  LIABILITY: liabilityShape,
  ATTENDANCE: attendanceShape,
  OVERBOARDING: overboardingShape,
  INTERLOCK: interlockShape,
  HOLDERS: holdersShape,
  DUTY: dutyShape,
  CHAIR: chairShape,
  CROSS_HOLDINGS: crossHoldingsShape,
} as const;

export const test = z.discriminatedUnion(
  'pattern',
  [...Object.values(PERSON_PATTERNS), ...Object.values(COMPANY_PATTERNS)] as [
    (typeof PERSON_PATTERNS)['POST'],
    ...Exclude<
      (typeof PERSON_PATTERNS)[keyof typeof PERSON_PATTERNS] | (typeof COMPANY_PATTERNS)[keyof typeof COMPANY_PATTERNS],
      (typeof PERSON_PATTERNS)['POST']
    >[],
  ],
  {
    error: `not a pattern this program knows; write one of ${[...Object.keys(PERSON_PATTERNS), ...Object.keys(COMPANY_PATTERNS)].join(', ')}`,
  },
);

export type Test = z.infer<typeof test>;
export type PersonPattern = keyof typeof PERSON_PATTERNS;
export type CompanyPattern = keyof typeof COMPANY_PATTERNS;
export type PersonTest = Extract<Test, { pattern: PersonPattern }>;
export type CompanyTest = Extract<Test, { pattern: CompanyPattern }>;
export type TestOf<P extends Test['pattern']> = Extract<Test, { pattern: P }>;

export function isPersonTest(one: Test): one is PersonTest {
  return Object.hasOwn(PERSON_PATTERNS, one.pattern);
}
