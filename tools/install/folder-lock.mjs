import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How long a lock file may stand without a process number in it: the moment between making and filling it. */
const FILLING_MS = 2000;
/**
 * The holder touches its lock every second; one untouched for so long was left by a process whose number is now
 * another's.
 */
const BEAT_MS = 1000;
const SILENT_MS = 30_000;
/** What this process itself holds: its own number in any other lock was left by an earlier process that had it. */
const held = new Set();

/**
 * Runs `work` while no other process of this machine runs work under the same lock file. A lock whose process is gone
 * is taken over. `onWait(pid)` is called once when somebody else holds it.
 */
export async function withLock(file, work, { onWait = () => {}, pollMs = 200 } = {}) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!take(file)) {
    const holder = holderOf(file);
    if (holder === 'gone') {
      remove(file);
      continue;
    }
    if (!told && typeof holder === 'number') {
      told = true;
      onWait(holder);
    }
    await wait(pollMs);
  }
  const beat = setInterval(() => touch(file), BEAT_MS);
  held.add(file);
  const release = () => {
    clearInterval(beat);
    held.delete(file);
    rmSync(file, { force: true });
  };
  process.on('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(file) {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that holds the lock; 'gone' when it has ended, 'unclear' when the file is just being made or removed. */
function holderOf(file) {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    const silent = Date.now() - statSync(file).mtimeMs;
    if (Number.isNaN(pid)) return silent > FILLING_MS ? 'gone' : 'unclear';
    const lives = pid === process.pid ? held.has(file) : isAlive(pid) && silent < SILENT_MS;
    return lives ? pid : 'gone';
  } catch (error) {
    if (error.code === 'ENOENT') return 'unclear';
    throw error;
  }
}

function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // The folder was taken away under us; the work itself will say so.
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Moves the dead lock away before deleting it, so that of two who find it only one removes it. */
function remove(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  // Somebody may have taken over between the look and the move: then the lock is theirs and goes back.
  if (holderOf(aside) === 'gone') rmSync(aside, { force: true });
  else renameSync(aside, file);
}
