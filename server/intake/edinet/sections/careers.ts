import { readCareer, type CareerEntry } from '../words/career.ts';
import { comparable } from '../words/company-name.ts';
import { kindOf } from '../words/holder-name.ts';
import { flagsOf } from '../words/titles.ts';
import type { OfficerRow } from './officer-list.ts';
import type { EdinetReport } from './report-statements.ts';

/** The posts of the officers' careers, each from its date; what is no post, or not whose, is counted and left out. */
export function readCareers(report: EdinetReport, officers: readonly OfficerRow[]): void {
  const unread: string[] = [];
  for (const officer of officers) {
    if (officer.career === undefined) continue;
    const { value, at } = officer.career;
    const career = readCareer(value, officer.title);
    unread.push(...career.unread);
    const seen = new Set<string>();
    for (const entry of career.entries) {
      if (isYetToCome(entry, officer)) continue;
      const object = companyOf(report, entry, at);
      const said = `${object}|${entry.from ?? ''}|${entry.title}`;
      if (seen.has(said)) continue;
      seen.add(said);
      post(report, officer, entry, object, { ...at, place: `${at.place}, ${entry.from ?? 'posts held elsewhere'}` });
    }
    if (career.entries.length === 0 && career.unread.length === 0 && report.flat && value.length > 20)
      unread.push(value.slice(0, 40));
  }
  const [first] = officers;
  if (unread.length > 0 && first !== undefined)
    report.warn(
      'CAREER_LINES_NOT_READ',
      `${String(unread.length)} lines of careers name no post, or a company that cannot be told from the post; they are left out: ${shown(unread)}`,
      'read them in the filing',
      { place: 'Officers, careers' },
    );
}

/** The seat at the company to which the officer is only proposed. */
function isYetToCome({ self, from }: CareerEntry, { proposedTo }: OfficerRow): boolean {
  return self && from !== undefined && proposedTo !== undefined && from >= proposedTo.slice(0, from.length);
}

function companyOf(report: EdinetReport, entry: CareerEntry, at: OfficerRow['at']): string {
  if (entry.company === undefined || thenCalled(report, entry) !== undefined) return report.filing.filer;
  return report.company(entry.company, at, {
    kind: kindOf(entry.company, false, false),
    names: entry.companyNow === undefined ? [] : [{ text: entry.companyNow, language: 'ja' }],
  });
}

/** What the line calls the reporting company, where that is not its name of today. */
function thenCalled({ filing }: EdinetReport, { selfThen, company, companyNow }: CareerEntry): string | undefined {
  const isNow = companyNow !== undefined && comparable(companyNow) === comparable(filing.name);
  return selfThen ?? (isNow ? company : undefined);
}

function post(
  report: EdinetReport,
  officer: OfficerRow,
  entry: CareerEntry,
  object: string,
  at: OfficerRow['at'],
): void {
  const { representative, executive, employee } = flagsOf(entry.title);
  const then = thenCalled(report, entry);
  const notes = [
    ...(entry.carried ? ['The line names no company; it is read as one about the reporting company.'] : []),
    ...(then === undefined ? [] : [`The line calls the company ${then}.`]),
    ...(entry.current ? ['Held when the report was filed.'] : []),
    ...(entry.from === undefined ? ['Since when is not said.'] : []),
    ...(report.flat ? ['Read from text that has lost its cells.'] : []),
  ];
  report.fact(
    'careers',
    {
      kind: 'WORKS_FOR',
      subject: officer.key,
      object,
      ...(entry.from === undefined ? {} : { from: entry.from }),
      ...(entry.to === undefined ? {} : { to: entry.to }),
      title: entry.title,
      ...(representative === undefined ? {} : { representative }),
      ...(executive === undefined ? {} : { executive }),
      ...(employee === undefined ? {} : { employee }),
      ...(entry.carried ? { basis: 'INFERRED' as const } : {}),
      ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
    },
    at,
    entry.current ? report.filing.published : undefined,
  );
}

const MOST_SHOWN = 5;

function shown(lines: readonly string[]): string {
  const more = lines.length - MOST_SHOWN;
  const some = lines.slice(0, MOST_SHOWN).map((line) => `“${line.slice(0, 60)}”`);
  return [...some, ...(more > 0 ? [`and ${String(more)} more`] : [])].join(', ');
}
