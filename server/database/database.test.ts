import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { useBundled } from '../../test/support/bundled.ts';
import { smallDisk } from '../../test/support/small-disk.ts';
import { GovernanceError } from '../errors.ts';
import { DATABASE_FILE, openDatabase, type Database } from './database.ts';

const bundled = useBundled('server/database/database.ts');
let folder: string;
let open: Database[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'govgraph-database-'));
  open = [];
});
afterEach(() => {
  for (const one of open) one.close();
  rmSync(folder, { recursive: true, force: true });
});

const database = (dataDir = folder) => {
  const made = openDatabase(dataDir);
  open.push(made);
  return made;
};
const add = (one: Database, n: number, text = String(n)) =>
  one.write((rows) => rows.run(`INSERT INTO sealed_line VALUES ('test', ?, ?)`, n, text));
const numbers = (one: Database) =>
  one.read((rows) => rows.all('SELECT n FROM sealed_line ORDER BY n').map(({ n }) => n));
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof GovernanceError ? `${error.code} ${error.message}` : String(error);
  }
  return 'nothing';
};

test('reading makes nothing', () => {
  expect(database(join(folder, 'none')).read(() => 1)).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});

test('an empty file is one that was emptied, and is left as it is: what was acknowledged may be gone', () => {
  const path = join(folder, DATABASE_FILE);
  writeFileSync(path, '');
  const one = database();
  const said = /^STORE_DAMAGED .*records\.sqlite is empty.*put it back from a backup, or remove it where nothing was/;
  for (const work of [() => numbers(one), () => one.stamp(), () => add(one, 1)]) expect(codeOf(work)).toMatch(said);
  expect([readdirSync(folder), statSync(path).size]).toEqual([[DATABASE_FILE], 0]);
  rmSync(path);
  expect([numbers(one), one.stamp()]).toEqual([undefined, 'absent']);
  add(one, 1);
  expect(numbers(one)).toEqual([1]);
  expect(one.stamp()).not.toBe('absent');
});

