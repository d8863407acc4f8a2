import type { Day } from '../../../time/day.ts';
import { namesNobody, withoutMarks } from '../words/company-name.ts';
import { readHolderName, type HolderName } from '../words/holder-name.ts';
import type { XbrlFact } from '../xbrl/xbrl-facts.ts';
import { isShareOf, percentOf, sameNumber, sharesOf, sumOf } from './figures.ts';
import type { EdinetReport } from './report-statements.ts';
import type { ShareCounts } from './shares.ts';

/** A row of the table of major shareholders. */
export interface HolderRow {
  readonly no: number;
  readonly key: string;
  readonly holder: HolderName;
  readonly shares: string | undefined;
  readonly percent: string | undefined;
}

const MEMBER = /^No(\d+)MajorShareholdersMember$/;

/**
 * The largest shareholders, each row a holding of its own: one name in two rows is two accounts. The total is kept as
 * filed; a sum that differs from it is a finding.
 */
export function readHolders(report: EdinetReport, counts: ShareCounts): HolderRow[] {
  const names = latest(
    report,
    report.book.all('NameMajorShareholders').filter((fact) => numberOf(report, fact) > 0),
  );
  const rows = names.map((fact) => readRow(report, fact, counts)).filter((row) => row !== undefined);
  const [first] = names;
  if (first === undefined) return [];
  const day = report.dayOf(first);
  const { filing } = report;
  tellUnnamed(report, first);
  report.fact(
    'holders',
    {
      kind: 'COVERED_BY',
      subject: filing.filer,
      object: filing.source,
      matter: 'HOLDS',
      extent: 'LARGEST',
      count: rows.length,
    },
    report.spot(first, 'Major shareholders'),
    day,
  );
  checkTotal(report, rows, first, day);
  return rows;
}

/** A row whose name is not tagged is of nobody: it is told, and not guessed at. */
function tellUnnamed(report: EdinetReport, first: XbrlFact): void {
  const { book } = report;
  const { base } = book.contextOf(first);
  const unnamed = book
    .all('NumberOfSharesHeld')
    .filter((fact) => fact.value !== undefined && book.contextOf(fact).base === base && numberOf(report, fact) > 0)
    .filter(({ context }) => namesNobody(withoutMarks(book.at('NameMajorShareholders', context)?.value ?? '').text));
  for (const fact of unnamed)
    report.warn(
      'HOLDER_NOT_NAMED',
      `row ${String(numberOf(report, fact))} of the major shareholders has ${fact.value ?? ''} shares and no name; it is left out`,
      'read it in the filing',
      report.spot(fact, `Major shareholders, No ${String(numberOf(report, fact))}`),
    );
}

/**
 * Facts of the newest period alone, in the order of the table. In a registration statement, whose year has not ended,
 * that is the one before.
 */
function latest(report: EdinetReport, facts: readonly XbrlFact[]): XbrlFact[] {
  const isPrior = (fact: XbrlFact, which: string) => report.book.contextOf(fact).base.startsWith(which);
  const ofNow = facts.filter((fact) => !isPrior(fact, 'Prior'));
  const current = ofNow.length > 0 ? ofNow : facts.filter((fact) => isPrior(fact, 'Prior1Year'));
  const base = current[0] === undefined ? undefined : report.book.contextOf(current[0]).base;
  return current
    .filter((fact) => report.book.contextOf(fact).base === base)
    .sort((a, b) => numberOf(report, a) - numberOf(report, b));
}

function numberOf(report: EdinetReport, fact: XbrlFact): number {
  for (const member of report.book.contextOf(fact).members) {
    const number = MEMBER.exec(member)?.[1];
    if (number !== undefined) return Number(number);
  }
  return 0;
}

function readRow(report: EdinetReport, fact: XbrlFact, counts: ShareCounts): HolderRow | undefined {
  if (namesNobody(withoutMarks(fact.value ?? '').text)) return undefined;
  const { book, filing } = report;
  const no = numberOf(report, fact);
  const at = report.spot(fact, `Major shareholders, No ${String(no)}`);
  const holder = readHolderName(fact.value ?? '', book.at('AddressMajorShareholders', fact.context)?.value);
  const figure = book.at('NumberOfSharesHeld', fact.context);
  const shares = sharesOf(figure?.value);
  const percent = percentOf(book.at('ShareholdingRatio', fact.context)?.value);
  const key = holderParty(report, holder, at);
  const note = notes(holder, shares, percent, counts);
  report.fact(
    'holders',
    {
      kind: 'HOLDS',
      subject: key,
      object: filing.filer,
      interest: 'SHARES',
      direct: 'DIRECT',
      nominee: holder.nominee,
      accounting: 'UNKNOWN',
      account: holder.account ?? `No ${String(no)}`,
      ...(shares === undefined ? {} : { shares }),
      ...(percent === undefined ? {} : { percent }),
      ...(note === '' ? {} : { note }),
    },
    figure === undefined ? at : report.spot(figure, at.place),
    report.dayOf(fact),
  );
  return { no, key, holder, shares, percent };
}

