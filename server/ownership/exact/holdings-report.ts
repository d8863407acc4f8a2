import { BadInput } from '../../errors.ts';
import { percentText } from '../../numbers/interval.ts';
import { add, compare, ONE, rational, ZERO, type Rational } from '../../numbers/rational.ts';
import { similarity } from '../../shared/name-key.ts';
import { chainSums } from './chains.ts';
import { cyclesOf } from './condensation.ts';
import { controlledBy, exactVotes, groupVotes, passesThreshold, votesPercent, type Threshold } from './control.ts';
import type { FileHolding, HoldingsFile } from './holdings-file.ts';
import { holdingGraph, type Edge, type HoldingGraph } from './holding-graph.ts';
import { integrated } from './integrated.ts';
import { edgesOf } from './reach.ts';

export const METHODS = ['integrated', 'by-path', 'control', 'attribution'] as const;
export type Method = (typeof METHODS)[number];

export interface ReportQuestion {
  readonly method: Method;
  /** Everybody's share of this company. */
  readonly of?: string;
  /** This holder's share of everything. */
  readonly by?: string;
  /** For `control` and `attribution`. */
  readonly threshold: Threshold;
}

export interface ReportRow {
  readonly holder: string;
  readonly company: string;
  /** In percent; null when no chain between the two has only known shares. */
  readonly percent: number | null;
  /** Present where unknown shares or a cut leave the figure a lower bound. */
  readonly atLeast?: true;
  /** Present where the holder keeps it in its own name for others. */
  readonly ofRecord?: true;
}

export interface HoldingsReport {
  readonly method: Method;
  readonly rows: readonly ReportRow[];
  readonly cycles: readonly (readonly string[])[];
  readonly warnings: readonly string[];
}

const MAJORITY: Threshold = { share: rational(1n, 2n), inclusive: false };
const MOST_CHAINS = 200_000;
/** What somebody holds for others is held by a node of its own that nobody holds: chains end there, and it controls nothing. */
const OF_RECORD = '\0of record';
/** Pairs one answer holds at most: about 300 MB. */
const MOST_ROWS = 2_000_000;

/** Answers one question about the holdings of a file. Rows are in order of company, then the largest first, then holder. */
export function reportHoldings(file: HoldingsFile, question: ReportQuestion): HoldingsReport {
  const graph = holdingGraph(file.holdings.map(ownOrOfRecord));
  const of = nodeOf(graph, question.of, '--of', ['', OF_RECORD]);
  const by = nodeOf(graph, question.by, '--by', [OF_RECORD, '']);
  const warnings = [...file.warnings, ...warningsOf(graph)];
  const rows = rowsOf(graph, question, of, by, warnings).sort(inOrder);
  return { method: question.method, rows, cycles: namedCycles(graph), warnings };
}

function ownOrOfRecord({ holder, company, share, ofRecord }: FileHolding): Edge {
  return { holder: ofRecord ? holder + OF_RECORD : holder, company, share };
}

function nameOf(graph: HoldingGraph, node: number): string {
  return (graph.ids[node] ?? '').replace(OF_RECORD, '');
}

function isOfRecord(graph: HoldingGraph, node: number): boolean {
  return graph.ids[node]?.endsWith(OF_RECORD) === true;
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
  graph: HoldingGraph,
  { method, threshold }: ReportQuestion,
  of: number | undefined,
  by: number | undefined,
  warnings: string[],
): ReportRow[] {
  if (method === 'integrated') return integratedRows(graph, of, by, warnings);
  if (method === 'by-path') return chainRows(graph, of, by, warnings);
  return voteRows(graph, method, threshold, of, by);
}

