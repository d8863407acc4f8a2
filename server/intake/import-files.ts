import { rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { NotFound } from '../errors.ts';
import { checkSeed } from '../seed/check.ts';
import { graphOf } from '../seed/facts.ts';
import { joinedHash, writeGraph, type LoadPlan, type Progress } from '../seed/load.ts';
import { seedHash } from '../seed/seed-hash.ts';
import { seedInvalid } from '../seed/seed-invalid.ts';
import { nearest } from '../shared/nearness.ts';
import { graphSections } from '../store/graph-batches.ts';
import type { GraphContent } from '../store/graph-content.ts';
import { FILE_LIMITS } from './files/limits.ts';
import { openIntake, type OpenIntake } from './files/open-intake.ts';
import { IMPORTERS } from './formats.ts';
import { gather, type Gathered } from './gather.ts';
import { emptyReport, partyMet, problemsOf, toldOf, undatedSource, type ImportReport } from './import-report.ts';
import type { Importer, ReadOptions } from './importer.ts';
import { additionOf, finished, putGathered, worldWith } from './kept/imported-world.ts';
import { keepFile, lockedForImporting } from './kept/keep-file.ts';
import { keptFile, readManifest, writeManifest, type KeptImport } from './kept/manifest.ts';
import { digest } from './merge/ids.ts';
import type { MergeWorld } from './merge/world.ts';
import { recognise } from './recognise.ts';
import { Refusal } from './refusal.ts';

export interface ImportPlan {
  readonly load: LoadPlan;
  /** Where imports are kept, whichever engine has the graph. */
  readonly dataDir: string;
  readonly importers?: readonly Importer[];
}

export interface ImportRequest extends ReadOptions {
  /** `-` is the standard input. */
  readonly path: string;
  /** Name of the file, where the path does not have it. */
  readonly name?: string;
  readonly format?: string;
}

export type ImportProgress =
  { readonly step: 'read'; readonly file: string; readonly statements: number } | { readonly step: 'merge' } | Progress;

/**
 * Imports files, all of them or none: reads and checks each, joins them with the seed and with what was imported before, and
 * puts the new graph in the place of the old one. When one has problems nothing is changed; the reports say which.
 *
 * Throws BAD_INPUT (no such file or format), SEED_INVALID, STORE_LOCKED (another import is running), STORE_FAILED, …
 */
export async function importFiles(
  plan: ImportPlan,
  requests: readonly ImportRequest[],
  {
    dryRun = false,
    onProgress = () => undefined,
  }: { dryRun?: boolean; onProgress?: (progress: ImportProgress) => void } = {},
): Promise<ImportReport[]> {
  return lockedForImporting(plan.dataDir, async () => {
    const kept = readManifest(plan.dataDir);
    const read: Reading[] = [];
    try {
      for (const request of requests) read.push(await readRequest(plan, request, kept, read, onProgress));
      return await accept(plan, kept, read, dryRun, onProgress);
    } finally {
      for (const { opened } of read) opened?.close();
    }
  });
}

/** Takes an import back: the graph is as if it had never been made. Throws NOT_FOUND with near ids. */
export async function withdrawImport(
  plan: ImportPlan,
  id: string,
  onProgress: (progress: ImportProgress) => void = () => undefined,
): Promise<KeptImport> {
  return lockedForImporting(plan.dataDir, async () => {
    const kept = readManifest(plan.dataDir);
    const found = kept.find((entry) => entry.id === id);
    if (found === undefined)
      throw new NotFound(
        'import',
        id,
        nearest(
          id,
          kept.map((entry) => entry.id),
        ),
      );
    const rest = kept.filter((entry) => entry !== found);
    onProgress({ step: 'merge' });
    const { graph, hash } = seedGraph(plan.load);
    const world = await worldWith(plan.dataDir, graph, rest, plan.importers);
    await put(plan, rest, finished(world, plan.dataDir), hash, onProgress);
    if (!rest.some(({ sha256 }) => sha256 === found.sha256))
      rmSync(keptFile(plan.dataDir, found.sha256), { force: true });
    return found;
  });
}

/** Makes the graph anew after a decision about parties: `change` records it, and is given the graph as it is. */
export async function decided<T>(plan: ImportPlan, change: (graph: GraphContent) => T): Promise<T> {
  return lockedForImporting(plan.dataDir, async () => {
    const kept = readManifest(plan.dataDir);
    const { graph, hash } = seedGraph(plan.load);
    const made = change(finished(await worldWith(plan.dataDir, graph, kept, plan.importers), plan.dataDir));
    const world = await worldWith(plan.dataDir, graph, kept, plan.importers);
    await put(plan, kept, finished(world, plan.dataDir), hash, () => undefined);
    return made;
  });
}

interface Reading {
  readonly request: ImportRequest;
  readonly opened: OpenIntake | undefined;
  readonly report: ImportReport;
  /** Undefined for a file that is refused, or imported already. */
  readonly fresh?: {
    readonly entry: Omit<KeptImport, 'source' | 'facts' | 'parties' | 'warnings'>;
    readonly gathered: Gathered;
  };
}

async function readRequest(
  { importers = IMPORTERS }: ImportPlan,
  request: ImportRequest,
  kept: readonly KeptImport[],
  earlier: readonly Reading[],
  onProgress: (progress: ImportProgress) => void,
): Promise<Reading> {
  const { path, name: called, format, sourceTitle, published, mapping } = request;
  let opened: OpenIntake | undefined;
  try {
    opened = await openIntake(path, FILE_LIMITS, called);
    const importer = await recognise(opened.file, importers, format ?? (mapping === undefined ? undefined : 'table'));
    const id = `${importer.format}-${digest(12, opened.file.sha256, mapping ?? '')}`;
    const there = kept.find((entry) => entry.id === id) ?? earlier.find(({ report }) => report.id === id)?.report;
    if (there !== undefined) {
      const { source, facts, parties } = there;
      const report = {
        ...emptyReport(opened.file.name),
        id,
        format: importer.format,
        source,
        facts,
        parties,
        warnings: there.warnings,
      };
      return { request, opened, report };
    }
    const { name } = opened.file;
    onProgress({ step: 'read', file: name, statements: 0 });
    const options = {
      ...(sourceTitle && { sourceTitle }),
      ...(published && { published }),
      ...(mapping && { mapping }),
    };
    const gathered = await gather(importer, opened.file, options, async (statements) => {
      onProgress({ step: 'read', file: name, statements });
      // Whoever else this process serves has a turn.
      await setImmediate();
    });
    const now = new Date().toISOString();
    const undated =
      published === undefined &&
      (gathered.sources.length === 0 || gathered.sources.some((source) => source.published === undefined));
    if (undated && gathered.problems.errorCount() === 0) gathered.problems.add(undatedSource(name, now.slice(0, 10)));
    const entry = {
      id,
      format: importer.format,
      name: opened.file.name,
      sha256: opened.file.sha256,
      bytes: opened.bytes,
      importedAt: now,
      options,
      publishedOtherwise: now.slice(0, 10),
    };
    const report = { ...emptyReport(name), id, format: importer.format, ...problemsOf(gathered) };
    return { request, opened, report, ...(gathered.problems.errorCount() > 0 ? {} : { fresh: { entry, gathered } }) };
  } catch (error) {
    if (!(error instanceof Refusal)) {
      opened?.close();
      throw error;
    }
    return {
      request,
      opened,
      report: { ...emptyReport(opened?.file.name ?? called ?? path), problems: [toldOf(error.problem)] },
    };
  }
}

async function accept(
  plan: ImportPlan,
  kept: readonly KeptImport[],
  read: readonly Reading[],
  dryRun: boolean,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportReport[]> {
  const reports = new Map(read.map((reading) => [reading, reading.report]));
  const fresh = read.flatMap((reading) => (reading.fresh === undefined ? [] : [{ reading, ...reading.fresh }]));
  const answer = () => read.map((reading) => reports.get(reading) ?? reading.report);
  if (fresh.length === 0) return answer();
  onProgress({ step: 'merge' });
  const { graph, hash } = seedGraph(plan.load);
  const world: MergeWorld = await worldWith(plan.dataDir, graph, kept, plan.importers);
  const made: KeptImport[] = [];
  for (const { reading, entry, gathered } of fresh) {
    const { source, facts, parties, met } = putGathered(world, entry, gathered);
    const { id, title, published } = source;
    const problems = problemsOf(gathered);
    const report = {
      ...reading.report,
      source: { id, title, published },
      facts,
      parties,
      met: met.map((resolved) => partyMet(world, resolved)),
      ...problems,
    };
    reports.set(reading, report);
    made.push({
      ...entry,
      source: report.source,
      facts,
      parties,
      warnings: problems.warnings.map((warning) => ({ ...warning })),
    });
  }
  if (answer().some(({ problems }) => problems.length > 0) || dryRun) return answer();
  for (const { reading } of fresh)
    if (reading.opened !== undefined) keepFile(plan.dataDir, reading.opened.file.sha256, reading.opened.path);
  await put(plan, [...kept, ...made], finished(world, plan.dataDir), hash, onProgress);
  return read.map((reading) => ({ ...(reports.get(reading) ?? reading.report), changed: reading.fresh !== undefined }));
}

/** The graph first, then the list: an import is made when its graph and its entry are there; one without the other is unmade by the next start. */
async function put(
  plan: ImportPlan,
  imports: readonly KeptImport[],
  graph: GraphContent,
  seed: string,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const hash = joinedHash(seed, additionOf(plan.dataDir, imports, plan.importers).stamp);
  await writeGraph(plan.load.store, graphSections(graph, hash), onProgress);
  writeManifest(plan.dataDir, imports);
}

function seedGraph({ seedDir, documentsDir }: LoadPlan): { graph: GraphContent; hash: string } {
  const { seed, problems, errors } = checkSeed(seedDir, documentsDir);
  if (errors > 0) throw seedInvalid(seedDir, problems);
  const graph = graphOf(seed);
  return { graph, hash: seedHash(graph) };
}
