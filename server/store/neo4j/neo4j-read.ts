import neo4j, { type Record as DriverRecord } from 'neo4j-driver';
import type { Params, RunOptions, RowTable, Value } from '../engine.ts';
import { databaseOf, toDriver, type LentDriver } from './neo4j-driver.ts';
import { neo4jError } from './neo4j-error.ts';

/** One reading transaction. */
export async function read(
  { driver, config }: LentDriver,
  text: string,
  params: Params,
  { timeoutMs }: RunOptions,
  signal?: AbortSignal,
): Promise<RowTable> {
  try {
    const { keys, records } = await driver.executeQuery(text, toDriver(params), {
      ...databaseOf(config),
      routing: neo4j.routing.READ,
      ...(timeoutMs === undefined ? {} : { transactionConfig: { timeout: timeoutMs } }),
      ...(signal === undefined ? {} : { signal }),
    });
    const width = keys.length;
    return { columns: keys.map(String), rows: records.map((record) => rowOf(record, width)) };
  } catch (error) {
    throw neo4jError(error, config.uri);
  }
}

function rowOf(record: DriverRecord, width: number): Value[] {
  const row: Value[] = new Array<Value>(width);
  for (let i = 0; i < width; i += 1) row[i] = record.get(i) as Value;
  return row;
}
