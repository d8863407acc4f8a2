import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { readConfig } from '../../server/config.ts';
import { serve } from '../../server/start-server.ts';
import { openStore } from '../../server/store/open.ts';
import { load } from '../engines/loading.ts';
import { ms, quantile, table } from '../ownership/timing.ts';
import { ASKED, DEAREST } from './asked.ts';
import { wideWorld } from './world.ts';

/**
 * `npm run bench -- wide [--companies 100000]`: how long the pages of the whole graph wait for their answers, the first time and
 * again, and how long `/livez` waits meanwhile; then the same with fifty of the dearest allowed queries at once.
 * `--serve` loads the world and serves it until it is stopped, to look at.
 */
const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    companies: { type: 'string', default: '100000' },
    only: { type: 'string' },
    serve: { type: 'boolean', default: false },
    child: { type: 'string' },
  },
});
const AT_ONCE = 50;
const NODE_FLAGS = ['--max-semi-space-size=64'];
/** Pauses between two looks at /livez. */
const LOOK_EVERY_MS = 20;

if (values.child === undefined) await measureAll();
else await serveWorld(values.child);

async function serveWorld(dataDir: string): Promise<void> {
  const store = await openStore({ dataDir });
  if (store === undefined) throw new Error('nothing is loaded');
  const config = readConfig({ PORT: process.env['PORT'] ?? '0', LOG_LEVEL: 'warn' });
  console.log((await serve({ ...config, dataDir }, store, pino({ level: 'warn' }))).url);
}

async function measureAll(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'govgraph-wide-'));
  let child: ChildProcess | undefined;
  try {
    const { rows, seconds } = await load({ dataDir }, wideWorld(Number(values.companies)), (line) => {
      console.error(line);
    });
    const started = performance.now();
    child = spawn(
      process.execPath,
      [...NODE_FLAGS, join(process.cwd(), 'dist/bench/wide/main.js'), '--child', dataDir],
      {
        env: { ...process.env, NODE_ENV: 'production' },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const url = await addressOf(child);
    const began = performance.now() - started;
    if (values.serve) {
      console.log(url);
      await new Promise((resolve) => process.once('SIGINT', resolve));
      return;
    }
    const pages = await measurePages(url);
    const crowd = await measureCrowd(url);
    const day = new Date().toISOString().slice(0, 10);
    const text = `# The pages of a graph of ${Number(values.companies).toLocaleString('en')} companies, ${day}

${rows.toLocaleString('en')} rows, loaded in ${seconds.toFixed(1)} s; the server answers ${(began / 1_000).toFixed(1)} s after its start. Milliseconds over
http on the clock, embedded engine, one server; \`/livez\` is the longest that health checks waited meanwhile. Node ${process.versions.node},
${String(cpus().length)} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}.

${table(['asked', 'first', 'again', 'answer, kB', '/livez at most'], pages)}

${String(AT_ONCE)} of each at once, none of them asked before:

${table(['asked', 'answered', 'refused or over their time', 'seconds until the last', '/livez p99', '/livez at most', 'server, MB at most'], crowd)}
`;
    if (values.only === undefined) {
      mkdirSync('bench/results', { recursive: true });
      writeFileSync(`bench/results/wide-${day}-${values.companies}.md`, text);
    }
    console.log(text);
  } finally {
    child?.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function chosen<T>(asked: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(asked).filter(([name]) => values.only === undefined || name.includes(values.only));
}

async function measurePages(url: string): Promise<string[][]> {
  const rows: string[][] = [];
  for (const [name, body] of chosen(ASKED)) {
    const watch = watchHealth(url);
    const first = await ask(url, body);
    const again = await ask(url, body);
    const waits = await watch.stop();
    const failed = first.code === undefined ? '' : ` (${first.code})`;
    rows.push([
      `${name}${failed}`,
      ms(first.took),
      ms(again.took),
      (first.bytes / 1024).toFixed(0),
      ms(Math.max(...waits)),
    ]);
    console.error(rows.at(-1)?.join('  '));
  }
  return rows;
}

async function measureCrowd(url: string): Promise<string[][]> {
  const rows: string[][] = [];
  for (const [name, bodyOf] of chosen(DEAREST)) {
    const watch = watchHealth(url);
    const began = performance.now();
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => ask(url, bodyOf(i))));
    const took = performance.now() - began;
    const waits = await watch.stop();
    const codes = new Map<string, number>();
    for (const { code } of answers) if (code !== undefined) codes.set(code, (codes.get(code) ?? 0) + 1);
    rows.push([
      name,
      String(answers.filter(({ code }) => code === undefined).length),
      [...codes].map(([code, count]) => `${String(count)} ${code}`).join(', ') || '0',
      (took / 1_000).toFixed(1),
      ms(quantile(waits, 0.99)),
      ms(Math.max(...waits)),
      watch.megabytes().toFixed(0),
    ]);
    console.error(rows.at(-1)?.join('  '));
  }
  return rows;
}

interface Asked {
  readonly took: number;
  readonly bytes: number;
  /** Of the first error, or the status. */
  readonly code: string | undefined;
}

async function ask(url: string, body: object): Promise<Asked> {
  const began = performance.now();
  const response = await fetch(new URL('graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const took = performance.now() - began;
  const { errors } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
  const code = errors === undefined ? undefined : (errors[0]?.extensions?.code ?? String(response.status));
  return { took, bytes: text.length, code };
}

/** Asks for /livez again and again; milliseconds of each answer, and how large the server was at most. */
function watchHealth(url: string): { stop: () => Promise<number[]>; megabytes: () => number } {
  const waits: number[] = [];
  let going = true;
  let most = 0;
  const looking = (async () => {
    while (going) {
      const began = performance.now();
      await (await fetch(new URL('livez', url))).text();
      waits.push(performance.now() - began);
      most = Math.max(most, residentMb());
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  })();
  return {
    stop: async () => {
      going = false;
      await looking;
      return waits;
    },
    megabytes: () => most,
  };
}

let serverPid: number | undefined;

/** Resident memory of the server, from Linux's /proc; 0 where the system does not tell. */
function residentMb(): number {
  try {
    const status = readFileSync(`/proc/${String(serverPid)}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  serverPid = child.pid;
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => {
      const address = /http:\/\/\S+/.exec(text.toString())?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => {
      reject(new Error(`the server ended with code ${String(code)}`));
    });
  });
}
