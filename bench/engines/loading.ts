import type { Batch } from '../../server/store/batches.ts';
import type { StoreConfig } from '../../server/store/store-config.ts';
import { openWriter } from '../../server/store/open.ts';

export interface Loaded {
  readonly seconds: number;
  readonly rows: number;
}

/** Loads as the product does; says how far it is every few seconds. */
export async function load(
  config: StoreConfig,
  batches: Iterable<Batch>,
  tell: (line: string) => void,
): Promise<Loaded> {
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1_000;
  const say = (what: string): void => {
    tell(`${'neo4j' in config ? 'Neo4j' : 'embedded'}: ${what}, ${seconds().toFixed(1)} s`);
  };
  let rows = 0;
  let quietUntil = 5;
  const writer = await openWriter(config);
  try {
    for (const { question, rows: all } of batches) {
      // In parts, so that progress is seen; the writer cuts them smaller as it needs.
      for (let at = 0; at < all.length; at += PART) {
        const part = all.slice(at, at + PART);
        await writer.writeBatch(question, part);
        rows += part.length;
        if (seconds() < quietUntil) continue;
        say(`${rows.toLocaleString('en')} rows written`);
        quietUntil = seconds() + 5;
      }
    }
    say(`all ${rows.toLocaleString('en')} rows written, putting the graph in place`);
    await writer.commit();
  } catch (error) {
    await writer.abort();
    throw error;
  }
  say('loaded');
  return { seconds: seconds(), rows };
}

const PART = 20_000;
