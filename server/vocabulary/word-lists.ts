/** Words of closed lists that fields of facts take. */

/** STATED by the source, DERIVED by arithmetic that `note` shows, INFERRED by a judgement that `note` writes down. */
export const BASES = ['STATED', 'DERIVED', 'INFERRED'] as const;
export type Basis = (typeof BASES)[number];

export const DIRECTNESS = ['DIRECT', 'INDIRECT', 'BOTH', 'UNKNOWN'] as const;
export type Directness = (typeof DIRECTNESS)[number];

export const ACCOUNTING = ['CONSOLIDATED_SUBSIDIARY', 'EQUITY_METHOD', 'OTHER_AFFILIATED', 'NONE', 'UNKNOWN'] as const;
export type Accounting = (typeof ACCOUNTING)[number];

/**
 * What a holding is a holding of. SHARES is capital and, where nothing else is stated, the votes of those shares; VOTES
 * are votes stated as such. The rest are powers and claims: they are never added to either.
 */
export const INTERESTS = [
  'SHARES',
  'VOTES',
  'BOARD_APPOINTMENT',
  'DOMINANT_INFLUENCE',
  'VETO',
  'PROFIT',
  'ASSETS_ON_DISSOLUTION',
  'ARRANGEMENT_ROLE',
  'CONTRACT',
  'OPTIONS',
  'OTHER',
  'UNKNOWN',
] as const;
export type Interest = (typeof INTERESTS)[number];

/** Who may vote, or dispose of, the shares of a block that several report. */
export const POWERS = ['SOLE', 'SHARED', 'NONE'] as const;
export type Power = (typeof POWERS)[number];

/** What a HAS_ATTRIBUTE fact says about one company or board. */
export const ATTRIBUTES = [
  'SHARES_OUTSTANDING',
  'SHARES_ISSUED',
  'SHARES_AUTHORIZED',
  'SHAREHOLDER_COUNT',
  'CAPITAL',
  'BUSINESS',
  'LISTING',
  'ADDRESS',
  'EMPLOYEES',
  'FISCAL_YEAR',
  'MEETINGS_HELD',
  'BOARD_SIZE_LIMIT',
  'REMUNERATION',
  'STOCK_OPTIONS',
  'SUBSIDIARY_COUNT',
  'INVESTEE_COUNT',
  'SPELLING',
  'TREASURY_SHARES',
  'VOTES_TOTAL',
  'VOTES_PER_SHARE',
  'FILED_TOTAL',
  'OTHERS_NOT_NAMED',
  'UNKNOWN_REASON',
  'STATUS',
  'FORM',
  'MARKET',
  'IDENTIFIER',
  'RESPONSIBILITY',
  'POLICY',
  'OTHER',
] as const;
export type AttributeKind = (typeof ATTRIBUTES)[number];

/** How far a source covers a matter. */
export const EXTENTS = ['COMPLETE', 'LARGEST', 'IMPORTANT_ONLY', 'PARTIAL'] as const;
export type Extent = (typeof EXTENTS)[number];
