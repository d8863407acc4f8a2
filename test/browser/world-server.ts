import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct } from '../../tools/product.mjs';
import { writeWorld, type OwnershipWorld } from './ownership-worlds.ts';

/** Starts the product on a made-up world. `stop` ends it and takes the folder away. */
export async function startWorld(
  world: OwnershipWorld,
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'govgraph-world-'));
  writeWorld(folder, world);
  const product = await startProduct({ SEED_DIR: folder });
  return {
    address: product.address,
    stop: async () => {
      await product.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
