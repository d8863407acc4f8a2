import { addIntervals, overlap } from '../../numbers/interval.ts';
import { eachInTurns, filterInTurns, groupInTurns } from '../../shared/turns/in-turns.ts';
import { chainsAlong } from '../calculate/chains.ts';
import type { Edge } from './edge.ts';

/** Chains looked at to explain one holding; past that it counts as direct. */
const MAX_EXPLAINING = 200;

/**
 * Parts the holdings of which no source says whether they are direct: one that chains of stated direct holdings add up
 * to (up to rounding; or that has no figure of its own, where such chains are) is the sum of those, and is not counted
 * beside them. Every other one counts as direct.
 */
export async function partExplained(edges: readonly Edge[]): Promise<{ direct: Edge[]; explained: Edge[] }> {
  const certain = await filterInTurns(edges, (edge) => edge.directness === 'DIRECT');
  const byHolder = await groupInTurns(certain, ({ holder }) => holder);
  const told = new Set(certain.map(({ held }) => held));
  const direct: Edge[] = [];
  const explained: Edge[] = [];
  await eachInTurns(edges, (edge) => {
    const isOpen = edge.directness === 'UNKNOWN' && told.has(edge.held);
    (isOpen && isSum(edge, byHolder) ? explained : direct).push(edge);
  });
  return { direct, explained };
}

/** Whether chains of the stated direct holdings add up to the holding. */
function isSum(edge: Edge, byHolder: ReadonlyMap<string, readonly Edge[]>): boolean {
  const { paths, cut } = chainsAlong(edge.holder, byHolder, 'DOWN', MAX_EXPLAINING);
  const products = paths.filter((path) => path.held === edge.held).map((path) => path.product);
  const known = products.filter((product) => product !== undefined);
  if (cut || known.length === 0 || known.length < products.length) return false;
  return edge.share === undefined || overlap(known.reduce(addIntervals), edge.share);
}
