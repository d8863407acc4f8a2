import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Config } from '../../server/config.ts';
import { createLogger } from '../../server/http/log.ts';
import { startServer } from '../../server/start-server.ts';
import { givenNeo4j } from './engines/given-neo4j.ts';

/** What the API answered, errors included. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // The shape of the data is the query's; each test states what it expects of it.
  readonly data: unknown;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

export interface ServedSeed {
  readonly url: string;
  readonly config: Config;
  readonly metricsUrl: string | undefined;
  /** Every line of the log so far. */
  readonly log: string[];
  ask(query: string, variables?: object): Promise<Answer>;
  stop(): Promise<void>;
}

/**
 * For tests: the whole server over the real seed, on a free loopback port, its log kept in memory. On the embedded
 * engine, or on Neo4j where the tests run there.
 */
export async function serveSeed(environment: Readonly<Record<string, string>> = {}): Promise<ServedSeed> {
  const dataDir = mkdtempSync(join(tmpdir(), 'govgraph-served-'));
  const log: string[] = [];
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'debug', ...onNeo4j(), ...environment });
  const logger = createLogger({ level: config.logLevel, pretty: false }, { write: (line) => log.push(line) });
  const server = await startServer({ config, logger });
  return {
    url: server.url,
    config,
    metricsUrl: server.metricsUrl,
    log,
    ask: async (query, variables = {}) => {
      const response = await fetch(new URL('graphql', server.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const body = (await response.json()) as Partial<Answer>;
      return { status: response.status, headers: response.headers, data: body.data, errors: body.errors ?? [] };
    },
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function onNeo4j(): Record<string, string> {
  const neo4j = givenNeo4j();
  if (neo4j === undefined) return {};
  return {
    NEO4J_URI: neo4j.uri,
    NEO4J_USER: neo4j.user,
    NEO4J_PASSWORD: neo4j.password,
    NEO4J_DATABASE: neo4j.database ?? '',
  };
}
