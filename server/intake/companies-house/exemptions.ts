import type { Day } from '../../time/day.ts';
import type { Spot, Statement } from '../importer.ts';
import { warning } from '../stated-problem.ts';
import type { Exemptions } from './api-shapes.ts';
import { companyParty } from './company-party.ts';
import { overBy, registerTime } from './register-time.ts';

/**
 * Why a company need not say who controls it: shares on a regulated market, or rules of their own. A reason why nobody
 * is named, and no word that there is nobody.
 */
export function* exemptionStatements(
  { exemptions }: Exemptions,
  company: string,
  published: Day | undefined,
  at: Spot,
): Generator<Statement> {
  yield companyParty(company, at);
  for (const [name, { exemption_type: type, items }] of Object.entries(exemptions)) {
    const text = type ?? name.replaceAll('_', '-');
    for (const { exempt_from: began, exempt_to: ended } of items ?? [{}]) {
      const { wrong, ...days } = registerTime(began ?? undefined, ended ?? undefined);
      if (wrong !== undefined) yield warning('PSC_DAYS', `Of the days of the exemption ${text}: ${wrong}`, at);
      const over = ended != null && days.to === undefined;
      yield {
        says: 'FACT',
        fact: {
          kind: 'HAS_ATTRIBUTE',
          subject: company,
          object: '',
          attribute: 'UNKNOWN_REASON',
          label: 'Significant control',
          text,
          ...days,
        },
        record: `/company/${company}/exemptions`,
        at,
        ...(over ? overBy(published, days.from) : {}),
        ...(days.to === undefined && !over && published !== undefined ? { observedOn: published } : {}),
      };
    }
  }
}
