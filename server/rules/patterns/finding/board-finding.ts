import { clear, triggered, unknown, type Answer, type Inquiry } from '../../person/inquiry.ts';
import { heldIn, spanOf } from '../../world/moments.ts';

/** The board's own finding: an attribute OTHER labelled "Finding of independence" with the person's id. */
export function boardFinding({ world, officer, moment }: Inquiry): Answer {
  const findings = world
    .from(world.company, 'HAS_ATTRIBUTE')
    .filter(({ fact }) => fact.attribute === 'OTHER' && /^finding of independence$/i.test(fact.label ?? ''));
  for (const view of findings) {
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
