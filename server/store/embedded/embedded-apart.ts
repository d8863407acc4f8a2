import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { StoreError } from '../../errors.ts';
import { projectRoot } from '../../shared/project-root.ts';
import { turn } from '../../shared/turns/turns.ts';
import { embeddedError } from './embedded.ts';
import type { Engine, Params, RowTable, Value } from '../engine.ts';
import { refuseUndefined } from '../questions/params-and-rows.ts';
import { withinTime } from '../within-time.ts';
import { watchSpillFolders } from './spill-folders.ts';

/** Rows that come over at once: so many are made into values of this thread in a millisecond or two. */
const ROWS_AT_ONCE = 128;
/** The engine's thread makes only what goes over at once. */
const YOUNG_MB = 32;
/** How long the end of the process waits for a statement that runs. */
const LAST_WAIT_MS = 3000;

/** What the thread sends: rows of an answer, an error, or neither when what was ordered is done. */
interface Piece {
  readonly id: number;
  readonly columns?: readonly string[];
  readonly rowsScanned?: number | null;
  readonly rows?: readonly (readonly Value[])[];
  readonly more?: boolean;
  readonly error?: { readonly message: string; readonly gqlStatus?: string };
}

type Hear = (piece: Piece) => void;

/**
 * The graph file `path`, open for reading in a thread of its own: what it takes to make rows of the engine's answers,
 * and to throw them away, keeps nobody here waiting. Throws as `openEmbedded` does. `graph` names the open file. When
 * the thread ends of itself (its memory is full, say), what was asked of it gets STORE_UNAVAILABLE, and the next
 * question opens it anew.
 */
export async function openApart(path: string, graph: string): Promise<Engine> {
  let thread = openThread(path);
  let isClosed = false;
  const open = async (): Promise<typeof thread> => {
    if (thread.isGone() && !isClosed) thread = openThread(path);
    try {
      await thread.opened;
    } catch (error) {
      throw embeddedError(error, path);
    }
    return thread;
  };
  await open();
  const run: Engine['run'] = async (text, params, options = {}) => {
    refuseUndefined(params);
    return withinTime(async (ended) => {
      try {
        return await (thread.isGone() ? await open() : thread).ask(text, params, ended);
      } catch (error) {
        throw embeddedError(error);
      }
    }, options);
  };
  return {
    name: 'embedded',
    run,
    graph: () => graph,
    ping: async () => {
      await run('RETURN 1 AS one', {}, { timeoutMs: 2_000 });
    },
    close: () => {
      isClosed = true;
      return thread.close();
    },
  };
}

/**
 * The threads whose statements the end of the process waits for: one that is cut off would take the process with it.
 */
const OPEN = new Set<Int32Array>();

function waitForAll(): void {
  const until = performance.now() + LAST_WAIT_MS;
  for (const gate of OPEN) Atomics.store(gate, 1, 1);
  for (const gate of OPEN)
    for (let running = Atomics.load(gate, 0); running > 0; running = Atomics.load(gate, 0))
      if (Atomics.wait(gate, 0, running, until - performance.now()) === 'timed-out') return;
}

function endedOfItself(cause?: unknown): StoreError {
  return new StoreError(
    'STORE_UNAVAILABLE',
    'The thread that reads the graph ended unexpectedly; it is opened again for the next question. Ask again.',
    { cause },
  );
}

function openThread(path: string) {
  const gate = new Int32Array(new SharedArrayBuffer(8));
  const noteFolders = watchSpillFolders();
  const worker = new Worker(join(projectRoot(), 'server', 'store', 'embedded', 'embedded-thread.mjs'), {
    workerData: { path, rowsAtOnce: ROWS_AT_ONCE, gate },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    execArgv: [],
  });
  if (OPEN.size === 0) process.once('exit', waitForAll);
  OPEN.add(gate);

  const hearing = new Map<number, { readonly hear: Hear; readonly fail: (error: Error) => void }>();
  let asked = 0;
  let gone: Error | undefined;
  let isClosing = false;
  const settled = (id: number): void => {
    hearing.delete(id);
    // Only who waits for an answer keeps the process going.
    if (hearing.size === 0) worker.unref();
  };
  const end = (error: Error): void => {
    gone ??= error;
    OPEN.delete(gate);
    if (OPEN.size === 0) process.off('exit', waitForAll);
    for (const { fail } of [...hearing.values()]) fail(gone);
  };
  worker.on('message', (piece: Piece) => {
    hearing.get(piece.id)?.hear(piece);
  });
  worker.on('error', (error) => {
    end(endedOfItself(error));
  });
  worker.on('exit', () => {
    end(isClosing ? new StoreError('STORE_FAILED', 'The graph was closed.') : endedOfItself());
  });

  const listen = <T>(id: number, hear: (piece: Piece, done: (value: T) => void) => void): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (gone !== undefined) {
        reject(gone);
        return;
      }
      worker.ref();
      const fail = (error: Error): void => {
        settled(id);
        reject(error);
      };
      const done = (value: T): void => {
        settled(id);
        resolve(value);
      };
      hearing.set(id, {
        fail,
        hear: (piece) => {
          if (piece.error === undefined) hear(piece, done);
          else fail(Object.assign(new Error(piece.error.message), { gqlStatus: piece.error.gqlStatus }));
        },
      });
    });
  const send = (id: number, order: object): void => {
    worker.postMessage({ id, ...order });
  };
  const next = (): number => (asked += 1);

  const opened = listen<undefined>(0, (_, done) => {
    done(undefined);
  }).finally(noteFolders);
  // A thread that could not open the file answers nothing.
  opened.catch(end);
  return {
    opened,
    isGone: () => gone !== undefined,
    ask: (text: string, params: Params, ended: AbortSignal): Promise<RowTable> => {
      const id = next();
      const rows: (readonly Value[])[] = [];
      let head: Pick<RowTable, 'columns' | 'rowsScanned'> = { columns: [] };
      ended.addEventListener('abort', () => {
        hearing.get(id)?.fail(ended.reason as Error);
        if (gone === undefined) send(id, { what: 'drop' });
      });
      const answer = listen<RowTable>(id, (piece, done) => {
        const { columns, rowsScanned } = piece;
        if (columns !== undefined) head = { columns, ...(typeof rowsScanned === 'number' && { rowsScanned }) };
        for (const row of piece.rows ?? []) rows.push(row);
        if (piece.more !== true) {
          done({ ...head, rows });
          return;
        }
        const wait = turn();
        const goOn = (): void => {
          if (hearing.has(id)) send(id, { what: 'more' });
        };
        if (wait === undefined) goOn();
        else void wait.then(goOn);
      });
      if (gone === undefined) send(id, { what: 'ask', text, params });
      return answer;
    },
    close: async (): Promise<void> => {
      if (gone !== undefined) return;
      isClosing = true;
      const id = next();
      const closed = listen<undefined>(id, (_, done) => {
        done(undefined);
      });
      send(id, { what: 'close' });
      await closed;
    },
  };
}
