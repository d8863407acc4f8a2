import neo4j, { type Record as DriverRecord } from 'neo4j-driver';
import type { Params, RunOptions, RowTable, Value } from '../engine.ts';
import { databaseOf, RETRY_FOR_MS, toDriver, type LentDriver } from './neo4j-driver.ts';
import { neo4jError } from './neo4j-error.ts';

/**
 * One reading transaction. A statement that is a transaction by itself takes one message there and one back, and half
 * the work of one that is begun and ended; where it meets a passing failure the driver asks again, in transactions that
 * it manages.
 */
export async function read(
  { driver, config }: LentDriver,
  text: string,
  params: Params,
  { timeoutMs }: RunOptions,
  signal?: AbortSignal,
): Promise<RowTable> {
  const given = toDriver(params);
  const inTime = timeoutMs === undefined ? {} : { timeout: timeoutMs };
  const began = performance.now();
  const isLate = () => signal?.aborted === true || performance.now() - began > RETRY_FOR_MS;
  try {
    return await readAlone({ driver, config }, text, given, inTime, signal).catch(async (error: unknown) => {
      if (!(error instanceof Error) || !neo4j.isRetryableError(error) || isLate()) throw error;
      return tableOf(
        await driver.executeQuery(text, given, {
          ...databaseOf(config),
          routing: neo4j.routing.READ,
          transactionConfig: inTime,
          ...(signal === undefined ? {} : { signal }),
        }),
      );
    });
  } catch (error) {
    throw neo4jError(error, config.uri);
  }
}

async function readAlone(
  { driver, config }: Omit<LentDriver, 'release'>,
  text: string,
  params: Record<string, unknown>,
  inTime: { readonly timeout?: number },
  signal: AbortSignal | undefined,
): Promise<RowTable> {
  const session = driver.session({
    ...databaseOf(config),
    defaultAccessMode: neo4j.session.READ,
    bookmarkManager: driver.executeQueryBookmarkManager,
  });
  const close = () => session.close().catch(() => undefined);
  const end = () => void close();
  // Closing the session ends what it runs on the server.
  signal?.addEventListener('abort', end, { once: true });
  try {
    const result = session.run(text, params, inTime);
    const { records } = await result;
    return tableOf({ keys: await result.keys(), records });
  } finally {
    signal?.removeEventListener('abort', end);
    await close();
  }
}

function tableOf({ keys, records }: { keys: readonly PropertyKey[]; records: readonly DriverRecord[] }): RowTable {
  const width = keys.length;
  return { columns: keys.map(String), rows: records.map((record) => rowOf(record, width)) };
}

function rowOf(record: DriverRecord, width: number): Value[] {
  const row: Value[] = new Array<Value>(width);
  for (let i = 0; i < width; i += 1) row[i] = record.get(i) as Value;
  return row;
}
