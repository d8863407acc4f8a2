import { grouped } from '../../lib/figures.ts';
import type { SupposedHolding } from '../../lib/address/supposed-holdings.ts';
import type { OwnershipVariables } from '../ownership-query.ts';
import { say } from './messages/words.ts';

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
      ? `${grouped(entry.amount)} ${entry.amount === '1' ? say('share') : say('shares')}`
      : `${entry.amount} %`;
  const company = nameOf(entry.company);
  switch (entry.what) {
    case 'issue':
      return say('companyIssuesMuchToHolder', {
        company,
        much,
        holder: entry.holder === undefined ? say('somebodyNotNamed') : nameOf(entry.holder),
      });
    case 'pass':
      return say('fromPassesMuchOfCompanyTo', {
        from: nameOf(entry.from),
        much,
        company,
        holder: nameOf(entry.holder),
      });
    case 'hold':
      return say('holderHoldsMuchOfCompany', { holder: nameOf(entry.holder), much, company });
  }
}
