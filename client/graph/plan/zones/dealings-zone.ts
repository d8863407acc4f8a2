import { COMMA } from '../../../lib/language/language.ts';
import { agedOn } from '../../../lib/facts/fact-age.ts';
import type { PlanAnswer, PlanParty, PlanTrade } from '../plan-answer.ts';
import { largestFirst, totalsOf, totalsText, type CurrencyTotals } from './currency-totals.ts';
import { lastStated } from './last-stated.ts';
import { markOf } from './marks.ts';
import { amountForRow } from './money.ts';
import { shortNames } from '../../../lib/party-name.ts';
import type { ZoneRow, Zone } from './zone.ts';
import { say } from './messages/words.ts';

/**
 * Whom the company trades with, currency by currency in order of the code, the largest first and those of unknown
 * amount last; then who audits it.
 */
export function dealingsZone(answer: PlanAnswer, on?: string): Zone {
  const partners = new Map<string, { party: PlanParty; trades: PlanTrade[] }>();
  for (const trade of answer.trades) {
    const party = trade.payer.id === answer.id ? trade.payee : trade.payer;
    const known = partners.get(party.id) ?? { party, trades: [] };
    known.trades.push(trade);
    partners.set(party.id, known);
  }
  const traded = [...partners.values()]
    .map((partner) => ({ ...partner, volume: totalsOf(partner.trades) }))
    .sort((a, b) => largestFirst(a.volume, b.volume));
  const totals = [
    ...(traded.length > 0 ? [{ text: say('partners', { traded: traded.length }), importance: 0 }] : []),
    ...(answer.auditors.length > 0
      ? [{ text: say('auditFirms', { auditors: answer.auditors.length }), importance: 0 }]
      : []),
    ...lastStated([...answer.trades, ...answer.auditors], on),
  ];
  return {
    key: 'dealings',
    title: say('tradesWithAuditedBy'),
    totals,
    rows: [
      ...traded.map(({ party, trades }) => tradeRow(answer.id, party, trades, on)),
      ...answer.auditors.map((audit) => auditorRow(audit, on)),
    ],
    subjects: [],
    empty: say('noTradingPartnerOrAuditorIs'),
    unseen: 0,
  };
}

function tradeRow(focus: string, party: PlanParty, trades: readonly PlanTrade[], on: string | undefined): ZoneRow {
  const mark = markOf(party);
  const sides = [
    side(
      trades.filter((trade) => trade.payer.id === focus),
      say('bought'),
    ),
    side(
      trades.filter((trade) => trade.payer.id !== focus),
      say('sold'),
    ),
  ]
    .flatMap((one) => one ?? [])
    .sort((a, b) => largestFirst(a.totals, b.totals));
  const isStated = sides.some(({ totals }) => totals.sums.length > 0);
  return {
    party: party.id,
    facts: trades.map((trade) => trade.id),
    mark,
    name: party.name,
    shortNames: shortNames(party),
    subtitles: isStated ? saidOf(sides.map(({ text }) => text)) : [say('amountNotStated')],
    figure: undefined,
    weight: undefined,
    line: 'trade',
    stroke: 'solid',
    ...agedOn(trades, on),
    keys: [mark, 'trades'],
    detail: trades.map((trade) => trade.summary).join(' '),
    children: [],
  };
}

/** Both directions, else the larger with a sign that there is another: one of two is never shown as if it were all. */
function saidOf(sides: readonly string[]): string[] {
  const [largest = '', ...others] = sides;
  if (others.length > 0) return [sides.join(COMMA), `${largest}, …`];
  return [largest, largest.replace(/ (bought|sold)$/, '')];
}

/** What was paid in one direction, a sum for each currency; undefined when nothing was traded that way. */
function side(
  trades: readonly PlanTrade[],
  verb: string,
): { readonly text: string; readonly totals: CurrencyTotals } | undefined {
  if (trades.length === 0) return undefined;
  const totals = totalsOf(trades);
  return { text: `${totalsText(totals, amountForRow, '≥ ') ?? '?'} ${verb}`, totals };
}

function auditorRow(audit: PlanAnswer['auditors'][number], on: string | undefined): ZoneRow {
  const mark = markOf(audit.auditor);
  return {
    party: audit.auditor.id,
    facts: [audit.id],
    mark,
    name: audit.auditor.name,
    shortNames: shortNames(audit.auditor),
    subtitles: [say('accountingAuditor'), say('auditor')],
    figure: undefined,
    weight: undefined,
    line: 'audit',
    stroke: 'dashed',
    ...agedOn([audit], on),
    keys: [mark, 'audits'],
    detail: audit.summary,
    children: [],
  };
}
