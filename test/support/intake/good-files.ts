import { MADE_UP, STEM } from '../../../server/intake/edinet/fixtures/made-up-filing.ts';
import { inlineOf, instanceOf, manifestOf, tableOf } from '../../../server/intake/edinet/fixtures/render.ts';
import { entity, old, person, relationship } from './bods-statements.ts';
import type { Content } from './spoil.ts';
import { zipBytes } from './zip-bytes.ts';

/** A file of made-up names that is fine, small, and of a kind of its own. */
export interface GoodFile {
  readonly kind: string;
  readonly format: string;
  readonly name: string;
  readonly content: Content;
  readonly text: string;
  /** Where it is an archive: the files of which `text` is this one. */
  readonly packed?: { readonly path: string; readonly others: Readonly<Record<string, string | Uint8Array>> };
  /** Where its text is not UTF-8. */
  readonly encoding?: 'utf16le';
}

const [A, B] = ['529900AAAAAAAAAAAA01', '529900BBBBBBBBBBBB02'];
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const json = (value: unknown) => JSON.stringify(value);
const lines = (...all: readonly unknown[]) => all.map((one) => `${json(one)}\n`).join('');

const STATEMENTS = [
  entity('mill', { jurisdiction: { name: 'United Kingdom', code: 'GB' }, foundingDate: '1999-02-03' }),
  entity('weir', { identifiers: [{ id: '09999902', scheme: 'GB-COH' }] }),
  person('igraine', { birthDate: '1971-01', nationalities: [{ name: 'United Kingdom', code: 'GB' }] }),
  relationship('r1', {
    interests: [
      { type: 'shareholding', share: { minimum: 25, exclusiveMaximum: 50 }, startDate: '2019-01-01' },
      { type: 'votingRights', share: { exact: 33.3 }, directOrIndirect: 'direct' },
    ],
  }),
  relationship('r2', { interestedParty: 'weir', interests: [{ type: 'appointmentOfBoard' }] }),
  relationship('r3', { interestedParty: { reason: 'unknown', description: 'asked twice' } }),
];
const OLD_ENTITY = old('entityStatement', 'e1', { entityType: 'registeredEntity', name: 'Mill plc' });
const OLD_PERSON = old('personStatement', 'p1', {
  personType: 'knownPerson',
  names: [{ type: 'individual', fullName: 'Igraine Gorlois' }],
});
const OLD_STATEMENTS = [
  OLD_ENTITY,
  OLD_PERSON,
  old('ownershipOrControlStatement', 'r1', {
    subject: { describedByEntityStatement: OLD_ENTITY.statementID },
    interestedParty: { describedByPersonStatement: OLD_PERSON.statementID },
    interests: [{ type: 'voting-rights', interestLevel: 'direct', share: { minimum: 25, maximum: 50 } }],
  }),
];

const FTM = [
  { id: 'mill', schema: 'Company', properties: { name: ['Mill plc'], jurisdiction: ['gb'] } },
  { id: 'ygraine', schema: 'Person', properties: { name: ['Ygraine Gorlois'], birthDate: ['1971-01-22'] } },
  { id: 'o', schema: 'Ownership', properties: { owner: ['ygraine'], asset: ['mill'], percentage: ['25-50'] } },
  {
    id: 'd',
    schema: 'Directorship',
    properties: { director: ['ygraine'], organization: ['mill'], role: ['Director'], startDate: ['2020'] },
  },
];

