import { comparable } from '../words/company-name.ts';
import type { XbrlFact } from '../xbrl/xbrl-facts.ts';
import { sharesOf } from './figures.ts';
import { printedIssued, printedTreasury, printedTreasuryAtFiling, printedVotes } from './printed-shares.ts';
import type { EdinetReport } from './report-statements.ts';

/** Shares issued at the end of the period, and how many of them the company itself holds. */
export interface ShareCounts {
  readonly issued: string | undefined;
  readonly treasury: string | undefined;
}

const AT_YEAR_END = 'NumberOfIssuedSharesAsOfFiscalYearEndIssuedSharesTotalNumberOfSharesEtc';
const AT_FILING = 'NumberOfIssuedSharesAsOfFilingDateIssuedSharesTotalNumberOfSharesEtc';
const VOTES = 'NumberOfVotingRightsIssuedSharesVotingRights';
/** The end of what is reported on: of a year, or in the middle of one of the half or quarter. */
const AT_END = /^(?:CurrentYear|Interim|CurrentQuarter)Instant$/;
const TREASURY = 'TotalNumberOfSharesHeldTreasurySharesEtc';

/** Shares issued, treasury shares, votes, shareholders and employees, each with the day it is of. */
export function readShares(report: EdinetReport): ShareCounts {
  const { book, filing } = report;
  const marked = book.all(AT_YEAR_END).length + book.all(AT_FILING).length > 0;
  const issued = marked ? (sharesOf(book.value(AT_YEAR_END)) ?? onlyClass(report, AT_YEAR_END)) : printedIssued(report);
  for (const fact of book.all(AT_YEAR_END)) issuedShares(report, fact, filing.periodEnd);
  for (const fact of book.all(AT_FILING)) issuedShares(report, fact, filing.asOf);
  const treasury = book.all(TREASURY).length > 0 ? readTreasury(report) : printedTreasury(report);
  printedTreasuryAtFiling(report);
  if (book.all(VOTES).length === 0) printedVotes(report);
  plain(report, VOTES, 'VOTES_TOTAL', 'votes');
  counted(report, 'NumberOfShareholdersTotal', 'SHAREHOLDER_COUNT');
  counted(report, 'NumberOfEmployees', 'EMPLOYEES');
  return { issued, treasury };
}

/** A company of one class may give no total row. */
function onlyClass(report: EdinetReport, element: string): string | undefined {
  const facts = report.book.all(element).filter(({ value }) => value !== undefined);
  return facts.length === 1 ? sharesOf(facts[0]?.value) : undefined;
}

function issuedShares(report: EdinetReport, fact: XbrlFact, day: string | undefined): void {
  const amount = sharesOf(fact.value);
  if (amount === undefined) return;
  const [member] = report.book.contextOf(fact).members;
  const shareClass =
    member === undefined
      ? undefined
      : (report.book.at('ClassIssuedSharesTotalNumberOfSharesEtc', fact.context)?.value ??
        member.replace(/Member$/, ''));
  report.fact(
    'shares',
    {
      kind: 'HAS_ATTRIBUTE',
      subject: report.filing.filer,
      object: '',
      attribute: 'SHARES_ISSUED',
      amount,
      unit: 'shares',
      ...(shareClass === undefined ? {} : { label: shareClass }),
    },
    report.spot(fact, `Shares issued${shareClass === undefined ? '' : `, ${shareClass}`}`),
    day,
  );
}

/**
 * The row of the company itself in the table of treasury shares and the like; the other rows are shares that affiliates
 * hold, which are no treasury shares. The table's total is kept as filed.
 */
function readTreasury(report: EdinetReport): string | undefined {
  const { book, filing } = report;
  const rows = book.all(TREASURY).filter((fact) => book.contextOf(fact).members.length > 0);
  const nameOf = (fact: XbrlFact) => book.at('NameOfShareholderTreasurySharesEtc', fact.context)?.value;
  const own = rows.filter((fact) => isOwn(nameOf(fact), filing.name));
  let treasury: string | undefined;
  for (const fact of own) {
    const amount = sharesOf(fact.value);
    if (amount === undefined) continue;
    treasury = (BigInt(treasury ?? '0') + BigInt(amount)).toString();
    attribute(report, fact, 'TREASURY_SHARES', 'Treasury shares', amount);
  }
  const total = book.plain(TREASURY);
  const amount = sharesOf(total?.value);
  if (total === undefined || amount === undefined) return treasury;
  if (own.length === 0 && rows.length === 0) attribute(report, total, 'TREASURY_SHARES', 'Treasury shares', amount);
  if (rows.length > own.length)
    attribute(report, total, 'FILED_TOTAL', 'Treasury shares and shares held by affiliates', amount, [
      ...rows.map((fact) => ({ key: nameOf(fact) ?? fact.context, value: fact.value ?? 'not stated' })),
    ]);
  return treasury ?? (rows.length === 0 ? amount : undefined);
}

function isOwn(name: string | undefined, filer: string): boolean {
  if (name === undefined) return false;
  const [own, stated] = [
    comparable(filer),
    comparable(name.replace(/[（(](自己|自社)[^）)]*[）)]|^[（(]?自己(保有)?株式[）)]?/g, '')),
  ];
  return stated === own || /^(当社|提出会社)$/.test(stated);
}

function plain(report: EdinetReport, element: string, kind: 'VOTES_TOTAL', unit: string): void {
  const fact = report.book.all(element).find((one) => {
    const context = report.book.contextOf(one);
    return context.members.length === 0 && !context.base.startsWith('Prior');
  });
  const amount = sharesOf(fact?.value);
  if (fact === undefined || amount === undefined) return;
  const { filer } = report.filing;
  report.fact(
    'shares',
    { kind: 'HAS_ATTRIBUTE', subject: filer, object: '', attribute: kind, amount, unit },
    report.spot(fact, 'Votes of all shareholders'),
    report.dayOf(fact),
  );
}

function counted(report: EdinetReport, element: string, kind: 'SHAREHOLDER_COUNT' | 'EMPLOYEES'): void {
  const words = kind === 'EMPLOYEES' ? 'Employees' : 'Number of shareholders';
  for (const fact of report.book.all(element)) {
    const { base, members } = report.book.contextOf(fact);
    const count = Number(sharesOf(fact.value));
    const shown = members.filter((member) => member !== 'OrdinaryShareMember');
    if (!AT_END.test(base) || !Number.isSafeInteger(count)) continue;
    if (shown.length > 0 && !(shown.length === 1 && shown[0] === 'NonConsolidatedMember')) continue;
    const label =
      kind !== 'EMPLOYEES' ? undefined : shown.length > 0 ? 'the company alone' : 'the company and its subsidiaries';
    report.fact(
      'shares',
      {
        kind: 'HAS_ATTRIBUTE',
        subject: report.filing.filer,
        object: '',
        attribute: kind,
        count,
        ...(label === undefined ? {} : { label }),
      },
      report.spot(fact, words),
      report.dayOf(fact),
    );
  }
}

function attribute(
  report: EdinetReport,
  fact: XbrlFact,
  kind: 'TREASURY_SHARES' | 'FILED_TOTAL',
  label: string,
  amount: string,
  detail: { key: string; value: string }[] = [],
): void {
  report.fact(
    'shares',
    {
      kind: 'HAS_ATTRIBUTE',
      subject: report.filing.filer,
      object: '',
      attribute: kind,
      label,
      amount,
      unit: 'shares',
      ...(detail.length === 0 ? {} : { detail }),
    },
    report.spot(fact, label),
    report.dayOf(fact),
  );
}
