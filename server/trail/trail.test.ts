import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { smallDisk } from '../../test/support/small-disk.ts';
import { LOCAL } from '../access/asker.ts';
import type { Database } from '../database/database.ts';
import { openTrail, type Trail, type TrailOptions } from './trail.ts';
import { openTrailEnd, TRAIL_FILE, trailEnd } from './trail-file.ts';
import { verifyTrail } from './verify-trail.ts';

let folder: string;
let path: string;
let database: Database;
let faults: unknown[];
const trails: Trail[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'govgraph-trail-'));
  path = join(folder, TRAIL_FILE);
  database = openTrailEnd(folder);
  faults = [];
});
afterEach(() => {
  for (const trail of trails.splice(0)) trail.close();
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const trail = (options: Partial<TrailOptions> = {}, dataDir = folder) => {
  const made = openTrail(dataDir, {
    reads: true,
    strict: false,
    onFault: (error) => faults.push(error),
    ...options,
  });
  trails.push(made);
  return made;
};
const asked = (n: number) => ({ who: LOCAL, asked: { n }, graph: 'g1', request: `r${String(n)}` });
const lines = () => readFileSync(path, 'utf8').split('\n').slice(0, -1);
const rewrite = (change: (all: string[]) => string[]) => {
  writeFileSync(
    path,
    change(lines())
      .map((line) => `${line}\n`)
      .join(''),
  );
};
const verified = (options = {}) => verifyTrail(path, { end: trailEnd(database), ...options });
const three = () => {
  const one = trail();
  for (const n of [1, 2, 3]) one.write(asked(n));
  return one;
};

test('a write stands in it before it is done and with how it ended, each sealed after the one before', async () => {
  const ended = trail({ now: () => new Date('2026-03-04T05:06:07.008Z') }).write({
    ...asked(1),
    who: { account: 'oidc:x#7', name: 'Ann', how: 'SESSION' },
  });
  const before = lines().map((line) => JSON.parse(line) as object);
  expect(before).toEqual([
    {
      at: '2026-03-04T05:06:07.008Z',
      does: 'WRITE',
      phase: 'ASKED',
      who: { how: 'SESSION', name: 'Ann', account: 'oidc:x#7' },
      asked: { n: 1 },
      graph: 'g1',
      request: 'r1',
      after: '',
      seal: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    },
  ]);
  ended(['FORBIDDEN']);
  const [, last] = lines().map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(last).toMatchObject({
    phase: 'REFUSED',
    codes: ['FORBIDDEN'],
    request: 'r1',
    after: (before[0] as { seal: string }).seal,
  });
  expect(await verified()).toMatchObject({ entries: 2, problems: [], seal: last!['seal'] });
});

test('reads are left out unless they are asked for, and written together', async () => {
  await trail({ reads: false }).read(asked(1));
  await wait(300);
  expect(trailEnd(database)).toBeUndefined();
  const one = trail();
  await Promise.all([1, 2, 3].map((n) => one.read(asked(n))));
  expect(trailEnd(database)).toBeUndefined();
  one.close();
  expect(await verified()).toMatchObject({ entries: 3, problems: [] });
  // What is written stands after what was read before.
  await one.read(asked(4));
  one.write(asked(5));
  expect(lines().map((line) => (JSON.parse(line) as { asked: { n: number } }).asked.n)).toEqual([1, 2, 3, 4, 5]);
});

test('ways in that are refused are recorded one by one up to sixty a minute, and beyond that by their number', async () => {
  const one = trail();
  const refuse = (times: number) => {
    for (let n = 0; n < times; n += 1) one.refused('SIGN_IN', asked(n), ['UNAUTHENTICATED']);
  };
  refuse(60);
  expect(lines()).toHaveLength(60);
  refuse(2);
  expect(lines()).toHaveLength(60);
  one.close();
  const all = lines().map((line) => JSON.parse(line) as object);
  expect(all).toHaveLength(61);
  expect(all.slice(59)).toMatchObject([
    { does: 'SIGN_IN', phase: 'REFUSED', codes: ['UNAUTHENTICATED'], asked: { n: 59 } },
    { does: 'SIGN_IN', phase: 'REFUSED', who: { how: 'NOBODY' }, asked: { more: 2 } },
  ]);
  expect(await verified()).toMatchObject({ problems: [] });
});

test('two processes write one chain', async () => {
  const [one, two] = [trail(), trail()];
  for (let n = 0; n < 6; n += 1) (n % 2 === 0 ? one : two).write(asked(n));
  expect(await verified()).toMatchObject({ entries: 6, problems: [] });
});

describe('a trail that somebody touched', () => {
  test.each<[string, (all: string[]) => string[], RegExp[]]>([
    ['changed', ([a, b, c]) => [a!, b!.replace('"n":2', '"n":9'), c!], [/:2 does not fit its seal/]],
    ['without the first', ([, b, c]) => [b!, c!], [/Before .*:1 one or more/]],
    ['without one in the middle', ([a, , c]) => [a!, c!], [/Before .*:2 one or more/]],
    ['without the last', ([a, b]) => [a!, b!], [/At the end .* the database knows a later one/]],
    ['with two changed about', ([a, b, c]) => [b!, a!, c!], [/Before .*:1/, /Before .*:2/, /Before .*:3/]],
    ['with one twice', ([a, b, c]) => [a!, b!, b!, c!], [/Before .*:3/]],
    ['with one damaged', ([a, b, c]) => [a!, b!.slice(5), c!], [/:2 cannot be read/, /Before .*:3/]],
    ['with a line of somebody else', ([a, b, c]) => [a!, b!, '{"n":1}', c!], [/:3 has no seal/]],
    ['emptied', () => [], [/At the end/]],
  ])('%s is told, and so it is after more was recorded', async (_, change, said) => {
    three();
    rewrite(change);
    const told = said.map((words) => expect.stringMatching(words) as string);
    expect((await verified()).problems).toEqual(told);
    trail().write(asked(4));
    expect((await verified()).problems.length).toBeGreaterThanOrEqual(1);
  });

  test('and made anew as a whole is told by a seal that was noted elsewhere', async () => {
    three();
    const { seal } = await verified();
    expect((await verified({ holds: seal })).problems).toEqual([]);
    rmSync(path);
    database.write((rows) => rows.run('DELETE FROM trail_end'));
    three();
    expect((await verified()).problems).toEqual([]);
    expect((await verified({ holds: seal })).problems).toEqual([expect.stringMatching(/No entry .* has the seal/)]);
  });

  test('of which the beginning was put away goes on from a named seal', async () => {
    three();
    const { seal } = await verified();
    rmSync(path);
    trail().write(asked(4));
    expect((await verified()).problems).toEqual([expect.stringMatching(/Before .*:1/)]);
    expect((await verified({ after: seal })).problems).toEqual([]);
  });
});

test('a line that a crash cut off, and lines that the database does not know yet, lose no other', async () => {
  three();
  const known = trailEnd(database)!;
  trail().write(asked(4));
  // Killed after the file and before the database.
  database.write((rows) => rows.run('UPDATE trail_end SET seal = ?, bytes = ?', known.seal, known.bytes));
  trail().write(asked(5));
  expect(await verified()).toMatchObject({ entries: 5, problems: [] });
  appendFileSync(path, '{"at":"2026');
  trail().write(asked(6));
  expect(await verified()).toMatchObject({
    entries: 6,
    problems: [expect.stringMatching(/:6 cannot be read: it was cut off/)],
  });
});

test('what it costs to add does not grow with the file: only its end is read', async () => {
  three();
  const [first, ...rest] = lines();
  // Nobody notices while adding that the beginning is something else.
  writeFileSync(path, ['x'.repeat(first!.length), ...rest, ''].join('\n'));
  trail().write(asked(4));
  expect((await verified()).problems).toEqual([
    expect.stringMatching(/:1 cannot be read/),
    expect.stringMatching(/Before .*:2/),
  ]);
});

test('of what is long the beginning is kept, and how long it was', () => {
  trail().write({ ...asked(1), asked: { query: 'q'.repeat(20_000) } });
  const { asked: kept } = JSON.parse(lines()[0]!) as { asked: { begins: string; characters: number } };
  expect(kept.characters).toBe(20_012);
  expect(kept.begins).toHaveLength(8000);
});

describe('where it cannot be written', () => {
  test.for([false, true])('is told once and gone on, or refused where it is strict (%s)', async (strict, context) => {
    const place = join(folder, 'disk');
    const disk = smallDisk(place, 200 * 1024);
    if ('missing' in disk) return context.skip(disk.missing);
    const kept = openTrailEnd(place);
    try {
      const one = trail({ strict }, place);
      one.write(asked(1));
      const whole = readFileSync(join(place, TRAIL_FILE), 'utf8');
      try {
        writeFileSync(join(place, 'ballast'), 'x'.repeat(300_000));
      } catch {
        // It took what there was room for.
      }
      const refusal = { code: 'STORE_FAILED', message: expect.stringMatching(/TRAIL_STRICT.*disk is full/s) as string };
      if (strict) {
        expect(() => one.write(asked(2))).toThrow(expect.objectContaining(refusal));
        await expect(one.read(asked(3))).rejects.toMatchObject(refusal);
        expect(faults).toEqual([]);
      } else {
        one.write(asked(2))('DONE');
        await one.read(asked(3));
        one.close();
        expect(faults).toEqual([expect.objectContaining({ code: 'STORE_FAILED' })]);
      }
      expect(readFileSync(join(place, TRAIL_FILE), 'utf8')).toBe(whole);
      truncateSync(join(place, 'ballast'), 0);
      await one.read(asked(4));
      one.close();
      expect(await verifyTrail(join(place, TRAIL_FILE), { end: trailEnd(kept) })).toMatchObject({
        entries: 2,
        problems: [],
      });
    } finally {
      kept.close();
      trails.splice(0);
      disk.leave();
    }
  });
});
