import type { ViewOf } from '../../../facts/fact-view.ts';
import type { Day } from '../../../time/day.ts';
import type { World } from '../../world/world.ts';
import { clear, triggered, unknown, type Answer, type Inquiry } from '../../person/inquiry.ts';
import { heldIn, spanOf } from '../../world/moments.ts';

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
    if (/^independent$/i.test(said))
      return { ...clear([view], 'The board has found the person independent.'), basis: 'ASSERTED' };
    return { ...triggered([view], `The board has found: ${said}.`), basis: 'ASSERTED' };
  }
  const name = world.name(officer.person);
  return unknown([], `No finding of the board on ${name} is known.`, [
    {
      key: `finding:${officer.person}`,
      text: `Has the board of ${world.name(world.company)} found that ${name} has no relationship that would interfere with independent judgement?`,
    },
  ]);
}
