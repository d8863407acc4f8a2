import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { removeTemporaryFolders, temporarySeed } from '../test/support/seeds/temporary-seed.ts';
import { EXIT_CODES } from './errors.ts';
import { projectRoot } from './shared/project-root.ts';

/** The server as a process of its own, from a bundle made as the product's is. */
const bundle = join(projectRoot(), 'node_modules/.cache/govgraph-main-test', String(process.pid));
const dataDir = mkdtempSync(join(tmpdir(), 'govgraph-main-'));
const running: ChildProcess[] = [];

beforeAll(async () => {
  mkdirSync(bundle, { recursive: true });
  await build({
    configFile: join(projectRoot(), 'server/vite.config.ts'),
    logLevel: 'error',
    build: { outDir: bundle, emptyOutDir: true },
  });
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => {
  rmSync(bundle, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
});

interface Run {
  readonly child: ChildProcess;
  readonly text: { out: string; err: string };
  /** Resolves with the exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
}

function start(environment: Readonly<Record<string, string>> = {}): Run {
  const child = spawn(process.execPath, [join(bundle, 'main.js')], {
    cwd: projectRoot(),
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, LOG_PRETTY: 'false', ...environment },
  });
  running.push(child);
  const text = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (text.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text.err += chunk.toString()));
  const ended = once(child, 'exit').then(([code, signal]: (number | string | null)[]) => code ?? signal ?? '');
  return { child, text, ended };
}

async function addressOf({ text, child }: Run): Promise<string> {
  for (;;) {
    const url = /^govgraph is at (http:\S+)$/m.exec(text.out)?.[1];
    if (url !== undefined) return url;
    if (child.exitCode !== null) throw new Error(`it ended: ${text.err}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const ask = (url: string, query: string) =>
  fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });

describe('starting', () => {
  test('says what it loads, then the address; the second time what it skips', async () => {
    const first = start();
    const url = await addressOf(first);
    expect(first.text.err).toMatch(/seed: Loaded the seed .*\d+ facts/);
    expect((await fetch(`${url}readyz`)).status).toBe(200);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const second = start();
    await addressOf(second);
    expect(second.text.err).toMatch(/seed: Skipped the load/);
  });

  test('a taken port: one clear line that names it and the way out, no stack', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const { port } = other.address() as AddressInfo;
    const { text, ended } = start({ PORT: String(port) });
    expect(await ended).toBe(EXIT_CODES.CONFIG_INVALID);
    expect(text.err).toContain(`port ${String(port)} of 127.0.0.1 is taken`);
    expect(text.err).toContain(`PORT=${String(port + 1)} npm start`);
    expect(text.err).not.toMatch(/\n\s+at /);
    other.close();
  });

  test('unusable settings: all of them, no stack', async () => {
    const { text, ended } = start({ PORT: 'http', LOG_LEVEL: 'loud' });
    expect(await ended).toBe(EXIT_CODES.CONFIG_INVALID);
    expect(text.err).toMatch(/PORT must be a whole number[\s\S]*LOG_LEVEL must be one of/);
    expect(text.err).not.toMatch(/\n\s+at /);
  });

  test('a seed folder that is not there: a clear message and its own exit code', async () => {
    const { text, ended } = start({ SEED_DIR: join(dataDir, 'nowhere') });
    expect(await ended).toBe(EXIT_CODES.SEED_INVALID);
    expect(text.err).toContain('nowhere');
    expect(text.err).not.toMatch(/\n\s+at /);
  });
});

describe('stopping', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s finishes what is running, then ends', async (signal) => {
    const server = start();
    const url = await addressOf(server);
    const answers = Array.from({ length: 8 }, () =>
      ask(
        url,
        '{ sources { facts(first: 200) { edges { node { id summary citations { place } parties { id } } } } } }',
      ),
    );
    // All were sent at once, so when the first is answered the server has the others and must finish them.
    await Promise.race(answers);
    server.child.kill(signal);
    for (const response of await Promise.all(answers)) {
      const body = (await response.json()) as { data: { sources: unknown[] }; errors?: unknown };
      expect(body.errors).toBeUndefined();
      expect(body.data.sources.length).toBeGreaterThan(0);
    }
    expect(await server.ended).toBe(0);
  });

  test('idle connections do not hold it up', async () => {
    const server = start();
    await (await ask(await addressOf(server), '{ sources { id } }')).text();
    const asked = performance.now();
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(performance.now() - asked).toBeLessThan(3000);
  });
});

test('a server that runs shows what the command line imported, withdrew and loaded meanwhile', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'govgraph-meanwhile-'));
  const seed = temporarySeed();
  const environment = { DATA_DIR: join(folder, 'data'), SEED_DIR: seed };
  const run = start(environment);
  try {
    const url = await addressOf(run);
    const seen = async () => {
      const response = await ask(
        url,
        '{ imports { totalCount } search(text: "Zeta Holdings", first: 3) { edges { node { name } } } company(id: "acme") { name } }',
      );
      const { data } = (await response.json()) as {
        data: {
          imports: { totalCount: number };
          search: { edges: { node: { name: string } }[] };
          company: { name: string };
        };
      };
      const found = data.search.edges.map(({ node }) => node.name);
      return {
        imports: data.imports.totalCount,
        found,
        name: data.company.name,
        graph: response.headers.get('x-graph'),
      };
    };
    const first = await seen();
    expect(first).toMatchObject({ imports: 0, found: [] });
    expect((await seen()).graph).toBe(first.graph);

    const file = join(folder, 'own.csv');
    writeFileSync(file, 'holder,company,percent\nZeta Holdings,acme,5.0\n');
    const [made] = (
      JSON.parse(commandLine(environment, 'import', file, '--published', '2024-05-01', '--json')) as {
        imports: { id: string }[];
      }
    ).imports;
    await expect.poll(seen, { timeout: 20_000 }).toMatchObject({ imports: 1, found: ['Zeta Holdings'] });
    expect((await seen()).graph).not.toBe(first.graph);

    commandLine(environment, 'withdraw', made?.id ?? '');
    await expect.poll(seen, { timeout: 20_000 }).toMatchObject({ imports: 0, found: [] });

    const company = join(seed, 'companies', 'acme.yaml');
    writeFileSync(company, readFileSync(company, 'utf8').replace(/^name: .*$/m, 'name: Acme Renamed Inc.'));
    commandLine(environment, 'load');
    await expect.poll(seen, { timeout: 20_000 }).toMatchObject({ imports: 0, name: 'Acme Renamed Inc.' });
  } finally {
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    rmSync(folder, { recursive: true, force: true });
    removeTemporaryFolders();
  }
}, 120_000);

/** What the command line answers, in a process of its own. */
function commandLine(environment: Readonly<Record<string, string>>, ...words: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(bundle, 'cli.js'), ...words], {
    cwd: projectRoot(),
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${String(status)}: ${stderr}`);
  return stdout;
}

test('lives on when who read its output has gone', async () => {
  const run = start({ LOG_LEVEL: 'info' });
  const url = await addressOf(run);
  run.child.stderr?.destroy();
  run.child.stdout?.destroy();
  // Each request is logged, to nobody.
  for (let i = 0; i < 5; i += 1) {
    expect((await ask(url, '{ dataset { version } }')).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(run.child.exitCode).toBeNull();
});
