import { resolve } from 'node:path';
import { readConfig, type Config } from '../config.ts';
import type { StoreConfig } from '../store/config.ts';

export interface FolderOptions {
  readonly seed?: string;
  readonly documents?: string;
  readonly data?: string;
}

/** The settings, with the folders named on the command line (seen from the working folder) in place of theirs. */
export function withFolders({ seed, documents, data }: FolderOptions): Config {
  const config = readConfig();
  return {
    ...config,
    ...(seed === undefined ? {} : { seedDir: resolve(seed) }),
    ...(documents === undefined ? {} : { documentsDir: resolve(documents) }),
    ...(data === undefined ? {} : { dataDir: resolve(data) }),
  };
}

/** Where the graph is, by the settings. */
export function storeOf(config: Config): StoreConfig {
  if (config.neo4jUri === undefined) return { dataDir: config.dataDir };
  const database = config.neo4jDatabase === undefined ? {} : { database: config.neo4jDatabase };
  return { neo4j: { uri: config.neo4jUri, user: config.neo4jUser, password: config.neo4jPassword ?? '', ...database } };
}
