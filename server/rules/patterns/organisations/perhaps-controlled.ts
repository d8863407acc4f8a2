import type { ViewOf } from '../../../facts/fact-view.ts';
import { reportAsHolding } from '../../../facts/joint-holdings.ts';
import { add, compare, ONE, rational, ZERO, type Rational } from '../../../numbers/rational.ts';
import { homeOf } from '../../world/company-traits.ts';
import { controlledBy, holdingsBy } from '../../world/control.ts';
import { coversWindow, heldIn, max, min, spanOf, type Window } from '../../world/moments.ts';
import type { Day } from '../../../time/day.ts';
import { holdingsThrough, ownersBehind } from '../../world/nominees.ts';
import { isCounted } from '../../world/votes.ts';
import type { World } from '../../world/world.ts';
import { controlQuestion, shareQuestion, type Hit } from './organisation-selection.ts';
import { say } from './messages/words.ts';

const FORTY_PERCENT = rational(2n, 5n);
const FIFTEEN_PERCENT = rational(3n, 20n);
const HALF = rational(1n, 2n);

/**
 * Companies that a group may control with half of their votes or less, unless a source accounts for them otherwise or
 * another surely has more than half: with two fifths, anywhere, and what such a company controls. In Japan also with
 * less and the votes of others who consent (OECA Art. 3(3)(ii) and (iii)), which has no floor: asked from the 15 % at
 * which influence begins (FSO Art. 8(6)), and below where the group finances the company or reports its shares with
 * others. The floors are the same for what the group has itself and through what it may control.
 */
export function perhapsControlled(world: World, below: ReadonlyMap<string, unknown>, window: Window): Hit[] {
  const group = new Set([world.company, ...below.keys()]);
  const found: Hit[] = [];
  const add = (org: string, facts: Hit['facts'], note: string, questions: Hit['questions']) => {
    group.add(org);
    found.push({ org, sure: 'MAYBE', level: 'ENTITY', facts, inferred: false, note, questions });
  };
  const company = world.name(world.company);
  for (let before = -1; before < group.size;) {
    before = group.size;
    const objects = new Set([...group].flatMap((id) => holdingsThrough(world, id).map(({ fact }) => fact.object)));
    for (const org of objects) {
      if (group.has(org)) continue;
      const part = mayControl(world, group, org, window);
      if (part === undefined) continue;
      const questions = [shareQuestion(world, world.company, org), controlQuestion(world, org)];
      add(org, part.held, say(world, part.isFromForty ? 'fortyPercent' : 'belowForty', { company }), questions);
      for (const [id, { facts }] of controlledBy(world, org, window))
        if (!group.has(id))
          add(id, [...facts, ...part.held], say(world, 'belowPerhaps', { org: world.name(org), company }), questions);
    }
  }
  return found;
}

/** Companies that may control a holder with two fifths or more, whose own its part would then be. */
export function perhapsAbove(world: World, hit: Hit, on: Day): Hit[] {
  const now = { from: on, until: on };
  const owners = world.to(hit.org, 'HOLDS').flatMap((view) => ownersBehind(world, view, now).map(({ id }) => id));
  return [...new Set(owners)].flatMap((org): Hit[] => {
    const part = mayControl(world, new Set([org]), hit.org, now);
    if (part?.isFromForty !== true || world.parties.get(org)?.type === 'Person') return [];
    return [
      {
        ...hit,
        org,
        sure: 'MAYBE',
        level: 'GROUP',
        facts: [...part.held, ...hit.facts],
        note: say(world, 'mayControlHolder', { name: world.name(hit.org), note: hit.note }),
        questions: [shareQuestion(world, org, hit.org), controlQuestion(world, hit.org)],
      },
    ];
  });
}

/** What a group holds of a company, where it may control it with that. */
export function mayControl(
  world: World,
  group: ReadonlySet<string>,
  org: string,
  window: Window,
): { readonly held: readonly ViewOf<'HOLDS'>[]; readonly isFromForty: boolean } | undefined {
  const held = holdingsBy(world, group, org, window, 'MAYBE').filter(({ fact }) => fact.accounting === 'UNKNOWN');
  const most = mostOf(world, held);
  const isFromForty = compare(most, FORTY_PERCENT) >= 0;
  if (!isFromForty && (homeOf(world) !== 'JP' || compare(most, ZERO) <= 0)) return undefined;
  if (!isFromForty && compare(most, FIFTEEN_PERCENT) < 0 && !isTiedTo(world, group, org)) return undefined;
  return heldByAnother(world, group, org, whileHeld(world, held, window)) ? undefined : { held, isFromForty };
}

/** The most that holdings of which the part is told come to. */
export function mostOf(world: World, held: readonly ViewOf<'HOLDS'>[]): Rational {
  return held.reduce<Rational>((sum, view) => add(sum, world.votes(view).range?.max ?? ZERO), ZERO);
}

/** The days of the window on which a part may have been held: what others held before that decides nothing. */
function whileHeld(world: World, held: readonly ViewOf<'HOLDS'>[], window: Window): Window {
  const first = held.map((view) => spanOf(world, view).mayFrom).reduce(min, window.until);
  return { ...window, from: max(window.from, first) };
}

/** Whether somebody of the group lends to the company, or reports its shares with others. */
function isTiedTo(world: World, group: ReadonlySet<string>, org: string): boolean {
  return [...world.to(org, 'LENDS_TO'), ...world.to(org, 'GUARANTEES'), ...world.to(org, 'JOINT_BLOCK')].some(
    ({ fact }) => group.has(fact.subject),
  );
}

/** Whether one holder outside of the group surely had more than half in all of the window. */
export function heldByAnother(world: World, group: ReadonlySet<string>, org: string, window: Window): boolean {
  return world.to(org, 'HOLDS').some((view) => {
    const { subject, planned, nominee } = view.fact;
    if (group.has(subject) || planned === true || nominee || !isCounted(view)) return false;
    const span = spanOf(world, view);
    const all =
      window.from === window.until
        ? heldIn(span, window).sure === 'YES'
        : coversWindow(span, { ...window, from: max(window.from, '0001-01-01') });
    return all && compare(world.votes(view).range?.min ?? ZERO, HALF) > 0;
  });
}

/**
 * Companies of which somebody of a group reports a block of more than half together with others: whether it
 * decides over the block is not told. Who reports no vote in it does not.
 */
export function jointlyHeld(world: World, group: ReadonlySet<string>, window: Window): Hit[] {
  return [...group]
    .flatMap((party) => world.from(party, 'JOINT_BLOCK'))
    .flatMap((view): Hit[] => {
      const { object: org, subject: party, block, votingPower } = view.fact;
      if (group.has(org) || votingPower === 'NONE' || heldIn(spanOf(world, view), window).sure === 'NO') return [];
      const mates = world.to(org, 'HOLDS').filter(({ fact }) => fact.block === block);
      const others = world.to(org, 'JOINT_BLOCK').filter((one) => one !== view && one.fact.block === block);
      const share = world.votes(reportAsHolding(view, mates, others)).range;
      if (compare(share?.max ?? ONE, HALF) <= 0) return [];
      return [
        {
          org,
          sure: 'MAYBE',
          level: 'ENTITY',
          facts: [view],
          inferred: false,
          note: say(world, 'heldJointly', { party: world.name(party) }),
          questions: [shareQuestion(world, party, org), controlQuestion(world, org)],
          span: spanOf(world, view),
        },
      ];
    });
}
