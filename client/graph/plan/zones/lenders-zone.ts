import { agedOn } from '../../../lib/facts/fact-age.ts';
import type { PlanAnswer, PlanLoan } from '../plan-answer.ts';
import { largestFirst, totalsOf, totalsText, type CurrencyTotals } from './currency-totals.ts';
import { lastStated } from './last-stated.ts';
import { markOf } from './marks.ts';
import { amountForHeading, amountForRow } from './money.ts';
import { shortNames } from '../../../lib/party-name.ts';
import type { HeadingPart, ZoneRow, Zone } from './zone.ts';
import { say } from './messages/words.ts';

/**
 * Who lends to the company: currency by currency in order of the code, the largest known balance first, unknown ones
 * last.
 */
export function lendersZone(answer: PlanAnswer, on?: string): Zone {
  const byLender = new Map<string, PlanLoan[]>();
  for (const loan of answer.lenders) byLender.set(loan.lender.id, [...(byLender.get(loan.lender.id) ?? []), loan]);
  const rows = [...byLender.values()].map((loans) => ({ loans, totals: totalsOf(loans) }));
  rows.sort((a, b) => largestFirst(a.totals, b.totals));
  return {
    key: 'lenders',
    title: say('lenders'),
    totals: [...sum(answer.lenders), ...lastStated(answer.lenders, on)],
    rows: rows.flatMap(({ loans, totals }) => lenderRow(loans, totals, on)),
    subjects: [],
    empty: say('noLenderIsNamedInThe'),
    unseen: 0,
  };
}

function sum(loans: readonly PlanLoan[]): HeadingPart[] {
  if (loans.length === 0) return [];
  const text = totalsText(totalsOf(loans), amountForHeading, say('atLeast'));
  return [{ text: text ?? say('amountsNotStated'), importance: 0 }];
}

function lenderRow(loans: readonly PlanLoan[], totals: CurrencyTotals, on: string | undefined): ZoneRow[] {
  const [first] = loans;
  if (!first) return [];
  const mark = markOf(first.lender);
  const balance = totalsText(totals, amountForRow, '≥ ');
  // Balances in several currencies need the room of a name: shortened where there is less, with a sign that there is
  // more.
  const several = totals.sums.length > 1 && balance !== undefined;
  return [
    {
      party: first.lender.id,
      facts: loans.map((loan) => loan.id),
      mark,
      name: first.lender.name,
      shortNames: shortNames(first.lender),
      subtitles: several ? [balance, `${firstOf(totals)}, …`] : [],
      figure: several ? undefined : (balance ?? '?'),
      weight: undefined,
      line: 'loan',
      stroke: 'dashdot',
      ...agedOn(loans, on),
      keys: [mark, 'loans'],
      detail: loans.map((loan) => loan.summary).join(' '),
      children: [],
    },
  ];
}

function firstOf({ sums, unknown }: CurrencyTotals): string {
  return totalsText({ sums: sums.slice(0, 1), unknown }, amountForRow, '≥ ') ?? '?';
}