function integratedRows(
  graph: HoldingGraph,
  of: number | undefined,
  by: number | undefined,
  warnings: string[],
): ReportRow[] {
  const rows: ReportRow[] = [];
  const add = (holder: number, company: number, low: number, figure: number): void => {
    if (nameOf(graph, holder) === nameOf(graph, company) || (by !== undefined && holder !== by)) return;
    if (rows.length >= MOST_ROWS) throw tooMany();
    rows.push(row(graph, holder, company, low, figure));
  };
  const divergent = new Set<string>();
  const ask = (focus: number, direction: 'UP' | 'DOWN'): void => {
    const answer = integrated(graph, focus, direction);
    for (const cycle of answer.divergent) divergent.add(named(graph, cycle).join(', '));
    for (const { node, low, figure } of answer.shares) {
      if (direction === 'UP') add(node, focus, low, figure);
      else add(focus, node, low, figure);
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

function tooMany(): BadInput {
  return new BadInput(
    `More than ${MOST_ROWS.toLocaleString('en')} pairs have a share; ask about one company with --of or one holder with --by.`,
  );
}

function row(graph: HoldingGraph, holder: number, company: number, low: number, figure: number): ReportRow {
  const ends = endsOf(graph, holder, company);
  if (!Number.isNaN(figure)) return { ...ends, percent: rounded(figure * 100) };
  return low > 0 ? { ...ends, percent: rounded(low * 100), atLeast: true } : { ...ends, percent: null };
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
      .map(({ node, sum, unknown }): ReportRow => {
        const ends = endsOf(graph, node, company);
        if (sum.num === 0n && unknown > 0) return { ...ends, percent: null };
        return { ...ends, percent: Number(percentText(sum)), ...(unknown > 0 || truncated ? { atLeast: true } : {}) };
      });
  });
}

function voteRows(
  graph: HoldingGraph,
  method: 'control' | 'attribution',
  threshold: Threshold,
  of: number | undefined,
  by: number | undefined,
): ReportRow[] {
  const holders = (by === undefined ? graph.ids.map((_, node) => node) : [by]).filter(
    (node) => !isOfRecord(graph, node),
  );
  const rows: ReportRow[] = [];
  for (const holder of holders) {
    const pairs =
      method === 'control'
        ? controlledBy(graph, holder, threshold)
        : attributed(graph, holder).filter(({ votes }) => passesThreshold(exactVotes(votes), threshold));
    for (const { node, votes } of pairs) {
      if (of !== undefined && node !== of) continue;
      if (rows.length >= MOST_ROWS) throw tooMany();
      rows.push({ ...endsOf(graph, holder, node), percent: Number(votesPercent(votes)) });
    }
  }
  return rows;
}

/** Votes of a holder in every company: its own and, in full, those of everything it controls by majority. */
function attributed(graph: HoldingGraph, holder: number): { node: number; votes: Rational }[] {
  const group = new Set([holder, ...controlledBy(graph, holder, MAJORITY).map(({ node }) => node)]);
  const companies = new Set(
    [...group].flatMap((member) => [...edgesOf(graph, member, 'DOWN')].map((edge) => graph.company[edge] ?? -1)),
  );
  companies.delete(holder);
  return [...companies].map((node) => ({ node, votes: groupVotes(graph, group, node) }));
}

function namedCycles(graph: HoldingGraph): string[][] {
  return cyclesOf(graph)
    .map((cycle) => named(graph, cycle))
    .sort((a, b) => (a[0] ?? '').localeCompare(b[0] ?? '', 'en'));
}

function warningsOf(graph: HoldingGraph): string[] {
  const warnings: string[] = [];
  graph.ids.forEach((_, node) => {
    const id = nameOf(graph, node);
    if (isOfRecord(graph, node))
      warnings.push(
        `${id} is a nominee or trust account: whose the shares are that stand in its name is not told, so it controls nothing and no chain goes on through it.`,
      );
    const edges = [...edgesOf(graph, node, 'UP')];
    const total = edges.reduce((sum, edge) => add(sum, graph.exactFigure(edge) ?? ZERO), ZERO);
    if (compare(total, ONE) > 0)
      warnings.push(`${id} is held for ${percentText(total)} % in all; the figures are computed on what is stated.`);
    const own = edges.filter((edge) => graph.holder[edge] === node);
    const ownTotal = own.reduce((sum, edge) => add(sum, graph.exactFigure(edge) ?? ZERO), ZERO);
    if (own.length > 0) {
      warnings.push(
        `${id} holds ${percentText(ownTotal)} % of itself: the others share the rest of the value ("integrated"), and these shares carry no vote, so votes are counted over the rest ("control", "attribution").`,
      );
    }
    const unknown = edges.filter((edge) => graph.exact(edge) === undefined);
    for (const edge of unknown) {
      warnings.push(
        `The share of ${nameOf(graph, graph.holder[edge] ?? -1)} in ${id} is unknown: figures through it are lower bounds.`,
      );
    }
  });
  return warnings;
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

function named(graph: HoldingGraph, nodes: readonly number[]): string[] {
  return nodes.map((node) => nameOf(graph, node)).sort();
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
