import { lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/**
 * For each file that it opens the engine makes a folder among the system's temporary files, `grafeo-<name of the
 * file>-<process>-<number>.spill`, for what it cannot hold in memory. It takes it away when the thread that opened the
 * file ends in order, or the graph is collected; `process.exit` and a signal leave it there. So they end with the
 * process here, and those of graphs whose process is gone go when the next one opens a graph.
 */
const OF_A_GRAPH = /^grafeo-graph\.grafeo-(\d+)-[\da-f]+\.spill$/;
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** The folders of this process that there were; most are gone by themselves. */
const MADE = new Set<string>();

/**
 * To be called before a file is opened; what it gives, after that. The folders that were made meanwhile end with the
 * process.
 */
export function watchSpillFolders(): () => void {
  clearAway();
  const before = new Set(ofThisProcess());
  return () => {
    for (const name of ofThisProcess()) if (!before.has(name)) note(join(tmpdir(), name));
  };
}

function note(folder: string): void {
  if (MADE.size === 0) {
    process.once('exit', endAll);
    for (const signal of SIGNALS) process.on(signal, endBy);
  }
  MADE.add(folder);
}

function endAll(): void {
  for (const folder of MADE) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // The next process that opens a graph tries again.
    }
  }
}

/** Where nobody else listens the signal ends the process, as it did before somebody listened here. */
function endBy(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  endAll();
  process.off(signal, endBy);
  process.kill(process.pid, signal);
}

/** Empty ones of graphs, of this user, whose process is gone: nothing is lost with them. */
function clearAway(): void {
  for (const name of namesThere()) {
    const owner = Number(OF_A_GRAPH.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(owner) || isAlive(owner)) continue;
    const folder = join(tmpdir(), name);
    try {
      if (lstatSync(folder).uid === (process.getuid?.() ?? 0)) rmdirSync(folder);
    } catch {
      // Not empty, or another process was faster.
    }
  }
}

function ofThisProcess(): string[] {
  return namesThere().filter((name) => name.startsWith('grafeo-') && name.includes(`-${String(process.pid)}-`));
}

function namesThere(): string[] {
  try {
    return readdirSync(tmpdir()).filter((name) => name.endsWith('.spill'));
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
