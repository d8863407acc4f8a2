import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { storeOf } from './store-of.ts';

test('the embedded store lies in the data folder', () => {
  expect(storeOf(readConfig({ DATA_DIR: '/somewhere' }))).toEqual({ dataDir: '/somewhere' });
});

test('a Neo4j server takes its place, with its default database unless one is named', () => {
  const settings = { NEO4J_URI: 'bolt://localhost', NEO4J_PASSWORD: 'secret' };
  expect(storeOf(readConfig({ ...settings, DATA_DIR: '/somewhere' }))).toEqual({
    neo4j: { uri: 'bolt://localhost', user: 'neo4j', password: 'secret' },
    keepIn: '/somewhere',
  });
  expect(storeOf(readConfig({ ...settings, NEO4J_USER: 'ann', NEO4J_DATABASE: 'graph' }))).toMatchObject({
    neo4j: { uri: 'bolt://localhost', user: 'ann', password: 'secret', database: 'graph' },
  });
});
