import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import { causeOf, isServerFault } from './format-error.ts';

/**
 * Logs every fault of the server with its cause, under the id of the request that met it. The asker's faults are not
 * logged.
 */
export function faultLog(logger: Logger): ApolloServerPlugin<Context> {
  const report = (error: unknown, requestId: string | undefined, operation: string | null | undefined) => {
    logger.error(
      { err: causeOf(error), requestId, operation: operation ?? undefined },
      'a query met a fault of the server',
    );
  };
  return {
    contextCreationDidFail: ({ error }) => {
      report(error, undefined, undefined);
      return Promise.resolve();
    },
    unexpectedErrorProcessingRequest: ({ error, requestContext }) => {
      report(error, requestContext.contextValue.requestId, requestContext.operationName);
      return Promise.resolve();
    },
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue, operationName }) => {
          for (const error of errors.filter(isServerFault)) report(error, contextValue.requestId, operationName);
          return Promise.resolve();
        },
      }),
  };
}
