import { boardOf, boardsOf } from './boards.ts';
import { outsideOfficers } from '../words/footnotes.ts';
import { flagsOf } from '../words/titles.ts';
import { sumOf } from './figures.ts';
import type { HolderRow } from './holders.ts';
import { EXECUTIVES, taggedOfficers, type OfficerContext, type OfficerList, type OfficerRow } from './officer-list.ts';
import { readOfficerNotes } from './officer-notes.ts';
import { printedOfficers } from './printed-officers.ts';
import type { EdinetReport } from './report-statements.ts';

/** Those in office: the members of boards, and the executive officers of a list of their own. */
export interface OfficersInOffice {
  readonly members: readonly OfficerRow[];
  readonly executives: readonly OfficerRow[];
}

/** Seats, birthdays, terms and shares of those in office. */
export function readOfficers(report: EdinetReport, holders: readonly HolderRow[]): OfficersInOffice {
  const tagged = taggedOfficers(report, '', holders);
  const list = tagged.rows.length > 0 ? tagged : { ...tagged, ...printedOfficers(report, holders) };
  const { rows } = list;
  const outside = outsideOfficers(list.notes, rows);
  for (const row of rows) {
    const boards = boardsOf(row.title);
    if (boards.length === 0) post(report, row);
    for (const [i, board] of boards.entries()) {
      const key = boardOf(report, board, row.title, row.at);
      seat(report, row, key, outside.has(row) || /社外/.test(row.title), i);
    }
    officerShares(report, row, holders);
  }
  readTotals(report, list.totals, 'Shares held by officers');
  const executives = readExecutives(report, rows, holders);
  const people = [...rows, ...executives.rows.filter(({ key }) => !rows.some((row) => row.key === key))];
  readOfficerNotes(report, [...list.notes, ...executives.notes], people, outside);
  readCounts(report, list, people);
  return { members: rows, executives: executives.rows };
}

/** Executive officers (執行役) are appointed by the board and run the company; some of them are directors too. */
function readExecutives(
  report: EdinetReport,
  members: readonly OfficerRow[],
  holders: readonly HolderRow[],
): OfficerList {
  const list = taggedOfficers(report, '', holders, EXECUTIVES, members);
  const { rows, totals } = list;
  for (const row of rows) {
    post(report, row);
    const told = members.find(({ key }) => key === row.key);
    if (told?.shares === undefined) officerShares(report, row, holders);
    else if (row.shares !== undefined && row.shares.value !== told.shares.value)
      report.finding({
        kind: 'CONTRADICTION',
        severity: 'MEDIUM',
        title: 'The shares of an officer are stated twice, differently',
        detail: `The list of directors states ${told.shares.value} shares and that of executive officers ${row.shares.value}; the first is read.`,
        about: [row.key],
        at: row.shares.at,
      });
  }
  readTotals(report, totals, 'Shares held by executive officers');
  return list;
}

function seat(report: EdinetReport, row: OfficerRow, board: string, outside: boolean, i: number): void {
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
    report.filing.asOf,
  );
}

/** Of an executive officer, an accounting advisor and others who sit on no board. */
function post(report: EdinetReport, row: OfficerRow): void {
  if (row.title === '') return;
  const { representative, executive } = flagsOf(row.title);
  const note = row.terms.map(({ words }) => words).join(' ');
  report.fact(
    'officers',
    {
      kind: 'WORKS_FOR',
      subject: row.key,
      object: report.filing.filer,
      title: row.title,
      ...(representative === true ? { representative } : {}),
      ...(executive === true ? { executive } : {}),
      ...(note === '' ? {} : { note }),
    },
    row.at,
    report.filing.asOf,
  );
}

/**
 * Zero is a holding of none; "－" is nothing said. What the table of major shareholders states too is the same block.
 */
export function officerShares(
  report: EdinetReport,
  { key, shares, otherShares, again }: OfficerRow,
  holders: readonly HolderRow[],
): void {
  if (again === true) return;
  if (otherShares !== undefined && otherShares.value !== '0')
    officerHolds(report, key, otherShares, 'Other than ordinary shares');
  if (shares === undefined) return;
  const same = holders.find((holder) => holder.key === key);
  if (same?.shares !== shares.value) officerHolds(report, key, shares);
}

function officerHolds(
  report: EdinetReport,
  key: string,
  { value, at, day }: OfficerContext,
  shareClass?: string,
): void {
  report.fact(
    'officers',
    {
      kind: 'HOLDS',
      subject: key,
      object: report.filing.filer,
      interest: 'SHARES',
      direct: 'UNKNOWN',
      nominee: false,
      accounting: 'UNKNOWN',
      shares: value,
      ...(shareClass === undefined ? {} : { shareClass }),
    },
    at,
    day,
  );
}

/** The total of the shares of a list beside its sum. */
function readTotals(report: EdinetReport, totals: OfficerList['totals'], label: string): void {
  const { filer } = report.filing;
  for (const { value: amount, at, day, of } of totals) {
    const added = sumOf(of.flatMap(({ shares }) => shares?.value ?? []));
    report.fact(
      'officers',
      {
        kind: 'HAS_ATTRIBUTE',
        subject: filer,
        object: '',
        attribute: 'FILED_TOTAL',
        label,
        amount,
        unit: 'shares',
        detail: [{ key: 'sum of the rows', value: added }],
      },
      at,
      day,
    );
    if (added !== amount)
      report.finding({
        kind: 'ARITHMETIC',
        severity: 'LOW',
        title: 'The total of the shares of officers is not the sum of its rows',
        detail: `In the list of officers the rows add up to ${added} shares and the total row says ${amount}.`,
        about: [filer],
        at,
      });
  }
}

/** Number of officers by sex beside that of the lists. */
function readCounts(
  report: EdinetReport,
  { men, women, womenPercent }: OfficerList,
  rows: readonly OfficerRow[],
): void {
  const { filer } = report.filing;
  const first = men ?? women;
  if (first === undefined) return;
  const { at, day } = first;
  const stated = Number(men?.value ?? 0) + Number(women?.value ?? 0);
  const values = [
    ['men', men?.value],
    ['women', women?.value],
    ['women, percent', womenPercent],
  ] as const;
  const both = [men, women].every((one) => one !== undefined && /^\d+$/.test(one.value));
  const listed = new Set(rows.map(({ key }) => key)).size;
  report.fact(
    'officers',
    {
      kind: 'HAS_ATTRIBUTE',
      subject: filer,
      object: '',
      attribute: 'OTHER',
      label: 'Officers by sex',
      ...(both ? { count: stated } : {}),
      detail: values.flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }])),
    },
    at,
    day,
  );
  // In the middle of a year the list is only of those who are new.
  if (both && stated !== listed && !/^(?:ssr|q\dr):/.test(report.filing.records))
    report.finding({
      kind: 'COUNT',
      severity: 'LOW',
      title: 'The number of officers is not that of the list',
      detail: `The filing counts ${String(stated)} officers and lists ${String(listed)}.`,
      about: [filer],
      at,
    });
}
