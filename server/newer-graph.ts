import type { Logger } from 'pino';
import type { ServingStore } from './serving-store.ts';
import type { StoreConfig } from './store/store-config.ts';
import { IN_MEMORY } from './store/embedded/embedded.ts';
import { embeddedGraphThere, openStore } from './store/open.ts';

/** How often it is looked whether another process has loaded a graph. */
const LOOK_MS = 500;

export interface NewerGraph {
  /** Serves the graph that is there now, when it is another than is served. Rejects when it cannot be opened. */
  readonly take: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Keeps a server at the newest graph, whoever loaded it: another process swaps the pointer of the data folder, and what
 * is open stays the file before. Neo4j's readers find a new graph by themselves. A graph that cannot be opened is told
 * of once, and the server goes on with the one it has.
 */
export function followNewerGraphs(
  serving: ServingStore,
  config: StoreConfig,
  logger: Pick<Logger, 'info' | 'warn'>,
  lookMs = LOOK_MS,
): NewerGraph {
  if ('neo4j' in config) return { take: () => Promise.resolve(), stop: () => Promise.resolve() };
  let stopped = false;
  // It may be stopped while something is waited for.
  const isStopped = () => stopped;
  let refused = '';
  let last: Promise<void> = Promise.resolve();
  const look = async () => {
    const there = embeddedGraphThere(config.dataDir);
    const served = await serving.now().graph();
    // What was opened from no file has none to follow.
    if (isStopped() || there === undefined || there === refused || [there, IN_MEMORY].includes(served)) return;
    try {
      const next = await openStore(config);
      if (next === undefined) return;
      if (isStopped()) {
        await next.close();
        return;
      }
      serving.change(next);
      logger.info('a newer graph was loaded; it is served from now on');
    } catch (error) {
      refused = there;
      throw error;
    }
  };
  const take = () => (last = last.catch(() => undefined).then(look));
  let told = '';
  const timer = setInterval(() => {
    take().catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (message !== told) logger.warn({ err: error }, 'a newer graph cannot be served; the one before is');
      told = message;
    });
  }, lookMs);
  timer.unref();
  return {
    take: () => {
      refused = '';
      return take();
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await last.catch(() => undefined);
    },
  };
}