const LEI = `${XML}<lei:LEIData xmlns:lei="http://www.gleif.org/data/schema/leidata/2016">
<lei:LEIHeader><lei:ContentDate>2024-02-01T08:00:00Z</lei:ContentDate></lei:LEIHeader><lei:LEIRecords>
<lei:LEIRecord><lei:LEI>${A}</lei:LEI><lei:Entity><lei:LegalName xml:lang="ja">架空商事株式会社</lei:LegalName>
<lei:LegalAddress><lei:FirstAddressLine>1-1</lei:FirstAddressLine><lei:City>Tokyo</lei:City><lei:Country>JP</lei:Country></lei:LegalAddress>
<lei:LegalJurisdiction>JP</lei:LegalJurisdiction><lei:EntityCategory>GENERAL</lei:EntityCategory><lei:LegalForm><lei:EntityLegalFormCode>T417</lei:EntityLegalFormCode></lei:LegalForm>
<lei:EntityStatus>ACTIVE</lei:EntityStatus></lei:Entity><lei:Registration><lei:LastUpdateDate>2023-04-10T00:00:00Z</lei:LastUpdateDate><lei:RegistrationStatus>ISSUED</lei:RegistrationStatus></lei:Registration></lei:LEIRecord>
</lei:LEIRecords></lei:LEIData>`;
const RELATIONS = `${XML}<rr:RelationshipData xmlns:rr="http://www.gleif.org/data/schema/rr/2016"><rr:Header><rr:ContentDate>2024-02-01T08:00:00Z</rr:ContentDate></rr:Header><rr:RelationshipRecords>
<rr:RelationshipRecord><rr:Relationship><rr:StartNode><rr:NodeID>${A}</rr:NodeID><rr:NodeIDType>LEI</rr:NodeIDType></rr:StartNode><rr:EndNode><rr:NodeID>${B}</rr:NodeID><rr:NodeIDType>LEI</rr:NodeIDType></rr:EndNode><rr:RelationshipType>IS_DIRECTLY_CONSOLIDATED_BY</rr:RelationshipType>
<rr:RelationshipPeriods><rr:RelationshipPeriod><rr:StartDate>2020-01-01T00:00:00Z</rr:StartDate><rr:PeriodType>RELATIONSHIP_PERIOD</rr:PeriodType></rr:RelationshipPeriod></rr:RelationshipPeriods><rr:RelationshipStatus>ACTIVE</rr:RelationshipStatus></rr:Relationship>
<rr:Registration><rr:LastUpdateDate>2023-05-05T01:00:00Z</rr:LastUpdateDate><rr:RegistrationStatus>PUBLISHED</rr:RegistrationStatus></rr:Registration></rr:RelationshipRecord></rr:RelationshipRecords></rr:RelationshipData>`;

const PSC = (kind: string, self: string, more: object) => ({
  company_number: '09999901',
  data: { kind, links: { self: `/company/09999901/persons-with-significant-control/${self}` }, ...more },
});
const OFFICERS = {
  active_count: 1,
  resigned_count: 1,
  total_results: 2,
  start_index: 0,
  items_per_page: 35,
  kind: 'officer-list',
  links: { self: '/company/09999901/officers' },
  items: [
    {
      name: 'QUILL, Ada',
      officer_role: 'director',
      appointed_on: '2019-02-03',
      date_of_birth: { month: 2, year: 1970 },
      links: { officer: { appointments: '/officers/aaa/appointments' } },
    },
    {
      name: 'REED, Bo',
      officer_role: 'secretary',
      appointed_on: '2018-01-01',
      resigned_on: '2020-01-01',
      links: { officer: { appointments: '/officers/bbb/appointments' } },
    },
  ],
};

const REGISTERED = {
  api_version: '0.4.8',
  results: {
    company: {
      name: 'QUILL & REED LIMITED',
      company_number: '09999901',
      jurisdiction_code: 'gb',
      incorporation_date: '2015-06-01',
      inactive: false,
      current_status: 'Active',
      retrieved_at: '2024-03-01T10:00:00+00:00',
      updated_at: '2024-03-02T10:00:00+00:00',
      source: { publisher: 'UK Companies House', retrieved_at: '2024-03-01T10:00:00+00:00' },
      previous_names: [{ company_name: 'QUILL LIMITED', start_date: '2015-06-01', end_date: '2019-05-01' }],
      officers: [
        { officer: { id: 71, name: 'ADA QUILL', position: 'director', start_date: '2019-02-03', end_date: null } },
        {
          officer: { id: 72, name: 'BO REED', position: 'secretary', start_date: '2018-01-01', end_date: '2020-01-01' },
        },
      ],
    },
  },
};

