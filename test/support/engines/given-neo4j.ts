import { inject } from 'vitest';
import type { Neo4jConfig } from '../../../server/store/store-config.ts';

/** The server to test on, or why there is none. Nothing is provided to tests that need none. */
export type GivenNeo4j = { readonly config: Neo4jConfig } | { readonly missing: string };

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: GivenNeo4j;
  }
}

/** For tests: the Neo4j that this run tests on; undefined where the tests are not about Neo4j, or none can run here. */
export function givenNeo4j(): Neo4jConfig | undefined {
  // Nothing is provided to most projects of vitest.config.ts.
  const given = inject('neo4j') as GivenNeo4j | undefined;
  return given === undefined || 'missing' in given ? undefined : given.config;
}

/** Where each test that asks has its reason to be there: throws when there is no Neo4j. */
export function neededNeo4j(): Neo4jConfig {
  const config = givenNeo4j();
  if (config === undefined) throw new Error('These tests run in the vitest project "neo4j".');
  return config;
}
