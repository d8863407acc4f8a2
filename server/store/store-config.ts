/** Where the graph is: a folder of this machine (embedded engine), or a Neo4j server. */
export type StoreConfig = EmbeddedConfig | ServerConfig;

export interface ServerConfig {
  readonly neo4j: Neo4jConfig;
  /** Folder of this machine in which what is worked out from the graph may be kept, to be read at the next start. */
  readonly keepIn?: string;
}

export interface EmbeddedConfig {
  readonly dataDir: string;
  /** Reads in a thread of its own, so that nobody here waits for the engine's answers to be taken over. */
  readonly apart?: boolean;
}

export interface Neo4jConfig {
  /** `bolt://`, `neo4j://` (routing) or their `+s` forms (TLS). */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The server's default database when absent. */
  readonly database?: string;
}
