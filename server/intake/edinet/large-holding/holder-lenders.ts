import type { Spot } from '../../importer.ts';
import type { EdinetReport } from '../sections/report-statements.ts';
import type { Day } from '../../../time/day.ts';
import { isPersonName, namesNobody, spaced } from '../words/company-name.ts';
import { kindOf } from '../words/holder-name.ts';
import { readBlocks, textOf, type HtmlTable } from '../words/html-blocks.ts';
import { shiftPoint } from '../xbrl/transform.ts';

const BORROWINGS = 'BreakdownOfBorrowingsTextBlock';
const NOTHING = /該当(?:事項)?(?:は)?(?:なし|ありません|無し)|^[-－―‐—ー]*$/;
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/百万円/, 6],
  [/千円/, 3],
  [/円/, 0],
];

/**
 * Who lent a holder the money for the shares, and how much, from the table of the report; whom the report need not
 * name is not in it. What could not be read is told.
 */
export function readHolderLenders(
  report: EdinetReport,
  context: string,
  { key: holder, isPerson }: { readonly key: string; readonly isPerson: boolean },
  at: Spot,
  on: Day | undefined,
): void {
  const fact = report.book.at(BORROWINGS, context);
  if (fact?.value === undefined || fact.value === '') return;
  const place = { ...report.spot(fact, ''), place: `${at.place}, borrowings` };
  const tell = (message: string) =>
    report.warn(
      'HOLDER_LENDERS_NOT_READ',
      message,
      report.flat
        ? `import the XBRL package (type 1) of the same filing, ${report.filing.source}`
        : 'read it in the filing',
      place,
    );
  const plain = fact.value.replace(/<[^>]*>/g, '').replace(/^[^]*?金額[（(][^）)]*[）)]/, '');
  if (!/[0-9０-９]/.test(plain)) return;
  if (report.flat) {
    tell('this package (type 5, CSV) has lost the cells of the table of who lent a holder money; nothing is guessed');
    return;
  }
  // What people owe is no matter of the graph.
  if (isPerson) {
    tell('the report has a table of who lent a person money for the shares; it is left out');
    return;
  }
  let read = 0;
  for (const block of readBlocks(fact.value))
    if (block.kind === 'table') read += readTable(report, block, holder, place, on);
  if (read === 0) tell('the report has a table of who lent a holder money, and nobody could be read from it');
}

function readTable(report: EdinetReport, table: HtmlTable, holder: string, at: Spot, on: Day | undefined): number {
  const heads = (row: HtmlTable['rows'][number]) => row.map((cell) => textOf(cell).replace(/\s/g, ''));
  const head = table.rows.findIndex(
    (row) => heads(row).some((text) => /^名称/.test(text)) && heads(row).some((text) => /^金額/.test(text)),
  );
  if (head < 0) return 0;
  const columns = heads(table.rows[head] ?? []);
  const [name, amount] = [/^名称/, /^金額/].map((words) => columns.findIndex((text) => words.test(text)));
  const places = UNITS.find(([unit]) => unit.test(columns[amount ?? -1] ?? ''))?.[1];
  let read = 0;
  for (const row of table.rows.slice(head + 1)) {
    const lender = spaced(textOf(row[name ?? -1]));
    const digits = textOf(row[amount ?? -1])
      .normalize('NFKC')
      .replace(/[,\s]/g, '');
    if (
      NOTHING.test(lender) ||
      namesNobody(lender) ||
      isPersonName(lender) ||
      places === undefined ||
      !/^\d+$/.test(digits)
    )
      continue;
    // The branch stands behind the name in brackets.
    const bank = spaced(lender.replace(/[（(][^（）()]*(?:支店|営業部|本店|本社|支社|部)[）)]$/, ''));
    read += 1;
    report.fact(
      `lenders:${holder}`,
      {
        kind: 'LENDS_TO',
        subject: report.company(bank, at, { kind: kindOf(bank, false, false) }),
        object: holder,
        heading: '借入金の内訳',
        note: `Lent JPY ${shiftPoint(digits, places)} to acquire the shares; what is still owed is not said.`,
      },
      at,
      on,
    );
  }
  return read;
}