const FORM_4 = `${XML}<ownershipDocument><documentType>4</documentType><periodOfReport>2024-05-01</periodOfReport><issuer><issuerCik>0000000077</issuerCik><issuerName>Made Up Inc</issuerName><issuerTradingSymbol>MADE</issuerTradingSymbol></issuer>
<reportingOwner><reportingOwnerId><rptOwnerCik>0000000001</rptOwnerCik><rptOwnerName>Quill Ada</rptOwnerName></reportingOwnerId><reportingOwnerRelationship><isDirector>true</isDirector><isOfficer>1</isOfficer><officerTitle>CEO</officerTitle></reportingOwnerRelationship></reportingOwner>
<nonDerivativeTable><nonDerivativeHolding><securityTitle><value>Common</value></securityTitle><postTransactionAmounts><sharesOwnedFollowingTransaction><value>250.5</value></sharesOwnedFollowingTransaction></postTransactionAmounts><ownershipNature><directOrIndirectOwnership><value>D</value></directOrIndirectOwnership></ownershipNature></nonDerivativeHolding></nonDerivativeTable>
<ownerSignature><signatureDate>2024-05-03</signatureDate></ownerSignature></ownershipDocument>`;
const EXHIBIT_21 = `<html><body><p>Exhibit 21.1</p><p>Subsidiaries of<br/>Made Up Inc.</p><p>at June 30, 2024</p><table><tr><td></td><td>Percent of voting securities</td><td>State of Incorporation</td></tr>
<tr><td>Alder Co</td><td>50.01</td><td>Delaware</td></tr>
<tr><td>Birch Ltd</td><td>100</td><td>England</td></tr></table></body></html>`;

const OWN = [
  { govgraph: 1 },
  { says: 'SOURCE', key: 's', id: 's', title: 'A book', publisher: 'mill', published: '2024-01-01', kind: 'BOOK' },
  {
    says: 'PARTY',
    key: 'mill',
    type: 'Company',
    name: 'Mill plc',
    identifiers: ['govgraph:mill'],
    at: { place: 'p. 1' },
  },
  {
    says: 'PARTY',
    key: 'weir',
    type: 'Company',
    name: 'Weir Ltd',
    identifiers: ['govgraph:weir'],
    at: { place: 'p. 1' },
  },
  {
    says: 'FACT',
    fact: {
      kind: 'HOLDS',
      subject: 'weir',
      object: 'mill',
      interest: 'SHARES',
      percent: '30',
      direct: 'DIRECT',
      nominee: false,
      accounting: 'UNKNOWN',
    },
    source: 's',
    at: { place: 'p. 2' },
  },
];

const CODES = `ダウンロード実行日,2026年05月12日現在,件数,2件
ＥＤＩＮＥＴコード,提出者種別,上場区分,連結の有無,資本金,決算日,提出者名,提出者名（英字）,提出者名（ヨミ）,所在地,提出者業種,証券コード,提出者法人番号
"E90001","内国法人・組合","上場","有","1","3月31日","ひびき製鋼株式会社","Hibiki Steel Co., Ltd.","ヒビキセイコウカブシキガイシャ","港区","鉄鋼","99990",""
"E90003","外国法人・組合","非上場","","","","ラピュタ・リミテッド","Laputa Limited","","","","",""
`;

const FOLDER = 'XBRL/PublicDoc/';
const PAGES = [...inlineOf(MADE_UP)];
const [COVER_PAGE = ['', ''], BODY_PAGE = ['', '']] = PAGES;

