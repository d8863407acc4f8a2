import type { Config } from './config.ts';
import type { StoreConfig } from './store/store-config.ts';

/** Where the graph is, by the settings: `readConfig` lets no address of a Neo4j server pass without its password. */
export function storeOf({
  dataDir,
  neo4jUri: uri,
  neo4jUser: user,
  neo4jPassword: password,
  neo4jDatabase: database,
}: Config): StoreConfig {
  if (uri === undefined || password === undefined) return { dataDir };
  return { neo4j: { uri, user, password, ...(database === undefined ? {} : { database }) }, keepIn: dataDir };
}

/**
 * The same for a server: what it reads of the embedded engine is taken over in another thread than the one that
 * answers.
 */
export function servedStoreOf(config: Config): StoreConfig {
  const store = storeOf(config);
  return 'dataDir' in store ? { ...store, apart: true } : store;
}
