import { defineConfig } from 'vitest/config';

/**
 * Three kinds of tests, each beside what it tests: `server` runs in Node, `client` in a simulated page, `browser` drives
 * the built product in a real browser. `npm test` runs all of them; `npx vitest run server/seed` one folder.
 */
export default defineConfig({
  test: {
    projects: [
      {
        // Apollo Server requires the CommonJS graphql, as Node gives it; a second copy of the library would not know its schemas.
        resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
        test: {
          name: 'server',
          environment: 'node',
          include: ['server/**/*.test.ts', 'tools/**/*.test.mjs', 'eslint-rules/**/*.test.mjs', 'test/docs/**/*.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'client',
          environment: 'happy-dom',
          include: ['client/**/*.test.{ts,tsx}'],
          testTimeout: 10_000,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.browser.test.ts'],
          globalSetup: ['test/browser/global-setup.ts'],
          // One browser and one server for all of them: two cores draw one page at a time.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000, interval: 50 } },
        },
      },
    ],
  },
});
