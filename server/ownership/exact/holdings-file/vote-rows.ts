import { compare } from '../../../numbers/rational.ts';
import { controlledNodes, passesThreshold, votesOf, votesPercent, type Threshold } from '../controlled-nodes.ts';
import { isOfRecord, nameOf, type FileGraphs } from './file-graphs.ts';
import type { HoldingsFile } from './holdings-file.ts';
import type { ReportQuestion, ReportRow } from './report-row.ts';
import type { HoldingGraph } from '../holding-graph.ts';
import { MAJORITY } from '../policies.ts';
import { edgesOf } from '../reach.ts';
import type { HoldingBound } from '../voting.ts';

/**
 * Who controls whom, or to whom votes are attributed that pass the threshold: for certain, and else perhaps. One holder
 * after the other, each with its companies; nothing is kept of what was handed on.
 */
export function* voteRows(
  file: HoldingsFile,
  { votes: graph }: FileGraphs,
  question: ReportQuestion,
  of: number | undefined,
  by: number | undefined,
): Generator<ReportRow> {
  const holders = (by === undefined ? graph.ids.map((_, node) => node) : [by]).filter(
    (node) => !isOfRecord(graph, node),
  );
  const powers = question.method === 'control' ? powersOver(file, graph) : new Map<number, Power[]>();
  const isOpen = !graph.isExact || graph.jointIn !== undefined || graph.powers !== undefined;
  for (const holder of holders) {
    if (holdsNothing(graph, holder)) continue;
    const groups = { certain: groupOf(graph, holder, question, 'CERTAIN'), possible: new Set<number>() };
    groups.possible = isOpen ? groupOf(graph, holder, question, 'POSSIBLE') : groups.certain;
    for (const node of companiesOf(graph, question, holder, groups.possible)) {
      if (of !== undefined && node !== of) continue;
      const row = rowOf(graph, question, holder, node, groups);
      if (row === undefined) continue;
      const through = new Set(
        powers.get(node)?.flatMap((power) => (groups.possible.has(power.holder) ? [power.interest] : [])),
      );
      yield {
        holder: nameOf(graph, holder),
        company: nameOf(graph, node),
        ...row,
        ...(through.size > 0 ? { through: [...through] } : {}),
      };
    }
  }
}

/** Most companies of a large file hold nothing, and need no sets of what they control. */
function holdsNothing({ holderStart, powers, totals }: HoldingGraph, node: number): boolean {
  return holderStart[node] === holderStart[node + 1] && powers?.has(node) !== true && !totals.has(node);
}

interface Groups {
  certain: ReadonlySet<number>;
  possible: Set<number>;
}

/** A holder and what it controls. */
function groupOf(
  graph: HoldingGraph,
  holder: number,
  { method, threshold, between }: ReportQuestion,
  reading: HoldingBound,
): Set<number> {
  const control = method === 'control' ? threshold : (between?.control ?? controlBetween(threshold));
  const powers = method === 'control' || between?.powers !== false;
  return new Set([holder, ...controlledNodes(graph, holder, control, { reading, powers })]);
}

/**
 * What is asked at exactly half is asked so of those between: at least half, or more than half. Else the majority
 * controls.
 */
function controlBetween(threshold: Threshold): Threshold {
  return compare(threshold.share, MAJORITY.share) === 0 ? threshold : MAJORITY;
}

function companiesOf(
  graph: HoldingGraph,
  { method }: ReportQuestion,
  holder: number,
  group: ReadonlySet<number>,
): number[] {
  const companies = new Set(method === 'control' ? group : []);
  if (method === 'attribution')
    for (const member of group)
      for (const edge of edgesOf(graph, member, 'DOWN')) companies.add(graph.company[edge] ?? -1);
  companies.delete(holder);
  return [...companies].sort((a, b) => a - b);
}

function rowOf(
  graph: HoldingGraph,
  { method, threshold }: ReportQuestion,
  holder: number,
  node: number,
  { certain, possible }: Groups,
): Pick<ReportRow, 'percent' | 'atLeast' | 'most' | 'certainty'> | undefined {
  const least = votesOf(graph, certain, node, 'CERTAIN');
  const isPlain = graph.isExact && graph.jointIn === undefined && possible.size === certain.size;
  const most = isPlain ? least : votesOf(graph, possible, node, 'POSSIBLE');
  const isCertain = method === 'control' ? certain.has(node) : passesThreshold(least, threshold);
  const isPossible = method === 'control' ? possible.has(node) : passesThreshold(most, threshold, 'POSSIBLE');
  if (!isCertain && !isPossible) return undefined;
  const isRange = compare(least.value, most.value) !== 0;
  return {
    percent: Number(votesPercent(least.value)),
    ...(isRange ? { atLeast: true, most: Number(votesPercent(most.value)) } : {}),
    ...(isCertain ? {} : { certainty: 'POSSIBLE' }),
  };
}

interface Power {
  readonly holder: number;
  readonly interest: HoldingsFile['powers'][number]['interest'];
}

/** The powers without votes over each company, by node. */
function powersOver({ powers }: HoldingsFile, { indexOf }: HoldingGraph): Map<number, Power[]> {
  const over = new Map<number, Power[]>();
  for (const { holder, company, interest } of powers) {
    const [from, node] = [indexOf.get(holder), indexOf.get(company)];
    if (from === undefined || node === undefined) continue;
    const known = over.get(node) ?? [];
    known.push({ holder: from, interest });
    over.set(node, known);
  }
  return over;
}
