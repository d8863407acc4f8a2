import { createHash } from 'node:crypto';
import { checkSeed } from '../../seed/check-seed.ts';
import { graphOf } from '../../seed/seed-facts.ts';
import { bytesOf } from '../../seed/kept-reading.ts';
import { seedHash } from '../../seed/seed-hash.ts';
import { seedInvalid } from '../../seed/seed-invalid.ts';
import { GRAPH_FORMAT } from '../../store/store.ts';
import type { Importer } from '../importer.ts';
import { dependsOn, takeOut, type Trace } from '../merge/trace.ts';
import { putKeptTraced, worldWith } from './imported-world.ts';
import { newTrace, traceOf, type KeptTrace } from './kept-trace.ts';
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
  const traces = new Map<string, KeptTrace>();
  const onTrace = (id: string, trace: Trace) => traces.set(id, newTrace(trace));
  const world = await worldWith(plan.dataDir, graph, imports, { importers: plan.importers, onTrace });
  return { seed: seedHash(graph), world, traces };
}

/**
 * The world as if one of the imports had never been made. What it did is taken out where it stood; the imports after it are put in
 * anew only when one of them would have come out otherwise. Changes `whole`. Throws SEED_INVALID, STORE_DAMAGED.
 */
export async function without(
  plan: AssemblyPlan,
  imports: readonly KeptImport[],
  gone: KeptImport,
  whole: Assembled,
): Promise<Assembled> {
  const { dataDir, importers } = plan;
  const later = imports.slice(imports.indexOf(gone) + 1);
  const traceFor = ({ id }: KeptImport) => {
    const kept = whole.traces.get(id);
    return kept === undefined ? undefined : traceOf(dataDir, kept);
  };
  const own = traceFor(gone);
  const others = later.map(traceFor);
  if (own === undefined || others.includes(undefined))
    return assembled(
      plan,
      imports.filter((one) => one !== gone),
    );
  const { world } = whole;
  const traces = new Map(whole.traces);
  traces.delete(gone.id);
  const noted = others.flatMap((trace) => trace ?? []);
  const again = noted.some((trace) => dependsOn(trace, own)) ? later : [];
  if (again.length > 0) for (const trace of noted.toReversed()) takeOut(world, trace);
  takeOut(world, own);
  for (const kept of again) traces.set(kept.id, newTrace(await putKeptTraced(world, dataDir, kept, importers)));
  return { ...whole, traces };
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
