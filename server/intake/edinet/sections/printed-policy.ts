import type { Day } from '../../../time/day.ts';
import { namesNobody, spaced, withoutMarks } from '../words/company-name.ts';
import { datesIn, numberedYear } from '../words/footnotes.ts';
import { kindOf } from '../words/holder-name.ts';
import { readBlocks } from '../words/html-blocks.ts';
import { readPolicyTables, type PolicyRow } from '../words/policy-table.ts';
import { sharesOf } from './figures.ts';
import { policyHolding, tellUnnamedHolding, warnOthers } from './policy-holdings.ts';
import type { EdinetReport } from './report-statements.ts';

export const POLICY_BLOCK = 'ExplanationAboutCorporateGovernanceTextBlock';

/**
 * Shares held for other than pure investment, of a report that does not mark them one by one, as before 2019: from the
 * tables that are printed within the account of how the company is governed.
 */
export function printedPolicy(report: EdinetReport): void {
  const fact = report.book.plain(POLICY_BLOCK);
  if (fact?.value === undefined || fact.value === '' || report.flat) return;
  const { rows, others, undated } = readPolicyTables(readBlocks(fact.value), (line) => isPrior(report, line));
  const place = 'Shares held for other than pure investment';
  const read = rows.flatMap((row) => {
    const name = spaced(withoutMarks(row.name).text.replace(/[（(]?(普通株式|優先株式|種類株式)[）)]?$/, ''));
    const shares = sharesIn(row);
    if (shares === undefined) return [];
    const at = report.spot(fact, `${place}, ${name}`);
    if (namesNobody(name)) {
      tellUnnamedHolding(report, row.name, at);
      return [];
    }
    return [{ ...row, shares, at, issuer: report.company(name, at, { kind: kindOf(name, false, false) }) }];
  });
  for (const { issuer, shares, prior, deemed, at } of read) {
    const { periodEnd, priorEnd } = report.filing;
    // The later figure takes its place; one that is not listed any more may only have become too small to be.
    const later = read.some((one) => !one.prior && one.deemed === deemed && one.issuer === issuer);
    report.fact(
      'policy',
      {
        ...policyHolding(report, issuer, deemed),
        shares,
        ...(prior && later && periodEnd !== undefined ? { to: periodEnd } : {}),
      },
      at,
      prior ? priorEnd : periodEnd,
    );
  }
  warnOthers(report, others);
  if (undated > 0)
    report.warn(
      'POLICY_YEAR_NOT_SAID',
      `${String(undated)} rows of shares held stand in tables that do not say of which year they are; they are left out`,
      'read them in the filing',
      report.spot(fact, place),
    );
}

/** Whether a line above a table says that it is of the year before: by its words, its date or the year's number. */
function isPrior({ book, filing }: EdinetReport, line: string): boolean | undefined {
  const { periodEnd, priorEnd } = filing;
  const words = [/前(?:連結)?(?:事業|会計)年度|前期/, /当(?:連結)?(?:事業|会計)年度|当期/].map((one) => one.test(line));
  if (words[0] !== words[1]) return words[0];
  const [date, ...more] = datesIn(line).filter((one) => one.length > 4);
  const is = (end: Day | undefined) => end !== undefined && date !== undefined && end.startsWith(date);
  if (date !== undefined && more.length === 0) return is(priorEnd) ? true : is(periodEnd) ? false : undefined;
  const of = numberedYear(book.value('FiscalYearCoverPage'), periodEnd);
  const said = numberedYear(line.replace(/^[（(［[]/, ''), periodEnd);
  const back = of === undefined || said === undefined ? undefined : of.number - said.number;
  return back === 1 ? true : back === 0 ? false : undefined;
}

function sharesIn({ shares, unit }: PolicyRow): string | undefined {
  const digits = sharesOf(shares.normalize('NFKC').replace(/[,\s株]/g, ''));
  return digits === undefined ? undefined : (BigInt(digits) * BigInt(unit)).toString();
}
