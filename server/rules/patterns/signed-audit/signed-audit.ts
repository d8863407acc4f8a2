import type { TestOf } from '../../books/patterns.ts';
import { clear, complete, triggered, unknown, type Answer, type Inquiry } from '../../person/inquiry.ts';
import { heldThen, widest } from '../../world/look-back.ts';
import { spanOf } from '../../world/moments.ts';
import { askFamily } from '../family.ts';

/** The person, or a near relative, signed the company's audit. */
export function signedAudit(inquiry: Inquiry, test: TestOf<'SIGNED_AUDIT'>): Answer {
  return test.degree === undefined
    ? signedBy(inquiry, test, inquiry.officer.person)
    : askFamily(inquiry, test, (relative) => signedBy(inquiry, test, relative), 'worked on the audit');
}

function signedBy({ world, moment }: Inquiry, test: TestOf<'SIGNED_AUDIT'>, person: string): Answer {
  const name = world.name(person);
  const signed = world.from(person, 'SIGNS_AUDIT_OF').filter(({ fact }) => fact.object === world.company);
  const found = signed.map((view) => ({ view, held: heldThen(spanOf(world, view), test.lookBack, moment) }));
  const sure = found.find(({ held }) => held.sure === 'YES');
  if (sure !== undefined)
    return triggered(
      [sure.view],
      `${name} signed the audit of ${world.name(world.company)}${sure.view.fact.signedOn === undefined ? '' : ` on ${sure.view.fact.signedOn}`}.`,
    );
  const told = complete(world, 'SIGNS_AUDIT_OF', widest(test.lookBack, moment), `audit-work:${person}`);
  if (told.length > 0 && found.every(({ held }) => held.sure === 'NO'))
    return clear(told, 'The sources name all who signed the audit.');
  const maybe = found.filter(({ held }) => held.sure === 'MAYBE').map(({ view }) => view);
  return unknown(maybe, `Whether ${name} worked on the audit of ${world.name(world.company)} is not told.`, [
    {
      key: `audit-work:${person}`,
      text: `Was ${name} ever a partner or employee of an audit firm of ${world.name(world.company)}, and did the work include its audit?`,
    },
  ]);
}
