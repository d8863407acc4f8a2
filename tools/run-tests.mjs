import { interruptible, runNode } from './command.mjs';
import { findBrowser } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { endWithNpm } from './npm-parent.mjs';
import { ensureBuilt } from './products.mjs';
import { Progress, seconds } from './progress.mjs';
import { Complaint, inRoot, program, version } from './project.mjs';
import { BROWSER_SMOKE, QUICK } from './slow-suites.mjs';
import { runVitest } from './vitest-run.mjs';

const ALL = '--all';
const filters = process.argv.slice(2).filter((word) => word !== ALL);
const progress = new Progress({ stream: process.stdout, width: 14 });
/** What went wrong, in the order it was found: the step, and what it said. */
const failures = [];
/** Where a quick run keeps what it found, so that the next looks at what changed. */
const KEPT = {
  eslint: ['--cache', '--cache-strategy', 'content', '--cache-location', '.cache/eslint/'],
  prettier: ['--cache', '--cache-strategy', 'content', '--cache-location', '.cache/prettier.json'],
  types: (side) => ['--incremental', '--tsBuildInfoFile', `.cache/types/${side}.json`],
};
const total = { passed: 0, failed: 0, skipped: 0 };
const reasons = [];

endWithNpm();
await program(() => interruptible(filters.length > 0 ? some : process.argv.includes(ALL) ? all : quick));

/** Everything, on both engines, nothing taken from an earlier run. */
async function all() {
  const started = performance.now();
  progress.title(`govgraph ${version}, Node ${process.versions.node}: all tests`);
  if (!(await installed())) return conclude(started);
  // Two lanes for two cores: the linter is as slow as all the rest of its lane.
  const [, isBuilt, neo4j] = await Promise.all([lint(), checks(), sharedNeo4j()]);
  await tests('tests', ['--project=server', '--project=client']);
  if (neo4j !== undefined) await tests('on Neo4j', ['--project=neo4j']);
  if (isBuilt && (await hasBrowser())) {
    await tests('browser tests', ['--project=browser']);
    if (neo4j !== undefined) await tests('on Neo4j', ['--project=browser-neo4j']);
  }
  await neo4j?.stop();
  conclude(started);
}

/** What is quick, and of the browser tests whether the product opens. What an earlier run found of unchanged files is kept. */
async function quick() {
  const started = performance.now();
  progress.title(`govgraph ${version}, Node ${process.versions.node}: the quick tests; npm run test:all runs all`);
  if (!(await installed())) return conclude(started);
  process.env[QUICK] = '1';
  const [, isBuilt] = await Promise.all([lint(KEPT.eslint), checks({ isKept: true })]);
  await tests('tests', ['--project=server', '--project=client']);
  if (isBuilt && (await hasBrowser())) await tests('browser smoke', ['--project=browser', ...BROWSER_SMOKE]);
  conclude(started);
}

async function installed() {
  try {
    await ensureInstalled(progress);
    return true;
  } catch (error) {
    fail('packages', error.message);
    return false;
  }
}

