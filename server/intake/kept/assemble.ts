import { createHash } from 'node:crypto';
import { checkSeed } from '../../seed/check.ts';
import { graphOf } from '../../seed/facts.ts';
import { bytesOf } from '../../seed/reading.ts';
import { seedHash } from '../../seed/seed-hash.ts';
import { seedInvalid } from '../../seed/seed-invalid.ts';
import { GRAPH_FORMAT } from '../../store/store.ts';
import type { Importer } from '../importer.ts';
import { worldWith } from './imported-world.ts';
import { keepWorld, keptWorld, type Assembled } from './kept-world.ts';
import type { KeptImport } from './manifest.ts';

export interface AssemblyPlan {
  readonly load: { readonly seedDir: string; readonly documentsDir?: string };
  readonly dataDir: string;
  readonly importers?: readonly Importer[];
}

/**
 * The seed with these imports, before the decisions about parties: as it was kept when the same bytes were put together before,
 * else read anew from all of them. Throws SEED_INVALID.
 */
export async function assembled(plan: AssemblyPlan, imports: readonly KeptImport[]): Promise<Assembled> {
  const key = keyOf(plan, imports);
  const kept = key === undefined ? undefined : keptWorld(plan.dataDir, key);
  if (kept !== undefined) return kept;
  const { seedDir, documentsDir } = plan.load;
  const { seed, problems, errors } = checkSeed(seedDir, documentsDir);
  if (errors > 0) throw seedInvalid(seedDir, problems);
  const graph = graphOf(seed);
  return { seed: seedHash(graph), world: await worldWith(plan.dataDir, graph, imports, plan.importers) };
}

/** Keeps what was put together of the seed and these imports for the next time. */
export function keepAssembled(plan: AssemblyPlan, imports: readonly KeptImport[], whole: Assembled): void {
  const key = keyOf(plan, imports);
  if (key !== undefined) keepWorld(plan.dataDir, key, whole);
}

/** Names every byte that is read, and the program that reads it; undefined where that cannot be said. */
function keyOf({ load, importers }: AssemblyPlan, imports: readonly KeptImport[]): string | undefined {
  const bytes = importers === undefined ? bytesOf(load) : undefined;
  if (bytes === undefined) return undefined;
  const all = imports.map(({ id, format, sha256, name, options, publishedOtherwise }) => [
    id,
    format,
    sha256,
    name,
    options,
    publishedOtherwise,
  ]);
  return createHash('sha256')
    .update(JSON.stringify([GRAPH_FORMAT, bytes, all]))
    .digest('hex');
}
