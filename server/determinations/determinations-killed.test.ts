import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../shared/project-root.ts';
import { openDeterminations, type NewDetermination } from './determinations.ts';

const entry: NewDetermination = {
  company: 'acme',
  person: 'ann',
  book: 'UK',
  rule: 'UK-1',
  on: '2007-06-26',
  knownOn: '2007-12-31',
  computed: 'UNKNOWN',
  factsHash: 'f',
  booksHash: 'b',
  conclusion: 'LEFT_OPEN',
  by: 'B',
  reason: 'r',
  evidence: 'e',
};

/** Records in a process of its own that stops for good after it has written `part` of the line, where it is killed. */
const CHILD = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  import { runnerImport } from 'vite';
  const [root, dataDir, part, entry] = process.argv.slice(1);
  const real = fs.writeSync;
  fs.writeSync = (file, text, ...more) => {
    if (!String(text).includes('recordedAt')) return real(file, text, ...more);
    if (Number(part) > 0) real(file, text.slice(0, Math.floor(text.length * Number(part))));
    real(1, 'here');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };
  syncBuiltinESMExports();
  const { module } = await runnerImport(root + '/server/determinations/determinations.ts', { root, configFile: false, logLevel: 'error' });
  await module.openDeterminations(dataDir).record(JSON.parse(entry));
`;

function killedAfter(part: number, by: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--input-type=module', '-e', CHILD, projectRoot(), place, String(part), JSON.stringify({ ...entry, by })],
      {
        cwd: projectRoot(),
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('here')) child.kill('SIGKILL');
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve();
      else reject(new Error(`the recording ended by itself with ${String(code)}: ${complaint}`));
    });
  });
}

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'govgraph-killed-'));
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});
const path = () => join(place, 'determinations.jsonl');
const recordedBy = () =>
  openDeterminations(place)
    .read('acme')
    .entries.map(({ by }) => by);

describe('a process killed while it records', () => {
  test('before it wrote leaves a lock that the next one takes over at once, and nothing is lost', async () => {
    await openDeterminations(place).record({ ...entry, by: 'first' });
    await killedAfter(0, 'killed');
    expect(existsSync(`${path()}.lock`)).toBe(true);
    const started = performance.now();
    await openDeterminations(place).record({ ...entry, by: 'second' });
    expect(performance.now() - started).toBeLessThan(1000);
    expect(recordedBy()).toEqual(['first', 'second']);
    expect(readdirSync(place)).toEqual(['determinations.jsonl', 'determinations.jsonl.head']);
  });

  test('in the middle of its line loses no other, and the torn line is told of, now and later', async () => {
    const shelf = openDeterminations(place);
    await shelf.record({ ...entry, by: 'first' });
    await killedAfter(0.6, 'killed');
    expect(readFileSync(path(), 'utf8').endsWith('\n')).toBe(false);
    expect(recordedBy()).toEqual(['first']);
    expect(shelf.read('acme').problems).toEqual([
      expect.stringMatching(/^determinations\.jsonl:2 was cut off.*never acknowledged/),
    ]);
    await shelf.record({ ...entry, by: 'second' });
    expect(recordedBy()).toEqual(['first', 'second']);
    expect(shelf.read('other')).toEqual({ entries: [], problems: [expect.stringMatching(/:2 was cut off/)] });
  });

  test('after the whole line, but before its end was marked, has recorded it', async () => {
    await openDeterminations(place).record({ ...entry, by: 'first' });
    const whole = readFileSync(path(), 'utf8');
    writeFileSync(path(), whole.trimEnd());
    expect(recordedBy()).toEqual(['first']);
    await openDeterminations(place).record({ ...entry, by: 'second' });
    expect(openDeterminations(place).read()).toMatchObject({
      entries: [{ by: 'first' }, { by: 'second' }],
      problems: [],
    });
  });

  test('or a block of zeros in the place of a line, as a power cut can leave it', async () => {
    const shelf = openDeterminations(place);
    await shelf.record({ ...entry, by: 'first' });
    writeFileSync(path(), `${readFileSync(path(), 'utf8')}${'\0'.repeat(300)}`);
    await shelf.record({ ...entry, by: 'second' });
    expect(recordedBy()).toEqual(['first', 'second']);
    expect(shelf.read().problems).toHaveLength(1);
  });
});

describe('the lock', () => {
  const lock = () => `${path()}.lock`;
  test('of a process that lives and records is waited for, and named when it lasts', async () => {
    writeFileSync(lock(), JSON.stringify({ pid: process.ppid, token: 'a', since: new Date().toISOString() }));
    await expect(openDeterminations(place).record(entry)).rejects.toMatchObject({
      code: 'STORE_LOCKED',
      message: expect.stringContaining(lock()) as string,
    });
    expect(existsSync(path())).toBe(false);
  });

  test('that nobody can have held for so long is another’s number, and is taken over', async () => {
    writeFileSync(
      lock(),
      JSON.stringify({ pid: process.ppid, token: 'a', since: new Date(Date.now() - 60_000).toISOString() }),
    );
    await openDeterminations(place).record(entry);
    expect(recordedBy()).toEqual(['B']);
  });
});
