import type { Accounting } from '../../../vocabulary/word-lists.ts';
import { spaced, withoutMarks } from './company-name.ts';
import { joined, textOf, type HtmlBlock, type HtmlCell, type HtmlTable } from './html-blocks.ts';

/** Which part of the list of affiliates a row stands in. */
export interface AffiliateSection {
  readonly accounting: Accounting;
  /** The row's company holds votes of the filer: a parent, or a company of which the filer is an affiliate. */
  readonly reverse: boolean;
  readonly words: string;
}

export interface AffiliateRow {
  readonly name: string;
  readonly section: AffiliateSection;
  readonly stakes: readonly PrintedStake[];
  readonly relations: string;
  /** Row of its table, from 1, the head included. */
  readonly row: number;
}

/** A percentage of votes: "100 (30.5) [2.0]". */
export interface PrintedStake {
  readonly reverse: boolean | undefined;
  readonly percent: string | undefined;
  /** In round brackets: of the percentage, what is held through others. */
  readonly indirect?: string;
  /** In square brackets: what close parties hold besides; it is not in the percentage. */
  readonly close?: string;
  /** Of the capital paid in, as of a fund (出資割合), not of votes. */
  readonly capital?: boolean;
}

/** "5 more companies": how many a section does not name. */
export interface NotNamed {
  readonly section: AffiliateSection;
  readonly count: number;
  readonly words: string;
}

export interface Affiliates {
  readonly rows: readonly AffiliateRow[];
  readonly notNamed: readonly NotNamed[];
}

const UNKNOWN: AffiliateSection = { accounting: 'UNKNOWN', reverse: false, words: 'affiliates' };
const SECTIONS: readonly (readonly [RegExp, AffiliateSection])[] = [
  [
    /持分法適用|持分法を適用|共同支配企業/,
    { accounting: 'EQUITY_METHOD', reverse: false, words: 'companies under the equity method' },
  ],
  [/非連結子会社/, { accounting: 'NONE', reverse: false, words: 'subsidiaries not consolidated' }],
  [/連結子会社/, { accounting: 'CONSOLIDATED_SUBSIDIARY', reverse: false, words: 'consolidated subsidiaries' }],
  [
    /その他の関係会社/,
    { accounting: 'OTHER_AFFILIATED', reverse: true, words: 'companies of which the filer is an affiliate' },
  ],
  [/親会社/, { accounting: 'UNKNOWN', reverse: true, words: 'parent companies' }],
  [/関連会社/, { accounting: 'UNKNOWN', reverse: false, words: 'affiliated companies' }],
  [/子会社/, { accounting: 'UNKNOWN', reverse: false, words: 'subsidiaries' }],
];
const HEADING =
  /^[（(［[〈<【]?\s*(?:[0-9０-９①-⑳]+|[（(][0-9０-９]+[）)])?[\s．.、）)]*[^、。]{0,30}(?:子会社|関連会社|関係会社|親会社|共同支配企業|持分法適用会社)[^、。]{0,20}$/;
/** "（連結子会社）268社": a heading with how many there are in all. */
const COUNTED = /^[（(［[〔【〈<][^）)］\]〕】〉>㈱]*会社[^）)］\]〕】〉>㈱]*[）)］\]〕】〉>]\s*[0-9０-９,，]+\s*社$/;
const NAME_HEAD = /^(?:会社の?)?(?:名称|名前|会社名)(?:又は氏名)?$/;
const SHARE_HEAD = /割合|比率/;
const ROW_MORE = /(?:その他|ほか|他|外)\s*([0-9０-９,，]+)\s*社/;
const PROSE_MORE =
  /(?:上記の?(?:ほか|他|以外)|このほか|ほかに|その他)[^。]{0,30}?((?:非連結|連結)?子会社|持分法適用[^\d０-９。]{0,14}|関連会社)[^\d０-９。]{0,12}?([0-9０-９,，]+)\s*社/g;

const ACCOUNTS = /損益情報|売\s*上\s*(?:高|収益)|純\s*利益|純\s*資産|総\s*資産|資本合計/;
/** "上記に掲載した会社以外の…内訳は、子会社1,217社、関連会社568社": what a sentence counts beside those in the list. */
const NOT_IN_LIST = /上記に(?:掲載|記載)した(?:会社|もの)以外[^。]*/;
const COUNTED_IN_PROSE = /((?:非連結|連結)?子会社|持分法適用会社|関連会社|共同支配企業)\s*([0-9０-９,，]+)\s*社/g;

interface Columns {
  /** One as a rule; two where the head reaches over a narrow column that sets the names in. */
  readonly names: readonly number[];
  /** A column that goes on stands under the head of the one before: "75.00" and beside it "(75.00)". */
  readonly shares: readonly { readonly at: number; readonly head: string; readonly goesOn: boolean }[];
  readonly relations: readonly { readonly at: number; readonly head: string }[];
  readonly width: number;
}

