import { HeaderMap } from '@apollo/server';
import {
  execute,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../../context.ts';
import { GovernanceError, withoutTrace } from '../../errors.ts';
import { busyWhenLate, letIn, type Rooms } from './let-in.ts';
import { AnswerMeter, meterBy, type AnswerBounds } from './answer-meter.ts';
import { measure } from './cost.ts';
import { checkLimits, type Limits } from './limits.ts';
import { listLengths } from './field-lengths.ts';
import type { Turns } from '../../shared/turns/turns.ts';

export interface Bounds {
  readonly limits: Limits;
  readonly answer: AnswerBounds;
  readonly rooms: Rooms;
  readonly turns: Turns;
}

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  /** Absent when the document has none of this name: execution says so. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
}

/**
 * Runs a validated operation within bounds. One that is too deep or too dear never begins (400), one that finds no room
 * neither (503). When the answer grows too large or its time is over, it is given up at once: then there is no data,
 * and one error says why.
 */
export async function runBounded(asked: Operation, bounds: Bounds): Promise<ExecutionResult> {
  const { document, operationName, operation, variables, context } = asked;
  const { schema = asked.schema } = context;
  const run = () => execute({ schema, document, operationName, variableValues: variables, contextValue: context });
  if (operation === undefined) return run();
  try {
    const cost = measure(schema, document, operation, variables, await listLengths(context.store));
    checkLimits(cost, bounds.limits);
    const { waitedMs, made, sent } = await letIn(cost, bounds.rooms, context.signal);
    const began = performance.now();
    context.whenAnswered?.(sent);
    const meter = new AnswerMeter(bounds.answer, bounds.turns, context.signal);
    meterBy(context, meter);
    try {
      return await Promise.race([meter.ended, run()]);
    } catch (error) {
      throw busyWhenLate(error, waitedMs, performance.now() - began);
    } finally {
      made();
      if (context.whenAnswered === undefined) sent();
    }
  } catch (error) {
    if (error instanceof GovernanceError) return givenUp(error);
    throw error;
  }
}

/** What never began has no data at all, what was broken off has none left. */
function givenUp(error: GovernanceError): ExecutionResult {
  const began = !('maxDepth' in error.details) && error.code !== 'TOO_BUSY';
  const headers = new HeaderMap();
  const { retryAfter } = error.details;
  if (typeof retryAfter === 'number') headers.set('retry-after', String(retryAfter));
  const http = { status: error.code === 'TOO_BUSY' ? 503 : 400, headers };
  const told = withoutTrace(
    () => new GraphQLError(error.message, { originalError: error, ...(!began && { extensions: { http } }) }),
  );
  return { ...(began && { data: null }), errors: [told] };
}
