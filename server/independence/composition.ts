import type { FactView, ViewOf } from '../facts/fact-view.ts';
import type { Rule } from '../rulebooks/format.ts';
import type { TestOf } from '../rulebooks/patterns.ts';
import type { BoardKind, FactKind } from '../shared/facts.ts';
import type { Day } from '../shared/day.ts';
import type { Checked, CheckOutcome } from './company-checks.ts';
import { agreed, allOf, type Sure } from './kleene.ts';
import { numbers } from './look-back.ts';
import { heldIn, spanOf } from './moments.ts';
import { membersOf, pending } from './officers.ts';
import type { World } from './world.ts';

/** One who sits, or would sit after the meeting. */
interface Member {
  readonly person: string;
  /** Outside as the company says; MAYBE when it does not say. */
  readonly outside: Sure;
  readonly view: FactView;
}

/**
 * Members of a board, and how many are outside: today, and after the meeting if all its candidates are elected. An outside
 * member is what the company calls one; whether the graph bears that out is the business of the books on persons.
 */
export function composition(world: World, rule: Rule, test: TestOf<'COMPOSITION'>, law: Day): Checked[] {
  const kinds: readonly BoardKind[] = test.board === 'BOTH' ? ['DIRECTORS', 'COMPANY_AUDITORS'] : [test.board];
  const today = kinds.flatMap((kind) => membersOf(world, kind).map(seated));
  const after = afterMeeting(world, kinds, today);
  const checks = [check(world, rule, test, law, kinds, today, `On ${world.on}`, 'today')];
  if (after !== undefined) checks.push(check(world, rule, test, law, kinds, after.members, `After the meeting of ${after.meeting}, if all candidates are elected`, 'after-meeting'));
  return checks.flatMap((one) => one ?? []);
}

function check(world: World, _rule: Rule, test: TestOf<'COMPOSITION'>, law: Day, kinds: readonly BoardKind[], members: readonly Member[], when: string, key: string): Checked | undefined {
  const total = members.length;
  const sure = members.filter(({ outside }) => outside === 'YES').length;
  const may = members.filter(({ outside }) => outside !== 'NO').length;
  const whole = completeBoards(world, kinds).length === kinds.length;
  const facts = members.map(({ view }) => view);
  const what = `${when}: ${String(total)} members, ${sure === may ? String(sure) : `${String(sure)} to ${String(may)}`} called outside`;
  const asked: string[] = [];
  const tests: Sure[] = [];
  const limit = (values: readonly number[], passes: (value: number, outside: number) => boolean): Sure =>
    agreed(values.flatMap((value) => [sure, may].map((outside): Sure => (passes(value, outside) ? 'YES' : 'NO'))));
  if (test.members !== undefined) {
    const least = numbers(test.members, law);
    asked.push(`at least ${least.join(' or ')} members`);
    tests.push(agreed(least.map((value): Sure => (total >= value ? 'YES' : whole ? 'NO' : 'MAYBE'))));
  }
  if (test.outside !== undefined) {
    const least = numbers(test.outside, law);
    asked.push(`at least ${least.join(' or ')} outside`);
    tests.push(limit(least, (value, outside) => outside >= value));
  }
  const parts = test.outsideOneIn === undefined ? [] : numbers(test.outsideOneIn, law).filter((value) => value > 0);
  if (parts.length > 0) {
    asked.push(`${test.majority ? 'more than' : 'at least'} one in ${parts.join(' or ')} outside`);
    const part = limit(parts, (value, outside) => (test.majority ? outside * value > total : outside * value >= total));
    // Of a board that is not told in full neither the part nor its complement is known.
    tests.push(whole || total === 0 ? part : 'MAYBE');
  }
  if (tests.length === 0) return undefined;
  const result = total === 0 ? 'MAYBE' : allOf(tests);
  const short: CheckOutcome = test.severity === 'EXPLAIN' ? 'REVIEW' : 'FAIL';
  const outcome: CheckOutcome = result === 'YES' ? (test.independent ? 'REVIEW' : 'PASS') : result === 'NO' ? short : 'UNKNOWN';
  const more = outcome === 'REVIEW' && result === 'YES' ? ' Whether those called outside are independent is another question; see the books on persons.' : '';
  return {
    outcome, key, facts, reason: `${what}; asked: ${asked.join(', ')}.${total === 0 ? ' No such board is told of.' : ''}${more}`,
    claim: sure > 0 ? `The company calls ${String(sure)} of ${String(total)} members outside.` : undefined,
    missing: outcome === 'UNKNOWN' ? `Who sits on the boards of ${world.name(world.company)} on that day, and who of them is outside?` : undefined,
  };
}

