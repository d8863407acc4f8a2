import type { ViewOf } from '../../../facts/fact-view.ts';
import { amountIn, joined } from '../../world/worded.ts';
import type { Organisation, Payments } from '../../books/test-shape.ts';
import type { DatedValue, LookBack } from '../../books/book-values.ts';
import { complete, type Inquiry } from '../../person/inquiry.ts';
import { heldThen, numbers, widest } from '../../world/look-back.ts';
import { spanOf, yearsBefore, type Window } from '../../world/moments.ts';
import { groupHits } from './group-hits.ts';
import { lendersOf, type Side } from './lenders.ts';
import { homeOf } from '../../world/company-traits.ts';
import { controlledBy, controllersOf } from '../../world/control.ts';
import { shareQuestion, type Hit, type OrganisationSelection } from './organisation-selection.ts';
import { otherDealings } from './other-dealings.ts';
import { perhapsControlled } from './perhaps-controlled.ts';
import { isOver, tradesThatCount, type CountedPayment } from './payments.ts';
import { shareholders } from './shareholders.ts';
import type { World } from '../../world/world.ts';
import { say } from './messages/words.ts';

const NOW: LookBack = { when: 'NOW' };
/** Years back in which dealings are measured at most. */
const MOST_YEARS = 25;

/** Those who lend to the company or its subsidiaries, or trade with them; then the groups of these. */
export function partners(inquiry: Inquiry, at: Organisation): OrganisationSelection {
  const { world, moment } = inquiry;
  const back = at.when ?? NOW;
  const window = widest(back, moment);
  const own = sideOf(inquiry, paymentsWindow(inquiry, at) ?? window, at.payments?.parentToo);
  const lenders = at.is === 'TRADE_PARTNER' ? [] : lendersOf(inquiry, at, back, own);
  const traders = at.is === 'LENDER' ? [] : tradersOf(inquiry, at, back, own);
  const other = otherDealings(inquiry, at, back, paymentsWindow(inquiry, at), own);
  const direct = [...lenders, ...traders, ...other];
  const ways = { up: true, down: true, what: at.is === 'LENDER' ? ('loans' as const) : ('dealings' as const) };
  const hits = [
    ...direct,
    ...direct.flatMap((hit) => groupHits(inquiry, hit, own.now, ways)),
    ...togetherHits(inquiry, at, own),
  ];
  const kinds = [
    ...(at.is === 'TRADE_PARTNER' ? [] : ['LENDS_TO' as const]),
    ...(at.is === 'LENDER' ? [] : ['TRADES_WITH' as const]),
  ];
  const proofs = kinds.map((kind) =>
    complete(world, kind, window, `${kind === 'LENDS_TO' ? 'lenders' : 'traders'}:${world.company}`),
  );
  const all = proofs.every((proof) => proof.length > 0);
  const name = world.name(world.company);
  return {
    hits,
    complete: all,
    proof: proofs.flat(),
    note: at.is === 'LENDER' ? say(world, 'lenders') : say(world, 'businessPartners'),
    questions: all
      ? []
      : kinds.map((kind) =>
          kind === 'LENDS_TO'
            ? {
                key: `lenders:${world.company}`,
                text: say(world, 'whoLent', { name }),
              }
            : {
                key: `traders:${world.company}`,
                text: say(world, 'whoTrades', { name }),
              },
        ),
  };
}

/**
 * The company with its subsidiaries, and with its parents where the rule takes them for the company; whoever holds two
 * fifths may be one.
 */
function sideOf(inquiry: Inquiry, window: Window, parentToo = false): Side {
  const { world, moment } = inquiry;
  const now = { from: moment.on, until: moment.on };
  const today = controlledBy(world, world.company, now);
  const then = controlledBy(world, world.company, window);
  const isBody = (id: string) => world.parties.get(id)?.type !== 'Person';
  const parents = parentToo ? [...controllersOf(world, world.company, now)].filter(([id]) => isBody(id)) : [];
  const perhaps = parentToo ? shareholders(inquiry, { is: 'SHAREHOLDER', atLeast: [{ value: '40' }] }).hits : [];
  // In Japan somebody may control with next to nothing, which would make everybody's dealings the company's.
  const below = parentToo && homeOf(world) !== 'JP' ? perhapsControlled(world, today, now).map(({ org }) => org) : [];
  const surely = [...today, ...parents].flatMap(([id, { sure }]) => (sure === 'YES' ? [id] : []));
  const above = [...parents.map(([id]) => id), ...perhaps.map(({ org }) => org).filter(isBody)];
  const own = new Set([world.company, ...surely]);
  const open = [...today.keys(), ...then.keys(), ...below].filter((id) => !own.has(id) && then.get(id)?.sure !== 'YES');
  return {
    payers: new Set([world.company, ...today.keys(), ...then.keys(), ...above, ...below]),
    now: own,
    perhaps: new Map([
      ...open.map((id) => [id, shareQuestion(world, world.company, id)] as const),
      ...above.filter((id) => !own.has(id)).map((id) => [id, shareQuestion(world, id, world.company)] as const),
    ]),
  };
}

