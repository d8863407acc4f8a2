import type { Day } from '../../../time/day.ts';
import type { Spot } from '../../importer.ts';
import { japaneseDate } from '../../japanese-date.ts';
import { officerRecord } from '../sections/officer-list.ts';
import type { EdinetReport } from '../sections/report-statements.ts';
import { datesIn } from '../words/footnotes.ts';
import { joined, readBlocks, textOf, type HtmlCell, type HtmlTable } from '../words/html-blocks.ts';
import { readPersonName } from '../words/japanese-name.ts';
import { flagsOf } from '../words/titles.ts';
import { valueOf } from '../xbrl/transform.ts';

interface Columns {
  readonly name: number;
  readonly born: number;
  readonly now: number;
  readonly before: number;
  readonly day: number;
}

const NOTHING = /^(?:[-－―‐—ー]+|該当(?:事項)?(?:は)?(?:なし|ありません)|なし)$/;
const NO_OFFICE = /^(?:退任|辞任|退社|死亡)/;

/**
 * Changes of those who represent the company: by the table of names, new and old posts and the day. What was held ends
 * on the day and what is held begins on it. Gives the texts that could not be read.
 */
export function readRepresentatives(report: EdinetReport, html: string, at: Spot): string[] {
  const blocks = readBlocks(html);
  const unread: string[] = [];
  let read = 0;
  // One day for all may stand above or below the table.
  const prose = blocks.flatMap((block) => (block.kind === 'prose' ? block.lines : []));
  const days = new Set(prose.filter((line) => /異動/.test(line)).flatMap((line) => whole(line)));
  const forAll = days.size === 1 ? [...days][0] : undefined;
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const head = headOf(block);
    if (head === undefined) continue;
    for (const row of block.rows.slice(head.rows)) {
      const name = textOf(row[head.columns.name]);
      if (name === '' || NOTHING.test(name)) continue;
      const day = head.columns.day < 0 ? forAll : whole(textOf(row[head.columns.day]))[0];
      read += 1;
      if (day === undefined) unread.push([...new Set(row)].map(textOf).join(' '));
      else change(report, row, head.columns, day, at);
    }
  }
  if (read === 0) unread.push(joined(prose).slice(0, 120) || '代表取締役の異動');
  return unread;
}

function headOf(table: HtmlTable): { readonly columns: Columns; readonly rows: number } | undefined {
  for (const [i, row] of table.rows.slice(0, 3).entries()) {
    const heads = row.map((cell) => textOf(cell).replace(/\s/g, ''));
    const at = (words: RegExp) => heads.findIndex((head) => words.test(head));
    const columns = {
      name: at(/^氏名/),
      born: at(/^生年月日/),
      now: at(/新役職|異動後の?役職|新役名|^新職/),
      before: at(/旧役職|現役職|異動前の?役職|旧役名|^[旧現]職/),
      day: at(/異動(?:の)?(?:予定)?年月日|異動(?:予定)?日|就任(?:予定)?(?:年月)?日/),
    };
    if (columns.name >= 0 && columns.now >= 0 && columns.before >= 0) return { columns, rows: i + 1 };
  }
  return undefined;
}

function change(report: EdinetReport, row: readonly HtmlCell[], columns: Columns, day: Day, at: Spot): void {
  const cell = textOf(row[columns.name]);
  const within = /[（(]\s*([^（）()]*生?)\s*[）)]/.exec(cell);
  const inName = japaneseDate(within?.[1] ?? '');
  const born = inName ?? (columns.born < 0 ? undefined : japaneseDate(textOf(row[columns.born])));
  const printed = readPersonName(inName === undefined ? cell : cell.replace(within?.[0] ?? '', ' '));
  const { code, asOf } = report.filing;
  const place = `Extraordinary report, representatives, ${printed.name}`;
  const person = report.party(`${code}:officer:${printed.name}`, 'Person', printed.name, at, {
    nameLocal: printed.name,
    names: printed.others,
    ...(born === undefined ? {} : { born, identifiers: [officerRecord(report.filing, printed.name, born)] }),
  });
  const title = (column: number) => {
    const text = textOf(row[column]);
    return valueOf(text) === undefined || NOTHING.test(text) || NO_OFFICE.test(text) ? undefined : text;
  };
  const ahead = asOf !== undefined && day > asOf;
  const note = ahead ? { basis: 'INFERRED' as const, note: 'Decided when the report was filed, for a later day.' } : {};
  const post = (said: string | undefined, span: { readonly from: Day } | { readonly to: Day }) => {
    if (said === undefined) return;
    const { representative, executive } = flagsOf(said);
    report.fact(
      'representatives',
      {
        kind: 'WORKS_FOR',
        subject: person,
        object: report.filing.filer,
        ...span,
        title: said,
        ...(representative === undefined ? {} : { representative }),
        ...(executive === undefined ? {} : { executive }),
        ...note,
      },
      { ...at, place },
    );
  };
  post(title(columns.before), { to: day });
  post(title(columns.now), { from: day });
}

function whole(text: string): Day[] {
  return datesIn(text).filter((date) => date.length === 10);
}
