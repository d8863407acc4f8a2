import { datesIn } from '../words/footnotes.ts';
import { linesOf } from '../words/html-blocks.ts';
import { readPersonName } from '../words/japanese-name.ts';
import { spaced } from '../words/company-name.ts';
import type { FactBook, XbrlFact } from '../xbrl/xbrl-facts.ts';
import { spotOf } from '../xbrl/xbrl-facts.ts';
import { sharesOf } from './figures.ts';
import type { Report } from './report-statements.ts';

const FIRM = /^AuditFirm(\d+)(Consolidated|NonConsolidated|)/;
const PARTNER = /^CPA(\d+)AuditFirm(\d+)(Consolidated|NonConsolidated|)/;

/** The audit firms and the partners who signed, from the audit reports; each once, however many reports they signed. */
export function readAuditors(report: Report, audits: readonly FactBook[]): void {
  const firms = new Map<string, string>();
  const signed = new Set<string>();
  for (const book of [...audits, report.book]) {
    const on = signedOn(book);
    const firmOf = new Map<string, string>();
    for (const { element, fact } of facts(book, FIRM)) {
      const name = spaced(fact.value ?? '');
      const at = spotOf(fact, 'Independent auditor’s report, audit firm');
      const key = report.company(name, at, { kind: 'AUDIT_FIRM' });
      firmOf.set(FIRM.exec(element)?.[1] ?? '', key);
      if (!firms.has(key)) audit(report, key, at);
      firms.set(key, name);
    }
    const inReport = new Map<string, number>();
    for (const { element, fact } of facts(book, PARTNER)) {
      const [, , firmNumber = ''] = PARTNER.exec(element) ?? [];
      const { name } = readPersonName(fact.value ?? '');
      const firm = firmOf.get(firmNumber);
      // Two of one name under one report are two people.
      const count = (inReport.get(name) ?? 0) + 1;
      inReport.set(name, count);
      const who = count === 1 ? name : `${name}, ${String(count)}`;
      if (signed.has(`${who}|${firm ?? ''}`)) continue;
      signed.add(`${who}|${firm ?? ''}`);
      signature(report, fact, { who, name }, firm, on);
    }
  }
}

function* facts(book: FactBook, pattern: RegExp): Generator<{ element: string; fact: XbrlFact }> {
  for (const element of book.elements) {
    if (!pattern.test(element)) continue;
    for (const fact of book.all(element)) if (fact.value !== undefined) yield { element, fact };
  }
}

function audit(report: Report, firm: string, at: ReturnType<Report['spot']>): void {
  const { filer, periodEnd, records } = report.filing;
  // What is audited, or only reviewed, in the middle of a year is no fiscal year.
  const period = records.startsWith('asr:') ? 'fiscal year' : 'period';
  const paid = (element: string) => sharesOf(report.book.at(element, 'CurrentYearDuration')?.value);
  const fee = paid('AuditFeesReportingCompany');
  report.fact(
    'auditors',
    {
      kind: 'AUDITS',
      subject: firm,
      object: filer,
      ...(periodEnd === undefined ? {} : { period: `${period} to ${periodEnd}` }),
      ...(fee === undefined ? {} : { fee, currency: 'JPY' }),
    },
    at,
    periodEnd,
  );
}

function signature(
  report: Report,
  fact: XbrlFact,
  { who, name }: { who: string; name: string },
  firm: string | undefined,
  on: string | undefined,
): void {
  const { code, filer, published } = report.filing;
  const at = spotOf(fact, 'Independent auditor’s report, certified public accountant');
  const key = report.party(`${code}:accountant:${who}`, 'Person', name, at, { nameLocal: name });
  report.fact(
    'auditors',
    {
      kind: 'SIGNS_AUDIT_OF',
      subject: key,
      object: filer,
      role: 'Certified public accountant who signed the audit report',
      ...(firm === undefined ? {} : { firm }),
      ...(on === undefined ? {} : { signedOn: on }),
    },
    at,
    on ?? published,
  );
}

/** The day on which the report is dated: the first whole day in its text. */
function signedOn(book: FactBook): string | undefined {
  for (const element of book.elements) {
    if (!element.startsWith('IndependentAuditorsReport')) continue;
    const text = linesOf(book.all(element)[0]?.value ?? '')
      .slice(0, 40)
      .join('\n');
    const day = datesIn(text).find((date) => date.length === 10);
    if (day !== undefined) return day;
  }
  return undefined;
}
