import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { StoreError } from '../../errors.ts';
import { makeFolder } from './make-folder.ts';
import { writeAll } from './write-all.ts';

/** Who holds a lock. */
export interface Holder {
  readonly pid: number;
  readonly token: string;
  readonly since: string;
}

/**
 * Tokens of the locks that this process holds: a lock with our pid and another token is left over from an earlier life.
 */
const held = new Set<string>();

/** Keeps two loads out of one data folder. Returns what gives the lock back. Throws as `lockByProcess` does. */
export function lockForLoading(dataDir: string): () => void {
  makeDataFolder(dataDir);
  return lockByProcess(join(dataDir, 'loading.lock'), lockedBy);
}

/**
 * A lock is a file with the holder's pid, made exclusively; one whose process is gone is taken over, and so is one
 * older than `staleMs`, whose number is now another's. Returns what gives the lock back. Throws what `refusal` makes
 * when a living process holds it, or STORE_FAILED when the folder is read-only.
 */
export function lockByProcess(
  path: string,
  refusal: (path: string, holder: Holder | undefined) => StoreError,
  staleMs = Number.POSITIVE_INFINITY,
): () => void {
  const mine: Holder = { pid: process.pid, token: randomUUID(), since: new Date().toISOString() };
  for (let attempt = 0; ; attempt += 1) {
    if (tryCreate(path, mine)) break;
    const holder = readHolder(path);
    if (attempt >= 5 || (holder !== undefined && isAlive(holder) && !isOlder(holder, staleMs)))
      throw refusal(path, holder);
    removeStale(path, holder);
  }
  held.add(mine.token);
  return () => {
    if (held.delete(mine.token) && readHolder(path)?.token === mine.token) rmSync(path, { force: true });
  };
}

function isOlder({ since }: Holder, ms: number): boolean {
  const then = Date.parse(since);
  return Number.isNaN(then) ? ms !== Number.POSITIVE_INFINITY : Date.now() - then > ms;
}

function tryCreate(path: string, mine: Holder): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw unwritable(path, error);
  }
  try {
    writeAll(file, JSON.stringify(mine));
    fsyncSync(file);
  } catch (error) {
    rmSync(path, { force: true });
    throw unwritable(path, error);
  } finally {
    closeSync(file);
  }
  return true;
}

function readHolder(path: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const fits = typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number';
    return fits ? (value as Holder) : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.pid === process.pid) return held.has(holder.token);
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Moves the lock aside before deleting it, so that of two who found it stale only one proceeds with it. */
function removeStale(path: string, stale: Holder | undefined): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved !== undefined && moved.token !== stale?.token && isAlive(moved)) renameSync(aside, path);
  else rmSync(aside, { force: true });
}

function lockedBy(path: string, holder: Holder | undefined): StoreError {
  const who = holder === undefined ? 'another process' : `process ${String(holder.pid)} (since ${holder.since})`;
  return new StoreError(
    'STORE_LOCKED',
    `${who} is loading into this data folder; wait until it is done. The lock is ${path}.`,
  );
}

function makeDataFolder(dataDir: string): void {
  try {
    makeFolder(dataDir);
  } catch (error) {
    throw unwritable(dataDir, error);
  }
}

/** STORE_FAILED for what the system did not let be written; a full disk, or quota, has words of its own. */
export function unwritable(path: string, cause: unknown): StoreError {
  if (isFull(cause)) return new StoreError('STORE_FAILED', diskFull(path), { cause });
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StoreError(
    'STORE_FAILED',
    `${path} cannot be written: ${reason}. Make the data folder writable, or name another one.`,
    { cause },
  );
}

/** What is said when there is no room for a file. */
export function diskFull(path: string): string {
  return `The disk is full: ${path} was not written, and what was there before stays as it is. Free some room and do it again.`;
}

/** Whether the system refused to write because there is no room. */
export function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(errorCode(error)));
}

export function errorCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
