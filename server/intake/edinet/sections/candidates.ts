import { lastDay, type Day, type PartialDate } from '../../../time/day.ts';
import { DATE_IN_TEXT } from '../../japanese-date.ts';
import { datesIn, outsideOfficers } from '../words/footnotes.ts';
import { linesOf } from '../words/html-blocks.ts';
import type { HolderRow } from './holders.ts';
import { taggedOfficers, type OfficerRow } from './officer-list.ts';
import { boardOf, boardsOf } from './boards.ts';
import { officerShares, type OfficersInOffice } from './officers.ts';
import type { EdinetReport } from './report-statements.ts';

/**
 * Those who are proposed to the meeting to come, when a report is filed before it: of the list of those who will be in
 * office after it, who is elected there. Gives those of them who are not in
 * office: what is said of the others stands beside their office.
 */
export function readCandidates(
  report: EdinetReport,
  { members, executives }: OfficersInOffice,
  holders: readonly HolderRow[],
): readonly OfficerRow[] {
  const inOffice = [...members, ...executives];
  const { rows, notes } = taggedOfficers(report, 'Proposal', holders, undefined, inOffice);
  tellExecutivesToCome(report);
  if (rows.length === 0) return [];
  const outside = outsideOfficers(notes, rows);
  const stated = meetingIn(report);
  const meeting = stated ?? lastDayFor(report.filing.periodEnd);
  if (meeting === undefined) {
    const message =
      'people are proposed to a meeting whose day is not stated, nor the end of the period; they are left out';
    report.warn('MEETING_NOT_STATED', message, 'read them in the filing', { place: 'Officers proposed' });
    return [];
  }
  const incumbentOf = ({ key }: OfficerRow) => members.find((one) => one.key === key);
  const stays = (row: OfficerRow) => staysOn(report, row, incumbentOf(row), meeting);
  const inferred = (row: OfficerRow) => [
    ...(stated === undefined
      ? [
          'The filing does not state the day of the meeting; this is the last day on which it can be, three months after the record date.',
        ]
      : []),
    ...(stays(row) === undefined
      ? ['The list after the meeting does not say whether the seat is filled anew or goes on.']
      : []),
  ];
  for (const row of rows.filter((one) => stays(one) !== true))
    for (const board of boardsOf(row.title).slice(0, 1))
      report.fact(
        'candidates',
        {
          kind: 'NOMINATED_TO',
          subject: row.key,
          object: boardOf(report, board, row.title, row.at),
          meeting,
          proposal: row.title,
          incumbent: incumbentOf(row) !== undefined,
          ...(outside.has(row) || /社外/.test(row.title) ? { outside: true } : {}),
          ...(inferred(row).length === 0 ? {} : { basis: 'INFERRED' as const, note: inferred(row).join(' ') }),
        },
        row.at,
        report.filing.asOf,
      );
  const newcomers = rows
    .filter(({ key }) => !inOffice.some((one) => one.key === key))
    .map((row) => ({ ...row, proposedTo: meeting }));
  for (const row of newcomers) officerShares(report, row, holders);
  return newcomers;
}

/** The board appoints executive officers, after the meeting: they are proposed to nobody, and not yet in office. */
function tellExecutivesToCome(report: EdinetReport): void {
  const [first] = report.book.all('NameInformationAboutExecutiveDirectorsProposal');
  if (first !== undefined)
    report.warn(
      'EXECUTIVES_TO_COME_NOT_READ',
      'the executive officers that are to be appointed after the meeting are listed; they are left out',
      'read them in the filing, or import the next report',
      report.spot(first, 'Executive officers proposed'),
    );
}

/**
 * Whether one of the list after the meeting has a seat whose term goes on, and is not proposed: by the meeting from
 * which the term runs, or by the year in which the present one ends. Undefined where neither is told.
 */
function staysOn(
  { filing }: EdinetReport,
  row: OfficerRow,
  incumbent: OfficerRow | undefined,
  meeting: Day,
): boolean | undefined {
  if (incumbent === undefined) return false;
  const [from] = row.terms.flatMap(({ words }) => datesIn(words)).filter((date) => date.length === 10);
  if (from !== undefined && filing.periodEnd !== undefined) return from <= filing.periodEnd;
  const ends = incumbent.terms.find((term) => term.ends !== undefined)?.ends;
  return ends === undefined ? undefined : ends.slice(0, 4) > meeting.slice(0, 4);
}

/** A day that stands before the word for holding a meeting; the day of filing stands in the same text. */
const DAY_OF_MEETING = new RegExp(`(${DATE_IN_TEXT.source})(?=(?:(?!年)[^。]){0,30}?開催[^。]{0,25}?株主総会)`, 'g');

/**
 * The day of the meeting as the prose above the lists states it: the first on which one is held after filing, or the
 * only later day of a line that speaks of the meeting.
 */
function meetingIn(report: EdinetReport): Day | undefined {
  const since = report.filing.asOf ?? report.filing.periodEnd ?? '';
  const text = report.book.value('InformationAboutOfficersTextBlock');
  if (text === undefined) return undefined;
  const about = linesOf(text).filter((line) => line.includes('株主総会'));
  const later = (dates: readonly PartialDate[], of: (date: Day) => boolean) =>
    dates.filter((date) => date.length === 10 && of(date));
  for (const line of about) {
    const held = [...line.replace(/\s/g, '').matchAll(DAY_OF_MEETING)].flatMap(([, day = '']) => datesIn(day));
    const [day] = later(held, (date) => date >= since);
    if (day !== undefined) return day;
  }
  for (const line of about) {
    const days = new Set(later(datesIn(line), (date) => date > since));
    if (days.size === 1) return [...days][0];
  }
  return undefined;
}

function lastDayFor(periodEnd: Day | undefined): Day | undefined {
  if (periodEnd === undefined) return undefined;
  const months = Number(periodEnd.slice(0, 4)) * 12 + Number(periodEnd.slice(5, 7)) - 1 + 3;
  return lastDay(`${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`);
}
