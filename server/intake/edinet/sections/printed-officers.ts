import type { Spot } from '../../importer.ts';
import { footnotesIn } from '../words/footnotes.ts';
import { readBlocks, textOf, type HtmlBlock } from '../words/html-blocks.ts';
import { readOfficerTable, type OfficerInTable } from '../words/officer-table.ts';
import { readPersonName } from '../words/japanese-name.ts';
import { valueOf } from '../xbrl/transform.ts';
import { sharesOf } from './figures.ts';
import type { HolderRow } from './holders.ts';
import { officerOf, type OfficerList, type OfficerRow, type OfficerContext } from './officer-list.ts';
import type { EdinetReport } from './report-statements.ts';

const BLOCK = 'InformationAboutOfficersTextBlock';
const SEXES = /男性\s*([0-9０-９]+)\s*名[、,，\s\u3000]*女性\s*([0-9０-９]+|[-－―‐—ー])\s*名/;

/**
 * The officers of a report in which they are not marked one by one, as before 2019: from the table that is printed.
 * Says so when there is a section on officers and nobody could be read from it.
 */
export function printedOfficers(report: EdinetReport, holders: readonly HolderRow[]): Partial<OfficerList> {
  const fact = report.book.plain(BLOCK);
  if (fact?.value === undefined || !/氏\s*名/.test(fact.value)) return {};
  const at = report.spot(fact, 'Officers');
  if (report.flat) {
    report.warn(
      'OFFICERS_TABLE_LOST',
      'this package (type 5, CSV) has lost the cells of the table of officers; nothing is guessed from what is left',
      `import the XBRL package (type 1) of the same filing, ${report.filing.source}`,
      at,
    );
    return {};
  }
  const blocks = readBlocks(fact.value);
  const table = readOfficerTable(blocks);
  const changes = changesIn(blocks);
  if (changes.length > 0)
    report.warn(
      'OFFICER_CHANGES_NOT_READ',
      `changes among the officers are told by name and day, and not read (${String(changes.length)}): ${changes
        .slice(0, 5)
        .map((change) => `“${change.slice(0, 80)}”`)
        .join(', ')}`,
      'read them in the filing; the last day of a seat can be given in a table of your own',
      at,
    );
  if (table.officers.length === 0) {
    if (changes.length > 0) return {};
    report.warn('OFFICERS_NOT_READ', 'no table of officers could be read', 'read it in the filing', at);
    return {};
  }
  const notes = footnotesIn([table.prose]);
  const said = (value: string | undefined, place: string): OfficerContext | undefined =>
    value === undefined ? undefined : { value, at: { ...at, place }, day: report.filing.asOf };
  const met = new Map<string, number>();
  const rows: OfficerRow[] = [];
  for (const officer of table.officers) {
    const first = officer.again === undefined ? undefined : rows[officer.again];
    const { name } = readPersonName(officer.name);
    const before = met.get(name) ?? 0;
    if (first === undefined) met.set(name, before + 1);
    const place = `Officers, ${name}`;
    const row = officerOf(report, holders, notes, [], {
      member: first?.member ?? (before === 0 ? name : `${name}-${String(before + 1)}`),
      ...officer,
      born: first === undefined ? officer.born : '',
      shares: first?.shares ?? said(sharesIn(officer.shares, table.unit), `${place}, shares held`),
      career: officer.career.length === 0 ? undefined : said(careerOf(officer), `${place}, career`),
      at: { ...at, place } satisfies Spot,
    });
    rows.push(first === undefined ? row : { ...row, key: first.key, again: true });
  }
  const [, men, women] = table.prose.map((line) => SEXES.exec(line)).find((match) => match !== null) ?? [];
  const digits = (text: string | undefined) => text?.normalize('NFKC').replace(/^\D$/, '0');
  return {
    rows,
    notes,
    totals: table.totals.flatMap(({ printed, of }) => {
      const total = said(sharesIn(printed, table.unit), 'Officers, total of shares held');
      return total === undefined ? [] : [{ ...total, of: of.flatMap((i) => rows[i] ?? []) }];
    }),
    men: said(digits(men), 'Officers by sex'),
    women: said(digits(women), 'Officers by sex'),
  };
}

/** Rows of tables of those who left or changed office, as reports in the middle of a year print them. */
function changesIn(blocks: readonly HtmlBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const head = block.rows.findIndex((row) => {
      const heads = row.map((cell) => textOf(cell).replace(/\s/g, ''));
      return heads.includes('氏名') && heads.some((text) => /^(?:退任|異動|辞任)年月日$/.test(text));
    });
    if (head < 0) return [];
    return block.rows
      .slice(head + 1)
      .map((row) => [...new Set(row)].map(textOf).join(' ').trim())
      .filter((row) => row !== '');
  });
}

/** "1,234" of thousands is "1234000"; undefined for "―" and for what is no number. */
function sharesIn(printed: string, unit: number): string | undefined {
  const plain = valueOf(printed)
    ?.normalize('NFKC')
    .replace(/[,\s株]/g, '');
  const shares = sharesOf(plain);
  return shares === undefined ? undefined : (BigInt(shares) * BigInt(unit)).toString();
}

/** The rows as markup, each line of a cell a paragraph. */
function careerOf({ career }: OfficerInTable): string {
  const paragraph = (text: string) => `<p>${text === '' ? '&#160;' : escaped(text)}</p>`;
  const cell = (set: readonly string[]) => `<td>${set.map(paragraph).join('')}</td>`;
  // One column has each date before its post.
  const rows = career.flatMap((cells) =>
    cells.length > 1 ? [cells.map(({ set }) => set)] : (cells[0]?.lines ?? []).map((line) => [[line]]),
  );
  return `<table>${rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('')}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
