import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { generatedWorld } from '../../../test/support/engines/generated-world.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../../test/support/seeds/temporary-seed.ts';
import { worldOf } from '../merge/merge-world.ts';
import { keepWorld, keptWorld } from './kept-world.ts';

afterAll(removeTemporaryFolders);

function kept() {
  const dataDir = temporaryFolder();
  const world = worldOf(generatedWorld({ companies: 60 }));
  world.records.set('bods r1', [{ day: '2020-01-01', facts: [...world.facts.values()].slice(0, 2) }]);
  world.publishers.set('Register', 'publisher-register');
  world.identifierFacts.add('c1 own:1');
  keepWorld(dataDir, 'key', { seed: 'hash', world, traces: new Map() });
  return { dataDir, world, path: join(dataDir, 'imports', 'assembled') };
}

test('comes back as it was kept, under its key alone', () => {
  const { dataDir, world } = kept();
  expect(keptWorld(dataDir, 'key')).toStrictEqual({ seed: 'hash', world, traces: new Map() });
  expect(keptWorld(dataDir, 'other')).toBeUndefined();
  expect(keptWorld(temporaryFolder(), 'key')).toBeUndefined();
});

test('a damaged or cut one is none', () => {
  const { dataDir, path } = kept();
  const bytes = readFileSync(path);
  for (const at of [0, 3, 60, Math.floor(bytes.length / 2), bytes.length - 1]) {
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(path, damaged);
    expect(keptWorld(dataDir, 'key'), String(at)).toBeUndefined();
    writeFileSync(path, bytes.subarray(0, at));
    expect(keptWorld(dataDir, 'key'), `cut at ${String(at)}`).toBeUndefined();
  }
  writeFileSync(path, bytes);
  expect(keptWorld(dataDir, 'key')).toBeDefined();
});

test('where it cannot be kept the earlier one goes too, and nothing is thrown', () => {
  const { dataDir, world } = kept();
  world.publishers.set('Unkept', (() => undefined) as unknown as string);
  keepWorld(dataDir, 'later', { seed: 'hash', world, traces: new Map() });
  expect([keptWorld(dataDir, 'key'), keptWorld(dataDir, 'later')]).toEqual([undefined, undefined]);
});
