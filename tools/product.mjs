import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './project.mjs';

/** A Neo4j on a busy machine takes its time to make its indexes. */
const START_MS = 180_000;
/** More than the longest document has. */
const STAND_IN_LINES = 2_000;

/**
 * Starts the built server on a free loopback port with data of its own. The filings' texts are not part of the project;
 * stand-ins with as many lines take their place, each line saying which one it is.
 * @param {Record<string, string>} settings more settings, such as those of a Neo4j server
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>} `address` ends with a slash; `stop` ends the
 *   server as SIGTERM does and takes its data away
 */
export async function startProduct(settings = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'govgraph-product-'));
  for (const source of ['agm-notice-2007', 'results-3q-fy2008'])
    writeFileSync(join(folder, `${source}.txt`), standIn(source));
  const server = spawn(process.execPath, ['--enable-source-maps', inRoot('dist', 'server', 'main.js')], {
    cwd: inRoot(),
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: join(folder, 'data'),
      SEED_DIR: inRoot('seed'),
      DOCUMENTS_DIR: folder,
      NEO4J_URI: '',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => server.once('close', () => resolve(undefined)));
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { address: await addressOf(server), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @returns {Promise<string>} */
function addressOf(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(
      () => reject(new Error(`The server did not say its address within ${START_MS / 1000} s:\n${said}`)),
      START_MS,
    );
    const listen = (chunk) => {
      said += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('close', (code) => {
      clearTimeout(late);
      reject(new Error(`The server ended with code ${code} before it listened:\n${said}`));
    });
  });
}

function standIn(source) {
  return Array.from({ length: STAND_IN_LINES }, (_, index) => `Stand-in for ${source}, line ${index + 1}.`).join('\n');
}
