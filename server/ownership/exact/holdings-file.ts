import { parse, type CsvError } from 'csv-parse/sync';
import { BadInput } from '../../errors.ts';
import { exactly } from '../../facts/interval.ts';
import { compare, fromDecimal, multiply, rational } from '../../facts/rational.ts';
import type { Edge } from './holding-graph.ts';

/** One holding of a file, with the line it stands on. */
export interface FileHolding extends Edge {
  readonly line: number;
  readonly percent: string | undefined;
}

const REQUIRED = ['holder', 'company', 'percent'];
const OPTIONAL = ['holderKind', 'shares'];
const DECIMAL = /^\d+(\.\d+)?$/;
const MOST_PROBLEMS = 20;
const HUNDREDTH = rational(1n, 100n);
const HUNDRED = rational(100n);

/**
 * Reads holdings from CSV text with a header: `holder,company,percent`, and `holderKind`, `shares` where they are known.
 * A percentage is decimal text without a sign and is taken as exact; a blank one is unknown. Columns may come in any order.
 * @throws BadInput naming line and column of every bad cell, the first twenty.
 */
export function readHoldings(text: string, name: string): FileHolding[] {
  const rows = parseRows(text, name);
  const header = rows[0]?.record.map((cell) => cell.trim());
  if (header === undefined) throw new BadInput(`${name} is empty; its first line is "holder,company,percent".`);
  checkHeader(header, name);
  const column = (wanted: string): number => header.indexOf(wanted);
  const problems: string[] = [];
  const holdings: FileHolding[] = [];
  for (const { record, line } of rows.slice(1)) {
    const complain = (field: string, problem: string): void => {
      problems.push(`${name}:${String(line)}, column ${String(column(field) + 1)} (${field}): ${problem}`);
    };
    if (record.length !== header.length) {
      const counts = `${String(record.length)} cells where the header has ${String(header.length)}`;
      problems.push(`${name}:${String(line)}: ${counts}; quote cells that contain commas.`);
      continue;
    }
    const cell = (field: string): string => record[column(field)]?.trim() ?? '';
    const [holder, company, percent] = [cell('holder'), cell('company'), cell('percent')];
    if (holder === '') complain('holder', 'is blank; every holding needs a holder.');
    if (company === '') complain('company', 'is blank; every holding needs the company held.');
    const shares = column('shares') < 0 ? '' : cell('shares');
    if (shares !== '' && !DECIMAL.test(shares)) complain('shares', `"${shares}" is not a number of shares such as 50475.`);
    if (percent !== '' && !isPercent(percent)) {
      complain('percent', `"${percent}" is not a percentage from 0 to 100 such as 24.706; leave it blank when it is unknown.`);
    } else {
      holdings.push({ holder, company, line, percent: percent === '' ? undefined : percent, share: shareOf(percent) });
    }
  }
  if (problems.length > 0) throw new BadInput(listed(problems), { problems: problems.length });
  return holdings;
}

function shareOf(percent: string): Edge['share'] {
  return percent === '' ? undefined : exactly(multiply(fromDecimal(percent), HUNDREDTH));
}

function isPercent(text: string): boolean {
  return DECIMAL.test(text) && text.length <= 60 && compare(fromDecimal(text), HUNDRED) <= 0;
}

function parseRows(text: string, name: string): { record: string[]; line: number }[] {
  try {
    const rows = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as
      { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    const { message, lines } = error as CsvError & { lines?: number };
    const place = lines === undefined ? name : `${name}:${String(lines)}`;
    throw new BadInput(`${place}: ${message}. The file must be comma-separated UTF-8 text with closed quotes.`);
  }
}

function checkHeader(header: readonly string[], name: string): void {
  const missing = REQUIRED.filter((field) => !header.includes(field));
  const strange = header.filter((field) => ![...REQUIRED, ...OPTIONAL].includes(field));
  const twice = header.filter((field, i) => header.indexOf(field) !== i);
  const problems = [
    ...missing.map((field) => `${name}:1: the column "${field}" is missing.`),
    ...strange.map((field) => `${name}:1, column ${String(header.indexOf(field) + 1)}: "${field}" is not a column here.`),
    ...twice.map((field) => `${name}:1: the column "${field}" stands there twice.`),
  ];
  const mend = `The first line is "${REQUIRED.join(',')}", with ${OPTIONAL.join(' and ')} as further columns if wanted.`;
  if (problems.length > 0) throw new BadInput(`${listed(problems)}\n${mend}`);
}

function listed(problems: readonly string[]): string {
  const more = problems.length - MOST_PROBLEMS;
  return [...problems.slice(0, MOST_PROBLEMS), ...(more > 0 ? [`… and ${String(more)} more`] : [])].join('\n');
}
