import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { StoreError } from '../../errors.ts';
import type { Addition } from '../../seed/addition.ts';
import { programStamp } from '../../seed/kept-reading.ts';
import type { GraphContent } from '../../store/graph-content.ts';
import { openIntake } from '../files/open-intake.ts';
import { FILE_LIMITS } from '../files/file-limits.ts';
import { IMPORTERS } from '../formats.ts';
import { gather, type Gathered } from '../gather.ts';
import { readKeptDecisions, readDecisions, type Decision } from '../identity/decisions.ts';
import type { Importer } from '../importer.ts';
import { addImport, type Added } from '../merge/add-import.ts';
import { joinDecided } from '../merge/decided/join-decided.ts';
import { traced, type Trace } from '../merge/trace.ts';
import { contentOf, worldOf, type MergeWorld } from '../merge/merge-world.ts';
import { keptFile, readManifest, type KeptImport } from './manifest.ts';

/** The kept imports as what a load adds to the seed. */
export function keptImports(dataDir: string, importers: readonly Importer[] = IMPORTERS): Addition {
  return additionOf(dataDir, readManifest(dataDir), importers);
}

export function additionOf(
  dataDir: string,
  imports: readonly KeptImport[],
  importers: readonly Importer[] = IMPORTERS,
): Addition {
  const { decisions, problems } = readKeptDecisions(dataDir);
  return {
    stamp: stampOf(imports, decisions),
    problems,
    to: async (graph) => finished(await worldWith(dataDir, graph, imports, { importers }), dataDir),
  };
}

/**
 * Names the imports by what is in them and which program reads them, since another may read them otherwise; '' for
 * none.
 */
export function stampOf(imports: readonly KeptImport[], decisions: readonly Decision[]): string {
  if (imports.length === 0 && decisions.length === 0) return '';
  const all = imports.map(({ id, format, sha256, options, publishedOtherwise }) => [
    id,
    format,
    sha256,
    options,
    publishedOtherwise,
  ]);
  return createHash('sha256')
    .update(JSON.stringify([programStamp(), all, decisions]))
    .digest('hex');
}

/** The graph when nothing more comes into the world: parties that were decided to be one are one. */
export function finished(world: MergeWorld, dataDir: string): GraphContent {
  joinDecided(world, readDecisions(dataDir));
  return contentOf(world);
}

/** The world with all of the imports in it, read again from the kept files; `onTrace` is told what each did to it. */
export async function worldWith(
  dataDir: string,
  graph: GraphContent,
  imports: readonly KeptImport[],
  {
    importers = IMPORTERS,
    onTrace,
  }: {
    readonly importers?: readonly Importer[] | undefined;
    readonly onTrace?: (id: string, trace: Trace) => void;
  } = {},
): Promise<MergeWorld> {
  const world = worldOf(graph);
  for (const kept of imports) {
    if (onTrace === undefined) await putKept(world, dataDir, kept, importers);
    else onTrace(kept.id, await putKeptTraced(world, dataDir, kept, importers));
  }
  return world;
}

/** Puts an import in that was made before, and answers what that did to the world. Throws STORE_DAMAGED. */
export async function putKeptTraced(
  world: MergeWorld,
  dataDir: string,
  kept: KeptImport,
  importers: readonly Importer[] = IMPORTERS,
): Promise<Trace> {
  const noted = traced(world);
  await putKept(noted.world, dataDir, kept, importers);
  return noted.trace();
}

/** Reads one import again and puts it into the world. Throws STORE_DAMAGED when it is lost. */
export async function putKept(
  world: MergeWorld,
  dataDir: string,
  kept: KeptImport,
  importers: readonly Importer[] = IMPORTERS,
): Promise<{ readonly gathered: Gathered; readonly added: Added }> {
  const path = keptFile(dataDir, kept.sha256);
  if (!existsSync(path)) throw lost(kept, `${path} is missing`);
  const importer = importers.find(({ format }) => format === kept.format);
  if (importer === undefined) throw lost(kept, `this version does not read the format ${kept.format}`);
  const opened = await openIntake(path, FILE_LIMITS, kept.name);
  try {
    if (opened.file.sha256 !== kept.sha256) throw lost(kept, `${path} is not what was imported (checksum)`);
    const gathered = await gather(importer, opened.file, kept.options);
    try {
      const [problem] = gathered.problems.errors();
      if (problem !== undefined)
        throw lost(kept, `it cannot be read any more: ${problem.at.place}: ${problem.message}`);
      return { gathered, added: await putGathered(world, kept, gathered) };
    } finally {
      gathered.close?.();
    }
  } finally {
    opened.close();
  }
}

/** Puts what was read of one import into the world. */
export function putGathered(
  world: MergeWorld,
  {
    id,
    name,
    sha256,
    format,
    options,
    publishedOtherwise,
  }: Pick<KeptImport, 'id' | 'name' | 'sha256' | 'format' | 'options' | 'publishedOtherwise'>,
  gathered: Gathered,
): Promise<Added> {
  const defaults = {
    id,
    fileName: name,
    sha256,
    format,
    title: options.sourceTitle,
    published: options.published ?? publishedOtherwise,
  };
  return addImport(world, defaults, gathered, gathered.problems.add);
}

function lost({ id, name }: KeptImport, why: string): StoreError {
  return new StoreError(
    'STORE_DAMAGED',
    `The import ${id} (${name}) cannot be made again: ${why}. Put the data folder back from a backup, or withdraw the import.`,
  );
}
