import { BadInput } from '../../../errors.ts';
import { compare } from '../../../numbers/rational.ts';
import { controlledNodes, passesThreshold, votesOf, votesPercent, type Threshold } from '../controlled-nodes.ts';
import { isOfRecord, nameOf, type FileGraphs } from './file-graphs.ts';
import type { HoldingsFile } from './holdings-file.ts';
import type { ReportQuestion, ReportRow } from './report-row.ts';
import type { HoldingGraph } from '../holding-graph.ts';
import { MAJORITY } from '../policies.ts';
import { edgesOf } from '../reach.ts';
import type { Reading } from '../voting.ts';

/** Pairs one answer holds at most. */
const MOST_ROWS = 2_000_000;

/** Who controls whom, or to whom votes are attributed that pass the threshold: for certain, and else perhaps. */
export function voteRows(
  file: HoldingsFile,
  { votes: graph }: FileGraphs,
  question: ReportQuestion,
  of: number | undefined,
  by: number | undefined,
): ReportRow[] {
  const holders = (by === undefined ? graph.ids.map((_, node) => node) : [by]).filter(
    (node) => !isOfRecord(graph, node),
  );
  const powers = powersByPair(file);
  const isOpen = !graph.isExact || graph.jointIn !== undefined || graph.powers !== undefined;
  const rows: ReportRow[] = [];
  for (const holder of holders) {
    const groups = { certain: groupOf(graph, holder, question, 'CERTAIN'), possible: new Set<number>() };
    groups.possible = isOpen ? groupOf(graph, holder, question, 'POSSIBLE') : groups.certain;
    for (const node of companiesOf(graph, question, holder, groups.possible)) {
      if (of !== undefined && node !== of) continue;
      const row = rowOf(graph, question, holder, node, groups);
      if (row === undefined) continue;
      if (rows.length >= MOST_ROWS)
        throw new BadInput(
          `More than ${MOST_ROWS.toLocaleString('en')} pairs have a share; ask about one company with --of or one holder with --by.`,
        );
      const through = [...groups.possible].flatMap(
        (member) => powers.get(`${String(graph.ids[member])}\n${String(graph.ids[node])}`) ?? [],
      );
      rows.push({
        holder: nameOf(graph, holder),
        company: nameOf(graph, node),
        ...row,
        ...(through.length > 0 && question.method === 'control' ? { through: [...new Set(through)] } : {}),
      });
    }
  }
  return rows;
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
  reading: Reading,
): Set<number> {
  const control = method === 'control' ? threshold : (between?.control ?? controlBetween(threshold));
  const powers = method === 'control' || between?.powers !== false;
  return new Set([holder, ...controlledNodes(graph, holder, control, { reading, powers })]);
}

/** What is asked at exactly half is asked so of those between: at least half, or more than half. Else the majority controls. */
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

function powersByPair({ powers }: HoldingsFile): Map<string, HoldingsFile['powers'][number]['interest'][]> {
  const pairs = new Map<string, HoldingsFile['powers'][number]['interest'][]>();
  for (const { holder, company, interest } of powers) {
    const pair = `${holder}\n${company}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), interest]);
  }
  return pairs;
}
