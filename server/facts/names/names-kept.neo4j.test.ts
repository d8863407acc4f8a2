import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readNames } from '../../store/names/names-file.ts';
import { openStore } from '../../store/open.ts';
import { ADVERSARIAL } from '../../../test/support/engines/contract-graphs.ts';
import { loadInto } from '../../../test/support/engines/engine-variants.ts';
import { givenNeo4j, neededNeo4j } from '../../../test/support/engines/given-neo4j.ts';
import { keptNamesContract } from '../../../test/support/engines/kept-names.contract.ts';

// Where no Neo4j can run every test is skipped.
keptNamesContract('neo4j', (keepIn) => ({ neo4j: givenNeo4j() ?? neededNeo4j(), keepIn }));

test('the same graph gives the same index on both engines', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'govgraph-both-names-'));
  const partsOf = async (config: Parameters<typeof openStore>[0]) => {
    await loadInto(config, ADVERSARIAL, 'same');
    const store = await openStore(config);
    const home = await store?.namesHome();
    await store?.close();
    return home === undefined ? undefined : readNames(home.path, home.graph);
  };
  const embedded = await partsOf({ dataDir: join(folder, 'embedded') });
  expect(embedded?.types.length).toBeGreaterThan(0);
  expect(await partsOf({ neo4j: neededNeo4j(), keepIn: folder })).toEqual(embedded);
  rmSync(folder, { recursive: true, force: true });
});
