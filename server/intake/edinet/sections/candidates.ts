import { lastDay, type Day } from '../../../time/day.ts';
import { datesIn, outsideOfficers } from '../words/footnotes.ts';
import { linesOf } from '../words/html-blocks.ts';
import type { HolderRow } from './holders.ts';
import { taggedOfficers, type OfficerRow } from './officer-list.ts';
import { boardOf, boardsOf, officerShares } from './officers.ts';
import type { EdinetReport } from './report-statements.ts';

/**
 * Those who are proposed to the meeting to come, when a report is filed before it. Gives those of them who are not in
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
  for (const row of rows)
    for (const board of boardsOf(row.title).slice(0, 1))
      report.fact(
        'candidates',
        {
          kind: 'NOMINATED_TO',
          subject: row.key,
          object: boardOf(report, board, row.title, row.at),
          meeting,
          proposal: row.title,
          incumbent: inOffice.some(({ member }) => member === row.member),
          ...(outside.has(row) || /社外/.test(row.title) ? { outside: true } : {}),
          ...(stated === undefined
            ? {
                basis: 'INFERRED' as const,
                note: 'The filing does not state the day of the meeting; this is the last day on which it can be, three months after the record date.',
              }
            : {}),
        },
        row.at,
        report.filing.published,
      );
  const newcomers = rows
    .filter(({ member }) => inOffice.every((one) => one.member !== member))
    .map((row) => ({ ...row, proposedTo: meeting }));
  for (const row of newcomers) officerShares(report, row, holders);
  return newcomers;
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
