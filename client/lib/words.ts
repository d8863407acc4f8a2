/** The words a reader sees for the words of the API. */
import type { introspection } from '../__generated__/graphql-env.d.ts';

type Enum<Name extends keyof introspection['types']> = introspection['types'][Name] extends {
  enumValues: infer Values extends string;
}
  ? Values
  : never;

export type FactKind = Enum<'FactKind'>;
export type CompanyKind = Enum<'CompanyKind'>;
export type BoardKind = Enum<'BoardKind'>;
export type AttributeKind = Enum<'AttributeKind'>;
export type Accounting = Enum<'Accounting'>;
export type Directness = Enum<'Directness'>;
export type Power = Enum<'Power'>;
export type Severity = Enum<'Severity'>;
export type FindingKind = Enum<'FindingKind'>;
export type MatchKind = Enum<'MatchKind'>;

export const COMPANY_KIND_WORDS: Readonly<Record<CompanyKind, string>> = {
  COMPANY: 'Company',
  BANK: 'Bank',
  PUBLIC_BODY: 'Public body',
  FUND: 'Fund',
  TRUST_ACCOUNT: 'Trust account',
  NOMINEE: 'Nominee',
  AUDIT_FIRM: 'Audit firm',
  LAW_FIRM: 'Law firm',
  ASSOCIATION: 'Association',
  STATE: 'State',
  ARRANGEMENT: 'Arrangement',
  UNKNOWN: 'Organisation of unknown kind',
};

export const BOARD_KIND_WORDS: Readonly<Record<BoardKind, string>> = {
  DIRECTORS: 'Board of directors',
  COMPANY_AUDITORS: 'Board of company auditors',
  AUDIT_COMMITTEE: 'Audit committee',
  NOMINATION_COMMITTEE: 'Nomination committee',
  COMPENSATION_COMMITTEE: 'Compensation committee',
  OTHER: 'Other body',
};

export const ATTRIBUTE_WORDS: Readonly<Record<AttributeKind, string>> = {
  SHARES_OUTSTANDING: 'Shares outstanding',
  SHARES_ISSUED: 'Shares issued',
  SHARES_AUTHORIZED: 'Shares authorised',
  SHAREHOLDER_COUNT: 'Number of shareholders',
  CAPITAL: 'Capital',
  BUSINESS: 'Business',
  LISTING: 'Listing',
  ADDRESS: 'Address',
  EMPLOYEES: 'Employees',
  FISCAL_YEAR: 'Fiscal year',
  MEETINGS_HELD: 'Meetings held',
  BOARD_SIZE_LIMIT: 'Limit on the size of the board',
  REMUNERATION: 'Remuneration',
  STOCK_OPTIONS: 'Stock options',
  SUBSIDIARY_COUNT: 'Number of subsidiaries',
  INVESTEE_COUNT: 'Number of investees',
  SPELLING: 'Spelling',
  RESPONSIBILITY: 'Responsibility',
  POLICY: 'Policy',
  TREASURY_SHARES: 'Treasury shares',
  VOTES_TOTAL: 'Votes in all',
  VOTES_PER_SHARE: 'Votes per share',
  FILED_TOTAL: 'Total as printed',
  OTHERS_NOT_NAMED: 'Others, not named',
  UNKNOWN_REASON: 'Why nobody is named',
  STATUS: 'Status',
  FORM: 'Form',
  MARKET: 'Market',
  IDENTIFIER: 'Identifier',
  OTHER: 'Other',
};

/** What a figure is of: the source's own label, or the word of its kind. */
export function attributeLabel({ label, attribute }: { label: string | null; attribute: AttributeKind }): string {
  return label ?? ATTRIBUTE_WORDS[attribute];
}

export const ACCOUNTING_WORDS: Readonly<Record<Accounting, string | undefined>> = {
  CONSOLIDATED_SUBSIDIARY: 'consolidated subsidiary',
  EQUITY_METHOD: 'equity-method investee',
  OTHER_AFFILIATED: 'other affiliated company',
  NONE: undefined,
  UNKNOWN: undefined,
};

export const FINDING_KIND_WORDS: Readonly<Record<FindingKind, string>> = {
  CONTRADICTION: 'Contradiction',
  GAP: 'Gap',
  ARITHMETIC: 'Arithmetic',
  SPELLING: 'Spelling',
  DATE: 'Date',
  COUNT: 'Count',
  TABLE: 'Table',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' };

export const MATCH_WORDS: Readonly<Record<MatchKind, string>> = {
  EXACT: 'exact',
  PREFIX: 'the name begins so',
  WORD: 'a word begins so',
  PART: 'part of a word',
  NEAR: 'similar spelling',
};

/** The mark a party is drawn with: see `ui/party-mark.tsx`. */
export type Mark = 'company' | 'bank' | 'person' | 'outside' | 'nominee' | 'board';

export function companyMark(kind: CompanyKind): Mark {
  if (kind === 'BANK') return 'bank';
  return kind === 'NOMINEE' || kind === 'TRUST_ACCOUNT' ? 'nominee' : 'company';
}

/**
 * True when a name is written in Japanese, so that it gets `lang="ja"` and the glyphs of that language; full-width Latin letters
 * and signs such as ㈱ are found in its fonts alone.
 */
export function isJapanese(text: string): boolean {
  return /[\u3005-\u303f\u3040-\u30ff\u3200-\u33ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff9f]/.test(text);
}
