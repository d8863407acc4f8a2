import { parse, type CsvError } from 'csv-parse/sync';
import { BadInput } from '../../../errors.ts';
import type { Interest } from '../../../vocabulary/word-lists.ts';
import type { CompanyKind } from '../../../vocabulary/parties.ts';
import { controlOf, MEASURE_OF } from '../../../holdings/measures.ts';
import type { Block } from '../../../holdings/blocks.ts';
import type { HoldingEdge, StatedPower } from '../holding-graph.ts';
import { blocksOf, sharesOf, type HoldingLine } from './holding-lines.ts';
import { COLUMNS, FURTHER, readLine, REQUIRED, shown, type Complain } from './line-cells.ts';

/** One block of a file, with the line it stands on. */
export interface FileHolding extends HoldingEdge {
  readonly line: number;
  /** The holder keeps it in its own name for others. */
  readonly ofRecord: boolean;
}

/** Control that a file states without votes. */
export interface FilePower extends StatedPower {
  readonly interest: Interest;
}

export interface HoldingsFile {
  /** The capital; votes where no capital is given. */
  readonly holdings: readonly FileHolding[];
  /** Votes given beside the capital. */
  readonly votes: readonly FileHolding[];
  readonly powers: readonly FilePower[];
  /** What the file leaves open, in words. */
  readonly warnings: readonly string[];
}

const OF_RECORD: readonly (string | undefined)[] = ['NOMINEE', 'TRUST_ACCOUNT'] satisfies CompanyKind[];
const MOST_PROBLEMS = 20;
const SEPARATORS = [',', ';', '\t'];

/**
 * Reads holdings from CSV text with a header: `holder,company,percent`, and further columns where they are known
 * (`FURTHER`). A percentage is decimal text without a sign and is taken as exact; a blank one is unknown, unless every
 * line of its company gives shares and none a percentage. Columns may come in any order, headed in capitals or not,
 * with commas, semicolons or tabs between them. Texts are held to the gate of all input, and come out in one form of
 * their letters (NFC). Lines of one holder and company are read as the statements of a graph are: by account, class and
 * block.
 * @throws BadInput naming line and column of every bad cell, the first twenty.
 */
export function readHoldings(text: string, name: string): HoldingsFile {
  const problems: string[] = [];
  const unseen: string[] = [];
  const lines: HoldingLine[] = [];
  const columns = new Map<string, number>();
  const complain: Complain = (line, field, problem) => {
    problems.push(`${name}:${String(line)}, column ${String((columns.get(field) ?? -1) + 1)} (${field}): ${problem}`);
  };
  const warn = (line: number, problem: string) => unseen.push(`${name}:${String(line)}: ${problem}.`);
  const names = new Map<string, string>();
  const header = parseRows(text, name, {
    header: (record) => {
      const found = record.map(headingOf);
      checkHeader(found, name);
      found.forEach((column, i) => columns.set(column, i));
      return found;
    },
    row: (record, line, { length }) => {
      if (record.length !== length) {
        const counts = `${String(record.length)} cells where the header has ${String(length)}`;
        problems.push(`${name}:${String(line)}: ${counts}; quote cells that contain the separator.`);
        return;
      }
      const read = readLine(line, (column) => record[columns.get(column) ?? -1] ?? '', complain, warn);
      lines.push({ ...read, holder: oneOf(names, read.holder), company: oneOf(names, read.company) });
    },
  });
  if (header === undefined) throw new BadInput(`${name} is empty; its first line is "holder,company,percent".`);
  const kinds = kindsOf(lines, complain);
  if (problems.length > 0) throw new BadInput(listed(problems), { problems: problems.length });
  const { shares, warnings } = sharesOf(lines);
  const read = blocksOf(lines, shares);
  return {
    ...measuredBy(read.blocks, (holder) => OF_RECORD.includes(kinds.get(holder))),
    warnings: [...unseen, ...read.warnings, ...warnings],
  };
}

/**
 * One string for a name however often the file gives it: a million lines repeat theirs, and equal strings are kept
 * once.
 */
function oneOf(names: Map<string, string>, name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  names.set(name, name);
  return name;
}

