// The tests of one room, for `npm run mutants`.
import process from 'node:process';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    environment: 'node',
    include: JSON.parse(process.env.MUTANTS_TESTS ?? '[]'),
    exclude: JSON.parse(process.env.MUTANTS_WITHOUT ?? '[]'),
    testTimeout: 60_000,
  },
});
