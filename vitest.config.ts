import { defineConfig } from 'vitest/config';
import { QUICK, SLOW_SUITES } from './tools/test-run/slow-suites.mjs';

/**
 * Three kinds of tests, each beside what it tests: `server` and `client` run in Node, what needs a page in a simulated
 * one, `browser` drives the built product in a real browser. `neo4j` and `browser-neo4j` run on a real Neo4j what must
 * hold there as well. The files of a project share their modules (`isolate: false`): to read them anew for each takes
 * four times as long as the tests. So a test leaves nothing behind in a module, and one that puts another module in a
 * real one's place (`vi.mock`) is called `*.alone.test.ts` and has modules of its own. `npm run test:all` runs all of
 * them, `npm test` what is quick; `npx vitest run server/seed` one folder.
 */
const BROWSER = {
  environment: 'node' as const,
  include: ['test/browser/**/*.browser.test.ts'],
  // One browser and one server for all of them: two cores draw one page at a time.
  fileParallelism: false,
  isolate: false,
  testTimeout: 120_000,
  hookTimeout: 240_000,
  expect: { poll: { timeout: 20_000, interval: 50 } },
};
const EVERY_PAGE = 'test/browser/every-page.browser.test.ts';
/** What the engine has no part in, looked at on the embedded one alone. `every-page` opens each page on Neo4j. */
const SAME_ON_BOTH_ENGINES = [
  // What axe finds in a page, where its controls stand, what a drag does to the drawing, which stops the Tab key makes,
  // what of a page is on paper, and which language its own words have: the browser's work.
  'test/browser/accessibility.browser.test.ts',
  'test/browser/widths.browser.test.ts',
  'test/browser/moving.browser.test.ts',
  'test/browser/keyboard.browser.test.ts',
  'test/browser/print.browser.test.ts',
  'test/browser/japanese.browser.test.ts',
  // Each test starts a server of its own, on the embedded engine in any case, or answers in the server's place.
  'test/browser/imports.browser.test.ts',
  'test/browser/large-board.browser.test.ts',
  'test/browser/long-names.browser.test.ts',
  'test/browser/made-up-holdings.browser.test.ts',
  'test/browser/two-connected.browser.test.ts',
  'test/browser/many.browser.test.ts',
  'test/browser/narrow-header.browser.test.ts',
  'test/browser/responsive.browser.test.ts',
  'test/browser/signing-in.browser.test.ts',
  'test/browser/stopped-server.browser.test.ts',
  'test/browser/stored-scripts.browser.test.ts',
  'test/browser/views.browser.test.ts',
  'test/browser/watch.browser.test.ts',
];
const DAY_SEED = 'test/support/day-seed.ts';
/**
 * Apollo Server requires the CommonJS graphql, as Node gives it; a second copy of the library would not know its
 * schemas.
 */
const ONE_GRAPHQL = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

const SERVER = {
  environment: 'node' as const,
  setupFiles: [DAY_SEED],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};
const ALONE = 'server/**/*.alone.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        resolve: ONE_GRAPHQL,
        test: {
          ...SERVER,
          name: 'server',
          isolate: false,
          include: [
            'server/**/*.test.ts',
            'tools/**/*.test.mjs',
            'eslint-rules/**/*.test.mjs',
            'test/docs/**/*.test.ts',
          ],
          exclude: ['server/**/*.neo4j.test.ts', ALONE, ...(process.env[QUICK] === undefined ? [] : SLOW_SUITES)],
        },
      },
      { resolve: ONE_GRAPHQL, test: { ...SERVER, name: 'server-alone', include: [ALONE] } },
      {
        test: {
          name: 'client',
          // A simulated page takes a second to make: what needs one says so at its top, `// @vitest-environment
          // happy-dom`.
          environment: 'node',
          isolate: false,
          unstubGlobals: true,
          include: ['client/**/*.test.{ts,tsx}'],
          setupFiles: [DAY_SEED],
          testTimeout: 30_000,
        },
      },
      {
        resolve: ONE_GRAPHQL,
        test: {
          name: 'neo4j',
          environment: 'node',
          include: [
            'server/**/*.neo4j.test.ts',
            'server/api.test.ts',
            'server/cited.test.ts',
            'server/http/app.test.ts',
          ],
          globalSetup: ['test/neo4j/global-setup.ts'],
          setupFiles: ['test/neo4j/needed.ts', DAY_SEED],
          // One database, and each file loads a graph of its own into it.
          fileParallelism: false,
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          ...BROWSER,
          name: 'browser',
          // On this engine `accessibility` opens each page and waits for the same.
          exclude: [EVERY_PAGE],
          globalSetup: ['test/browser/global-setup.ts'],
        },
      },
      {
        test: {
          ...BROWSER,
          name: 'browser-neo4j',
          exclude: SAME_ON_BOTH_ENGINES,
          setupFiles: ['test/neo4j/needed.ts'],
          globalSetup: ['test/neo4j/global-setup.ts', 'test/browser/global-setup.ts'],
        },
      },
    ],
  },
});
