import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { inRoot } from '../../tools/project.mjs';

export interface Product {
  /** Where it listens, with a slash at the end. */
  readonly address: string;
  /** Ends it as Ctrl-C does and takes its data away. */
  stop(): Promise<void>;
}

const START_MS = 60_000;
/** More than the longest document has. */
const STAND_IN_LINES = 2_000;

/**
 * Starts the built server on a free loopback port with data of its own. The filings' texts are not part of the project;
 * stand-ins with as many lines take their place, each line saying which one it is.
 */
export async function startProduct(): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'govgraph-browser-'));
  for (const source of ['agm-notice-2007', 'results-3q-fy2008']) writeFileSync(join(folder, `${source}.txt`), standIn(source));
  const server = spawn(process.execPath, ['--enable-source-maps', inRoot('dist', 'server', 'main.js')], {
    cwd: inRoot(),
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', DATA_DIR: join(folder, 'data'), DOCUMENTS_DIR: folder, NEO4J_URI: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { address: await addressOf(server, START_MS), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function addressOf(server: ReturnType<typeof spawn>, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`The server did not say its address within ${limit / 1000} s:\n${said}`)), limit);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('close', (code) => {
      clearTimeout(late);
      reject(new Error(`The server ended with code ${String(code)} before it listened:\n${said}`));
    });
  });
}

function standIn(source: string): string {
  return Array.from({ length: STAND_IN_LINES }, (_, index) => `Stand-in for ${source}, line ${index + 1}.`).join('\n');
}
