import { textOf, type HtmlBlock, type HtmlCell, type HtmlTable } from './html-blocks.ts';

/** A row of a printed table of shares that are held for other than pure investment. */
export interface PolicyRow {
  readonly name: string;
  /** As it is printed; times `unit` it is a number of shares. */
  readonly shares: string;
  readonly unit: number;
  /** At the end of the year before, not of the year of the report. */
  readonly prior: boolean;
  /** The votes are the company's, the shares are in a trust (みなし保有株式). */
  readonly deemed: boolean;
}

export interface PolicyTables {
  readonly rows: readonly PolicyRow[];
  /** Rows of another company of the group, which the text above its tables names. */
  readonly others: number;
  /** Rows of a table of which nothing says of which year it is. */
  readonly undated: number;
}

const BEGINS = /純投資目的以外|特定投資株式|みなし保有株式/;
const ENDS = /純投資目的である(?:投資)?株式/;
const FILER_IS_LARGEST = /最大保有会社[）)」]?(?:である|は|が|に該当する)[、，]?(?:当社|提出会社)/;
const OTHER = /最大保有会社|次に大きい会社|における(?:投資)?株式の保有状況|が保有する(?:投資)?株式/;
const FILER = /^[^。]{0,12}(?:当社|提出会社)(?:における|の|が保有する)(?:投資)?株式/;

/**
 * The tables of shares held for other than pure investment, as reports print them that do not mark their rows, before
 * 2019: a table for each year and kind, what it is of standing above it. `isPrior` tells the year of a line.
 */
export function readPolicyTables(
  blocks: readonly HtmlBlock[],
  isPrior: (line: string) => boolean | undefined,
): PolicyTables {
  const rows: PolicyRow[] = [];
  let [others, undated] = [0, 0];
  let at: { within: boolean; other: boolean; deemed: boolean; prior: boolean | undefined } = {
    within: false,
    other: false,
    deemed: false,
    prior: undefined,
  };
  const tell = (line: string) => {
    const plain = line.replace(/\s/g, '');
    if (ENDS.test(plain) && !/以外/.test(plain)) at = { ...at, within: false, prior: undefined };
    else if (BEGINS.test(plain)) at.within = true;
    if (FILER_IS_LARGEST.test(plain) || FILER.test(plain)) at.other = false;
    else if (OTHER.test(plain)) at.other = true;
    const kinds = [/特定投資株式/, /みなし保有株式/].map((kind) => kind.test(plain));
    if (kinds[0] !== kinds[1]) at.deemed = kinds[1] === true;
    if (plain.length <= 60) at.prior = isPrior(plain) ?? at.prior;
  };
  for (const block of blocks) {
    if (block.kind === 'prose') {
      block.lines.forEach(tell);
      continue;
    }
    const head = headOf(block);
    block.rows.slice(0, head?.row ?? block.rows.length).forEach((row) => {
      if (new Set(row.filter((cell) => textOf(cell) !== '')).size === 1) tell(row.map(textOf).find(Boolean) ?? '');
    });
    if (head === undefined || !at.within) continue;
    for (const row of block.rows.slice(head.row + 1)) {
      const name = textOf(row[head.name]);
      if (new Set(row).size === 1) tell(name);
      else if (
        name !== '' &&
        !/^(?:銘柄|合?計|小計)$/.test(name.replace(/\s/g, '')) &&
        /[0-9０-９]/.test(textOf(row[head.shares]))
      ) {
        if (at.other) others += 1;
        else if (at.prior === undefined) undated += 1;
        else rows.push({ name, shares: textOf(row[head.shares]), unit: head.unit, prior: at.prior, deemed: at.deemed });
      }
    }
  }
  return { rows, others, undated };
}

function headOf({ rows }: HtmlTable): { row: number; name: number; shares: number; unit: number } | undefined {
  for (const [i, row] of rows.slice(0, 5).entries()) {
    const heads = row.map((cell: HtmlCell) => textOf(cell).replace(/\s/g, ''));
    const name = heads.findIndex((head) => /^銘柄/.test(head));
    const shares = heads.findIndex((head) => /^(?:保有)?株式数/.test(head));
    if (name >= 0 && shares >= 0)
      return { row: i, name, shares, unit: (heads[shares] ?? '').includes('千株') ? 1000 : 1 };
  }
  return undefined;
}
