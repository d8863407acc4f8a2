import { tellingPercent } from '../../../numbers/percent.ts';
import { add, compare, ONE, ZERO, type Rational } from '../../../numbers/rational.ts';
import { isOfRecord, nameOf, type FileGraphs } from './file-graphs.ts';
import type { HoldingGraph } from '../holding-graph.ts';
import { edgesOf } from '../reach.ts';

/** What a file leaves open or contradicts, company by company. */
export function warningsOf({ graph, votes }: FileGraphs): string[] {
  const warnings: string[] = [];
  graph.ids.forEach((_, node) => {
    const id = nameOf(graph, node);
    if (isOfRecord(graph, node))
      warnings.push(
        `${id} is a nominee or trust account: whose the shares are that stand in its name is not told, so it controls nothing and no chain goes on through it.`,
      );
    const edges = [...edgesOf(graph, node, 'UP')];
    const total = leastOf(graph, edges);
    if (compare(total, ONE) > 0)
      warnings.push(`${id} is held for ${percentOf(total)} % in all; the figures are computed on what is stated.`);
    const inVotes = votes === graph ? total : leastOf(votes, [...edgesOf(votes, node, 'UP')]);
    if (votes !== graph && compare(inVotes, ONE) > 0 && compare(total, ONE) <= 0)
      warnings.push(
        `${percentOf(inVotes)} % of the votes of ${id} are given in all; the figures are computed on what is stated.`,
      );
    const own = edges.filter((edge) => graph.holder[edge] === node);
    if (own.length > 0) warnings.push(ownShares(graph, id, own));
    for (const edge of edges.filter((one) => graph.exact(one) === undefined)) {
      warnings.push(
        `The share of ${nameOf(graph, graph.holder[edge] ?? -1)} in ${id} is unknown: figures through it are lower bounds.`,
      );
    }
  });
  return warnings;
}

function ownShares(graph: HoldingGraph, id: string, own: readonly number[]): string {
  const isUnknown = own.some((edge) => graph.exact(edge) === undefined);
  const least = leastOf(graph, own);
  const size =
    isUnknown && least.num === 0n ? 'an unknown share' : `${isUnknown ? 'at least ' : ''}${percentOf(least)} %`;
  return `${id} holds ${size} of itself: the others share the rest of the value ("integrated"), and these shares carry no vote, so votes are counted over the rest ("control", "attribution").`;
}

/** At least, a block that several report once. */
function leastOf(graph: HoldingGraph, edges: readonly number[]): Rational {
  const blocks = new Set<string>();
  return edges.reduce<Rational>((sum, edge) => {
    const block = graph.joint?.(edge)?.block;
    if (block !== undefined && blocks.has(block)) return sum;
    if (block !== undefined) blocks.add(block);
    return add(sum, graph.exact(edge)?.min ?? ZERO);
  }, ZERO);
}

function percentOf(fraction: Rational): string {
  return tellingPercent(fraction).replace(/\.?0+$/, '');
}
