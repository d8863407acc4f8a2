import type { ViewOf } from '../../../facts/fact-view.ts';
import type { Day } from '../../../time/day.ts';
import type { World } from '../../world/world.ts';
import { clear, triggered, unknown, type Answer, type Inquiry } from '../../person/inquiry.ts';
import { heldIn, spanOf } from '../../world/moments.ts';
import { say } from './messages/words.ts';

/** The fact in which the board has found a person independent on a day, if it has. */
export function foundIndependent(world: World, person: string, on: Day): ViewOf<'HAS_ATTRIBUTE'> | undefined {
  return findingsOf(world).find(
    (view) =>
      /^independent$/i.test(view.fact.detail?.find(({ key }) => key === person)?.value ?? '') &&
      heldIn(spanOf(world, view), { from: on, until: on }).sure === 'YES',
  );
}

function findingsOf(world: World): ViewOf<'HAS_ATTRIBUTE'>[] {
  return world
    .from(world.company, 'HAS_ATTRIBUTE')
    .filter(({ fact }) => fact.attribute === 'OTHER' && /^finding of independence$/i.test(fact.label ?? ''));
}

/** The board's own finding: an attribute OTHER labelled "Finding of independence" with the person's id. */
export function boardFinding({ world, officer, moment }: Inquiry): Answer {
  for (const view of findingsOf(world)) {
    const said = view.fact.detail?.find(({ key }) => key === officer.person)?.value;
    if (said === undefined || heldIn(spanOf(world, view), { from: moment.on, until: moment.on }).sure !== 'YES')
      continue;
    if (/^independent$/i.test(said)) return { ...clear([view], say(world, 'found')), basis: 'ASSERTED' };
    return { ...triggered(world, [view], say(world, 'foundOther', { said })), basis: 'ASSERTED' };
  }
  const name = world.name(officer.person);
  return unknown([], say(world, 'noneKnown', { name }), [
    {
      key: `finding:${officer.person}`,
      text: say(world, 'ask', { company: world.name(world.company), name }),
    },
  ]);
}
