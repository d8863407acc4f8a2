import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { known, LOCAL, STRANGER } from '../access/asker.ts';
import { openDatabase, type Database } from '../database/database.ts';
import { ownedRecords } from '../database/owned-records.ts';
import { checkedBody, fileOf, readViewsFile, savedViews, type SavedViews } from './saved-views.ts';
import { isPageAddress } from './view-shapes.ts';

let folder: string;
let database: Database;
let views: SavedViews;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'govgraph-views-'));
  database = openDatabase(folder);
  views = savedViews(ownedRecords(database));
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const reader = (account: string) => known('SESSION', { account, name: account, roles: ['reader'] });
const body = (title: string, shared = false) => ({
  title,
  shared,
  steps: [{ address: '/ownership?company=example&on=2025-03-31', title: '', text: '' }],
});

describe('an address', () => {
  test.each([
    '/',
    '/?focus=example&on=2025-03-31&put=a:1,2',
    '/ownership?company=example',
    '/sources/agm-2007?line=223',
    '/sources/a%20b',
  ])('%s is one of a page here', (address) => {
    expect(isPageAddress(address)).toBe(true);
  });
  test.each([
    '',
    'ownership',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    'https://elsewhere.example/',
    'javascript:alert(1)',
    '/v/abcdefg',
    '/graphql?query={x}',
    '/auth/sign-out',
    '/export/facts.csv',
    '/x/../auth/me',
    '/sources/a/b',
    '/owner ship',
    '/a\nb',
  ])('%j is none', (address) => {
    expect(isPageAddress(address)).toBe(false);
  });
});

test('is kept under an address of its own, changed and removed', () => {
  const kept = views.keep(LOCAL, body('Owners'));
  expect(kept.id).toMatch(/^[b-z2-9]{9}$/);
  const again = views.change(LOCAL, kept.id, body('Owners of owners'), 1);
  expect(again).toMatchObject({ id: kept.id, title: 'Owners of owners', version: 2 });
  expect(() => views.change(LOCAL, kept.id, body('Late'), 1)).toThrow(/changed meanwhile/);
  expect(views.get(LOCAL, kept.id)).toEqual(again);
  views.remove(LOCAL, kept.id);
  expect(() => views.get(LOCAL, kept.id)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
});

test('is seen by its owner, and by others with its address once it is shared', () => {
  const [anna, ben] = [reader('anna'), reader('ben')];
  const own = views.keep(anna, body('Own'));
  const shown = views.keep(anna, body('Shown', true));
  expect(views.list(anna).found.map(({ title }) => title)).toEqual(['Own', 'Shown']);
  expect(views.list(ben).found).toEqual([]);
  for (const asker of [ben, STRANGER, LOCAL]) {
    expect(() => views.get(asker, own.id)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    expect(views.get(asker, shown.id).title).toBe('Shown');
    expect(() => views.change(asker, shown.id, body('Taken'))).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    expect(() => views.remove(asker, shown.id)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  }
  // What the person at this machine kept, before the network reached it, is not for strangers.
  const local = views.keep(LOCAL, body('Of this machine'));
  expect(() => views.get(STRANGER, local.id)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  expect(views.list(STRANGER).found).toEqual([]);
});

test('a file of them is taken in elsewhere with the same addresses, and changes nothing when it is taken in twice', () => {
  const story = {
    title: 'Two days',
    shared: true,
    steps: [
      { address: '/?focus=a&on=2024-01-01', title: 'Before', text: 'As it was.\nIn two lines.' },
      { address: '/?focus=a&on=2025-01-01', title: '', text: '' },
    ],
  };
  const ids = [views.keep(LOCAL, body('One')), views.keep(LOCAL, story)].map(({ id }) => id);
  const file: unknown = JSON.parse(JSON.stringify(fileOf(views.list(LOCAL))));
  const elsewhere = mkdtempSync(join(tmpdir(), 'govgraph-views-'));
  const other = openDatabase(elsewhere);
  const there = savedViews(ownedRecords(other));
  expect(there.take(LOCAL, readViewsFile(file)).map(({ id }) => id)).toEqual(ids);
  expect(there.get(LOCAL, ids[1] ?? '')).toMatchObject(story);
  expect(there.take(LOCAL, readViewsFile(file)).map(({ id }) => id)).toEqual(ids);
  expect(there.list(LOCAL).found).toHaveLength(2);
  // Another owner's address is not taken away from them.
  const [mine] = there.take(reader('ben'), readViewsFile(file));
  expect(mine?.id).not.toBe(ids[0]);
  other.close();
  rmSync(elsewhere, { recursive: true, force: true });
});

test('of a file that does not fit whole, nothing is kept', () => {
  const records = ownedRecords(database);
  records.together(() => {
    for (let n = 0; n < 999; n += 1) records.create('view', 'local', body(`View ${String(n)}`));
  });
  const two = { format: 'govgraph-views', version: 1, views: [body('a'), body('b')] };
  expect(() => views.take(LOCAL, readViewsFile(two))).toThrow(/keep 1000/);
  expect(views.list(LOCAL).found).toHaveLength(999);
});

test.each([
  [{}, /format is not "govgraph-views"/],
  [{ format: 'govgraph-views', version: 2, views: [] }, /version is not 1/],
  [
    { format: 'govgraph-views', version: 1, views: [{ ...body('a'), id: '../x' }] },
    /views\[0\]\.id is no short address/,
  ],
  [{ format: 'govgraph-views', version: 1, views: [body('a'), body(' ')] }, /views\[1\]\.title is empty/],
  [
    { format: 'govgraph-views', version: 1, views: [{ ...body('a'), steps: [{ address: '//evil.example' }] }] },
    /views\[0\]\.steps\[0\]\.address is not the address of a page here/,
  ],
  [{ format: 'govgraph-views', version: 1, views: [{ ...body('a'), owner: 'anna' }] }, /Unrecognized key/],
])('a file is refused with the place of what is wrong: %#', (file, why) => {
  expect(() => readViewsFile(file)).toThrow(why);
});

test('what is kept has bounds, and shows what it says', () => {
  const step = (text: string) => ({ address: '/', title: '', text });
  const given = (more: object) => checkedBody({ ...body('a'), ...more });
  expect(given({ title: 'a'.repeat(200) }).title).toHaveLength(200);
  expect(() => given({ title: 'a'.repeat(201) })).toThrow('"title" is longer than 200 characters.');
  expect(given({ steps: [step('a'.repeat(5000))] }).steps).toHaveLength(1);
  expect(() => given({ steps: [step('a'), step('a'.repeat(5001))] })).toThrow(
    '"text" of view 2 is longer than 5000 characters.',
  );
  expect(() => given({ steps: [] })).toThrow('"steps" is empty: give a view.');
  expect(() => given({ steps: Array.from({ length: 101 }, () => step('')) })).toThrow(/more than 100 views/);
  expect(() => given({ title: 'a\u202Eb' })).toThrow(/U\+202E/);
});