/** A program of its own that uses the database of `folder`, and how it ended. */
const program = async (text: string) => {
  const module = pathToFileURL(bundled()).href;
  const source = `import process from 'node:process'; import { openDatabase } from ${JSON.stringify(module)};
    const folder = ${JSON.stringify(folder)};
    ${text}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: 'inherit' });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return code ?? signal;
};

test('where who makes it is killed before all is in it there is none, and another makes it', async () => {
  const ended = await program(`
    const migrations = ['CREATE TABLE a (b TEXT)', ''];
    Object.defineProperty(migrations, 1, { get: () => process.kill(process.pid, 'SIGKILL') });
    openDatabase(folder, { file: '${DATABASE_FILE}', migrations }).write(() => 1);`);
  expect(ended).toBe('SIGKILL');
  expect(readdirSync(folder)).not.toContain(DATABASE_FILE);
  const one = database();
  expect([numbers(one), one.stamp()]).toEqual([undefined, 'absent']);
  add(one, 1);
  expect(numbers(database())).toEqual([1]);
  // It may hold secrets.
  expect(statSync(join(folder, DATABASE_FILE)).mode & 0o777).toBe(0o600);
}, 30_000);

test('several who make it at once make one, and lose nothing', async () => {
  const adding = (from: number) => `
    const database = openDatabase(folder);
    for (let n = ${String(from)}; n < ${String(from + 5)}; n += 1)
      database.write((rows) => rows.run("INSERT INTO sealed_line VALUES ('test', ?, 'x')", n));
    database.close();`;
  expect(await Promise.all([0, 5, 10, 15].map((from) => program(adding(from))))).toEqual([0, 0, 0, 0]);
  expect(numbers(database())).toHaveLength(20);
  expect(readdirSync(folder)).toEqual([DATABASE_FILE]);
}, 30_000);

test('what one writes another reads, and each sees that it changed', () => {
  const [one, other] = [database(), database()];
  add(one, 1);
  expect(numbers(other)).toEqual([1]);
  const [before, ours] = [one.stamp(), other.stamp()];
  expect(one.stamp()).toBe(before);
  add(other, 2);
  expect(one.stamp()).not.toBe(before);
  expect(other.stamp()).not.toBe(ours);
  expect(numbers(one)).toEqual([1, 2]);
  // One file, so that a copy of it is a backup.
  expect(readdirSync(folder)).toEqual([DATABASE_FILE]);
});

test('what throws undoes all of its transaction, and leaves the database usable', () => {
  const one = database();
  add(one, 1);
  expect(() =>
    one.write((rows) => {
      rows.run(`INSERT INTO sealed_line VALUES ('test', 2, 'x')`);
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(codeOf(() => add(one, 1))).toMatch(/^STORE_FAILED .*UNIQUE constraint/);
  add(one, 3);
  expect(numbers(one)).toEqual([1, 3]);
});

test('a file that is no database is left as it is', () => {
  writeFileSync(join(folder, DATABASE_FILE), 'x'.repeat(5000));
  expect(codeOf(() => numbers(database()))).toMatch(/^STORE_DAMAGED .*put it back from a backup/);
});

test('a text that is not UTF-8 comes with signs in place of what is none, and the rest as it is', () => {
  const one = database();
  add(one, 1, 'first');
  one.write((rows) => rows.run(`INSERT INTO sealed_line VALUES ('test', 2, CAST(x'61ff0062c3' AS TEXT))`));
  add(one, 3, '第三');
  const texts = one.read((rows) => rows.all('SELECT n, text FROM sealed_line ORDER BY n DESC'));
  expect(texts).toEqual([
    { n: 3, text: '第三' },
    { n: 2, text: 'a\uFFFD\u0000b\uFFFD' },
    { n: 1, text: 'first' },
  ]);
});

test('a file that is damaged, emptied, taken away or put back under a running program is seen as it is', () => {
  const path = join(folder, DATABASE_FILE);
  const one = database();
  add(one, 1);
  const good = readFileSync(path);
  const stamps = [one.stamp()];
  writeFileSync(path, '');
  expect(codeOf(() => numbers(one))).toMatch(/^STORE_DAMAGED .*put it back from a backup/);
  rmSync(path);
  expect([numbers(one), one.stamp()]).toEqual([undefined, 'absent']);
  writeFileSync(path, good);
  expect(numbers(one)).toEqual([1]);
  stamps.push(one.stamp());
  const other = join(folder, 'other');
  writeFileSync(other, good.subarray(0, good.length / 2));
  renameSync(other, path);
  expect(codeOf(() => numbers(one))).toMatch(/^STORE_DAMAGED/);
  writeFileSync(other, good);
  renameSync(other, path);
  expect(numbers(one)).toEqual([1]);
  stamps.push(one.stamp());
  expect(new Set(stamps).size).toBe(3);
});

test('a database of a newer program is not touched', () => {
  database().write((rows) => rows.run('PRAGMA user_version = 99'));
  expect(codeOf(() => numbers(database()))).toMatch(/^STORE_OUTDATED .*newer govgraph/);
});

test('who writes while another process writes for long is told so, and reads again after it was killed', async () => {
  const one = database();
  add(one, 1);
  const holder = spawn(
    process.execPath,
    [
      '-e',
      `const D = require('libsql'); const db = new D(process.argv[1]); db.exec('BEGIN EXCLUSIVE'); db.exec("INSERT INTO sealed_line VALUES ('test', 9, 'x')"); console.log('held'); setInterval(() => {}, 1000);`,
      join(folder, DATABASE_FILE),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    await once(holder.stdout, 'data');
    expect(codeOf(() => add(one, 2))).toMatch(/^STORE_LOCKED Somebody else is recording/);
  } finally {
    holder.kill('SIGKILL');
    await once(holder, 'exit');
  }
  add(one, 3);
  expect(numbers(one)).toEqual([1, 3]);
}, 20_000);

describe('a full disk', () => {
  test('is told; what was acknowledged stays, and recording goes on once there is room', (context) => {
    const place = join(folder, 'disk');
    const disk = smallDisk(place, 400_000);
    if ('missing' in disk) return context.skip(disk.missing);
    try {
      const one = database(place);
      writeFileSync(join(place, 'ballast'), 'x'.repeat(100_000));
      let acknowledged = 0;
      let said = 'nothing';
      for (; said === 'nothing' && acknowledged < 500;) {
        said = codeOf(() => add(one, acknowledged + 1, 'x'.repeat(3000)));
        if (said === 'nothing') acknowledged += 1;
      }
      expect(said).toMatch(/^STORE_FAILED The disk is full: nothing was recorded/);
      expect(acknowledged).toBeGreaterThan(5);
      expect(numbers(database(place))).toHaveLength(acknowledged);
      rmSync(join(place, 'ballast'));
      add(one, 1000, 'x'.repeat(3000));
      expect(numbers(database(place))).toHaveLength(acknowledged + 1);
    } finally {
      for (const one of open) one.close();
      disk.leave();
    }
  });

  test('where it is to be made leaves none, and it is made once there is room', (context) => {
    const place = join(folder, 'disk');
    const disk = smallDisk(place, 200_000);
    if ('missing' in disk) return context.skip(disk.missing);
    try {
      const one = database(place);
      writeFileSync(join(place, 'ballast'), 'x'.repeat(200_000 - 4096));
      expect(codeOf(() => add(one, 1))).toMatch(/^STORE_FAILED The disk is full: nothing was recorded/);
      expect([readdirSync(place), numbers(one)]).toEqual([['ballast'], undefined]);
      rmSync(join(place, 'ballast'));
      add(one, 1);
      expect(numbers(one)).toEqual([1]);
    } finally {
      for (const one of open) one.close();
      disk.leave();
    }
  });
});
