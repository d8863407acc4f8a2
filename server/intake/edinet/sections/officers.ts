import type { BoardKind } from '../../../vocabulary/parties.ts';
import type { Spot } from '../../importer.ts';
import {
  marksIn,
  outsideOfficers,
  readFootnotes,
  readTerm,
  type Footnote,
  type Officer,
  type Term,
} from '../words/footnotes.ts';
import { spaced, withoutMarks } from '../words/company-name.ts';
import { japaneseDate } from '../words/japanese-date.ts';
import { readPersonName, romanOf } from '../words/person-name.ts';
import { flagsOf } from '../words/titles.ts';
import type { XbrlFact } from '../xbrl/facts.ts';
import { sharesOf, sumOf } from './figures.ts';
import type { HolderRow } from './holders.ts';
import type { Report } from './report.ts';

/** One in the list of officers, as the filing gives them. */
export interface OfficerRow extends Officer {
  readonly key: string;
  readonly member: string;
  readonly context: string;
  readonly title: string;
  readonly terms: readonly Term[];
  readonly at: Spot;
}

const LIST = 'InformationAboutDirectorsAndCorporateAuditors';
export const OFFICER_SHARES = `NumberOfSharesHeldOrdinaryShares${LIST}`;

/** The people of a list: of those in office (''), or of those proposed to the meeting to come ('Proposal'). */
export function officersOf(report: Report, list: '' | 'Proposal', holders: readonly HolderRow[]): OfficerRow[] {
  const { book, filing } = report;
  const element = (stem: string) => `${stem}${LIST}${list}`;
  const rows: OfficerRow[] = [];
  for (const fact of book.all(element('Name'))) {
    const member = memberOf(report, fact);
    if (member === undefined || fact.value === undefined) continue;
    const printed = readPersonName(fact.value);
    const place = `${list === '' ? 'Officers' : 'Officers proposed'}, ${member.replace(/Member$/, '')}`;
    const at = report.spot(fact, place);
    const roman = romanOf(member);
    const born = japaneseDate(book.at(element('DateOfBirth'), fact.context)?.value ?? '');
    const title = withoutMarks(book.at(element('OfficialTitleOrPosition'), fact.context)?.value ?? '');
    const term = book.at(element('TermOfOffice'), fact.context)?.value ?? '';
    const shares = sharesOf(book.at(`${OFFICER_SHARES}${list}`, fact.context)?.value);
    const key = sameHolder(printed.name, shares, holders) ?? `${filing.code}:officer:${member}`;
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
    const surname = surnameOf(fact.value);
    rows.push({
      key,
      member,
      context: fact.context,
      name: printed.name,
      title: title.text,
      marks: [...printed.marks, ...title.marks].flatMap(marksIn),
      terms: termsOf(marksIn(term), footnotesOf(report, list)),
      at,
      ...(surname === undefined ? {} : { surname }),
    });
  }
  return rows;
}

/** An officer of this filer by name and birthday: the same person in its reports of other years. */
function officerRecord({ code }: Report['filing'], name: string, born: string): string {
  return `edinet-officer-record:${code}:${name.replace(/\s/g, '')}:${born}`;
}

/** The notes under a list. */
function footnotesOf(report: Report, list: '' | 'Proposal'): Footnote[] {
  const facts = report.book.all(`FootnotesDirectorsAndCorporateAuditors${list}TextBlock`);
  return readFootnotes(facts.flatMap(({ value }) => value ?? []));
}

/** Seats, birthdays, terms and shares of those in office. */
export function readOfficers(report: Report, holders: readonly HolderRow[]): OfficerRow[] {
  const rows = officersOf(report, '', holders);
  const outside = outsideOfficers(footnotesOf(report, ''), rows);
  for (const row of rows) {
    for (const [i, board] of boardsOf(row.title).entries()) {
      const key = boardOf(report, board, row.at);
      seat(report, row, key, outside.has(row) || /社外/.test(row.title), i);
    }
    officerShares(report, row, holders);
  }
  readCounts(report, rows);
  return rows;
}

/** The boards that a title is a seat on; an executive officer who is no director has none, and works for the company. */
export function boardsOf(title: string): BoardKind[] {
  if (/取締役|\bDirector\b/i.test(title))
    return /監査等委員|監査委員/.test(title) ? ['DIRECTORS', 'AUDIT_COMMITTEE'] : ['DIRECTORS'];
  return /監査役|Auditor/i.test(title) ? ['COMPANY_AUDITORS'] : [];
}

const BOARD_NAMES: Partial<Record<BoardKind, string>> = {
  DIRECTORS: 'Board of directors',
  COMPANY_AUDITORS: 'Board of company auditors',
  AUDIT_COMMITTEE: 'Audit and supervisory committee',
};

