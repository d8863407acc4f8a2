import { isDay, type Day } from '../../../time/day.ts';
import type { PartyStatement, SourceStatement } from '../../importer.ts';
import { spaced } from '../words/company-name.ts';
import { spotOf, type FactBook } from '../xbrl/xbrl-facts.ts';
import type { Filing } from './report-statements.ts';

/** Kinds of documents by the form that stands in the name of an instance (jpcrp030000-asr-001…). */
const FORMS: Readonly<Record<string, string>> = {
  asr: 'Annual securities report',
  ssr: 'Semi-annual securities report',
  q1r: 'Quarterly securities report',
  q2r: 'Quarterly securities report',
  q3r: 'Quarterly securities report',
  esr: 'Extraordinary report',
  srs: 'Securities registration statement',
  drs: 'Annual securities report and securities registration statement',
  rst: 'Shelf registration statement',
  rep: 'Shelf registration supplement',
  ton: 'Tender offer registration statement',
  tor: 'Tender offer report',
  icr: 'Internal control report',
  lvh: 'Large holding report',
  sbr: 'Share buyback report',
};

/** `jpcrp030000-asr-001_E00000-000_2024-03-31_01_2024-06-28.xbrl` taken apart. */
export interface InstanceName {
  readonly stem: string;
  readonly form: string;
  readonly code: string;
  /** End of the period, or the day on which the duty to file arose. */
  readonly of: Day;
  readonly filed: Day;
}

const NAME = /((?:jp[a-z]+\d+)-([a-z0-9]+)-\d{3})_([A-Z]\d{5})-\d{3}_(\d{4}-\d{2}-\d{2})_(\d{2})_(\d{4}-\d{2}-\d{2})/;

export function instanceName(file: string): InstanceName | undefined {
  const match = NAME.exec(file);
  if (!match) return undefined;
  const [stem, , form = '', code = '', of = '', , filed = ''] = match;
  return { stem, form, code, of, filed };
}

/** What the cover page and the document information say of a filing. The code must be there. */
export function readFiling(book: FactBook, file: string): Filing {
  const name = nameOf(book, file);
  const value = (element: string) => book.value(element);
  const code = value('EDINETCodeDEI') ?? name?.code ?? '';
  const periodEnd =
    day(value('CurrentPeriodEndDateDEI') ?? value('CurrentFiscalYearEndDateDEI')) ??
    instantOf(book, 'CurrentYearInstant');
  const published = publishedOf(book, name);
  const form = name?.form ?? 'report';
  const of =
    form === 'lvh' ? (day(value('DateWhenFilingRequirementAroseCoverPage')) ?? name?.of) : (periodEnd ?? name?.of);
  const securityCode = fiveCharacters(value('SecurityCodeDEI'));
  const amends = value('AmendmentFlagDEI') === 'true' || value('ReportAmendmentFlagDEI') === 'true';
  const comparative = day(value('ComparativePeriodEndDateDEI'));
  const previous = day(value('PreviousFiscalYearEndDateDEI'));
  return {
    code,
    name: spaced(value('FilerNameInJapaneseDEI') ?? code),
    nameEnglish: textOf(value('FilerNameInEnglishDEI')),
    securityCode,
    published,
    asOf: instantOf(book, 'FilingDateInstant') ?? (amends ? undefined : published),
    periodEnd,
    priorEnd: comparative ?? previous ?? instantOf(book, 'Prior1YearInstant'),
    lastYearEnd:
      instantOf(book, 'Prior1YearInstant') ?? (isWithinYear(form, value) ? periodEnd : (previous ?? comparative)),
    amends,
    amended: value('IdentificationOfDocumentSubjectToAmendmentDEI'),
    filer: `edinet:${code}`,
    source: name?.stem ?? `${form}:${code}:${of ?? ''}:${published ?? ''}`,
    records: `${form}:${code}:${of ?? published ?? ''}`,
  };
}

