import { turn } from '../../shared/turns/turns.ts';
import type { StoreConfig } from '../store-config.ts';
import type { Batch } from '../batches.ts';
import type { GraphWriter } from '../writer.ts';
import { openEmbeddedChange } from './embedded-change.ts';
import { keepingChangedNames } from './keeping-changed-names.ts';
import { changeBatches, lastOfChange, partChange, type AfterChange, type TouchedPart } from './graph-change.ts';

/** Of a larger change Neo4j would have to hold too much in one transaction: it gets the whole graph, staged. */
const MOST_AT_ONCE = 100_000;

/** What makes one graph of another: the parts of each that differ, one after the other. */
export interface PartsChanged extends AfterChange {
  /** Names the graph that is there; the store knows it by this. */
  readonly from: string;
  /** Parties before what is about them, nodes before facts. */
  readonly parts: Iterable<TouchedPart>;
  /** Whether what has this id is there no more when all parts are through. */
  readonly isGone: (id: string) => boolean;
  /** About how many rows there are. */
  readonly rows: number;
}

/**
 * Writes only what is different, so that the graph `from`, which is there, becomes another: readers see all of it or
 * nothing. False, and nothing is changed, when another graph is there, or when a whole load is the better way.
 *
 * Throws what a load throws.
 */
export async function writeChange(
  config: StoreConfig,
  change: PartsChanged,
  onProgress: (written: number, total: number) => void = () => undefined,
): Promise<boolean> {
  const most = 'neo4j' in config ? MOST_AT_ONCE : Infinity;
  if (change.rows > most) return false;
  const writer = await openChange(config, change.from);
  if (writer === undefined) return false;
  /** While the engine takes one batch over, the next one is made. */
  let last = Promise.resolve();
  try {
    let written = 0;
    for (const batch of batchesOfParts(change)) {
      if (batch === undefined || written + batch.rows.length > most) {
        await last;
        await writer.abort();
        return false;
      }
      onProgress(written, Math.max(change.rows, written + 1));
      await last;
      last = writer.writeBatch(batch.question, batch.rows);
      // Said where it is waited for.
      last.catch(() => undefined);
      written += batch.rows.length;
      // The rows of the next part are made in one go.
      await turn();
    }
    await last;
    onProgress(written, written);
    await writer.commit();
    return true;
  } catch (error) {
    // Nothing may be under way when it is given up.
    await last.catch(() => undefined);
    await writer.abort();
    throw error;
  }
}

/**
 * The batches of all parts, what goes of one before what comes; undefined, and no more, for a node that becomes another
 * type.
 */
function* batchesOfParts({ parts, isGone, meta, hasDigest }: PartsChanged): Generator<Batch | undefined> {
  const goneNodes: { readonly id: string }[] = [];
  const goneKeys = new Set<string>();
  for (const part of parts) {
    const change = partChange(part);
    if (change.goneNodes.some(({ id }) => change.fresh.has(id)) || [...change.fresh].some(isGone)) {
      yield undefined;
      return;
    }
    yield* changeBatches(change);
    for (const node of change.goneNodes) goneNodes.push(node);
    for (const { id } of change.goneKeys) goneKeys.add(id);
  }
  const keys = [...goneKeys].map((id) => ({ id }));
  yield* changeBatches(lastOfChange(goneNodes, keys, { meta, hasDigest }));
}

async function openChange(config: StoreConfig, from: string): Promise<GraphWriter | undefined> {
  if (!('neo4j' in config)) return openEmbeddedChange(config.dataDir, from);
  const { openNeo4jChange } = await import('./neo4j-change.ts');
  const writer = await openNeo4jChange(config.neo4j, from);
  const folder = config.keepIn;
  return writer === undefined || folder === undefined ? writer : keepingChangedNames(writer, config, folder);
}
