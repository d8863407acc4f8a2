import neo4j, { type Driver, type Record as DriverRecord, type Session } from 'neo4j-driver';
import { StoreError } from '../errors.ts';
import type { Neo4jConfig } from './config.ts';
import { refuseUndefined } from './embedded.ts';
import type { Engine, Params, RunOptions, Table, Value } from './engine.ts';
import { withinTime } from './within-time.ts';

/** First server version whose Cypher the questions are written for. */
const OLDEST = [5, 26] as const;

export function openDriver(config: Neo4jConfig): Driver {
  try {
    return neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password), {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: 50,
      connectionAcquisitionTimeout: 5_000,
      connectionTimeout: 5_000,
      maxTransactionRetryTime: 10_000,
      userAgent: 'govgraph',
    });
  } catch (error) {
    throw new StoreError('STORE_FAILED', `${config.uri} is not an address of a Neo4j server: ${messageOf(error)}`, { cause: error });
  }
}

/** Connects, and refuses a server that is too old to run the questions. */
export async function checkServer(driver: Driver, config: Neo4jConfig): Promise<void> {
  let agent: string | undefined;
  try {
    agent = (await driver.getServerInfo(databaseOf(config))).agent;
  } catch (error) {
    throw neo4jError(error, config.uri);
  }
  const version = /Neo4j\/(\d+)\.(\d+)/.exec(agent ?? '');
  const [major, minor] = [Number(version?.[1] ?? 0), Number(version?.[2] ?? 0)];
  if (version !== null && (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))) {
    throw new StoreError('STORE_FAILED', `${config.uri} runs ${agent ?? 'an unknown version'}; govgraph needs Neo4j ${OLDEST.join('.')} or later.`);
  }
}

/** Neo4j behind the port: questions are reading transactions, routed to readers and retried by the driver. */
export function neo4jEngine(driver: Driver, config: Neo4jConfig): Engine {
  return {
    name: 'neo4j',
    run: (text, params, options = {}) =>
      withSession(driver, config, 'READ', async (session) =>
        withinTime(
          () => session.executeRead((tx) => collect(tx.run(text, toDriver(params))), timeout(options)),
          options,
        ),
      ),
    ping: async () => {
      await withinTime(() => driver.getServerInfo(databaseOf(config)), { timeoutMs: 3_000 }).catch((error: unknown) => {
        throw neo4jError(error, config.uri);
      });
    },
    close: () => driver.close(),
  };
}

export async function withSession<T>(
  driver: Driver,
  config: Neo4jConfig,
  mode: 'READ' | 'WRITE',
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = driver.session({ ...databaseOf(config), defaultAccessMode: mode });
  try {
    return await work(session);
  } catch (error) {
    throw neo4jError(error, config.uri);
  } finally {
    // A question given up is still running on the server: closing the session ends its transaction there.
    await session.close().catch(() => undefined);
  }
}

/** Parameters as the driver takes them: whole numbers as integers, since it sends every JavaScript number as a float. */
export function toDriver(params: Params): Record<string, unknown> {
  refuseUndefined(params);
  return convert(params) as Record<string, unknown>;
}

export async function collect(result: Promise<{ records: DriverRecord[] }> & { keys(): Promise<PropertyKey[]> }): Promise<Table> {
  const [columns, { records }] = await Promise.all([result.keys(), result]);
  const names = columns.map(String);
  return { columns: names, rows: records.map((record) => names.map((name) => record.get(name) as Value)) };
}

function convert(value: Value): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return (value as readonly Value[]).map(convert);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convert(item)]));
}

function databaseOf({ database }: Neo4jConfig): { database?: string } {
  return database === undefined ? {} : { database };
}

function timeout({ timeoutMs }: RunOptions): { timeout?: number } {
  return timeoutMs === undefined ? {} : { timeout: timeoutMs };
}

/** One error of the driver or the server as a StoreError. */
export function neo4jError(error: unknown, uri: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const gqlStatus = typeof error === 'object' && error !== null && 'gqlStatus' in error ? String(error.gqlStatus) : undefined;
  const options = { cause: error, gqlStatus };
  if (/TransactionTimedOut|TransactionTerminated/.test(code)) {
    return new StoreError('TIMEOUT', 'The graph took too long to answer; ask for less at once.', options);
  }
  if (/Security\.(Unauthorized|Authentication)/.test(code)) {
    return new StoreError('STORE_FAILED', `Neo4j at ${uri} refused the user name or password; check NEO4J_USER and NEO4J_PASSWORD.`, options);
  }
  if (/DatabaseNotFound/.test(code)) {
    return new StoreError('STORE_FAILED', `Neo4j at ${uri} has no such database; check NEO4J_DATABASE. ${messageOf(error)}`, options);
  }
  if (/ServiceUnavailable|SessionExpired|DatabaseUnavailable|TransientError|ProtocolError/.test(code)) {
    return new StoreError('STORE_UNAVAILABLE', `Neo4j at ${uri} does not answer; is it running and reachable? ${messageOf(error)}`, options);
  }
  return new StoreError('STORE_FAILED', `Neo4j at ${uri} failed: ${messageOf(error)}`, options);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
