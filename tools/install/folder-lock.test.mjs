import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from './folder-lock.mjs';

let file;

beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'govgraph-lock-')), 'sub', 'work.lock');
});
afterEach(() => rmSync(dirname(dirname(file)), { recursive: true }));

/** Leaves a lock file as the process `pid` would. */
async function leaveLock(pid, { ageMs = 0 } = {}) {
  await withLock(file, () => {});
  writeFileSync(file, `${pid}\n`);
  const then = new Date(Date.now() - ageMs);
  utimesSync(file, then, then);
}

test('the second waits for the first, is told whom it waits for, and nothing is left behind', async () => {
  const order = [];
  const waited = [];
  const first = withLock(file, async () => {
    order.push('first begins');
    await wait(150);
    order.push('first ends');
  });
  const second = withLock(file, () => order.push('second'), { onWait: (pid) => waited.push(pid), pollMs: 10 });
  await Promise.all([first, second]);
  expect(order).toEqual(['first begins', 'first ends', 'second']);
  expect(waited).toEqual([process.pid]);
  expect(readdirSync(dirname(file))).toEqual([]);
});

test('another process is waited for while it lives', async () => {
  const sleeper = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 400)']);
  await leaveLock(sleeper.pid);
  const ended = new Promise((resolve) => sleeper.once('exit', () => resolve(performance.now())));
  const got = await withLock(file, () => performance.now(), { pollMs: 10 });
  expect(got).toBeGreaterThan(await ended);
});

test('the lock of a process that is gone is taken over at once', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  await leaveLock(pid);
  expect(await withLock(file, () => 'done', { pollMs: 60_000 })).toBe('done');
});

test('so is one that carries our own number but is not ours: in a container the number is always the same', async () => {
  await leaveLock(process.pid);
  expect(await withLock(file, () => 'done', { pollMs: 60_000 })).toBe('done');
});

test('so is one whose process lives but has long been silent: the number is now somebody else’s', async () => {
  await leaveLock(process.ppid, { ageMs: 60_000 });
  expect(await withLock(file, () => 'done', { pollMs: 60_000 })).toBe('done');
});

test('work that fails gives the lock back', async () => {
  await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(file)).toBe(false);
});
