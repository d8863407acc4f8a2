import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { GovernanceError } from '../errors.ts';
import { workAhead, type WorkAhead } from '../shared/turns/work-ahead.ts';
import type { Withheld } from '../shared/withheld.ts';
import type { StoreConfig } from '../store/store-config.ts';
import { batchesOf, type Section } from '../store/batches.ts';
import { graphSections } from '../store/graph-batches.ts';
import { openStore, openWriter } from '../store/open.ts';
import { GRAPH_FORMAT, type Store } from '../store/store.ts';
import type { Addition } from './addition.ts';
import { beginCheck } from './check-seed.ts';
import type { graphOf } from './seed-facts.ts';
import type { Problem } from './problem.ts';
import {
  bytesOf,
  bytesUnless,
  isReadingKept,
  keepReading,
  mustNotBeEmptied,
  readingOf,
  stampsOf,
} from './kept-reading.ts';
import { graphWithout } from './without-sources.ts';
import { hashingSeed } from './seed-hash.ts';
import { seedInvalid } from './seed-invalid.ts';

export interface LoadPlan {
  readonly seedDir: string;
  /** Where citations are held against the lengths of the documents. */
  readonly documentsDir?: string;
  readonly store: StoreConfig;
  /** Load also when the same graph is there already, or the one that is there is damaged. */
  readonly force?: boolean;
  /** What comes into the graph beside the seed: the imports. */
  readonly addition?: Addition;
  /** Sources that the graph is loaded without. */
  readonly withheld?: Withheld;
}

export interface Progress {
  readonly step: 'check' | 'write' | 'commit';
  /** Rows written so far and in all; 0 of 0 before writing begins. */
  readonly written: number;
  readonly total: number;
}

export interface LoadResult {
  readonly outcome: 'loaded' | 'unchanged';
  /** Why it was loaded, or why not, in words. */
  readonly reason: string;
  readonly seedHash: string;
  readonly nodes: number;
  readonly facts: number;
  readonly warnings: readonly Problem[];
  /** Milliseconds. */
  readonly durations: { readonly check: number; readonly look: number; readonly write: number };
}

/**
 * Checks the seed and puts its graph in the place of the one that is there, unless that is the same already. Whatever
 * happens on the way, the store holds the old graph or the new one.
 *
 * Throws SEED_INVALID with all problems, and what the store throws (STORE_LOCKED, STORE_FAILED, STORE_DAMAGED, …).
 */
