import type { FactView } from '../../../facts/fact-view.ts';
import type { TestOf } from '../../books/patterns.ts';
import type { Day } from '../../../time/day.ts';
import type { Checked } from '../../company/checked.ts';
import { complete } from '../../person/inquiry.ts';
import { officersOf } from '../../person/company-officers.ts';
import { allOf, anyOf, not, type Sure } from '../../world/kleene.ts';
import { numbers } from '../../world/look-back.ts';
import { heldIn, spanOf } from '../../world/moments.ts';
import { positionsOf, type Position } from '../../world/positions.ts';
import { joined } from '../../world/worded.ts';
import { careerQuestion } from '../post/post-questions.ts';
import type { World } from '../../world/world.ts';
import { say } from './messages/words.ts';

/** Who heads a company, by the title; whoever is called president, or executive without a title, may. */
const CHIEF = /\bchief executive\b|\bC\.?E\.?O\b|最高経営責任者/i;
const PERHAPS_CHIEF = /(?<!vice[- ])\bpresident\b|\bmanaging director\b|代表|社長|not named/i;

/**
 * Boards an outside officer is known to sit on; more than the limit is too many, fewer proves nothing unless all are
 * told. Where boards of listed companies alone count, one of a company of which it is not told leaves it open.
 */
export function overboarding(world: World, test: TestOf<'OVERBOARDING'>, law: Day): Checked[] {
  const limit = Math.max(...numbers(test.boards, law));
  const now = { from: world.on, until: world.on };
  return officersOf(world)
    .filter(({ role }) => role === 'OUTSIDE_DIRECTOR' || (test.auditorsToo && role === 'COMPANY_AUDITOR'))
    .flatMap(({ person }): Checked[] => {
      const all = positionsOf(world, person).map((one) => ({ one, held: heldIn(spanOf(world, one.view), now).sure }));
      const positions = all.filter(({ held }) => held === 'YES').map(({ one }) => one);
      const bound = boundBy(world, test, all);
      if (bound === 'NO') return [];
      const boards = [
        ...new Map(
          positions
            .filter(
              (one) =>
                one.view.fact.kind === 'SITS_ON' &&
                one.has(test.auditorsToo ? ['DIRECTOR', 'AUDITOR'] : ['DIRECTOR']) === 'YES',
            )
            .map((one) => [one.org, one]),
        ).values(),
      ];
      const counting = (sure: Sure) => boards.filter(({ org }) => counts(world, test, org) === sure);
      const [counted, untold] = [counting('YES'), counting('MAYBE')];
      const doubtful = seatsInDoubt(world, test, person).filter(({ org }) => boards.every((one) => one.org !== org));
      const perhaps = [...untold, ...doubtful];
      const facts: FactView[] = [...counted, ...perhaps].map(({ view }) => view);
      const name = world.name(person);
      const told = complete(world, 'WORKS_FOR', now, `career:${person}`);
      const count = { name, count: String(counted.length), limit: String(limit) };
      const [plain, executive] =
        counted.length === 1
          ? (['oneBoard', 'oneBoardAndExecutive'] as const)
          : (['boards', 'boardsAndExecutive'] as const);
      const words = say(world, test.executives && bound === 'YES' ? executive : plain, count);
      if (counted.length > limit)
        return bound === 'YES'
          ? [{ outcome: 'FAIL', subject: person, facts, reason: words }]
          : [
              {
                outcome: 'UNKNOWN',
                subject: person,
                facts,
                reason: say(world, 'limitUnsure', { words, name }),
                missing: say(world, test.chiefsOnly ? 'isChief' : 'isExecutive', { name }),
              },
            ];
      if (counted.length + perhaps.length > limit)
        return [
          {
            outcome: 'UNKNOWN',
            subject: person,
            facts,
            reason: say(world, 'ofMore', { words }),
            missing: joined(
              world,
              [
                ...untold.map(({ org }) => say(world, 'isListed', { org: world.name(org) })),
                ...doubtful.map(({ org }) => say(world, 'sitsThere', { name, org: world.name(org) })),
              ],
              'sentence',
            ),
          },
        ];
      if (told.length > 0) return [{ outcome: 'PASS', subject: person, facts: [...facts, ...told], reason: words }];
      return [
        {
          outcome: 'UNKNOWN',
          subject: person,
          facts,
          reason: say(world, 'notAll', { words }),
          missing: say(world, 'whichBoards', { name }),
          questions: [careerQuestion(world, world.name(world.company), name, person)],
        },
      ];
    });
}

/**
 * Seats that may be over, and posts that are called those of a director: boards on which somebody may sit, one each.
 */
function seatsInDoubt(world: World, test: TestOf<'OVERBOARDING'>, person: string): Position[] {
  const now = { from: world.on, until: world.on };
  const found = positionsOf(world, person).filter(
    (one) =>
      (one.view.fact.kind === 'SITS_ON' || one.has(['DIRECTOR']) === 'YES') &&
      one.has(test.auditorsToo ? ['DIRECTOR', 'AUDITOR'] : ['DIRECTOR']) !== 'NO' &&
      heldIn(spanOf(world, one.view), now).sure !== 'NO' &&
      counts(world, test, one.org) !== 'NO',
  );
  return [...new Map(found.map((one) => [one.org, one])).values()];
}

/** Whether the limit is the one for somebody: for executives, for chief executives alone, or for everybody else. */
function boundBy(
  world: World,
  test: TestOf<'OVERBOARDING'>,
  positions: readonly { readonly one: Position; readonly held: Sure }[],
): Sure {
  const elsewhere = positions
    .filter(({ one }) => one.org !== world.company)
    .map(({ one, held }): Sure => {
      // A post that may be an executive's is no ground for the stricter limit.
      const executive: Sure = one.has(['EXECUTIVE']) === 'YES' ? 'YES' : 'NO';
      return allOf([held, executive, test.chiefsOnly ? chief(one) : 'YES', counts(world, test, one.org)]);
    });
  const such = anyOf(elsewhere);
  return test.executives ? such : not(such);
}

function chief({ title }: Position): Sure {
  if (CHIEF.test(title)) return 'YES';
  return PERHAPS_CHIEF.test(title) ? 'MAYBE' : 'NO';
}

function counts(world: World, { listedOnly }: TestOf<'OVERBOARDING'>, org: string): Sure {
  if (!listedOnly || org === world.company) return 'YES';
  const party = world.parties.get(org);
  if (party?.type !== 'Company') return 'NO';
  return party.listed === undefined ? 'MAYBE' : party.listed ? 'YES' : 'NO';
}