/** A registration statement is filed in a year that has not ended: what ended last is the year before. */
function isWithinYear(form: string, value: (element: string) => string | undefined): boolean {
  return form === 'srs' && value('TypeOfCurrentPeriodDEI') === 'FY';
}

export function sourceOf(filing: Filing, book: FactBook, file: string): SourceStatement {
  const form = nameOf(book, file)?.form ?? '';
  const kind = FORMS[form] ?? 'Filing';
  const amended = filing.amended === undefined ? '' : ` of ${filing.amended}`;
  const title = [
    `${filing.amends ? `Amendment${amended}: ` : ''}${kind}`,
    filing.nameEnglish ?? filing.name,
    ...(form === 'lvh' || filing.periodEnd === undefined ? [] : [`period to ${filing.periodEnd}`]),
  ].join(', ');
  const printed = book.value('DocumentTitleCoverPage');
  return {
    says: 'SOURCE',
    key: filing.source,
    title: printed === undefined ? title : `${title} (${spaced(printed)})`,
    publisher: filing.nameEnglish ?? filing.name,
    published: filing.published,
    kind,
    language: 'ja',
  };
}

export function filerParty(filing: Filing, book: FactBook): PartyStatement {
  const fact = book.plain('EDINETCodeDEI') ?? book.plain('FilerNameInJapaneseDEI');
  const place = 'Document and entity information';
  const { nameEnglish } = filing;
  return {
    says: 'PARTY',
    key: filing.filer,
    type: 'Company',
    name: nameEnglish ?? filing.name,
    nameLocal: filing.name,
    names: [
      { text: filing.name, language: 'ja' },
      ...(nameEnglish === undefined ? [] : [{ text: nameEnglish, language: 'en' }]),
    ],
    identifiers: [filing.filer, ...(filing.securityCode === undefined ? [] : [securityCodeOf(filing.securityCode)])],
    kind: 'COMPANY',
    ...(filing.securityCode === undefined ? {} : { listed: true }),
    ...(isDomestic(book) ? { jurisdiction: 'JP' } : {}),
    at: fact === undefined ? { place } : spotOf(fact, place),
  };
}

/**
 * The forms of the Cabinet Office Order on Disclosure of Corporate Affairs: the second to the fifth are for companies
 * of Japan, the seventh to the tenth for foreign ones. Forms of other orders, on funds and on tender offers, have the
 * same numbers and say nothing of where who files is from.
 */
function isDomestic(book: FactBook): boolean {
  const order = book.value('CabinetOfficeOrdinanceDEI');
  if (order !== undefined && order !== '企業内容等の開示に関する内閣府令') return false;
  const form = book.value('DocumentTypeDEI')?.normalize('NFKC').replace(/\s/g, '') ?? '';
  return /^第[二三四五2-5]号/.test(form);
}

export function securityCodeOf(five: string): string {
  return `jp-securities-code:${five}`;
}

/** The code of a security has four characters and a check figure of 0 in EDINET; other papers print the four. */
export function fiveCharacters(code: string | undefined): string | undefined {
  const plain = code?.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (plain === undefined || !/^[0-9A-Z]{4,5}$/.test(plain)) return undefined;
  return plain.length === 4 ? `${plain}0` : plain;
}

function nameOf(book: FactBook, file: string): InstanceName | undefined {
  return instanceName(book.schema ?? '') ?? instanceName(file);
}

/**
 * The latest day that cover page, contexts and name give: the cover of an amendment may still show the day of the first
 * report.
 */
function publishedOf(book: FactBook, name: InstanceName | undefined): Day | undefined {
  const days = [day(book.value('FilingDateCoverPage')), instantOf(book, 'FilingDateInstant'), name?.filed];
  return days
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);
}

function instantOf(book: FactBook, context: string): Day | undefined {
  return book.contexts.get(context)?.instant;
}

function day(text: string | undefined): Day | undefined {
  return text !== undefined && isDay(text) ? text : undefined;
}

function textOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : spaced(text);
}
