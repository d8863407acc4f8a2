import { joined, textOf, type Block, type Cell, type Table } from './html-blocks.ts';

/** One in a printed table of officers. */
export interface OfficerInTable {
  readonly name: string;
  readonly title: string;
  readonly born: string;
  readonly term: string;
  /** As it is printed; times `unit` it is a number of shares. */
  readonly shares: string;
  /** Dates beside posts, a pair for each line. */
  readonly career: readonly (readonly [date: string, post: string])[];
}

export interface OfficerTable {
  readonly officers: readonly OfficerInTable[];
  /** The total of the shares as it is printed. */
  readonly total: string | undefined;
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

/**
 * Reads the table of officers of the form before officers were marked one by one: columns for post, office, name,
 * birthday, career (dates and posts), term and shares, continued in a table with a head of its own on each page. A row
 * without a name goes on with the career of the one before.
 */
export function readOfficerTable(blocks: readonly Block[]): OfficerTable {
  const officers: { -readonly [K in keyof OfficerInTable]: OfficerInTable[K] }[] = [];
  const prose: string[] = [];
  let [columns, total, unit]: [Columns | undefined, string | undefined, number] = [undefined, undefined, 1];
  let seen: Cell | undefined;
  for (const block of blocks) {
    if (block.kind === 'prose') {
      prose.push(...block.lines);
      continue;
    }
    const head = headOf(block);
    columns = head?.columns ?? columns;
    if (columns === undefined) continue;
    unit = columns.unit;
    const { titles, name, born, career, term, shares } = columns;
    for (const row of block.rows.slice(head?.rows ?? 0)) {
      const at = row[name];
      const text = textOf(at);
      if (row.some((cell) => TOTAL.test(textOf(cell).replace(/\s/g, '')))) {
        total = textOf(row[shares]) || textOf(row.findLast((cell) => /[0-9０-９]/.test(textOf(cell))));
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
        officers.push({
          name: text,
          title: offices.filter((office) => !/^[-－―‐—ー]$/.test(office)).join(''),
          born: textOf(row[born]),
          term: textOf(row[term]),
          shares: textOf(row[shares]),
          career: [],
        });
      }
      const last = officers.at(-1);
      if (last !== undefined) last.career = [...last.career, ...postsOf(career.map((column) => row[column]))];
    }
  }
  return { officers, total, unit, prose };
}

/** The pairs of one row: each line of the posts beside its date, or all beside the one date. */
function postsOf(cells: readonly (Cell | undefined)[]): (readonly [string, string])[] {
  const [dates, posts, ...more] = [...new Set(cells)].map((cell) => cell?.lines ?? []);
  if (dates === undefined || posts === undefined || more.length > 0)
    return (dates ?? []).map((line) => ['', line] as const);
  if (dates.length > 1 && dates.length === posts.length && dates.every((line) => /[年.．/]/.test(line)))
    return posts.map((post, i) => [dates[i] ?? '', post] as const);
  return posts.map((post, i) => [i === 0 ? joined(dates) : '', post] as const);
}

function headOf(table: Table): { columns: Columns; rows: number } | undefined {
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