function seated(view: ViewOf<'SITS_ON'>): Member {
  const { subject, outside } = view.fact;
  return { person: subject, outside: outside === undefined ? 'MAYBE' : outside ? 'YES' : 'NO', view };
}

/** The boards as they would be: terms that end with the meeting are over, and every candidate sits. */
function afterMeeting(world: World, kinds: readonly BoardKind[], today: readonly Member[]): { meeting: Day; members: Member[] } | undefined {
  const boards = [...world.boards.values()].filter(({ company, kind }) => company === world.company && kinds.includes(kind));
  const standing = boards.flatMap(({ id }) => world.to(id, 'NOMINATED_TO')).filter((view) => pending(world, view));
  const meeting = standing.map(({ fact }) => fact.meeting).sort()[0];
  if (meeting === undefined) return undefined;
  const candidates = standing.filter(({ fact }) => fact.meeting === meeting);
  const staying = today.filter(({ view, person }) =>
    !(view.fact.kind === 'SITS_ON' && view.fact.termEnds !== undefined && view.fact.termEnds <= meeting) && !candidates.some(({ fact }) => fact.subject === person));
  const elected = candidates.map((view): Member => {
    const before = today.find(({ person }) => person === view.fact.subject);
    const { outside } = view.fact;
    // What the notice leaves unsaid of somebody who sits already is as it was.
    return { person: view.fact.subject, outside: outside === undefined ? (before?.outside ?? employed(world, view.fact.subject)) : outside ? 'YES' : 'NO', view };
  });
  return { meeting, members: [...staying, ...elected] };
}

/** An employee of the company who joins its board is no outsider, whatever is left unsaid. */
function employed(world: World, person: string): Sure {
  const here = world.from(person, 'WORKS_FOR').some((view) => view.fact.object === world.company && view.fact.employee === true && heldIn(spanOf(world, view), { from: world.on, until: world.on }).sure !== 'NO');
  return here ? 'NO' : 'MAYBE';
}

function completeBoards(world: World, kinds: readonly BoardKind[]): readonly BoardKind[] {
  const matter: FactKind = 'SITS_ON';
  const told = world.from(world.company, 'COVERED_BY').some((view) => view.fact.matter === matter && view.fact.extent === 'COMPLETE' && heldIn(spanOf(world, view), { from: world.on, until: world.on }).sure === 'YES');
  return told ? kinds : [];
}

export function fullTime(world: World, test: TestOf<'FULL_TIME'>, law: Day): Checked[] {
  const members = membersOf(world, 'COMPANY_AUDITORS');
  const yes = members.filter(({ fact }) => fact.fullTime === true);
  const open = members.filter(({ fact }) => fact.fullTime === undefined);
  const least = Math.max(...numbers(test.members, law));
  const whole = completeBoards(world, ['COMPANY_AUDITORS']).length > 0;
  const outcome: CheckOutcome = yes.length >= least ? 'PASS' : open.length === 0 && whole ? 'FAIL' : 'UNKNOWN';
  const names = yes.map(({ fact }) => world.name(fact.subject)).join(', ');
  return [{
    outcome, facts: outcome === 'PASS' ? yes : members, reason: `Full-time company auditors: ${names === '' ? 'none told' : names}; asked: at least ${String(least)}.`,
    missing: outcome === 'UNKNOWN' ? `Which company auditor of ${world.name(world.company)} is full-time?` : undefined,
  }];
}
