import { addIntervals, overlap } from '../../numbers/interval.ts';
import { chainsFrom } from '../calculate/chains.ts';
import type { Edge } from './edge.ts';

/** Chains looked at to explain one holding; past that it counts as direct. */
const MAX_EXPLAINING = 200;

/**
 * Parts the holdings of which no source says whether they are direct: one that chains of stated direct holdings add up
 * to (up to rounding; or that has no figure of its own, where such chains are) is the sum of those, and is not counted
 * beside them. Every other one counts as direct.
 */
export function partExplained(edges: readonly Edge[]): { direct: Edge[]; explained: Edge[] } {
  const certain = edges.filter((edge) => edge.directness === 'DIRECT');
  const direct: Edge[] = [];
  const explained: Edge[] = [];
  for (const edge of edges) (isExplained(edge, certain) ? explained : direct).push(edge);
  return { direct, explained };
}

function isExplained(edge: Edge, certain: readonly Edge[]): boolean {
  if (edge.directness !== 'UNKNOWN' || !certain.some((other) => other.held === edge.held)) return false;
  const { paths, cut } = chainsFrom(edge.holder, certain, 'DOWN', MAX_EXPLAINING);
  const products = paths.filter((path) => path.held === edge.held).map((path) => path.product);
  const known = products.filter((product) => product !== undefined);
  if (cut || known.length === 0 || known.length < products.length) return false;
  return edge.share === undefined || overlap(known.reduce(addIntervals), edge.share);
}
