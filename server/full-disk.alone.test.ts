import type * as fs from 'node:fs';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTokens } from './access/tokens.ts';
import { writeAnswer } from './cli/write-answer.ts';
import { prepareManifest, readManifest, type KeptImport } from './intake/kept/manifest.ts';
import { lockByProcess } from './store/files/load-lock.ts';
import { readPointer, writePointer } from './store/files/pointer.ts';
import { StoreError } from './errors.ts';

/** Bytes for which there is room; as on a real disk the write that reaches the end takes a part and says nothing. */
const disk: { room: number | undefined; most: number } = { room: undefined, most: Infinity };

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    writeSync: (file: number, content: Buffer | string, from = 0) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      if (disk.room === undefined) return real.writeSync(file, bytes, from);
      if (disk.room === 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      const taken = real.writeSync(file, bytes, from, Math.min(disk.room, disk.most, bytes.length - from));
      disk.room -= taken;
      return taken;
    },
  };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'govgraph-full-'));
});
afterEach(() => {
  Object.assign(disk, { room: undefined, most: Infinity });
  rmSync(folder, { recursive: true, force: true });
});

const entry = (id: string): KeptImport => ({
  id,
  format: 'table',
  name: `${id}.csv`,
  sha256: 'a'.repeat(64),
  bytes: 1,
  importedAt: '2024-05-01T00:00:00.000Z',
  options: {},
  publishedOtherwise: '2024-05-01',
  source: { id, title: id, published: '2024-05-01' },
  facts: {},
  parties: { new: 0, matched: 0 },
  warnings: [],
});
const pointer = (n: number) => ({
  format: 1,
  graph: `graph-seed-${String(n)}/graph.grafeo`,
  seedHash: 'h',
  bytes: 1,
  sha256: 'b',
});

/**
 * Everything that is kept in a file (the database has its own test), what is done to it first and then, and what is
 * there of it.
 */
const KEPT: readonly [string, (n: number) => void, () => unknown][] = [
  [
    'the list of imports',
    (n) => {
      prepareManifest(folder, [entry(`import-${String(n)}`)]).commit();
    },
    () => readManifest(folder).map(({ id }) => id),
  ],
  [
    'which graph is the graph',
    (n) => {
      writePointer(folder, pointer(n));
    },
    () => readPointer(folder)?.graph,
  ],
  [
    'tokens',
    (n) => {
      openTokens(folder).create({ name: `program ${String(n)}`, roles: ['reader'], days: 1 });
    },
    () =>
      openTokens(folder)
        .all()
        .map(({ name }) => name),
  ],
  [
    'the file that an answer of the command line goes to',
    (n) => {
      writeAnswer(join(folder, 'answers.json'), `${String(n)} ${'x'.repeat(100)}`);
    },
    () => readFileSync(join(folder, 'answers.json'), 'utf8'),
  ],
  [
    'a lock',
    () => {
      lockByProcess(join(folder, 'some.lock'), () => new StoreError('STORE_LOCKED', 'locked'))();
    },
    () => readdirSync(folder),
  ],
];

describe.each(KEPT)('%s, when the disk is full', (_, write, read) => {
  test.each([0, 1, 30])('after %i bytes', (room) => {
    write(1);
    const before = read();
    disk.room = room;
    expect(() => {
      write(2);
    }).toThrow(/the disk is full/i);
    expect(read()).toEqual(before);
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.new'))).toEqual([]);
    disk.room = undefined;
    write(3);
    expect(read()).not.toBeUndefined();
  });

  test('and a disk that takes seven bytes at a time gets all of it', () => {
    Object.assign(disk, { room: 100_000, most: 7 });
    write(1);
    const inParts = read();
    Object.assign(disk, { room: undefined, most: Infinity });
    write(2);
    expect(JSON.stringify(read()).length).toBeGreaterThanOrEqual(JSON.stringify(inParts).length);
    expect(inParts).not.toBeUndefined();
  });
});
