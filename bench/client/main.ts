import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, loadavg } from 'node:os';
import { extname, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { ms, quantile, table } from '../ownership/timing.ts';
import { networkOf } from './networks.ts';

/**
 * `npm run bench -- client [--sizes 100,500,1000,10000] [--sigma 100]`: the engine for many beside plain Cytoscape and
 * plain sigma on the same graphs in one run of headless Chromium. For each: the first drawing, panning, fifty parties
 * more, and a day on which a tenth of the figures differ; in processor time of the page's main thread, and by the
 * longest task. Plain sigma up to as many parties as `--sigma` says: it draws by WebGL, which a browser without a GPU
 * draws by software.
 */
const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { sizes: { type: 'string', default: '100,500,1000,10000' }, sigma: { type: 'string', default: '100' } },
});
const ENGINES = ['govgraph', 'cytoscape', 'sigma'] as const;
const FRAMES = 30;
/** What one engine may take for all of it. */
const PATIENCE_MS = 300_000;
const NOT_SIGMA = 'not measured: WebGL without a GPU is drawn by software, and one frame takes seconds';
const HEAD = ['engine', 'first drawing', 'pan, a frame', 'pan, p95 between frames', '50 more', 'another day'];
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

installContenders();
const folder = join(process.cwd(), 'dist', 'bench', 'client-page');
await build({
  root: join(process.cwd(), 'bench', 'client'),
  configFile: false,
  logLevel: 'error',
  build: {
    outDir: folder,
    emptyOutDir: true,
    rolldownOptions: { input: join(process.cwd(), 'bench', 'client', 'page.html') },
  },
});
const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://x').pathname;
  const file = join(folder, path);
  if (!existsSync(file) || path.endsWith('/')) response.writeHead(404).end();
  else
    response
      .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
      .end(readFileSync(file));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/page.html`;
const { findBrowser } = (await import(join(process.cwd(), 'tools', 'browser.mjs'))) as {
  findBrowser: () => Promise<Parameters<typeof chromium.launch>[0]>;
};
const found = await findBrowser();
let version = '';
try {
  const parts: string[] = [];
  for (const size of values.sizes.split(',').map(Number)) {
    const network = networkOf(size);
    const rows: string[][] = [];
    for (const engine of ENGINES) {
      rows.push([engine, ...(await measuredOrNot(engine, size, network))]);
      console.error(`${size.toLocaleString('en')}: ${rows.at(-1)?.join('  ') ?? ''}`);
    }
    parts.push(
      `## ${size.toLocaleString('en')} parties, ${network.first.links.length.toLocaleString('en')} links\n\n${table(HEAD, rows)}`,
    );
  }
  const day = new Date().toISOString().slice(0, 10);
  const text = `# Drawing many, ${day}

Processor milliseconds of the page's main thread, and in brackets the longest task on the clock; panning: processor milliseconds a
frame, and the 95th percentile from frame to frame on the clock. Headless Chromium ${version} without a GPU, 1280×800; sigma's
WebGL is drawn by software. ${String(cpus().length)} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}. On the same places, laid out before.

${parts.join('\n\n')}
`;
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(`bench/results/client-${day}.md`, text);
  console.log(text);
} finally {
  server.close();
}

/** In a browser of its own, which is ended when it does not finish. */
async function measuredOrNot(
  engine: (typeof ENGINES)[number],
  size: number,
  network: ReturnType<typeof networkOf>,
): Promise<string[]> {
  if (engine === 'sigma' && size > Number(values.sigma)) return [NOT_SIGMA, '', '', '', ''];
  const browser = await chromium.launch(found);
  version = browser.version();
  let late: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<string[]>((resolve) => {
    late = setTimeout(() => {
      resolve([`not finished in ${String(PATIENCE_MS / 1000)} s`, '', '', '', '']);
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([measured(browser, engine, network).catch(() => patience), patience]);
  } finally {
    clearTimeout(late);
    await browser.close();
  }
}

interface Bench {
  first(name: string, network: unknown): Promise<void>;
  pan(frames: number): Promise<number[]>;
  grow(network: unknown): Promise<void>;
  day(network: unknown): Promise<void>;
  longest(): Promise<number>;
}

async function measured(on: Browser, engine: string, network: ReturnType<typeof networkOf>): Promise<string[]> {
  const page = await on.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(300_000);
  try {
    await page.goto(address);
    await page.waitForFunction(() => 'bench' in globalThis);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const cpu = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
    };
    const did = async (step: () => Promise<unknown>): Promise<{ took: number; longest: number }> => {
      const before = await cpu();
      await step();
      const took = (await cpu()) - before;
      return { took, longest: await page.evaluate(() => (globalThis as unknown as { bench: Bench }).bench.longest()) };
    };
    const said = ({ took, longest }: { took: number; longest: number }) => `${ms(took)} (${ms(longest)})`;
    const first = await did(() =>
      page.evaluate(([name, all]) => (globalThis as unknown as { bench: Bench }).bench.first(name, all), [
        engine,
        network.first,
      ] as const),
    );
    let times: number[] = [];
    const pan = await did(async () => {
      times = await page.evaluate((count) => (globalThis as unknown as { bench: Bench }).bench.pan(count), FRAMES);
    });
    const grow = await did(() =>
      page.evaluate((all) => (globalThis as unknown as { bench: Bench }).bench.grow(all), network.grown),
    );
    const day = await did(() =>
      page.evaluate((all) => (globalThis as unknown as { bench: Bench }).bench.day(all), network.later),
    );
    return [said(first), ms(pan.took / FRAMES), ms(quantile(times, 0.95)), said(grow), said(day)];
  } finally {
    await page.close();
  }
}

function installContenders(): void {
  const here = join(process.cwd(), 'bench', 'client');
  if (existsSync(join(here, 'node_modules', 'sigma'))) return;
  const { status } = spawnSync('npm', ['ci', '--prefix', here, '--ignore-scripts'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci --prefix bench/client failed.');
}
