import { lastDay, type Day } from '../../../time/day.ts';
import { datesIn, outsideOfficers } from '../words/footnotes.ts';
import { linesOf } from '../words/html-blocks.ts';
import type { HolderRow } from './holders.ts';
import { taggedOfficers, type OfficerRow } from './officer-list.ts';
import { boardOf, boardsOf, officerShares } from './officers.ts';
import type { EdinetReport } from './report-statements.ts';

/**
 * Those who are proposed to the meeting to come, when a report is filed before it: of the list of those who will be in
 * office after it, who is elected there. Gives those of them who are not in
 * office: what is said of the others stands beside their office.
 */
export function readCandidates(
  report: EdinetReport,
  inOffice: readonly OfficerRow[],
  holders: readonly HolderRow[],
): readonly OfficerRow[] {
  const { rows, notes } = taggedOfficers(report, 'Proposal', holders);
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
  const incumbentOf = ({ member }: OfficerRow) => inOffice.find((one) => one.member === member);
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
        report.filing.published,
      );
  const newcomers = rows
    .filter((row) => incumbentOf(row) === undefined)
    .map((row) => ({ ...row, proposedTo: meeting }));
  for (const row of newcomers) officerShares(report, row, holders);
  return newcomers;
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

/**
 * The day of the meeting as the prose above the lists states it: the first day after filing, near the word for the
 * meeting.
 */
function meetingIn(report: EdinetReport): Day | undefined {
  const published = report.filing.published ?? '';
  const text = report.book.value('InformationAboutOfficersTextBlock');
  if (text === undefined) return undefined;
  for (const line of linesOf(text)) {
    if (!/株主総会/.test(line)) continue;
    const day = datesIn(line).find((date) => date.length === 10 && date >= published);
    if (day !== undefined) return day;
  }
  return undefined;
}

function lastDayFor(periodEnd: Day | undefined): Day | undefined {
  if (periodEnd === undefined) return undefined;
  const months = Number(periodEnd.slice(0, 4)) * 12 + Number(periodEnd.slice(5, 7)) - 1 + 3;
  return lastDay(`${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`);
}
