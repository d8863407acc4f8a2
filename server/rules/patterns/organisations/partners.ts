import type { ViewOf } from '../../../facts/fact-view.ts';
import { amountIn, joined } from '../../world/worded.ts';
import type { Organisation } from '../../books/test-shape.ts';
import type { DatedValue, LookBack } from '../../books/book-values.ts';
import { complete, type Inquiry } from '../../person/inquiry.ts';
import type { Day } from '../../../time/day.ts';
import { heldThen, numbers, widest } from '../../world/look-back.ts';
import { spanOf, yearsBefore, type Window } from '../../world/moments.ts';
import { groupHits } from './group-hits.ts';
import { lendersOf, type Side } from './lenders.ts';
import { controlledBy, controllersOf } from '../../world/control.ts';
import type { Hit, OrganisationSelection } from './organisation-selection.ts';
import { otherDealings } from './other-dealings.ts';
import { isOver, tradesThatCount } from './payments.ts';
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
  const own = sideOf(world, moment.on, paymentsWindow(inquiry, at) ?? window);
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

function sideOf(world: World, on: Day, window: Window): Side {
  const today = controlledBy(world, world.company, { from: on, until: on });
  const then = controlledBy(world, world.company, window);
  const surely = [...today].flatMap(([id, { sure }]) => (sure === 'YES' ? [id] : []));
  return {
    payers: new Set([world.company, ...today.keys(), ...then.keys()]),
    now: new Set([world.company, ...surely]),
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
      const counted = tradesThatCount(inquiry, org, all, at.payments);
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