export const GOOD_FILES: readonly GoodFile[] = [
  { kind: 'BODS 0.4, an array', format: 'bods', name: 'a.json', content: 'json', text: json(STATEMENTS) },
  { kind: 'BODS 0.4, lines', format: 'bods', name: 'a.jsonl', content: 'lines', text: lines(...STATEMENTS) },
  { kind: 'BODS 0.2', format: 'bods', name: 'a.json', content: 'json', text: json(OLD_STATEMENTS) },
  { kind: 'FollowTheMoney', format: 'ftm', name: 'a.ijson', content: 'lines', text: lines(...FTM) },
  {
    kind: 'a delta',
    format: 'ftm',
    name: 'entities.delta.json',
    content: 'lines',
    text: lines(...FTM.map((one) => ({ op: 'ADD', entity: one })), { op: 'DEL', entity: { id: 'gone' } }),
  },
  { kind: 'LEI records', format: 'gleif', name: 'lei.xml', content: 'xml', text: LEI },
  { kind: 'LEI relationships', format: 'gleif', name: 'rr.xml', content: 'xml', text: RELATIONS },
  {
    kind: 'people with significant control',
    format: 'companies-house',
    name: 'psc-snapshot-2024-11-22_1of30.txt',
    content: 'lines',
    text: lines(
      PSC('individual-person-with-significant-control', 'individual/a', {
        name: 'Ms Ada Quill',
        date_of_birth: { month: 2, year: 1970 },
        natures_of_control: ['voting-rights-25-to-50-percent'],
        notified_on: '2020-02-01',
        ceased_on: '2021-03-04',
      }),
      PSC('super-secure-person-with-significant-control', 'super-secure/b', {}),
    ),
  },
  {
    kind: 'officers of a company',
    format: 'companies-house',
    name: 'officers.json',
    content: 'json',
    text: json(OFFICERS),
  },
  {
    kind: 'a company of OpenCorporates',
    format: 'opencorporates',
    name: 'company.json',
    content: 'json',
    text: json(REGISTERED),
  },
  { kind: 'form 4', format: 'sec', name: 'form4.xml', content: 'xml', text: FORM_4 },
  { kind: 'exhibit 21', format: 'sec', name: 'ex21.htm', content: 'xml', text: EXHIBIT_21 },
  { kind: 'the own format', format: 'govgraph', name: 'graph.jsonl', content: 'lines', text: lines(...OWN) },
  {
    kind: 'holdings',
    format: 'holdings',
    name: 'h.csv',
    content: 'csv',
    text: 'holder,company,percent\nAlder KK,Birch KK,30\nCedar KK,Birch KK,5.5\n',
  },
  {
    kind: 'a filled-in template',
    format: 'table',
    name: 't.csv',
    content: 'csv',
    text: 'Person,Person born,Company,Company LEI,Company identifier,Board,Title,Outside,Representative,From,To,Term ends\nAnna Beispiel,1970,Muster Works Ltd,,,DIRECTORS,Chair,yes,,2021-04-01,,2025-06\nBo Reed,,Muster Works Ltd,,,DIRECTORS,Member,no,,2022-04-01,2023-04-01,\n',
  },
  { kind: 'an EDINET instance', format: 'edinet', name: `${STEM}.xbrl`, content: 'xml', text: instanceOf(MADE_UP) },
  {
    kind: 'an EDINET package, a page of it',
    format: 'edinet',
    name: 'S100AAAA.zip',
    content: 'xml',
    text: BODY_PAGE[1],
    packed: {
      path: FOLDER + BODY_PAGE[0],
      others: {
        [`${FOLDER}manifest_PublicDoc.xml`]: manifestOf(PAGES.map(([name]) => name)),
        [FOLDER + COVER_PAGE[0]]: COVER_PAGE[1],
      },
    },
  },
  {
    kind: 'an EDINET package, its cover',
    format: 'edinet',
    name: 'S100AAAA.zip',
    content: 'xml',
    text: COVER_PAGE[1],
    packed: {
      path: FOLDER + COVER_PAGE[0],
      others: {
        [`${FOLDER}manifest_PublicDoc.xml`]: manifestOf(PAGES.map(([name]) => name)),
        [FOLDER + BODY_PAGE[0]]: BODY_PAGE[1],
      },
    },
  },
  {
    kind: 'an EDINET table',
    format: 'edinet',
    name: `${STEM}.csv`,
    content: 'csv',
    text: Buffer.from(tableOf(MADE_UP)).toString('utf16le'),
    encoding: 'utf16le',
  },
  { kind: 'the list of EDINET codes', format: 'edinet', name: 'EdinetcodeDlInfo.csv', content: 'csv', text: CODES },
];

/** The bytes of a good file with another text in the place of its own. */
export function bytesOf({ packed, encoding }: GoodFile, text: string): Buffer {
  const bytes = Buffer.from(text, encoding ?? 'utf8');
  if (packed === undefined) return bytes;
  const { path, others } = packed;
  return zipBytes([
    ...Object.entries(others).map(([at, content]) => ({ path: at, content })),
    { path, content: bytes },
  ]);
}
