import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Neo4jConfig } from '../server/store/config.ts';

interface ForTests {
  neo4jForTests(tell: (line: string) => void): Promise<{ given: { config: Neo4jConfig } | { missing: string }; stop: () => Promise<void> }>;
}

/** The Neo4j that NEO4J_URI names (its graph is replaced!), else one started for the bench. It finds its jars by its own place. */
export async function neo4jForBench(): Promise<{ config: Neo4jConfig; stop: () => Promise<void> }> {
  const { neo4jForTests } = (await import(/* @vite-ignore */ pathToFileURL(join(process.cwd(), 'tools/neo4j/for-tests.mjs')).href)) as ForTests;
  const { given, stop } = await neo4jForTests((line) => { console.error(line); });
  if ('missing' in given) throw new Error(`This bench needs Neo4j: ${given.missing}.`);
  return { config: given.config, stop };
}
