import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { lookAlikes, type Name } from './look-alikes.ts';
import { lookAlikesApart } from './look-alikes-apart.ts';
import { useBundled } from '../../test/support/bundled.ts';

const folder = mkdtempSync(join(tmpdir(), 'govgraph-alike-'));
const bundled = useBundled('server/seed/look-alikes-thread.ts');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const named = (...texts: string[]): Name[] => texts.map((text, i) => ({ owner: `c${String(i)}`, text }));
const GROUPS = [
  named('Kanova Electric Inc.', 'Kanowa Electric Inc.', 'Berlin Trading GmbH', 'Electric Kanova'),
  named('Tamo Ri', 'Ri Tamo', '高橋 一', '髙橋 一'),
];

describe('the names of a large folder', () => {
  test('are found alike in a thread of their own as they are here', async () => {
    const found = await lookAlikesApart(GROUPS, { program: bundled(), worthIt: 8 });
    expect(found).toEqual(GROUPS.map(lookAlikes));
    // Worked out by hand: one letter in another's place, and the same words in another order.
    expect(found.map(({ pairs }) => pairs.map(({ a, b, same }) => [a.owner, b.owner, same]))).toEqual([
      [
        ['c0', 'c3', true],
        ['c0', 'c1', false],
        ['c1', 'c3', false],
      ],
      [['c0', 'c1', true]],
    ]);
  });

  test.each([
    ['ends without a word', 'process.exit(0);'],
    ['fails', 'throw new Error("too little memory");'],
  ])('are looked at here when the thread %s', async (_, text) => {
    const spoilt = join(folder, 'spoilt.mjs');
    writeFileSync(spoilt, text);
    expect(await lookAlikesApart(GROUPS, { program: spoilt, worthIt: 8 })).toEqual(GROUPS.map(lookAlikes));
  });

  test('are looked at here when they are few', async () => {
    const missing = join(folder, 'no-such-thread.mjs');
    expect(await lookAlikesApart(GROUPS, { program: missing, worthIt: 9 })).toEqual(GROUPS.map(lookAlikes));
  });
});