export function boardOf(report: Report, kind: BoardKind, at: Spot): string {
  const key = `${report.filing.filer}:board:${kind}`;
  const said = report.statements.some((statement) => statement.says === 'BOARD' && statement.key === key);
  const name = BOARD_NAMES[kind] ?? 'Board';
  if (!said) report.statements.push({ says: 'BOARD', key, company: report.filing.filer, kind, name, at });
  return key;
}

function seat(report: Report, row: OfficerRow, board: string, outside: boolean, i: number): void {
  const { representative, fullTime } = flagsOf(row.title);
  const ends = row.terms.find((term) => term.ends !== undefined)?.ends;
  const note = row.terms.map(({ words }) => words).join(' ');
  report.fact(
    'officers',
    {
      kind: 'SITS_ON',
      subject: row.key,
      object: board,
      title: row.title,
      attendance: [],
      ...(outside ? { outside: true } : {}),
      ...(representative === true && i === 0 ? { representative } : {}),
      ...(fullTime === undefined ? {} : { fullTime }),
      ...(ends === undefined ? {} : { termEnds: ends }),
      ...(note === '' ? {} : { note }),
    },
    row.at,
    report.filing.published,
  );
}

/** Zero is a holding of none; "－" is nothing said. What the table of major shareholders states too is the same block. */
function officerShares(report: Report, row: OfficerRow, holders: readonly HolderRow[]): void {
  const fact = report.book.at(OFFICER_SHARES, row.context);
  const shares = sharesOf(fact?.value);
  if (fact === undefined || shares === undefined) return;
  const same = holders.find(({ key }) => key === row.key);
  if (same?.shares === shares) return;
  report.fact(
    'officers',
    {
      kind: 'HOLDS',
      subject: row.key,
      object: report.filing.filer,
      interest: 'SHARES',
      direct: 'UNKNOWN',
      nominee: false,
      accounting: 'UNKNOWN',
      shares,
    },
    report.spot(fact, `${row.at.place}, shares held`),
    report.dayOf(fact),
  );
}

/** Number of officers by sex, and the total of their shares beside its sum. */
function readCounts(report: Report, rows: readonly OfficerRow[]): void {
  const { book, filing } = report;
  const total = book.plain(OFFICER_SHARES);
  const amount = sharesOf(total?.value);
  if (total !== undefined && amount !== undefined) {
    const added = sumOf(rows.flatMap(({ context }) => sharesOf(book.at(OFFICER_SHARES, context)?.value) ?? []));
    const at = report.spot(total, 'Officers, total of shares held');
    report.fact(
      'officers',
      {
        kind: 'HAS_ATTRIBUTE',
        subject: filing.filer,
        object: '',
        attribute: 'FILED_TOTAL',
        label: 'Shares held by officers',
        amount,
        unit: 'shares',
        detail: [{ key: 'sum of the rows', value: added }],
      },
      at,
      report.dayOf(total),
    );
    if (added !== amount)
      report.finding({
        kind: 'ARITHMETIC',
        severity: 'LOW',
        title: 'The total of the shares of officers is not the sum of its rows',
        detail: `In the list of officers the rows add up to ${added} shares and the total row says ${amount}.`,
        about: [filing.filer],
        at,
      });
  }
  const male = book.plain('NumberOfMaleDirectorsAndOtherOfficers');
  const [men, women] = [male?.value, book.value('NumberOfFemaleDirectorsAndOtherOfficers')];
  if (male === undefined || (men === undefined && women === undefined)) return;
  const at = report.spot(male, 'Officers by sex');
  const stated = Number(men ?? 0) + Number(women ?? 0);
  const values = [
    ['men', men],
    ['women', women],
  ] as const;
  report.fact(
    'officers',
    {
      kind: 'HAS_ATTRIBUTE',
      subject: filing.filer,
      object: '',
      attribute: 'OTHER',
      label: 'Officers by sex',
      ...(men === undefined || women === undefined ? {} : { count: stated }),
      detail: values.flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }])),
    },
    at,
    report.dayOf(male),
  );
  if (men !== undefined && women !== undefined && stated !== rows.length)
    report.finding({
      kind: 'COUNT',
      severity: 'LOW',
      title: 'The number of officers is not that of the list',
      detail: `The filing counts ${String(stated)} officers and lists ${String(rows.length)}.`,
      about: [filing.filer],
      at,
    });
}

function termsOf(marks: readonly string[], notes: readonly Footnote[]): Term[] {
  return notes
    .filter((note) => note.marks.some((mark) => marks.includes(mark)))
    .flatMap((note) => readTerm(note.text) ?? []);
}

function memberOf(report: Report, fact: XbrlFact): string | undefined {
  return report.book.contextOf(fact).members.at(-1);
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
