import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Threads from 'node:worker_threads';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { SMALL } from '../../../test/support/engines/contract-graphs.ts';
import { loadInto } from '../../../test/support/engines/engine-variants.ts';
import { readPointer } from '../files/pointer.ts';
import { openApart } from './embedded-apart.ts';

/**
 * Every thread that was opened, so that a test can end one as the system would. One that is deaf gets nothing of what
 * is asked: the engine can take the process with it when its thread is ended in the middle of a statement.
 */
const { threads, deaf } = vi.hoisted(() => ({ threads: [] as Threads.Worker[], deaf: new Set<Threads.Worker>() }));
vi.mock('node:worker_threads', async (original) => {
  const real = await original<typeof Threads>();
  return {
    ...real,
    Worker: class extends real.Worker {
      constructor(...given: ConstructorParameters<typeof real.Worker>) {
        super(...given);
        threads.push(this);
      }
      override postMessage(...given: Parameters<Threads.Worker['postMessage']>): void {
        if (!deaf.has(this)) super.postMessage(...given);
      }
    },
  };
});

const MANY = 400;
const ALL = 'MATCH (c:Company) RETURN c.id AS id ORDER BY id';
const ONE = 'RETURN 1 AS one';

let dataDir: string;
let path: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'govgraph-ended-'));
  const [one] = SMALL.companies;
  const companies = Array.from({ length: MANY }, (_, i) => ({ ...one!, id: `n${String(i)}` }));
  await loadInto({ dataDir }, { ...SMALL, companies, persons: [], boards: [], findings: [], facts: [] }, 'many');
  path = join(dataDir, readPointer(dataDir)?.graph ?? '');
});
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

const end = async () => {
  await threads.at(-1)?.terminate();
};

test('a thread that ends of itself is opened again by the next question, and what it was asked is told so', async () => {
  const engine = await openApart(path, 'many');
  const before = threads.length;
  const told = { code: 'STORE_UNAVAILABLE', message: expect.stringContaining('Ask again') as string };
  for (const thread of threads.slice(-1)) deaf.add(thread);
  const cut = [engine.run(ALL, {}), engine.run(ONE, {})].map((asked) => expect(asked).rejects.toMatchObject(told));
  await end();
  await Promise.all(cut);
  // Many ask at once: one thread is opened for all of them.
  const [all, one] = await Promise.all([engine.run(ALL, {}), engine.run(ONE, {}), engine.ping()]);
  expect([all.rows.length, one.rows]).toEqual([MANY, [[1]]]);
  expect(threads.length).toBe(before + 1);
  await end();
  expect((await engine.run('RETURN 2 AS two', {})).rows).toEqual([[2]]);
  await engine.close();
  expect(threads.length).toBe(before + 2);
});

test('a graph whose thread ended and whose file is gone says so each time, and is there again with its file', async () => {
  const engine = await openApart(path, 'many');
  renameSync(path, `${path}.away`);
  await end();
  for (let n = 0; n < 3; n += 1) await expect(engine.run(ONE, {})).rejects.toMatchObject({ code: 'STORE_FAILED' });
  renameSync(`${path}.away`, path);
  // The thread that could not open it may be ending still.
  await expect.poll(() => engine.run(ONE, {}).then(({ rows }) => rows)).toEqual([[1]]);
  await engine.close();
});

test('what was closed stays closed', async () => {
  const engine = await openApart(path, 'many');
  await engine.close();
  const before = threads.length;
  await expect(engine.run(ONE, {})).rejects.toMatchObject({ code: 'STORE_FAILED', message: 'The graph was closed.' });
  expect(threads.length).toBe(before);
});
