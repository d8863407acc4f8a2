import type { FactView, ViewOf } from '../../../facts/fact-view.ts';
import type { Organisation, Payments } from '../../books/test-shape.ts';
import { complete, type Inquiry, type Question } from '../../person/inquiry.ts';
import { allOf, type Sure } from '../../world/kleene.ts';
import { heldThen, widest } from '../../world/look-back.ts';
import { spanOf } from '../../world/moments.ts';
import type { World } from '../../world/world.ts';
import { aroundFirms, auditing } from './audit-firms.ts';
import { successionHits } from './group-hits.ts';
import { partners, tradeWords } from './partners.ts';
import { isOver, tradesThatCount } from './payments.ts';
import { controlledBy } from '../../world/control.ts';
import type { Hit, OrganisationSelection } from './organisation-selection.ts';
import { say } from './messages/words.ts';

const ADVICE =
  /\b(advi[sc]|consult|legal|law|lawyer|attorney|solicitor|barrister|counsel|account|audit|tax|actuar|valuation|fairness opinion|due diligence|retainers?|professional (fees?|services)|investment bank|financial servic|M&A)|顧問|助言|相談|コンサル|アドバイザ|弁護|弁理|法律|法務|訴訟|税務|税理|会計|監査|鑑定|デュー/i;
/** What is bought and is no advice. Of other words nothing is said. */
const NO_ADVICE =
  /\b(sales?|sold|purchas|suppl(y|ies)|goods|products?|materials?|parts|equipment|machine|hardware|software|licen[cs]|royalt|leas|rent|construction|transport|freight|shipping|energy|electric|gas|water|network|connect|telecom|communication|data cent|host|cloud|internet|advertis|print|insurance|premium|interest|loan|dividend|donat|grant|contribution|second(ed|ment)|wages|salar|mainten|clean|securit|manufactur|outsourc)|売上|販売|仕入|購入|購買|商品|製品|部品|材料|設備|機器|工事|建設|賃|家賃|リース|運送|輸送|物流|通信|回線|ネットワーク|電力|電気|ガス|広告|印刷|保険|利息|配当|寄付|寄附|使用料|ライセンス|ロイヤル|給与|出向|保守|清掃|警備|製造|外注/i;
const UNDERWRITING = /\b(underwrit|bookrunn|lead manag)|引受|幹事/i;

/**
 * Law, audit and consulting firms that the company or a subsidiary pays: by what the firm is, or by what it is paid
 * for.
 */
export function advisers(inquiry: Inquiry, at: Organisation): OrganisationSelection {
  const { world, moment } = inquiry;
  const window = widest(at.when ?? { when: 'NOW' }, moment);
  const paid =
    at.payments === undefined
      ? paidFor(inquiry, at, (view) => gives(world, view), say(world, 'isPaid'))
      : paidEnough(inquiry, at, at.payments);
  const known = new Set(paid.filter(({ sure }) => sure === 'YES').map(({ org }) => org));
  // Whoever audits is paid as an accountant, also where no payment is told; for how much, and what else, is a question.
  const audits = [world.company, ...controlledBy(world, world.company, window).keys()]
    .flatMap((company) => auditing(inquiry, at, company).map((hit) => ({ hit, company })))
    .filter(({ hit: { org } }) => !known.has(org))
    .map(({ hit, company }): Hit => ({
      ...hit,
      sure: 'MAYBE',
      questions: hit.facts.map(({ fact }) => ({
        key: `advice:${fact.id}`,
        text: say(world, 'whatFor', { payer: world.name(company), org: world.name(hit.org) }),
      })),
    }));
  const hits = [...paid, ...audits];
  const proof = complete(world, 'TRADES_WITH', window, `advisers:${world.company}`);
  return {
    hits: [...hits, ...aroundFirms(inquiry, hits)],
    complete: proof.length > 0,
    proof,
    note: say(world, 'anAdviser'),
    questions: [
      {
        key: `advisers:${world.company}`,
        text: say(world, 'whichFirms', { company: world.name(world.company) }),
      },
    ],
  };
}

