import { auditorsIn } from '../words/audit-report.ts';
import { datesIn } from '../words/footnotes.ts';
import { linesOf } from '../words/html-blocks.ts';
import { readPersonName } from '../words/japanese-name.ts';
import { spaced } from '../words/company-name.ts';
import type { FactBook, XbrlFact } from '../xbrl/xbrl-facts.ts';
import { spotOf } from '../xbrl/xbrl-facts.ts';
import { sharesOf } from './figures.ts';
import type { EdinetReport } from './report-statements.ts';

const FIRM = /^AuditFirm(\d+)(Consolidated|NonConsolidated|)/;
const PARTNER = /^CPA(\d+)AuditFirm(\d+)(Consolidated|NonConsolidated|)/;

/** An auditor of one report, with the fact that names it. */
interface Signed {
  readonly fact: XbrlFact;
  readonly name: string;
  readonly firm: string | undefined;
}

/** The audit firms and the partners who signed, from the audit reports; each once, however many reports they signed. */
export function readAuditors(report: EdinetReport, audits: readonly FactBook[]): void {
  const firms = new Set<string>();
  const signed = new Set<string>();
  const company = ({ fact, name }: { readonly fact: XbrlFact; readonly name: string }) => {
    const at = spotOf(fact, 'Independent auditor’s report, audit firm');
    const key = report.company(name, at, { kind: 'AUDIT_FIRM' });
    if (!firms.has(key)) audit(report, key, at, on);
    firms.add(key);
    return key;
  };
  let on: string | undefined;
  for (const book of [...audits, report.book]) {
    on = signedOn(book);
    const inReport = new Map<string, number>();
    for (const { fact, name, firm } of markedIn(book, company) ?? printedIn(report, book, company)) {
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

type Company = (firm: { readonly fact: XbrlFact; readonly name: string }) => string;

/** Those whom the report marks one by one; undefined where it marks no firm. */
function markedIn(book: FactBook, company: Company): Signed[] | undefined {
  const firmOf = new Map<string, string>();
  for (const { element, fact } of facts(book, FIRM))
    firmOf.set(FIRM.exec(element)?.[1] ?? '', company({ fact, name: spaced(fact.value ?? '') }));
  const partners = [...facts(book, PARTNER)].map(({ element, fact }) => {
    const [, , firmNumber = ''] = PARTNER.exec(element) ?? [];
    return { fact, name: readPersonName(fact.value ?? '').name, firm: firmOf.get(firmNumber) };
  });
  return firmOf.size + partners.length === 0 ? undefined : partners;
}

/** Those at the head of each audit report that marks nobody; one of which nothing could be read is told. */
function printedIn(report: EdinetReport, book: FactBook, company: Company): Signed[] {
  const found: Signed[] = [];
  const seen = new Set<string>();
  for (const element of book.elements) {
    if (!element.startsWith('IndependentAuditorsReport')) continue;
    for (const fact of book.all(element)) {
      if (fact.value === undefined || fact.value === '') continue;
      const printed = auditorsIn(linesOf(fact.value));
      if (printed.length === 0)
        report.warn(
          'AUDITORS_NOT_READ',
          'no audit firm and no accountant could be read from an audit report',
          'read it in the filing',
          spotOf(fact, 'Independent auditor’s report'),
        );
      for (const { firm, partners } of printed) {
        const key = firm === undefined ? undefined : company({ fact, name: firm });
        const names = partners.map((partner) => readPersonName(partner).name);
        const twice = seen.has(`${key ?? ''}|${names.join('|')}`);
        seen.add(`${key ?? ''}|${names.join('|')}`);
        if (!twice) found.push(...names.map((name) => ({ fact, name, firm: key })));
      }
    }
  }
  return found;
}

function* facts(book: FactBook, pattern: RegExp): Generator<{ element: string; fact: XbrlFact }> {
  for (const element of book.elements) {
    if (!pattern.test(element)) continue;
    for (const fact of book.all(element)) if (fact.value !== undefined) yield { element, fact };
  }
}

function audit(
  report: EdinetReport,
  firm: string,
  at: ReturnType<EdinetReport['spot']>,
  signed: string | undefined,
): void {
  const { filer, records, published } = report.filing;
  // The period of a report on a fund is that of the fund; the company that files for it has years of its own.
  const ofFund = report.book.value('FundCodeDEI') !== undefined;
  const periodEnd = ofFund ? undefined : report.filing.periodEnd;
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
    ofFund ? (signed ?? published) : periodEnd,
  );
}

function signature(
  report: EdinetReport,
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
