// A load in a process of its own, for tests that kill it or run it as another user.
// Arguments: data folder, or the JSON of a Neo4jConfig; seed hash.
import { join } from 'node:path';
import process from 'node:process';
import { runnerImport } from 'vite';

const [place, seedHash] = process.argv.slice(2);
const load = async (name) =>
  (await runnerImport(join(process.cwd(), name), { configFile: false, logLevel: 'error' })).module;
// What runnerImport gives can import nothing later on, as open.ts would for Neo4j: each way to write is imported whole.
const { openEmbeddedWriter } = await load('server/store/embedded/embedded-writer.ts');
const { openNeo4jWriter } = await load('server/store/neo4j-writer.ts');
const { graphBatches } = await load('server/store/graph-batches.ts');
const { crowded } = await load('test/support/engines/contract-graphs.ts');
try {
  const writer = await (place.startsWith('{') ? openNeo4jWriter(JSON.parse(place)) : openEmbeddedWriter(place));
  console.log('open');
  for (const { question, rows } of graphBatches(crowded(2_000), seedHash)) await writer.writeBatch(question, rows);
  console.log('written');
  await writer.commit();
  console.log('committed');
} catch (error) {
  console.log(`${error.code}: ${error.message}`);
}
