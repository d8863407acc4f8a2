import { readCareer, type CareerEntry } from '../words/career.ts';
import { closedUp, comparable } from '../words/company-name.ts';
import { kindOf } from '../words/holder-name.ts';
import { flagsOf } from '../words/titles.ts';
import type { OfficerRow } from './officer-list.ts';
import type { EdinetReport } from './report-statements.ts';

/** The posts of the officers' careers, each from its date; what is no post, or not whose, is counted and left out. */
export function readCareers(report: EdinetReport, officers: readonly OfficerRow[]): void {
  const unread: string[] = [];
  const read = officers.flatMap((officer) =>
    officer.career === undefined
      ? []
      : [{ officer, ...officer.career, career: readCareer(officer.career.value, officer.title) }],
  );
  const names = namesToday(
    report,
    read.flatMap(({ career }) => career.entries),
  );
  for (const { officer, value, at, career } of read) {
    unread.push(...career.unread);
    const seen = new Set<string>();
    for (const entry of career.entries) {
      if (isYetToCome(entry, officer)) continue;
      const object = companyOf(report, entry, at, names);
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

/** Names that companies bear today, by the posts that are held at them and by what else the report says. */
function namesToday(report: EdinetReport, entries: readonly CareerEntry[]): (name: string) => boolean {
  const held = new Set(
    entries.flatMap(({ company, companyNow, current }) =>
      current && companyNow === undefined && company !== undefined ? [comparable(company)] : [],
    ),
  );
  return (name) => held.has(comparable(name)) || report.known(name) !== undefined;
}

function companyOf(
  report: EdinetReport,
  entry: CareerEntry,
  at: OfficerRow['at'],
  isToday: (name: string) => boolean,
): string {
  const { company, companyNow } = entry;
  if (company === undefined || thenCalled(report, entry) !== undefined) return report.filing.filer;
  const about = {
    kind: kindOf(company, false, false),
    names: companyNow === undefined ? [] : [{ text: companyNow, language: 'ja' }],
  };
  // Its name is another's today: 見本（現 見本ホールディングス）, and 見本 that was founded later.
  if (companyNow !== undefined && comparable(companyNow) !== comparable(company) && isToday(company))
    return report.party(
      `${report.filing.code}:company:${comparable(company)}:${comparable(companyNow)}`,
      'Company',
      closedUp(company),
      at,
      { nameLocal: closedUp(company), ...about },
    );
  return report.company(company, at, about);
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
    ...(entry.outlived === true ? ['May have ended before: the line tells of a later post there.'] : []),
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
    entry.current ? report.filing.asOf : undefined,
  );
}

const MOST_SHOWN = 5;

function shown(lines: readonly string[]): string {
  const more = lines.length - MOST_SHOWN;
  const some = lines.slice(0, MOST_SHOWN).map((line) => `“${line.slice(0, 60)}”`);
  return [...some, ...(more > 0 ? [`and ${String(more)} more`] : [])].join(', ');
}
