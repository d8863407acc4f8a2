import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Neo4jConfig } from '../server/store/store-config.ts';

interface ForTests {
  neo4jForTests(
    tell: (line: string) => void,
    options?: Memory,
  ): Promise<{ given: { config: Neo4jConfig } | { missing: string }; stop: () => Promise<void> }>;
}

/** Of the one started here. */
interface Memory {
  readonly heap: string;
  readonly pageCacheMb: number;
}

interface BenchNeo4j {
  readonly config: Neo4jConfig;
  /** What runs, in words. */
  readonly what: string;
  stop(): Promise<void>;
}

/**
 * The Neo4j that NEO4J_URI names (its graph is replaced!), else one started for the bench. It finds its jars by its own
 * place.
 */
export async function neo4jForBench(memory: Memory = { heap: '512m', pageCacheMb: 64 }): Promise<BenchNeo4j> {
  const { neo4jForTests } = (await import(
    /* @vite-ignore */ pathToFileURL(join(process.cwd(), 'tools/neo4j/for-tests.mjs')).href
  )) as ForTests;
  const { given, stop } = await neo4jForTests((line) => {
    console.error(line);
  }, memory);
  if ('missing' in given) throw new Error(`This bench needs Neo4j: ${given.missing}.`);
  const what =
    process.env['NEO4J_URI'] === undefined
      ? `the local one of \`npm run neo4j\`, ${memory.heap} of heap, ${String(memory.pageCacheMb)} MB of page cache`
      : 'the one that NEO4J_URI names';
  return { config: given.config, what, stop };
}
