import type { TestOf } from '../../books/patterns.ts';
import { answeredNone, clear, complete, triggered, unknown, type Answer, type Inquiry } from '../../person/inquiry.ts';
import { allOf, anyOf, type Sure } from '../../world/kleene.ts';
import { heldThen, widest } from '../../world/look-back.ts';
import { max, spanOf } from '../../world/moments.ts';
import { holdingsThrough } from '../../world/nominees.ts';
import { askFamily } from '../family.ts';
import { select } from '../organisations/organisations.ts';
import { controlledBy } from '../../world/control.ts';
import { say } from './messages/words.ts';

/** What is said of pay out of such a scheme. */
const SCHEME =
  /\b(options?|bonus(es)?|incentives?|LTIPs?|PSUs?|performance[- ](related|based|linked|pay|shares?|bonus|fees?|awards?|units?|rights?|plan|scheme))\b|賞与|業績連動|ストック・?オプション|新株予約権|インセンティブ/i;
/** Shares given for nothing may be of one, and so may pay for what is not said. */
const PERHAPS_SCHEME =
  /\b(RSUs?|performance|commission|phantom|profit[- ]shar\w*|restricted (stock|shares?)|(share|stock|equity)[- ](plan|award|unit|appreciation|scheme|grant)s?)\b|株式報酬|譲渡制限付/i;
const PENSION = /\b(pensions?|superannuation)\b|年金/i;
const PERHAPS_PENSION = /\bretirement (benefits?|pay|plan|scheme)\b|\b401\(?k|退職給付/i;

/**
 * Options on the company's shares held by the person, or pay that is told to be of such a scheme. The sources rule it
 * out when they tell all holdings and all payments: options are a holding, performance pay and pensions are paid.
 */
export function scheme(inquiry: Inquiry, test: TestOf<'SCHEME'>): Answer {
  return test.degree === undefined
    ? schemeOf(inquiry, test, inquiry.officer.person)
    : askFamily(inquiry, test, (relative) => schemeOf(inquiry, test, relative), say(inquiry.world, 'matter'));
}

/** Whether words tell of such a scheme; of a pension, where the rule asks for it as well. */
function tells(words: string, { pensionsToo }: TestOf<'SCHEME'>): Sure {
  const tests = [
    [SCHEME, PERHAPS_SCHEME],
    ...(pensionsToo === true ? [[PENSION, PERHAPS_PENSION] as const] : []),
  ] as const;
  return anyOf(tests.map(([sure, maybe]) => (sure.test(words) ? 'YES' : maybe.test(words) ? 'MAYBE' : 'NO')));
}

function schemeOf(inquiry: Inquiry, test: TestOf<'SCHEME'>, person: string): Answer {
  const { world, moment } = inquiry;
  const name = world.name(person);
  const schemes = say(world, test.pensionsToo === true ? 'orPension' : 'schemes');
  const reach = widest(test.lookBack, moment);
  const owned = [
    person,
    ...controlledBy(world, person, { from: max(reach.from, '0001-01-01'), until: moment.on }).keys(),
  ];
  // Of a scheme of another company nothing is asked.
  const payers = new Map<string, Sure>();
  const above = [
    ...(test.parentToo === true ? ['PARENT' as const] : []),
    ...(test.sistersToo === true ? ['SISTER' as const] : []),
  ].flatMap((is) => select(inquiry, { is }).hits);
  for (const { org, sure, level } of [...select(inquiry, { is: 'SELF_GROUP', when: { when: 'EVER' } }).hits, ...above])
    if (payers.get(org) !== 'YES') payers.set(org, level === 'ENTITY' ? sure : 'MAYBE');
  // Options count in a nominee's name and through companies that the person controls.
  const options = owned
    .flatMap((id) => holdingsThrough(world, id))
    .filter(({ fact }) => fact.interest === 'OPTIONS')
    .map((view) => ({ view, told: payers.get(view.fact.object) ?? ('NO' as const) }))
    .filter(({ told }) => told !== 'NO');
  const paid = world
    .to(person, 'TRADES_WITH')
    .map((view) => ({
      view,
      told: allOf([
        payers.get(view.fact.subject) ?? 'NO',
        tells(`${view.fact.nature ?? ''} ${view.fact.account ?? ''} ${view.fact.terms ?? ''}`, test),
      ]),
    }))
    .filter(({ told }) => told !== 'NO');
  const named = [...payers]
    .flatMap(([payer, sure]) => world.from(payer, 'HAS_ATTRIBUTE').map((view) => ({ view, sure })))
    .filter(
      ({ view: { fact } }) =>
        (fact.attribute === 'STOCK_OPTIONS' || fact.attribute === 'REMUNERATION') &&
        fact.detail?.some(({ key }) => key === person),
    )
    .map(({ view, sure }) => ({
      view,
      told: allOf([sure, view.fact.attribute === 'STOCK_OPTIONS' ? 'YES' : tells(view.fact.label ?? '', test)]),
    }));
  const found = [...options, ...paid, ...named].map(({ view, told }) => ({
    view,
    sure: allOf([told, heldThen(spanOf(world, view), test.lookBack, moment).sure]),
  }));
  const sure = found.filter((one) => one.sure === 'YES').map(({ view }) => view);
  if (sure.length > 0) return triggered(world, sure, say(world, 'shares', { name, schemes }));
  const open = found.filter((one) => one.sure === 'MAYBE').map(({ view }) => view);
  const window = widest(test.lookBack, moment);
  const none = answeredNone(world, window, `scheme:${person}`);
  if (open.length === 0 && none.length > 0) return clear(none, say(world, 'none', { name, schemes }));
  const [holdings, payments] = [complete(world, 'HOLDS', window), complete(world, 'TRADES_WITH', window)];
  if (open.length === 0 && holdings.length > 0 && payments.length > 0)
    return clear([...holdings, ...payments], say(world, 'allTold'));
  return unknown(open, say(world, 'untold', { name, schemes }), [
    {
      key: `scheme:${person}`,
      text: say(world, test.pensionsToo === true ? 'ask' : 'askSchemes', {
        name,
        company: world.name(world.company),
      }),
    },
  ]);
}
