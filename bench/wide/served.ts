import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pino } from 'pino';
import { readConfig } from '../../server/config.ts';
import { serve } from '../../server/start-server.ts';
import { openStore } from '../../server/store/open.ts';
import { watchLoop, type Held } from './loop-watch.ts';

/** Of a server that has ended nobody knows. */
const NOTHING_HELD: Held = { clockMs: 0, workMs: 0, workedMs: 0, heapMb: 0, where: [] };
const NODE_FLAGS = ['--max-semi-space-size=64'];
type Order = 'watch' | 'watch where' | 'tell';

/** A server of the world in a process of its own. */
export interface Served {
  readonly url: string;
  /** Milliseconds from its start until it was there to be asked. */
  readonly beganMs: number;
  /** Watches its event loop from now until the function that comes back is called. */
  watch(where: boolean): Promise<() => Promise<Held>>;
  /** Resident memory, from Linux's /proc; 0 where the system does not tell. */
  residentMb(): number;
  /** How it ended by itself, in a few words; undefined while it is there. */
  ended(): string | undefined;
  end(): void;
}

/** Always a server that answers: another one when the last has ended. */
export interface StandingServer {
  now(): Promise<Served>;
  /** One that was asked nothing yet, in the place of the one before. */
  fresh(): Promise<Served>;
  /** How those ended that did by themselves. */
  readonly deaths: readonly string[];
  end(): void;
}

export async function standingServer(dataDir: string): Promise<StandingServer> {
  let served = await startServed(dataDir);
  const before: string[] = [];
  const fresh = async () => {
    const ended = served.ended();
    if (ended === undefined) served.end();
    else {
      before.push(ended);
      console.error(`the server ended (${ended}); another one is started`);
    }
    return (served = await startServed(dataDir));
  };
  return {
    now: async () => (served.ended() === undefined ? served : fresh()),
    fresh,
    get deaths() {
      const ended = served.ended();
      return ended === undefined ? before : [...before, ended];
    },
    end: () => {
      served.end();
    },
  };
}

export async function startServed(dataDir: string): Promise<Served> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [...NODE_FLAGS, join(process.cwd(), 'dist/bench/wide/main.js'), '--child', dataDir],
    { env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );
  let ended: string | undefined;
  child.once('exit', (code, signal) => (ended = signal ?? `code ${String(code)}`));
  const url = await addressOf(child);
  const order = (what: Order) =>
    new Promise<Held>((resolve) => {
      const gone = () => {
        resolve(NOTHING_HELD);
      };
      if (ended !== undefined) {
        gone();
        return;
      }
      child.once('exit', gone);
      child.once('message', (held) => {
        child.off('exit', gone);
        resolve(held as Held);
      });
      child.send(what, () => undefined);
    });
  return {
    url,
    beganMs: performance.now() - started,
    watch: async (where) => {
      await order(where ? 'watch where' : 'watch');
      return () => order('tell');
    },
    residentMb: () => {
      try {
        const status = readFileSync(`/proc/${String(child.pid)}/status`, 'utf8');
        return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
      } catch {
        return 0;
      }
    },
    ended: () => ended,
    end: () => child.kill('SIGKILL'),
  };
}

/** What the process does that is started so: serves what is in the folder and says where. */
export async function serveWorld(dataDir: string): Promise<void> {
  const store = await openStore({ dataDir, apart: true });
  if (store === undefined) throw new Error('nothing is loaded');
  const { PORT = '0', REQUEST_TIMEOUT_MS, KEEP_FACTS } = process.env;
  const config = readConfig({ PORT, REQUEST_TIMEOUT_MS, KEEP_FACTS, LOG_LEVEL: 'warn' });
  // Whoever started it may have ended without a word.
  process.once('disconnect', () => process.exit());
  let tell: (() => Promise<Held>) | undefined;
  process.on('message', (order: Order) => {
    void (async () => {
      const held = order === 'tell' ? await tell?.() : undefined;
      if (order !== 'tell') tell = await watchLoop(order === 'watch where');
      process.send?.(held ?? {});
    })();
  });
  console.log((await serve({ ...config, dataDir }, store, pino({ level: 'warn' }))).url);
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => {
      const address = /http:\/\/\S+/.exec(text.toString())?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => {
      reject(new Error(`the server ended with code ${String(code)}`));
    });
  });
}