/** The years in which payments are looked for, where the rule counts them by fiscal years. */
function paymentsWindow({ moment }: Inquiry, { payments }: Organisation): Window | undefined {
  if (payments === undefined) return undefined;
  const years = Math.max(...numbers(payments.fiscalYears, moment.law));
  return { from: yearsBefore(moment.on, years + 1), until: moment.on };
}

/** Dealings of each partner with the company's side. What a subsidiary deals with another of the side is nothing. */
function tradesByPartner(world: World, { payers, now }: Side): Map<string, ViewOf<'TRADES_WITH'>[]> {
  const trades = new Set(
    [...payers].flatMap((id) => [...world.from(id, 'TRADES_WITH'), ...world.to(id, 'TRADES_WITH')]),
  );
  const byPartner = new Map<string, ViewOf<'TRADES_WITH'>[]>();
  for (const view of trades) {
    const { subject, object } = view.fact;
    // Of two that were of the group once, the one that no longer surely is deals with the other.
    const ends = [subject, object].filter((id) => !now.has(id) && payers.has(id === subject ? object : subject));
    for (const partner of ends) {
      if (world.parties.get(partner)?.type === 'Person') continue;
      byPartner.set(partner, [...(byPartner.get(partner) ?? []), view]);
    }
  }
  return byPartner;
}

/** Groups whose companies pass the test of payments together, and none of them alone. */
function togetherHits(inquiry: Inquiry, at: Organisation, side: Side): Hit[] {
  const { world, moment } = inquiry;
  const { payments } = at;
  if (payments === undefined || at.is === 'LENDER') return [];
  const now = { from: moment.on, until: moment.on };
  const byPartner = tradesByPartner(world, side);
  const heads = new Map<string, Set<string>>();
  if (byPartner.size < 2) return [];
  for (const partner of byPartner.keys())
    for (const head of [partner, ...controllersOf(world, partner, now).keys()])
      if (!side.now.has(head)) heads.set(head, (heads.get(head) ?? new Set<string>()).add(partner));
  return [...heads].flatMap(([org, partners]): Hit[] => {
    const mates = [...partners];
    if (mates.length < 2 || world.parties.get(org)?.type === 'Person') return [];
    const views = mates.flatMap((partner) => byPartner.get(partner) ?? []);
    const counted = tradesThatCount(inquiry, org, views, payments, partners);
    if (counted === undefined) return [];
    return [
      {
        org,
        level: 'GROUP',
        inferred: false,
        ...counted,
        judgement: say(world, 'countTogether', { org: world.name(org) }),
      },
    ];
  });
}

function tradersOf(inquiry: Inquiry, at: Organisation, back: LookBack, side: Side): Hit[] {
  const { world, moment } = inquiry;
  const window = widest(back, moment);
  return [...tradesByPartner(world, side)].flatMap(([org, all]): Hit[] => {
    const views = all.filter((view) => !isOver(world, view, window));
    if (views.length === 0) return [];
    if (at.payments !== undefined) {
      const counted = countedBy(inquiry, at.payments, org, all, side);
      return counted === undefined ? [] : [{ org, level: 'ENTITY', inferred: false, ...counted }];
    }
    if (at.material !== undefined) return measured(inquiry, at.material.percent, org, views, back);
    const held = views
      .map((view) => ({ view, ...heldThen(spanOf(world, view), back, moment) }))
      .filter(({ sure }) => sure !== 'NO');
    const sure = held.some((one) => one.sure === 'YES') ? 'YES' : 'MAYBE';
    const counting = held.filter((one) => one.sure === sure);
    if (counting.length === 0) return [];
    return [
      {
        org,
        sure,
        level: 'ENTITY',
        facts: counting.map(({ view }) => view),
        inferred: counting.every(({ carried }) => carried),
        questions: [],
        note: tradesNote(
          world,
          counting.map(({ view }) => view),
        ),
      },
    ];
  });
}

