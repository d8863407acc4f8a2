import type { FactView } from '../../../facts/fact-view.ts';
import type { TestOf } from '../../books/patterns.ts';
import {
  clear,
  complete,
  triggered,
  uniqueQuestions,
  unknown,
  type Answer,
  type Inquiry,
} from '../../person/inquiry.ts';
import { addIntervals, exactly, type Interval } from '../../../numbers/interval.ts';
import { ONE, ZERO } from '../../../numbers/rational.ts';
import { allOf, anyOf, type Sure } from '../../world/kleene.ts';
import { heldThen, widest } from '../../world/look-back.ts';
import { spanOf, type Window } from '../../world/moments.ts';
import { ownersBehind } from '../../world/nominees.ts';
import { joined } from '../../world/worded.ts';
import { isHalf, passes, percentLimit } from '../../world/thresholds.ts';
import { askFamily, closeTo } from '../family.ts';
import { measureOf } from '../../../holdings/measures.ts';
import { select } from '../organisations/organisations.ts';
import { perhapsControlledBy } from '../organisations/close-holders.ts';
import { jointlyHeld } from '../organisations/perhaps-controlled.ts';
import { upTo } from '../organisations/untold-holders.ts';
import { controlledBy } from '../../world/control.ts';
import { shareQuestion, type Hit } from '../organisations/organisation-selection.ts';
import { say } from './messages/words.ts';

/** The person, or a near relative, owns shares of an organisation in a relation to the company, or controls it. */
export function stakeIn(inquiry: Inquiry, test: TestOf<'STAKE_IN'>): Answer {
  return test.degree === undefined
    ? stakeOf(inquiry, test, inquiry.officer.person)
    : askFamily(inquiry, test, (relative) => stakeOf(inquiry, test, relative), say(inquiry.world, 'matter'));
}

function stakeOf(inquiry: Inquiry, test: TestOf<'STAKE_IN'>, person: string): Answer {
  const { world, moment, rule } = inquiry;
  const window = widest(test.lookBack, moment);
  const selection = select(inquiry, test.at);
  const found = selection.hits
    .filter(({ org }) => org !== world.company && org !== person)
    .flatMap((hit) => {
      const stake = held(inquiry, test, person, hit, window);
      return stake.sure === 'NO' ? [] : [{ hit, ...stake }];
    });
  const name = world.name(person);
  const words = ({ hit }: (typeof found)[number]) =>
    say(world, 'owns', { name, org: world.name(hit.org), note: hit.note });
  const sure = found
    .filter((one) => one.sure === 'YES' && one.hit.sure === 'YES')
    .sort((a, b) => Number(a.hit.level === 'GROUP') - Number(b.hit.level === 'GROUP'))[0];
  if (sure !== undefined)
    return triggered(world, [...sure.facts, ...sure.hit.facts], words(sure), {
      inferred: sure.hit.inferred,
      judgement:
        joined(
          world,
          [sure.hit.judgement, rule.judgement].filter((one) => one !== undefined),
          'alsoAnd',
        ) || undefined,
    });
  if (found.length > 0)
    return unknown(
      found.flatMap(({ facts, hit }) => [...facts, ...hit.facts]),
      say(world, 'undecided', { found: joined(world, found.map(words), 'sentence') }),
      uniqueQuestions(
        found.flatMap(({ hit }) => [
          ...hit.questions,
          ...(test.moreThan === undefined ? [] : [shareQuestion(world, person, hit.org)]),
        ]),
      ),
      { basis: 'INFERRED', review: found.some(({ hit }) => hit.judgement !== undefined) },
    );
  if (selection.hits.length === 0 && selection.complete)
    return clear(selection.proof, say(world, 'none', { note: selection.note }), selection.proof.length === 0);
  const told = complete(world, 'HOLDS', window, `owns:${person}`);
  if (told.length > 0) return clear(told, say(world, 'allTold', { name }));
  return unknown([], say(world, 'untold', { name }), [
    {
      key: `owns:${person}`,
      text: say(world, 'ask', { name }),
    },
  ]);
}

function held(
  { world, moment }: Inquiry,
  { moreThan, lookBack }: TestOf<'STAKE_IN'>,
  person: string,
  { org }: Hit,
  window: Window,
): { sure: Sure; facts: readonly FactView[] } {
  const group = controlledBy(world, person, window);
  if (moreThan !== undefined) {
    const control = group.get(org);
    if (isHalf(percentLimit(undefined, moreThan, moment.law))) {
      if (control !== undefined) return control;
      const all = new Set([person, ...group.keys()]);
      const part = perhapsControlledBy(world, person, closeTo(world, person), window).get(org);
      if (part !== undefined) return { sure: 'MAYBE', facts: part };
      const joint = jointlyHeld(world, all, window).filter((hit) => hit.org === org);
      return { sure: joint.length === 0 ? 'NO' : 'MAYBE', facts: joint.flatMap(({ facts }) => facts) };
    }
  }
  const own = world.to(org, 'HOLDS').flatMap((view) => {
    // Options are no shares yet; a right or a claim is a part of another kind.
    const measure = measureOf(view.fact);
    if (view.fact.shares === '0' || view.fact.planned === true || measure === 'NONE') return [];
    const time = heldThen(spanOf(world, view), lookBack, moment).sure;
    const owner = ownersBehind(world, view, window).find(({ id }) => id === person || group.has(id));
    if (owner === undefined || time === 'NO') return [];
    const isPart = measure === 'CAPITAL' || measure === 'VOTES' ? 'YES' : 'MAYBE';
    const sure = allOf([time, owner.sure, isPart, owner.id === person ? 'YES' : (group.get(owner.id)?.sure ?? 'NO')]);
    return [{ sure, range: world.share(view).range ?? upTo(ONE), facts: [...owner.through, view] }];
  });
  // Whether shares that are reported together with others are the own is not told.
  const joint = world
    .to(org, 'JOINT_BLOCK')
    .filter(({ fact }) => fact.subject === person || group.has(fact.subject))
    .filter((view) => heldThen(spanOf(world, view), lookBack, moment).sure !== 'NO');
  const facts = [...own.flatMap((one) => one.facts), ...joint];
  if (moreThan === undefined)
    return { sure: anyOf([...own.map(({ sure }) => sure), ...joint.map(() => 'MAYBE' as const)]), facts };
  // What the person has in the own name and through companies is one sum.
  const sum = own.reduce<Interval>(
    (all, { sure, range }) => addIntervals(all, sure === 'YES' ? range : { ...range, min: ZERO, minExclusive: false }),
    exactly(ZERO),
  );
  const most = joint.length === 0 ? sum : { ...sum, max: ONE, maxExclusive: false };
  return { sure: passes(most, percentLimit(undefined, moreThan, moment.law)), facts };
}
