import { batchesOf, type Batch } from '../../server/store/batches.ts';
import { contentSections, metaSection } from '../../server/store/graph-batches.ts';
import type { GraphContent } from '../../server/store/graph-content.ts';
import { nameIndex } from '../../server/store/name-index.ts';

/**
 * What a load of the graph writes, but only the first `named` companies and persons can be found by name and near id: in a
 * very large graph that index would be most of what is loaded.
 */
export function worldBatches(world: GraphContent, named: number, seedHash: string): Iterable<Batch> {
  const few = [...world.companies.slice(0, named), ...world.persons.slice(0, named)];
  return batchesOf([...contentSections(world), ...nameIndex(few, []), metaSection(world, seedHash)]);
}
