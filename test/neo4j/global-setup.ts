import type { TestProject } from 'vitest/node';
import { neo4jForTests } from '../../tools/neo4j/for-tests.mjs';
import type { GivenNeo4j } from '../support/engines/given-neo4j.ts';

/** One Neo4j for all tests of the project. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { given, stop } = await neo4jForTests((line) => {
    console.log(line);
  });
  if ('missing' in given) console.warn(`Nothing is tested on Neo4j: ${given.missing}.`);
  project.provide('neo4j', given satisfies GivenNeo4j);
  return stop;
}
