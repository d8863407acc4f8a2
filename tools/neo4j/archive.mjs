// Saves the graph of a Neo4j folder in one file and brings it back, by the server's own neo4j-admin. The server is
// stopped meanwhile.
import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { neo4jJars } from './jars.mjs';
import { OPENED } from './java.mjs';

const DATABASE = 'neo4j';

/** Writes the graph in `home` to `file`, whole or not at all. `overwrite`: in the place of a file that is there. */
export async function dump(home, file, { overwrite = false } = {}, tell = () => {}) {
  if (existsSync(file) && !overwrite)
    throw new Error(`${file} is there already; --overwrite puts this graph in its place.`);
  if (!existsSync(join(home, 'data', 'databases', DATABASE)))
    throw new Error(`${home} is not the folder of a Neo4j: there is no data/databases/${DATABASE} in it.`);
  const part = `${file}.part`;
  const admin = runAdmin(home, ['database', 'dump', DATABASE, '--to-stdout'], ['ignore', 'pipe', 'pipe'], tell);
  try {
    await Promise.all([pipeline(admin.child.stdout, createWriteStream(part, { mode: 0o600 })), admin.ended]);
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
}

/**
 * Makes `home` the folder of a Neo4j that holds what `file` holds. `overwrite`: in the place of the graph that is
 * there.
 */
export async function load(home, file, { overwrite = false } = {}, tell = () => {}) {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  mkdirSync(home, { recursive: true });
  const args = ['database', 'load', DATABASE, '--from-stdin', ...(overwrite ? ['--overwrite-destination=true'] : [])];
  const admin = runAdmin(home, args, ['pipe', 'ignore', 'pipe'], tell);
  // When it refuses it reads no more: then its own words tell why, not the broken pipe.
  await Promise.all([pipeline(createReadStream(file), admin.child.stdin).catch(() => {}), admin.ended]);
}

/** neo4j-admin on a folder. `ended` rejects with what it said when it does not end well. */
function runAdmin(home, args, stdio, tell) {
  const jars = neo4jJars(tell);
  const child = spawn('java', [...OPENED, '-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', ...args], {
    stdio,
    env: { ...process.env, NEO4J_HOME: home },
  });
  let said = '';
  child.stderr.on('data', (text) => {
    said = `${said}${text}`.slice(-4000);
  });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      code === 0 ? resolve() : reject(new Error(`neo4j-admin ${args.join(' ')}: ${reason(said)}`));
    });
  });
  return { child, ended };
}

/** The one line of many that says why. */
function reason(said) {
  if (/database is in use/i.test(said)) return 'the server still runs on this folder; stop it first.';
  if (/Database already exists/.test(said)) return 'there is a graph already; --overwrite puts this one in its place.';
  return (/Failed to (?:dump|load) database[^\n]*/.exec(said)?.[0] ?? said.trim()).replace(/\n/g, ' ');
}
