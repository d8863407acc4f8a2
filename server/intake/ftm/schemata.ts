import type { CompanyKind } from '../../vocabulary/parties.ts';

/**
 * The schemata of FollowTheMoney (https://followthemoney.tech) and what they are here. A property is a list of texts;
 * of an edge two of them name the entities at its ends.
 */
export const PARTY_SCHEMATA: Readonly<Record<string, 'Person' | CompanyKind>> = {
  Person: 'Person',
  Company: 'COMPANY',
  Organization: 'ASSOCIATION',
  /** "When the data does not say whether a person or a company". */
  LegalEntity: 'UNKNOWN',
  PublicBody: 'PUBLIC_BODY',
};

/** How an edge of each schema reads: who at its first end does what to whom at the second. */
export const EDGE_SCHEMATA = {
  Ownership: ['owner', 'asset'],
  Directorship: ['director', 'organization'],
  Membership: ['member', 'organization'],
  Employment: ['employee', 'employer'],
  UnknownLink: ['subject', 'object'],
  Family: ['person', 'relative'],
  Succession: ['predecessor', 'successor'],
  Debt: ['debtor', 'creditor'],
  Payment: ['payer', 'beneficiary'],
  Representation: ['agent', 'client'],
  Associate: ['person', 'associate'],
} as const satisfies Readonly<Record<string, readonly [source: string, target: string]>>;
export type EdgeSchema = keyof typeof EDGE_SCHEMATA;

export function isEdge(schema: string): schema is EdgeSchema {
  return Object.hasOwn(EDGE_SCHEMATA, schema);
}

/** Schemata of the model that say nothing about governance: they are passed over, and counted. */
export const OTHER_SCHEMATA: ReadonlySet<string> = new Set(
  `Airplane Analyzable Article Assessment Asset Audio BankAccount Call CallForTenders Contract ContractAward CourtCase
  CourtCaseParty CryptoWallet Document EconomicActivity Email Event Folder HyperText Identification Image Interest Interval
  License Mention Message Note Occupancy Package Page Pages Passport PlainText Position Post Project ProjectParticipant
  RealEstate Security Similar Table TaxRoll Thing Trip UserAccount Value Vehicle Vessel Video Workbook`.split(/\s+/),
);

/** Properties that identify a party, and the scheme of each. */
export const IDENTIFIERS: Readonly<Record<string, string>> = {
  leiCode: 'lei',
  registrationNumber: 'registration-number',
  taxNumber: 'tax-number',
  vatCode: 'vat',
  idNumber: 'id-number',
  innCode: 'ru-inn',
  ogrnCode: 'ru-ogrn',
  okpoCode: 'ru-okpo',
  kppCode: 'ru-kpp',
  cikCode: 'cik',
  irsCode: 'us-irs',
  isinCode: 'isin',
  ticker: 'ticker',
  dunsCode: 'duns',
  uniqueEntityId: 'us-uei',
  swiftBic: 'bic',
  npiCode: 'us-npi',
  bvdId: 'bvd',
  icijId: 'icij',
  permId: 'permid',
  imoNumber: 'imo',
  giiNumber: 'giin',
  cageCode: 'us-cage',
  voenCode: 'az-voen',
  jibCode: 'ba-jib',
  mbsCode: 'ba-mbs',
  wikidataId: 'wikidata',
  passportNumber: 'passport',
  socialSecurityNumber: 'us-ssn',
  licenseNumber: 'license-number',
  ricCode: 'ric',
};

/** Numbers that a register of one country gives out, and that two parties of different countries may share. */
export const NATIONAL: ReadonlySet<string> = new Set([
  'registrationNumber',
  'taxNumber',
  'vatCode',
  'idNumber',
  'licenseNumber',
  'passportNumber',
]);

/**
 * Countries whose companies are numbered by many courts, states or chambers, each from its own beginning: there a
 * number of a register tells nobody from another.
 */
export const MANY_REGISTERS: ReadonlySet<string> = new Set(['ae', 'ar', 'ca', 'de', 'es', 'it', 'us']);

/** Other names, and how they are used. */
export const NAMES = { alias: 'ALIAS', weakAlias: 'WEAK_ALIAS', previousName: 'FORMER' } as const;

/** Texts about a party that are kept as they stand. */
export const ABOUT = [
  'position',
  'title',
  'nationality',
  'citizenship',
  'gender',
  'birthPlace',
  'birthCountry',
  'topics',
  'sector',
  'classification',
  'taxStatus',
  'website',
  'email',
  'phone',
  'wikipediaUrl',
  'opencorporatesUrl',
  'sourceUrl',
  'program',
  'summary',
  'description',
  'notes',
  'keywords',
  'mainCountry',
] as const;
