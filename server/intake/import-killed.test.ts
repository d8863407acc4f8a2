import { afterAll, test } from 'vitest';
import { useBundled } from '../../test/support/bundled.ts';
import { IMPORTING, killedWorld } from '../../test/support/intake/killed-import.contract.ts';
import { removeTemporaryFolders } from '../../test/support/seeds/temporary-seed.ts';

const program = useBundled(IMPORTING);
afterAll(removeTemporaryFolders);

test('an import or a withdrawal killed anywhere leaves the old graph or the new one; the next start has what the list says', async () => {
  const world = await killedWorld(program(), (dataDir) => ({ dataDir }));
  for (const point of ['read', 'merge', 'file', 'write', 'commit', 'pointer', 'list', 'kept'] as const)
    await world.killedImport(point);
  for (const point of ['merge', 'write', 'commit', 'pointer', 'list', 'kept'] as const)
    await world.killedWithdrawal(point);
  await world.inTheEnd();
}, 600_000);
