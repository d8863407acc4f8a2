import { rmSync } from 'node:fs';
import { NotFound } from '../errors.ts';
import { joinedHash, writeGraph, type LoadPlan, type Progress } from '../seed/load-seed.ts';
import { nearest } from '../shared/names/nearness.ts';
import { contentChanges, type ContentChange } from '../store/change/content-change.ts';
import { writeChange } from '../store/change/write-change.ts';
import { graphSections } from '../store/graph-batches.ts';
import { FILE_LIMITS } from './files/file-limits.ts';
import { IMPORTERS } from './formats.ts';
import { readDecisions, type Decision, type RecordedDecision } from './identity/decisions.ts';
import { partyMet, problemsOf, type ImportReport } from './import-report.ts';
import type { Importer } from './importer.ts';
import { keyOf, withAssembled, without } from './kept/assemble.ts';
import { putGathered, stampOf } from './kept/imported-world.ts';
import { keepFile, lockedForImporting } from './kept/keep-file.ts';
import { growingTrace, type GrowingTrace, type KeptTrace } from './kept/kept-trace.ts';
import { keptFile, prepareManifest, readManifest, type KeptImport } from './kept/manifest.ts';
import { traced } from './merge/trace.ts';
import { joinsOf } from './merge/decided/decided-joins.ts';
import { readRequest, type ImportRequest, type FileReading } from './read-request.ts';
import type { KeptWorld, PreparedWorld } from './world-file/kept-world.ts';

export interface ImportPlan {
  readonly load: LoadPlan;
  /** Where imports are kept, whichever engine has the graph. */
  readonly dataDir: string;
  readonly importers?: readonly Importer[];
}

/** Of all archives of one request, as many as one archive may hold. */
const MOST_UNPACKED = FILE_LIMITS.archiveBytes;

export type ImportProgress =
  { readonly step: 'read'; readonly file: string; readonly statements: number } | { readonly step: 'merge' } | Progress;

export interface ImportOptions {
  /** Looks, and changes nothing. */
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Told by a dry run what would become of the graph, unless a file has problems. */
  readonly onChange?: ((change: ContentChange) => void) | undefined;
  /** Who is signed in. */
  readonly by?: string | undefined;
}

/**
 * Imports files, all of them or none: reads and checks each, joins them with the seed and with what was imported
 * before, and puts the new graph in the place of the old one. When one has problems nothing is changed; the reports say
 * which. `by` is who is signed in.
 *
 * Throws BAD_INPUT (no such file or format), SEED_INVALID, STORE_LOCKED (another import is running), STORE_FAILED, …
 */
