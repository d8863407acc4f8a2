import type { FactView } from '../../../facts/fact-view.ts';
import type { Organisation } from '../../books/test-shape.ts';
import { answeredNone, unknown, type Answer, type Inquiry } from '../../person/inquiry.ts';
import { closeTo } from '../family.ts';
import { perhapsControlledBy } from '../organisations/close-holders.ts';
import { controlledBy } from '../../world/control.ts';
import { heldThen, widest } from '../../world/look-back.ts';
import { spanOf } from '../../world/moments.ts';
import { joined } from '../../world/worded.ts';
import { say } from './messages/words.ts';

const DEALINGS = ['TRADES_WITH', 'LENDS_TO', 'GUARANTEES'] as const;

/**
 * Somebody who has no post at a partner of the company and deals with it or a subsidiary in the own name: buys from it,
 * lends to it, borrows of it or answers for its debts; or through a company of the own. What the company pays somebody
 * is asked as fees. Whether that is
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
  const own = perhapsControlledBy(world, person, closeTo(world, person), window);
  const companies = [...own.keys()].filter((id) => !side.has(id));
  const dealings = [
    ...[
      ...world.from(person, 'TRADES_WITH'),
      ...world.from(person, 'LENDS_TO'),
      ...world.from(person, 'GUARANTEES'),
      ...companies.flatMap((id) => DEALINGS.flatMap((kind) => world.from(id, kind))),
    ].filter(({ fact }) => side.has(fact.object)),
    ...[
      ...world.to(person, 'LENDS_TO'),
      ...companies.flatMap((id) => DEALINGS.flatMap((kind) => world.to(id, kind))),
    ].filter(({ fact }) => side.has(fact.subject)),
  ].filter((view: FactView) => heldThen(spanOf(world, view), back, moment).sure !== 'NO');
  const key = `relation:${person}` as const;
  if (dealings.length === 0 || answeredNone(world, window, key).length > 0) return answer;
  const others = new Set(dealings.map(({ fact }) => (side.has(fact.object) ? fact.object : fact.subject)));
  const said = {
    name: world.name(person),
    others: joined(
      world,
      [...others].map((id) => world.name(id)),
      'and',
    ),
  };
  const through = dealings.flatMap(({ fact: { subject, object } }) => own.get(subject) ?? own.get(object) ?? []);
  return unknown(
    [...new Set([...through, ...dealings])],
    say(world, through.length > 0 ? 'ownCompany' : 'ownDealings', said),
    [{ key, text: say(world, 'askOwnDealings', said) }],
    {
      review: true,
    },
  );
}
