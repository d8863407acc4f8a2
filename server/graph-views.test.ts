import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { removeTemporaryFolders } from '../test/support/seeds/temporary-seed.ts';
import { restrictedWorld } from '../test/support/worlds/restricted-world.ts';
import { LOCAL, STRANGER } from './access/asker.ts';
import { readConfig } from './config.ts';
import { keptOf } from './facts/kept.ts';
import { openViews } from './graph-views.ts';
import { createSchema } from './graphql/schema.ts';
import { createLogger } from './http/log.ts';
import { formerIdsIn } from './intake/identity/kept-former-ids.ts';
import { keptImports } from './intake/kept/imported-world.ts';
import { ensureLoaded } from './seed/load-seed.ts';
import { servingStore } from './serving-store.ts';
import { keptByKey, keptWith } from './shared/kept-with.ts';

afterAll(removeTemporaryFolders);

test('two who read otherwise share no graph, no schema, and nothing that is kept beside either', async () => {
  const { seedDir, dataDir, documentsDir } = await restrictedWorld(true);
  const config = readConfig({
    SEED_DIR: seedDir,
    DATA_DIR: dataDir,
    DOCUMENTS_DIR: documentsDir,
    RESTRICTED_SOURCES: 'vault-notes=board',
  });
  const fail = (error: unknown) => {
    throw error;
  };
  const { store } = await ensureLoaded(
    { seedDir, documentsDir, store: { dataDir }, addition: keptImports(dataDir) },
    () => undefined,
  );
  const serving = servingStore(store, fail);
  const views = await openViews({
    config,
    whole: { serving, schema: createSchema(seedDir), formerIds: formerIdsIn(dataDir) },
    schemaFor: () => createSchema(seedDir),
    logger: createLogger({ level: 'fatal', pretty: false }, { write: () => undefined }),
    onFault: fail,
  });
  try {
    const [whole, without] = [await views.of(LOCAL), await views.of({ ...STRANGER, withheld: ['vault-notes'] })];
    expect(without.schema).not.toBe(whole.schema);
    expect(without.formerIds()).not.toBe(whole.formerIds());
    const [one, other] = [whole.serving.now(), without.serving.now()];
    expect(one.identity).not.toBe(other.identity);
    expect(await one.graph()).not.toBe(await other.graph());

    // Whatever is kept hangs on the store: even of graphs of one name the other's is not found, neither its value nor
    // that it is there.
    const [read, foreign] = [keptOf(one, 'g', 100), keptOf(other, 'g', 100)];
    read.facts.set('k', []);
    expect(read.facts.get('k')).toEqual([]);
    expect(foreign.facts.get('k')).toBeUndefined();
    expect(keptOf(one, 'g', 100)).toBe(read);

    // So it is with all that goes through the door, which docs/caches.md holds every cache to.
    let worked = 0;
    const beside = keptWith(() => (worked += 1));
    const byKey = keptByKey<object, string, number>();
    expect([one, other, one].map((each) => beside(each.identity))).toEqual([1, 2, 1]);
    expect([one, other, one].map((each) => byKey(each.identity, 'k', () => (worked += 1)))).toEqual([3, 4, 3]);
  } finally {
    await views.close();
    await serving.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
