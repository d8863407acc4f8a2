import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Asker } from './access/asker.ts';
import type { Config } from './config.ts';
import { ConfigError, StoreError } from './errors.ts';
import { formerIdsOf, type FormerIds } from './intake/identity/former-ids.ts';
import type { Shown } from './intake/kept/imports-without.ts';
import { servingStore, type ServingStore } from './serving-store.ts';
import { didYouMean } from './shared/names/nearness.ts';
import type { Withheld } from './shared/withheld.ts';
import { shownGraph, type ShownGraph } from './shown-graph.ts';
import type { Store } from './store/store.ts';

/** A graph that is served, and the API over it with all that lies beside the graph. */
export interface GraphView {
  readonly serving: ServingStore;
  readonly schema: GraphQLSchema;
  readonly formerIds: () => FormerIds;
}

/** Which graph somebody is served: the whole one, or the one without the sources that they may not read. */
export interface GraphViews {
  /** Throws STORE_UNAVAILABLE while it is being made, and what stands in the way of making it. */
  readonly of: (asker: Asker) => Promise<GraphView>;
  /** Makes the others again of what the whole one is made of now. Never rejects. */
  readonly renew: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ViewsOptions {
  readonly config: Config;
  readonly whole: GraphView;
  /** The API for who may not read some sources. */
  readonly schemaFor: (withheld: Withheld, shown: () => Shown) => GraphQLSchema;
  readonly logger: Pick<Logger, 'warn'>;
  readonly onFault: (error: unknown) => void;
}

/** Longest time that a request waits for its graph to be made. */
const MOST_WAIT_MS = 3000;
/** How often a Neo4j server is asked whether another process has loaded a graph. */
const LOOK_MS = 2000;

interface Made extends GraphView {
  readonly renew: () => Promise<void>;
}

/**
 * Throws a ConfigError when RESTRICTED_SOURCES names a source that is not in the graph: a slip of the pen would leave
 * one open to everybody.
 */
export async function openViews(options: ViewsOptions): Promise<GraphViews> {
  const { config, whole, logger } = options;
  const { restrictedSources } = config;
  if (restrictedSources.length === 0)
    return { of: () => Promise.resolve(whole), renew: () => Promise.resolve(), close: () => Promise.resolve() };
  await checkNames(
    restrictedSources.map(([source]) => source),
    whole.serving.now(),
  );
  const views = new Map<string, Promise<Made>>();
  const viewOf = (withheld: Withheld) => {
    const key = withheld.join('\n');
    const known = views.get(key);
    if (known !== undefined) return known;
    const made = makeView(withheld, options);
    views.set(key, made);
    // What failed is tried again by the next who asks.
    made.catch(() => views.delete(key));
    return made;
  };
  // Who is in no group asks first, and nothing is served that cannot be served without what they may not read.
  await viewOf(restrictedSources.map(([source]) => source).sort());
  let last: Promise<void> = Promise.resolve();
  const renewAll = async () => {
    for (const view of views.values()) {
      try {
        await (await view).renew();
      } catch (error) {
        logger.warn({ err: error }, 'a graph without restricted sources cannot be made anew; the one before is served');
      }
    }
  };
  const renew = () => (last = last.then(renewAll));
  const stopLooking = config.neo4jUri === undefined ? () => undefined : lookForOthers(whole.serving, renew);
  return {
    of: ({ withheld }) => (withheld.length === 0 ? Promise.resolve(whole) : soon(viewOf(withheld))),
    renew,
    close: async () => {
      stopLooking();
      await last;
      for (const view of views.values()) await view.then(({ serving }) => serving.close(), options.onFault);
    },
  };
}

async function makeView(withheld: Withheld, { config, schemaFor, onFault }: ViewsOptions): Promise<Made> {
  let now: ShownGraph = await shownGraph(config, withheld);
  let formerIds = formerIdsOf(now.shown.decisions);
  const serving = servingStore(now.store, onFault);
  return {
    serving,
    schema: schemaFor(withheld, () => now.shown),
    formerIds: () => formerIds,
    renew: async () => {
      const next = await shownGraph(config, withheld);
      const isSame = (await next.store.graph()) === (await serving.now().graph());
      if (isSame) await next.store.close();
      else serving.change(next.store);
      now = isSame ? { ...next, store: now.store } : next;
      formerIds = formerIdsOf(now.shown.decisions);
    },
  };
}

async function checkNames(named: readonly string[], store: Store): Promise<void> {
  const ids = (await store.ask('graph/sources', {})).map(({ id }) => id);
  const unknown = named.filter((source) => !source.endsWith('*') && !ids.includes(source));
  if (unknown.length === 0) return;
  throw new ConfigError(
    unknown.map(
      (source) =>
        `RESTRICTED_SOURCES names ${JSON.stringify(source)}, which is no source of the graph; ${didYouMean(source, ids, 'sourcesConnection lists their ids.')} For sources still to come name how their ids begin, such as "minutes-*"`,
    ),
  );
}

function lookForOthers(serving: ServingStore, renew: () => Promise<void>): () => void {
  let known: string | undefined;
  const timer = setInterval(() => {
    serving
      .now()
      .meta()
      .then(
        (meta) => {
          if (known !== undefined && meta !== undefined && meta.seedHash !== known) void renew();
          known = meta?.seedHash ?? known;
        },
        // It is told of wherever the graph is asked.
        () => undefined,
      );
  }, LOOK_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

async function soon(view: Promise<GraphView>): Promise<GraphView> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new StoreError('STORE_UNAVAILABLE', 'The graph of what you may read is being made; ask again in a moment.'),
      );
    }, MOST_WAIT_MS);
  });
  try {
    return await Promise.race([view, late]);
  } finally {
    clearTimeout(timer);
  }
}
