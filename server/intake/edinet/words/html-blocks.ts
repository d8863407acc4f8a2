import { Parser } from 'htmlparser2';

export interface HtmlCell {
  /** The lines of the cell, as breaks and paragraphs part them; none is empty. */
  readonly lines: readonly string[];
  /**
   * The same with '' for each blank line among them: what stands beside a line in the next cell is at its place. A line
   * that is set in by three spaces or more keeps one (`\u3000`) before it.
   */
  readonly set: readonly string[];
  /** Tables that stand in the cell; its lines have no word of them. */
  readonly tables: readonly HtmlTable[];
}
export interface HtmlTable {
  readonly kind: 'table';
  /** It stands in a cell of another, which has it too. */
  readonly nested: boolean;
  /** One cell for each place; a cell that spans several stands in each of them. */
  readonly rows: readonly (readonly HtmlCell[])[];
}
export interface Prose {
  readonly kind: 'prose';
  readonly lines: readonly string[];
  /** As of a cell. */
  readonly set: readonly string[];
}
export type HtmlBlock = HtmlTable | Prose;

const BREAKS = new Set(['br', 'p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'dt', 'dd']);
/** A table that spans more than this is not a table of people or companies. */
const WIDEST = 200;
const MOST_ROWS = 5000;

interface OpenTable {
  readonly rows: HtmlCell[][];
  /** Cells that reach down into rows to come, by column. */
  readonly reaching: Map<number, { cell: HtmlCell; left: number }>;
  row: HtmlCell[] | undefined;
  cell: OpenCell | undefined;
}

interface OpenCell {
  readonly lines: string[];
  readonly tables: HtmlTable[];
  readonly rows: number;
  readonly columns: number;
}

/** What a line that was left blank on purpose is kept as until it is told from the space between marks. */
const BLANK = '\u00a0';

/**
 * Tables and the prose between them, in the order of the text. Works on any markup: what is not closed ends with the
 * text.
 */
export function readBlocks(html: string): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  const tables: OpenTable[] = [];
  let prose: string[] = [''];
  const cell = () => tables.findLast((table) => table.cell !== undefined)?.cell;
  const lines = (): string[] => cell()?.lines ?? prose;
  let paragraph: { in: string[]; at: number } | undefined;
  const endProse = () => {
    const kept = cleaned(prose);
    if (kept.length > 0) blocks.push({ kind: 'prose', lines: kept, set: setOf(prose) });
    prose = [''];
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === 'table') {
          if (tables.length === 0) endProse();
          tables.push({ rows: [], reaching: new Map(), row: undefined, cell: undefined });
        }
        const table = tables.at(-1);
        if (name === 'tr' && table) startRow(table);
        if ((name === 'td' || name === 'th') && table) startCell(table, attributes);
        if (name === 'br') keepBlank(lines());
        if (BREAKS.has(name)) lines().push('');
        if (name === 'p') paragraph = { in: lines(), at: lines().length };
      },
      ontext: (text) => {
        const at = lines();
        at[at.length - 1] = (at.at(-1) ?? '') + text;
      },
      onclosetag: (name) => {
        const table = tables.at(-1);
        if (name === 'p' && paragraph?.in === lines() && paragraph.at === lines().length) keepBlank(lines());
        if ((name === 'td' || name === 'th') && table) endCell(table);
        if (name === 'tr' && table) endRow(table);
        if (name === 'table' && table) {
          endRow(table);
          tables.pop();
          const around = cell();
          const whole: HtmlTable = { kind: 'table', nested: around !== undefined, rows: table.rows };
          around?.tables.push(whole);
          blocks.push(whole);
        }
        if (BREAKS.has(name) && name !== 'br') lines().push('');
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  endProse();
  return blocks;
}

/** The text of markup as lines. */
export function linesOf(html: string): string[] {
  return readBlocks(html).flatMap((block) =>
    block.kind === 'prose' ? block.lines : block.rows.map((row) => [...new Set(row)].map(textOf).join(' ')),
  );
}

/** The lines of a cell as one text: Japanese joins without a space, Latin words with one. */
export function textOf(cell: HtmlCell | undefined): string {
  return joined(cell?.lines ?? []);
}

export function joined(lines: readonly string[]): string {
  let text = '';
  for (const line of lines)
    text += text !== '' && /[A-Za-z0-9.,&]$/.test(text) && /^[A-Za-z0-9&(]/.test(line) ? ` ${line}` : line;
  return text;
}

function startRow(table: OpenTable): void {
  endRow(table);
  table.row = [];
}

function startCell(table: OpenTable, { rowspan, colspan }: Readonly<Record<string, string>>): void {
  if (table.row === undefined) startRow(table);
  endCell(table);
  table.cell = { lines: [''], tables: [], rows: span(rowspan, MOST_ROWS), columns: span(colspan, WIDEST) };
}

function endCell(table: OpenTable): void {
  const { cell: open, row } = table;
  if (open === undefined || row === undefined) return;
  table.cell = undefined;
  const cell: HtmlCell = { lines: cleaned(open.lines), set: setOf(open.lines), tables: open.tables };
  fillFromAbove(table, row);
  for (let i = 0; i < open.columns && row.length < WIDEST; i += 1) {
    if (open.rows > 1) table.reaching.set(row.length, { cell, left: open.rows - 1 });
    row.push(cell);
  }
}

function endRow(table: OpenTable): void {
  endCell(table);
  const { row } = table;
  if (row === undefined) return;
  fillFromAbove(table, row);
  table.row = undefined;
  if (row.length > 0 && table.rows.length < MOST_ROWS) table.rows.push(row);
}

/** Puts the cells of earlier rows that reach into this one where they stand. */
function fillFromAbove(table: OpenTable, row: HtmlCell[]): void {
  for (;;) {
    const above = table.reaching.get(row.length);
    if (above === undefined) return;
    above.left -= 1;
    if (above.left === 0) table.reaching.delete(row.length);
    row.push(above.cell);
  }
}

function span(text: string | undefined, most: number): number {
  const count = Number(text ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 1;
}

function keepBlank(lines: string[]): void {
  if (lines.at(-1)?.trim() === '') lines[lines.length - 1] = BLANK;
}

function setOf(lines: readonly string[]): string[] {
  return lines
    .filter((line) => line.trim() !== '' || /[\u00a0\u3000]/.test(line))
    .map((line) => (/^\s*[\u00a0\u3000]{3}\s*\S/.test(line) ? `\u3000${oneLine(line)}` : oneLine(line)));
}

function cleaned(lines: readonly string[]): string[] {
  return lines.map(oneLine).filter((line) => line !== '');
}

function oneLine(line: string): string {
  return line.replace(/[\s\u00a0\u3000]+/g, ' ').trim();
}
