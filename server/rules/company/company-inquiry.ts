import type { Rule } from '../books/book-format.ts';
import type { Day } from '../../time/day.ts';
import type { Inquiry, Officer } from '../person/inquiry.ts';
import { officeDays } from '../person/company-officers.ts';
import type { World } from '../world/world.ts';

/**
 * An inquiry for asking about organisations when nobody, or any officer, is judged; no silence weighs anything in it.
 */
export function companyInquiry(world: World, rule: Rule, law: Day, officer?: Officer): Inquiry {
  const nobody: Officer = {
    person: world.company,
    role: 'OUTSIDE_DIRECTOR',
    seat: undefined,
    nomination: undefined,
    claim: undefined,
  };
  const judged = officer ?? nobody;
  return {
    world,
    rule,
    officer: judged,
    moment: { language: world.language, on: world.on, law, ...officeDays(world, judged) },
    silence: () => undefined,
  };
}