/** Blocks by what they count in, in the order of their lines. */
function measuredBy(
  blocks: readonly Block<HoldingLine>[],
  isOfRecord: (holder: string) => boolean,
): Omit<HoldingsFile, 'warnings'> {
  const ordered = [...blocks].sort((a, b) => a.of.line - b.of.line);
  const of = (measure: string) => ordered.filter(({ of: line }) => MEASURE_OF[line.interest] === measure);
  const edgeOf = ({ of: line, share }: Block<HoldingLine>): FileHolding => ({
    holder: line.holder,
    company: line.company,
    line: line.line,
    share,
    ofRecord: isOfRecord(line.holder),
    ...(line.interest === 'VOTES' ? { ofVotes: true } : {}),
    ...(line.block === undefined ? {} : { joint: { block: line.block, voting: line.voting } }),
  });
  const pairOf = ({ of: { holder, company } }: Block<HoldingLine>) => JSON.stringify([holder, company]);
  const capital = of('CAPITAL');
  const votes = of('VOTES');
  const withCapital = new Set(votes.length === 0 ? [] : capital.map(pairOf));
  return {
    holdings: [...capital, ...votes.filter((block) => !withCapital.has(pairOf(block)))].map(edgeOf),
    votes: votes.filter((block) => withCapital.has(pairOf(block))).map(edgeOf),
    powers: of('POWER').flatMap(({ of: { holder, company, interest, majority, percent } }): FilePower[] => {
      const control = controlOf({ interest, majority, percent });
      if (control === 'NO' || isOfRecord(holder)) return [];
      return [{ holder, company, interest, certain: control === 'CERTAIN', isRole: interest === 'ARRANGEMENT_ROLE' }];
    }),
  };
}

/** What each holder is, by the lines that say so: one kind, and no person is held. */
function kindsOf(lines: readonly HoldingLine[], complain: Complain): Map<string, string> {
  const first = new Map<string, { kind: string; line: number }>();
  for (const { holder, kind, line } of lines) {
    if (kind === undefined || kind === 'UNKNOWN') continue;
    const before = first.get(holder);
    if (before === undefined) first.set(holder, { kind, line });
    else if (before.kind !== kind)
      complain(
        line,
        'holderKind',
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

/** A heading as this product writes it, however its letters are written. */
function headingOf(cell: string): string {
  const plain = cell.trim();
  return COLUMNS.find((column) => column.toLowerCase() === plain.toLowerCase()) ?? plain;
}

/**
 * Of the separators that spreadsheets write, the one by which the first line names a holder and a company; else the
 * comma.
 */
function separatorOf(text: string): string {
  const first = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
  const names = (separator: string) => first.split(separator).map((cell) => headingOf(cell.replaceAll('"', '')));
  return SEPARATORS.find((one) => REQUIRED.every((column) => names(one).includes(column))) ?? ',';
}

/** Hands on the rows one after the other and keeps none; the first is the header, which is given back. */
function parseRows(
  text: string,
  name: string,
  to: {
    header: (record: readonly string[]) => readonly string[];
    row: (record: readonly string[], line: number, header: readonly string[]) => void;
  },
): readonly string[] | undefined {
  let header: readonly string[] | undefined;
  try {
    parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: readonly string[], { lines }) => {
        if (header === undefined) header = to.header(record);
        else to.row(record, lines, header);
        return null;
      },
    });
    return header;
  } catch (error) {
    if (error instanceof BadInput) throw error;
    const { message, lines } = error as CsvError & { lines?: number };
    const place = lines === undefined ? name : `${name}:${String(lines)}`;
    throw new BadInput(
      `${place}: ${message}. The file must be UTF-8 text with commas, semicolons or tabs between the cells, and closed quotes.`,
    );
  }
}

function checkHeader(header: readonly string[], name: string): void {
  const missing = REQUIRED.filter((field) => !header.includes(field));
  if (!header.includes('percent') && !header.includes('shares')) missing.push('percent');
  const strange = header.filter((field) => !COLUMNS.includes(field));
  const twice = header.filter((field, i) => header.indexOf(field) !== i);
  const problems = [
    ...missing.map((field) => `${name}:1: the column "${field}" is missing.`),
    ...strange.map(
      (field) => `${name}:1, column ${String(header.indexOf(field) + 1)}: ${shown(field)} is not a column here.`,
    ),
    ...twice.map((field) => `${name}:1: the column ${shown(field)} stands there twice.`),
  ];
  const mend = `The first line is "holder,company,percent", with ${FURTHER.slice(1).join(', ')} as further columns if wanted; shares may take the place of percent.`;
  if (problems.length > 0) throw new BadInput(`${listed(problems)}\n${mend}`);
}

function listed(problems: readonly string[]): string {
  const more = problems.length - MOST_PROBLEMS;
  return [...problems.slice(0, MOST_PROBLEMS), ...(more > 0 ? [`… and ${String(more)} more`] : [])].join('\n');
}
