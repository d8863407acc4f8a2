import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import compression, { type CompressionOptions } from 'compression';
import express, { type Express } from 'express';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { ClientLimits } from '../access/client-limits.ts';
import type { Asker } from '../access/asker.ts';
import type { Context } from '../context.ts';
import type { OwnedRecords } from '../database/owned-records.ts';
import type { ImportDesk } from '../imports/import-desk.ts';
import { signInRoutes, type SignInRoutes } from './access/sign-in-routes.ts';
import { limitClients } from './access/limit-clients.ts';
import { measured, metricsPage } from './measured.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { askerOf, awaitGraph, gate, whoAsks } from './access/who-asks.ts';
import { apiBody, apiMethods, apiNesting } from './api-requests.ts';
import { bulkExport } from './files/bulk-export.ts';
import { clientFiles } from './files/client-files.ts';
import { deadline, type Deadline } from './deadline.ts';
import { entityTags, type VersionFor } from './entity-tags.ts';
import { inLanguage, languageOf } from './asked-language.ts';
import { badBody, lastResort, notFound } from './faults.ts';
import { GRAPH_HEADER } from './graph-header.ts';
import { health } from './health.ts';
import { hostCheck } from './host-check.ts';
import { importUploads } from './files/import-uploads.ts';
import { otherOrigins, ownGets } from './other-origins.ts';
import { givenId, requestLog } from './request-log.ts';
import { schemaFile } from './files/schema-file.ts';
import { turn } from '../shared/turns/turns.ts';
import type { Trail } from '../trail/trail.ts';
import { trailedQueries, trailedRefusals, trailedRequests, type GraphOf } from './trailed-requests.ts';
import type { Watches } from '../watch/watches.ts';
import { keptFileRoutes } from './files/kept-files.ts';
import { watchFeed } from './files/watch-feed.ts';
import { notKept, securityHeaders } from './security-headers.ts';

/** Longest body of a request; a query with its variables needs a few kilobytes. */
const BODY_LIMIT = '100kb';

/** Lines of JSON are text too, which the list of types that `compression` asks does not know. */
const COMPRESSION: CompressionOptions = {
  filter: (request, response) =>
    String(response.getHeader('content-type')).startsWith('application/x-ndjson') ||
    compression.filter(request, response),
};

export interface AppOptions {
  readonly apollo: ApolloServer<Context>;
  /** The context of one request of somebody, that has so much time; it tells which graph is going to answer. */
  readonly context: (
    requestId: string,
    time: Deadline,
    asker: Asker,
    tellGraph?: (name: string) => void,
    limitWrites?: () => Promise<void>,
  ) => Promise<Context>;
  /** Who asks. */
  readonly identify: (request: IncomingMessage) => Asker;
  /** Where people sign in, if they do. */
  readonly signIn: Pick<SignInRoutes, 'signIn' | 'sessions'>;
  /** Rejects while the graph cannot be asked. */
  readonly ready: () => Promise<void>;
  readonly clientFolder: string;
  readonly timeoutMs: number;
  /** Answer only to names of this machine, and to these. */
  readonly loopbackOnly: boolean;
  readonly allowedHosts: readonly string[];
  /** Origins of other pages that may ask the API. */
  readonly corsOrigins: readonly string[];
  /** Origins of other pages that may show pages of this server in a frame. */
  readonly frameAncestors?: readonly string[];
  /** Changes with everything an answer may rest on. */
  readonly version: (asker: Asker) => Promise<string>;
  /** Rejects while there is no graph for who asks. */
  readonly graphOf: (asker: Asker) => Promise<void>;
  /** Where files come in. */
  readonly desk: ImportDesk;
  /** What people watch, and where browsers open this server. */
  readonly watches: Pick<Watches, 'feed' | 'problems'>;
  readonly publicUrl: string | undefined;
  /** What people keep. */
  readonly records: OwnedRecords;
  /** Where it is recorded who asks what. */
  readonly trail: Trail;
  /** Names the graph that somebody asks now. */
  readonly graph: GraphOf;
  /** The whole schema as text. */
  readonly sdl: string;
  readonly logger: Logger;
  readonly limits: ClientLimits;
  readonly metrics: Metrics;
}

/** Everything behind the port: health, the API, the built pages. Apollo must be started. */
export function createApp(options: AppOptions): Express {
  const version: VersionFor = (request) => options.version(askerOf(request));
  const today = () => new Date().toISOString().slice(0, 10);
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  // No asker could use a hash over an answer to POST; files have theirs from their own size and time.
  app.set('etag', () => undefined);
  app.use(measured(options.metrics));
  app.use(requestLog(options.logger));
  app.use(securityHeaders(options.frameAncestors));
  app.use(notKept());
  if (options.loopbackOnly || options.allowedHosts.length > 0) app.use(hostCheck(options.allowedHosts));
  app.use(health(options.ready));
  app.use(compression(COMPRESSION));
  app.use(['/graphql', '/schema.graphql', '/export'], otherOrigins(options.corsOrigins));
  app.use('/graphql', apiMethods());
  app.use(whoAsks(options.identify, trailedRefusals(options.trail)));
  app.use(limitClients(options.limits));
  app.use(signInRoutes({ ...options.signIn, logger: options.logger, trail: options.trail }));
  app.use(metricsPage(options.metrics));
  // The pages hold nothing of the graph; they ask for it as everybody does.
  app.use(clientFiles(options.clientFolder));
  // From here on everything is behind the gate, also what is added later.
  app.use(gate('READ'));
  app.use(trailedRequests(options.trail, options.graph));
  app.use(schemaFile(options.sdl));
  app.use(['/graphql', '/export'], awaitGraph(options.graphOf));
  app.use(bulkExport({ context: options.context, timeoutMs: options.timeoutMs, version, today }));
  app.use(importUploads(options.desk));
  app.use(keptFileRoutes(options.records, options.limits));
  app.use(watchFeed(options.watches, options.publicUrl));
  app.use(
    '/graphql',
    express.json({ limit: BODY_LIMIT, type: ['application/json', 'application/graphql-response+json'] }),
    badBody(),
    apiBody(),
    apiNesting(),
    ownGets(options.corsOrigins),
    trailedQueries(options.trail, options.graph),
    entityTags(version, today),
    expressMiddleware(options.apollo, {
      context: async ({ req, res }) => {
        const language = languageOf(req);
        res.setHeader('content-language', language);
        res.vary('accept-language');
        const context = await options.context(
          givenId(req),
          deadline(res, options.timeoutMs),
          askerOf(req),
          (name) => {
            res.setHeader(GRAPH_HEADER, name);
          },
          () => options.limits.write(askerOf(req), req),
        );
        // Many that come together are not all read and checked at one stretch.
        await turn();
        return inLanguage(context, language);
      },
    }),
  );
  app.use(notFound());
  app.use(lastResort(options.logger));
  return app;
}
