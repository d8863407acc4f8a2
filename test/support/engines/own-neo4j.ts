import type { Neo4jConfig } from '../../../server/store/store-config.ts';

/** A Neo4j that a test starts for itself, because it stops it, kills it or sets it up in its own way. */
export interface OwnNeo4j extends Neo4jConfig {
  /** Cleanly. */
  stop(): Promise<void>;
  /** At once, as a power cut would. */
  kill(): Promise<void>;
}

interface Options {
  /** Folder of its data; kept. */
  readonly home: string;
  readonly password?: string;
  readonly port?: number;
  /** Lines of its neo4j.conf. */
  readonly settings?: Readonly<Record<string, string>>;
}

// Named in a variable: tools/ is plain JavaScript, outside of what the server's types cover.
const SERVER: string = '../../../tools/neo4j/server.mjs';
const JARS: string = '../../../tools/neo4j/jars.mjs';

/** What starts one, and why this machine cannot (NEO4J_URI may name a server where there is no Java); for tests. */
export async function ownNeo4j(): Promise<{
  startNeo4j: (options: Options) => Promise<OwnNeo4j>;
  missing: string | undefined;
}> {
  const server = (await import(SERVER)) as {
    startNeo4j: (options: Options & { readonly isBrief: boolean }) => Promise<OwnNeo4j>;
  };
  const { whatIsMissing } = (await import(JARS)) as { whatIsMissing: () => string | undefined };
  const missing = whatIsMissing();
  return {
    startNeo4j: (options) => server.startNeo4j({ ...options, isBrief: true }),
    missing: missing === undefined ? undefined : `a Neo4j of its own is needed: ${missing}`,
  };
}
