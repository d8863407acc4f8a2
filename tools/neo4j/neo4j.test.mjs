import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { differences, whatIsMissing } from './jars.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'govgraph-jars-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('jars that are missing, changed or not in the lock are named', () => {
  writeFileSync(join(folder, 'kept.jar'), 'abc');
  writeFileSync(join(folder, 'changed.jar'), 'abd');
  writeFileSync(join(folder, 'foreign.jar'), '');
  // SHA-256 of "abc", from FIPS 180-2.
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  const lock = ['kept', 'changed', 'gone'].map((name) => `${abc}  ${name}.jar`).join('\n');
  expect(differences(folder, lock)).toEqual([
    'changed.jar: other content',
    'gone.jar: missing',
    'foreign.jar: not in the lock',
  ]);
});

test.each([
  ['--nonsense', /Unknown option '--nonsense'/],
  ['--port abc', /--port abc: give a number from 1 to 65535/],
  ['--port 70000', /give a number from 1 to 65535/],
  ['--password short', /eight characters or more/],
  ['dump', /take a file and the folder/],
  ['dmp graph.dump --home graph', /dump and load/],
])('npm run neo4j -- %s is refused with the ways that are right', (args, why) => {
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'run.mjs'), ...args.split(' ')], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([2, expect.stringMatching(why)]);
  expect(stderr).toMatch(/npm run neo4j -- load <file> --home <folder> \[--overwrite\]/);
});

const missing = whatIsMissing();
if (missing !== undefined) console.warn(`That no Neo4j process is left behind is not tested: ${missing}.`);

describe.skipIf(missing !== undefined)(
  `the server's process${missing === undefined ? '' : ` (skipped: ${missing})`}`,
  () => {
    test('ends when the process that started it is killed, even while it starts', async () => {
      const script = `import { startNeo4j } from ${JSON.stringify(join(import.meta.dirname, 'server.mjs'))};
      await startNeo4j({ home: ${JSON.stringify(folder)}, tell: console.log, onSpawn: (pid) => console.log('pid ' + pid) });`;
      const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const pid = await new Promise((resolve) => {
        parent.stdout.on('data', (text) => {
          const said = /pid (\d+)/.exec(text.toString())?.[1];
          if (said !== undefined) resolve(Number(said));
        });
      });
      expect(isAlive(pid)).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      parent.kill('SIGKILL');
      await expect.poll(() => isAlive(pid), { timeout: 40_000, interval: 200 }).toBe(false);
    }, 200_000);
  },
);

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