function lint(kept = []) {
  return check('lint', 'reading the code', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0', ...kept]);
}

/** Generated files, circles, form, types, and the build; true when there is a build to test. */
async function checks({ isKept = false } = {}) {
  await check('generated', 'comparing generated files', ['tools/codegen.mjs', '--check']);
  await check('circles', 'following imports', ['tools/circles.mjs']);
  const form = ['--check', '--log-level', 'warn', '.', ...(isKept ? KEPT.prettier : [])];
  await check('format', 'comparing', ['node_modules/prettier/bin/prettier.cjs', ...form]);
  for (const side of ['server', 'client', 'test'])
    await check(`types, ${side === 'test' ? 'tests' : side}`, 'checking', [
      'node_modules/typescript/bin/tsc',
      '-p',
      side,
      ...(isKept ? KEPT.types(side) : []),
    ]);
  return built();
}

/** Only the tests that match, as vitest shows them. */
async function some() {
  const started = performance.now();
  await ensureInstalled(progress);
  const inBrowser = filters.some((filter) => filter.includes('browser'));
  if (inBrowser) await ensureBuilt(progress);
  add(
    await runVitest([...(inBrowser ? [] : ['--project=server', '--project=client']), ...filters], { stdio: 'inherit' }),
  );
  conclude(started);
}

/** One program that must end well. */
async function check(name, doing, [script, ...args]) {
  await attempt(name, doing, async () => {
    const { code, output } = await runNode([inRoot(script), ...args]);
    if (code !== 0) throw new Complaint(output.trim() || `ended with code ${code}`);
    return 'good';
  });
}

async function tests(name, args) {
  await attempt(
    name,
    'running',
    async (say) => {
      let files = 0;
      const result = await runVitest(args, {
        onOutput: (text) => {
          files += text.match(/^ [✓❯↓] /gmu)?.length ?? 0;
          say(`running, ${files} files done`);
        },
      });
      add(result);
      if (result.code !== 0) throw new Complaint(result.failureText);
      return `${result.passed} passed${result.skipped > 0 ? `, ${result.skipped} skipped` : ''}`;
    },
    { counted: true },
  );
}

/** One Neo4j for the whole run; the test programs learn of it through the environment. Undefined when it is required and missing. */
async function sharedNeo4j() {
  let neo4j;
  await attempt('Neo4j', 'starting', async () => {
    // It uses the driver, which is there only now.
    const { neo4jForTests, SHARED } = await import('./neo4j/for-tests.mjs');
    neo4j = await neo4jForTests();
    process.env[SHARED] = JSON.stringify(neo4j.given);
    return 'missing' in neo4j.given ? `not tested: ${neo4j.given.missing}` : 'ready';
  });
  return neo4j;
}

async function built() {
  try {
    await ensureBuilt(progress);
    return true;
  } catch (error) {
    fail('build', error.message);
    return false;
  }
}

async function hasBrowser() {
  return attempt('browser', 'unpacking', async () => {
    await findBrowser();
    return 'ready';
  });
}

/** Runs a step; a failure is kept for the end. `counted`: its failing tests are in the total already. */
async function attempt(name, doing, work, { counted = false } = {}) {
  try {
    await progress.step(name, doing, work);
    return true;
  } catch (error) {
    fail(name, error instanceof Complaint ? error.message : error.stack, counted);
    return false;
  }
}

function fail(name, text, counted = false) {
  failures.push({ name, text });
  if (!counted) total.failed += 1;
}

/** Adds a run of vitest to the totals. A test that is skipped without saying why counts as failed. */
function add({ passed, failed, skipped, skips }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  reasons.push(...skips.filter(({ reason }) => reason !== undefined));
  const silent = skips.filter(({ reason }) => reason === undefined);
  if (silent.length > 0)
    fail('skipped without a reason', silent.map(({ file, test }) => `${file}: ${test}`).join('\n'));
}

/** One line for all tests of a file that were skipped for the same reason, with the test's name where it is only one. */
function skippedLines() {
  const groups = new Map();
  for (const { file, test, reason } of reasons) {
    const key = JSON.stringify([file, reason]);
    groups.set(key, [...(groups.get(key) ?? []), test]);
  }
  return [...groups].map(([key, tests]) => {
    const [file, reason] = JSON.parse(key);
    return `${file}: ${tests.length === 1 ? tests[0] : `${tests.length} tests`} — ${reason}`;
  });
}

/** Failures, what was skipped and why, and as the very last line the totals: a failed step counts as one. */
function conclude(started) {
  const say = (text) => process.stdout.write(`${text}\n`);
  for (const { name, text } of failures) say(`\n── ${name} ${'─'.repeat(Math.max(3, 76 - name.length))}\n${text}`);
  if (reasons.length > 0) say('\nSkipped:');
  for (const line of skippedLines()) say(`  ${line}`);
  say(
    `\n${failures.length === 0 && total.failed === 0 ? 'All good' : `Failed: ${failures.map(({ name }) => name).join(', ') || 'tests'}`}, ${seconds(performance.now() - started)}.`,
  );
  say(`govgraph: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  if (total.failed > 0) process.exitCode = 1;
}
