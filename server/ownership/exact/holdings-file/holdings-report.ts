import type { ReportMethod, ReportQuestion, ReportRow } from './report-row.ts';
import { BadInput } from '../../../errors.ts';
import { percentText } from '../../../numbers/interval.ts';
import { larger } from '../../../numbers/rational.ts';
import { similarity } from '../../../shared/names/name-key.ts';
import { chainSums } from '../chain-sums.ts';
import { cyclesOf } from '../condensation.ts';
import { graphsOf, isOfRecord, named, namedCycles, nameOf, OF_RECORD, type FileGraphs } from './file-graphs.ts';
import { warningsOf } from './file-warnings.ts';
import type { HoldingsFile } from './holdings-file.ts';
import type { HoldingGraph } from '../holding-graph.ts';
import { integrated, type IntegratedShare } from '../integrated.ts';
import { voteRows } from './vote-rows.ts';

export interface HoldingsReport {
  readonly method: ReportMethod;
  /** Of `control` and `attribution`: `capital standing in for votes`, where it does. */
  readonly note?: string;
  readonly rows: readonly ReportRow[];
  readonly cycles: readonly (readonly string[])[];
  readonly warnings: readonly string[];
}

const MOST_CHAINS = 200_000;
/** Pairs one answer holds at most: about 300 MB. */
const MOST_ROWS = 2_000_000;

/**
 * Answers one question about the holdings of a file. Rows are in order of company, then the largest first, then holder.
 */
export function reportHoldings(file: HoldingsFile, question: ReportQuestion): HoldingsReport {
  const { graphs, of, by, warnings, note } = begun(file, question);
  const { graph } = graphs;
  const rows = rowsOf(file, graphs, question, of, by, warnings).sort(inOrder);
  return {
    method: question.method,
    ...(note === undefined ? {} : { note }),
    rows,
    cycles: namedCycles(graph, cyclesOf(graph)),
    warnings,
  };
}

/**
 * The rows of a question of votes one after the other, by holder; there may be any number of them. Warnings come
 * before.
 */
export function streamedRows(
  file: HoldingsFile,
  question: ReportQuestion,
): { rows: Iterable<ReportRow>; note: string | undefined; warnings: readonly string[] } {
  const { graphs, of, by, warnings, note } = begun(file, question);
  return { rows: voteRows(file, graphs, question, of, by), note, warnings };
}

/** What every answer begins with: the graphs of the file, the nodes that are asked about, what is to be said beside. */
function begun(file: HoldingsFile, question: ReportQuestion) {
  const graphs = graphsOf(file);
  return {
    graphs,
    of: nodeOf(graphs.graph, question.of, '--of', ['', OF_RECORD]),
    by: nodeOf(graphs.graph, question.by, '--by', [OF_RECORD, '']),
    warnings: [...file.warnings, ...warningsOf(graphs)],
    note: noteOf(file, question),
  };
}

function noteOf(file: HoldingsFile, { method }: ReportQuestion): string | undefined {
  const isOfVotes = method === 'control' || method === 'attribution';
  return isOfVotes && file.holdings.some(({ ofVotes }) => ofVotes !== true) ? standInNote(file) : undefined;
}

function standInNote({ holdings, votes }: HoldingsFile): string | undefined {
  const isTold = votes.length > 0 || holdings.some(({ ofVotes }) => ofVotes === true);
  const told = new Set(votes.map(({ holder, company }) => JSON.stringify([holder, company])));
  if (holdings.every(({ holder, company, ofVotes }) => ofVotes === true || told.has(JSON.stringify([holder, company]))))
    return undefined;
  return isTold ? 'capital standing in for votes where no votes are stated' : 'capital standing in for votes';
}

function endsOf(
  graph: HoldingGraph,
  holder: number,
  company: number,
): Pick<ReportRow, 'holder' | 'company' | 'ofRecord'> {
  return {
    holder: nameOf(graph, holder),
    company: nameOf(graph, company),
    ...(isOfRecord(graph, holder) ? { ofRecord: true } : {}),
  };
}

function rowsOf(
  file: HoldingsFile,
  graphs: FileGraphs,
  question: ReportQuestion,
  of: number | undefined,
  by: number | undefined,
  warnings: string[],
): ReportRow[] {
  if (question.method === 'integrated') return integratedRows(graphs.graph, of, by, warnings);
  if (question.method === 'by-path') return chainRows(graphs.graph, of, by, warnings);
  const rows: ReportRow[] = [];
  for (const row of voteRows(file, graphs, question, of, by)) {
    if (rows.length >= MOST_ROWS) throw tooMany(' Or take them one a line as they are found, with --jsonl.');
    rows.push(row);
  }
  return rows;
}

