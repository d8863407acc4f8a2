import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { useBundled } from '../../../test/support/bundled.ts';
import { SMALL } from '../../../test/support/engines/contract-graphs.ts';
import { loadInto } from '../../../test/support/engines/engine-variants.ts';

const program = useBundled('server/store/open.ts');

let dataDir: string;
/** The system's folder for temporary files, as the processes of these tests see it. */
let temporary: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'govgraph-spill-'));
  await loadInto({ dataDir }, SMALL, 'small');
  temporary = join(dataDir, 'temporary');
});
beforeEach(() => {
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary);
});
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

const left = () => readdirSync(temporary).sort();

/** A process that opens the graph and then does `then`: what it ended with, and which folders it saw before. */
async function opens(apart: boolean, then: string): Promise<{ code: number | null; by: string | null; saw: string[] }> {
  const text = `import { readdirSync } from 'node:fs';
import { openStore } from ${JSON.stringify(program())};
const store = await openStore({ dataDir: ${JSON.stringify(dataDir)}, apart: ${String(apart)} });
await store.meta();
process.stdout.write(JSON.stringify(readdirSync(${JSON.stringify(temporary)})));
${then}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', text], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary },
  });
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  const [code, by] = await new Promise<[number | null, string | null]>((resolve) => {
    child.once('close', (...ended) => {
      resolve(ended);
    });
  });
  return { code, by, saw: JSON.parse(said) as string[] };
}

const FOLDER = /^grafeo-graph\.grafeo-\d+-[\da-f]+\.spill$/;

test.each([false, true])('a process that ends leaves no folder of the engine (in a thread: %s)', async (apart) => {
  const ends: [then: string, code: number | null, by: string | null][] = [
    ['await store.close();', 0, null],
    ['process.exit(3);', 3, null],
    ["process.kill(process.pid, 'SIGTERM'); setTimeout(() => undefined, 5000);", null, 'SIGTERM'],
    ["process.kill(process.pid, 'SIGINT'); setTimeout(() => undefined, 5000);", null, 'SIGINT'],
    [
      "process.on('SIGTERM', () => process.exit(5)); process.kill(process.pid, 'SIGTERM'); setTimeout(() => undefined, 5000);",
      5,
      null,
    ],
  ];
  for (const [then, code, by] of ends) {
    const ended = await opens(apart, then);
    expect(ended).toMatchObject({ code, by, saw: [expect.stringMatching(FOLDER)] });
    expect([then, left()]).toEqual([then, []]);
  }
});

test('empty folders of graphs whose process is gone go when the next one opens a graph; others stay', async () => {
  await opens(true, "process.kill(process.pid, 'SIGKILL');");
  expect(left()).toEqual([expect.stringMatching(FOLDER)]);
  const gone = /-(\d+)-/.exec(left()[0] ?? '')?.[1] ?? '';
  const stay = [
    `grafeo-graph.grafeo-${String(process.pid)}-0123456789abcdef.spill`,
    `grafeo-graph.grafeo-${gone}-0123456789abcdef.spill`,
    `grafeo-other.grafeo-${gone}-0123456789abcdef.spill`,
    `grafeo-graph.grafeo-${gone}-0123456789abcdef.kept`,
  ];
  for (const name of stay) mkdirSync(join(temporary, name));
  // Something is in it.
  writeFileSync(join(temporary, stay[1] ?? '', 'rows'), 'rows');
  await opens(false, 'process.exit(0);');
  expect(left()).toEqual([...stay].sort());
});
