import type { Day, PartialDate } from '../../../time/day.ts';
import type { Spot } from '../../importer.ts';
import {
  marksIn,
  numberedYear,
  readFootnotes,
  readTerm,
  readTermCell,
  type Footnote,
  type FootnotedOfficer,
  type Term,
} from '../words/footnotes.ts';
import { closedUp, spaced, withoutMarks } from '../words/company-name.ts';
import { japaneseDate } from '../../japanese-date.ts';
import { readPersonName, romanOf } from '../words/japanese-name.ts';
import type { XbrlFact } from '../xbrl/xbrl-facts.ts';
import { percentOf, sharesOf } from './figures.ts';
import type { HolderRow } from './holders.ts';
import type { EdinetReport } from './report-statements.ts';

/** What stands beside an officer, where it stands, and of which day it is. */
export interface OfficerContext {
  readonly value: string;
  readonly at: Spot;
  readonly day: Day | undefined;
}

/** One in the list of officers, as the filing gives them. */
export interface OfficerRow extends FootnotedOfficer {
  readonly key: string;
  /** The same in the list of those in office and of those proposed. */
  readonly member: string;
  readonly born: PartialDate | undefined;
  readonly title: string;
  readonly terms: readonly Term[];
  readonly at: Spot;
  /** Whole digits; zero is a holding of none. */
  readonly shares?: OfficerContext | undefined;
  /** The same of all classes but ordinary shares together; which they are stands in the table alone. */
  readonly otherShares?: OfficerContext | undefined;
  /** Markup: a table of dates and posts. */
  readonly career?: OfficerContext | undefined;
  /** Stands in the list once more, for another office: the shares are those of the first row. */
  readonly again?: boolean;
  /** Proposed to a meeting of this day: what the list says of a seat from then on is not so yet. */
  readonly proposedTo?: Day;
}

/** A total of shares as filed, and the rows that it is one of. */
export interface OfficerTotal extends OfficerContext {
  readonly of: readonly OfficerRow[];
}

/** A list of officers with what stands above and below it. */
export interface OfficerList {
  readonly rows: readonly OfficerRow[];
  readonly notes: readonly Footnote[];
  readonly totals: readonly OfficerTotal[];
  readonly men?: OfficerContext | undefined;
  readonly women?: OfficerContext | undefined;
  /** Women among them in percent, as filed. */
  readonly womenPercent?: string | undefined;
}

/** A list of people as a filing marks it: what the names of its elements end with, and how it is called. */
interface MarkedList {
  readonly people: string;
  readonly footnotes: string;
  readonly words: string;
}

const DIRECTORS: MarkedList = {
  people: 'InformationAboutDirectorsAndCorporateAuditors',
  footnotes: 'FootnotesDirectorsAndCorporateAuditors',
  words: 'Officers',
};
/** Those who run a company with three committees (執行役) have a list of their own; directors may be among them. */
export const EXECUTIVES: MarkedList = {
  people: 'InformationAboutExecutiveDirectors',
  footnotes: 'FootnotesExecutiveOfficers',
  words: 'Executive officers',
};
const ORDINARY = 'NumberOfSharesHeldOrdinaryShares';
const OTHER = 'NumberOfSharesHeldOtherThanOrdinaryShares';

/**
 * The people of a list: of those in office (''), or of those proposed to the meeting to come ('Proposal'). `known` are
 * those of another list of the filing, among whom some of this one may be.
 */
export function taggedOfficers(
  report: EdinetReport,
  list: '' | 'Proposal',
  holders: readonly HolderRow[],
  { people, footnotes, words }: MarkedList = DIRECTORS,
  known: readonly OfficerRow[] = [],
): OfficerList {
  const { book } = report;
  const element = (stem: string) => `${stem}${people}${list}`;
  const notes = readFootnotes(book.all(`${footnotes}${list}TextBlock`).flatMap(({ value }) => value ?? []));
  const rows: OfficerRow[] = [];
  for (const fact of book.all(element('Name'))) {
    const member = book.contextOf(fact).members.at(-1);
    if (member === undefined || fact.value === undefined) continue;
    const place = `${list === '' ? words : `${words} proposed`}, ${member.replace(/Member$/, '')}`;
    const beside = (stem: string) => book.at(element(stem), fact.context)?.value ?? '';
    const shares = book.at(element(ORDINARY), fact.context);
    const others = book.at(element(OTHER), fact.context);
    const career = book.at(`CareerSummary${element('')}TextBlock`, fact.context);
    rows.push(
      officerOf(report, holders, notes, known, {
        member,
        name: fact.value,
        born: beside('DateOfBirth'),
        title: beside('OfficialTitleOrPosition'),
        term: beside('TermOfOffice'),
        shares: stated(report, shares, sharesOf(shares?.value), `${place}, shares held`),
        otherShares: stated(report, others, sharesOf(others?.value), `${place}, shares of other classes held`),
        career: stated(report, career, career?.value, `${place}, career`),
        at: report.spot(fact, place),
      }),
    );
  }
  const total = book.plain(element(ORDINARY));
  const sum = stated(report, total, sharesOf(total?.value), `${words}, total of shares held`);
  const [men, women] = ['Male', 'Female'].map((sex) => book.plain(`NumberOf${sex}DirectorsAndOtherOfficers`));
  return {
    rows,
    notes,
    totals: sum === undefined ? [] : [{ ...sum, of: rows }],
    men: stated(report, men, men?.value, 'Officers by sex'),
    women: stated(report, women, women?.value, 'Officers by sex'),
    womenPercent: percentOf(book.plain('RatioOfFemaleDirectorsAndOtherOfficers')?.value),
  };
}

