// One graph file, open for reading in a thread of its own: plain Node, so that it runs as it stands here. What the
// engine answers is made into JavaScript's values and thrown away again here, which of many rows takes a while, and
// goes out in pieces.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import grafeo from '@grafeo-db/js';

/** `gate` holds how many statements run, and then whether the process ends and no more may begin. */
const { path, rowsAtOnce, gate } = workerData;
/** Answers of which rows are left, by the number of the question; of one that runs nothing yet. */
const left = new Map();

/** Statements that run at once: Node has so many threads for them. Who waits for one of them may yet be given up. */
const AT_ONCE = 4;
let running = 0;
const waiting = [];

// An answer lies in the engine's memory until what stands for it here is collected. That is a few bytes of this
// thread's heap, which is not short of room for hours: so it is collected when enough rows were answered.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const ROWS_UNCOLLECTED = 20_000;
let uncollected = 0;

/** Of an answer of so many rows nothing is needed any more. */
function done(rows) {
  uncollected += rows;
  if (uncollected < ROWS_UNCOLLECTED) return;
  uncollected = 0;
  // What is on the stack just now is not garbage yet.
  setImmediate(collect);
}

const fail = (id, error) => {
  left.delete(id);
  const { message = String(error), gqlStatus } = error ?? {};
  parentPort.postMessage({ id, error: { message, gqlStatus } });
};

/** The next rows of an answer; `more` says whether some are left after them. */
function send(id, result, from) {
  const { columns, length } = result;
  const until = Math.min(length, from + rowsAtOnce);
  // What goes over as one is made as one, with half the work.
  const rows = from === 0 && until === length ? result.rows() : [];
  for (let i = from + rows.length; i < until; i += 1) {
    const row = result.get(i);
    rows.push(columns.map((column) => row[column]));
  }
  const more = until < length;
  if (more) left.set(id, { result, from: until });
  else {
    left.delete(id);
    done(length);
  }
  parentPort.postMessage({ id, rows, more, ...(from === 0 && { columns, rowsScanned: result.rowsScanned }) });
}

async function run(db, text, params) {
  Atomics.add(gate, 0, 1);
  try {
    return await db.executeCypher(text, params);
  } finally {
    Atomics.sub(gate, 0, 1);
    Atomics.notify(gate, 0);
  }
}

const orders = {
  ask: async (db, { id, text, params }) => {
    left.set(id, undefined);
    if (running < AT_ONCE) running += 1;
    else await new Promise((begin) => waiting.push(begin));
    try {
      // It may have been given up meanwhile, and what runs cannot be stopped.
      if (!left.has(id) || Atomics.load(gate, 1) !== 0) return;
      const result = await run(db, text, params);
      if (left.has(id)) send(id, result, 0);
      else done(result.length);
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  },
  more: (db, { id }) => {
    const rest = left.get(id);
    if (rest !== undefined) send(id, rest.result, rest.from);
  },
  drop: (db, { id }) => {
    done(left.get(id)?.result.length ?? 0);
    left.delete(id);
  },
  close: (db, { id }) => {
    try {
      db.close();
      parentPort.postMessage({ id });
    } catch (error) {
      fail(id, error);
    }
    parentPort.close();
  },
};

try {
  const db = grafeo.GrafeoDB.openReadOnly(path);
  parentPort.on('message', async (order) => {
    try {
      await orders[order.what](db, order);
    } catch (error) {
      fail(order.id, error);
    }
  });
  parentPort.postMessage({ id: 0 });
} catch (error) {
  fail(0, error);
}
