import type { Attribute } from '../../shared/facts.ts';
import type { Day } from '../../time/day.ts';
import { monthName } from '../../time/month-name.ts';
import type { NameStated, Spot, Statement } from '../importer.ts';
import { statedDay } from '../stated-day.ts';
import type { Profile } from './api-shapes.ts';
import { addressOf } from './company-party.ts';

/** What the register says of one company, whichever way it is written. */
export interface CompanyRecord {
  readonly number: string;
  readonly name: string;
  readonly type: string | undefined;
  readonly status: string | undefined;
  readonly created: Day | undefined;
  readonly dissolved: Day | undefined;
  readonly jurisdiction: string | undefined;
  readonly address: string | undefined;
  readonly business: readonly string[];
  readonly formerNames: readonly {
    readonly text: string;
    readonly from?: Day | undefined;
    readonly to?: Day | undefined;
  }[];
  /** Day and month on which the year of accounts ends, `31 March`. */
  readonly yearEnd: string | undefined;
  readonly lastAccounts: Day | undefined;
}

const JURISDICTIONS: Readonly<Record<string, string>> = {
  'england-wales': 'GB-EAW',
  england: 'GB-ENG',
  wales: 'GB-WLS',
  scotland: 'GB-SCT',
  'northern-ireland': 'GB-NIR',
  'united-kingdom': 'GB',
  'european-union': 'EU',
};

/** `31` and `3` or `03` in words. */
export function yearEnd(day: string | undefined, month: string | undefined): string | undefined {
  const name = monthName(month);
  return day === undefined || name === undefined ? undefined : `${Number(day)} ${name}`;
}

export function recordOfProfile(profile: Profile): CompanyRecord {
  const accounts = profile.accounts;
  return {
    number: profile.company_number,
    name: profile.company_name,
    type: profile.type,
    status: profile.company_status_detail ?? profile.company_status,
    created: statedDay(profile.date_of_creation),
    dissolved: statedDay(profile.date_of_cessation),
    jurisdiction: profile.jurisdiction,
    address: addressOf(profile.registered_office_address),
    business: profile.sic_codes ?? [],
    formerNames: (profile.previous_company_names ?? []).map(({ name, effective_from, ceased_on }) => ({
      text: name,
      from: statedDay(effective_from),
      to: statedDay(ceased_on),
    })),
    yearEnd: yearEnd(accounts?.accounting_reference_date?.day, accounts?.accounting_reference_date?.month),
    lastAccounts: statedDay(accounts?.last_accounts?.made_up_to),
  };
}

/** The party and what is said about it; a later answer about the same company takes the place of an earlier one. */
export function* companyStatements(company: CompanyRecord, published: Day | undefined, at: Spot): Generator<Statement> {
  const { number } = company;
  const record = `company/${number}`;
  const jurisdiction =
    company.jurisdiction === undefined ? undefined : (JURISDICTIONS[company.jurisdiction] ?? company.jurisdiction);
  yield {
    says: 'PARTY',
    key: number,
    type: 'Company',
    name: company.name,
    names: company.formerNames.map(({ text, from, to }): NameStated => ({
      text,
      use: 'FORMER',
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    })),
    identifiers: [`gb-coh:${number}`],
    kind: 'COMPANY',
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    record,
    at,
  };
  type Said = Pick<Attribute, 'attribute' | 'label' | 'text' | 'from'>;
  const say = (fact: Said): Statement => ({
    says: 'FACT',
    fact: { kind: 'HAS_ATTRIBUTE', subject: number, object: '', ...fact },
    record,
    at,
    ...(published === undefined || fact.from !== undefined ? {} : { observedOn: published }),
  });
  const since = (day: Day | undefined) => (day === undefined ? {} : { from: day });
  if (company.created !== undefined)
    yield say({ attribute: 'STATUS', label: 'Incorporated', text: 'incorporated', from: company.created });
  const dissolved = company.status === 'dissolved' || company.dissolved !== undefined;
  if (company.status !== undefined || dissolved) {
    yield say({
      attribute: 'STATUS',
      label: 'Company status',
      text: company.status ?? 'dissolved',
      ...(dissolved ? since(company.dissolved) : {}),
    });
  }
  if (company.address !== undefined)
    yield say({ attribute: 'ADDRESS', label: 'Registered office', text: company.address });
  if (company.type !== undefined) yield say({ attribute: 'FORM', label: 'Type of company', text: company.type });
  for (const business of company.business) yield say({ attribute: 'BUSINESS', label: 'SIC', text: business });
  if (company.yearEnd !== undefined)
    yield say({ attribute: 'FISCAL_YEAR', label: 'Accounts made up to', text: company.yearEnd });
  if (company.lastAccounts !== undefined)
    yield say({ attribute: 'OTHER', label: 'Last accounts made up to', text: company.lastAccounts });
}
