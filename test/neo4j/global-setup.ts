import type { TestProject } from 'vitest/node';
import { neo4jForTests } from '../../tools/neo4j/for-tests.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server to test on, or why there is none. Nothing is provided to tests that need none. */
    neo4j:
      | { readonly config: { uri: string; user: string; password: string; database?: string } }
      | { readonly missing: string };
  }
}

/** One Neo4j for all tests of the project. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { given, stop } = await neo4jForTests((line) => {
    console.log(line);
  });
  if ('missing' in given) console.warn(`Nothing is tested on Neo4j: ${given.missing}.`);
  project.provide('neo4j', given);
  return stop;
}