function stated(
  report: EdinetReport,
  fact: XbrlFact | undefined,
  value: string | undefined,
  place: string,
): OfficerContext | undefined {
  return fact === undefined || value === undefined
    ? undefined
    : { value, at: report.spot(fact, place), day: report.dayOf(fact) };
}

/** A row as it is printed. */
export interface PrintedOfficer {
  readonly member: string;
  readonly name: string;
  readonly born: string;
  readonly title: string;
  readonly term: string;
  readonly shares: OfficerContext | undefined;
  readonly otherShares?: OfficerContext | undefined;
  readonly career: OfficerContext | undefined;
  readonly at: Spot;
}

/** Puts an officer into the report as a person: with names, birthday, and the marks of the notes that are meant. */
export function officerOf(
  report: EdinetReport,
  holders: readonly HolderRow[],
  notes: readonly Footnote[],
  known: readonly OfficerRow[],
  row: PrintedOfficer,
): OfficerRow {
  const { filing } = report;
  const { member, shares, otherShares, career, at } = row;
  const printed = readPersonName(row.name);
  const roman = romanOf(member);
  const born = japaneseDate(row.born);
  const title = withoutMarks(row.title);
  const before = known.find(
    (one) => one.member === member || (born !== undefined && one.born === born && one.name === printed.name),
  );
  const key = before?.key ?? sameHolder(printed.name, shares?.value, holders) ?? `${filing.code}:officer:${member}`;
  report.party(key, 'Person', printed.name, at, {
    nameLocal: printed.name,
    names: [
      ...printed.others,
      ...(roman === undefined ? [] : [{ text: roman, language: 'ja-Latn', use: 'TRANSLATION' as const }]),
    ],
    ...(born === undefined
      ? {}
      : { born, identifiers: [officerRecord(filing, printed.name, born), `edinet-record:${filing.records}:${key}`] }),
  });
  const surname = surnameOf(row.name);
  return {
    key,
    member,
    name: printed.name,
    born,
    // "取　締　役" is set apart to fill its cell.
    title: closedUp(title.text),
    marks: [...printed.marks, ...title.marks].flatMap(marksIn),
    terms: termsOf(report, row.term, notes),
    at,
    shares,
    otherShares,
    career,
    ...(surname === undefined ? {} : { surname }),
  };
}

/** An officer of this filer by name and birthday: the same person in its reports of other years. */
export function officerRecord({ code }: EdinetReport['filing'], name: string, born: string): string {
  return `edinet-officer-record:${code}:${name.replace(/\s/g, '')}:${born}`;
}

/** What the cell says of the term, or the notes that it points to. */
function termsOf({ book, filing }: EdinetReport, cell: string, notes: readonly Footnote[]): Term[] {
  const year = numberedYear(book.value('FiscalYearCoverPage'), filing.periodEnd);
  const own = readTermCell(cell, year);
  if (own !== undefined) return [own];
  const marks = marksIn(cell);
  return notes
    .filter((note) => note.marks.some((mark) => marks.includes(mark)))
    .flatMap((note) => readTerm(note.text, year) ?? []);
}

/** A shareholder of the name and exactly the shares of an officer is the officer. */
function sameHolder(name: string, shares: string | undefined, holders: readonly HolderRow[]): string | undefined {
  const found = holders.filter(
    ({ holder, shares: held }) =>
      holder.type === 'Person' && holder.name.replace(/\s/g, '') === name.replace(/\s/g, '') && held === shares,
  );
  return found.length === 1 && shares !== undefined ? found[0]?.key : undefined;
}

/** The first part of a Japanese name that is set in two. */
function surnameOf(printed: string): string | undefined {
  const parts = spaced(withoutMarks(printed).text.replace(/[（(].*$/, '')).split(' ');
  return parts.length === 2 && /\p{Script=Han}/u.test(parts[0] ?? '') ? parts[0] : undefined;
}
