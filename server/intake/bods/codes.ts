import { LRUCache } from 'lru-cache';
import type { Directness, Interest } from '../../vocabulary/word-lists.ts';
import { lookUp } from '../../shared/look-up.ts';
import type { CompanyKind } from '../../vocabulary/parties.ts';

/**
 * The code lists of the Beneficial Ownership Data Standard (0.4, with the codes of 0.2 and 0.3 that it renamed) and
 * what they are in the graph. An interest of the kinds SEAT and POST makes a seat or a post and no holding.
 */
export const INTEREST_TYPES: Readonly<Record<string, Interest | 'SEAT' | 'POST'>> = {
  shareholding: 'SHARES',
  votingRights: 'VOTES',
  appointmentOfBoard: 'BOARD_APPOINTMENT',
  otherInfluenceOrControl: 'DOMINANT_INFLUENCE',
  seniorManagingOfficial: 'POST',
  settlor: 'ARRANGEMENT_ROLE',
  trustee: 'ARRANGEMENT_ROLE',
  protector: 'ARRANGEMENT_ROLE',
  beneficiaryOfLegalArrangement: 'ARRANGEMENT_ROLE',
  rightsToSurplusAssetsOnDissolution: 'ASSETS_ON_DISSOLUTION',
  rightsToProfitOrIncome: 'PROFIT',
  rightsGrantedByContract: 'CONTRACT',
  conditionalRightsGrantedByContract: 'OPTIONS',
  controlViaCompanyRulesOrArticles: 'DOMINANT_INFLUENCE',
  controlByLegalFramework: 'DOMINANT_INFLUENCE',
  boardMember: 'SEAT',
  boardChair: 'SEAT',
  unknownInterest: 'UNKNOWN',
  unpublishedInterest: 'UNKNOWN',
  enjoymentAndUseOfAssets: 'OTHER',
  rightToProfitOrIncomeFromAssets: 'PROFIT',
  nominee: 'ARRANGEMENT_ROLE',
  nominator: 'ARRANGEMENT_ROLE',
};

export const DIRECTNESS_CODES: Readonly<Record<string, Directness>> = {
  direct: 'DIRECT',
  indirect: 'INDIRECT',
  unknown: 'UNKNOWN',
};

export const ENTITY_TYPES: Readonly<Record<string, CompanyKind>> = {
  registeredEntity: 'COMPANY',
  legalEntity: 'COMPANY',
  arrangement: 'ARRANGEMENT',
  anonymousEntity: 'UNKNOWN',
  unknownEntity: 'UNKNOWN',
  state: 'STATE',
  stateBody: 'PUBLIC_BODY',
};

/** Kinds of bodies that the standard does not tell apart, in words beside its type. */
export const KIND_WORDS: Readonly<Partial<Record<CompanyKind, string>>> = {
  BANK: 'bank',
  FUND: 'fund',
  TRUST_ACCOUNT: 'trust account',
  NOMINEE: 'nominee',
  AUDIT_FIRM: 'audit firm',
  LAW_FIRM: 'law firm',
  ASSOCIATION: 'association',
  UNKNOWN: 'kind not stated',
};

const KINDS_IN_WORDS = new Map(Object.entries(KIND_WORDS).map(([kind, words]) => [words, kind as CompanyKind]));

/** The kind of body that the words beside a type are; undefined of other words. */
export function kindInWords(words: string | undefined): CompanyKind | undefined {
  return KINDS_IN_WORDS.get(words?.trim().toLowerCase() ?? '');
}

/** Which subtypes an entity type may have. */
export const ENTITY_SUBTYPES: Readonly<Record<string, readonly string[]>> = {
  arrangement: ['trust', 'nomination', 'other'],
  legalEntity: ['trust', 'other'],
  stateBody: ['governmentDepartment', 'stateAgency', 'other'],
  registeredEntity: ['other'],
  state: ['other'],
  anonymousEntity: ['other'],
  unknownEntity: ['other'],
};

export const CODES = {
  recordStatus: ['new', 'updated', 'closed'],
  personType: ['knownPerson', 'anonymousPerson', 'unknownPerson'],
  unspecifiedReason: [
    'noBeneficialOwners',
    'subjectUnableToConfirmOrIdentifyBeneficialOwner',
    'interestedPartyHasNotProvidedInformation',
    'subjectExemptFromDisclosure',
    'interestedPartyExemptFromDisclosure',
    'unknown',
    'informationUnknownToPublisher',
  ],
  nameType: ['legal', 'translation', 'transliteration', 'former', 'alternative', 'birth'],
  addressType: ['placeOfBirth', 'residence', 'registered', 'service', 'alternative', 'business'],
  annotationMotivation: ['commenting', 'correcting', 'identifying', 'linking', 'transformation'],
  sourceType: ['selfDeclaration', 'officialRegister', 'thirdParty', 'primaryResearch', 'verified'],
  securitiesIdentifierSchemes: ['isin', 'figi', 'cusip', 'cins'],
  pepStatus: ['isPep', 'isNotPep', 'unknown'],
} as const;

/** Schemes of org-id.guide that the graph knows by another name; every other is written in lower case. */
const SCHEMES: Readonly<Record<string, string>> = { 'XI-LEI': 'lei', 'JP-JCN': 'jp-corporate-number', 'US-SEC': 'cik' };
/** What those are called who give out numbers without a scheme there, each to one party. */
const NAMED_SCHEMES: Readonly<Record<string, string>> = {
  'gb-persons-of-significant-control-register': 'gb-coh-psc',
  opencorporates: 'opencorporates',
  'openownership-register': 'openownership-register',
};
const CODE_OF_SCHEME = new Map(Object.entries(SCHEMES).map(([code, scheme]) => [scheme, code]));

/**
 * The scheme that a name in words means; undefined for any other: "Registration numbers" are of as many registers as
 * companies name.
 */
export function schemeOfName(name: string): string | undefined {
  return lookUp(NAMED_SCHEMES, slugOf(name));
}

export function schemeOf(code: string): string {
  const slug = slugOf(code);
  // `XI_LEI` and `xi-lei ` are that of org-id.guide, too.
  return SCHEMES[slug.toUpperCase()] ?? slug;
}

/** Of the ids that a publisher gives its records. */
export function recordScheme(publisher: string): string {
  const slug = slugOf(publisher);
  return `${slug === '' ? 'bods' : slug}-record`;
}

/** Back to a code of org-id.guide. */
export function codeOfScheme(scheme: string): string {
  return CODE_OF_SCHEME.get(scheme) ?? scheme.toUpperCase();
}

/** A register has few schemes and publishers, and many records. */
const SLUGS = new LRUCache<string, string>({ max: 1_000 });

/** Lower-case words with hyphens. */
export function slugOf(text: string): string {
  const known = SLUGS.get(text);
  if (known !== undefined) return known;
  const slug = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  SLUGS.set(text, slug);
  return slug;
}
