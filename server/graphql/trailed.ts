import { HeaderMap } from '@apollo/server';
import { GraphQLError, OperationTypeNode, type ExecutionResult } from 'graphql';
import { STRANGER } from '../access/asker.ts';
import { GovernanceError } from '../errors.ts';
import type { WriteOutcome, Trail } from '../trail/trail.ts';
import type { Operation } from './limits/operation.ts';
import { causeOf } from './format-error.ts';

/**
 * Runs a mutation with its place in the trail: that it is asked stands there before anything is done, and how it ended
 * before anybody is told. What only reads is recorded where it comes in; see server/http/trailed-requests.ts.
 */
export async function runTrailed(
  trail: Trail | undefined,
  asked: Operation & { readonly query: string },
  run: () => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  if (trail === undefined || asked.operation?.operation !== OperationTypeNode.MUTATION) return run();
  const { query, operationName, variables, context } = asked;
  try {
    const ended = trail.write({
      who: context.asker ?? STRANGER,
      asked: { query, ...(operationName !== null && { operationName }), variables },
      graph: await Promise.resolve(context.store.graph(context.signal)).catch(() => undefined),
      request: context.requestId,
    });
    const result = await run();
    ended(outcomeOf(result));
    return result;
  } catch (error) {
    if (!(error instanceof GovernanceError)) throw error;
    const http = { status: 503, headers: new HeaderMap() };
    return { errors: [new GraphQLError(error.message, { originalError: error, extensions: { http } })] };
  }
}

function outcomeOf({ errors = [] }: ExecutionResult): WriteOutcome {
  if (errors.length === 0) return 'DONE';
  return errors.map((error) => {
    const cause = causeOf(error);
    return cause instanceof GovernanceError ? cause.code : 'INTERNAL';
  });
}
