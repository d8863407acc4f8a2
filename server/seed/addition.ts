import type { GraphContent } from '../store/graph-content.ts';

/** What comes into the graph beside the seed. */
export interface Addition {
  /** Names it: the same stamp, the same addition. '' when there is nothing. */
  readonly stamp: string;
  /** What is wrong with what it is made of and counts for nothing, in words. */
  readonly problems?: readonly string[];
  /** The graph with it. Throws when it cannot be made again. */
  readonly to: (graph: GraphContent) => Promise<GraphContent>;
}
