import { Worker } from 'node:worker_threads';
import { builtThread } from '../../shared/built-thread.ts';
import { stepInTurns } from '../../shared/turns/in-turns.ts';
import { GatheredNames, type NamedNode, type StatedIdentifier } from './gathered-names.ts';
import type { NameParts } from './name-index.ts';

/** Of fewer nodes the index is there before a thread has begun. */
const WORTH_A_THREAD = 5_000;
/** Megabytes of young objects: the pieces of one name are let go with it. */
const YOUNG_MB = 48;

/** An index of names that comes about while others are still read or written. */
export interface NamesInTheMaking {
  readonly add: (nodes: readonly NamedNode[], stated: readonly StatedIdentifier[]) => void;
  /** The index of all that was added. Rejects when the thread fails: it had too little memory, say. */
  readonly parts: () => Promise<NameParts>;
  /** Ends the thread, whether or not the index was made. Safe to call again. */
  readonly end: () => void;
}

/**
 * Begins an index of names: of many in a thread of its own where the program is built, of few on this one, in turns.
 */
export function namesInTheMaking({
  program = builtThread('names-thread'),
  worthIt = WORTH_A_THREAD,
}: { readonly program?: string | undefined; readonly worthIt?: number } = {}): NamesInTheMaking {
  let count = 0;
  let here: GatheredNames | undefined = new GatheredNames();
  let early: { readonly nodes: readonly NamedNode[]; readonly stated: readonly StatedIdentifier[] }[] = [];
  let worker: Worker | undefined;
  let made: Promise<NameParts> | undefined;
  const begin = (path: string) => {
    const thread = new Worker(path, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB }, execArgv: [] });
    // Who waits for the index keeps the process going, not the thread.
    thread.unref();
    made = new Promise<NameParts>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => {
        reject(new Error('The thread ended without a result.'));
      });
    });
    made.catch(() => undefined);
    for (const some of early) thread.postMessage(some);
    [worker, here, early] = [thread, undefined, []];
  };
  const end = () => {
    void worker?.terminate();
    worker = undefined;
  };
  return {
    add: (nodes, stated) => {
      count += nodes.length;
      if (worker !== undefined) worker.postMessage({ nodes, stated });
      here?.add(nodes, stated);
      if (here === undefined || program === undefined) return;
      early.push({ nodes, stated });
      if (count >= worthIt) begin(program);
    },
    parts: async () => {
      if (here !== undefined) return stepInTurns(here.making());
      worker?.ref();
      worker?.postMessage('made');
      try {
        return await (made ?? Promise.reject(new Error('The thread was ended.')));
      } finally {
        end();
      }
    },
    end,
  };
}
