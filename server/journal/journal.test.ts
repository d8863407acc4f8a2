import type * as fs from 'node:fs';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openJournal } from './journal.ts';

/** What the disk does with a write: takes it, or takes so many bytes of it and then says this. */
const disk: { takes: number | undefined; says: string } = { takes: undefined, says: 'ENOSPC' };

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    writeSync: (file: number, bytes: Buffer, from = 0) => {
      if (disk.takes === undefined) return real.writeSync(file, bytes, from);
      if (from >= disk.takes) throw Object.assign(new Error(disk.says), { code: disk.says });
      return real.writeSync(file, bytes, from, Math.min(7, disk.takes - from, bytes.length - from));
    },
  };
});

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'govgraph-journal-'));
  path = join(folder, 'entries.jsonl');
});
afterEach(() => {
  disk.takes = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const journal = () => openJournal(path, 1_000_000);
const lines = () => readFileSync(path, 'utf8').split('\n').slice(0, -1);
const rewrite = (change: (all: string[]) => string[]) => {
  writeFileSync(path, `${change(lines()).join('\n')}\n`);
};
/** The numbers of the entries that count, and what is said of the file. */
const read = () => {
  const { lines: found, problems } = journal().read();
  return { found: found.map(({ value }) => (value as { n: number }).n), problems };
};
const three = () => {
  const one = journal();
  for (const n of [1, 2, 3]) one.append({ n });
};

test('gives back what was added, in order', () => {
  three();
  expect(read()).toEqual({ found: [1, 2, 3], problems: [] });
});

describe('a file that somebody touched', () => {
  test.each<[string, (all: string[]) => string[], number[], RegExp[]]>([
    [
      'edited',
      ([a, b, c]) => [a!, b!.replace('"n":2', '"n":9'), c!],
      [1, 3],
      [/:2 does not fit its seal: it was changed/],
    ],
    [
      'without one in the middle',
      ([a, , c]) => [a!, c!],
      [1, 3],
      [/Before .*:2 one or more recorded entries are missing/],
    ],
    ['without the first', ([, b, c]) => [b!, c!], [2, 3], [/Before .*:1 one or more/]],
    ['without the last', ([a, b]) => [a!, b!], [1, 2], [/At the end of entries\.jsonl one or more/]],
    ['with one twice', ([a, b, c]) => [a!, b!, b!, c!], [1, 2, 3], [/:3 stands twice/]],
    [
      'with one damaged',
      ([a, b, c]) => [a!, b!.slice(9), c!],
      [1, 3],
      [/Before .*:3 one or more/, /:2 cannot be read: a recorded entry was damaged/],
    ],
    [
      'with the last damaged',
      ([a, b, c]) => [a!, b!, c!.slice(9)],
      [1, 2],
      [/At the end/, /:3 cannot be read: a recorded entry was damaged/],
    ],
    ['with a line of somebody else', ([a, b, c]) => [a!, b!, '{"n":7}', c!], [1, 2, 3], [/:3 has no seal/]],
  ])('%s', (_, change, found, said) => {
    three();
    rewrite(change);
    const after = read();
    expect(after.found).toEqual(found);
    expect(after.problems).toHaveLength(said.length);
    said.forEach((words, i) => {
      expect(after.problems[i]).toMatch(words);
    });
  });

  test('goes on taking entries, and tells of the damage as before', () => {
    three();
    rewrite(([a, , c]) => [a!, c!]);
    journal().append({ n: 4 });
    expect(read()).toEqual({ found: [1, 3, 4], problems: [expect.stringMatching(/Before .*:2/)] });
  });
});

test('a line that a crash cut off was never acknowledged, before and after the next is added', () => {
  three();
  appendFileSync(path, '{"n":4,"af');
  expect(read()).toEqual({
    found: [1, 2, 3],
    problems: [expect.stringMatching(/:4 was cut off .* never acknowledged/)],
  });
  journal().append({ n: 5 });
  expect(read()).toEqual({
    found: [1, 2, 3, 5],
    problems: [expect.stringMatching(/:4 was cut off .* never acknowledged/)],
  });
});

test('a file that is gone is told of, now and when it has begun anew', () => {
  expect(() => journal().read()).toThrow(/ENOENT/);
  three();
  rmSync(path);
  expect(read()).toEqual({ found: [], problems: ['entries.jsonl is gone, with all that was recorded in it.'] });
  journal().append({ n: 4 });
  expect(read()).toEqual({
    found: [4],
    problems: ['Before entries.jsonl:1 one or more recorded entries are missing, or were moved.'],
  });
});

test('entries from before there were seals stand at the beginning', () => {
  writeFileSync(path, '{"n":1}\n{"n":2}\n');
  journal().append({ n: 3 });
  expect(read()).toEqual({ found: [1, 2, 3], problems: [] });
});

describe('the disk', () => {
  test.each([0, 1, 20, 139])('full after %i bytes: nothing is recorded, and it is said', (takes) => {
    three();
    const before = readFileSync(path, 'utf8');
    Object.assign(disk, { takes, says: 'ENOSPC' });
    const one = journal();
    expect(() => {
      one.append({ n: 4, text: 'x'.repeat(100) });
    }).toThrow(/The disk is full: nothing was recorded in entries\.jsonl\. Free some room/);
    expect(readFileSync(path, 'utf8')).toBe(before);
    disk.takes = undefined;
    one.append({ n: 5 });
    expect(read()).toEqual({ found: [1, 2, 3, 5], problems: [] });
  });

  test('that takes a few bytes at a time gets the whole line', () => {
    disk.takes = 10_000;
    three();
    expect(read()).toEqual({ found: [1, 2, 3], problems: [] });
  });

  test('that fails otherwise says so', () => {
    Object.assign(disk, { takes: 3, says: 'EIO' });
    expect(() => {
      journal().append({ n: 1 });
    }).toThrow(/The disk refused: nothing was recorded/);
  });
});
