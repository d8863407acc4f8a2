import { en as titles } from '../messages/en.ts';
import { parse } from 'csv-parse';
import { Readable, pipeline } from 'node:stream';
import { TextDecoder } from 'node:util';
import { COMPANY_KINDS, type CompanyKind } from '../../vocabulary/parties.ts';
import { INTERESTS, POWERS, type Interest, type Power } from '../../vocabulary/word-lists.ts';
import type {
  Importer,
  IntakeFile,
  PartyStatement,
  ProblemStatement,
  ReadOptions,
  Spot,
  Statement,
} from '../importer.ts';
import { Refusal } from '../refusal.ts';
import { cellText, dateBy, exactNumber, exactPercent, flagOf, type DecimalMark } from '../tables/cell-values.ts';
import { encodingOf, notUtf8 } from '../tables/encoding.ts';
import { plainHeading } from '../tables/table-kinds.ts';
import { decoded, MOST_CHARACTERS } from '../tables/table-rows.ts';
import { textHead } from '../text-head.ts';

/**
 * The columns of a table of holdings; the first two are needed, and one of percent, shares, the range and the interest.
 */
export const HOLDINGS_COLUMNS = [
  'holder',
  'company',
  'percent',
  'percentmin',
  'percentmax',
  'shares',
  'holderkind',
  'interest',
  'class',
  'account',
  'block',
  'voting',
  'majority',
  'exact',
  'from',
  'to',
  'observedon',
] as const;
type Column = (typeof HOLDINGS_COLUMNS)[number];
const KINDS: readonly string[] = [...COMPANY_KINDS, 'PERSON'];
const SEPARATORS = [',', ';', '\t'];

/** `holder,company,percent,…`: the table that `govgraph ownership --holdings` reckons with. */
export const holdingsTable: Importer = {
  format: 'holdings',
  title: titles.holdings,
  undated: true,
  recognises: ({ head, archive }) => {
    if (archive !== undefined && archive.entries.length !== 1) return 0;
    const header = firstLine(textHead({ head }));
    return SEPARATORS.some((separator) => missing(headings(header.split(separator))).length === 0) ? 0.9 : 0;
  },
  read: readTable,
};

async function* readTable(file: IntakeFile, { sourceTitle, published }: ReadOptions): AsyncGenerator<Statement> {
  const title = sourceTitle ?? file.name;
  const encoding = await encodingOf(file.head, file.stream);
  if (encoding !== 'utf-8') yield notUtf8(encoding, file.name);
  const header = firstLine(new TextDecoder(encoding).decode(file.head));
  const delimiter = SEPARATORS.find((one) => missing(headings(header.split(one))).length === 0) ?? ',';
  yield { says: 'SOURCE', key: 'table', title, publisher: '', published, kind: 'table' };
  const rows = parse({
    bom: true,
    info: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MOST_CHARACTERS,
  });
  const decimal = delimiter === ';' ? undefined : 'point';
  const text = Readable.from(decoded(file.stream(), encoding));
  // An error of the source destroys the parser with it, and is thrown where its rows are read.
  pipeline(text, rows, () => undefined);
  let columns: readonly string[] | undefined;
  const described = new Map<string, number>();
  const complain = (at: Spot, code: string, message: string, mend: string): ProblemStatement => ({
    says: 'PROBLEM',
    severity: 'error',
    code,
    message,
    mend,
    at,
  });
  try {
    for await (const row of rows as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const { record, info } = row;
      const line = info.lines;
      if (columns === undefined) {
        columns = headings(record);
        for (const name of missing(columns))
          yield complain(
            { place: 'heading', line: 1, pointer: 'line:1' },
            'COLUMN_MISSING',
            `there is no column "${name}"`,
            `head the columns ${HOLDINGS_COLUMNS.join(', ')}`,
          );
        const strange = columns.filter((name) => !(HOLDINGS_COLUMNS as readonly string[]).includes(name));
        if (strange.length > 0)
          yield {
            ...complain(
              { place: 'heading', line: 1, pointer: 'line:1' },
              'COLUMN_UNKNOWN',
              `the columns ${strange.join(', ')} are not read`,
              `the columns of this table are ${HOLDINGS_COLUMNS.join(', ')}; name them so, or give a mapping`,
            ),
            severity: 'warning',
          };
        if (missing(columns).length > 0) return;
        continue;
      }
      const at: Spot = { place: `row ${String(line)}`, line, pointer: `line:${String(line)}` };
      if (record.length !== columns.length) {
        yield complain(
          at,
          'CELLS_MISCOUNTED',
          `it has ${String(record.length)} cells where the heading has ${String(columns.length)}`,
          'quote cells that contain the separator',
        );
        continue;
      }
      const names = columns;
      const cell = (column: Column): string | undefined => cellText(record[names.indexOf(column)]);
      yield* rowStatements({ cell, decimal, at, title, described });
    }
  } catch (error) {
    throw new Refusal(
      'TABLE_UNREADABLE',
      error instanceof Error ? error.message : String(error),
      'close the quotes, and save it as UTF-8 text',
      { place: file.name },
    );
  } finally {
    text.destroy();
  }
}

