import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { load } from '../engines/loading.ts';
import { ms, quantile, table } from '../ownership/timing.ts';
import { ask, named, watchHealth } from './asking-served.ts';
import { ASKED, DEAREST, HOSTILE } from './wide-questions.ts';
import { ROOTS } from './roots.ts';
import { serveWorld, standingServer, type StandingServer } from './served.ts';
import { wideWorld } from './wide-world.ts';

/**
 * `npm run bench -- wide [--companies 100000]`: how long the pages of the whole graph wait for their answers, the first
 * time and again, and how long `/livez` waits meanwhile; how long each root field of the API alone keeps the event
 * loop; the dearest allowed queries alone, each asked of a server that was asked nothing before; then fifty of each at
 * once. `--only WORD` asks what has the word in its name, `--where`
 * says besides which functions kept the loop longest, `--keep FOLDER` loads the world there once and leaves it,
 * `--serve` serves it until it is stopped, to look at.
 */
const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    companies: { type: 'string', default: '100000' },
    only: { type: 'string' },
    part: { type: 'string' },
    where: { type: 'boolean', default: false },
    keep: { type: 'string' },
    serve: { type: 'boolean', default: false },
    child: { type: 'string' },
  },
});
const AT_ONCE = 50;
/** Nothing is asked for so long, to see what the server then has. */
const REST_MS = 30_000;

if (values.child === undefined) await measureAll();
else await serveWorld(values.child);

async function measureAll(): Promise<void> {
  const dataDir = values.keep ?? mkdtempSync(join(tmpdir(), 'govgraph-wide-'));
  let standing: StandingServer | undefined;
  try {
    const loaded = await loadOnce(dataDir);
    standing = await standingServer(dataDir);
    const { url, beganMs } = await standing.now();
    if (values.serve) {
      console.log(url);
      await new Promise((resolve) => process.once('SIGINT', resolve));
      return;
    }
    const parts = {
      pages: pagesMeasured,
      roots: rootsMeasured,
      refused: refusedMeasured,
      alone: aloneMeasured,
      crowd: crowdMeasured,
    };
    const texts: string[] = [];
    for (const [part, measured] of Object.entries(parts))
      if (values.part === undefined || values.part === part) texts.push(await measured(standing));
    const day = new Date().toISOString().slice(0, 10);
    const text = `# The pages of a graph of ${Number(values.companies).toLocaleString('en')} companies, ${day}

${loaded}; the server answers ${(beganMs / 1_000).toFixed(1)} s after its start. Milliseconds over
http on the clock, embedded engine, one server; \`/livez\` is the longest that health checks waited meanwhile. Node ${process.versions.node},
${String(cpus().length)} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}.

${[...texts, ...deathsOf(standing)].join('\n\n')}
`;
    if (values.only === undefined && values.part === undefined) {
      mkdirSync('bench/results', { recursive: true });
      writeFileSync(`bench/results/wide-${day}-${values.companies}.md`, text);
    }
    console.log(text);
    if (standing.deaths.length > 0) process.exitCode = 1;
  } finally {
    standing?.end();
    if (values.keep === undefined) rmSync(dataDir, { recursive: true, force: true });
  }
}

function deathsOf({ deaths }: StandingServer): string[] {
  return deaths.length === 0 ? [] : [`**The server ended ${String(deaths.length)} times** (${deaths.join(', ')}).`];
}

async function loadOnce(dataDir: string): Promise<string> {
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) return 'Loaded before';
  const { rows, seconds } = await load({ dataDir }, wideWorld(Number(values.companies)), (line) => {
    console.error(line);
  });
  return `${rows.toLocaleString('en')} rows, loaded in ${seconds.toFixed(1)} s`;
}

function chosen<T>(asked: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(asked).filter(([name]) => values.only === undefined || name.includes(values.only));
}

async function pagesMeasured(standing: StandingServer): Promise<string> {
  const rows: string[][] = [];
  for (const [name, body] of chosen(ASKED)) {
    const served = await standing.now();
    const watch = watchHealth(served);
    const first = await ask(served.url, body);
    const again = await ask(served.url, body);
    const waits = await watch.stop();
    rows.push([
      named(name, first),
      ms(first.took),
      ms(again.took),
      (first.bytes / 1024).toFixed(0),
      ms(Math.max(...waits)),
      watch.megabytes().toFixed(0),
    ]);
    console.error(rows.at(-1)?.join('  '));
  }
  return table(['asked', 'first', 'again', 'answer, kB', '/livez at most', 'server, MB at most'], rows);
}

async function rootsMeasured(standing: StandingServer): Promise<string> {
  const rows: string[][] = [];
  for (const [name, body] of chosen(ROOTS)) {
    const served = await standing.now();
    const tell = await served.watch(values.where);
    const answer = await ask(served.url, body);
    const { clockMs, workMs, where } = await tell();
    rows.push([named(name, answer), ms(answer.took), ms(workMs), ms(clockMs)]);
    console.error(rows.at(-1)?.join('  '));
    for (const hold of where) console.error(`    ${hold}`);
  }
  const missing = await rootsWithout((await standing.now()).url, JSON.stringify(ROOTS));
  return `Each root field alone, for the first time: how long the event loop was kept at most, in work of its thread and on the clock
(other programs' work included).${missing.length === 0 ? '' : ` Not asked: ${missing.join(', ')}.`}

${table(['asked', 'took', 'loop kept, work', 'loop kept, clock'], rows)}`;
}

