import { Decimal } from 'decimal.js';
import { kindOf } from '../words/holder-name.ts';
import type { Spot } from '../../importer.ts';
import { namesNobody, spaced, withoutMarks } from '../words/company-name.ts';
import { linesOf } from '../words/html-blocks.ts';
import type { XbrlFact } from '../xbrl/xbrl-facts.ts';
import { sharesOf } from './figures.ts';
import type { HolderRow } from './holders.ts';
import type { EdinetReport } from './report-statements.ts';

const NAME =
  /^NameOfSecurities(DetailsOf(Specified|Deemed).+?)(ReportingCompany|LargestHoldingCompany|SecondLargestHoldingCompany|LargestHoldingCompanyOther)$/;

/**
 * Shares that the company holds for other than pure investment, at the end of both years, and whether the issuer holds
 * it back.
 */
export function readPolicyHoldings(report: EdinetReport, holders: readonly HolderRow[]): void {
  let others = 0;
  for (const element of report.book.elements) {
    const parts = NAME.exec(element);
    if (!parts) continue;
    const [, stem = '', table = '', holder = ''] = parts;
    const facts = report.book.all(element).filter(({ value }) => value !== undefined);
    if (holder === 'ReportingCompany')
      for (const fact of facts) readRow(report, fact, stem + holder, table === 'Deemed', holders);
    else others += facts.length;
  }
  warnOthers(report, others);
}

/** Whether the report marks what it holds row by row. */
export function marksPolicy({ book }: EdinetReport): boolean {
  return [...book.elements].some((element) => NAME.test(element));
}

/** Says how many rows are of another company of the group; none is no warning. */
export function warnOthers(report: EdinetReport, others: number): void {
  if (others > 0)
    report.warn(
      'POLICY_HOLDER_NOT_TAGGED',
      `${String(others)} rows are holdings of a subsidiary that the filing names in its prose alone; they are left out`,
      'read them in the filing',
      { place: 'Shares held for other than pure investment' },
    );
}

function readRow(
  report: EdinetReport,
  fact: XbrlFact,
  stem: string,
  deemed: boolean,
  holders: readonly HolderRow[],
): void {
  const { book } = report;
  const { base, members } = book.contextOf(fact);
  const rowMember = members.find((member) => /^Row\d+Member$/.test(member)) ?? '';
  const printed = withoutMarks(fact.value ?? '').text;
  const name = spaced(printed.replace(/[（(]?(普通株式|優先株式|種類株式)[）)]?$/, ''));
  const place = `Shares held for other than pure investment, ${rowMember.replace('Member', '').replace('Row', 'row ')}`;
  const at = report.spot(fact, place);
  if (namesNobody(name)) {
    tellUnnamedHolding(report, fact.value ?? '', at);
    return;
  }
  const issuer = report.company(name, at, { kind: kindOf(name, false, false) });
  const shares = book.at(`NumberOfSharesHeld${stem}`, fact.context);
  const prior = priorOf(report, `NumberOfSharesHeld${stem}`, base, fact.context);
  const back = backOf(report, fact);
  const current = sharesOf(shares?.value);
  const said = policyHolding(
    report,
    issuer,
    deemed,
    back.stated === undefined
      ? undefined
      : `The issuer ${back.stated ? 'holds' : 'does not hold'} shares of the company (${back.words}).`,
  );
  const day = report.dayOf(fact);
  if (current !== undefined)
    report.fact('policy', { ...said, shares: current }, report.spot(shares ?? fact, place), day);
  const before = sharesOf(prior?.value);
  if (prior !== undefined && before !== undefined) {
    // The later figure takes its place; "not held" ends it, unless the row may only have been left out as too small.
    const ends = day !== undefined && (current !== undefined || (shares !== undefined && !mayBeOmitted(report)));
    report.fact(
      'policy',
      { ...said, shares: before, ...(ends ? { to: day } : {}) },
      report.spot(prior, place),
      report.dayOf(prior),
    );
  }
  if (back.stated === true && back.fact !== undefined) heldBack(report, issuer, back.fact, place, holders);
}

/** Of a name nothing is left but its form, or a mark: it is told, and not guessed at. */
export function tellUnnamedHolding(report: EdinetReport, printed: string, at: Spot): void {
  report.warn(
    'ISSUER_NOT_NAMED',
    `a row of shares held names no company ("${printed.slice(0, 40)}"); it is left out`,
    'read it in the filing',
    at,
  );
}

/** A holding of the company in an issuer, without its figure; of a deemed one the votes alone are its own. */
export function policyHolding(report: EdinetReport, issuer: string, deemed: boolean, more?: string) {
  const trust = deemed ? ["Deemed holding: the votes are the company's, the shares are in a trust."] : [];
  const note = [...trust, ...(more === undefined ? [] : [more])].join(' ');
  return {
    kind: 'HOLDS' as const,
    subject: report.filing.filer,
    object: issuer,
    interest: deemed ? ('VOTES' as const) : ('SHARES' as const),
    direct: deemed ? ('INDIRECT' as const) : ('DIRECT' as const),
    nominee: false,
    accounting: 'NONE' as const,
    account: deemed ? 'deemed holding' : 'policy holding',
    ...(note === '' ? {} : { note }),
  };
}

