/** Words for what kind of party or board something is. */

export const COMPANY_KINDS = [
  'COMPANY',
  'BANK',
  'PUBLIC_BODY',
  'FUND',
  'TRUST_ACCOUNT',
  'NOMINEE',
  'AUDIT_FIRM',
  'LAW_FIRM',
  'ASSOCIATION',
  'STATE',
  'ARRANGEMENT',
  'UNKNOWN',
] as const;
export type CompanyKind = (typeof COMPANY_KINDS)[number];

export const BOARD_KINDS = [
  'DIRECTORS',
  'COMPANY_AUDITORS',
  'AUDIT_COMMITTEE',
  'NOMINATION_COMMITTEE',
  'COMPENSATION_COMMITTEE',
  'OTHER',
] as const;
export type BoardKind = (typeof BOARD_KINDS)[number];
