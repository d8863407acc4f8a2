import type { Language } from './languages.ts';
import type { BoardKind } from './parties.ts';
import type { AttributeKind } from './word-lists.ts';

/**
 * What the figures and particulars of a company or a board are called, where the source gives them no label of its own.
 */
export const ATTRIBUTE_WORDS: Readonly<Record<AttributeKind, Readonly<Record<Language, string>>>> = {
  SHARES_OUTSTANDING: { en: 'Shares outstanding', ja: '発行済株式数（自己株式を除く）' },
  SHARES_ISSUED: { en: 'Shares issued', ja: '発行済株式総数' },
  SHARES_AUTHORIZED: { en: 'Shares authorised', ja: '発行可能株式総数' },
  SHAREHOLDER_COUNT: { en: 'Number of shareholders', ja: '株主数' },
  CAPITAL: { en: 'Capital', ja: '資本金' },
  BUSINESS: { en: 'Business', ja: '事業内容' },
  LISTING: { en: 'Listing', ja: '上場' },
  ADDRESS: { en: 'Address', ja: '所在地' },
  EMPLOYEES: { en: 'Employees', ja: '従業員数' },
  FISCAL_YEAR: { en: 'Fiscal year', ja: '事業年度' },
  MEETINGS_HELD: { en: 'Meetings held', ja: '開催回数' },
  BOARD_SIZE_LIMIT: { en: 'Limit on the size of the board', ja: '員数の上限' },
  REMUNERATION: { en: 'Remuneration', ja: '報酬' },
  STOCK_OPTIONS: { en: 'Stock options', ja: 'ストック・オプション' },
  SUBSIDIARY_COUNT: { en: 'Number of subsidiaries', ja: '子会社の数' },
  INVESTEE_COUNT: { en: 'Number of investees', ja: '出資先の数' },
  SPELLING: { en: 'Spelling', ja: '表記' },
  TREASURY_SHARES: { en: 'Treasury shares', ja: '自己株式' },
  VOTES_TOTAL: { en: 'Votes in all', ja: '総議決権数' },
  VOTES_PER_SHARE: { en: 'Votes per share', ja: '一株当たりの議決権数' },
  FILED_TOTAL: { en: 'Total as printed', ja: '記載された合計' },
  OTHERS_NOT_NAMED: { en: 'Others, not named', ja: '氏名のないその他の者' },
  UNKNOWN_REASON: { en: 'Why nobody is named', ja: '氏名がない理由' },
  STATUS: { en: 'Status', ja: '状態' },
  FORM: { en: 'Form', ja: '会社形態' },
  MARKET: { en: 'Market', ja: '市場' },
  IDENTIFIER: { en: 'Identifier', ja: '識別番号' },
  RESPONSIBILITY: { en: 'Responsibility', ja: '担当' },
  POLICY: { en: 'Policy', ja: '方針' },
  OTHER: { en: 'Other', ja: 'その他' },
};

/** What a board of each kind is called; one of another kind has a name of its own. */
export const BOARD_WORDS: Readonly<Record<Exclude<BoardKind, 'OTHER'>, Readonly<Record<Language, string>>>> = {
  DIRECTORS: { en: 'Board of directors', ja: '取締役会' },
  COMPANY_AUDITORS: { en: 'Board of company auditors', ja: '監査役会' },
  AUDIT_COMMITTEE: { en: 'Audit committee', ja: '監査委員会' },
  NOMINATION_COMMITTEE: { en: 'Nomination committee', ja: '指名委員会' },
  COMPENSATION_COMMITTEE: { en: 'Compensation committee', ja: '報酬委員会' },
};