async function rootsWithout(url: string, asked: string): Promise<string[]> {
  const { text } = await ask(url, { query: '{ __schema { queryType { fields(includeDeprecated: true) { name } } } }' });
  const { data } = JSON.parse(text) as { data: { __schema: { queryType: { fields: { name: string }[] } } } };
  return data.__schema.queryType.fields.map(({ name }) => name).filter((name) => !asked.includes(`{ ${name}`));
}

async function refusedMeasured(standing: StandingServer): Promise<string> {
  const rows: string[][] = [];
  for (const [name, body] of chosen(HOSTILE)) {
    const served = await standing.now();
    const watch = watchHealth(served);
    const alone = await ask(served.url, body);
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => ask(served.url, body)));
    const waits = await watch.stop();
    const codes = [...new Set([alone, ...answers].map(({ code }) => code ?? 'answered'))];
    const slowest = Math.max(...answers.map(({ took }) => took));
    rows.push([name, codes.join(', '), ms(alone.took), ms(slowest), ms(Math.max(...waits))]);
    console.error(rows.at(-1)?.join('  '));
  }
  return `What is refused before it begins, one alone and then ${String(AT_ONCE)} at once:

${table(['asked', 'told', 'one', 'the last of 50', '/livez at most'], rows)}`;
}

async function aloneMeasured(standing: StandingServer): Promise<string> {
  const rows: string[][] = [];
  for (const [name, bodyOf] of chosen(DEAREST)) {
    const served = await standing.fresh();
    const watch = watchHealth(served);
    const tell = await served.watch(values.where);
    const answer = await ask(served.url, bodyOf(0));
    const { workMs, workedMs, heapMb, where } = await tell();
    const again = await ask(served.url, bodyOf(0));
    await watch.stop();
    const figures = [answer.took, again.took, workedMs, workMs].map(ms);
    rows.push([named(name, answer), ...figures, heapMb.toFixed(0), watch.megabytes().toFixed(0)]);
    console.error(rows.at(-1)?.join('  '));
    for (const hold of where) console.error(`    ${hold}`);
  }
  const head = ['asked', 'first', 'again', 'of the first the thread worked', 'loop kept, work', 'heap, MB at most'];
  return `Each of the dearest allowed queries alone, asked of a server that was asked nothing before:

${table([...head, 'server, MB at most'], rows)}`;
}

async function crowdMeasured(standing: StandingServer): Promise<string> {
  const rows: string[][] = [];
  for (const [name, bodyOf] of chosen(DEAREST)) {
    const served = await standing.now();
    const watch = watchHealth(served);
    const tell = await served.watch(values.where);
    const began = performance.now();
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => ask(served.url, bodyOf(i))));
    const took = performance.now() - began;
    const { workMs, workedMs, heapMb, where } = await tell();
    const waits = await watch.stop();
    const codes = new Map<string, number>();
    for (const { code } of answers) if (code !== undefined) codes.set(code, (codes.get(code) ?? 0) + 1);
    const ended = served.ended();
    rows.push([
      ended === undefined ? name : `${name}, **the server ended (${ended})**`,
      String(answers.filter(({ code }) => code === undefined).length),
      [...codes].map(([code, count]) => `${String(count)} ${code}`).join(', ') || '0',
      (took / 1_000).toFixed(1),
      (workedMs / 1_000).toFixed(1),
      ms(workMs),
      ms(quantile(waits, 0.99)),
      ms(Math.max(...waits)),
      heapMb.toFixed(0),
      watch.megabytes().toFixed(0),
    ]);
    console.error(rows.at(-1)?.join('  '));
    for (const hold of where) console.error(`    ${hold}`);
  }
  const after = await afterwards(standing);
  const head = [
    'asked',
    'answered',
    'refused or over their time',
    'seconds until the last',
    'of these the thread worked',
  ];
  return `${String(AT_ONCE)} of each at once, none of them asked before; how long the event loop was kept at most in work of its
thread, other programs' work not counted, and how long \`/livez\` waited on the clock:

${table([...head, 'loop kept, work', '/livez p99', '/livez at most', 'heap, MB at most', 'server, MB at most'], rows)}

${after}`;
}

/** Whether it lets go of what it took. */
async function afterwards(standing: StandingServer): Promise<string> {
  const served = await standing.now();
  const before = served.residentMb();
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  const after = served.residentMb();
  const ready = await fetch(new URL('readyz', served.url));
  return `${String(REST_MS / 1_000)} seconds after the last of them the server has ${after.toFixed(0)} MB, of ${before.toFixed(0)} at the end; \`/readyz\`: ${String(ready.status)}.`;
}
