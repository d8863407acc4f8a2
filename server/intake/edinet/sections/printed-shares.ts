import type { Day } from '../../../time/day.ts';
import { comparable } from '../words/company-name.ts';
import { exchangesIn } from '../words/exchanges.ts';
import { readBlocks, textOf, type HtmlCell, type HtmlTable } from '../words/html-blocks.ts';
import { valueOf } from '../xbrl/transform.ts';
import type { XbrlFact } from '../xbrl/xbrl-facts.ts';
import { sharesOf } from './figures.ts';
import type { EdinetReport } from './report-statements.ts';

export const ISSUED_BLOCK = 'IssuedSharesTotalNumberOfSharesEtcTextBlock';
const TREASURY_BLOCK = 'TreasurySharesEtcTextBlock';
const DISPOSALS_BLOCK = 'DisposalsOrHoldingOfAcquiredTreasurySharesTextBlock';
const VOTES_BLOCK = 'IssuedSharesVotingRightsTextBlock';

/** What the printed tables say of shares, each part undefined where no table tells it. */
export interface PrintedShares {
  readonly issued: string | undefined;
  readonly treasury: string | undefined;
}

/**
 * Shares issued, exchanges, treasury shares and votes of a report in which they are not marked one by one, as before
 * 2019: from the tables that are printed. Called where nothing of a kind is marked.
 */
export function printedIssued(report: EdinetReport): string | undefined {
  const found = tableIn(report, ISSUED_BLOCK, (heads) => heads.some((head) => /発行数/.test(head)));
  if (found === undefined) return undefined;
  const { fact, heads, rows } = found;
  const column = (pattern: RegExp) => heads.findIndex((head) => pattern.test(head) && /発行数/.test(head));
  const [then, now] = [column(/年度末|期間末|期末/), column(/提出日/)];
  const listed = heads.findIndex((head) => /取引所|取引業協会/.test(head));
  let [total, classes]: [string | undefined, string[]] = [undefined, []];
  for (const row of rows) {
    const printed = textOf(row[0]).replace(/\s/g, '');
    const isTotal = /^(合)?計$/.test(printed);
    const label = isTotal ? undefined : printed;
    const amount = then < 0 ? undefined : countIn(row[then]);
    if (amount !== undefined && isTotal) total = amount;
    else if (amount !== undefined) classes = [...classes, amount];
    issuedShares(report, fact, amount, label, report.filing.periodEnd);
    issuedShares(report, fact, now < 0 ? undefined : countIn(row[now]), label, report.filing.asOf);
    if (listed >= 0 && !isTotal && (amount ?? (now < 0 ? undefined : countIn(row[now]))) !== undefined)
      listings(report, fact, textOf(row[listed]));
  }
  return total ?? (classes.length === 1 ? classes[0] : undefined);
}

/** The row of the company itself; those of affiliates are no treasury shares. */
export function printedTreasury(report: EdinetReport): string | undefined {
  const found = tableIn(report, TREASURY_BLOCK, (heads) => heads.some((head) => /合計/.test(head)));
  if (found === undefined) return undefined;
  const { fact, heads, rows } = found;
  const sum = heads.findIndex((head) => /合計/.test(head));
  const own = rows.filter((row) => {
    const name = comparable(
      textOf(row[0]).replace(/[（(](?:自己|自社)[^）)]*[）)]|^[（(]?自己(?:保有)?株式[）)]?/g, ''),
    );
    return name === comparable(report.filing.name) || /^(当社|提出会社)$/.test(name);
  });
  const amounts = own.flatMap((row) => countIn(row[sum]) ?? []);
  if (amounts.length === 0) return undefined;
  const amount = amounts.reduce((all, one) => (BigInt(all) + BigInt(one)).toString());
  state(
    report,
    fact,
    'Treasury shares',
    { attribute: 'TREASURY_SHARES', label: 'Treasury shares', amount, unit: 'shares' },
    report.filing.periodEnd,
  );
  return amount;
}

/**
 * How many of its own shares the company holds when it files: the last row of the table of what it acquired and sold,
 * under the time since the year. No other part of a report says it, and it is never marked by itself.
 */
