import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver';
import { StoreError } from '../../errors.ts';
import type { Neo4jConfig } from '../store-config.ts';
import type { Params, Value } from '../engine.ts';
import { neo4jError } from './neo4j-error.ts';
import { refuseUndefined } from '../questions/params-and-rows.ts';

/** First server version whose Cypher the questions are written for. */
const OLDEST = [5, 26] as const;

/** After so long no question is asked again. */
export const RETRY_FOR_MS = 1_500;

/** A driver lent out: whoever borrows it gives it back, and the last one closes it. */
export interface LentDriver {
  readonly driver: Driver;
  readonly config: Neo4jConfig;
  readonly release: () => Promise<void>;
}

const LENT = new Map<string, { readonly driver: Driver; borrowers: number }>();

/**
 * One driver, and so one pool and one set of bookmarks, for each server and user in this process: what a load of this
 * process wrote, every later question of this process sees, on whichever member of a cluster it is asked.
 */
export function connect(config: Neo4jConfig): LentDriver {
  const key = JSON.stringify([config.uri, config.user, config.password]);
  const lent = LENT.get(key) ?? { driver: openDriver(config), borrowers: 0 };
  LENT.set(key, lent);
  lent.borrowers += 1;
  let open = true;
  return {
    driver: lent.driver,
    config,
    release: async () => {
      if (!open) return;
      open = false;
      lent.borrowers -= 1;
      if (lent.borrowers > 0) return;
      LENT.delete(key);
      await lent.driver.close();
    },
  };
}

function openDriver(config: Neo4jConfig): Driver {
  try {
    // The scheme says whether and how TLS is used: neo4j+s:// and bolt+s:// check the certificate, +ssc:// takes any.
    return neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password), {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: 50,
      // Also the time for a new connection to be ready: a server that is starting takes them and does not answer yet.
      connectionAcquisitionTimeout: 4_000,
      connectionTimeout: 3_000,
      // A connection that lay idle this long is tried before it is used: the server may have been restarted meanwhile.
      connectionLivenessCheckTimeout: 30_000,
      // The driver waits 1 s, 2 s, 4 s … between its tries and begins no wait after this time: with the second one
      // about 3 s in all, so that an asker hears STORE_UNAVAILABLE well before the question's own time is over.
      maxTransactionRetryTime: RETRY_FOR_MS,
      userAgent: 'govgraph',
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreError('STORE_FAILED', `${config.uri} is not an address of a Neo4j server: ${why}`, { cause: error });
  }
}

/** Connects, and refuses what is too old to run the questions, or no Neo4j. */
export async function checkServer({ driver, config }: LentDriver): Promise<void> {
  const { agent } = await driver.getServerInfo(databaseOf(config)).catch((error: unknown) => {
    throw neo4jError(error, config.uri);
  });
  const problem = versionProblem(agent);
  if (problem !== undefined)
    throw new StoreError(
      'STORE_FAILED',
      `${config.uri} ${problem}; govgraph needs Neo4j ${OLDEST.join('.')} or later.`,
    );
}

/** What is wrong with a server that calls itself so, or undefined. */
export function versionProblem(agent: string | undefined): string | undefined {
  const version = /^Neo4j\/(\d+)\.(\d+)/.exec(agent ?? '');
  if (version === null) return `is not a Neo4j server (it calls itself ${JSON.stringify(agent ?? '')})`;
  const [major, minor] = [Number(version[1]), Number(version[2])];
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]) ? `runs ${agent ?? ''}` : undefined;
}

/** A transaction that writes, run again by the driver after a passing failure: `work` must bear that. */
export async function writeTransaction<T>(
  { driver, config }: LentDriver,
  work: (tx: ManagedTransaction) => Promise<T>,
  timeoutMs = 120_000,
): Promise<T> {
  const bookmarkManager = driver.executeQueryBookmarkManager;
  const session = driver.session({ ...databaseOf(config), defaultAccessMode: neo4j.session.WRITE, bookmarkManager });
  try {
    return await session.executeWrite(work, { timeout: timeoutMs });
  } catch (error) {
    throw neo4jError(error, config.uri);
  } finally {
    await session.close().catch(() => undefined);
  }
}

/** One statement that cannot be part of a larger transaction, such as a change of the schema. */
export async function runAlone({ driver, config }: LentDriver, text: string): Promise<void> {
  const session = driver.session({ ...databaseOf(config), bookmarkManager: driver.executeQueryBookmarkManager });
  try {
    await session.run(text);
  } catch (error) {
    throw neo4jError(error, config.uri);
  } finally {
    await session.close().catch(() => undefined);
  }
}

/**
 * Parameters as the driver takes them: whole numbers as integers, since it sends every JavaScript number as a float.
 */
export function toDriver(params: Params): Record<string, unknown> {
  refuseUndefined(params);
  return convert(params) as Record<string, unknown>;
}

function convert(value: Value): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Value[]).map(convert);
  const map = value as { readonly [key: string]: Value };
  const converted: Record<string, unknown> = {};
  // One by one: half the time of making pairs of it first, and this is done for every row of a load.
  for (const key in map) converted[key] = convert(map[key] as Value);
  return converted;
}

export function databaseOf({ database }: Neo4jConfig): { database?: string } {
  return database === undefined ? {} : { database };
}