/** Reads the tables and notes of the overview of affiliated entities. */
export function readAffiliateBlocks(blocks: readonly HtmlBlock[]): Affiliates {
  const rows: AffiliateRow[] = [];
  const notNamed: NotNamed[] = [];
  let section = UNKNOWN;
  let columns: Columns | undefined;
  const more = (of: AffiliateSection, count: number, words: string) => {
    if (count > 0 && !notNamed.some((one) => one.section.words === of.words))
      notNamed.push({ section: of, count, words });
  };
  for (const block of blocks) {
    if (block.kind === 'prose') {
      for (const line of block.lines) {
        if (HEADING.test(line)) section = sectionIn(line) ?? section;
        for (const [words, of = '', count = ''] of line.matchAll(PROSE_MORE))
          more(sectionIn(of) ?? section, integer(count), words);
        const counted = NOT_IN_LIST.exec(line)?.[0] ?? '';
        for (const [words, of = '', count = ''] of counted.matchAll(COUNTED_IN_PROSE))
          more(sectionIn(of) ?? section, integer(count), words);
      }
      continue;
    }
    const head = headOf(block);
    if (head === undefined && (columns === undefined || columns.width !== widthOf(block))) continue;
    // Below the list the notes give the accounts of the largest of those that are in it.
    if (head === undefined && block.rows.slice(0, 3).some((row) => row.some(isOfAccounts))) continue;
    columns = head?.columns ?? columns;
    if (columns === undefined) continue;
    for (const [i, row] of block.rows.entries()) {
      if (i < (head?.rows ?? 0)) continue;
      const cell = nameCell(row, columns);
      const { heading, lines } = headingIn(cell);
      if (heading !== undefined) section = heading;
      const printed = withoutMarks(joined(lines.filter((line) => withoutMarks(line).text !== ''))).text;
      const rest = ROW_MORE.exec(printed);
      if (rest) more(section, integer(rest[1] ?? ''), printed);
      const name = spaced(rest === null ? printed : printed.slice(0, rest.index).replace(/[、,（(]\s*$/, ''));
      if (name === '' || NAME_HEAD.test(name) || /^(計|合計|小計)$/.test(name) || new Set(row).size < 2) continue;
      if (/^以下/.test(name) && row.every((one) => one === cell || textOf(one) === '')) continue;
      rows.push({ name, section, stakes: stakesOf(row, columns), relations: relationsOf(row, columns), row: i + 1 });
    }
  }
  return { rows, notNamed };
}

/** A head of accounts, and no sentence about sales. */
function isOfAccounts(cell: HtmlCell): boolean {
  const text = textOf(cell);
  return text.length <= 25 && !/[。、]/.test(text) && ACCOUNTS.test(text);
}

function nameCell(row: readonly HtmlCell[], { names }: Columns): HtmlCell | undefined {
  const cells = names.map((at) => row[at]);
  return cells.find((cell) => textOf(cell) !== '') ?? cells[0];
}

function sectionIn(text: string): AffiliateSection | undefined {
  return SECTIONS.find(([words]) => words.test(text))?.[1];
}

/** A heading may stand in a row of its own, or over the name in its cell. */
function headingIn(cell: HtmlCell | undefined): { heading: AffiliateSection | undefined; lines: readonly string[] } {
  const lines = [...(cell?.lines ?? [])];
  let heading: AffiliateSection | undefined;
  while (lines[0] !== undefined && isHeading(lines[0])) heading = sectionIn(lines.shift() ?? '') ?? heading;
  return { heading, lines };
}

function isHeading(line: string): boolean {
  return HEADING.test(line) && (COUNTED.test(line) || !/㈱|株式会社|[0-9０-９]+社/.test(line));
}

function headOf(table: HtmlTable): { columns: Columns; rows: number } | undefined {
  for (const [i, row] of table.rows.entries()) {
    if (i > 4) return undefined;
    const name = row.findIndex((cell) => NAME_HEAD.test(textOf(cell).replace(/\s/g, '')));
    if (name < 0) continue;
    let rows = i + 1;
    // A head of several lines: its first column reaches down, or says nothing.
    while (rows < table.rows.length && rows < i + 4 && isHeadRow(table.rows[rows], row, name)) rows += 1;
    const headOfColumn = (at: number) =>
      [...new Set(table.rows.slice(0, rows).map((one) => one[at]))]
        .map((cell) => textOf(cell).replace(/\s/g, ''))
        .join(' ');
    const heads = Array.from({ length: widthOf(table) }, (_, at) => ({ at, head: headOfColumn(at) }));
    const isUnderOne = (at: number) => table.rows.slice(0, rows).every((one) => one[at] === one[at - 1]);
    const shares = heads
      .filter(({ at, head }) => row[at] !== row[name] && SHARE_HEAD.test(head))
      .map((column) => ({ ...column, goesOn: isUnderOne(column.at) }));
    if (shares.length === 0) return undefined;
    const relations = heads.filter(
      ({ at, head }) => row[at] !== row[name] && /関係|兼任|援助|取引|賃貸|提携/.test(head),
    );
    const names = heads.flatMap(({ at }) => (row[at] === row[name] ? [at] : []));
    return { columns: { names, shares, relations, width: widthOf(table) }, rows };
  }
  return undefined;
}

function isHeadRow(row: readonly HtmlCell[] | undefined, head: readonly HtmlCell[], name: number): boolean {
  return (
    row !== undefined &&
    (row[name] === head[name] ||
      (textOf(row[name]) === '' && row.some((cell) => /役員|所有|直接|間接|％|%/.test(textOf(cell)))))
  );
}

function widthOf(table: HtmlTable): number {
  return Math.max(0, ...table.rows.map((row) => row.length));
}

function relationsOf(row: readonly HtmlCell[], { relations }: Columns): string {
  const seen = new Set<HtmlCell>();
  return relations
    .flatMap(({ at, head }) => {
      const cell = row[at];
      const text = spaced((cell?.lines ?? []).join(' '));
      if (cell === undefined || seen.has(cell) || /^[-－―‐—ー]?$/.test(text)) return [];
      seen.add(cell);
      const label = head.split(' ').at(-1) ?? '';
      return [relations.length > 1 && label !== '' ? `${label}: ${text}` : text];
    })
    .join('; ')
    .slice(0, 400);
}

function stakesOf(row: readonly HtmlCell[], { shares }: Columns): PrintedStake[] {
  const texts: { head: string; cells: (HtmlCell | undefined)[] }[] = [];
  for (const { at, head, goesOn } of shares) {
    const last = texts.at(-1);
    if (!goesOn || last === undefined) texts.push({ head, cells: [row[at]] });
    // A cell that reaches over both says it once.
    else if (last.cells.at(-1) !== row[at]) last.cells.push(row[at]);
  }
  const parts = texts.map(({ head, cells }) => ({
    head,
    stakes: readStakes(cells.map((cell) => (cell?.lines ?? []).join(' ')).join(' ')),
  }));
  const indirect = parts.find(({ head }) => /間接/.test(head) && !/直接|合計|含/.test(head));
  const total = parts.find(({ head }) => /合計|計$/.test(head));
  if (indirect !== undefined && total !== undefined) {
    const [all, through] = [total.stakes[0], indirect.stakes[0]?.percent];
    return all === undefined ? [] : [through === undefined ? all : { ...all, indirect: through }];
  }
  return parts
    .filter(({ stakes }) => stakes.length > 0)
    .flatMap(({ head, stakes }) =>
      stakes.map((stake) => ({
        ...stake,
        ...(/出資/.test(head) && !/議決権/.test(head) ? { capital: true } : {}),
        reverse: stake.reverse ?? (parts.length > 1 ? reverseIn(head) : undefined),
      })),
    );
}

function reverseIn(text: string): boolean | undefined {
  const without = text.replaceAll('被所有', '');
  if (text.includes('被所有')) return /所有/.test(without) ? undefined : true;
  return text.includes('所有') ? false : undefined;
}

/** "100 (100)", "24.61（0.01）", "－［40.0］", "所有 50.0 被所有 10.2". A cell without a figure has no stake. */
export function readStakes(text: string): PrintedStake[] {
  const plain = withoutMarks(
    text
      .normalize('NFKC')
      .replace(/[〔［【]/g, '[')
      .replace(/[〕］】]/g, ']'),
  ).text.replace(/[%\s]/g, ' ');
  const pieces = plain.split(/(?=被所有|(?<!被)所有)/).filter((piece) => /\d/.test(piece));
  return pieces.flatMap((piece) => {
    const indirect = /\(\s*(?:間接)?\s*(\d{1,3}(?:\.\d+)?)\s*\)/.exec(piece)?.[1];
    const close = /\[\s*(\d{1,3}(?:\.\d+)?)\s*\]/.exec(piece)?.[1];
    const outside = piece.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
    // "1,451,360" is an amount.
    const percent = /(?<![\d.,])(\d{1,3}(?:\.\d+)?)(?![\d.]|,\d)/.exec(outside)?.[1];
    if (percent !== undefined && Number(percent) > 100) return [];
    if (percent === undefined && indirect === undefined && close === undefined) return [];
    return [
      {
        reverse: reverseIn(piece),
        percent,
        ...(indirect === undefined ? {} : { indirect }),
        ...(close === undefined ? {} : { close }),
      },
    ];
  });
}

function integer(text: string): number {
  const count = Number(text.normalize('NFKC').replaceAll(',', ''));
  return Number.isSafeInteger(count) ? count : 0;
}
