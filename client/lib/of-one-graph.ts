import { sameGraph } from './graphql-client.ts';
import { say } from './messages/words.ts';

/** Graphs that may be loaded one after the other while something is read before the reader is told. */
const TURNS = 3;

/**
 * What is read by several questions, all answered of one graph: where another was loaded meanwhile, it is read anew.
 * `read` asks the server each time (`network-only`). Throws what `read` throws.
 */
export async function ofOneGraph<Found>(read: () => Promise<Found>): Promise<Found> {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const isSame = sameGraph();
    try {
      const found = await read();
      if (isSame()) return found;
    } catch (error) {
      // A cursor of the graph before is none of the next.
      if (isSame()) throw error;
    }
  }
  throw new Error(say('graphKeepsChanging'));
}
