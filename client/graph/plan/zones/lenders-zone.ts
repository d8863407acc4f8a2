import { compareDecimals } from '../../../lib/figures.ts';
import type { PlanAnswer, PlanLoan } from '../answer.ts';
import { lastStated } from './last-stated.ts';
import { markOf } from './marks.ts';
import { amountForHeading, amountForRow } from './money.ts';
import { shortNames } from '../../../lib/party-name.ts';
import { sumOf } from './share.ts';
import { isFaint, type HeadingPart, type Row, type Zone } from './zone.ts';

/** Who lends to the company, the largest balance first. */
export function lendersZone(answer: PlanAnswer): Zone {
  const byLender = new Map<string, PlanLoan[]>();
  for (const loan of answer.lenders) byLender.set(loan.lender.id, [...(byLender.get(loan.lender.id) ?? []), loan]);
  const rows = [...byLender.values()].map((loans) => ({ loans, total: total(loans) }));
  rows.sort((a, b) => (a.total && b.total ? compareDecimals(b.total, a.total) : Number(!a.total) - Number(!b.total)));
  return {
    key: 'lenders',
    title: 'Lenders',
    totals: [...sum(answer.lenders), ...lastStated(answer.lenders)],
    rows: rows.flatMap(({ loans, total: balance }) => lenderRow(loans, balance)),
    subjects: [],
    empty: 'no lender is named in the sources',
    unseen: 0,
  };
}

/** Sum of one lender's balances; undefined when one is unknown or they are in several currencies. */
function total(loans: readonly PlanLoan[]): string | undefined {
  const amounts = loans.flatMap((loan) => loan.amount ?? []);
  const oneCurrency = new Set(loans.map((loan) => loan.currency)).size === 1;
  return oneCurrency && amounts.length === loans.length ? sumOf(amounts) : undefined;
}

function sum(loans: readonly PlanLoan[]): HeadingPart[] {
  const known = loans.filter((loan) => loan.amount !== null);
  const all = total(known);
  if (all === undefined) return [];
  const prefix = known.length < loans.length ? 'at least ' : '';
  return [{ text: prefix + amountForHeading(all, known[0]?.currency ?? null), importance: 0 }];
}

function lenderRow(loans: readonly PlanLoan[], balance: string | undefined): Row[] {
  const [first] = loans;
  if (!first) return [];
  const mark = markOf(first.lender);
  return [
    {
      party: first.lender.id,
      facts: loans.map((loan) => loan.id),
      mark,
      name: first.lender.name,
      shortNames: shortNames(first.lender),
      subtitles: [],
      figure: amountForRow(balance ?? null, first.currency),
      weight: undefined,
      line: 'loan',
      stroke: 'dashdot',
      faint: isFaint(loans),
      keys: [mark, 'loans'],
      detail: loans.map((loan) => loan.summary).join(' '),
      children: [],
    },
  ];
}
