// Brings the jars of the Neo4j server through Maven and checks each against the committed lock of names and SHA-256
// sums.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const lockFile = join(here, 'jars.lock');
const pom = join(here, 'pom.xml');
export const VERSION = /<artifactId>neo4j<\/artifactId>\s*<version>([^<]+)/.exec(readFileSync(pom, 'utf8'))[1];
const folder = join(dirname(dirname(here)), '.cache', `neo4j-${VERSION}`);

/** Why this machine cannot run the server, or undefined. */
export function whatIsMissing() {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(`${java.stderr}${java.stdout}`)?.[1] ?? 0);
  if (java.error !== undefined || version === 0) return 'no Java on this machine (17 or later is needed)';
  if (version < 17) return `Java ${version} is too old (17 or later is needed)`;
  if (!existsSync(folder) && spawnSync('mvn', ['-v'], { shell: process.platform === 'win32' }).error !== undefined) {
    return 'no Maven (mvn) on this machine to bring the jars';
  }
  return undefined;
}

/** The folder of the jars; downloads them when they are not there or not as the lock says. */
export function neo4jJars(tell = () => {}) {
  if (existsSync(folder) && differences(folder).length === 0) return folder;
  tell(`bringing Neo4j ${VERSION} through Maven (about 116 MB, once)`);
  const fresh = `${folder}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    download(fresh);
    const wrong = differences(fresh);
    if (wrong.length > 0)
      throw new Error(`The jars are not those of ${lockFile}:\n  ${wrong.slice(0, 10).join('\n  ')}`);
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

/** Writes the lock anew from what Maven brings; for a change of version. */
export function writeLock(tell = () => {}) {
  const fresh = `${folder}.lock.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  try {
    download(fresh);
    const lines = [...checksums(fresh)].map(([name, sum]) => `${sum}  ${name}`);
    writeFileSync(lockFile, `${lines.join('\n')}\n`);
    tell(`${lockFile}: ${lines.length} jars`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function download(into) {
  const maven = spawnSync(
    'mvn',
    ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${into}`],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (maven.error !== undefined) throw new Error(`Maven cannot be run: ${maven.error.message}`);
  if (maven.status !== 0)
    throw new Error(`Maven did not bring the jars:\n${`${maven.stdout}${maven.stderr}`.trim().slice(0, 2000)}`);
}

/** How the jars in a folder differ from a lock: one line for each that is missing, changed or not named. */
export function differences(of, lock = readFileSync(lockFile, 'utf8')) {
  const want = new Map(
    lock
      .trim()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const have = checksums(of);
  return [
    ...[...want]
      .filter(([name, sum]) => have.get(name) !== sum)
      .map(([name]) => `${name}: ${have.has(name) ? 'other content' : 'missing'}`),
    ...[...have.keys()].filter((name) => !want.has(name)).map((name) => `${name}: not in the lock`),
  ];
}

function checksums(of) {
  const jars = readdirSync(of)
    .filter((name) => name.endsWith('.jar'))
    .sort();
  return new Map(
    jars.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(of, name)))
        .digest('hex'),
    ]),
  );
}
