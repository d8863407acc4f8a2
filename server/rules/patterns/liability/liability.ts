import type { ViewOf } from '../../../facts/fact-view.ts';
import type { TestOf } from '../../books/patterns.ts';
import type { Checked, CheckOutcome } from '../../company/checked.ts';
import { heldIn, spanOf } from '../../world/moments.ts';
import { inOffice, officersOf } from '../../person/company-officers.ts';
import type { World } from '../../world/world.ts';
import { say } from './messages/words.ts';

/**
 * Contracts that limit liability: each must be with somebody who may have one. A contract for the term of an office
 * ends with it, at the close of a meeting; a new one made with a new term is not told of before the result of the
 * election is.
 */
export function liability(world: World, test: TestOf<'LIABILITY'>): Checked[] {
  const all = world.to(world.company, 'LIABILITY_LIMITED_BY');
  const contracts = all.filter((view) => running(world, view));
  const ended = officersOf(world).flatMap(({ person, stood }) =>
    stood === undefined
      ? []
      : all
          .filter((view) => view.fact.subject === person && !contracts.includes(view))
          .map((view) => afterTerm(world, view, stood)),
  );
  if (contracts.length === 0 && ended.length === 0)
    return [{ outcome: 'NOT_APPLICABLE', reason: say(world, 'noContract'), facts: [] }];
  return [
    ...ended,
    ...contracts.map((contract): Checked => {
      const person = contract.fact.subject;
      const name = world.name(person);
      const seats = seatsOf(world, person).filter((view) => inOffice(world, view));
      const facts = [contract, ...seats];
      const claim =
        contract.fact.basis === 'INFERRED'
          ? say(world, 'notNamed', { note: contract.fact.note ?? say(world, 'inferred') })
          : say(world, 'says');
      if (seats.length === 0)
        return {
          outcome: 'UNKNOWN',
          subject: person,
          facts,
          claim,
          reason: say(world, 'officeUntold', { name }),
          missing: say(world, 'whichOffice', { name, company: world.name(world.company) }),
        };
      const verdicts = seats.map(({ fact }): CheckOutcome => {
        const auditor = world.boards.get(fact.object)?.kind === 'COMPANY_AUDITORS';
        const open = auditor ? test.allowed.includes('AUDITOR') : false;
        if (open) return 'PASS';
        const outside = test.allowed.includes(auditor ? 'OUTSIDE_AUDITOR' : 'OUTSIDE_DIRECTOR');
        if (fact.outside === true && outside) return 'PASS';
        if (!auditor && test.allowed.includes('NON_EXECUTIVE_DIRECTOR'))
          return fact.representative === true || fact.responsibility !== undefined ? 'FAIL' : 'UNKNOWN';
        if (fact.outside !== undefined) return 'FAIL';
        return namedOutside(world, fact.object) ? 'FAIL' : 'UNKNOWN';
      });
      const worst = verdicts.includes('PASS') ? 'PASS' : verdicts.includes('FAIL') ? 'FAIL' : 'UNKNOWN';
      // A contract that itself rests on a reading of the source is a matter to look into, not a breach.
      const outcome: CheckOutcome = worst === 'FAIL' && contract.fact.basis === 'INFERRED' ? 'REVIEW' : worst;
      const why = outcome === 'PASS' ? 'may' : outcome === 'UNKNOWN' ? 'mayOrNot' : 'mayNot';
      return {
        outcome,
        subject: person,
        facts,
        claim,
        reason: say(world, why, { name }),
        missing: outcome === 'UNKNOWN' || outcome === 'REVIEW' ? say(world, 'askContract', { name }) : undefined,
      };
    }),
  ];
}

/**
 * Stated to end on the day on which the term ends, it runs to the close of the meeting of that day, as the seat does.
 */
function running(world: World, view: ViewOf<'LIABILITY_LIMITED_BY'>): boolean {
  const today = { from: world.on, until: world.on };
  if (heldIn(spanOf(world, view), today).sure !== 'NO') return true;
  const { subject, to } = view.fact;
  return to === world.on && seatsOf(world, subject).some((seat) => seat.fact.termEnds === to && inOffice(world, seat));
}

function afterTerm(world: World, contract: ViewOf<'LIABILITY_LIMITED_BY'>, stood: ViewOf<'NOMINATED_TO'>): Checked {
  const name = world.name(contract.fact.subject);
  return {
    outcome: 'UNKNOWN',
    subject: contract.fact.subject,
    facts: [contract, stood],
    reason: say(world, 'termOver', { name, day: stood.fact.meeting }),
    missing: say(world, 'electedAndContract', { name, day: stood.fact.meeting }),
  };
}

function seatsOf(world: World, person: string): ViewOf<'SITS_ON'>[] {
  return world.from(person, 'SITS_ON').filter((view) => world.boards.get(view.fact.object)?.company === world.company);
}

/**
 * True when the company names other members of the board as outside, so that one it does not name is none by its word.
 */
function namedOutside(world: World, board: string): boolean {
  return world.to(board, 'SITS_ON').some((view) => view.fact.outside === true && inOffice(world, view));
}
