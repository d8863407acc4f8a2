import { HeaderMap } from '@apollo/server';
import { execute, GraphQLError, type ExecutionResult } from 'graphql';
import { GovernanceError, withoutTrace } from '../../errors.ts';
import { TRY_AGAIN_S } from './admission.ts';
import { busyWhenLate, isLight, letIn, type LetIn, type Rooms } from './let-in.ts';
import { AnswerMeter, meterBy, type AnswerBounds } from './answer-meter.ts';
import { measure, type QueryMeasure } from './cost.ts';
import { checkLimits, type Limits } from './limits.ts';
import { listLengths } from './field-lengths.ts';
import type { Operation } from './operation.ts';
import { sharedKey, type AskedAnswer, type SharedAnswers } from './shared-answers.ts';
import { knownAsSmall } from './small-answers.ts';
import { untilAborted } from '../../shared/turns/until-aborted.ts';
import type { HeapRoom, NoRoom } from '../../shared/memory/heap-room.ts';
import type { Turns } from '../../shared/turns/turns.ts';

export interface ExecutionBounds {
  readonly limits: Limits;
  readonly answer: AnswerBounds;
  readonly rooms: Rooms;
  readonly shared: SharedAnswers<ExecutionResult>;
  readonly turns: Turns;
  readonly heap: Pick<HeapRoom, 'atWork'>;
}

/** A light answer of which all is at hand is made as one: most take less. */
const LIGHT_KEEPS_MS = 8;

/**
 * Runs a validated operation within bounds. One that is too deep or too dear never begins (400), one that finds no room
 * neither (503). When the answer grows too large or its time is over, it is given up at once: then there is no data,
 * and one error says why. Of equal dear ones that wait at once one is worked on, and its answer is that of all.
 */
export async function runBounded(asked: Operation, bounds: ExecutionBounds): Promise<ExecutionResult> {
  const { document, operationName, operation, variables, context } = asked;
  const { schema = asked.schema } = context;
  if (operation === undefined)
    return execute({ schema, document, operationName, variableValues: variables, contextValue: context });
  try {
    const cost = measure(schema, document, operation, variables, await listLengths(context.store));
    checkLimits(cost, bounds.limits);
    const key = isLight(cost, bounds.rooms) ? undefined : await sharedKey(asked);
    if (key === undefined) return await runAlone(asked, cost, bounds);
    const equal = bounds.shared.ask(context.store.identity, key);
    try {
      return await runAmong(equal, asked, cost, bounds);
    } finally {
      equal.leave();
    }
  } catch (error) {
    if (error instanceof GovernanceError) return givenUp(error);
    throw error;
  }
}

async function runAlone(asked: Operation, cost: QueryMeasure, bounds: ExecutionBounds): Promise<ExecutionResult> {
  const place = await letIn(cost, bounds.rooms, asked.context.signal);
  return runAt(place, place.waitedMs, asked, bounds, isLight(cost, bounds.rooms) ? LIGHT_KEEPS_MS : undefined);
}

/** Each waits for its own turn; who finds an equal one at work then, or made, needs no work of its own. */
async function runAmong(
  equal: AskedAnswer<ExecutionResult>,
  asked: Operation,
  cost: QueryMeasure,
  bounds: ExecutionBounds,
): Promise<ExecutionResult> {
  const { signal, whenAnswered } = asked.context;
  const began = performance.now();
  for (;;) {
    const place = await letIn(cost, bounds.rooms, signal);
    const waitedMs = performance.now() - began;
    const other = equal.other();
    if (other === undefined) {
      const answer = runAt(place, waitedMs, asked, bounds);
      // Whoever made it may have had less time than those who wait.
      equal.begin(answer.catch(givenUpForAll));
      return answer;
    }
    place.made();
    const made = await untilAborted(other, signal).catch((error: unknown) => {
      place.sent();
      throw busyWhenLate(error, performance.now() - began, 0);
    });
    if (made === undefined) {
      place.sent();
      continue;
    }
    if (whenAnswered === undefined) place.sent();
    else whenAnswered(place.sent);
    return { ...made };
  }
}

async function runAt(
  place: LetIn,
  waitedMs: number,
  asked: Operation,
  bounds: ExecutionBounds,
  keptMs?: number,
): Promise<ExecutionResult> {
  const { document, operationName, variables, context } = asked;
  const { schema = asked.schema } = context;
  const began = performance.now();
  context.whenAnswered?.(place.sent);
  const meter = new AnswerMeter(bounds.answer, bounds.turns, context.signal, keptMs);
  meterBy(context, meter);
  const ended = bounds.heap.atWork((why) => {
    const reason = noRoom(why);
    meter.end(reason);
    context.giveUp?.(reason);
  });
  try {
    if (keptMs !== undefined) await meter.turn();
    const answer = execute({ schema, document, operationName, variableValues: variables, contextValue: context });
    const made = await Promise.race([meter.ended, answer]);
    if (meter.isSmall && !mayAskForSchema(document)) knownAsSmall(made);
    return made;
  } catch (error) {
    throw busyWhenLate(error, waitedMs, performance.now() - began);
  } finally {
    ended();
    place.made();
    if (context.whenAnswered === undefined) place.sent();
  }
}

/** What a schema says of itself is counted by nobody. */
function mayAskForSchema({ loc }: Operation['document']): boolean {
  return loc === undefined || /__(schema|type)\b/.test(loc.source.body);
}

/** An answer too large for one is too large for all; what else failed may not fail for those who wait. */
function givenUpForAll(error: unknown): ExecutionResult | undefined {
  return error instanceof GovernanceError && error.code === 'TOO_COSTLY' ? givenUp(error) : undefined;
}

function noRoom(why: NoRoom): GovernanceError {
  return why === 'ALONE'
    ? new GovernanceError(
        'TOO_COSTLY',
        'The query takes more memory than the server has, and was given up. Ask for less, or give the server more (--max-old-space-size).',
      )
    : new GovernanceError(
        'TOO_BUSY',
        `The server is busy: others take the memory that the query needs, and it was given up. Ask again in ${String(TRY_AGAIN_S)} seconds, or for less.`,
        { details: { retryAfter: TRY_AGAIN_S } },
      );
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
