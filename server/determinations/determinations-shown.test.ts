import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDeterminations, type Determinations, type NewDetermination } from './determinations.ts';
import { determinationsShown } from './determinations-shown.ts';

let folder: string;
let all: Determinations;
let poor: Determinations;
let middling: Determinations;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'govgraph-shown-'));
  all = openDeterminations(folder);
  poor = determinationsShown(all, ['minutes', 'rolls-*']);
  middling = determinationsShown(all, ['minutes']);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const entry = (reason: string): NewDetermination => ({
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
  reason,
  evidence: 'a letter',
});
const reasons = (of: Determinations) => of.read('acme').entries.map(({ reason }) => reason);

test('an entry is shown to those who may read what its writer could read, and to no others', async () => {
  await all.record(entry('by all'));
  await middling.record(entry('by the middling'));
  await poor.record(entry('by the poor'));
  expect(reasons(all)).toEqual(['by all', 'by the middling', 'by the poor']);
  expect(reasons(middling)).toEqual(['by the middling', 'by the poor']);
  expect(reasons(poor)).toEqual(['by the poor']);
  // A source that is restricted later was open when the poor wrote, and they may have read it.
  expect(reasons(determinationsShown(all, ['minutes', 'plans', 'rolls-*']))).toEqual([]);
});

test('what is done to an entry counts for all who see it; the words of who reads more are left out', async () => {
  const { id } = await poor.record(entry('by the poor'));
  await all.follow({ of: id, does: 'NOTES', by: 'Bob Example', text: 'whispered' });
  await middling.follow({ of: id, does: 'REVIEWS', by: 'Bob Example', text: '' });
  await poor.follow({ of: id, does: 'NOTES', by: 'Cem Example', text: 'in the open' });
  await all.follow({ of: id, does: 'WITHDRAWS', by: 'Bob Example', text: 'whispered' });
  const followed = (of: Determinations) =>
    of.read('acme').entries.flatMap((one) => (one.followed ?? []).map(({ does, text }) => [does, text]));
  expect(followed(all)).toEqual([
    ['NOTES', 'whispered'],
    ['REVIEWS', ''],
    ['NOTES', 'in the open'],
    ['WITHDRAWS', 'whispered'],
  ]);
  expect(followed(poor)).toEqual([
    ['REVIEWS', ''],
    ['NOTES', 'in the open'],
    ['WITHDRAWS', 'Not shown: written by somebody who reads more sources.'],
  ]);
});

test('nobody does anything to an entry that they do not see, nor learns that it is there', async () => {
  const { id } = await all.record(entry('by all'));
  const nothing = { of: `${id.slice(0, -1)}x`, does: 'NOTES', by: 'Cem Example', text: 'x' } as const;
  await expect(poor.follow({ ...nothing, of: id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: `No determination has the id "${id}".`,
  });
  await expect(poor.follow(nothing)).rejects.toMatchObject({ message: `No determination has the id "${nothing.of}".` });
});
