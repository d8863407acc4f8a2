import type { HoldingGraph } from './holding-graph.ts';
import { keptWith } from '../../shared/kept-with.ts';

/**
 * Working memory of one graph, used again by every question so that a question's cost is what it touches and not the
 * size of the graph. Some questions count by node and some by rank, none by both. One counts as met only while its
 * stamp is the question's own. Nothing here outlives a call: what a question gives back is copied out.
 */
export interface GraphScratch {
  readonly stamp: Int32Array;
  readonly stack: Int32Array;
  readonly order: Int32Array;
  readonly value: Float64Array;
  epoch: number;
}

const memoryOf = keptWith(({ ids: { length: size } }: HoldingGraph): GraphScratch => {
  const ints = (): Int32Array => new Int32Array(size);
  return { stamp: ints(), stack: ints(), order: ints(), value: new Float64Array(size), epoch: 0 };
});

/** The graph's working memory with a stamp that no node bears. */
export function scratchOf(graph: HoldingGraph): GraphScratch {
  const memory = memoryOf(graph);
  memory.epoch += 1;
  return memory;
}
