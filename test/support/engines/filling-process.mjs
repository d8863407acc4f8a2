// A load and a change in a process whose files may not grow beyond what its shell allows, as on a disk that is full.
// Arguments: data folder, seed hash of the graph that is there. Says what became of each, and whether another may
// begin.
import { join } from 'node:path';
import process from 'node:process';
import { runnerImport } from 'vite';

const [dataDir, from] = process.argv.slice(2);
const load = async (name) =>
  (await runnerImport(join(process.cwd(), name), { configFile: false, logLevel: 'error' })).module;
const { openEmbeddedWriter } = await load('server/store/embedded/embedded-writer.ts');
const { openEmbeddedChange } = await load('server/store/change/embedded-change.ts');
const { graphBatches } = await load('server/store/graph-batches.ts');
const { crowded } = await load('test/support/engines/contract-graphs.ts');

async function written(open) {
  try {
    const writer = await open();
    try {
      for (const { question, rows } of graphBatches(crowded(2_000), 'new')) await writer.writeBatch(question, rows);
      await writer.commit();
    } finally {
      await writer.abort();
    }
    return 'committed';
  } catch (error) {
    return `${error.code}: ${error.message}`;
  }
}

console.log(`change ${await written(() => openEmbeddedChange(dataDir, from))}`);
console.log(`load ${await written(() => openEmbeddedWriter(dataDir))}`);
