import { zipBytes, type ZipEntry } from './zip-bytes.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Styles by number: 0 plain, 1 percent (10), 2 a day (14), 3 the year and month of Japan, 4 text, 5 thousands. */
const STYLES = `${XML}<styleSheet ${MAIN}><numFmts count="2"><numFmt numFmtId="171" formatCode="#,##0,"/><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/></numFmts><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="49"/><xf numFmtId="171"/></cellXfs></styleSheet>`;

/** What a spreadsheet of a test has: rows in XML, and more where it is asked about. */
export interface GivenBook {
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: string;
    readonly state?: string;
    readonly cols?: string;
    readonly merged?: string;
  }[];
  readonly strings?: readonly string[];
  /** Before the list of sheets, and behind it. */
  readonly properties?: string;
  readonly after?: string;
  readonly more?: readonly ZipEntry[];
}

export function workbook({ sheets, strings = [], properties = '', after = '', more = [] }: GivenBook): Buffer {
  const of = (i: number) => String(i + 1);
  return zipBytes([
    { path: '[Content_Types].xml', content: `${XML}<Types/>` },
    {
      path: 'xl/workbook.xml',
      content: `${XML}<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${properties}<sheets>${sheets
        .map(
          ({ name, state }, i) =>
            `<sheet name="${name}" sheetId="${of(i)}" r:id="rId${of(i)}"${state === undefined ? '' : ` state="${state}"`}/>`,
        )
        .join('')}</sheets>${after}</workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${of(i)}" Target="${i % 2 === 0 ? '' : '/xl/'}worksheets/sheet${of(i)}.xml"/>`).join('')}</Relationships>`,
    },
    { path: 'xl/styles.xml', content: STYLES },
    {
      path: 'xl/sharedStrings.xml',
      content: `${XML}<sst ${MAIN}>${strings.map((one) => `<si>${one}</si>`).join('')}</sst>`,
    },
    ...sheets.map(({ rows, cols = '', merged = '' }, i) => ({
      path: `xl/worksheets/sheet${of(i)}.xml`,
      content: `${XML}<worksheet ${MAIN}>${cols}<sheetData>${rows}</sheetData>${merged}</worksheet>`,
    })),
    ...more,
  ]);
}

export const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
export const row = (n: number, ...cells: readonly string[]) => `<row r="${String(n)}">${cells.join('')}</row>`;
/** The headings of a table of holdings. */
export const HEAD = row(
  1,
  ...['Holder', 'Company', 'Percent', 'From'].map((word, i) => text(`${'ABCD'[i] ?? ''}1`, word)),
);
