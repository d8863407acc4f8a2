import { grouped } from '../../lib/figures.ts';
import type { SupposedHolding } from '../../lib/address/supposed-holdings.ts';
import type { OwnershipVariables } from '../ownership-query.ts';

/** The holdings supposed in the words of the API. */
export function hypothetical(entries: readonly SupposedHolding[]): NonNullable<OwnershipVariables['whatIf']> {
  return entries.map((entry) => ({
    company: entry.company,
    holder: entry.holder ?? null,
    from: entry.what === 'pass' ? entry.from : null,
    issued: entry.what === 'issue',
    shares: entry.measure === 'shares' ? entry.amount : null,
    percent: entry.measure === 'percent' ? entry.amount : null,
  }));
}

/** One supposition in words, with the names the page knows. */
export function suppositionWords(entry: SupposedHolding, nameOf: (id: string) => string): string {
  const much =
    entry.measure === 'shares'
      ? `${grouped(entry.amount)} ${entry.amount === '1' ? 'share' : 'shares'}`
      : `${entry.amount} %`;
  const company = nameOf(entry.company);
  switch (entry.what) {
    case 'issue':
      return `${company} issues ${much} to ${entry.holder === undefined ? 'somebody not named' : nameOf(entry.holder)}.`;
    case 'pass':
      return `${nameOf(entry.from)} passes ${much} of ${company} to ${nameOf(entry.holder)}.`;
    case 'hold':
      return `${nameOf(entry.holder)} holds ${much} of ${company}.`;
  }
}
