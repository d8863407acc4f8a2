import { HeaderMap, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import type { ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Context } from '../context.ts';
import type { Trail } from '../trail/trail.ts';
import { runBounded, type ExecutionBounds } from './limits/bounded-executor.ts';
import type { Operation } from './limits/operation.ts';
import { runTrailed } from './trailed.ts';

const OUTCOME = Symbol('outcome');

/** The context of a request whose operation met errors. */
interface WithOutcome {
  [OUTCOME]?: Promise<ExecutionResult>;
}

export interface Operations {
  readonly plugin: ApolloServerPlugin<Context>;
  readonly gateway: ApolloServerOptionsWithGateway<Context>['gateway'];
}

/**
 * Runs what is asked within its bounds, once. An answer without errors is given by the plugin. One with errors goes
 * through the gateway, so that Apollo Server makes of them what it does of any: status, codes, the log.
 *
 * The gateway alone would do, but for each call Apollo Server writes an object with a getter and a setter of its own
 * (`makeGatewayGraphQLRequestContext`). Such an object has a shape of its own, which keeps it, and with it the request
 * and the whole answer, until the whole heap is collected.
 */
export function operationsOf(schema: GraphQLSchema, bounds: ExecutionBounds, trail: Trail | undefined): Operations {
  const run = (asked: Operation, query: string): Promise<ExecutionResult> =>
    runTrailed(trail, { ...asked, query }, () => runBounded(asked, bounds));
  return {
    plugin: {
      requestDidStart: () =>
        Promise.resolve({
          responseForOperation: async ({ document, operationName, operation, request, contextValue }) => {
            const asked = {
              schema,
              document,
              operationName,
              // Undefined where the document has none of this name, whatever the type says.
              operation: operation as OperationDefinitionNode | undefined,
              variables: request.variables ?? {},
              context: contextValue,
            };
            const outcome = run(asked, request.query ?? '');
            const { errors, ...singleResult } = await outcome.catch((): ExecutionResult => ({ errors: [] }));
            if (errors === undefined)
              return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
            (contextValue as WithOutcome)[OUTCOME] = outcome;
            return null;
          },
        }),
    },
    gateway: {
      onSchemaLoadOrUpdate: (callback) => {
        callback({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      load: () => Promise.resolve({ executor: ({ context }) => outcomeIn(context) }),
      stop: () => Promise.resolve(),
    },
  };
}

function outcomeIn(context: object): Promise<ExecutionResult> {
  const outcome = (context as WithOutcome)[OUTCOME];
  return outcome ?? Promise.reject(new Error('An operation was not run before it came to the gateway.'));
}
