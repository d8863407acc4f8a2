import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { known, LOCAL, STRANGER } from '../access/asker.ts';
import type { Context } from '../context.ts';
import { openDatabase, type Database } from '../database/database.ts';
import { ownedRecords } from '../database/owned-records.ts';
import { notesFileOf, readNotesFile } from './notes-file.ts';
import { openNotes, type Note } from './notes.ts';
import { notesResolvers } from './resolvers.ts';

let folder: string;
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'govgraph-notes-'));
  database = openDatabase(folder);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const about = (id: string, text: string) => ({ about: id, subject: 'PARTY' as const, label: id.toUpperCase(), text });

const noteInFile = {
  about: 'a',
  subject: 'PARTY' as const,
  label: 'A',
  text: 'x',
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-02T00:00:00.000Z',
};
const fileWith = (patch: object) => ({ format: 'govgraph-notes', version: 1, notes: [{ ...noteInFile, ...patch }] });

test('a note is written, changed and removed by whoever wrote it, and seen by nobody else', () => {
  const notes = openNotes(ownedRecords(database));
  const anna = known('SESSION', { account: 'anna', name: 'Anna Example', roles: ['reader'] });
  const ben = known('SESSION', { account: 'ben', name: 'Ben Example', roles: ['reader'] });
  const made = notes.write(anna, about('a', ' Ask who signs.\n'));
  expect(made).toMatchObject({ text: 'Ask who signs.', by: 'Anna Example', label: 'A', version: 1 });
  notes.write(anna, about('b', 'Else'));
  expect(notes.list(anna, ['a']).found).toEqual([made]);
  expect(notes.list(anna).found).toHaveLength(2);
  for (const other of [ben, LOCAL, STRANGER]) {
    expect(notes.list(other).found).toEqual([]);
    expect(() => notes.change(other, made.id, 'Mine')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    expect(() => notes.remove(other, made.id)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  }
  expect(notes.change(anna, made.id, 'Asked.', 1)).toMatchObject({ text: 'Asked.', label: 'A', version: 2 });
  expect(() => notes.change(anna, made.id, 'Late', 1)).toThrow(/changed meanwhile/);
  notes.remove(anna, made.id);
  expect(notes.list(anna, ['a']).found).toEqual([]);
  // What was written at this machine is not for strangers once the network reaches it.
  notes.write(LOCAL, about('a', 'Local'));
  expect(notes.list(STRANGER).found).toEqual([]);
});

test('a note has a text of 1 to 5,000 characters that can be seen', () => {
  const notes = openNotes(ownedRecords(database));
  expect(notes.write(LOCAL, about('a', 'a'.repeat(5000))).text).toHaveLength(5000);
  expect(() => notes.write(LOCAL, about('a', 'a'.repeat(5001)))).toThrow(/longer than 5000/);
  expect(() => notes.write(LOCAL, about('a', ' \n'))).toThrow(/is empty/);
  expect(() => notes.write(LOCAL, about('a', '\u202Eabc'))).toThrow(/U\+202E/);
});

test('a note outlives its party, says so, and goes along when parties are decided to be one', async () => {
  const records = ownedRecords(database);
  let there = ['old'];
  const context = {
    records,
    asker: LOCAL,
    facts: {
      party: (id: string) => (there.includes(id) ? { id, name: `Party ${id}`, type: 'Company' } : undefined),
      fact: () => Promise.resolve(undefined),
    },
    survivor: (id: string) => (id === 'old' ? 'new' : undefined),
    formerly: (id: string) => (id === 'new' ? ['old'] : []),
  } as unknown as Context;
  const { Query, Mutation, Note: of } = notesResolvers;
  const note = await Mutation.writeNote(undefined, { about: 'old', text: 'x' }, context);
  expect(note).toMatchObject({ label: 'Party old', subject: 'PARTY' });
  expect(await of.isThere(note, undefined, context)).toBe(true);
  expect(await of.party(note, undefined, context)).toMatchObject({ id: 'old' });
  there = ['new'];
  expect(await of.isThere(note, undefined, context)).toBe(true);
  expect(await of.party(note, undefined, context)).toMatchObject({ id: 'new' });
  const found = Query.notes(undefined, { about: 'new' }, context).edges.map(({ node }): Note => node);
  expect(found.map(({ id }) => id)).toEqual([note.id]);
  there = [];
  expect(await of.isThere(note, undefined, context)).toBe(false);
  expect(await of.party(note, undefined, context)).toBeNull();
  expect(Query.notes(undefined, { about: null }, context).edges[0]?.node.label).toBe('Party old');
});

test('notes are taken out as a file and in as notes of who takes them, who wrote them beside, and none twice', () => {
  const notes = openNotes(ownedRecords(database));
  const anna = known('SESSION', { account: 'anna', name: 'Anna Example', roles: ['reader'] });
  const ben = known('SESSION', { account: 'ben', name: 'Ben Example', roles: ['reader'] });
  const first = notes.write(anna, about('a', 'Ask who signs.'));
  notes.write(anna, about('b', 'Else'));
  const file = JSON.stringify(notesFileOf(notes.list(anna)));
  const taken = notes.take(ben, readNotesFile(JSON.parse(file)).notes);
  expect(taken.map(({ about: id, text, by, origin }) => ({ id, text, by, origin: origin?.by }))).toEqual([
    { id: 'a', text: 'Ask who signs.', by: 'Ben Example', origin: 'Anna Example' },
    { id: 'b', text: 'Else', by: 'Ben Example', origin: 'Anna Example' },
  ]);
  expect(taken[0]?.origin?.at).toBe(first.changedAt);
  // Again, by either: they are there.
  notes.take(ben, readNotesFile(JSON.parse(file)).notes);
  notes.take(anna, readNotesFile(JSON.parse(file)).notes);
  expect([notes.list(ben).found.length, notes.list(anna).found.length]).toEqual([2, 2]);
  // Passed on, the file still says who wrote it first.
  const again = notesFileOf(notes.list(ben)).notes.find(({ about: id }) => id === 'a');
  expect(again).toMatchObject({ by: 'Anna Example', changedAt: first.changedAt });
});

test.each([
  [{ format: 'govgraph-views', version: 1, notes: [] }, /format is not "govgraph-notes"/],
  [{ format: 'govgraph-notes', version: 2, notes: [] }, /version is not 1/],
  [{ format: 'govgraph-notes', version: 1 }, /notes /],
  [fileWith({ text: ' ' }), /notes\[0\]\.text is empty/],
  [fileWith({ text: 'a'.repeat(5001) }), /notes\[0\]\.text is longer than 5000/],
  [fileWith({ label: '\u202Eabc' }), /notes\[0\]\.label .*U\+202E/],
  [fileWith({ subject: 'OTHER' }), /notes\[0\]\.subject is neither PARTY nor FACT/],
  [fileWith({ changedAt: 'yesterday' }), /notes\[0\]\.changedAt is no time/],
  [fileWith({ owner: 'anna' }), /notes\[0\]/],
])('a file that is none is refused with what is wrong: %j', (file, said) => {
  expect(() => readNotesFile(file)).toThrow(said);
});

test('a file of 1,000 notes is taken in, one more is not, and nothing of it is kept', () => {
  const notes = openNotes(ownedRecords(database));
  const file = (count: number) => ({
    ...fileWith({}),
    notes: Array.from({ length: count }, (_, i) => ({ ...noteInFile, text: `Note ${String(i)}` })),
  });
  expect(() => readNotesFile(file(1001))).toThrow(/more than 1000/);
  notes.take(LOCAL, readNotesFile(file(1000)).notes);
  expect(notes.list(LOCAL).found).toHaveLength(1000);
  const more = { ...noteInFile, text: 'One more' };
  expect(() => notes.take(LOCAL, [{ ...noteInFile, text: 'Note 0' }, more])).toThrow();
  expect(notes.list(LOCAL).found).toHaveLength(1000);
});
