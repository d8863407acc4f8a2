import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeTemporaryFolders, temporaryFolder } from '../../../test/support/seeds/temporary-seed.ts';
import { serveSeed, type ServedSeed } from '../../../test/support/served-seed.ts';
import { restrictedWorld, type RestrictedWorld } from '../../../test/support/worlds/restricted-world.ts';
import { openDatabase } from '../../database/database.ts';
import { openDeterminations } from '../../determinations/determinations.ts';
import { openTokens } from '../../access/tokens.ts';
import type { Backup } from './data-copy.ts';
import { askProgram } from '../../../test/support/ask-program.ts';

const ALL = `{
  dataset { version facts companies people sources }
  imports { edges { node { id name importedAt facts { kind count } } } }
  partyDecisions { edges { node { id by reason } } }
  determinations(company: "acme") { edges { node { id reason by followed { text } } } }
}`;

const PUT = 'INSERT INTO owned_record VALUES (?, ?, ?, ?, ?, ?, ?)';
/** Sets all records to one number after the other as another process does, each number in one transaction. */
const NUMBERING = `
  import Sqlite from 'libsql';
  const wait = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  const db = new Sqlite(process.env.DATABASE, { timeout: 10000 });
  db.prepare('PRAGMA journal_mode = DELETE').all();
  // What does not fit into its memory is in the file before it is done.
  db.exec('PRAGMA cache_size = 2');
  const number = db.prepare('UPDATE owned_record SET version = ? WHERE id = ?');
  for (let n = 1; ; n += 1) {
    db.exec('BEGIN IMMEDIATE');
    for (let row = 0; row < 100; row += 1) {
      number.run(n, String(row));
      if (row === 50) wait(60);
    }
    db.exec('COMMIT');
    if (n === 1) console.log('writing');
    // Between two recordings others have their turn.
    wait(150);
  }
`;

let world: RestrictedWorld;
let server: ServedSeed;
let secret: string;
beforeAll(async () => {
  world = await restrictedWorld(true);
  const { seedDir, dataDir, documentsDir } = world;
  server = await serveSeed({
    SEED_DIR: seedDir,
    DATA_DIR: dataDir,
    DOCUMENTS_DIR: documentsDir,
    TRAIL_READS: 'true',
    RESTRICTED_SOURCES: 'vault-notes=board',
  });
  secret = openTokens(dataDir).create({ name: 'x', roles: ['reader'], groups: ['board'], days: 1 }).secret;
  const decide = 'decideParties(input: { a: "ann", b: "dora", verdict: DIFFERENT, by: "Ann Example", reason: "seen" })';
  expect((await server.ask(`mutation { ${decide} { id } }`)).errors).toEqual([]);
  const database = openDatabase(dataDir);
  const recorded = openDeterminations(dataDir, database);
  const { id } = await recorded.record({
    company: 'acme',
    person: 'ann',
    book: 'TSE',
    rule: 'TSE-1',
    on: '2007-06-08',
    knownOn: '2007-06-08',
    computed: 'UNKNOWN',
    factsHash: 'f',
    booksHash: 'b',
    conclusion: 'LEFT_OPEN',
    by: 'Ann Example',
    reason: 'seen',
    evidence: 'a letter',
  });
  await recorded.follow({ of: id, does: 'NOTES', by: 'Bob Example', text: 'a note' });
  database.close();
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(world.dataDir, { recursive: true, force: true });
  removeTemporaryFolders();
});

test('what was recorded, imported and decided is there again after a backup of a running server', async () => {
  const backup = join(temporaryFolder(), 'backup');
  const made = await askProgram('backup', backup, '--data', world.dataDir, '--json');
  expect([made.code, made.said]).toEqual([0, expect.stringMatching(/^Backed up \d+ files, \d+ bytes, of .*backup\.$/)]);
  const paths = (JSON.parse(made.answer) as Backup).files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['imports/imports.json', 'records.sqlite', 'tokens.json', 'trail.jsonl', 'trail.sqlite']),
  );
  expect(paths.filter((path) => path.startsWith('imports/files/'))).toHaveLength(2);
  // What a start makes again is not in it, nor what belongs to a process.
  expect(paths.filter((path) => /^graph-|current|seed-read|restricted|staging|assembled|lock/.test(path))).toEqual([]);
  const before = await server.ask(ALL);
  expect(before.errors).toEqual([]);
  expect(JSON.stringify(before.data)).toMatch(/a note/);

  const dataDir = join(temporaryFolder(), 'data');
  expect((await askProgram('restore', backup, '--data', dataDir)).code).toBe(0);
  expect((await askProgram('trail', 'verify', '--data', dataDir)).code).toBe(0);
  expect(openTokens(dataDir).whose(secret)).toMatchObject({ name: 'x', groups: ['board'] });
  // Secrets and names are for the eyes of this user.
  expect(statSync(join(dataDir, 'tokens.json')).mode & 0o077).toBe(0);
  expect(statSync(dataDir).mode & 0o077).toBe(0);
  const again = await serveSeed({ SEED_DIR: world.seedDir, DATA_DIR: dataDir, DOCUMENTS_DIR: world.documentsDir });
  try {
    expect((await again.ask(ALL)).data).toEqual(before.data);
  } finally {
    await again.stop();
  }
});

