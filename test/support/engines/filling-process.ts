import process from 'node:process';
import { GovernanceError } from '../../../server/errors.ts';
import { openEmbeddedChange } from '../../../server/store/change/embedded-change.ts';
import { openEmbeddedWriter } from '../../../server/store/embedded/embedded-writer.ts';
import { graphBatches } from '../../../server/store/graph-batches.ts';
import type { GraphWriter } from '../../../server/store/writer.ts';
import { crowded } from './contract-graphs.ts';

// A load and a change in a process whose files may not grow beyond what its shell allows, as on a disk that is full.
// Arguments: data folder, seed hash of the graph that is there. Says what became of each, and whether another may
// begin.
const [dataDir = '', from = ''] = process.argv.slice(2);

async function written(open: () => GraphWriter | undefined | Promise<GraphWriter>): Promise<string> {
  try {
    const writer = await open();
    if (writer === undefined) return 'there is no such graph';
    try {
      for (const { question, rows } of graphBatches(crowded(2_000), 'new')) await writer.writeBatch(question, rows);
      await writer.commit();
    } finally {
      await writer.abort();
    }
    return 'committed';
  } catch (error) {
    return error instanceof GovernanceError ? `${error.code}: ${error.message}` : String(error);
  }
}

console.log(`change ${await written(() => openEmbeddedChange(dataDir, from))}`);
console.log(`load ${await written(() => openEmbeddedWriter(dataDir))}`);
