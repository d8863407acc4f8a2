import { japaneseDate } from '../../japanese-date.ts';
import { spaced } from './company-name.ts';
import { textOf, type HtmlBlock, type HtmlCell, type HtmlTable } from './html-blocks.ts';

/** One in a printed table of officers. */
export interface OfficerInTable {
  readonly name: string;
  readonly title: string;
  readonly born: string;
  readonly term: string;
  /** As it is printed; times `unit` it is a number of shares. */
  readonly shares: string;
  /** The cells with dates and posts, row by row. */
  readonly career: readonly (readonly HtmlCell[])[];
  /** Which of those before is the same person: a second table that says "see above", or the same birthday again. */
  readonly again: number | undefined;
}

/** A total of shares as it is printed, and which of the officers stand above it in its table, from 0. */
export interface TotalInTable {
  readonly printed: string;
  readonly of: readonly number[];
}

export interface OfficerTable {
  readonly officers: readonly OfficerInTable[];
  readonly totals: readonly TotalInTable[];
  /** How many shares one is: 1, 100 or 1,000. */
  readonly unit: number;
  /** The lines of text above and below. */
  readonly prose: readonly string[];
}

interface Columns {
  readonly titles: readonly number[];
  readonly name: number;
  readonly born: number;
  readonly career: readonly number[];
  readonly term: number;
  readonly shares: number;
  readonly unit: number;
}

const TOTAL = /^(?:合?計|総計)$/;
/** What stands in place of a birthday or of shares that are printed further up. */
const ABOVE = /参照|同左|同上|前記|上記|前掲/;

/**
 * Reads the table of officers of the form before officers were marked one by one: columns for post, office, name,
 * birthday, career (dates and posts), term and shares, continued in a table with a head of its own on each page. A row
 * without a name goes on with the career of the one before.
 */
export function readOfficerTable(blocks: readonly HtmlBlock[]): OfficerTable {
  const officers: { -readonly [K in keyof OfficerInTable]: OfficerInTable[K] }[] = [];
  const prose: string[] = [];
  const totals: TotalInTable[] = [];
  let [columns, unit, counted]: [Columns | undefined, number, number] = [undefined, 1, 0];
  let seen: HtmlCell | undefined;
  for (const block of blocks) {
    if (block.kind === 'prose') {
      prose.push(...block.lines);
      continue;
    }
    const head = headOf(block);
    // The dates and posts of one officer are a table of their own within the row.
    if (head === undefined && block.nested) continue;
    columns = head?.columns ?? columns;
    if (columns === undefined) continue;
    unit = columns.unit;
    const { titles, name, born, career, term, shares } = columns;
    for (const row of block.rows.slice(head?.rows ?? 0)) {
      const at = row[name];
      const text = textOf(at);
      if (row.some((cell) => TOTAL.test(textOf(cell).replace(/\s/g, '')))) {
        const printed = textOf(row[shares]) || textOf(row.findLast((cell) => /[0-9０-９]/.test(textOf(cell))));
        totals.push({ printed, of: officers.map((_, i) => i).slice(counted) });
        counted = officers.length;
        continue;
      }
      if (row.length <= name || text === textOf(row[titles[0] ?? name])) {
        if (row.length > 1 && text !== '' && new Set(row).size > 1) continue;
        // A line across the table is a note.
        if (text !== '') prose.push(...(at?.lines ?? []));
        continue;
      }
      if (text !== '' && at !== seen) {
        seen = at;
        const offices = [...new Set(titles.map((column) => row[column]))].map(textOf);
        const birthday = textOf(row[born]);
        const again = sameAbove(officers, text, birthday);
        officers.push({
          name: text,
          title: offices.filter((office) => !/^[-－―‐—ー]$/.test(office)).join(''),
          born: birthday,
          term: textOf(row[term]),
          shares: again !== undefined && ABOVE.test(textOf(row[shares])) ? '' : textOf(row[shares]),
          career: [],
          again,
        });
      }
      const last = officers.at(-1);
      if (last !== undefined && last.again === undefined)
        last.career = [...last.career, ...careerIn([...new Set(career.map((column) => row[column]))], last.career)];
    }
  }
  return { officers, totals, unit, prose };
}

/** One of the same name whose birthday is the same, or is not told anew but said to stand further up. */
function sameAbove(officers: readonly OfficerInTable[], name: string, born: string): number | undefined {
  const found = officers.findIndex(
    (one) =>
      spaced(one.name) === spaced(name) &&
      (ABOVE.test(born) || (japaneseDate(born) !== undefined && japaneseDate(one.born) === japaneseDate(born))),
  );
  return found < 0 ? undefined : found;
}

/** The cells of one row, or the rows of the tables in them; nothing of cells that reach down from a row before. */
function careerIn(
  cells: readonly (HtmlCell | undefined)[],
  before: readonly (readonly HtmlCell[])[],
): (readonly HtmlCell[])[] {
  const row = cells.filter((cell) => cell !== undefined);
  if (row.every((cell) => before.some((one) => one.includes(cell)))) return [];
  const nested = row.flatMap(({ tables }) => tables).flatMap(({ rows }) => rows.map((one) => [...new Set(one)]));
  return nested.length > 0 ? nested : [row];
}

function headOf(table: HtmlTable): { columns: Columns; rows: number } | undefined {
  for (const [i, row] of table.rows.entries()) {
    if (i > 4) return undefined;
    const heads = row.map((cell) => textOf(cell).replace(/\s/g, ''));
    const all = (words: RegExp) => heads.flatMap((head, at) => (words.test(head) ? [at] : []));
    const [name, born] = [all(/^氏名/)[0], all(/^生年月日/)[0]];
    const titles = all(/^(?:役職?名|職名|役名及び職名|役職)/);
    if (name === undefined || born === undefined || titles.length === 0) continue;
    const shares = all(/所有(?:する)?(?:当社)?(?:の)?株式|持株数|所有株/)[0] ?? -1;
    const words = heads[shares] ?? '';
    const unit = words.includes('千株') ? 1000 : words.includes('百株') ? 100 : 1;
    return {
      columns: { titles, name, born, career: all(/略歴|経歴/), term: all(/^任期/)[0] ?? -1, shares, unit },
      rows: i + 1,
    };
  }
  return undefined;
}
