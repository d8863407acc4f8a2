import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pino } from 'pino';
import { readConfig } from '../../server/config.ts';
import { serve } from '../../server/start-server.ts';
import { openStore } from '../../server/store/open.ts';
import { watchLoop, type Held } from './loop-watch.ts';

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
  end(): void;
}

export async function startServed(dataDir: string): Promise<Served> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [...NODE_FLAGS, join(process.cwd(), 'dist/bench/wide/main.js'), '--child', dataDir],
    { env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );
  const url = await addressOf(child);
  const order = (what: Order) =>
    new Promise<Held>((resolve) => {
      child.once('message', resolve as (message: unknown) => void);
      child.send(what);
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
    end: () => child.kill('SIGKILL'),
  };
}

/** What the process does that is started so: serves what is in the folder and says where. */
export async function serveWorld(dataDir: string): Promise<void> {
  const store = await openStore({ dataDir, apart: true });
  if (store === undefined) throw new Error('nothing is loaded');
  const config = readConfig({ PORT: process.env['PORT'] ?? '0', LOG_LEVEL: 'warn' });
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
