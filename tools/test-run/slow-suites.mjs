/**
 * The suites that take longest: the server as a program of its own, loads killed at every step, the whole seed cited
 * page by page, two methods of arithmetic against each other, whole worlds judged. `npm test` leaves them out, `npm run
 * test:all` runs them, and so does `npm test -- <filter>`. A suite belongs here from ten seconds on, where another is
 * quick and touches the same room.
 */
export const SLOW_SUITES = [
  'server/cited.test.ts',
  'server/main.test.ts',
  'server/cli/audit/audit-boards.test.ts',
  'server/cli/ownership-many.test.ts',
  'server/cli/program.test.ts',
  'server/cli/questionnaire/questionnaire.test.ts',
  'server/determinations/determinations.test.ts',
  'server/determinations/determinations-killed.test.ts',
  'server/graph/filters.test.ts',
  'server/graphql/limits/bounds.test.ts',
  'server/graphql/changes-resolvers.test.ts',
  'server/graphql/hostile-values.test.ts',
  'server/graphql/random-queries.test.ts',
  'server/http/app.test.ts',
  'server/http/slow-clients.test.ts',
  'server/imports/hostile-uploads.test.ts',
  'server/intake/import-killed.test.ts',
  'server/intake/edinet/edinet.standards.test.ts',
  'server/intake/spoilt-files.test.ts',
  'server/ownership/exact/second-method.test.ts',
  'server/ownership/exact/equations/cycle-equations.test.ts',
  'server/ownership/exact/equations/thick-components.test.ts',
  'server/report/report-html.test.ts',
  'server/rules/verdict/iij.test.ts',
  'server/rules/verdict/loaded-cases.test.ts',
  'server/rules/verdict/second-world.test.ts',
  'server/rules/verdict/verdict-steps.test.ts',
  'server/restricted-sources.test.ts',
  'server/seed/load-killed.test.ts',
  'server/small-memory.test.ts',
  'server/store/engines.contract.test.ts',
  'server/store/graph-batches.test.ts',
  'server/store/interrupted-load.test.ts',
  'tools/neo4j/neo4j.test.mjs',
];

/** Set in the environment of a test run that leaves them out. */
export const QUICK = 'GOVGRAPH_QUICK_TESTS';

/** Of the browser tests, what `npm test` runs: that the built product opens and draws. */
export const BROWSER_SMOKE = ['test/browser/home.browser.test.ts', 'test/browser/first-screen.browser.test.ts'];
