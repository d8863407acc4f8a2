import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { removeTemporaryFolders, temporaryFolder } from '../../../test/support/seeds/temporary-seed.ts';
import { copyOf, emptyWorld, type MergeWorld } from '../merge/merge-world.ts';
import { changesIn, dependsOn, takeOut, traced, type Changes, type Trace } from '../merge/trace.ts';
import { changesOf, growingTrace, keepTraces, marksOf } from './kept-trace.ts';
import { importsFolder } from './manifest.ts';

afterAll(removeTemporaryFolders);

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f'];
const FEW = { marks: 2, keys: 1 };
const dataDir = temporaryFolder();
const folder = join(importsFolder(dataDir), 'traces');

function world(): MergeWorld {
  const made = emptyWorld();
  for (const id of ['a', 'b', 'c']) made.publishers.set(id, `first ${id}`);
  made.identifierFacts.add('a');
  return made;
}

type Step = readonly ['get' | 'set' | 'delete' | 'add', string];
const steps = fc.array(fc.tuple(fc.constantFrom<Step[0]>('get', 'set', 'delete', 'add'), fc.constantFrom(...KEYS)), {
  maxLength: 20,
});

function run({ publishers, identifierFacts }: MergeWorld, all: readonly Step[], mark: string): void {
  for (const [what, key] of all) {
    if (what === 'get') publishers.get(key);
    else if (what === 'set') publishers.set(key, mark);
    else if (what === 'add') identifierFacts.add(key);
    else {
      publishers.delete(key);
      identifierFacts.delete(key);
    }
  }
}

type Noted = Changes & Pick<Trace, 'touched'>;

/** Noted as it grows on the disk, and read back; and all in memory. */
function noted(on: MergeWorld, all: readonly Step[], mark: string): readonly [onDisk: Noted, inMemory: Noted] {
  const plain = traced(copyOf(on));
  run(plain.world, all, mark);
  const growing = growingTrace(dataDir, FEW);
  const into = traced(on, growing.sink);
  run(into.world, all, mark);
  const kept = growing.kept(into.trace());
  const [read, marks] = [changesOf(dataDir, kept), marksOf(dataDir, kept)];
  if (read === undefined || marks === undefined) throw new Error('it is not there');
  expect([...new Set(marks.touched)]).toEqual([...plain.trace().touched]);
  // Its files may be gone by the time it is asked.
  const pieces = [...read.backwards()];
  growing.drop();
  return [
    { backwards: () => pieces, touched: marks.touched },
    { ...changesIn(plain.trace()), touched: plain.trace().touched },
  ];
}

test('what was written while it was noted takes an import out, and tells what depends on it, as one in memory does', () => {
  fc.assert(
    fc.property(steps, steps, (first, second) => {
      const made = world();
      const [one, oneInMemory] = noted(made, first, 'first');
      const between = copyOf(made);
      const [two, twoInMemory] = noted(made, second, 'second');
      expect(dependsOn(two, one)).toBe(dependsOn(twoInMemory, oneInMemory));
      takeOut(made, two);
      expect(made).toEqual(between);
      takeOut(made, one);
      expect(made).toEqual(world());
    }),
    { numRuns: 60 },
  );
});

test('of a large one both files are kept while it is, and it is lost with either', () => {
  const growing = growingTrace(dataDir, FEW);
  const into = traced(world(), growing.sink);
  run(
    into.world,
    KEYS.map((key): Step => ['set', key]),
    'x',
  );
  const kept = growing.kept(into.trace());
  expect(kept.trace).toBeUndefined();
  expect(readdirSync(folder).sort()).toEqual([kept.token, `${kept.token}.early`]);
  expect(keepTraces(dataDir, new Map([['bods-1', kept]]))).toEqual([['bods-1', kept.token]]);
  const changed = [...(changesOf(dataDir, kept)?.backwards() ?? [])].filter(([part]) => part === 'publishers');
  expect(changed.flatMap(([, entries]) => entries.map(([key]) => key)).reverse()).toEqual(KEYS);
  rmSync(join(folder, `${kept.token}.early`));
  expect(changesOf(dataDir, kept)).toBeUndefined();
  keepTraces(dataDir, new Map());
  expect(readdirSync(folder)).toEqual([]);
});

test('a small one writes nothing before it is kept, and one that is dropped leaves nothing', () => {
  const small = growingTrace(dataDir);
  const into = traced(world(), small.sink);
  run(into.world, [['set', 'a']], 'x');
  expect(small.kept(into.trace()).trace?.before.publishers).toEqual([['a', 'first a']]);
  const large = growingTrace(dataDir, FEW);
  run(
    traced(world(), large.sink).world,
    KEYS.map((key): Step => ['set', key]),
    'x',
  );
  large.drop();
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
});
