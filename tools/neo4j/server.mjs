// Starts the real Neo4j on a free loopback port, for people (`npm run neo4j`) and for tests (`startNeo4j`).
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { neo4jJars } from './jars.mjs';
import { OPENED } from './java.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Starts a server and waits until Bolt answers.
 *
 * @param {{ home?: string, port?: number, password?: string, settings?: Record<string, string>, heap?: string,
 *   pageCacheMb?: number, isBrief?: boolean, tell?: (line: string) => void, onSpawn?: (pid: number) => void }} options
 *   `home` keeps data and logs between runs (with its password); without it they are in a temporary folder that `stop`
 *   deletes. `isBrief`: it is started for a few queries, and Java is not to spend the time on optimising that only a
 *   long life earns back. `settings`: what is to stand in its neo4j.conf; with `server.bolt.tls_level` REQUIRED it is
 *   `bolt+ssc://` that finds the server
 * @returns {Promise<{ uri: string, user: string, password: string, home: string, log: string, pid: number,
 *   stop: () => Promise<void>, kill: () => Promise<void> }>}
 *   `stop` ends it cleanly, `kill` at once, as a power cut would
 */
export async function startNeo4j({
  home,
  port,
  password = randomBytes(12).toString('hex'),
  settings,
  heap = '512m',
  pageCacheMb = 64,
  isBrief = false,
  tell = () => {},
  onSpawn = () => {},
} = {}) {
  const jars = neo4jJars(tell);
  const folder = home ?? mkdtempSync(join(tmpdir(), 'govgraph-neo4j-'));
  mkdirSync(join(folder, 'logs'), { recursive: true });
  if (settings !== undefined) writeSettings(folder, settings);
  const bolt = port ?? (await freePort());
  const log = join(folder, 'logs', 'console.log');
  const child = spawn(
    'java',
    [
      ...OPENED,
      `-Xmx${heap}`,
      `-Dgovgraph.pagecache=${pageCacheMb}`,
      '-XX:+UseSerialGC',
      ...(isBrief ? ['-XX:TieredStopAtLevel=1'] : []),
      '-cp',
      join(jars, '*'),
      join(here, 'Neo4jServer.java'),
      folder,
      String(bolt),
    ],
    // Its standard input is a pipe of ours: when this process ends, however it ends, the pipe closes and the server
    // stops.
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  onSpawn(child.pid);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.stdin.on('error', () => {});
  child.stdin.write(`${password}\n`);
  const file = createWriteStream(log, { flags: 'a' });
  child.stderr.pipe(file, { end: false });
  child.stdout.pipe(file, { end: false });
  const cleanUp = async () => {
    await ended;
    file.end();
    if (home === undefined) rmSync(folder, { recursive: true, force: true });
  };
  const stop = async () => {
    child.stdin.end();
    const late = setTimeout(() => child.kill('SIGKILL'), 30_000);
    await ended;
    clearTimeout(late);
    await cleanUp();
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await cleanUp();
  };
  const scheme = settings?.['server.bolt.tls_level'] === 'REQUIRED' ? 'bolt+ssc' : 'bolt';
  const server = {
    uri: `${scheme}://127.0.0.1:${bolt}`,
    user: 'neo4j',
    password,
    home: folder,
    log,
    pid: child.pid,
    stop,
    kill,
  };
  try {
    await printedReady(child, ended, log);
    await answers(server);
  } catch (error) {
    await kill();
    throw error;
  }
  return server;
}

function writeSettings(home, settings) {
  mkdirSync(join(home, 'conf'), { recursive: true });
  writeFileSync(
    join(home, 'conf', 'neo4j.conf'),
    Object.entries(settings)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
}

function printedReady(child, ended, log) {
  return new Promise((resolve, reject) => {
    const slow = setTimeout(() => reject(new Error(`Neo4j was not ready within 120 s; its log is ${log}`)), 120_000);
    let text = '';
    child.stdout.on('data', (piece) => {
      text = `${text}${piece}`.slice(-1000);
      if (!/^ready$/m.test(text)) return;
      clearTimeout(slow);
      resolve();
    });
    child.once('error', reject);
    void ended.then((code) => {
      clearTimeout(slow);
      reject(new Error(`Neo4j ended with code ${code} before it was ready; its log is ${log}`));
    });
  });
}

async function answers({ uri, user, password }) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await driver.executeQuery('RETURN 1');
        return;
      } catch (error) {
        if (attempt >= 60) throw error;
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    }
  } finally {
    await driver.close();
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