export async function loadSeed(
  plan: LoadPlan,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<LoadResult> {
  const { store, ...result } = await loadAndOpen(plan, onProgress, false);
  await store?.close();
  return result;
}

/**
 * The same at the start of a server, which goes on with the graph: says through `log` what it did or skipped, and hands
 * over the store, open for reading. A damaged store is not replaced unasked: it throws STORE_DAMAGED.
 */
export async function ensureLoaded(
  plan: LoadPlan,
  log: (message: string) => void,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<LoadResult & { store: Store }> {
  for (const problem of plan.addition?.problems ?? []) log(problem);
  const { store, ...result } = await loadAndOpen(plan, onProgress, true);
  if (store === undefined)
    throw new GovernanceError('INTERNAL', 'The graph was loaded, but the store does not find it.');
  const ms = Math.round(result.durations.check + result.durations.look + result.durations.write);
  const what = `${String(result.nodes)} nodes, ${String(result.facts)} facts`;
  log(
    result.outcome === 'loaded'
      ? `Loaded the seed (${result.reason}): ${what}, ${String(ms)} ms`
      : `Skipped the load (${result.reason}): ${what}, ${String(ms)} ms`,
  );
  return { ...result, store };
}

async function loadAndOpen(
  plan: LoadPlan,
  onProgress: (progress: Progress) => void,
  open: boolean,
): Promise<LoadResult & { store: Store | undefined }> {
  const started = performance.now();
  onProgress({ step: 'check', written: 0, total: 0 });
  const dataDir = 'dataDir' in plan.store ? plan.store.dataDir : undefined;
  const stamp = plan.addition?.stamp ?? '';
  const withheld = plan.withheld ?? [];
  const withStamp = (read: string | undefined) =>
    read === undefined ? undefined : joinedHash(read, [stamp, ...withheld].join('\n').trim());
  const stamps = dataDir === undefined ? undefined : stampsOf(plan);
  if (dataDir !== undefined && stamps !== undefined && plan.force !== true && isReadingKept(dataDir)) {
    const bytes = withStamp(bytesOf(plan));
    const unchanged = bytes === undefined ? undefined : await sameBytes(plan.store, dataDir, bytes, started);
    if (unchanged !== undefined) return unchanged;
  }
  const { seeded, hash: ofSeed, isEmpty, digests, problems } = await seededBy(plan);
  if (dataDir !== undefined && plan.force !== true) mustNotBeEmptied(plan.seedDir, dataDir, { isEmpty });
  const hashed = () => joinedHash(ofSeed.value(), stamp);
  const added = stamp === '' ? undefined : plan.addition;
  // What is added may be put into the very records that are hashed.
  if (added !== undefined) hashed();
  const checked = performance.now();
  const there = plan.force === true ? { reason: 'asked for' } : await look(plan.store, hashed);
  const looked = performance.now();
  let size = await there.store?.meta();
  if (there.store === undefined || size === undefined) {
    const graph = (await added?.to(seeded)) ?? seeded;
    // What the embedded store was loaded from is kept beside it.
    if (dataDir === undefined && plan.force !== true && isEmpty) await mustHoldNoOther(plan, graph.sources);
    await writeGraph(plan.store, graphSections(graph, hashed), onProgress, ofSeed);
    size = { ...counts(graph), seedHash: hashed(), format: GRAPH_FORMAT };
  }
  const hash = hashed();
  const { nodes, facts } = size;
  // What was edited while it was being read is read again next time.
  const bytes = stamps === undefined ? undefined : withStamp(bytesUnless(plan, stamps, digests));
  if (dataDir !== undefined && bytes !== undefined)
    keepReading(dataDir, { bytes, seedHash: hash, nodes, facts, isEmpty, warnings: problems });
  return {
    outcome: there.store === undefined ? 'loaded' : 'unchanged',
    reason: there.reason,
    seedHash: hash,
    nodes,
    facts,
    warnings: problems,
    durations: { check: checked - started, look: looked - checked, write: performance.now() - looked },
    store: there.store ?? (open ? await openStore(plan.store) : undefined),
  };
}

/** The graph of the seed; what it was read from is let go with this, before anything is written. */
async function seededBy(plan: LoadPlan) {
  const check = await beginCheck(plan.seedDir, plan.documentsDir);
  if (check.errors > 0) throw seedInvalid(plan.seedDir, (await check.whole()).problems);
  const { seed, facts } = check;
  const seeded = graphWithout(seed, plan.withheld ?? [], facts);
  const hash = workAhead(hashingSeed(seeded));
  const report = check.whole();
  await hash.during(report);
  return { seeded, hash, isEmpty: seed.isEmpty, digests: seed.digests, problems: (await report).problems };
}

/** The store, when it holds what the very same bytes gave before: then there is nothing to parse, check or load. */
async function sameBytes(
  config: StoreConfig,
  dataDir: string,
  bytes: string,
  started: number,
): Promise<(LoadResult & { store: Store }) | undefined> {
  const reading = readingOf(dataDir, bytes);
  if (reading === undefined) return undefined;
  const read = performance.now();
  const { store, reason } = await look(config, () => reading.seedHash);
  if (store === undefined) return undefined;
  const { seedHash: hash, nodes, facts, warnings } = reading;
  const durations = { check: read - started, look: performance.now() - read, write: 0 };
  return { outcome: 'unchanged', reason, seedHash: hash, nodes, facts, warnings, durations, store };
}

/**
 * An empty folder is the beginning of imports. Where the graph that is there has sources that are not to be loaded, it
 * was loaded from a folder that was not empty, which may be one that is not mounted now. Throws SEED_INVALID.
 */
async function mustHoldNoOther(
  { store: config, seedDir }: LoadPlan,
  sources: readonly { id: string }[],
): Promise<void> {
  let store: Store | undefined;
  try {
    store = await openStore(config);
  } catch (error) {
    // Of another version it cannot be asked.
    if (error instanceof GovernanceError && error.code === 'STORE_OUTDATED') return;
    throw error;
  }
  if (store === undefined) return;
  try {
    const loaded = new Set(sources.map(({ id }) => id));
    const other = (await store.ask('graph/sources', {})).filter(({ id }) => !loaded.has(id));
    if (other.length === 0) return;
    throw new GovernanceError(
      'SEED_INVALID',
      `The seed folder ${seedDir} is empty, but the graph that is there was loaded from one that was not (${String(other.length)} of its sources are not in this one). Name the folder with the facts (--seed, SEED_DIR); or, to go on without them, run: npm run govgraph -- load --force --seed ${seedDir}`,
    );
  } finally {
    await store.close();
  }
}

/** The store, when it holds this very graph; else why it must be loaded. */
async function look(config: StoreConfig, hash: () => string): Promise<{ reason: string; store?: Store }> {
  let store: Store | undefined;
  try {
    store = await openStore(config);
  } catch (error) {
    if (error instanceof GovernanceError && error.code === 'STORE_OUTDATED')
      return { reason: 'the graph was written by another version' };
    throw error;
  }
  if (store === undefined) return { reason: 'nothing was loaded yet' };
  const same = await store.meta().then((meta) => meta?.seedHash === hash());
  if (same) return { reason: 'the seed has not changed', store };
  await store.close();
  return { reason: 'the seed has changed' };
}

/**
 * Puts a graph in the place of the one that is there, whole or not at all. While the engine takes rows over, the next
 * ones are made, and work that is wanted later goes on.
 */
export async function writeGraph(
  config: StoreConfig,
  sections: readonly Section[],
  onProgress: (progress: Progress) => void,
  meanwhile?: WorkAhead<unknown>,
): Promise<void> {
  const total = sections.reduce((sum, { size }) => sum + size, 0);
  let written = 0;
  let last = Promise.resolve();
  const writer = await openWriter(config);
  try {
    for (const { question, rows } of batchesOf(sections)) {
      await meanwhile?.during(last);
      await last;
      onProgress({ step: 'write', written, total });
      last = writer.writeBatch(question, rows);
      // Said where it is waited for.
      last.catch(() => undefined);
      written += rows.length;
    }
    await last;
    onProgress({ step: 'commit', written, total });
    await writer.commit();
  } catch (error) {
    // Nothing may be under way when it is given up.
    await last.catch(() => undefined);
    await writer.abort();
    throw error;
  }
}

/** The hash of the seed, and of what is added to it where there is something. */
export function joinedHash(seed: string, stamp: string): string {
  return stamp === '' ? seed : createHash('sha256').update(`${seed}\n${stamp}`).digest('hex');
}

function counts(graph: ReturnType<typeof graphOf>): { nodes: number; facts: number } {
  const { companies, persons, boards, sources, findings, facts } = graph;
  return {
    nodes: companies.length + persons.length + boards.length + sources.length + findings.length,
    facts: facts.length,
  };
}
