import type { FactView } from '../../../facts/fact-view.ts';
import type { TestOf } from '../../books/patterns.ts';
import {
  answeredNone,
  clear,
  complete,
  triggered,
  unknown,
  withinLife,
  type Answer,
  type Inquiry,
} from '../../person/inquiry.ts';
import { heldThen, widest } from '../../world/look-back.ts';
import { spanOf } from '../../world/moments.ts';
import { positionsOf } from '../../world/positions.ts';
import { joined } from '../../world/worded.ts';
import { askFamily } from '../family.ts';
import { auditedWith } from '../organisations/audit-firms.ts';
import { select } from '../organisations/organisations.ts';
import { say } from './messages/words.ts';

/** The person, or a near relative, signed the company's audit or worked on it. */
export function signedAudit(inquiry: Inquiry, test: TestOf<'SIGNED_AUDIT'>): Answer {
  return test.degree === undefined
    ? signedBy(inquiry, test, inquiry.officer.person)
    : askFamily(inquiry, test, (relative) => signedBy(inquiry, test, relative), say(inquiry.world, 'matter'));
}

function signedBy(inquiry: Inquiry, test: TestOf<'SIGNED_AUDIT'>, person: string): Answer {
  const { world, moment } = inquiry;
  const name = world.name(person);
  const window = widest(test.lookBack, moment);
  const companies = auditedWith(inquiry, window);
  const found = world
    .from(person, 'SIGNS_AUDIT_OF')
    .filter(({ fact }) => fact.object === world.company || companies.has(fact.object))
    .map((view) => {
      const own = view.fact.object === world.company;
      const held = heldThen(spanOf(world, view), test.lookBack, moment);
      const sure = own || held.sure === 'NO' || companies.get(view.fact.object) === 'YES' ? held.sure : 'MAYBE';
      return { view, own, sure };
    })
    .sort((a, b) => Number(b.own) - Number(a.own));
  const sure = found.find((one) => one.sure === 'YES');
  if (sure !== undefined) {
    const { object, signedOn } = sure.view.fact;
    const said = { name, company: world.name(object) };
    return triggered(
      world,
      [sure.view],
      signedOn === undefined ? say(world, 'signed', said) : say(world, 'signedOn', { ...said, day: signedOn }),
      { judgement: sure.own ? inquiry.rule.judgement : say(world, 'ofGroup') },
    );
  }
  const none = answeredNone(world, window, `audit-work:${person}`);
  const told = complete(world, 'SIGNS_AUDIT_OF', window);
  const career = complete(world, 'WORKS_FOR', withinLife(world, person, window), `career:${person}`);
  // Who worked on an audit need not have signed it: whoever was at such a firm then may have.
  const there = atAuditors(inquiry, test, person);
  const maybe = [...found.filter((one) => one.sure === 'MAYBE').map(({ view }) => view), ...there];
  if (found.every((one) => one.sure === 'NO') && none.length > 0) return clear(none, say(world, 'answered', { name }));
  if (maybe.length === 0 && told.length > 0 && career.length > 0)
    return clear([...told, ...career], say(world, 'allNamed', { name }));
  const untold = say(world, 'untold', { name, company: world.name(world.company) });
  const firms = [...new Set(there.map(({ fact }) => fact.object))].map((id) => world.name(id));
  return unknown(
    maybe,
    there.length === 0
      ? untold
      : joined(world, [say(world, 'wasThere', { name, firms: joined(world, firms, 'and') }), untold], 'sentence'),
    [
      {
        key: `audit-work:${person}`,
        text: say(world, 'ask', { name, company: world.name(world.company) }),
      },
    ],
  );
}

/** Posts of the look-back at firms that audited the company then, or at audit firms where not all of those are told. */
function atAuditors(inquiry: Inquiry, test: TestOf<'SIGNED_AUDIT'>, person: string): FactView[] {
  const { world, moment } = inquiry;
  const auditors = select(inquiry, { is: 'AUDITOR', when: test.lookBack });
  const audited = new Set(auditors.hits.map(({ org }) => org));
  const isFirm = (id: string) => {
    const party = world.parties.get(id);
    return party?.type === 'Company' && party.kind === 'AUDIT_FIRM';
  };
  return positionsOf(world, person)
    .filter(({ org, view }) => {
      if (view.fact.kind === 'SIGNS_AUDIT_OF') return false;
      if (!audited.has(org) && (auditors.complete || !isFirm(org))) return false;
      return heldThen(spanOf(world, view), test.lookBack, moment).sure !== 'NO';
    })
    .map(({ view }) => view);
}
