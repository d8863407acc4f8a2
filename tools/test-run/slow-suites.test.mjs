import { existsSync, readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { inRoot } from '../project.mjs';
import { BROWSER_SMOKE, QUICK, SLOW_SUITES } from './slow-suites.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** What the server's tests leave out, with the environment as it is. */
async function leftOut() {
  vi.resetModules();
  const { default: config } = await import('../../vitest.config.ts');
  return config.test.projects.find(({ test: { name } }) => name === 'server').test.exclude;
}

test('every suite that is called slow, and every one of the smoke, is there', () => {
  expect([...SLOW_SUITES, ...BROWSER_SMOKE].filter((file) => !existsSync(inRoot(file)))).toEqual([]);
  expect(new Set(SLOW_SUITES).size).toBe(SLOW_SUITES.length);
});

test('they are left out of a quick run alone', async () => {
  vi.stubEnv(QUICK, '1');
  expect(await leftOut()).toEqual(['server/**/*.neo4j.test.ts', 'server/**/*.alone.test.ts', ...SLOW_SUITES]);
  vi.stubEnv(QUICK, undefined);
  expect(await leftOut()).toEqual(['server/**/*.neo4j.test.ts', 'server/**/*.alone.test.ts']);
});

test('on Neo4j the browser leaves out files that are there, and opens every page', async () => {
  const { default: config } = await import('../../vitest.config.ts');
  const { exclude } = config.test.projects.find(({ test: { name } }) => name === 'browser-neo4j').test;
  expect(exclude.filter((file) => !existsSync(inRoot(file)))).toEqual([]);
  expect(exclude).not.toContain('test/browser/every-page.browser.test.ts');
});

test('continuous integration runs all, and a real Neo4j', () => {
  expect(readFileSync(inRoot('.ci', 'run'), 'utf8')).toContain('REQUIRE_NEO4J=1 npm run test:all');
  const { scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  expect([scripts.test, scripts['test:all']]).toEqual(['node tools/test.mjs', 'node tools/test.mjs --all']);
});
