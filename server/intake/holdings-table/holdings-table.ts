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
import { refusal, warning } from '../stated-problem.ts';
import {
  cellText,
  dateBy,
  exactNumber,
  exactPercent,
  flagOf,
  isDash,
  type DecimalMark,
} from '../tables/cell-values.ts';
import { cellFault, figureMend } from '../tables/cell-faults.ts';
import { encodingOf, headOf, notUtf8 } from '../tables/encoding.ts';
import { percentWatch, type PercentWatch } from '../tables/percent-watch.ts';
import { asideOf, type RowPlaces } from '../tables/rows-aside.ts';
import { decoded, LINE_ENDS, MOST_CHARACTERS, namedSeparator } from '../tables/table-rows.ts';
import { headingProblems, headings, isColumn, placesOf, separatorIn, type HoldingsColumn } from './holdings-columns.ts';

const KINDS: readonly string[] = [...COMPANY_KINDS, 'PERSON'];

/** `holder,company,percent,…`: the table that `govgraph ownership --holdings` reckons with. */
export const holdingsTable: Importer = {
  format: 'holdings',
  title: titles.holdings,
  undated: true,
  recognises: ({ head, archive }) => {
    if (archive !== undefined && archive.entries.length !== 1) return 0;
    return separatorIn(headOf(head)) === undefined ? 0 : 0.9;
  },
  read: readTable,
};

async function* readTable(file: IntakeFile, { sourceTitle, published }: ReadOptions): AsyncGenerator<Statement> {
  const title = sourceTitle ?? file.name;
  const encoding = await encodingOf(file.head, file.stream);
  if (encoding !== 'utf-8') yield notUtf8(encoding, file.name);
  const head = new TextDecoder(encoding).decode(file.head);
  const delimiter = separatorIn(head) ?? ',';
  yield { says: 'SOURCE', key: 'table', title, publisher: '', published, kind: 'table' };
  const rows = parse({
    bom: true,
    info: true,
    delimiter,
    relax_column_count: true,
    record_delimiter: LINE_ENDS,
    from_line: namedSeparator(head) === undefined ? 1 : 2,
    skip_empty_lines: true,
    max_record_size: MOST_CHARACTERS,
  });
  const decimal = delimiter === ',' ? 'point' : undefined;
  const text = Readable.from(decoded(file.stream(), encoding));
  // An error of the source destroys the parser with it, and is thrown where its rows are read.
  pipeline(text, rows, () => undefined);
  let columns: readonly string[] | undefined;
  const described = new Map<string, number>();
  const percents = percentWatch();
  let [last, note] = [1, -1];
  let [printed, places]: [readonly string[], RowPlaces] = [[], { names: [], all: [] }];
  try {
    for await (const row of rows as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const { record, info } = row;
      const line = info.lines;
      if (columns === undefined) {
        columns = headings(record);
        [printed, places] = [record, placesOf(columns)];
        const problems = headingProblems(columns);
        yield* problems;
        if (problems.some(({ severity }) => severity === 'error')) return;
        last = line;
        continue;
      }
      const at: Spot = { place: `row ${String(line)}`, line, pointer: `line:${String(line)}` };
      const isBelowBlank = line - last > 1 || note === last;
      last = line;
      const aside = asideOf(record, places, printed, isBelowBlank);
      if (aside !== undefined) {
        if (aside.code === 'ROW_OF_A_NOTE') note = line;
        yield warning(aside.code, aside.message, at, aside.mend);
        continue;
      }
      if (record.length !== columns.length) {
        const message = `it has ${String(record.length)} cells where the heading has ${String(columns.length)}`;
        yield refusal('CELLS_MISCOUNTED', message, at, 'quote cells that contain the separator');
        continue;
      }
      const names = columns;
      const cell = (column: HoldingsColumn): string | undefined => {
        const text = cellText(record[names.indexOf(column)]);
        return text === undefined || isDash(text) ? undefined : text;
      };
      const faults = names.flatMap((name) => {
        const text = isColumn(name) ? cell(name) : undefined;
        const fault = text === undefined ? undefined : cellFault(name, text);
        return fault === undefined ? [] : [refusal(fault.code, fault.message, at, fault.mend)];
      });
      yield* faults;
      if (faults.length === 0) yield* rowStatements({ cell, decimal, at, title, described, percents });
    }
    yield* percents.told();
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
  readonly percents: PercentWatch;
  readonly cell: (column: HoldingsColumn) => string | undefined;
  readonly decimal: DecimalMark | undefined;
  readonly at: Spot;
  readonly title: string;
  /** Lines on which parties were described first. */
  readonly described: Map<string, number>;
}

function* rowStatements({ cell, decimal, at, title, described, percents }: Row): Generator<Statement> {
  const [holder, company, kind] = [cell('holder'), cell('company'), cell('holderkind')?.toUpperCase()];
  const complain = (message: string, mend: string): ProblemStatement => refusal('CELL_UNFIT', message, at, mend);
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
    const figure = field === 'shares' ? exactNumber(text, decimal) : exactPercent(text, undefined);
    if (figure === undefined) {
      yield noNumber(field, text, at);
      return;
    }
    figures[field] = figure;
    if (field !== 'shares') percents.see(field, text, at);
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
  const message = `${field}: "${text.slice(0, 80)}" is no number that can be read in one way`;
  return refusal('NOT_A_NUMBER', message, at, figureMend(field, text));
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