test('backups that are taken while another process records hold each recording whole', async () => {
  const dataDir = join(temporaryFolder(), 'data');
  const first = openDatabase(dataDir);
  first.write((rows) => {
    for (let row = 0; row < 100; row += 1) rows.run(PUT, String(row), 'test', 'a', 'p'.repeat(3000), 0, '', '');
  });
  first.close();
  const writer = spawn(process.execPath, ['--input-type=module', '--eval', NUMBERING], {
    env: { ...process.env, DATABASE: join(dataDir, 'records.sqlite') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(writer, 'exit');
  const numbers: number[] = [];
  try {
    await once(writer.stdout, 'data');
    for (let n = 0; n < 4; n += 1) {
      const backup = join(temporaryFolder(), 'backup');
      const made = await askProgram('backup', backup, '--data', dataDir);
      expect([made.code, made.said]).toEqual([0, expect.stringMatching(/^Backed up/)]);
      const copy = openDatabase(backup);
      const [whole, found] = [
        copy.read((rows) => rows.all('SELECT integrity_check FROM pragma_integrity_check')),
        copy.read((rows) => rows.all('SELECT version, count(*) AS n FROM owned_record GROUP BY version')),
      ];
      copy.close();
      expect(whole).toEqual([{ integrity_check: 'ok' }]);
      expect(found).toEqual([{ version: expect.any(Number) as number, n: 100 }]);
      numbers.push(Number(found?.[0]?.['version']));
      // It goes on recording, which the next backup has to hold.
      const live = () => {
        const database = openDatabase(dataDir);
        try {
          return database.read((rows) => rows.all('SELECT max(version) AS n FROM owned_record'))?.[0]?.['n'];
        } finally {
          database.close();
        }
      };
      await expect.poll(live, { timeout: 20_000, interval: 20 }).toBeGreaterThan(numbers.at(-1) ?? 0);
    }
    expect(writer.exitCode).toBeNull();
  } finally {
    writer.kill();
    await ended;
  }
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
}, 120_000);

test('a backup is whole or not there, and nothing is written over data', async () => {
  const folder = temporaryFolder();
  expect((await askProgram('backup', folder, '--data', world.dataDir)).said).toMatch(/is there already/);
  expect(await askProgram('backup', join(folder, 'x'), '--data', join(folder, 'nowhere'))).toMatchObject({ code: 2 });
  writeFileSync(join(folder, 'file'), '');
  const refused = await askProgram('backup', join(folder, 'file', 'x'), '--data', world.dataDir);
  expect([refused.code, refused.said]).toEqual([6, expect.stringMatching(/cannot be written/)]);
  const backup = join(folder, 'backup');
  await askProgram('backup', backup, '--data', world.dataDir);
  const { code, said } = await askProgram('restore', backup, '--data', world.dataDir);
  expect([code, said]).toEqual([2, expect.stringMatching(/holds data, and nothing is written over it/)]);
  expect(readdirSync(folder).sort()).toEqual(['backup', 'file']);
});

test('a backup of which one byte is another, a file is missing, or the list leads elsewhere, is not restored', async () => {
  const folder = temporaryFolder();
  const backup = join(folder, 'backup');
  await askProgram('backup', backup, '--data', world.dataDir);
  const dataDir = join(folder, 'data');
  const path = join(backup, 'tokens.json');
  const tokens = readFileSync(path);
  const list = readFileSync(join(backup, 'backup.json'), 'utf8');
  const refused = async (why: RegExp) => {
    const { code, said } = await askProgram('restore', backup, '--data', dataDir);
    expect([code, said]).toEqual([6, expect.stringMatching(why)]);
    expect(existsSync(dataDir)).toBe(false);
  };
  writeFileSync(path, Buffer.concat([tokens.subarray(0, -2), Buffer.from(' '), tokens.subarray(-1)]));
  await refused(/tokens\.json is not as it was backed up; nothing was restored/);
  rmSync(path);
  await refused(/tokens\.json is missing/);
  writeFileSync(path, tokens);
  for (const evil of ['../tokens.json', '/etc/passwd', 'a/../../x', 'C:\\\\x', './tokens.json']) {
    writeFileSync(join(backup, 'backup.json'), list.replace('"tokens.json"', JSON.stringify(evil)));
    await refused(/which is no file of a backup/);
  }
  writeFileSync(join(backup, 'backup.json'), '{');
  await refused(/backup\.json is damaged/);
  rmSync(join(backup, 'backup.json'));
  expect((await askProgram('restore', backup, '--data', dataDir)).said).toMatch(/is no backup/);
});
