import { sharesOf } from './figures.ts';
import { exchangesIn } from '../words/exchanges.ts';
import type { XbrlFact } from '../xbrl/xbrl-facts.ts';
import type { StatedFact } from '../../importer.ts';
import type { EdinetReport } from './report-statements.ts';

/** Its name is cut short in tables. */
const EXCHANGES = /^NameOfFinancialInstrumentsExchangeOnWhichSecuritiesAreListed/;
/** The filing marks its account of how it is governed by one of three elements. */
const GOVERNANCE = /^CorporateGovernanceCompanyWith(\w+)TextBlock$/;

/** What decides which rules bind the filer: where it is listed, how it is governed, and how large it is. */
export function readStanding(report: EdinetReport): void {
  readListings(report);
  readForm(report);
  amountOf(report, ['CapitalStock', 'CapitalStockSummaryOfBusinessResults'], {
    attribute: 'CAPITAL',
    label: 'Stated capital, the company alone',
  });
  amountOf(report, ['Liabilities'], { attribute: 'OTHER', label: 'Total liabilities' });
}

function readListings(report: EdinetReport): void {
  const told = new Set<string>();
  for (const element of report.book.elements) {
    if (!EXCHANGES.test(element)) continue;
    for (const fact of report.book.all(element)) {
      for (const { exchange, segment } of exchangesIn(fact.value ?? '')) {
        const text = segment === undefined ? exchange : `${exchange}, ${segment}`;
        if (told.has(text)) continue;
        told.add(text);
        const place = 'Shares issued, exchanges on which they are listed';
        const note = `Printed: ${fact.value ?? ''}`;
        state(report, fact, place, { attribute: 'LISTING', text, note }, report.filing.asOf);
        if (segment !== undefined)
          state(report, fact, place, { attribute: 'MARKET', text: segment, note }, report.filing.asOf);
      }
    }
  }
}

/** Stated only where all elements of the filing name the same form. */
function readForm(report: EdinetReport): void {
  const found = [...report.book.elements].flatMap((element) => {
    const of = GOVERNANCE.exec(element)?.[1];
    const [fact] = of === undefined ? [] : report.book.all(element).filter(({ value }) => value !== undefined);
    const text = formOf(of ?? '');
    return fact === undefined || text === undefined ? [] : [{ fact, text }];
  });
  const [first] = found;
  if (first === undefined || found.some(({ text }) => text !== first.text)) return;
  const place = 'Overview of corporate governance';
  state(report, first.fact, place, { attribute: 'FORM', text: first.text }, report.filing.asOf);
}

function formOf(element: string): string | undefined {
  if (element === 'AuditAndSupervisoryCommittee') return 'Company with audit and supervisory committee';
  if (/^(Corporate|CompanyS?)Auditors$/.test(element)) return 'Company with company auditors';
  return /^(Nominat\w+Committees?|Committees)$/.test(element)
    ? 'Company with nomination committee and others (three committees)'
    : undefined;
}

/** An amount of the company alone at the end of the period; that of its group decides nothing of it. */
function amountOf(
  report: EdinetReport,
  elements: readonly string[],
  about: { readonly attribute: 'CAPITAL' | 'OTHER'; readonly label: string },
): void {
  const [fact] = elements.flatMap((element) => report.book.all(element)).filter((one) => isOwnNow(report, one));
  const amount = sharesOf(fact?.value);
  if (fact === undefined || amount === undefined) return;
  const note = 'Of the company alone, not consolidated; as exact as the filing prints it.';
  state(report, fact, about.label, { ...about, amount, unit: 'JPY', note }, report.dayOf(fact));
}

function isOwnNow(report: EdinetReport, fact: XbrlFact): boolean {
  const { base, members } = report.book.contextOf(fact);
  return (
    base === 'CurrentYearInstant' &&
    members.length === 1 &&
    members[0] === 'NonConsolidatedMember' &&
    (fact.unit === undefined || /(^|:)JPY$/.test(fact.unit))
  );
}

type Said = Pick<
  Extract<StatedFact, { kind: 'HAS_ATTRIBUTE' }>,
  'attribute' | 'text' | 'label' | 'amount' | 'unit' | 'note'
>;

function state(report: EdinetReport, fact: XbrlFact, place: string, said: Said, day: string | undefined): void {
  report.fact(
    'standing',
    { kind: 'HAS_ATTRIBUTE', subject: report.filing.filer, object: '', ...said },
    report.spot(fact, place),
    day,
  );
}
