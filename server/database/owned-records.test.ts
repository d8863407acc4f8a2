import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type Database } from './database.ts';
import { ownedRecords, ownerOf } from './owned-records.ts';

let folder: string;
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'govgraph-owned-'));
  database = openDatabase(folder);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

test('is kept, changed and removed by its owner alone', () => {
  const records = ownedRecords(database);
  const made = records.create('view', 'oidc:a', { title: 'Owners' });
  expect(made).toMatchObject({ kind: 'view', owner: 'oidc:a', version: 1 });
  expect(records.get('view', made.id)).toEqual(made);
  expect(records.get('note', made.id)).toBeUndefined();
  for (const kept of [
    () => records.change('view', 'oidc:b', made.id, {}),
    () => records.remove('view', 'oidc:b', made.id),
    () => records.change('note', 'oidc:a', made.id, {}),
  ])
    expect(kept).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  const changed = records.change('view', 'oidc:a', made.id, { title: 'Owners of owners' }, 1);
  expect(changed).toMatchObject({ version: 2, body: { title: 'Owners of owners' }, createdAt: made.createdAt });
  expect(() => records.change('view', 'oidc:a', made.id, {}, 1)).toThrow(/changed meanwhile/);
  expect(records.get('view', made.id)).toEqual(changed);
  records.remove('view', 'oidc:a', made.id);
  expect(records.list('view')).toEqual([]);
});

test('is listed by kind and owner, also by another program', () => {
  const records = ownedRecords(database);
  for (const [kind, owner] of [
    ['view', 'a'],
    ['view', 'b'],
    ['note', 'a'],
  ] as const)
    records.create(kind, owner, `${kind} of ${owner}`);
  const elsewhere = openDatabase(folder);
  const bodies = (kind: string, owner?: string) =>
    ownedRecords(elsewhere)
      .list(kind, owner)
      .map(({ body }) => body);
  expect(bodies('view').sort()).toEqual(['view of a', 'view of b']);
  expect(bodies('view', 'b')).toEqual(['view of b']);
  expect(bodies('watch')).toEqual([]);
  elsewhere.close();
});

test('has a bound on what one holds and on how many one keeps', () => {
  const records = ownedRecords(database);
  // Two of the bytes are the quotation marks.
  expect(records.create('view', 'a', 'x'.repeat(99_998)).version).toBe(1);
  expect(() => records.create('view', 'a', 'x'.repeat(99_999))).toThrow(/longer than 100 kilobytes/);
  database.write((rows) => {
    for (let n = 1; n < 999; n += 1)
      rows.run(`INSERT INTO owned_record VALUES (?, 'view', 'a', '1', 1, '2026-01-01', '2026-01-01')`, String(n));
  });
  records.create('view', 'a', 'the thousandth');
  expect(() => records.create('view', 'a', 'one more')).toThrow(/keep 1000 of these already/);
  records.create('view', 'b', 'of another');
});

test('belongs to the account, and to everybody where nobody signs in', () => {
  expect(ownerOf({ account: 'oidc:x#1' })).toBe('oidc:x#1');
  expect(ownerOf({ account: undefined })).toBe('local');
  expect(ownerOf(undefined)).toBe('local');
});
