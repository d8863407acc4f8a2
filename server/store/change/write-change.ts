import type { StoreConfig } from '../store-config.ts';
import type { GraphContent } from '../graph-content.ts';
import type { GraphWriter } from '../writer.ts';
import { openEmbeddedChange } from './embedded-change.ts';
import { changeBatches, changeBetween, type AfterChange } from './graph-change.ts';

/** Of a larger change Neo4j would have to hold too much in one transaction: it gets the whole graph, staged. */
const MOST_AT_ONCE = 100_000;

/** What makes one graph of another: the part of each that differs, as `changeBetween` asks for it. */
export interface PartChanged extends AfterChange {
  /** Names the graph that is there; the store knows it by this. */
  readonly from: string;
  readonly before: GraphContent;
  readonly after: GraphContent;
}

/**
 * Writes only what is different, so that the graph `from`, which is there, becomes another: readers see all of it or nothing. False,
 * and nothing is changed, when another graph is there, or when a whole load is the better way.
 *
 * Throws what a load throws.
 */
export async function writeChange(
  config: StoreConfig,
  { from, before, after, ...rest }: PartChanged,
  onProgress: (written: number, total: number) => void = () => undefined,
): Promise<boolean> {
  const change = changeBetween(before, after, rest);
  if (change === undefined || ('neo4j' in config && change.size > MOST_AT_ONCE)) return false;
  const writer = await openChange(config, from);
  if (writer === undefined) return false;
  try {
    let written = 0;
    for (const { question, rows } of changeBatches(change)) {
      onProgress(written, change.size);
      await writer.writeBatch(question, rows);
      written += rows.length;
    }
    onProgress(written, change.size);
    await writer.commit();
    return true;
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

async function openChange(config: StoreConfig, from: string): Promise<GraphWriter | undefined> {
  if (!('neo4j' in config)) return openEmbeddedChange(config.dataDir, from);
  const { openNeo4jChange } = await import('./neo4j-change.ts');
  return openNeo4jChange(config.neo4j, from);
}
