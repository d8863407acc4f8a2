import type { Rule } from '../books/book-format.ts';
import type { CompanyTest } from '../books/patterns.ts';
import type { Day } from '../../time/day.ts';
import { attendance } from './attendance/attendance.ts';
import type { Checked } from '../company/checked.ts';
import { composition } from './composition/composition.ts';
import { fullTime } from './composition/full-time.ts';
import { chair } from './chair/chair.ts';
import { crossHoldings } from './cross-holdings/cross-holdings.ts';
import { duty } from './duty/duty.ts';
import { holders } from './holders/holders.ts';
import { interlocks } from './interlock/interlock.ts';
import { overboarding } from './interlock/overboarding.ts';
import { liability } from './liability/liability.ts';
import { attributesOf } from './officers/officer-attributes.ts';
import type { World } from '../world/world.ts';

/** Asks one test of a rule about the company; `law` is the day as of which the law's values are read. */
export function askCompany(world: World, rule: Rule, test: CompanyTest, law: Day): Checked[] {
  switch (test.pattern) {
    case 'COMPOSITION':
      return composition(world, rule, test, law);
    case 'FULL_TIME':
      return fullTime(world, test, law);
    case 'LIABILITY':
      return liability(world, test);
    case 'ATTENDANCE':
      return attendance(world, test, law);
    case 'OVERBOARDING':
      return overboarding(world, test, law);
    case 'INTERLOCK':
      return interlocks(world, test, law);
    case 'HOLDERS':
      return holders(world, rule, test, law);
    case 'OFFICERS':
      return attributesOf(world, rule, test, law);
    case 'DUTY':
      return duty(world, rule, test);
    case 'CHAIR':
      return chair(world);
    case 'CROSS_HOLDINGS':
      return crossHoldings(world, test, law);
  }
}
