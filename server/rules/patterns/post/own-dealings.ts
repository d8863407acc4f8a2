import type { FactView } from '../../../facts/fact-view.ts';
import type { Organisation } from '../../books/test-shape.ts';
import { answeredNone, unknown, type Answer, type Inquiry } from '../../person/inquiry.ts';
import { controlledBy } from '../../world/control.ts';
import { heldThen, widest } from '../../world/look-back.ts';
import { spanOf } from '../../world/moments.ts';
import { joined } from '../../world/worded.ts';
import { say } from './messages/words.ts';

/**
 * Somebody who has no post at a partner of the company and deals with it or a subsidiary in the own name: buys from it,
 * lends to it, borrows of it or answers for its debts. What the company pays somebody is asked as fees. Whether that is
 * a relationship of the kind the rule means is a judgement, and nothing is clear before it.
 */
export function withOwnDealings(
  inquiry: Inquiry,
  at: Organisation,
  answer: Answer,
  person = inquiry.officer.person,
): Answer {
  if (answer.outcome !== 'CLEAR' || at.is !== 'BUSINESS_PARTNER') return answer;
  const { world, moment } = inquiry;
  const back = at.when ?? { when: 'NOW' };
  const window = widest(back, moment);
  const side = new Set([world.company, ...controlledBy(world, world.company, window).keys()]);
  const dealings: readonly FactView[] = [
    ...[
      ...world.from(person, 'TRADES_WITH'),
      ...world.from(person, 'LENDS_TO'),
      ...world.from(person, 'GUARANTEES'),
    ].filter(({ fact }) => side.has(fact.object)),
    ...world.to(person, 'LENDS_TO').filter(({ fact }) => side.has(fact.subject)),
  ].filter((view) => heldThen(spanOf(world, view), back, moment).sure !== 'NO');
  const key = `relation:${person}` as const;
  if (dealings.length === 0 || answeredNone(world, window, key).length > 0) return answer;
  const others = new Set(dealings.map(({ fact }) => (fact.subject === person ? fact.object : fact.subject)));
  const said = {
    name: world.name(person),
    others: joined(
      world,
      [...others].map((id) => world.name(id)),
      'and',
    ),
  };
  return unknown(dealings, say(world, 'ownDealings', said), [{ key, text: say(world, 'askOwnDealings', said) }], {
    review: true,
  });
}
