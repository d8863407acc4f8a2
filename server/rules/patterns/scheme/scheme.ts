import type { TestOf } from '../../books/patterns.ts';
import { answeredNone, clear, complete, triggered, unknown, type Answer, type Inquiry } from '../../person/inquiry.ts';
import { heldThen, widest } from '../../world/look-back.ts';
import { max, spanOf } from '../../world/moments.ts';
import { holdingsThrough } from '../../world/nominees.ts';
import { askFamily } from '../family.ts';
import { controlledBy } from '../../world/control.ts';
import { say } from './messages/words.ts';

const SCHEME = /\b(option|performance|bonus|incentive|pension|superannuation)/i;

/**
 * Options on the company's shares held by the person, or pay that is told to be of such a scheme. The sources rule it
 * out when they tell all holdings and all payments: options are a holding, performance pay and pensions are paid.
 */
export function scheme(inquiry: Inquiry, test: TestOf<'SCHEME'>): Answer {
  return test.degree === undefined
    ? schemeOf(inquiry, test, inquiry.officer.person)
    : askFamily(inquiry, test, (relative) => schemeOf(inquiry, test, relative), say(inquiry.world, 'matter'));
}

function schemeOf({ world, moment }: Inquiry, test: TestOf<'SCHEME'>, person: string): Answer {
  const name = world.name(person);
  const reach = widest(test.lookBack, moment);
  const owned = [
    person,
    ...controlledBy(world, person, { from: max(reach.from, '0001-01-01'), until: moment.on }).keys(),
  ];
  // Options count in a nominee's name and through companies that the person controls.
  const options = owned
    .flatMap((id) => holdingsThrough(world, id))
    .filter(({ fact }) => fact.object === world.company && fact.interest === 'OPTIONS');
  const paid = world
    .to(person, 'TRADES_WITH')
    .filter(({ fact }) => SCHEME.test(`${fact.nature ?? ''} ${fact.account ?? ''}`));
  const named = world
    .from(world.company, 'HAS_ATTRIBUTE')
    .filter(
      ({ fact }) =>
        (fact.attribute === 'STOCK_OPTIONS' || (fact.attribute === 'REMUNERATION' && SCHEME.test(fact.label ?? ''))) &&
        fact.detail?.some(({ key }) => key === person),
    );
  const found = [...options, ...paid, ...named].map((view) => ({
    view,
    sure: heldThen(spanOf(world, view), test.lookBack, moment).sure,
  }));
  const sure = found.filter((one) => one.sure === 'YES').map(({ view }) => view);
  if (sure.length > 0) return triggered(world, sure, say(world, 'shares', { name }));
  const open = found.filter((one) => one.sure === 'MAYBE').map(({ view }) => view);
  const window = widest(test.lookBack, moment);
  const none = answeredNone(world, window, `scheme:${person}`);
  if (open.length === 0 && none.length > 0) return clear(none, say(world, 'none', { name }));
  const [holdings, payments] = [complete(world, 'HOLDS', window), complete(world, 'TRADES_WITH', window)];
  if (open.length === 0 && holdings.length > 0 && payments.length > 0)
    return clear([...holdings, ...payments], say(world, 'allTold'));
  return unknown(open, say(world, 'untold', { name }), [
    {
      key: `scheme:${person}`,
      text: say(world, 'ask', { name, company: world.name(world.company) }),
    },
  ]);
}
