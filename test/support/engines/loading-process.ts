import process from 'node:process';
import { GovernanceError } from '../../../server/errors.ts';
import { openEmbeddedWriter } from '../../../server/store/embedded/embedded-writer.ts';
import { graphBatches } from '../../../server/store/graph-batches.ts';
import { openNeo4jWriter } from '../../../server/store/neo4j-writer.ts';
import type { Neo4jConfig } from '../../../server/store/store-config.ts';
import { crowded } from './contract-graphs.ts';

// A load in a process of its own, for tests that kill it or run it as another user.
// Arguments: data folder, or the JSON of a Neo4jConfig; seed hash; how crowded the graph is.
const [place = '', seedHash = '', size = '2000'] = process.argv.slice(2);
try {
  const writer = await (place.startsWith('{')
    ? openNeo4jWriter(JSON.parse(place) as Neo4jConfig)
    : openEmbeddedWriter(place));
  console.log('open');
  for (const { question, rows } of graphBatches(crowded(Number(size)), seedHash))
    await writer.writeBatch(question, rows);
  console.log('written');
  await writer.commit();
  console.log('committed');
} catch (error) {
  console.log(error instanceof GovernanceError ? `${error.code}: ${error.message}` : error);
}
