import { readBlocks, textOf, type HtmlCell, type HtmlTable } from '../words/html-blocks.ts';
import type { XbrlFact } from '../xbrl/xbrl-facts.ts';
import { shiftPoint, valueOf } from '../xbrl/transform.ts';
import type { EdinetReport } from './report-statements.ts';

const SCHEDULES = [
  'AnnexedConsolidatedDetailedScheduleOfBorrowingsTextBlock',
  'AnnexedDetailedScheduleOfBorrowingsTextBlock',
];
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/百万円/, 6],
  [/千円/, 3],
  [/億円/, 8],
  [/円/, 0],
];
const PLACE = 'Annexed schedule of borrowings';

/**
 * The balances of the annexed schedule of borrowings: amounts, rates, maturities. It names no lender, so none is made
 * up.
 */
export function readBorrowings(report: EdinetReport): void {
  for (const element of SCHEDULES)
    for (const fact of report.book.all(element)) {
      if (fact.value === undefined) continue;
      if (report.flat) warnLost(report, fact);
      else
        for (const block of readBlocks(fact.value))
          if (block.kind === 'table') readTable(report, fact, block, fact.value);
    }
}

function warnLost(report: EdinetReport, fact: XbrlFact): void {
  report.warn(
    'BORROWINGS_TABLE_LOST',
    'this package (type 5, CSV) has lost the cells of the schedule of borrowings; nothing is guessed from what is left',
    `import the XBRL package (type 1) of the same filing, ${report.filing.source}`,
    report.spot(fact, PLACE),
  );
}

function readTable(report: EdinetReport, fact: XbrlFact, table: HtmlTable, html: string): void {
  const [head, ...rows] = table.rows;
  const heads = (head ?? []).map((cell) => textOf(cell).replace(/\s/g, ''));
  const column = (pattern: RegExp) => heads.findIndex((text) => pattern.test(text));
  const [name, opening, closing] = [column(/区分/), column(/期首/), column(/期末/)];
  if (name < 0 || closing < 0) return;
  const [rate, due] = [column(/利率/), column(/返済期限|償還期限/)];
  const places = UNITS.find(([unit]) => unit.test(heads[closing] ?? ''))?.[1] ?? unitIn(html);
  if (places === undefined) return;
  for (const row of rows) {
    const label = textOf(row[name]);
    const amount = amountOf(row[closing], places);
    if (label === '' || amount === undefined) continue;
    const before = opening < 0 ? undefined : amountOf(row[opening], places);
    const detail = [
      ['balance at the beginning', before],
      ['average rate, percent', textIn(row[rate])],
      ['due', textIn(row[due])],
    ] as const;
    report.fact(
      'borrowings',
      {
        kind: 'HAS_ATTRIBUTE',
        subject: report.filing.filer,
        object: '',
        attribute: 'OTHER',
        label: `Borrowings: ${label}`,
        amount,
        unit: 'JPY',
        text: 'The schedule names no lender.',
        detail: detail.flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }])),
      },
      report.spot(fact, `${PLACE}, ${label}`),
      report.filing.periodEnd,
    );
  }
}

function unitIn(html: string): number | undefined {
  const said = /単位[：:\s]*(百万円|千円|億円|円)/.exec(html.replace(/<[^>]*>/g, ''))?.[1];
  return said === undefined ? undefined : UNITS.find(([unit]) => unit.test(said))?.[1];
}

function amountOf(cell: HtmlCell | undefined, places: number): string | undefined {
  const text = textOf(cell).normalize('NFKC').replace(/[,\s]/g, '');
  return /^\d+$/.test(text) ? shiftPoint(text, places) : undefined;
}

function textIn(cell: HtmlCell | undefined): string | undefined {
  return cell === undefined ? undefined : valueOf(textOf(cell));
}
