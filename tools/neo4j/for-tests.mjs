// The Neo4j that tests use: one for a whole run.
import process from 'node:process';
import { whatIsMissing } from './jars.mjs';
import { startNeo4j } from './server.mjs';

/** Tells the test programs of a run which server was started for them. */
export const SHARED = 'GOVGRAPH_TEST_NEO4J';

/**
 * The server that `npm test` started, else the one NEO4J_URI names (its graph is replaced!), else one started here.
 * @param {(line: string) => void} tell
 * @param {{ heap?: string, pageCacheMb?: number }} options  of the one started here, as startNeo4j takes them
 * @returns {Promise<{ given: { config: import('../../server/store/store-config.ts').Neo4jConfig } | { missing: string
 *   }, stop: () => Promise<void> }>} `missing`: why there is none. With REQUIRE_NEO4J=1 that is an error.
 */
export async function neo4jForTests(tell = () => {}, options = {}) {
  const nothing = async () => {};
  const shared = process.env[SHARED];
  if (shared) return { given: JSON.parse(shared), stop: nothing };
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = process.env;
  if (uri)
    return {
      given: { config: { uri, user: user || 'neo4j', password: password ?? '', ...(database ? { database } : {}) } },
      stop: nothing,
    };
  const missing = whatIsMissing();
  if (missing !== undefined) {
    const why = `${missing}, and NEO4J_URI names no server`;
    if (process.env['REQUIRE_NEO4J'] === '1') throw new Error(`REQUIRE_NEO4J=1, but Neo4j cannot run here: ${why}.`);
    return { given: { missing: why }, stop: nothing };
  }
  const server = await startNeo4j({ ...options, tell });
  const config = { uri: server.uri, user: server.user, password: server.password };
  return { given: { config }, stop: () => server.kill() };
}

/** The settings that point a server at it. */
export function settingsFor({ uri, user, password, database }) {
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database ?? '' };
}
