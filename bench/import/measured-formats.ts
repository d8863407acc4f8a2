import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse';
import { SaxesParser } from 'saxes';
import { MADE_UP } from '../../server/intake/edinet/fixtures/made-up-filing.ts';
import { instanceOf } from '../../server/intake/edinet/fixtures/render.ts';
import { bodsLines } from './bods-lines.ts';

/** A format that is measured: a made-up file of so many records, and what parsing it alone is. */
export interface MeasuredFormat {
  readonly format: string;
  readonly file: string;
  /** Its text, in pieces. */
  readonly text: (records: number) => Iterable<string>;
  readonly parse: (path: string) => Promise<void>;
  /** Times as many records as asked for, for formats of which a file is never so large. */
  readonly share?: number;
}

export const FORMATS: readonly MeasuredFormat[] = [
  { format: 'bods', file: 'a.jsonl', text: (n) => lines(bodsLines(n)), parse: jsonLines },
  { format: 'ftm', file: 'a.ftm.json', text: (n) => lines(times(n, ftmEntity)), parse: jsonLines },
  { format: 'companies-house', file: 'psc.txt', text: (n) => lines(times(n, controller)), parse: jsonLines },
  { format: 'gleif', file: 'lei.xml', text: leiFile, parse: xml },
  { format: 'sec', file: '13f.xml', text: informationTable, parse: xml, share: 0.2 },
  { format: 'edinet', file: 'asr.xbrl', text: report, parse: xml, share: 0.1 },
  {
    format: 'table',
    file: 'holders.csv',
    text: (n) => lines(['holder,company,percent', ...times(n, row)]),
    parse: csv,
  },
];

async function jsonLines(path: string): Promise<void> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity }))
    if (typeof JSON.parse(line) !== 'object') throw new Error('no object');
}

async function xml(path: string): Promise<void> {
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('opentag', () => (elements += 1));
  for await (const piece of createReadStream(path, 'utf8')) parser.write(piece as string);
  parser.close();
  if (elements === 0) throw new Error('no element');
}

async function csv(path: string): Promise<void> {
  let rows = 0;
  for await (const cells of createReadStream(path).pipe(parse()) as AsyncIterable<readonly string[]>)
    rows += cells.length;
  if (rows === 0) throw new Error('no row');
}

function* lines(all: Iterable<string>): Generator<string> {
  for (const line of all) yield `${line}\n`;
}

function* times(count: number, make: (n: number) => string): Generator<string> {
  for (let n = 0; n < count; n += 1) yield make(n);
}

/** Of every three a company, a person, and what the person owns of it. */
function ftmEntity(n: number): string {
  const third = Math.floor(n / 3);
  const about = [
    {
      schema: 'Company',
      properties: { name: [`Holding number ${third} plc`], jurisdiction: ['gb'], incorporationDate: ['1999-12-31'] },
    },
    {
      schema: 'Person',
      properties: { name: [`Lady of the Lake ${third}`], birthDate: ['1970-05'], nationality: ['gb'] },
    },
    {
      schema: 'Ownership',
      properties: {
        owner: [`e-${third * 3 + 1}`],
        asset: [`e-${third * 3}`],
        percentage: ['25.5'],
        startDate: ['2016-04-06'],
      },
    },
  ][n % 3];
  return JSON.stringify({
    id: `e-${n}`,
    ...about,
    datasets: ['made_up'],
    first_seen: '2024-01-01T00:00:00',
    last_seen: '2024-03-01T00:00:00',
  });
}

function controller(n: number): string {
  const number = String(n).padStart(8, '0');
  return JSON.stringify({
    company_number: number,
    data: {
      address: {
        address_line_1: 'Lake Road',
        country: 'England',
        locality: 'Avalon',
        postal_code: 'AV1 1AV',
        premises: String(n),
      },
      country_of_residence: 'England',
      date_of_birth: { month: 5, year: 1970 },
      etag: 'a'.repeat(40),
      kind: 'individual-person-with-significant-control',
      links: { self: `/company/${number}/persons-with-significant-control/individual/${n}` },
      name: `Ms Lady Lake ${n}`,
      name_elements: { forename: 'Lady', surname: `Lake ${n}`, title: 'Ms' },
      nationality: 'British',
      natures_of_control: ['ownership-of-shares-25-to-50-percent', 'voting-rights-25-to-50-percent'],
      notified_on: '2016-04-06',
    },
  });
}

