import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.ts';

/** Faults of a query that never ran, by Apollo Server's own codes. */
const NEVER_RAN: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/**
 * Who accepts `application/json` alone is told of a malformed query with status 200, since by that type only a server,
 * and no proxy between, could have answered otherwise (GraphQL over HTTP, "Status Codes"); everybody else with 400.
 */
export function watershedStatus(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ request, response }) => {
          const accept = request.http?.headers.get('accept') ?? '';
          const { http, body } = response;
          if (http.status !== 400 || body.kind !== 'single') return Promise.resolve();
          if (!accept.includes('application/json') || accept.includes('application/graphql-response+json'))
            return Promise.resolve();
          const errors = body.singleResult.errors ?? [];
          if (errors.every(({ extensions }) => NEVER_RAN.has(extensions?.['reason']))) http.status = 200;
          return Promise.resolve();
        },
      }),
  };
}
