// Settings of StrykerJS for `npm run mutants`, which names the files and their tests. One mutant at a time, so that the machine stays usable.
import process from 'node:process';

export default {
  mutate: JSON.parse(process.env.MUTANTS_CODE ?? '[]'),
  testRunner: 'vitest',
  vitest: { configFile: 'tools/mutants/vitest.config.mjs', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  concurrency: 1,
  coverageAnalysis: 'perTest',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'dist/mutants.json' },
  tempDirName: '.cache/mutants',
  // Not the documents: a test that reads one of them and does not find it is passed over without a word.
  ignorePatterns: ['dist', 'data', '.cache', 'client', 'bench'],
  thresholds: { high: 95, low: 85, break: 85 },
  // The first run may be slow on a machine that others use as well.
  dryRunTimeoutMinutes: 30,
  // A change that makes a test endless takes a core for so long.
  timeoutMS: 5_000,
};
