import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadInto } from '../../../test/support/engines/engine-variants.ts';
import { SMALL } from '../../../test/support/engines/contract-graphs.ts';
import { projectRoot } from '../../shared/project-root.ts';
import { openApart } from './embedded-apart.ts';
import type { Engine } from '../engine.ts';
import { readPointer } from '../files/pointer.ts';

const MANY = 1000;
const ALL = 'MATCH (c:Company) RETURN c.id AS id ORDER BY id';
/** Pairs of pairs: takes some hundred milliseconds. */
const LONG = 'MATCH (a:Company), (b:Company) WHERE a.id <> b.id RETURN count(*) AS count';

let dataDir: string;
let path: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'govgraph-apart-'));
  const [one] = SMALL.companies;
  const companies = Array.from({ length: MANY }, (_, i) => ({ ...one!, id: `n${String(i).padStart(4, '0')}` }));
  await loadInto({ dataDir }, { ...SMALL, companies, persons: [], boards: [], findings: [], facts: [] }, 'many');
  path = join(dataDir, readPointer(dataDir)?.graph ?? '');
});
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});
async function opened<T>(use: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openApart(path, 'many');
  try {
    return await use(engine);
  } finally {
    await engine.close();
  }
}

test('rows that come over in pieces are all there, in order, also of several answers at once', async () => {
  await opened(async (engine) => {
    const ids = Array.from({ length: MANY }, (_, i) => [`n${String(i).padStart(4, '0')}`]);
    const [all, again, few, none] = await Promise.all([
      engine.run(ALL, {}),
      engine.run(ALL, {}),
      engine.run('MATCH (c:Company) WHERE c.id < $id RETURN c.id AS id ORDER BY id', { id: 'n0128' }),
      engine.run('MATCH (c:Company) WHERE c.id < $id RETURN c.id AS id', { id: 'a' }),
    ]);
    expect(all).toMatchObject({ columns: ['id'], rows: ids });
    expect(again.rows).toEqual(ids);
    expect(few.rows).toEqual(ids.slice(0, 128));
    expect(none).toMatchObject({ columns: ['id'], rows: [] });
  });
});

test('the loop of this thread goes on while a statement runs', async () => {
  await opened(async (engine) => {
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 1);
    await engine.run(LONG, {});
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });
});

test('who gives up is answered at once, and others are answered after it', async () => {
  await opened(async (engine) => {
    const caller = new AbortController();
    const asked = engine.run(LONG, {}, { signal: caller.signal });
    const began = performance.now();
    caller.abort();
    await expect(asked).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(performance.now() - began).toBeLessThan(50);
    await expect(engine.run(LONG, {}, { timeoutMs: 1 })).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect((await engine.run('RETURN 1 AS one', {})).rows).toEqual([[1]]);
  });
});

test('errors have their codes, and a closed graph says that it is closed', async () => {
  const engine = await openApart(path, 'many');
  await expect(engine.run('NO SUCH WORD', {})).rejects.toMatchObject({ code: 'STORE_FAILED', gqlStatus: '42001' });
  await expect(engine.run('RETURN $x AS x', { x: undefined as never })).rejects.toMatchObject({ code: 'STORE_FAILED' });
  const last = engine.run(ALL, {});
  const settled = last.catch(() => undefined);
  await engine.close();
  await settled;
  await engine.close();
  await expect(engine.run(ALL, {})).rejects.toMatchObject({ code: 'STORE_FAILED' });
  await expect(openApart(join(dataDir, 'not-there'), 'none')).rejects.toMatchObject({ code: 'STORE_FAILED' });
});

/** What a process of its own ends with that opens the thread, asks, and does `then`. */
async function endsWith(then: string): Promise<{ code: number | null; took: number; said: string }> {
  const program = join(dataDir, 'program.mjs');
  const thread = join(projectRoot(), 'server', 'store', 'embedded', 'embedded-thread.mjs');
  writeFileSync(
    program,
    `import { Worker } from 'node:worker_threads';
const gate = new Int32Array(new SharedArrayBuffer(8));
const worker = new Worker(${JSON.stringify(thread)}, { workerData: { path: ${JSON.stringify(path)}, rowsAtOnce: 10, gate } });
process.once('exit', () => {
  Atomics.store(gate, 1, 1);
  for (let n = Atomics.load(gate, 0); n > 0; n = Atomics.load(gate, 0)) Atomics.wait(gate, 0, n, 20000);
});
worker.once('message', () => {
  worker.postMessage({ what: 'ask', id: 1, text: ${JSON.stringify(LONG)}, params: {} });
  ${then}
});`,
  );
  const began = performance.now();
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, took: performance.now() - began, said };
}

test.each([1, 30, 100])('a process that ends %i ms into a statement ends in order', async (ms) => {
  expect(await endsWith(`setTimeout(() => process.exit(7), ${String(ms)});`)).toMatchObject({ code: 7, said: '' });
});
