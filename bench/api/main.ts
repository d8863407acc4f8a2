import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { readConfig } from '../../server/config.ts';
import { serve } from '../../server/start-server.ts';
import type { StoreConfig } from '../../server/store/store-config.ts';
import { openStore, openWriter } from '../../server/store/open.ts';
import { neo4jForBench } from '../neo4j-for-bench.ts';
import { quantile, table } from '../ownership/timing.ts';
import { COMPANIES, HOLDERS, worldBatches } from './api-world.ts';
import { idsOf, NEO4J_GRAPHQL, OURS, PLAIN } from './queries.ts';

/**
 * `npm run bench -- api [seconds] [--companies N] [--rounds N] [--only WORDS]`: requests a second, this server beside
 * @neo4j/graphql and plain graphql-js, in one run. `--only` measures those whose name has the words, and writes no
 * file.
 */
const CONNECTIONS = 10;
const WARM_SECONDS = 3;
/** More than there are: KEEP_FACTS so that a whole world of this size is kept. */
const ALL = 1_000_000;
const REFERENCE = '@neo4j/graphql 7 on the same Neo4j';
const REFERENCE_FLAGGED = `${REFERENCE}, with the flag too`;
const PLAINEST = 'plain graphql-js, one statement, the same Neo4j';
const SEEN = 'govgraph on Neo4j, companies asked for before';
const ANEW = 'govgraph on Neo4j, nothing kept';
/** What `npm start` gives the product; @neo4j/graphql is measured as its documentation starts it, and with this too. */
const NODE_FLAGS = ['--max-semi-space-size=64'];

interface Contender {
  readonly name: string;
  readonly asking: typeof OURS;
  /** Every company is asked for once before the clock starts. */
  readonly seen?: boolean;
  start(): ChildProcess;
}
interface Found {
  readonly rates: number[];
  readonly times: number[];
  /**
   * Milliseconds of processor time that the server's own process took for a request, one figure a round; none where the
   * system does not tell.
   */
  readonly work: number[];
  bytes: number;
}

const { positionals, values: options } = parseArgs({
  allowPositionals: true,
  options: {
    companies: { type: 'string', default: String(COMPANIES) },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
  },
});
const [companies, roundCount] = [Number(options.companies), Number(options.rounds)];
const [mode = '6'] = positionals;
if (mode === 'serve') await serveWorld();
else await measureAll(Number(mode));

/** A server of ours over what is loaded; in a process of its own. The store is named by GOVGRAPH_BENCH_STORE. */
async function serveWorld(): Promise<void> {
  const store = await openStore(JSON.parse(process.env['GOVGRAPH_BENCH_STORE'] ?? '') as StoreConfig);
  if (store === undefined) throw new Error('nothing is loaded');
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'warn', KEEP_FACTS: process.env['KEEP_FACTS'] });
  const { url } = await serve(config, store, pino({ level: 'warn' }));
  console.log(url);
}

async function measureAll(time: number): Promise<void> {
  installContenders();
  const { config, stop } = await neo4jForBench();
  const dataDir = mkdtempSync(join(tmpdir(), 'govgraph-bench-'));
  try {
    const neo4j: StoreConfig = { neo4j: config };
    const embedded: StoreConfig = { dataDir };
    const settings = { NEO4J_URI: config.uri, NEO4J_USER: config.user, NEO4J_PASSWORD: config.password };
    const own = (store: StoreConfig, keep: number) => () =>
      node([join(process.cwd(), 'dist/bench/api/main.js'), 'serve'], {
        GOVGRAPH_BENCH_STORE: JSON.stringify(store),
        KEEP_FACTS: String(keep),
      });
    const other =
      (name: string, flags = NODE_FLAGS) =>
      () =>
        node([join(process.cwd(), 'bench/api/contenders.mjs'), name], settings, flags);
    const contenders: Contender[] = [
      { name: SEEN, asking: OURS, seen: true, start: own(neo4j, ALL) },
      { name: 'govgraph, embedded, companies asked for before', asking: OURS, seen: true, start: own(embedded, ALL) },
      { name: ANEW, asking: OURS, start: own(neo4j, 0) },
      { name: 'govgraph, embedded, nothing kept', asking: OURS, start: own(embedded, 0) },
      { name: REFERENCE, asking: NEO4J_GRAPHQL, start: other('neo4j-graphql', []) },
      { name: REFERENCE_FLAGGED, asking: NEO4J_GRAPHQL, start: other('neo4j-graphql') },
      { name: PLAINEST, asking: PLAIN, start: other('plain') },
    ];
    const measured = contenders.filter(({ name }) => name.includes(options.only));
    const isOnNeo4j = ({ name }: Contender) => name.includes('Neo4j');
    if (!measured.every(isOnNeo4j)) await load(embedded);
    if (measured.some(isOnNeo4j)) await load(neo4j);
    report(await rounds(measured, time), time);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
    await stop();
  }
}

/** All contenders in turn, several times over, so that what else the machine does falls on all of them. */
async function rounds(contenders: readonly Contender[], time: number): Promise<Map<string, Found>> {
  const found = new Map(
    contenders.map(({ name }): [string, Found] => [name, { rates: [], times: [], work: [], bytes: 0 }]),
  );
  for (let round = 0; round < roundCount; round += 1) {
    for (const { name, asking, seen = false, start } of contenders) {
      const child = start();
      try {
        const url = await addressOf(child);
        if (seen) await askForAll(url, asking);
        await pressure(url, asking, WARM_SECONDS);
        const workedBefore = processorMs(child.pid);
        const { times, bytes } = await pressure(url, asking, time);
        const kept = found.get(name);
        if (workedBefore !== undefined) kept?.work.push(((processorMs(child.pid) ?? 0) - workedBefore) / times.length);
        kept?.rates.push(times.length / time);
        kept?.times.push(...times);
        if (kept !== undefined) kept.bytes = bytes;
        console.error(`${name}: ${(times.length / time).toFixed(1)} requests a second`);
      } finally {
        child.kill('SIGKILL');
      }
    }
  }
  return found;
}