function* leiFile(count: number): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?><lei:LEIData xmlns:lei="http://www.gleif.org/data/schema/leidata/2016"><lei:LEIHeader><lei:ContentDate>2024-03-10T00:00:00Z</lei:ContentDate><lei:FileContent>GLEIF_FULL_PUBLISHED</lei:FileContent></lei:LEIHeader><lei:LEIRecords>\n';
  for (let n = 0; n < count; n += 1)
    yield `<lei:LEIRecord><lei:LEI>${lei(n)}</lei:LEI><lei:Entity><lei:LegalName xml:lang="en">Holding number ${n} plc</lei:LegalName><lei:LegalAddress><lei:FirstAddressLine>${n} Lake Road</lei:FirstAddressLine><lei:City>Avalon</lei:City><lei:Country>GB</lei:Country><lei:PostalCode>AV1</lei:PostalCode></lei:LegalAddress><lei:HeadquartersAddress><lei:FirstAddressLine>${n} Lake Road</lei:FirstAddressLine><lei:City>Avalon</lei:City><lei:Country>GB</lei:Country></lei:HeadquartersAddress><lei:RegistrationAuthority><lei:RegistrationAuthorityID>RA000585</lei:RegistrationAuthorityID><lei:RegistrationAuthorityEntityID>${String(n).padStart(8, '0')}</lei:RegistrationAuthorityEntityID></lei:RegistrationAuthority><lei:LegalJurisdiction>GB</lei:LegalJurisdiction><lei:EntityCategory>GENERAL</lei:EntityCategory><lei:LegalForm><lei:EntityLegalFormCode>B6ES</lei:EntityLegalFormCode></lei:LegalForm><lei:EntityStatus>ACTIVE</lei:EntityStatus><lei:EntityCreationDate>1999-12-31T00:00:00Z</lei:EntityCreationDate></lei:Entity><lei:Registration><lei:InitialRegistrationDate>2012-11-29T16:33:00Z</lei:InitialRegistrationDate><lei:LastUpdateDate>2023-05-18T15:41:20Z</lei:LastUpdateDate><lei:RegistrationStatus>ISSUED</lei:RegistrationStatus><lei:NextRenewalDate>2024-05-18T15:48:53Z</lei:NextRenewalDate><lei:ManagingLOU>EVK05KS7XY1DEII3R011</lei:ManagingLOU><lei:ValidationSources>FULLY_CORROBORATED</lei:ValidationSources></lei:Registration></lei:LEIRecord>\n`;
  yield '</lei:LEIRecords></lei:LEIData>\n';
}

/** Eighteen characters and their two check digits (ISO 7064, MOD 97-10). */
function lei(n: number): string {
  const base = `MADEUP${String(n).padStart(12, '0')}`;
  const digits = [...`${base}00`].map((one) => Number.parseInt(one, 36)).join('');
  return `${base}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}`;
}

function* informationTable(count: number): Generator<string> {
  yield '<?xml version="1.0"?><informationTable xmlns="http://www.sec.gov/edgar/document/thirteenf/informationtable">\n';
  for (let n = 0; n < count; n += 1)
    yield `<infoTable><nameOfIssuer>HOLDING ${n}</nameOfIssuer><titleOfClass>COM</titleOfClass><cusip>${cusip(n)}</cusip><value>${1000 + n}</value><shrsOrPrnAmt><sshPrnamt>${n}</sshPrnamt><sshPrnamtType>SH</sshPrnamtType></shrsOrPrnAmt><investmentDiscretion>SOLE</investmentDiscretion><votingAuthority><Sole>0</Sole><Shared>0</Shared><None>${n}</None></votingAuthority></infoTable>\n`;
  yield '</informationTable>\n';
}

/** Eight digits and their check digit: every second one doubled, the digits of all added up. */
function cusip(n: number): string {
  const base = String(n).padStart(8, '0');
  const sum = [...base].reduce((all, one, i) => {
    const value = Number(one) * (i % 2 === 1 ? 2 : 1);
    return all + Math.floor(value / 10) + (value % 10);
  }, 0);
  return `${base}${(10 - (sum % 10)) % 10}`;
}

/** A made-up annual report with so many policy holdings. */
function* report(count: number): Generator<string> {
  const stem = 'EquitySecuritiesHeldForPurposesOtherThanPureInvestmentReportingCompany';
  const held = MADE_UP.filter(({ name }) => !name.includes('DetailsOfSpecifiedInvestment'));
  const rows = Array.from({ length: count }, (_, n) => {
    const context = `CurrentYearInstant_Row${n + 1}Member`;
    const name = `jpcrp_cor:NameOfSecuritiesDetailsOfSpecifiedInvestment${stem}`;
    const shares = `jpcrp_cor:NumberOfSharesHeldDetailsOfSpecifiedInvestment${stem}`;
    return [
      { name, context, value: `㈱架空産業${n}` },
      { name: shares, context, value: String(100 + n), unit: 'shares' as const, decimals: 0 },
    ];
  });
  yield instanceOf([...held, ...rows.flat()]);
}

function row(n: number): string {
  return `Holder ${n % 5000} KK,Company ${n} Inc.,${1 + (n % 90)}.5`;
}
