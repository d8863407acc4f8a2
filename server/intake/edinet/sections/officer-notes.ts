import { committeesIn } from '../words/committee-notes.ts';
import { kinIn } from '../words/kin-notes.ts';
import type { Footnote } from '../words/footnotes.ts';
import type { OfficerRow } from './officer-list.ts';
import { boardOf, boardsOf } from './boards.ts';
import type { EdinetReport } from './report-statements.ts';

const KINDS = {
  指名委員会: 'NOMINATION_COMMITTEE',
  報酬委員会: 'COMPENSATION_COMMITTEE',
  監査委員会: 'AUDIT_COMMITTEE',
} as const;
const THREE_COMMITTEES = /^CorporateGovernanceCompanyWith(?:Nominat|Committees)/;

/** What the notes below the lists of officers say of them beside their terms: relatives, and seats on committees. */
export function readOfficerNotes(
  report: EdinetReport,
  notes: readonly Footnote[],
  officers: readonly OfficerRow[],
  outside: ReadonlySet<OfficerRow>,
): void {
  readKin(report, notes, officers);
  readCommittees(report, notes, officers, outside);
}

function readKin(report: EdinetReport, notes: readonly Footnote[], officers: readonly OfficerRow[]): void {
  const { kin, unread } = kinIn(notes, officers);
  for (const { one, other, relation, byMarriage } of kin)
    report.fact(
      'officers',
      {
        kind: 'KIN_OF',
        subject: one.key,
        object: other.key,
        relation,
        ...(byMarriage === undefined ? {} : { byMarriage }),
      },
      { ...one.at, place: `${one.at.place}, notes` },
      report.filing.asOf,
    );
  tell(report, 'KINSHIP_NOT_READ', 'notes speak of relatives of officers in words that are not read', unread);
}

/** Only of a company with three committees: others name committees of their own making so. */
function readCommittees(
  report: EdinetReport,
  notes: readonly Footnote[],
  officers: readonly OfficerRow[],
  outside: ReadonlySet<OfficerRow>,
): void {
  const { committees, unread } = committeesIn(notes, officers);
  const isOfLaw =
    [...report.book.elements].some((element) => THREE_COMMITTEES.test(element)) ||
    notes.some(({ text }) => text.includes('指名委員会等設置会社'));
  for (const { committee, members } of isOfLaw ? committees : [])
    for (const { officer, role } of members) {
      const kind = KINDS[committee];
      if (boardsOf(officer.title).includes(kind)) continue;
      report.fact(
        'officers',
        {
          kind: 'SITS_ON',
          subject: officer.key,
          object: boardOf(report, kind, officer.title, officer.at),
          title: `${committee}${role}`,
          attendance: [],
          ...(outside.has(officer) || /社外/.test(officer.title) ? { outside: true } : {}),
        },
        { ...officer.at, place: `${officer.at.place}, notes` },
        report.filing.asOf,
      );
    }
  const others = isOfLaw ? unread : [...unread, ...committees.map(({ committee }) => committee)];
  tell(report, 'COMMITTEES_NOT_READ', 'notes list members of committees in words that are not read', others);
}

function tell(report: EdinetReport, code: string, message: string, texts: readonly string[]): void {
  if (texts.length > 0)
    report.warn(
      code,
      `${message}: ${texts
        .slice(0, 5)
        .map((text) => `“${text.slice(0, 80)}”`)
        .join(', ')}`,
      'read them in the filing',
      { place: 'Officers' },
    );
}