/** The same row of the year before. */
function priorOf(report: EdinetReport, element: string, base: string, context: string): XbrlFact | undefined {
  return report.book.at(element, context.replace(base, base.replace(/^(CurrentYear|Interim)/, 'Prior1Year')));
}

/** The column "whether the issuer holds shares of the company": 有, 無, and with a mark. */
function backOf(report: EdinetReport, row: XbrlFact): { stated?: boolean; words: string; fact?: XbrlFact } {
  for (const element of report.book.elements) {
    if (!element.startsWith('WhetherIssuerOfAforementionedSharesHoldsReportingCompanysShares')) continue;
    const kind = /DetailsOf(Specified|Deemed)/.exec(row.element)?.[1] ?? '';
    if (!element.includes(`DetailsOf${kind}`) || !element.endsWith('ReportingCompany')) continue;
    const fact = report.book.at(element, row.context);
    if (fact?.value === undefined) continue;
    const words = spaced(fact.value);
    if (words.startsWith('有')) return { stated: true, words, fact };
    if (words.startsWith('無')) return { stated: false, words, fact };
  }
  return { words: '' };
}

/**
 * The issuer holds shares of the company; how many is not said, unless it is one of the largest holders. Who is not
 * among them has no more than the least of them: the table lists holders by what they really hold, in other names too
 * (Cabinet Office Ordinance on Disclosure of Corporate Affairs, form 3, with the notes to form 2 on major
 * shareholders).
 */
function heldBack(
  report: EdinetReport,
  issuer: string,
  fact: XbrlFact,
  place: string,
  holders: readonly HolderRow[],
): void {
  const { filer } = report.filing;
  const stated = report.statements.some(
    (one) =>
      one.says === 'FACT' && one.fact.kind === 'HOLDS' && one.fact.subject === issuer && one.fact.object === filer,
  );
  if (stated) return;
  const others = mayBeSubsidiaries(report, issuer, fact.value ?? '');
  const least = others ? undefined : leastOf(holders);
  report.fact(
    'policy',
    {
      kind: 'HOLDS',
      subject: issuer,
      object: filer,
      interest: 'SHARES',
      direct: 'UNKNOWN',
      nominee: false,
      accounting: 'UNKNOWN',
      // As its own report calls what it holds so.
      account: 'policy holding',
      ...(least === undefined ? {} : { percentMax: least.below, percentMaxExclusive: true }),
      note: [
        'The table says that the issuer holds shares of the company; it does not say how many.',
        ...(others ? ['They may be held by subsidiaries of it.'] : []),
        ...(least === undefined
          ? []
          : [
              `It is not among the ${String(holders.length)} largest holders, the least of whom has ${least.percent} %.`,
            ]),
      ].join(' '),
    },
    report.spot(fact, place),
    report.dayOf(fact),
  );
}

/**
 * Of a holding company many reports say what its subsidiaries hold, and some say so in a note. Then the bound does not
 * hold: a bank may be among the largest holders whose parent is not.
 */
function mayBeSubsidiaries(report: EdinetReport, issuer: string, words: string): boolean {
  if (report.namesOf(issuer).some((name) => HOLDING_COMPANY.test(name.normalize('NFKC')))) return true;
  if (spaced(words) === '有') return false;
  return footnotesOf(report).some((sentence) => /子会社|グループ/.test(sentence) && /保有/.test(sentence));
}

const HOLDING_COMPANY =
  /ホールディング|持株会社|フィナンシャル[・･ ]?グループ|グループ(?:本社)?(?:株式会社|\(株\))?$|\b(?:HD|FG|Holdings?)\b/i;

/** The smallest percentage of the table, and what it is less than however it was rounded. */
function leastOf(holders: readonly HolderRow[]): { readonly percent: string; readonly below: string } | undefined {
  const percents = holders.map(({ percent }) => percent).filter((percent) => percent !== undefined);
  const [first, ...rest] = percents;
  if (first === undefined || percents.length < holders.length) return undefined;
  const percent = rest.reduce((least, one) => (new Decimal(one).lessThan(least) ? one : least), first);
  const unit = new Decimal(10).pow(-(percent.split('.')[1]?.length ?? 0));
  const below = new Decimal(percent).plus(unit);
  return below.greaterThan(100) ? undefined : { percent, below: below.toFixed() };
}

/**
 * Whether the notes say that "*" stands for a holding too small to be listed: then no figure does not mean none held.
 */
function mayBeOmitted(report: EdinetReport): boolean {
  return footnotesOf(report).some(
    (sentence) =>
      /[*＊※]/.test(sentence) && /省略|該当しない|該当していない/.test(sentence) && !/前事業年度|前期/.test(sentence),
  );
}

/** The sentences of the notes below the tables. */
function footnotesOf({ book }: EdinetReport): string[] {
  return [...book.elements]
    .filter((element) => element.startsWith('FootnotesSpecifiedInvestment'))
    .flatMap((element) => book.all(element))
    .flatMap(({ value }) =>
      linesOf(value ?? '')
        .join('')
        .split('。'),
    );
}