function integratedRows(
  graph: HoldingGraph,
  of: number | undefined,
  by: number | undefined,
  warnings: string[],
): ReportRow[] {
  const rows: ReportRow[] = [];
  const add = (holder: number, company: number, share: IntegratedShare): void => {
    if (nameOf(graph, holder) === nameOf(graph, company) || (by !== undefined && holder !== by)) return;
    if (rows.length >= MOST_ROWS) throw tooMany();
    rows.push(row(graph, holder, company, share));
  };
  const divergent = new Set<string>();
  const ask = (focus: number, direction: 'UP' | 'DOWN'): void => {
    const answer = integrated(graph, focus, direction);
    for (const cycle of answer.divergent) divergent.add(named(graph, cycle).join(', '));
    for (const share of answer.shares) {
      if (direction === 'UP') add(share.node, focus, share);
      else add(focus, share.node, share);
    }
  };
  if (of !== undefined) ask(of, 'UP');
  else if (by !== undefined) ask(by, 'DOWN');
  else
    graph.ids.forEach((_, node) => {
      ask(node, 'UP');
    });
  for (const cycle of divergent) {
    warnings.push(
      `Round the cycle ${cycle} the whole or more is held: no finite share can be given of what it leads to.`,
    );
  }
  return rows;
}

function tooMany(more = ''): BadInput {
  return new BadInput(
    `More than ${MOST_ROWS.toLocaleString('en')} pairs have a share; ask about one company with --of or one holder with --by.${more}`,
  );
}

function row(graph: HoldingGraph, holder: number, company: number, { low, figure, high }: IntegratedShare): ReportRow {
  const ends = endsOf(graph, holder, company);
  if (!Number.isNaN(figure)) return { ...ends, percent: rounded(figure * 100) };
  if (low > 0 || high > 0)
    return {
      ...ends,
      percent: rounded(low * 100),
      atLeast: true,
      ...(Number.isNaN(high) ? {} : { most: rounded(high * 100) }),
    };
  return { ...ends, percent: null };
}

function chainRows(
  graph: HoldingGraph,
  of: number | undefined,
  by: number | undefined,
  warnings: string[],
): ReportRow[] {
  const targets = of === undefined ? graph.ids.map((_, node) => node) : [of];
  return targets.flatMap((company) => {
    const { sums, truncated } = chainSums(graph, company, MOST_CHAINS);
    if (truncated) {
      const name = nameOf(graph, company);
      warnings.push(
        `${name} has more than ${String(MOST_CHAINS)} chains of holders; its figures are lower bounds. Method "integrated" counts them all.`,
      );
    }
    return sums
      .filter(({ node }) => by === undefined || node === by)
      .map(({ node, sum, unknown, low, high }): ReportRow => {
        const ends = endsOf(graph, node, company);
        if (unknown === 0 && !truncated) return { ...ends, percent: Number(percentText(sum)) };
        const least = larger(sum, low);
        const most = truncated ? undefined : high;
        if (least.num === 0n && unknown > 0 && most === undefined) return { ...ends, percent: null };
        return {
          ...ends,
          percent: Number(percentText(least)),
          atLeast: true,
          ...(most === undefined ? {} : { most: Number(percentText(most)) }),
        };
      });
  });
}

/** The node of a name: the first there is of itself and itself as the holder of record. */
function nodeOf(
  graph: HoldingGraph,
  id: string | undefined,
  option: string,
  ends: readonly string[],
): number | undefined {
  if (id === undefined) return undefined;
  const node = ends.map((end) => graph.indexOf.get(id + end)).find((one) => one !== undefined);
  if (node !== undefined) return node;
  const near = nearest(id, [...new Set(graph.ids.map((_, one) => nameOf(graph, one)))])
    .map((other) => `"${other}"`)
    .join(' or ');
  throw new BadInput(
    `${option} ${id}: no holder or company of the file has this name.${near === '' ? '' : ` Did you mean ${near}?`}`,
  );
}

function nearest(id: string, ids: readonly string[]): string[] {
  return ids
    .map((other) => ({ other, near: similarity(id, other) }))
    .filter(({ near }) => near >= 0.4)
    .sort((a, b) => b.near - a.near)
    .slice(0, 3)
    .map(({ other }) => other);
}

/** Twelve significant digits: what a double holds after thousands of additions. */
function rounded(percent: number): number {
  return Number(percent.toPrecision(12));
}

function inOrder(a: ReportRow, b: ReportRow): number {
  if (a.company !== b.company) return a.company < b.company ? -1 : 1;
  const size = (b.percent ?? -1) - (a.percent ?? -1);
  if (size !== 0) return size;
  return a.holder < b.holder ? -1 : a.holder > b.holder ? 1 : 0;
}
