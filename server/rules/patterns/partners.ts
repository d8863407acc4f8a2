import type { FactView, ViewOf } from '../../facts/fact-view.ts';
import { thousands } from '../../numbers/percent.ts';
import type { Organisation } from '../books/patterns.ts';
import type { LookBack } from '../books/values.ts';
import { complete, uniqueQuestions, type Inquiry } from '../person/inquiry.ts';
import { heldThen, widest } from '../world/look-back.ts';
import { spanOf } from '../world/moments.ts';
import { groupOf, ownersOf, shareQuestion, type Hit, type Selection } from './selection.ts';
import { tradesThatCount } from './payments.ts';
import type { World } from '../world/world.ts';

const NOW: LookBack = { when: 'NOW' };

/** Those who lend to the company or its subsidiaries, or trade with them; then those who control or precede such a one. */
export function partners(inquiry: Inquiry, at: Organisation): Selection {
  const { world, moment } = inquiry;
  const back = at.when ?? NOW;
  const window = widest(back, moment);
  const own = new Set([world.company, ...groupOf(world, world.company, { from: moment.on, until: moment.on }).keys()]);
  const lenders = at.is === 'TRADE_PARTNER' ? [] : lendersOf(inquiry, at, back, own);
  const traders = at.is === 'LENDER' ? [] : tradersOf(inquiry, at, back, own);
  const direct = [...lenders, ...traders];
  const hits = [...direct, ...direct.flatMap((hit) => groupHits(inquiry, hit, own))];
  const kinds = [
    ...(at.is === 'TRADE_PARTNER' ? [] : ['LENDS_TO' as const]),
    ...(at.is === 'LENDER' ? [] : ['TRADES_WITH' as const]),
  ];
  const proofs = kinds.map((kind) => complete(world, kind, window));
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

function lendersOf({ world, moment }: Inquiry, at: Organisation, back: LookBack, own: ReadonlySet<string>): Hit[] {
  const loans = [...own]
    .flatMap((borrower) => world.to(borrower, 'LENDS_TO'))
    .filter((view) => !own.has(view.fact.subject));
  const largest = loans.reduce(
    (most, { fact }) =>
      BigInt(fact.amount?.split('.')[0] ?? '0') > most ? BigInt(fact.amount?.split('.')[0] ?? '0') : most,
    0n,
  );
  return loans.flatMap((view): Hit[] => {
    const { sure, carried } = heldThen(spanOf(world, view), back, moment);
    if (sure === 'NO') return [];
    const { amount, currency, subject } = view.fact;
    const behind = at.largestSurely === true && (amount === undefined || BigInt(amount.split('.')[0] ?? '0') < largest);
    return [
      {
        org: subject,
        sure,
        level: 'ENTITY',
        facts: [view],
        inferred: carried,
        questions: sure === 'YES' ? [] : [loanQuestion(world, view)],
        note: `has lent ${amount === undefined ? 'an amount not told' : `${thousands(amount)} ${currency ?? ''}`.trim()} to ${world.name(view.fact.object)}`,
        judgement: behind ? 'whether a lender that is not the largest is a major one' : undefined,
      },
    ];
  });
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

/** Those who control a partner, and those it succeeded: the partner's group answers for it only when somebody says so. */
function groupHits({ world, moment }: Inquiry, hit: Hit, own: ReadonlySet<string>): Hit[] {
  const now = { from: moment.on, until: moment.on };
  const judgement = `whether dealings of ${world.name(hit.org)} count as those of its group`;
  const up = [...ownersOf(world, hit.org, now)].map(([org, { sure, facts }]): Hit => ({
    ...hit,
    org,
    level: 'GROUP',
    sure: sure === 'YES' ? hit.sure : 'MAYBE',
    facts: [...facts, ...hit.facts],
    judgement,
    note: `${sure === 'YES' ? 'controls' : 'holds a share not told of'} ${world.name(hit.org)}, which ${hit.note}`,
    inferred: hit.inferred || facts.some(({ fact }) => fact.basis === 'INFERRED'),
    questions: uniqueQuestions([...hit.questions, ...(sure === 'YES' ? [] : [shareQuestion(world, org, hit.org)])]),
  }));
  const before = world.from(hit.org, 'SUCCEEDS').map((view): Hit => ({
    ...hit,
    org: view.fact.object,
    level: 'GROUP',
    facts: [view, ...hit.facts],
    judgement: 'whether dealings of the successor count',
    note: `was succeeded by ${world.name(hit.org)}, which ${hit.note}`,
  }));
  return [...up, ...before].filter(({ org }) => !own.has(org) && world.parties.get(org)?.type !== 'Person');
}

export function tradeWords(world: World, { fact }: ViewOf<'TRADES_WITH'>): string {
  const amount =
    fact.amount === undefined ? 'an amount not told' : `${thousands(fact.amount)} ${fact.currency ?? ''}`.trim();
  const period =
    fact.periodFrom === undefined || fact.periodTo === undefined ? '' : `, ${fact.periodFrom} to ${fact.periodTo}`;
  return `${world.name(fact.subject)} paid ${world.name(fact.object)} ${amount}${period}`;
}

function loanQuestion(world: World, { fact }: FactView): { key: string; text: string } {
  return {
    key: `loan:${fact.id}`,
    text: `From when to when was ${world.name(fact.subject)} a lender of ${world.name(fact.object)}?`,
  };
}