/** Payments that pass the test; perhaps, where they only do with those of whoever may be of the company's side. */
function countedBy(
  inquiry: Inquiry,
  test: Payments,
  org: string,
  views: readonly ViewOf<'TRADES_WITH'>[],
  { perhaps }: Side,
): CountedPayment | undefined {
  const doubtful = ({ fact }: ViewOf<'TRADES_WITH'>) => perhaps.get(fact.subject === org ? fact.object : fact.subject);
  const sure = views.filter((view) => doubtful(view) === undefined);
  const counted = tradesThatCount(inquiry, org, sure, test);
  if (sure.length === views.length || counted?.sure === 'YES') return counted;
  const all = tradesThatCount(inquiry, org, views, test);
  return (
    all && { ...all, sure: 'MAYBE', questions: [...all.questions, ...views.flatMap((view) => doubtful(view) ?? [])] }
  );
}

function tradesNote(world: World, views: readonly ViewOf<'TRADES_WITH'>[]): string {
  const trades = joined(
    world,
    views.map((view) => tradeWords(world, view)),
    'semicolon',
  );
  return say(world, 'trades', { company: world.name(world.company), trades });
}

export function tradeWords(world: World, { fact }: ViewOf<'TRADES_WITH'>): string {
  const amount = fact.amount === undefined ? say(world, 'sumUntold') : amountIn(world, fact.amount, fact.currency);
  const period =
    fact.periodFrom === undefined || fact.periodTo === undefined
      ? ''
      : say(world, 'tradePeriod', { from: fact.periodFrom, to: fact.periodTo });
  return say(world, 'trade', { payer: world.name(fact.subject), payee: world.name(fact.object), amount, period });
}

/**
 * A partner by the measure that the book quotes, a part of the revenue of either side in a year of the look-back. More
 * is a hit to be judged; less is none, save of a supplier, without whom the business may not do; what cannot be
 * measured stays open.
 */
function measured(
  inquiry: Inquiry,
  percent: readonly DatedValue[],
  org: string,
  views: readonly ViewOf<'TRADES_WITH'>[],
  back: LookBack,
): Hit[] {
  const { world, moment } = inquiry;
  const held = views
    .map((view) => ({ view, ...heldThen(spanOf(world, view), back, moment) }))
    .filter(({ sure }) => sure !== 'NO');
  if (held.length === 0) return [];
  const counting = held.map(({ view }) => view);
  const years = Number(moment.on.slice(0, 4)) - Number(widest(back, moment).from.slice(0, 4)) + 1;
  const counted = tradesThatCount(inquiry, org, counting, {
    fiscalYears: [{ value: String(Math.min(years, MOST_YEARS)) }],
    current: true,
    morePercent: [...percent],
    of: 'EITHER',
  });
  const limit = joined(
    world,
    percent.map(({ value }) => value),
    'or',
  );
  const note = tradesNote(world, counting);
  const base = { org, level: 'ENTITY' as const, facts: counting, inferred: held.every(({ carried }) => carried), note };
  if (counted?.sure === 'YES') {
    const sure = held.some((one) => one.sure === 'YES') ? ('YES' as const) : ('MAYBE' as const);
    return [{ ...base, sure, questions: [] }];
  }
  if (counted !== undefined)
    return [
      {
        ...base,
        sure: 'MAYBE',
        judgement: say(world, 'isMajor', { limit }),
        questions: counted.questions,
      },
    ];
  // Less than the measure. A customer is then no major one; of a supplier it is another question.
  const supplies = counting.some(({ fact }) => fact.object === org);
  if (!supplies) return [];
  return [
    {
      ...base,
      sure: 'MAYBE',
      judgement: say(world, 'couldDoWithout', { limit }),
      questions: [
        {
          key: `indispensable:${org}`,
          text: say(world, 'indispensable', { company: world.name(world.company), org: world.name(org) }),
        },
      ],
    },
  ];
}
