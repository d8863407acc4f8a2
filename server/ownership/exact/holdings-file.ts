import { parse, type CsvError } from 'csv-parse/sync';
import { BadInput } from '../../errors.ts';
import { exactly } from '../../numbers/interval.ts';
import { compare, fromDecimal, rational } from '../../numbers/rational.ts';
import { COMPANY_KINDS, type CompanyKind } from '../../vocabulary/parties.ts';
import type { Edge } from './holding-graph.ts';
import { repeated, sharesOf, type HoldingLine } from './holding-lines.ts';

/** One holding of a file, with the line it stands on. */
export interface FileHolding extends Edge {
  readonly line: number;
  /** The holder keeps it in its own name for others. */
  readonly ofRecord: boolean;
}

export interface HoldingsFile {
  readonly holdings: readonly FileHolding[];
  /** What the file leaves open, in words. */
  readonly warnings: readonly string[];
}

const PERCENT = 'percent';
const SHARES = 'shares';
const HOLDER_KIND = 'holderKind';
const REQUIRED = ['holder', 'company'];
const COLUMNS = [...REQUIRED, PERCENT, HOLDER_KIND, SHARES];
export const HOLDER_KINDS: readonly string[] = [...COMPANY_KINDS, 'PERSON'];
const OF_RECORD: readonly (string | undefined)[] = ['NOMINEE', 'TRUST_ACCOUNT'] satisfies CompanyKind[];
const DECIMAL = /^\d+(\.\d+)?$/;
const LONGEST_DECIMAL = 60;
const MOST_PROBLEMS = 20;
const HUNDRED = rational(100n);

/**
 * Reads holdings from CSV text with a header: `holder,company,percent`, and `holderKind`, `shares` where they are known.
 * A percentage is decimal text without a sign and is taken as exact; a blank one is unknown, unless every line of its
 * company gives shares and none a percentage. Columns may come in any order.
 * @throws BadInput naming line and column of every bad cell, the first twenty.
 */
export function readHoldings(text: string, name: string): HoldingsFile {
  const rows = parseRows(text, name);
  const header = rows[0]?.record.map((cell) => cell.trim());
  if (header === undefined) throw new BadInput(`${name} is empty; its first line is "holder,company,percent".`);
  checkHeader(header, name);
  const column = (wanted: string): number => header.indexOf(wanted);
  const problems: string[] = [];
  const complain = (line: number, field: string, problem: string): void => {
    problems.push(`${name}:${String(line)}, column ${String(column(field) + 1)} (${field}): ${problem}`);
  };
  const lines: HoldingLine[] = [];
  for (const { record, line } of rows.slice(1)) {
    if (record.length !== header.length) {
      const counts = `${String(record.length)} cells where the header has ${String(header.length)}`;
      problems.push(`${name}:${String(line)}: ${counts}; quote cells that contain commas.`);
      continue;
    }
    const cell = (field: string): string | undefined => record[column(field)]?.trim() || undefined;
    const [holder, company, percent, shares, kind] = [
      cell('holder'),
      cell('company'),
      cell(PERCENT),
      cell(SHARES),
      cell(HOLDER_KIND),
    ];
    if (holder === undefined) complain(line, 'holder', 'is blank; every holding needs a holder.');
    if (company === undefined) complain(line, 'company', 'is blank; every holding needs the company held.');
    if (kind !== undefined && !HOLDER_KINDS.includes(kind))
      complain(
        line,
        HOLDER_KIND,
        `"${kind}" is not a kind of holder; write ${HOLDER_KINDS.join(', ')}, or leave it blank.`,
      );
    if (shares !== undefined && !isDecimal(shares))
      complain(line, SHARES, `"${shares}" is not a number of shares such as 50475.`);
    if (percent !== undefined && !isPercent(percent)) {
      complain(
        line,
        PERCENT,
        `"${percent}" is not a percentage from 0 to 100 such as 24.706; leave it blank when it is unknown.`,
      );
    }
    lines.push({
      line,
      holder: holder ?? '',
      company: company ?? '',
      percent,
      shares,
      kind,
      cells: record.map((one) => one.trim()),
    });
  }
  const kinds = kindsOf(lines, complain);
  if (problems.length > 0) throw new BadInput(listed(problems), { problems: problems.length });
  const { shares, warnings } = sharesOf(lines);
  return {
    holdings: lines.map(({ holder, company, line }, i) => {
      const share = shares[i];
      return { holder, company, line, share: share && exactly(share), ofRecord: OF_RECORD.includes(kinds.get(holder)) };
    }),
    warnings: [...repeated(lines), ...warnings],
  };
}

/** What each holder is, by the lines that say so: one kind, and no person is held. */
function kindsOf(
  lines: readonly HoldingLine[],
  complain: (line: number, field: string, problem: string) => void,
): Map<string, string> {
  const first = new Map<string, { kind: string; line: number }>();
  for (const { holder, kind, line } of lines) {
    if (kind === undefined || kind === 'UNKNOWN') continue;
    const before = first.get(holder);
    if (before === undefined) first.set(holder, { kind, line });
    else if (before.kind !== kind)
      complain(
        line,
        HOLDER_KIND,
        `"${kind}", but line ${String(before.line)} says that ${holder} is ${before.kind}; let both say the same.`,
      );
  }
  for (const { company, line } of lines) {
    const told = first.get(company);
    if (told?.kind === 'PERSON')
      complain(line, 'company', `${company} is a PERSON by line ${String(told.line)}, and nobody holds a person.`);
  }
  return new Map([...first].map(([holder, { kind }]) => [holder, kind]));
}

function isPercent(text: string): boolean {
  return isDecimal(text) && compare(fromDecimal(text), HUNDRED) <= 0;
}

function isDecimal(text: string): boolean {
  return DECIMAL.test(text) && text.length <= LONGEST_DECIMAL;
}

function parseRows(text: string, name: string): { record: string[]; line: number }[] {
  try {
    const rows = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    const { message, lines } = error as CsvError & { lines?: number };
    const place = lines === undefined ? name : `${name}:${String(lines)}`;
    throw new BadInput(`${place}: ${message}. The file must be comma-separated UTF-8 text with closed quotes.`);
  }
}

function checkHeader(header: readonly string[], name: string): void {
  const missing = REQUIRED.filter((field) => !header.includes(field));
  if (!header.includes(PERCENT) && !header.includes(SHARES)) missing.push(PERCENT);
  const strange = header.filter((field) => !COLUMNS.includes(field));
  const twice = header.filter((field, i) => header.indexOf(field) !== i);
  const problems = [
    ...missing.map((field) => `${name}:1: the column "${field}" is missing.`),
    ...strange.map(
      (field) => `${name}:1, column ${String(header.indexOf(field) + 1)}: "${field}" is not a column here.`,
    ),
    ...twice.map((field) => `${name}:1: the column "${field}" stands there twice.`),
  ];
  const mend = `The first line is "holder,company,percent", with ${HOLDER_KIND} and ${SHARES} as further columns if wanted; ${SHARES} may take the place of ${PERCENT}.`;
  if (problems.length > 0) throw new BadInput(`${listed(problems)}\n${mend}`);
}

function listed(problems: readonly string[]): string {
  const more = problems.length - MOST_PROBLEMS;
  return [...problems.slice(0, MOST_PROBLEMS), ...(more > 0 ? [`… and ${String(more)} more`] : [])].join('\n');
}