/** CONNECTIONS askers for so many seconds; milliseconds of each answer. An answer with errors ends the bench. */
async function pressure(
  url: string,
  { query, variables }: typeof OURS,
  time: number,
): Promise<{ times: number[]; bytes: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const until = performance.now() + time * 1_000;
  const times: number[] = [];
  let [n, bytes] = [0, 0];
  const asker = async (): Promise<void> => {
    while (performance.now() < until) {
      const started = performance.now();
      const answer = await post(
        url,
        JSON.stringify({ query, variables: variables(idsOf((n += 1), companies)) }),
        agent,
      );
      times.push(performance.now() - started);
      bytes = answer.length;
      if (answer.includes('"errors"')) throw new Error(answer.slice(0, 500));
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, asker));
  agent.destroy();
  return { times, bytes };
}

async function askForAll(url: string, { query, variables }: typeof OURS): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ids = Array.from({ length: companies }, (_, i) => `c${String(i)}`);
  for (let at = 0; at < ids.length; at += 100)
    await post(url, JSON.stringify({ query, variables: variables(ids.slice(at, at + 100)) }), agent);
  agent.destroy();
}

function post(url: string, body: string, agent: Agent): Promise<string> {
  const target = url.endsWith('/') && !url.endsWith('graphql') ? new URL('graphql', url) : new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request(
      target,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => {
          resolve(text);
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

async function load(store: StoreConfig): Promise<void> {
  const started = performance.now();
  const writer = await openWriter(store);
  let rows = 0;
  for (const batch of worldBatches(companies)) {
    await writer.writeBatch(batch.question, batch.rows);
    rows += batch.rows.length;
  }
  await writer.commit();
  const took = (performance.now() - started) / 1_000;
  console.error(`${'neo4j' in store ? 'Neo4j' : 'embedded'}: ${String(rows)} rows loaded in ${took.toFixed(1)} s`);
}

/** What is measured against has packages of its own, which are no part of the product. */
function installContenders(): void {
  const folder = join(process.cwd(), 'bench', 'api');
  if (existsSync(join(folder, 'node_modules', '@neo4j', 'graphql'))) return;
  const { status } = spawnSync('npm', ['ci', '--prefix', folder, '--ignore-scripts'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci --prefix bench/api failed.');
}

function node(
  args: readonly string[],
  env: Record<string, string>,
  flags: readonly string[] = NODE_FLAGS,
): ChildProcess {
  return spawn(process.execPath, [...flags, ...args], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** What a process has used so far, from Linux's /proc: user and system time in ticks of 10 ms. */
function processorMs(pid: number | undefined): number | undefined {
  const file = `/proc/${String(pid)}/stat`;
  if (!existsSync(file)) return undefined;
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => {
      const address = /http:\/\/\S+/.exec(text.toString())?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => {
      reject(new Error(`a contender ended with code ${String(code)}`));
    });
  });
}

function report(found: Map<string, Found>, time: number): void {
  const best = (name: string): number => quantile(found.get(name)?.rates ?? [], 0.5);
  const reference = best(REFERENCE);
  const rows = [...found].map(([name, { times, work, bytes }]) => [
    name,
    best(name).toFixed(1),
    `${(best(name) / reference).toFixed(2)}x`,
    ...[0.5, 0.95, 0.99].map((part) => quantile(times, part).toFixed(0)),
    work.length === 0 ? '-' : quantile(work, 0.5).toFixed(1),
    (bytes / 1024).toFixed(0),
  ]);
  const day = new Date().toISOString().slice(0, 10);
  const text = `# One nested query over http, ${day}

100 companies, their holders, the holders' names, time and citations: about 1,000 objects, other companies in each request.
"Asked for before": the server still keeps what it once read of the loaded graph (KEEP_FACTS covers all of it); "nothing kept": every
request reads the store anew.
${companies.toLocaleString('en')} companies, ${(HOLDERS * companies).toLocaleString('en')} holdings, ${String(CONNECTIONS)} connections, ${String(roundCount)} rounds of ${String(time)} s each, the median round.
Node ${process.versions.node} with ${NODE_FLAGS.join(' ')} (as \`npm start\` has it) unless said otherwise; @neo4j/graphql as its documentation starts it, and with that flag; ${String(cpus().length)} cores shared by the asker, the server and Neo4j.

${table(['server', 'requests a second', 'against @neo4j/graphql', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU ms a request, server alone', 'kB an answer'], rows)}

${theWay(found)}`;
  console.log(text);
  if (options.only !== '') return;
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(`bench/results/api-${day}.md`, text);
}

/** What an answer costs beyond the plainest server, where the system tells. */
function theWay(found: ReadonlyMap<string, Found>): string {
  const work = (name: string): number => quantile(found.get(name)?.work ?? [], 0.5);
  if ([PLAINEST, SEEN, ANEW].some((name) => !found.get(name)?.work.length)) return '';
  return `The way to plain graphql-js, in milliseconds of the server's own processor time for an answer: plain ${work(PLAINEST).toFixed(1)}, which reads one statement's rows as they come and checks
nothing; govgraph ${work(SEEN).toFixed(1)} when what is asked for is kept, all of it execution by graphql-js and the text of the answer; ${(work(ANEW) - work(SEEN)).toFixed(1)} more when every record is read anew: taken from
Bolt, checked against its question's header, decoded, its two times and its exact share worked out.
`;
}
