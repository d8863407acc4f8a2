import { afterAll, test } from 'vitest';
import { useBundled } from '../../test/support/bundled.ts';
import { neededNeo4j } from '../../test/support/engines/given-neo4j.ts';
import { IMPORTING, killedWorld } from '../../test/support/intake/killed-import.contract.ts';
import { removeTemporaryFolders } from '../../test/support/seeds/temporary-seed.ts';

const program = useBundled(IMPORTING);
afterAll(removeTemporaryFolders);

test('killed anywhere on Neo4j: the database has the old graph or the new one, and the next start what the list says', async () => {
  const world = await killedWorld(program(), () => ({ neo4j: neededNeo4j() }));
  for (const point of ['write', 'announced', 'list'] as const) await world.killedImport(point);
  for (const point of ['write', 'announced', 'list', 'kept'] as const) await world.killedWithdrawal(point);
  await world.inTheEnd();
}, 600_000);
