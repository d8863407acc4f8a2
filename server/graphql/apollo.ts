import type { Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import { countRefusals } from './count-refusals.ts';
import { faultLog } from './fault-log.ts';
import { formatError } from './format-error.ts';
import type { ExecutionBounds } from './limits/bounded-executor.ts';
import { isKnownAsSmall } from './limits/small-answers.ts';
import { stringifyInTurns } from '../shared/turns/stringify-in-turns.ts';
import type { Trail } from '../trail/trail.ts';
import { operationsOf } from './run-operations.ts';
import { toldErrors } from './told-errors.ts';
import { watershedStatus } from './watershed-status.ts';
import { MAX_RECURSIVE_SELECTIONS, MAX_TOKENS } from './limits/limits.ts';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly bounds: ExecutionBounds;
  /** Drained when the server stops: no new connections, requests under way get their grace. */
  readonly httpServer: Server;
  readonly graceMs: number;
  readonly logger: Logger;
  /** Where mutations are recorded. */
  readonly trail?: Trail | undefined;
  /** Told of each error that is answered, by its code. */
  readonly refused?: ((code: string) => void) | undefined;
}

/**
 * The GraphQL server. Cross-site requests are refused, faults of the server stay in its log, nothing is reported to
 * anybody, and its plugin for cache hints is off because it alone halves the throughput.
 */
export function createApollo({
  schema,
  bounds,
  httpServer,
  graceMs,
  logger,
  trail,
  refused = () => undefined,
}: ApolloOptions): ApolloServer<Context> {
  const { plugin: operations, gateway } = operationsOf(schema, bounds, trail);
  return new ApolloServer<Context>({
    gateway,
    csrfPrevention: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    parseOptions: { maxLexicalTokens: MAX_TOKENS },
    maxRecursiveSelections: MAX_RECURSIVE_SELECTIONS,
    stringifyResult: (answer) => (isKnownAsSmall(answer) ? JSON.stringify(answer) : stringifyInTurns(answer)),
    formatError,
    logger: {
      debug: (message) => {
        logger.debug(message);
      },
      info: (message) => {
        logger.info(message);
      },
      warn: (message) => {
        logger.warn(message);
      },
      error: (message) => {
        logger.error(message);
      },
    },
    plugins: [
      operations,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: graceMs }),
      faultLog(logger),
      countRefusals(refused),
      watershedStatus(),
      toldErrors(),
    ],
  });
}
