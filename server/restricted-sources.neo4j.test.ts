import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { neededNeo4j } from '../test/support/engines/given-neo4j.ts';
import { fullQuery } from '../test/support/queries/full-query.ts';
import { idsOf } from '../test/support/queries/ids-of.ts';
import type { Ids } from '../test/support/queries/random-values.ts';
import { removeTemporaryFolders } from '../test/support/seeds/temporary-seed.ts';
import { serveSeed, type ServedSeed } from '../test/support/served-seed.ts';
import { restrictedWorld, type RestrictedWorld } from '../test/support/worlds/restricted-world.ts';
import { openTokens } from './access/tokens.ts';
import { createSchema } from './graphql/schema.ts';
import { readManifest } from './intake/kept/manifest.ts';

const schema = createSchema();
const WIDE = { MAX_COST: '900000000', MAX_DEPTH: '60', MAX_ANSWER_MB: '200', REQUEST_TIMEOUT_MS: '120000' };
/** What is asked in the name of who asks: no answer about the graph. */
const OF_THE_ASKER = ['importing', 'uploadedTable'];

let whole: ServedSeed;
let without: ServedSeed;
let worlds: RestrictedWorld[];
let ids: Ids;
let token: string;
beforeAll(async () => {
  worlds = [await restrictedWorld(true, { neo4j: neededNeo4j() }), await restrictedWorld(false)];
  const serve = ({ seedDir, dataDir, documentsDir }: RestrictedWorld, more: Record<string, string>) =>
    serveSeed({ ...WIDE, SEED_DIR: seedDir, DATA_DIR: dataDir, DOCUMENTS_DIR: documentsDir, ...more });
  const { dataDir } = worlds[0] as RestrictedWorld;
  const umbra = readManifest(dataDir).find(({ name }) => name.startsWith('umbra'))?.id ?? '';
  whole = await serve(worlds[0] as RestrictedWorld, { RESTRICTED_SOURCES: `vault-notes=board, ${umbra}=board` });
  without = await serve(worlds[1] as RestrictedWorld, { NEO4J_URI: '', NEO4J_PASSWORD: '' });
  token = openTokens(dataDir).create({ name: 'Out', roles: ['reader'], days: 1 }).secret;
  ids = await idsOf((query) => whole.ask(query));
}, 240_000);
afterAll(async () => {
  await Promise.all([whole.stop(), without.stop()]);
  for (const { dataDir } of worlds) rmSync(dataDir, { recursive: true, force: true });
  removeTemporaryFolders();
});

test.each(Object.keys(schema.getQueryType()?.getFields() ?? {}).filter((root) => !OF_THE_ASKER.includes(root)))(
  'with the whole graph in Neo4j, others are answered %s as if the restricted sources had never been',
  { timeout: 120_000 },
  async (root) => {
    const query = fullQuery({ schema, ids }, root, 7, 2);
    const ask = async (server: ServedSeed, headers = {}) => {
      const response = await fetch(new URL('graphql', server.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', connection: 'close', ...headers },
        body: JSON.stringify({ query }),
      });
      return (await response.json()) as object;
    };
    expect(await ask(whole, { authorization: `Bearer ${token}` }), query).toEqual(await ask(without));
  },
);
