import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Neo4jConfig } from './config.ts';
import { EMBEDDED, neo4jVariant, SHUFFLED } from './engine-variants.ts';
import { neo4jContract } from './neo4j.contract.ts';
import { engineContract, scanContract } from './engine.contract.ts';

/** The engines. Neo4j: the server that NEO4J_URI names, else one started here from Maven's jars, else skipped aloud. */
engineContract(EMBEDDED, SHUFFLED);
scanContract(EMBEDDED);

interface LocalServer extends Neo4jConfig {
  kill(): Promise<void>;
}
const SERVER: string = '../../tools/neo4j/server.mjs';
const JARS: string = '../../tools/neo4j/jars.mjs';
const { startNeo4j } = (await import(SERVER)) as { startNeo4j: () => Promise<LocalServer> };
const { whatIsMissing } = (await import(JARS)) as { whatIsMissing: () => string | undefined };

const uri = process.env['NEO4J_URI'];
const required = process.env['REQUIRE_NEO4J'] === '1';
const missing = uri === undefined ? whatIsMissing() : undefined;

if (missing !== undefined && !required) {
  console.warn(`Neo4j is not tested: ${missing}, and NEO4J_URI names no server.`);
  describe.skip(`neo4j (skipped: ${missing}, and NEO4J_URI names no server)`, () => { test('is skipped', () => undefined); });
} else {
  describe('on a real server', () => {
    let local: LocalServer | undefined;
    let config: Neo4jConfig;
    beforeAll(async () => {
      expect(missing, 'REQUIRE_NEO4J=1, but Neo4j cannot run here').toBeUndefined();
      const database = process.env['NEO4J_DATABASE'];
      if (uri === undefined) config = local = await startNeo4j();
      else config = { uri, user: process.env['NEO4J_USER'] ?? 'neo4j', password: process.env['NEO4J_PASSWORD'] ?? '', ...(database ? { database } : {}) };
    }, 240_000);
    afterAll(() => local?.kill());
    engineContract(neo4jVariant(() => config), EMBEDDED);
    neo4jContract(() => config);
  });
}
