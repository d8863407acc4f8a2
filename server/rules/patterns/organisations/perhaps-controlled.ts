import { reportAsHolding } from '../../../facts/joint-holdings.ts';
import { add, compare, ONE, rational, ZERO, type Rational } from '../../../numbers/rational.ts';
import { homeOf } from '../../world/company-traits.ts';
import { holdingsBy } from '../../world/control.ts';
import { heldIn, spanOf, type Window } from '../../world/moments.ts';
import { holdingsThrough } from '../../world/nominees.ts';
import type { World } from '../../world/world.ts';
import { controlQuestion, shareQuestion, type Hit } from './organisation-selection.ts';
import { say } from './messages/words.ts';

const FORTY_PERCENT = rational(2n, 5n);
const HALF = rational(1n, 2n);

/**
 * Companies of which a Japanese company and its subsidiaries hold from 40 % up to half: subsidiaries too where
 * officers, contracts or financing go with it (OECA Art. 3(3)(ii)), which is not told; unless a source accounts for
 * them otherwise.
 */
export function perhapsControlled(world: World, below: ReadonlyMap<string, unknown>, window: Window): Hit[] {
  if (homeOf(world) !== 'JP') return [];
  const group = new Set([world.company, ...below.keys()]);
  const objects = new Set([...group].flatMap((id) => holdingsThrough(world, id).map(({ fact }) => fact.object)));
  return [...objects].flatMap((org): Hit[] => {
    if (group.has(org)) return [];
    const held = holdingsBy(world, group, org, window, 'MAYBE').filter(({ fact }) => fact.accounting === 'UNKNOWN');
    const most = held.reduce<Rational>((sum, view) => add(sum, world.share(view).range?.max ?? ZERO), ZERO);
    return compare(most, FORTY_PERCENT) < 0
      ? []
      : [
          {
            org,
            sure: 'MAYBE',
            level: 'ENTITY',
            facts: held,
            inferred: false,
            note: say(world, 'fortyPercent', { company: world.name(world.company) }),
            questions: [shareQuestion(world, world.company, org), controlQuestion(world, org)],
          },
        ];
  });
}

/**
 * Companies of which the company or a subsidiary reports a block of more than half together with others: whether it
 * decides over the block is not told. Who reports no vote in it does not.
 */
export function jointlyHeld(world: World, below: ReadonlyMap<string, unknown>, window: Window): Hit[] {
  const group = new Set([world.company, ...below.keys()]);
  return [...group]
    .flatMap((party) => world.from(party, 'JOINT_BLOCK'))
    .flatMap((view): Hit[] => {
      const { object: org, subject: party, block, votingPower } = view.fact;
      if (group.has(org) || votingPower === 'NONE' || heldIn(spanOf(world, view), window).sure === 'NO') return [];
      const mates = world.to(org, 'HOLDS').filter(({ fact }) => fact.block === block);
      const others = world.to(org, 'JOINT_BLOCK').filter((one) => one !== view && one.fact.block === block);
      const share = world.share(reportAsHolding(view, mates, others)).range;
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