/** Who holds, by the name: one party for each name within a filing. */
export function holderParty(report: EdinetReport, holder: HolderName, at: ReturnType<EdinetReport['spot']>): string {
  if (holder.type === 'Company') return report.company(holder.name, at, { kind: holder.kind ?? 'COMPANY' });
  const key = `${report.filing.code}:holder:${holder.name.replace(/\s/g, '')}`;
  return report.party(key, 'Person', closed(holder.name), at, { nameLocal: closed(holder.name) });
}

function closed(name: string): string {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name) ? name.replace(/\s/g, '') : name;
}

function notes(
  holder: HolderName,
  shares: string | undefined,
  percent: string | undefined,
  counts: ShareCounts,
): string {
  return [
    ...(holder.standingProxy === undefined ? [] : [`Standing proxy: ${holder.standingProxy}.`]),
    ...(shares === undefined || percent === undefined ? [] : denominator(shares, percent, counts)),
  ].join(' ');
}

/** Of what the printed percentage is one: that changed in 2018, and the element is the same. */
function denominator(shares: string, percent: string, { issued, treasury }: ShareCounts): string[] {
  if (issued === undefined) return [];
  if (treasury !== undefined && BigInt(treasury) > 0n && BigInt(treasury) < BigInt(issued)) {
    const voting = (BigInt(issued) - BigInt(treasury)).toString();
    if (isShareOf(percent, shares, voting)) return ['Percentage of the shares issued less treasury shares.'];
  }
  return isShareOf(percent, shares, issued) ? ['Percentage of the shares issued, treasury shares included.'] : [];
}

function checkTotal(report: EdinetReport, rows: readonly HolderRow[], first: XbrlFact, day: Day | undefined): void {
  const { book, filing } = report;
  const base = book.contextOf(first).base;
  const total = book.at('NumberOfSharesHeld', base);
  const ratio = book.at('ShareholdingRatio', base);
  const [amount, percent] = [sharesOf(total?.value), percentOf(ratio?.value)];
  if (total === undefined || amount === undefined) return;
  const at = report.spot(total, 'Major shareholders, total');
  const added = sumOf(rows.flatMap(({ shares }) => shares ?? []));
  const ratios = rows.flatMap(({ no }) => percentOf(book.at('ShareholdingRatio', contextOfRow(base, no))?.value) ?? []);
  const addedPercent = ratios.length === rows.length ? sumOf(ratios) : undefined;
  report.fact(
    'holders',
    {
      kind: 'HAS_ATTRIBUTE',
      subject: filing.filer,
      object: '',
      attribute: 'FILED_TOTAL',
      label: 'Major shareholders',
      amount,
      unit: 'shares',
      detail: [
        ...(percent === undefined ? [] : [{ key: 'percent', value: percent }]),
        { key: 'sum of the rows', value: added },
        ...(addedPercent === undefined ? [] : [{ key: 'sum of their percentages', value: addedPercent }]),
      ],
    },
    at,
    day,
  );
  const parts = [
    ...(added === amount ? [] : [`the rows add up to ${added} shares and the total row says ${amount}`]),
    ...(percent === undefined || addedPercent === undefined || sameNumber(percent, addedPercent)
      ? []
      : [`the percentages add up to ${addedPercent} and the total row says ${percent}`]),
  ];
  if (parts.length > 0)
    report.finding({
      kind: 'ARITHMETIC',
      severity: 'LOW',
      title: 'The total of the major shareholders is not the sum of its rows',
      detail: `In the table of major shareholders ${parts.join('; ')}. Rows are rounded or cut off one by one.`,
      about: [filing.filer],
      at,
    });
}

function contextOfRow(base: string, no: number): string {
  return `${base}_No${String(no)}MajorShareholdersMember`;
}
