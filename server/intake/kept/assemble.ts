import { createHash } from 'node:crypto';
import { StoreError } from '../../errors.ts';
import { checkSeed } from '../../seed/check-seed.ts';
import { graphOf } from '../../seed/seed-facts.ts';
import { bytesOf, mustNotBeEmptied } from '../../seed/kept-reading.ts';
import { seedHash } from '../../seed/seed-hash.ts';
import { seedInvalid } from '../../seed/seed-invalid.ts';
import { GRAPH_FORMAT } from '../../store/store.ts';
import { readDecisions, type Decision } from '../identity/decisions.ts';
import type { Importer } from '../importer.ts';
import { dependsOn, takeOut, type Trace } from '../merge/trace.ts';
import {
  makeWorld,
  openWorld,
  removeWorldFile,
  type Assembled,
  type KeptWorld,
  type PreparedWorld,
} from '../world-file/kept-world.ts';
import { WorldFileLost } from '../world-file/sqlite.ts';
import { putKeptTraced, worldWith } from './imported-world.ts';
import { changesOf, marksOf, newTrace, type KeptTrace } from './kept-trace.ts';
import type { KeptImport } from './manifest.ts';

export interface AssemblyPlan {
  readonly load: { readonly seedDir: string; readonly documentsDir?: string };
  readonly dataDir: string;
  readonly importers?: readonly Importer[];
}

/**
 * Does something with the seed, these imports and the decisions put together: as they were kept when the same bytes
 * were put together before, else read anew from all of them. What is kept is only ever a copy: where it is damaged, or
 * cannot be written, `work` is done once more with another in memory. Throws SEED_INVALID, STORE_DAMAGED.
 */
export async function withAssembled<T>(
  plan: AssemblyPlan,
  imports: readonly KeptImport[],
  work: (world: KeptWorld) => Promise<T>,
): Promise<T> {
  const decisions = readDecisions(plan.dataDir);
  const key = keyOf(plan, imports, decisions);
  const once = async (inMemory: boolean): Promise<T> => {
    const there = inMemory || key === undefined ? undefined : openWorld(plan.dataDir, key);
    const world =
      there ??
      makeWorld(plan.dataDir, key ?? '', await assembled(plan, imports, decisions), inMemory || key === undefined);
    try {
      return await work(world);
    } finally {
      world.close();
    }
  };
  try {
    return await once(false);
  } catch (error) {
    if (!(error instanceof WorldFileLost)) throw error;
    removeWorldFile(plan.dataDir);
  }
  try {
    return await once(true);
  } catch (error) {
    if (!(error instanceof WorldFileLost)) throw error;
    throw new StoreError('STORE_FAILED', `The imports cannot be put together: ${error.message}.`, { cause: error });
  }
}

/** All of them read anew. Throws SEED_INVALID, STORE_DAMAGED. */
async function assembled(
  plan: AssemblyPlan,
  imports: readonly KeptImport[],
  decisions: readonly Decision[],
): Promise<Assembled> {
  const { seedDir, documentsDir } = plan.load;
  const { seed, facts, problems, errors } = checkSeed(seedDir, documentsDir);
  if (errors > 0) throw seedInvalid(seedDir, problems);
  mustNotBeEmptied(seedDir, plan.dataDir, seed);
  const graph = graphOf(seed, facts);
  const traces = new Map<string, KeptTrace>();
  const onTrace = (id: string, trace: Trace) => traces.set(id, newTrace(trace));
  const world = await worldWith(plan.dataDir, graph, imports, { importers: plan.importers, onTrace });
  return { seed: seedHash(graph), world, traces, decisions };
}

/**
 * The world as if one of the imports had never been made, prepared to be kept, and what each of the others did to it.
 * What the one did is taken out where it stood; the imports after it are put in anew only when one of them would have
 * come out otherwise. Changes `whole`. Throws SEED_INVALID, STORE_DAMAGED.
 */
export async function without(
  plan: AssemblyPlan,
  imports: readonly KeptImport[],
  gone: KeptImport,
  whole: KeptWorld,
): Promise<{ readonly prepared: PreparedWorld; readonly traces: ReadonlyMap<string, KeptTrace> }> {
  const { dataDir, importers } = plan;
  const { world, decisions } = whole;
  const later = imports.slice(imports.indexOf(gone) + 1);
  const keptOf = ({ id }: KeptImport) => whole.traces.get(id);
  const read = <R>(kept: KeptTrace | undefined, how: (dataDir: string, kept: KeptTrace) => R | undefined) =>
    kept === undefined ? undefined : how(dataDir, kept);
  const anew = async () => {
    const rest = imports.filter((one) => one !== gone);
    const other = await assembled(plan, rest, decisions);
    return { prepared: whole.replace(other), traces: other.traces };
  };
  const own = read(keptOf(gone), changesOf);
  const marks = later.map((one) => read(keptOf(one), marksOf));
  if (own === undefined || marks.includes(undefined)) return anew();
  const again = marks.some((one) => one !== undefined && dependsOn(one, own)) ? later : [];
  const traces = new Map(whole.traces);
  traces.delete(gone.id);
  if (again.length > 0) {
    const others = again.map((one) => read(keptOf(one), changesOf));
    if (others.includes(undefined)) return anew();
    for (const changes of others.toReversed()) if (changes !== undefined) takeOut(world, changes);
  }
  takeOut(world, own);
  for (const kept of again) traces.set(kept.id, newTrace(await putKeptTraced(world, dataDir, kept, importers)));
  return { prepared: await whole.prepare(decisions), traces };
}

/** Names every byte that is read, and the program that reads it; undefined where that cannot be said. */
export function keyOf(
  { load, importers }: AssemblyPlan,
  imports: readonly KeptImport[],
  decisions: readonly Decision[],
): string | undefined {
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
    .update(JSON.stringify([GRAPH_FORMAT, bytes, all, decisions]))
    .digest('hex');
}
