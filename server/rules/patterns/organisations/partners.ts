import type { ViewOf } from '../../../facts/fact-view.ts';
import { thousands } from '../../../numbers/percent.ts';
import type { Organisation } from '../../books/test-shape.ts';
import type { DatedValue, LookBack } from '../../books/values.ts';
import { complete, type Inquiry } from '../../person/inquiry.ts';
import { heldThen, widest } from '../../world/look-back.ts';
import { spanOf } from '../../world/moments.ts';
import { groupHits } from './group-hits.ts';
import { lendersOf } from './lenders.ts';
import { groupOf, type Hit, type Selection } from './selection.ts';
import { tradesThatCount } from './payments.ts';
import type { World } from '../../world/world.ts';

const NOW: LookBack = { when: 'NOW' };
/** Years back in which dealings are measured at most. */
const MOST_YEARS = 25;

/** Those who lend to the company or its subsidiaries, or trade with them; then the groups of these. */
export function partners(inquiry: Inquiry, at: Organisation): Selection {
  const { world, moment } = inquiry;
  const back = at.when ?? NOW;
  const window = widest(back, moment);
  const own = new Set([world.company, ...groupOf(world, world.company, { from: moment.on, until: moment.on }).keys()]);
  const lenders = at.is === 'TRADE_PARTNER' ? [] : lendersOf(inquiry, at, back, own);
  const traders = at.is === 'LENDER' ? [] : tradersOf(inquiry, at, back, own);
  const direct = [...lenders, ...traders];
  const ways = { up: true, down: true, what: at.is === 'LENDER' ? 'loans' : 'dealings' };
  const hits = [...direct, ...direct.flatMap((hit) => groupHits(inquiry, hit, own, ways))];
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
    note: at.is === 'LENDER' ? 'lenders' : 'business partners',
    questions: all
      ? []
      : kinds.map((kind) =>
          kind === 'LENDS_TO'
            ? {
                key: `lenders:${world.company}`,
                text: `Who has lent to ${name} and its subsidiaries, how much, and which is the main bank?`,
              }
            : {
                key: `traders:${world.company}`,
                text: `With which organisations do ${name} and its subsidiaries do business, and for how much in each year?`,
              },
        ),
  };
}

function tradersOf(inquiry: Inquiry, at: Organisation, back: LookBack, own: ReadonlySet<string>): Hit[] {
  const { world, moment } = inquiry;
  const trades = [...own].flatMap((id) => [...world.from(id, 'TRADES_WITH'), ...world.to(id, 'TRADES_WITH')]);
  const byPartner = new Map<string, ViewOf<'TRADES_WITH'>[]>();
  for (const view of trades) {
    const partner = own.has(view.fact.subject) ? view.fact.object : view.fact.subject;
    if (own.has(partner) || world.parties.get(partner)?.type === 'Person') continue;
    byPartner.set(partner, [...(byPartner.get(partner) ?? []), view]);
  }
  return [...byPartner].flatMap(([org, views]): Hit[] => {
    if (at.payments !== undefined) {
      const counted = tradesThatCount(inquiry, org, views, at.payments);
      return counted === undefined ? [] : [{ org, level: 'ENTITY', inferred: false, ...counted }];
    }
    if (at.material !== undefined) return measured(inquiry, at.material.percent, org, views, back, own);
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
        note: `trades with ${world.name(world.company)}: ${counting.map(({ view }) => tradeWords(world, view)).join('; ')}`,
      },
    ];
  });
}

export function tradeWords(world: World, { fact }: ViewOf<'TRADES_WITH'>): string {
  const amount =
    fact.amount === undefined ? 'an amount not told' : `${thousands(fact.amount)} ${fact.currency ?? ''}`.trim();
  const period =
    fact.periodFrom === undefined || fact.periodTo === undefined ? '' : `, ${fact.periodFrom} to ${fact.periodTo}`;
  return `${world.name(fact.subject)} paid ${world.name(fact.object)} ${amount}${period}`;
}

/**
 * A partner by the measure that the book quotes, a part of the revenue of either side in a year of the look-back. More is a hit
 * to be judged; less is none, save of a supplier, without whom the business may not do; what cannot be measured stays open.
 */
function measured(
  inquiry: Inquiry,
  percent: readonly DatedValue[],
  org: string,
  views: readonly ViewOf<'TRADES_WITH'>[],
  back: LookBack,
  own: ReadonlySet<string>,
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
  const limit = percent.map(({ value }) => value).join(' or ');
  const note = `trades with ${world.name(world.company)}: ${counting.map((view) => tradeWords(world, view)).join('; ')}`;
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
        judgement: `whether the partner is a major one, by ${limit} % of the revenue of either`,
        questions: counted.questions,
      },
    ];
  // Less than the measure. A customer is then no major one; of a supplier it is another question.
  const supplies = counting.some(({ fact }) => own.has(fact.subject));
  if (!supplies) return [];
  return [
    {
      ...base,
      sure: 'MAYBE',
      judgement: `whether the business could do without the supplier, who is below ${limit} % of the revenue of either`,
      questions: [
        {
          key: `indispensable:${org}`,
          text: `Could the business of ${world.name(world.company)} do without what ${world.name(org)} supplies?`,
        },
      ],
    },
  ];
}
