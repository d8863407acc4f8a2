import { readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * Milliseconds that this thread was ready to run so far and other programs had the cores; 0 where the system does not
 * tell.
 */
export function waitedMs(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

/** Milliseconds that this thread ran on a core so far, from Linux's /proc; elsewhere all of the process. */
export function workedMs(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[0]) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
}