/** Advisers to whom payments for advice pass the test; perhaps, those to whom they do with all others that they get. */
function paidEnough(inquiry: Inquiry, at: Organisation, payments: Payments): Hit[] {
  const { world, moment } = inquiry;
  const today = controlledBy(world, world.company, { from: moment.on, until: moment.on });
  const own = new Set([world.company, ...[...today].flatMap(([id, { sure }]) => (sure === 'YES' ? [id] : []))]);
  return partners(inquiry, { ...at, is: 'TRADE_PARTNER' }).hits.flatMap((hit): Hit[] => {
    const trades = hit.facts.filter(isTrade);
    const paid = new Set(trades.map(({ fact }) => fact.object).filter((id) => !own.has(id)));
    // Of what has no amount a hit does not tell.
    const payers = new Set([...own, ...trades.map(({ fact }) => fact.subject)]);
    const all = [...paid].flatMap((id) => world.to(id, 'TRADES_WITH')).filter((view) => payers.has(view.fact.subject));
    const advice = all.filter((view) => gives(world, view) !== 'NO');
    const count = (views: readonly ViewOf<'TRADES_WITH'>[]) =>
      tradesThatCount(inquiry, hit.org, views, payments, paid)?.sure;
    if (advice.length === 0 || count(all) === undefined) return [];
    const surely = advice.filter((view) => gives(world, view) === 'YES' && own.has(view.fact.subject));
    if (count(surely) === 'YES') return [hit];
    const questions = advice.map((view) => forWhat(world, view, hit.org));
    return [{ ...hit, sure: 'MAYBE', questions: [...hit.questions, ...questions] }];
  });
}

function isTrade(view: FactView): view is ViewOf<'TRADES_WITH'> {
  return view.fact.kind === 'TRADES_WITH';
}

/** Underwriters, where a payment says that it was for that; of others the graph has no facts. */
export function underwriters(inquiry: Inquiry, at: Organisation): OrganisationSelection {
  const { world } = inquiry;
  const hits = paidFor(
    inquiry,
    at,
    ({ fact }) => (UNDERWRITING.test(words(fact)) ? 'YES' : 'NO'),
    say(world, 'underwrites'),
  );
  return {
    hits: [...hits, ...hits.flatMap((hit) => successionHits(world, hit))],
    complete: false,
    proof: [],
    note: say(world, 'noFacts'),
    questions: [
      {
        key: `underwriters:${world.company}`,
        text: say(world, 'whoUnderwrote', { company: world.name(world.company) }),
      },
    ],
  };
}

function paidFor(
  { world, moment }: Inquiry,
  at: Organisation,
  fits: (view: ViewOf<'TRADES_WITH'>) => Sure,
  what: string,
): Hit[] {
  const window = widest(at.when ?? { when: 'NOW' }, moment);
  const today = controlledBy(world, world.company, { from: moment.on, until: moment.on });
  const own = new Set([world.company, ...[...today].flatMap(([id, { sure }]) => (sure === 'YES' ? [id] : []))]);
  const payers = new Set([...own, ...today.keys(), ...controlledBy(world, world.company, window).keys()]);
  return [...payers]
    .flatMap((payer) => world.from(payer, 'TRADES_WITH'))
    .filter((view) => !isOver(world, view, window))
    .flatMap((view): Hit[] => {
      const org = view.fact.object;
      if (own.has(org) || world.parties.get(org)?.type === 'Person') return [];
      const held = heldThen(spanOf(world, view), at.when ?? { when: 'NOW' }, moment);
      const sure = allOf([fits(view), held.sure]);
      if (sure === 'NO') return [];
      return [
        {
          org,
          sure,
          level: 'ENTITY',
          facts: [view],
          inferred: held.carried,
          note: say(world, 'paidAs', { what, trade: tradeWords(world, view) }),
          questions: sure === 'YES' ? [] : [forWhat(world, view, org)],
        },
      ];
    });
}

function forWhat(world: World, { fact }: ViewOf<'TRADES_WITH'>, org: string): Question {
  return {
    key: `advice:${fact.id}`,
    text: say(world, 'whatFor', { payer: world.name(fact.subject), org: world.name(org) }),
  };
}

function gives(world: World, { fact }: ViewOf<'TRADES_WITH'>): Sure {
  const party = world.parties.get(fact.object);
  if (party?.type === 'Company' && ['LAW_FIRM', 'AUDIT_FIRM'].includes(party.kind)) return 'YES';
  const said = words(fact);
  return ADVICE.test(said) ? 'YES' : NO_ADVICE.test(said) ? 'NO' : 'MAYBE';
}

function words({ nature, account }: ViewOf<'TRADES_WITH'>['fact']): string {
  return [nature, account].filter((one) => one !== undefined).join(' ');
}
