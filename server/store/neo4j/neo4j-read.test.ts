import neo4j from 'neo4j-driver';
import { afterEach, expect, test, vi } from 'vitest';
import { RETRY_FOR_MS, type LentDriver } from './neo4j-driver.ts';
import { read } from './neo4j-read.ts';

afterEach(() => vi.useRealTimers());

const TABLE = { keys: ['one', 'two'], records: [{ get: (i: number) => [1, 'a'][i] }] };
const passing = () => new neo4j.Neo4jError('gone', 'Neo.TransientError.General.X', '', '');
const lasting = () => new neo4j.Neo4jError('wrong', 'Neo.ClientError.Statement.SyntaxError', '', '');

/** A driver whose sessions fail with this, if with anything; `met` tells what was asked of it. */
function driver(fault?: Error, wait?: Promise<void>) {
  const met: unknown[] = [];
  let closed = 0;
  const run = async () => {
    await wait;
    if (fault !== undefined) throw fault;
    return TABLE;
  };
  const session = (config: { defaultAccessMode: string; database?: string }) => ({
    run: (text: string, params: object, inTime: object) => {
      met.push(['alone', config.defaultAccessMode, config.database, text, params, inTime]);
      return Object.assign(run(), { keys: () => Promise.resolve(TABLE.keys) });
    },
    close: () => {
      closed += 1;
      return Promise.resolve();
    },
  });
  const executeQuery = (text: string, params: object, { routing, transactionConfig }: Record<string, unknown>) => {
    met.push(['managed', routing, text, params, transactionConfig]);
    return Promise.resolve(TABLE);
  };
  const lent = { driver: { session, executeQuery }, config: { uri: 'bolt://here', database: 'db' } };
  return { lent: lent as unknown as LentDriver, met, closed: () => closed };
}

test('a question is one statement that reads, with its time, and its session is closed', async () => {
  const { lent, met, closed } = driver();
  const table = await read(lent, 'RETURN 1', { ids: ['a'] }, { timeoutMs: 50 });
  expect(table).toEqual({ columns: ['one', 'two'], rows: [[1, 'a']] });
  expect(met).toEqual([['alone', 'READ', 'db', 'RETURN 1', { ids: ['a'] }, { timeout: 50 }]]);
  expect(closed()).toBe(1);
});

test('one that met a passing failure is asked again in a transaction that the driver manages', async () => {
  const { lent, met, closed } = driver(passing());
  expect((await read(lent, 'RETURN 1', {}, { timeoutMs: 50 })).rows).toEqual([[1, 'a']]);
  expect(met).toEqual([
    ['alone', 'READ', 'db', 'RETURN 1', {}, { timeout: 50 }],
    ['managed', 'READ', 'RETURN 1', {}, { timeout: 50 }],
  ]);
  expect(closed()).toBe(1);
});

test('a failure that lasts is told at once', async () => {
  const { lent, met, closed } = driver(lasting());
  await expect(read(lent, 'RETURN', {}, {})).rejects.toMatchObject({ code: 'STORE_FAILED' });
  expect(met).toHaveLength(1);
  expect(closed()).toBe(1);
});

test('who goes away closes the session on the server at once, and nothing is asked again', async () => {
  let fail = (): void => undefined;
  const wait = new Promise<void>((resolve) => (fail = resolve));
  const { lent, met, closed } = driver(passing(), wait);
  const caller = new AbortController();
  const asked = read(lent, 'RETURN 1', {}, {}, caller.signal);
  expect(closed()).toBe(0);
  caller.abort();
  expect(closed()).toBe(1);
  fail();
  await expect(asked).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  expect(met).toHaveLength(1);
});

test.each([
  [RETRY_FOR_MS, 2],
  [RETRY_FOR_MS + 1, 1],
])('one that failed after %i ms is asked %i times', async (late, times) => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const wait = Promise.resolve().then(() => {
    vi.advanceTimersByTime(late);
  });
  const { lent, met } = driver(passing(), wait);
  await read(lent, 'RETURN 1', {}, {}).catch(() => undefined);
  expect(met).toHaveLength(times);
});
