import { statSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import process from 'node:process';
import type { Logger } from 'pino';
import { printableConfig, readConfig, type Config } from './config.ts';
import { STRANGER, type Asker } from './access/asker.ts';
import { withheldFrom } from './access/source-readers.ts';
import { accessOf } from './access-of.ts';
import type { Context } from './context.ts';
import { DATABASE_FILE, openDatabase } from './database/database.ts';
import { ownedRecords } from './database/owned-records.ts';
import { StoreError } from './errors.ts';
import { openDocuments } from './facts/documents.ts';
import { createFactReader } from './facts/fact-reader.ts';
import { keptOf } from './facts/kept.ts';
import { createApollo } from './graphql/apollo.ts';
import { boundsOf } from './graphql/limits/bounds.ts';
import { createSchema, heavyAdmission } from './graphql/schema.ts';
import { createApp } from './http/app.ts';
import type { Deadline } from './http/deadline.ts';
import { isLoopback } from './http/host-check.ts';
import { determinationsShown } from './determinations/determinations-shown.ts';
import { openDeterminations } from './determinations/determinations.ts';
import { createLogger } from './http/log.ts';
import { metricsServer } from './http/measured.ts';
import { graphFigures } from './graph-figures.ts';
import { createMetrics } from './metrics/metrics.ts';
import { GRACE_MS, httpServer, listen } from './http/serve.ts';
import { openViews, type GraphView, type GraphViews } from './graph-views.ts';
import { deskShown } from './imports/desk-shown.ts';
import { openImportDesk } from './imports/import-desk.ts';
import { formerIdsIn } from './intake/identity/kept-former-ids.ts';
import type { FormerIds } from './intake/identity/former-ids.ts';
import { importPlanOf } from './import-plan-of.ts';
import { keptImports } from './intake/kept/imported-world.ts';
import { followNewerGraphs } from './newer-graph.ts';
import { ensureLoaded } from './seed/load-seed.ts';
import { heapOfProcess, watchHeap } from './shared/memory/heap-of-process.ts';
import { projectRoot } from './shared/project-root.ts';
import type { RunOptions } from './store/engine.ts';
import { checkReady, servingStore } from './serving-store.ts';
import type { Store } from './store/store.ts';
import { servedStoreOf } from './store-of.ts';
import { watchOf } from './watch-of.ts';
import type { WatchDesk } from './watch/watch-desk.ts';
import { recordsEnd } from './trail/record-ended-work.ts';
import { openTrail } from './trail/trail.ts';

/** Longest time that a request waits for an import to end, before it is answered with how far it is. */
const MOST_WAIT_MS = 3000;
export interface RunningServer {
  /** Address of the front page. */
  readonly url: string;
  /** Address of the figures, where they have a port of their own. */
  readonly metricsUrl: string | undefined;
  /** Finishes what is running, for at most ten seconds, then closes the store. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly config?: Config;
  /** Told in plain lines what happens until the server listens. */
  readonly say?: (line: string) => void;
  readonly logger?: Logger;
}

/** The composition root: configuration, graph, schema, port. Throws a GovernanceError that says what is wrong. */
export async function startServer({
  config = readConfig(),
  say = () => undefined,
  logger = loggerFor(config),
}: StartOptions = {}): Promise<RunningServer> {
  const { seedDir, documentsDir } = config;
  logger.debug({ settings: printableConfig(config) }, 'starting');
  const plan = { seedDir, documentsDir, store: servedStoreOf(config), addition: keptImports(config.dataDir) };
  const { store } = await ensureLoaded(
    plan,
    (message) => {
      say(`seed: ${message}`);
    },
    ({ step, written, total }) => {
      if (step === 'write' && written === 0) say(`seed: writing ${String(total)} rows`);
    },
  );
  try {
    return await serve(config, store, logger);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Serves an open store. The store is the server's from then on: stopping closes it. */
export async function serve(config: Config, store: Store, logger: Logger): Promise<RunningServer> {
  const onFault = (error: unknown) => {
    logger.error({ err: error }, 'work on the graph met a fault of the server');
  };
  const serving = servingStore(store, onFault);
  let renewViews: GraphViews['renew'] = () => Promise.resolve();
  const newer = followNewerGraphs(
    {
      ...serving,
      change: (next) => {
        serving.change(next);
        void renewViews();
      },
    },
    servedStoreOf(config),
    logger,
  );
  const desk = openImportDesk({
    plan: importPlanOf(config),
    mostBytes: config.maxUploadMb * 1_000_000,
    waitMs: Math.min(MOST_WAIT_MS, config.requestTimeoutMs / 2),
    onNewGraph: async () => {
      await newer.take();
      await renewViews();
    },
    onFault,
  });
  const database = openDatabase(config.dataDir);
  const recorded = openDeterminations(config.dataDir, database);
  const heavy = heavyAdmission();
  const bounds = boundsOf(config);
  const watched: { desk?: WatchDesk } = {};
  const schema = createSchema(config.seedDir, recorded, desk, heavy, () => watched.desk);
  const records = ownedRecords(database);
  const trail = openTrail(config.dataDir, {
    reads: config.trailReads,
    strict: config.trailStrict,
    onFault: (error) => {
      logger.error({ err: error }, 'the trail cannot be written: what is asked now is not recorded');
    },
  });
  const documents = openDocuments(config.documentsDir);
  const whole: GraphView = { serving, schema, formerIds: formerIdsIn(config.dataDir) };
  const opened = await openViews({
    config,
    whole,
    schemaFor: (withheld, shown) =>
      createSchema(
        config.seedDir,
        determinationsShown(recorded, withheld),
        deskShown(desk.mostBytes, shown),
        heavy,
        () => watched.desk,
      ),
    logger,
    onFault,
  }).catch(async (error: unknown) => {
    await desk.close();
    await newer.stop();
    trail.close();
    database.close();
    throw error;
  });
  renewViews = opened.renew;
  // What is watched is looked at by nobody in particular: what only some may read is not told.
  const nobody: Asker = { ...STRANGER, withheld: withheldFrom(config.restrictedSources, [], false) };
  const watching = watchOf({
    config,
    database,
    bounds,
    graph: async () => (await opened.of(nobody)).serving.now().graph(),
    context: async (time) => {
      const view = await opened.of(nobody);
      const { store: borrowed, giveBack } = view.serving.borrow();
      time.whenAnswered(giveBack);
      const asked = { requestId: 'watch', asker: nobody, schema: view.schema, records };
      return contextOf(borrowed, documents, asked, time, () => undefined, config, view.formerIds());
    },
    onFault,
  });
  watched.desk = watching.desk;
  const server = httpServer((request, response) => {
    app(request, response);
  });
  const metrics = createMetrics(graphFigures(serving, config), heapOfProcess.figures);
  const apollo = createApollo({
    schema,
    bounds,
    httpServer: server,
    graceMs: GRACE_MS,
    logger,
    trail,
    refused: metrics.refused,
  });
  await apollo.start();
  const app = createApp({
    apollo,
    context: async (requestId, time, asker, tellGraph = () => undefined, limitWrites) => {
      const view = await opened.of(asker);
      const { store: borrowed, giveBack } = view.serving.borrow();
      time.whenAnswered(giveBack);
      const onWorkEnded = recordsEnd(trail, asker, requestId, onFault);
      const asked = { requestId, asker, schema: view.schema, records, limitWrites, onWorkEnded };
      return contextOf(borrowed, documents, asked, time, tellGraph, config, view.formerIds());
    },
    graphOf: (asker) => opened.of(asker).then(() => undefined),
    ready: () => checkReady(serving.now()),
    clientFolder: join(projectRoot(), 'dist', 'client'),
    timeoutMs: config.requestTimeoutMs,
    ...accessOf(config),
    loopbackOnly: isLoopback(config.host),
    allowedHosts: [
      ...config.allowedHosts,
      ...(config.publicUrl === undefined ? [] : [new URL(config.publicUrl).hostname]),
    ],
    corsOrigins: config.corsOrigins,
    frameAncestors: config.frameAncestors,
    version: async (asker) => versionOf((await opened.of(asker)).serving.now(), config),
    desk,
    watches: watching.desk.watches,
    publicUrl: config.publicUrl,
    records,
    trail,
    graph: async (asker) => (await opened.of(asker)).serving.now().graph(),
    sdl: printSchema(lexicographicSortSchema(schema)),
    metrics,
    logger,
  });
  const url = await listen(server, config.host, config.port);
  const beside = config.metricsPort === undefined ? undefined : metricsServer(metrics);
  const metricsUrl =
    beside && config.metricsPort !== undefined
      ? await listen(beside, config.metricsHost, config.metricsPort)
      : undefined;
  const watcher = watching.start();
  const unwatchHeap = watchHeap();
  return {
    url,
    metricsUrl,
    stop: async () => {
      unwatchHeap();
      beside?.close();
      await watcher.stop();
      await desk.close();
      await apollo.stop();
      await newer.stop();
      await opened.close();
      await serving.close();
      trail.close();
      database.close();
    },
  };
}

/** One per request: its questions are given up when its time is over, and all of them are answered from one graph. */
async function contextOf(
  store: Store,
  documents: Context['documents'],
  asked: Pick<Context, 'requestId' | 'asker' | 'records' | 'schema' | 'limitWrites' | 'onWorkEnded'>,
  { signal, whenAnswered, giveUp }: Deadline,
  tellGraph: (name: string) => void,
  { requestTimeoutMs, keepFacts }: Config,
  { survivor, formerly }: FormerIds,
): Promise<Context> {
  const today = new Date().toISOString().slice(0, 10);
  const common = { ...asked, documents, today, signal, whenAnswered, giveUp, survivor, formerly };
  const bounds: RunOptions = { signal, timeoutMs: requestTimeoutMs };
  try {
    const graph = await store.graph(signal);
    tellGraph(graph);
    const bounded: Store = {
      ...store,
      graph: () => graph,
      ask: (question, params, options) => store.ask(question, params, { ...bounds, graph, ...options }),
    };
    return {
      ...common,
      store: bounded,
      facts: createFactReader(bounded, today, keptOf(store, graph, keepFacts), signal),
    };
  } catch (error) {
    // Each question says why; a query that asks none is none the worse.
    const unanswering: Store = {
      ...store,
      ask: () => {
        throw error;
      },
    };
    return { ...common, store: unanswering, facts: createFactReader(unanswering, today) };
  }
}

/** Names what answers rest on: the loaded graph, and what auditors recorded beside it. */
async function versionOf(store: Store, { dataDir }: Config): Promise<string> {
  const meta = await store.meta();
  if (meta === undefined) throw new StoreError('STORE_UNAVAILABLE', 'No graph is loaded.');
  const recorded = statSync(join(dataDir, DATABASE_FILE), { throwIfNoEntry: false });
  return [meta.seedHash, recorded?.size ?? 0, recorded?.mtimeMs ?? 0].join(' ');
}

/** The log of a server with these settings, on the error stream. */
export function loggerFor({ logLevel, logPretty }: Config): Logger {
  const pretty = logPretty === 'auto' ? process.stderr.isTTY : logPretty === 'true';
  return createLogger({ level: logLevel, pretty }, process.stderr);
}