interface Row {
  readonly cell: (column: Column) => string | undefined;
  readonly decimal: DecimalMark | undefined;
  readonly at: Spot;
  readonly title: string;
  /** Lines on which parties were described first. */
  readonly described: Map<string, number>;
}

function* rowStatements({ cell, decimal, at, title, described }: Row): Generator<Statement> {
  const [holder, company, kind] = [cell('holder'), cell('company'), cell('holderkind')?.toUpperCase()];
  const complain = (message: string, mend: string): ProblemStatement => ({
    says: 'PROBLEM',
    severity: 'error',
    code: 'CELL_UNFIT',
    message,
    mend,
    at,
  });
  if (holder === undefined || company === undefined) {
    yield complain(
      `the ${holder === undefined ? 'holder' : 'company'} is blank`,
      'every holding has a holder and a company',
    );
    return;
  }
  if (kind !== undefined && !KINDS.includes(kind)) {
    yield complain(`holderKind: "${kind}" is no kind of holder`, `write ${KINDS.join(', ')}, or leave it blank`);
    return;
  }
  for (const [name, isHolder] of [
    [holder, true],
    [company, false],
  ] as const) {
    if (described.has(name) && !(isHolder && kind !== undefined)) continue;
    described.set(name, at.line ?? 0);
    yield party(name, isHolder ? kind : undefined, title, at);
  }
  const [interest, voting] = [cell('interest')?.toUpperCase(), cell('voting')?.toUpperCase()];
  const [majority, exact] = [wordOfFlag(cell('majority')), wordOfFlag(cell('exact'))];
  for (const [column, word, words] of [
    ['interest', interest, INTERESTS],
    ['voting', voting, POWERS],
    ['majority', majority, ['YES', 'NO']],
    ['exact', exact, ['YES', 'NO']],
  ] as const) {
    if (word === undefined || (words as readonly string[]).includes(word)) continue;
    yield complain(`${column}: "${word}" is none of its words`, `write ${words.join(', ')}, or leave it blank`);
    return;
  }
  const figures: Record<string, string> = {};
  for (const [column, field] of FIGURES) {
    const text = cell(column);
    if (text === undefined) continue;
    const figure = field === 'shares' ? exactNumber(text, decimal) : exactPercent(text, decimal);
    if (figure === undefined) {
      yield noNumber(field, text, at);
      return;
    }
    figures[field] = figure;
  }
  const observedOn = day(cell('observedon'));
  const texts = Object.entries({
    ...figures,
    shareClass: cell('class'),
    account: cell('account'),
    block: cell('block'),
    votingPower: voting as Power | undefined,
    from: day(cell('from')),
    to: day(cell('to')),
  }).filter(([, text]) => text !== undefined);
  yield {
    says: 'FACT',
    fact: {
      kind: 'HOLDS',
      subject: holder,
      object: company,
      interest: (interest as Interest | undefined) ?? 'SHARES',
      direct: 'UNKNOWN',
      nominee: kind === 'NOMINEE' || kind === 'TRUST_ACCOUNT',
      accounting: 'UNKNOWN',
      ...Object.fromEntries(texts),
      ...(majority === undefined ? {} : { majority: majority === 'YES' }),
      ...(exact === undefined ? {} : { exact: exact === 'YES' }),
    },
    ...(observedOn !== undefined && { observedOn }),
    at,
  };
}

const FIGURES = [
  ['percent', 'percent'],
  ['percentmin', 'percentMin'],
  ['percentmax', 'percentMax'],
  ['shares', 'shares'],
] as const;

/** A date in the form of the program; as it stands where it is none, for the gate to refuse. */
function day(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (dateBy(text, undefined) ?? text);
}

function wordOfFlag(text: string | undefined): string | undefined {
  const flag = text === undefined ? undefined : flagOf(text);
  return flag === undefined ? text?.toUpperCase() : flag ? 'YES' : 'NO';
}

function noNumber(field: string, text: string, at: Spot): ProblemStatement {
  return {
    says: 'PROBLEM',
    severity: 'error',
    code: 'NOT_A_NUMBER',
    message: `${field}: "${text.slice(0, 80)}" is no number that can be read in one way`,
    mend: 'write digits, with a point before the decimals, e.g. 2000000000 or 24.7; leave the cell blank when it is unknown',
    at,
  };
}

/**
 * A cell that is an id of the graph means that party; any other name means the party of that name in tables of this
 * title.
 */
function party(name: string, kind: string | undefined, title: string, at: Spot): PartyStatement {
  const isId = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
  return {
    says: 'PARTY',
    key: name,
    type: kind === 'PERSON' ? 'Person' : 'Company',
    name,
    identifiers: [isId ? `govgraph:${name}` : `table:${title}/${name}`],
    ...(kind === undefined || kind === 'PERSON' ? {} : { kind: kind as CompanyKind }),
    at,
  };
}

function firstLine(head: string): string {
  return head.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
}

function headings(cells: readonly string[]): string[] {
  return cells.map((cell) => plainHeading(cell.trim().replace(/^"|"$/g, '')));
}

function missing(columns: readonly string[]): string[] {
  const wanted = ['holder', 'company'].filter((name) => !columns.includes(name));
  const figures = ['percent', 'shares', 'percentmin', 'percentmax', 'interest'];
  return figures.some((name) => columns.includes(name)) ? wanted : [...wanted, 'percent'];
}