export function printedTreasuryAtFiling(report: EdinetReport): void {
  const found = tableIn(report, DISPOSALS_BLOCK, (heads) => heads.some((head) => /当期間/.test(head)));
  if (found === undefined) return;
  const { fact, heads, rows } = found;
  const column = heads.findIndex((head) => /当期間/.test(head) && /株式数[（(]株[）)]/.test(head));
  const row = rows.find((one) => /^保有自己株式数/.test(textOf(one[0]).replace(/\s/g, '')));
  const amount = column < 0 ? undefined : countIn(row?.[column]);
  if (amount === undefined) return;
  const note = 'As of the filing; what is bought or sold in the last weeks before it may be left out.';
  const said = { attribute: 'TREASURY_SHARES', label: 'Treasury shares', amount, unit: 'shares', note } as const;
  state(report, fact, 'Treasury shares held when filing', said, report.filing.asOf);
}

export function printedVotes(report: EdinetReport): void {
  const found = tableIn(report, VOTES_BLOCK, (heads) => heads.some((head) => /議決権の数/.test(head)));
  if (found === undefined) return;
  const { fact, heads, rows } = found;
  const column = heads.findIndex((head) => /議決権の数/.test(head));
  const row = rows.find((one) => /^総株主の議決権/.test(textOf(one[0]).replace(/\s/g, '')));
  const amount = countIn(row?.[column]);
  if (amount === undefined) return;
  state(
    report,
    fact,
    'Votes of all shareholders',
    { attribute: 'VOTES_TOTAL', amount, unit: 'votes' },
    report.filing.periodEnd,
  );
}

interface Found {
  readonly fact: XbrlFact;
  /** The words over each column, of all its heading rows, without spaces. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly HtmlCell[])[];
}

/** The first table of a text block whose heading rows pass; a package that lost the cells has none. */
function tableIn(
  report: EdinetReport,
  element: string,
  fits: (heads: readonly string[]) => boolean,
): Found | undefined {
  const fact = report.book.plain(element);
  if (fact?.value === undefined || report.flat) return undefined;
  for (const block of readBlocks(fact.value)) {
    if (block.kind !== 'table') continue;
    const first = block.rows.findIndex((row) => row.slice(1).some((cell) => countIn(cell) !== undefined));
    if (first < 1) continue;
    const heads = headsOf(block, first);
    if (fits(heads)) return { fact, heads, rows: block.rows.slice(first) };
  }
  return undefined;
}

function headsOf({ rows }: HtmlTable, until: number): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const cells = new Set(rows.slice(0, until).map((row) => textOf(row[column]).replace(/\s/g, '')));
    return [...cells].join('');
  });
}

/** "普通株式 1,668,300" and "218,160,100株" are counts; "―" and words are none. */
function countIn(cell: HtmlCell | undefined): string | undefined {
  const printed = valueOf(textOf(cell))?.normalize('NFKC').replace(/[,\s]/g, '');
  const digits = /^(?:[^\d]*株式)?(\d+)(?:株|個)?$/.exec(printed ?? '')?.[1];
  return sharesOf(digits);
}

function issuedShares(
  report: EdinetReport,
  fact: XbrlFact,
  amount: string | undefined,
  label: string | undefined,
  day: Day | undefined,
): void {
  if (amount === undefined) return;
  const place = `Shares issued${label === undefined ? '' : `, ${label}`}`;
  state(
    report,
    fact,
    place,
    { attribute: 'SHARES_ISSUED', amount, unit: 'shares', ...(label === undefined ? {} : { label }) },
    day,
  );
}

function listings(report: EdinetReport, fact: XbrlFact, printed: string): void {
  for (const { exchange, segment } of exchangesIn(printed)) {
    const text = segment === undefined ? exchange : `${exchange}, ${segment}`;
    const place = 'Shares issued, exchanges on which they are listed';
    const note = `Printed: ${printed}`;
    state(report, fact, place, { attribute: 'LISTING', text, note }, report.filing.asOf);
    if (segment !== undefined)
      state(report, fact, place, { attribute: 'MARKET', text: segment, note }, report.filing.asOf);
  }
}

type Said =
  | {
      readonly attribute: 'SHARES_ISSUED' | 'TREASURY_SHARES' | 'VOTES_TOTAL';
      readonly amount: string;
      readonly unit: string;
      readonly label?: string;
      readonly note?: string;
    }
  | { readonly attribute: 'LISTING' | 'MARKET'; readonly text: string; readonly note: string };

function state(report: EdinetReport, fact: XbrlFact, place: string, said: Said, day: Day | undefined): void {
  const section = said.attribute === 'LISTING' || said.attribute === 'MARKET' ? 'standing' : 'shares';
  report.fact(
    section,
    { kind: 'HAS_ATTRIBUTE', subject: report.filing.filer, object: '', ...said },
    report.spot(fact, place),
    day,
  );
}
