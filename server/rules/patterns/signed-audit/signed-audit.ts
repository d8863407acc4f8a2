import type { TestOf } from '../../books/patterns.ts';
import { clear, complete, triggered, unknown, type Answer, type Inquiry } from '../../person/inquiry.ts';
import { heldThen, widest } from '../../world/look-back.ts';
import { spanOf } from '../../world/moments.ts';
import { askFamily } from '../family.ts';
import { say } from './messages/words.ts';

/** The person, or a near relative, signed the company's audit. */
export function signedAudit(inquiry: Inquiry, test: TestOf<'SIGNED_AUDIT'>): Answer {
  return test.degree === undefined
    ? signedBy(inquiry, test, inquiry.officer.person)
    : askFamily(inquiry, test, (relative) => signedBy(inquiry, test, relative), say(inquiry.world, 'matter'));
}

function signedBy({ world, moment }: Inquiry, test: TestOf<'SIGNED_AUDIT'>, person: string): Answer {
  const name = world.name(person);
  const signed = world.from(person, 'SIGNS_AUDIT_OF').filter(({ fact }) => fact.object === world.company);
  const found = signed.map((view) => ({ view, held: heldThen(spanOf(world, view), test.lookBack, moment) }));
  const sure = found.find(({ held }) => held.sure === 'YES');
  if (sure !== undefined)
    return triggered(
      world,
      [sure.view],
      sure.view.fact.signedOn === undefined
        ? say(world, 'signed', { name, company: world.name(world.company) })
        : say(world, 'signedOn', { name, company: world.name(world.company), day: sure.view.fact.signedOn }),
    );
  const told = complete(world, 'SIGNS_AUDIT_OF', widest(test.lookBack, moment), `audit-work:${person}`);
  if (told.length > 0 && found.every(({ held }) => held.sure === 'NO')) return clear(told, say(world, 'allNamed'));
  const maybe = found.filter(({ held }) => held.sure === 'MAYBE').map(({ view }) => view);
  return unknown(maybe, say(world, 'untold', { name, company: world.name(world.company) }), [
    {
      key: `audit-work:${person}`,
      text: say(world, 'ask', { name, company: world.name(world.company) }),
    },
  ]);
}
