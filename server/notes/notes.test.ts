import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { known, LOCAL, STRANGER } from '../access/asker.ts';
import type { Context } from '../context.ts';
import { openDatabase, type Database } from '../database/database.ts';
import { ownedRecords } from '../database/owned-records.ts';
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

test('a note is written, changed and removed by whoever wrote it, and seen by nobody else', () => {
  const notes = openNotes(ownedRecords(database));
  const anna = known('SESSION', { account: 'anna', name: 'Anna Example', roles: ['reader'] });
  const ben = known('SESSION', { account: 'ben', name: 'Ben Example', roles: ['reader'] });
  const made = notes.write(anna, about('a', ' Ask who signs.\n'));
  expect(made).toMatchObject({ text: 'Ask who signs.', by: 'Anna Example', label: 'A', version: 1 });
  notes.write(anna, about('b', 'Else'));
  expect(notes.list(anna, ['a'])).toEqual([made]);
  expect(notes.list(anna)).toHaveLength(2);
  for (const other of [ben, LOCAL, STRANGER]) {
    expect(notes.list(other)).toEqual([]);
    expect(() => notes.change(other, made.id, 'Mine')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    expect(() => notes.remove(other, made.id)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  }
  expect(notes.change(anna, made.id, 'Asked.', 1)).toMatchObject({ text: 'Asked.', label: 'A', version: 2 });
  expect(() => notes.change(anna, made.id, 'Late', 1)).toThrow(/changed meanwhile/);
  notes.remove(anna, made.id);
  expect(notes.list(anna, ['a'])).toEqual([]);
  // What was written at this machine is not for strangers once the network reaches it.
  notes.write(LOCAL, about('a', 'Local'));
  expect(notes.list(STRANGER)).toEqual([]);
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
  there = ['new'];
  expect(await of.isThere(note, undefined, context)).toBe(true);
  const found = Query.notes(undefined, { about: 'new' }, context).edges.map(({ node }): Note => node);
  expect(found.map(({ id }) => id)).toEqual([note.id]);
  there = [];
  expect(await of.isThere(note, undefined, context)).toBe(false);
  expect(Query.notes(undefined, { about: null }, context).edges[0]?.node.label).toBe('Party old');
});
