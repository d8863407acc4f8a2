import type { TestOf } from '../rulebooks/patterns.ts';
import type { Checked, CheckOutcome } from './company-checks.ts';
import { heldIn, spanOf } from './moments.ts';
import { inOffice } from './officers.ts';
import type { World } from './world.ts';

/** Contracts that limit liability: each must be with somebody who may have one. */
export function liability(world: World, test: TestOf<'LIABILITY'>): Checked[] {
  const contracts = world.to(world.company, 'LIABILITY_LIMITED_BY').filter((view) => heldIn(spanOf(world, view), { from: world.on, until: world.on }).sure !== 'NO');
  if (contracts.length === 0) return [{ outcome: 'NOT_APPLICABLE', reason: 'No contract that limits liability is known.', facts: [] }];
  return contracts.map((contract): Checked => {
    const person = contract.fact.subject;
    const name = world.name(person);
    const seats = world.from(person, 'SITS_ON').filter((view) => world.boards.get(view.fact.object)?.company === world.company && inOffice(world, view));
    const facts = [contract, ...seats];
    const claim = contract.fact.basis === 'INFERRED' ? `Not named in a source; ${contract.fact.note ?? 'inferred'}` : 'The company says that it has such a contract.';
    if (seats.length === 0) return { outcome: 'UNKNOWN', subject: person, facts, claim, reason: `${name} has a contract; in which office is not told.`, missing: `Which office does ${name} hold at ${world.name(world.company)}?` };
    const verdicts = seats.map(({ fact }): CheckOutcome => {
      const auditor = world.boards.get(fact.object)?.kind === 'COMPANY_AUDITORS';
      const open = auditor ? test.allowed.includes('AUDITOR') : false;
      if (open) return 'PASS';
      const outside = test.allowed.includes(auditor ? 'OUTSIDE_AUDITOR' : 'OUTSIDE_DIRECTOR');
      if (fact.outside === true && outside) return 'PASS';
      if (!auditor && test.allowed.includes('NON_EXECUTIVE_DIRECTOR')) return fact.representative === true || fact.responsibility !== undefined ? 'FAIL' : 'UNKNOWN';
      if (fact.outside !== undefined) return 'FAIL';
      return namedOutside(world, fact.object) ? 'FAIL' : 'UNKNOWN';
    });
    const worst = verdicts.includes('PASS') ? 'PASS' : verdicts.includes('FAIL') ? 'FAIL' : 'UNKNOWN';
    // A contract that itself rests on a reading of the source is a matter to look into, not a breach.
    const outcome: CheckOutcome = worst === 'FAIL' && contract.fact.basis === 'INFERRED' ? 'REVIEW' : worst;
    const why = outcome === 'PASS' ? 'may have one' : outcome === 'UNKNOWN' ? 'may or may not have one: whether he or she is outside is not told' : 'may not have one, being no outside officer';
    return { outcome, subject: person, facts, claim, reason: `${name} ${why}.`, missing: outcome === 'UNKNOWN' || outcome === 'REVIEW' ? `Does ${name} have a contract that limits liability, and in which capacity?` : undefined };
  });
}

/** True when the company names other members of the board as outside, so that one it does not name is none by its word. */
function namedOutside(world: World, board: string): boolean {
  return world.to(board, 'SITS_ON').some((view) => view.fact.outside === true && inOffice(world, view));
}
