/** The words a reader sees for the words of the API. */
import type { introspection } from '../__generated__/graphql-env.d.ts';
import * as generated from '../__generated__/fact-kinds.ts';
import { LANGUAGE } from './language/language.ts';
import { say } from './messages/words.ts';

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
  COMPANY: say('company'),
  BANK: say('bank'),
  PUBLIC_BODY: say('publicBody'),
  FUND: say('fund'),
  TRUST_ACCOUNT: say('trustAccount'),
  NOMINEE: say('nominee'),
  AUDIT_FIRM: say('auditFirm'),
  LAW_FIRM: say('lawFirm'),
  ASSOCIATION: say('association'),
  STATE: say('state'),
  ARRANGEMENT: say('arrangement'),
  UNKNOWN: say('organisationOfUnknownKind'),
};

export const BOARD_KIND_WORDS: Readonly<Record<BoardKind, string>> = {
  ...generated.BOARD_WORDS[LANGUAGE],
  OTHER: say('otherBody'),
};

const ATTRIBUTE_WORDS: Readonly<Record<AttributeKind, string>> = generated.ATTRIBUTE_WORDS[LANGUAGE];

/** What a figure is of: the source's own label, or the word of its kind. */
export function attributeLabel({ label, attribute }: { label: string | null; attribute: AttributeKind }): string {
  return label ?? ATTRIBUTE_WORDS[attribute];
}

export const ACCOUNTING_WORDS: Readonly<Record<Accounting, string | undefined>> = {
  CONSOLIDATED_SUBSIDIARY: say('consolidatedSubsidiary'),
  EQUITY_METHOD: say('equityMethodInvestee'),
  OTHER_AFFILIATED: say('otherAffiliatedCompany'),
  NONE: undefined,
  UNKNOWN: undefined,
};

export const FINDING_KIND_WORDS: Readonly<Record<FindingKind, string>> = {
  CONTRADICTION: say('contradiction'),
  GAP: say('gap'),
  ARITHMETIC: say('arithmetic'),
  SPELLING: say('spelling'),
  DATE: say('date'),
  COUNT: say('count'),
  TABLE: say('table'),
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  HIGH: say('high'),
  MEDIUM: say('medium'),
  LOW: say('low'),
};

export const MATCH_WORDS: Readonly<Record<MatchKind, string>> = {
  EXACT: say('exact'),
  PREFIX: say('theNameBeginsSo'),
  WORD: say('aWordBeginsSo'),
  PART: say('partOfAWord'),
  SOUND: say('readAlike'),
  NEAR: say('similarSpelling'),
};

/** The mark a party is drawn with: see `ui/party-mark.tsx`. */
export type PartyMark = 'company' | 'bank' | 'person' | 'outside' | 'nominee' | 'board';

export function companyMark(kind: CompanyKind): PartyMark {
  if (kind === 'BANK') return 'bank';
  return kind === 'NOMINEE' || kind === 'TRUST_ACCOUNT' ? 'nominee' : 'company';
}

/**
 * True when a name is written in Japanese, so that it gets `lang="ja"` and the glyphs of that language; full-width
 * Latin letters and signs such as ㈱ are found in its fonts alone.
 */
export function isJapanese(text: string): boolean {
  return /[\u3005-\u303f\u3040-\u30ff\u3200-\u33ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff9f]/.test(text);
}