export async function importFiles(
  plan: ImportPlan,
  requests: readonly ImportRequest[],
  { dryRun = false, onProgress = () => undefined, onChange, by }: ImportOptions = {},
): Promise<ImportReport[]> {
  return lockedForImporting(plan.dataDir, async () => {
    const kept = readManifest(plan.dataDir);
    const read: FileReading[] = [];
    const onRead = (file: string, statements: number) => {
      onProgress({ step: 'read', file, statements });
    };
    const context = {
      importers: plan.importers ?? IMPORTERS,
      kept,
      earlier: read,
      onRead,
      room: { bytes: MOST_UNPACKED },
    };
    try {
      for (const request of requests) for await (const reading of readRequest(request, context)) read.push(reading);
      return await accept(plan, kept, read, { dryRun, onProgress, onChange, by });
    } finally {
      for (const { opened, fresh } of read) {
        opened?.close();
        fresh?.gathered.close?.();
      }
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
    await withAssembled(plan, kept, async (whole) => {
      const from = hashOf(whole, kept, whole.decisions);
      await put(plan, rest, { from, seed: whole.seed, ...(await without(plan, kept, found, whole)) }, onProgress);
    });
    if (!rest.some(({ sha256 }) => sha256 === found.sha256))
      rmSync(keptFile(plan.dataDir, found.sha256), { force: true });
    return found;
  });
}

/** Looks for parties in the graph as it is. */
export interface PartyLookup {
  readonly typeOf: (id: string) => 'Company' | 'Person' | undefined;
  /** All ids there are: for a word about one that is not. */
  readonly ids: () => Iterable<string>;
}

/**
 * Makes the graph anew after a decision about parties: `change` records it, and may look whom the graph has. Where the
 * graph cannot be written the record is taken back, and nothing was decided.
 */
export async function decided(plan: ImportPlan, change: (graph: PartyLookup) => RecordedDecision): Promise<Decision> {
  return lockedForImporting(plan.dataDir, async () => {
    const kept = readManifest(plan.dataDir);
    let recorded: RecordedDecision | undefined;
    try {
      await withAssembled(plan, kept, async (whole) => {
        const from = hashOf(whole, kept, whole.decisions);
        recorded ??= change(lookupIn(whole));
        const prepared = await whole.prepare(readDecisions(plan.dataDir));
        await put(plan, kept, { from, seed: whole.seed, prepared, traces: whole.traces }, () => undefined);
      });
    } catch (error) {
      recorded?.takeBack();
      throw error;
    }
    if (recorded === undefined) throw new RangeError('a decision was recorded');
    return recorded.decision;
  });
}

function lookupIn({ world, decisions, partyIds }: KeptWorld): PartyLookup {
  const { now } = joinsOf((id) => world.parties.get(id), decisions);
  return {
    typeOf: (id) => (now(id) === id ? world.parties.get(id)?.type : undefined),
    *ids() {
      for (const id of partyIds()) if (now(id) === id) yield id;
    },
  };
}

async function accept(
  plan: ImportPlan,
  kept: readonly KeptImport[],
  read: readonly FileReading[],
  { dryRun, onProgress, onChange, by }: ImportOptions & { readonly onProgress: (progress: ImportProgress) => void },
): Promise<ImportReport[]> {
  const reports = new Map(read.map((reading) => [reading, reading.report]));
  const fresh = read.flatMap((reading) => (reading.fresh === undefined ? [] : [{ reading, ...reading.fresh }]));
  const answer = () => read.map((reading) => asFirst(reading, reports));
  if (fresh.length === 0) return answer();
  onProgress({ step: 'merge' });
  /** Of what is not in yet. */
  const noted: GrowingTrace[] = [];
  const work = async (whole: KeptWorld): Promise<ImportReport[]> => {
    const { world, decisions, seed } = whole;
    const made: KeptImport[] = [];
    const traces = new Map(whole.traces);
    for (const { reading, entry, gathered } of fresh) {
      const growing = growingTrace(plan.dataDir);
      noted.push(growing);
      const into = traced(world, growing.sink);
      const { source, facts, parties, met } = await putGathered(into.world, entry, gathered);
      traces.set(entry.id, growing.kept(into.trace()));
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
        ...(by !== undefined && { by }),
        source: report.source,
        facts,
        parties,
        warnings: problems.warnings.map((warning) => ({ ...warning })),
      });
    }
    if (answer().some(({ problems }) => problems.length > 0)) return answer();
    if (dryRun) {
      onChange?.(await contentChanges(await whole.touched(decisions)));
      return answer();
    }
    for (const { reading } of fresh)
      if (reading.opened !== undefined) keepFile(plan.dataDir, reading.opened.file.sha256, reading.opened.path);
    const from = hashOf(whole, kept, decisions);
    const prepared = await whole.prepare(decisions);
    await put(plan, [...kept, ...made], { from, seed, prepared, traces }, onProgress);
    noted.length = 0;
    return read.map((reading) => ({ ...asFirst(reading, reports), changed: reading.fresh !== undefined }));
  };
  try {
    return await withAssembled(plan, kept, work);
  } finally {
    for (const one of noted) one.drop();
  }
}

/** The report of a reading; of a file that came twice, the second time with what the first says that it holds. */
function asFirst(reading: FileReading, reports: ReadonlyMap<FileReading, ImportReport>): ImportReport {
  const report = reports.get(reading) ?? reading.report;
  if (reading.fresh !== undefined || report.id === null) return report;
  for (const [{ fresh }, { source, facts, parties, warnings }] of reports)
    if (fresh?.entry.id === report.id) return { ...report, source, facts, parties, warnings };
  return report;
}

/** A world as it is to be, and the graph that is there. */
interface Coming {
  /** Names the graph that should be there. */
  readonly from: string;
  /** Hash of the seed alone. */
  readonly seed: string;
  readonly prepared: PreparedWorld;
  readonly traces: ReadonlyMap<string, KeptTrace>;
}

/**
 * The graph first, then the list, for which there is room by then: an import is made when its graph and its entry are
 * there; one without the other is unmade by the next start. What is there already is not written again, unless another
 * graph is there than should be. What was put together is kept last: where it cannot be, the next import puts it
 * together anew.
 */
async function put(
  plan: ImportPlan,
  imports: readonly KeptImport[],
  { from, seed, prepared, traces }: Coming,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const decisions = readDecisions(plan.dataDir);
  const hash = hashOf({ seed }, imports, decisions);
  const list = prepareManifest(plan.dataDir, imports);
  try {
    await putGraph(plan, { from, hash, prepared }, onProgress);
  } catch (error) {
    list.drop();
    throw error;
  }
  list.commit();
  try {
    const key = keyOf(plan, imports, decisions);
    if (key !== undefined) prepared.keep(key, traces);
  } catch {
    prepared.lose();
  }
}

async function putGraph(
  plan: ImportPlan,
  { from, hash, prepared }: { readonly from: string; readonly hash: string; readonly prepared: PreparedWorld },
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const { touched, meta, hasDigest } = prepared;
  const changed =
    touched !== undefined &&
    (await writeChange(plan.load.store, { from, ...touched, meta: () => meta(hash), hasDigest }, (written, total) => {
      onProgress({ step: written < total ? 'write' : 'commit', written, total });
    }));
  if (!changed) await writeGraph(plan.load.store, graphSections(prepared.whole(), hash), onProgress);
}

/** Names the graph of the seed, these imports and these decisions. */
function hashOf(
  { seed }: { readonly seed: string },
  imports: readonly KeptImport[],
  decisions: readonly Decision[],
): string {
  return joinedHash(seed, stampOf(imports, decisions));
}
