import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBundled } from '../test/support/bundled.ts';
import { projectRoot } from './shared/project-root.ts';

const COMPANIES = 1_500;
const AT_ONCE = 50;
/** A fraction of what Node takes by itself; of the graph alone it holds a few megabytes. */
const HEAP_MB = 256;

const bundled = useBundled('test/support/engines/serve-folder.ts');
const dataDir = mkdtempSync(join(tmpdir(), 'govgraph-small-memory-'));
let server: ChildProcess;
let url: string;
let complaints = '';

beforeAll(async () => {
  const program = bundled();
  const loaded = spawnSync(process.execPath, [program, 'load', dataDir, String(COMPANIES)], { encoding: 'utf8' });
  expect(loaded.stderr).toBe('');
  server = spawn(process.execPath, [`--max-old-space-size=${String(HEAP_MB)}`, program, 'serve', dataDir], {
    cwd: projectRoot(),
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  url = await new Promise((resolve, reject) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      const address = /at (http:\S+)/.exec(chunk.toString())?.[1];
      if (address !== undefined) resolve(address);
    });
    server.once('exit', () => {
      reject(new Error(complaints));
    });
  });
}, 300_000);
afterAll(async () => {
  if (server.exitCode === null && server.kill('SIGKILL')) await once(server, 'exit');
  rmSync(dataDir, { recursive: true, force: true });
});

/** Another day each time, so that no answer is there already. */
const dayOf = (i: number) => `2015-0${String(1 + Math.floor(i / 28))}-${String((i % 28) + 1).padStart(2, '0')}`;
const letters = (i: number) => 'abcdefghijklmnop'[i % 16] ?? '';

test.each<[string, (i: number) => string]>([
  ['overviews of boards', (i) => `boardOverviews(on: "${dayOf(i)}", first: 10) { edges { node { judged } } }`],
  [
    'largest owners',
    (i) => `largestOwners(policy: FATF_25, on: "${dayOf(i)}", first: 100) { totalCount edges { node { rank } } }`,
  ],
  [
    'interlocks',
    (i) => `interlocks(on: "${dayOf(i)}", first: 500) { edges { node { people { person { id name } } } } }`,
  ],
  [
    'ninety searches',
    (i) =>
      Array.from(
        { length: 90 },
        (_, n) => `s${String(n)}: search(text: "${letters(i + n)}${letters(n)}") { totalCount }`,
      ).join(' '),
  ],
  [
    'facts in full',
    () => 'facts(first: 1000) { edges { node { id summary citations { place source { id title } } } } }',
  ],
])(
  `fifty at once, %s: a server with little memory answers or refuses each in words, and lives on`,
  async (_, fieldOf) => {
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, i) => {
        const response = await fetch(new URL('graphql', url), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: `{ ${fieldOf(i)} }` }),
        });
        return (await response.json()) as {
          readonly data?: object | null;
          readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
        };
      }),
    );
    const refused = answers.flatMap(({ errors }) => errors ?? []);
    expect(new Set(refused.map(({ extensions }) => extensions.code))).toSatisfy((codes: Set<string>) =>
      [...codes].every((code) => ['TIMEOUT', 'TOO_BUSY', 'TOO_COSTLY'].includes(code)),
    );
    for (const { message } of refused) expect(message).toMatch(/^[A-Z].{20,}\.$/s);
    for (const { data, errors } of answers) expect(errors === undefined ? data : {}).toBeTruthy();
    expect((await fetch(new URL('livez', url))).status).toBe(200);
    expect([server.exitCode, complaints]).toEqual([null, '']);
  },
  300_000,
);
