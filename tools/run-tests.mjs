import { interruptible, runNode } from './command.mjs';
import { findBrowser } from './browser.mjs';
import { ensureInstalled } from './install/install.mjs';
import { inLanes } from './test-run/lanes.mjs';
import { endWithNpm } from './install/npm-parent.mjs';
import { ensureBuilt } from './products.mjs';
import { Progress, seconds } from './progress.mjs';
import { Complaint, inRoot, program, version } from './project.mjs';
import { BROWSER_SMOKE, QUICK } from './test-run/slow-suites.mjs';
import { runVitest } from './test-run/vitest-run.mjs';

const ALL = '--all';
const filters = process.argv.slice(2).filter((word) => word !== ALL);
const progress = new Progress({ stream: process.stdout, width: 14 });
/** What went wrong, in the order it was found: the step, and what it said. */
const failures = [];
/** Where a quick run keeps what it found, so that the next looks at what changed. */
const KEPT = {
  eslint: (part) => ['--cache', '--cache-strategy', 'content', '--cache-location', `.cache/eslint/${part}/`],
  prettier: ['--cache', '--cache-strategy', 'content', '--cache-location', '.cache/prettier.json'],
  types: (side) => ['--incremental', '--tsBuildInfoFile', `.cache/types/${side}.json`],
  // Modules as the tests run them, each by its content.
  modules: ['--experimental.fsModuleCache', `--experimental.fsModuleCachePath=${inRoot('.cache', 'vitest')}`],
};
/** Who reads the whole code makes much that is soon thrown away; with room for it an eighth of the time is saved. */
const ROOM = '--max-semi-space-size=64';
/** The projects of the server's tests. */
const SERVER = ['--project=server', '--project=server-alone'];
const total = { passed: 0, failed: 0, skipped: 0 };
const reasons = [];

endWithNpm();
await program(() => interruptible(filters.length > 0 ? some : process.argv.includes(ALL) ? all : quick));

/** Everything, on both engines, nothing taken from an earlier run. */
async function all() {
  const started = performance.now();
  progress.title(`govgraph ${version}, Node ${process.versions.node}: all tests`);
  if (!(await installed())) return conclude(started);
  const open = { isBuilt: false, hasBrowser: false, neo4j: undefined };
  const inBrowser = (name, args, also = () => true) => ({
    name,
    work: async () => open.isBuilt && open.hasBrowser && also() && tests(name, args),
  });
  const isNeo4j = () => open.neo4j !== undefined;
  // The longest first, so that no lane is left alone with one of them at the end. The two on the one Neo4j follow each
  // other and are together longer than any: they begin at once.
  await inLanes([
    ...toBegin(open),
    { name: 'Neo4j', work: async () => (open.neo4j = await sharedNeo4j()) },
    {
      ...inBrowser('and on Neo4j', ['--project=browser-neo4j'], isNeo4j),
      after: ['build', 'browser', 'Neo4j'],
      uses: 'Neo4j',
    },
    { ...inBrowser('in a browser', ['--project=browser']), after: ['build', 'browser'] },
    // One of them starts a Neo4j of its own, whose libraries are there once the shared one runs.
    { name: 'server tests', work: () => tests('server tests', SERVER), after: ['Neo4j'] },
    {
      name: 'on Neo4j',
      work: async () => isNeo4j() && tests('on Neo4j', ['--project=neo4j']),
      after: ['Neo4j'],
      uses: 'Neo4j',
    },
    ...lints(),
    { name: 'page tests', work: () => tests('page tests', ['--project=client']) },
    ...checks(),
  ]);
  await open.neo4j?.stop();
  conclude(started);
}

/**
 * What is quick, and of the browser tests whether the product opens. What an earlier run found of unchanged files is
 * kept.
 */
async function quick() {
  const started = performance.now();
  progress.title(`govgraph ${version}, Node ${process.versions.node}: the quick tests; npm run test:all runs all`);
  if (!(await installed())) return conclude(started);
  process.env[QUICK] = '1';
  const open = { isBuilt: false, hasBrowser: false };
  // The tests of the server are longer than all the rest: in two halves they keep two cores busy.
  const half = (name, shard) => ({ name, work: () => tests(name, [...SERVER, `--shard=${shard}/2`, ...KEPT.modules]) });
  await inLanes([
    half('server, half', 1),
    ...toBegin(open),
    half('other half', 2),
    ...lints({ isKept: true }),
    ...checks({ isKept: true }),
    { name: 'page tests', work: () => tests('page tests', ['--project=client', ...KEPT.modules]) },
    {
      name: 'browser smoke',
      work: async () =>
        open.isBuilt && open.hasBrowser && tests('browser smoke', ['--project=browser', ...BROWSER_SMOKE]),
      after: ['build', 'browser'],
    },
  ]);
  conclude(started);
}

/** What browser tests need; `open` learns what there is. */
function toBegin(open) {
  return [
    { name: 'build', work: async () => (open.isBuilt = await built()) },
    { name: 'browser', work: async () => (open.hasBrowser = await hasBrowser()) },
  ];
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

/**
 * The server and everything else apart: each reads the types of its side alone, and one at a time is enough of memory.
 */
function lints({ isKept = false } = {}) {
  const lint = (name, folder, args) => ({
    name,
    work: () =>
      check(name, 'reading the code', [
        'node_modules/eslint/bin/eslint.js',
        ...args,
        '--max-warnings',
        '0',
        ...(isKept ? KEPT.eslint(folder) : []),
      ]),
    uses: 'lint',
  });
  return [lint('lint, server', 'server', ['server']), lint('lint, rest', 'rest', ['.', '--ignore-pattern', 'server/'])];
}

/** Types, form, generated files and circles. */
function checks({ isKept = false } = {}) {
  // Several checkers at once would each read the libraries' types, and the lanes have work for every core.
  const types = (side) => ['-p', side, '--singleThreaded', ...(isKept ? KEPT.types(side) : [])];
  const form = ['--check', '--log-level', 'warn', '.', ...(isKept ? KEPT.prettier : [])];
  return [
    ['format', 'comparing', 'node_modules/prettier/bin/prettier.cjs', ...form],
    ...['server', 'client', 'test', 'bench'].map((side) => [
      `types, ${side === 'test' ? 'tests' : side}`,
      'checking',
      'node_modules/typescript-7/bin/tsc',
      ...types(side),
    ]),
    ['generated', 'comparing generated files', 'tools/codegen.mjs', '--check'],
    ['circles', 'following imports', 'tools/circles.mjs'],
  ].map(([name, doing, ...command]) => ({ name, work: () => check(name, doing, command) }));
}

/** Only the tests that match, as vitest shows them. */
async function some() {
  const started = performance.now();
  await ensureInstalled(progress);
  const inBrowser = filters.some((filter) => filter.includes('browser'));
  if (inBrowser) await ensureBuilt(progress);
  add(
    await runVitest([...(inBrowser ? [] : [...SERVER, '--project=client']), ...KEPT.modules, ...filters], {
      stdio: 'inherit',
    }),
  );
  conclude(started);
}

/** One program that must end well. */
async function check(name, doing, [script, ...args]) {
  await attempt(name, doing, async () => {
    const { code, output } = await runNode([ROOM, inRoot(script), ...args]);
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

/**
 * One Neo4j for the whole run; the test programs learn of it through the environment. Undefined when it is required and
 * missing.
 */
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

/**
 * One line for all tests of a file that were skipped for the same reason, with the test's name where it is only one.
 */
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
