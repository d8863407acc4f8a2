import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '../../errors.ts';
import type { Params, RowTable } from '../engine.ts';
import type { LentDriver } from './neo4j-driver.ts';
import { read } from './neo4j-read.ts';

/**
 * How a question sees the old graph or the new one, and never some of each.
 *
 * Neo4j isolates no more than "read committed": while a transaction is being applied, a reader meets what is applied
 * already beside what is not. So a load announces its switch on the `:Load` node, waits ANNOUNCED_MS, and only then
 * switches. A question is good when a look at that node, sent less than ANNOUNCED_MS before the question ended, found
 * no switch announced: one announced after the look had not begun. Under load that is one small look in LOOK_MS for the
 * whole process; a question that took longer looks once more at its end. While a switch is announced, questions wait
 * for it.
 *
 * The announcement ends by itself: `switchUntil` is some seconds away while a load only waits, and later than the
 * switching transaction may last when that begins, so that a load that was killed does not hold up readers for longer.
 * By then the transaction has been applied whole or not at all.
 */
export const ANNOUNCED_MS = 500;
/** A little less, for the time that passes between reading the clock and sending. */
const GOOD_MS = 400;
const LOOK_MS = 200;
const POLL_MS = 50;

export const LOOK = `
OPTIONAL MATCH (l:Load {id: 'load'})
RETURN coalesce(l.generation, 0) AS generation, coalesce(l.switchUntil, 0) > timestamp() AS switching`;

interface Look {
  /** Of this process's clock, taken before the look was sent. */
  readonly at: number;
  readonly generation: unknown;
  readonly switching: boolean;
}

export interface SwitchWatch {
  /** Asks, again if need be, until the answer is of one graph; throws when that is not the one named. */
  whole(ask: () => Promise<RowTable>, signal?: AbortSignal, graph?: string): Promise<RowTable>;
  /** Names the graph that is there now. */
  graph(signal?: AbortSignal): Promise<string>;
}

export function switchWatch(connection: LentDriver): SwitchWatch {
  let last: Promise<Look> | undefined;
  let lastAt = -Infinity;

  const look = () => {
    const at = performance.now();
    lastAt = at;
    const sent = read(connection, LOOK, NOTHING, { timeoutMs: 10_000 }).then(
      ({ rows }) => ({ at, generation: rows[0]?.[0], switching: rows[0]?.[1] === true }),
      (error: unknown) => {
        throw slowToAnswer(error);
      },
    );
    last = sent;
    // A failed look is nobody's to keep.
    sent.catch(() => {
      if (last === sent) last = undefined;
    });
    return sent;
  };
  const recent = (within: number) => (last !== undefined && performance.now() - lastAt <= within ? last : look());

  const settled = async (signal?: AbortSignal): Promise<Look> => {
    for (let seen = await recent(LOOK_MS); ; seen = await look()) {
      if (!seen.switching) return seen;
      if (signal?.aborted === true) throw beingReplaced();
      await sleep(POLL_MS);
    }
  };
  return {
    graph: async (signal) => nameOf(await settled(signal)),
    whole: async (ask, signal, graph) => {
      for (;;) {
        const before = await settled(signal);
        if (graph !== undefined && graph !== nameOf(before)) throw beingReplaced();
        const table = await ask();
        if (performance.now() - before.at <= GOOD_MS) return table;
        const after = await look();
        if (!after.switching && after.generation === before.generation) return table;
        if (signal?.aborted === true) throw beingReplaced();
      }
    },
  };
}

const NOTHING: Params = {};

function nameOf({ generation }: Look): string {
  return String(generation);
}

function beingReplaced(): StoreError {
  return new StoreError('STORE_UNAVAILABLE', 'The graph is being replaced by a load; try again.');
}

/**
 * A server that cannot say two numbers in seconds is only just starting, or as good as away: not for the asker to mend.
 */
export function slowToAnswer(error: unknown): unknown {
  if (!(error instanceof StoreError) || error.code !== 'TIMEOUT') return error;
  return new StoreError(
    'STORE_UNAVAILABLE',
    'Neo4j did not answer in time; is it starting, or overloaded, or is what listens there no Neo4j? Try again.',
    { cause: error, gqlStatus: error.gqlStatus },
  );
}
