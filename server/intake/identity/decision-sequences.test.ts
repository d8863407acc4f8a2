import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { removeTemporaryFolders, temporaryFolder, temporarySeed } from '../../../test/support/seeds/temporary-seed.ts';
import { exportedGraph } from '../exported-graph.ts';
import { decided, importFiles, withdrawImport } from '../import-files.ts';
import { candidatesOf } from './match-candidates.ts';
import { pairsNow } from './contradicted.ts';
import { readDecisions, recordDecision, undoDecision, type Decision } from './decisions.ts';

afterAll(removeTemporaryFolders);

const STEWARD = { by: 'A. Steward', reason: 'The registers.' };
type Verdict = Decision['verdict'];

/** Decisions of a folder, by `a b VERDICT`. */
function recorder() {
  const dataDir = temporaryFolder();
  return {
    decide: (a: string, b: string, verdict: Verdict) =>
      recordDecision(dataDir, { a, b, verdict, ...STEWARD }).decision.id,
    undo: (id: string) => undoDecision(dataDir, id, { by: 'B. Steward' }, 'Another look.'),
    standing: () => readDecisions(dataDir).map(({ a, b, verdict }) => `${a} ${b} ${verdict}`),
    all: () => readDecisions(dataDir),
  };
}

test('what is decided anew and taken back is as it was before', () => {
  const { decide, undo, standing } = recorder();
  const unsure = decide('a', 'b', 'UNSURE');
  decide('a', 'c', 'DIFFERENT');
  const same = decide('b', 'a', 'SAME');
  expect(standing()).toEqual(['a c DIFFERENT', 'b a SAME']);
  // What another followed does not stand, and cannot be taken back.
  expect(() => undo(unsure)).toThrow(/No decision has the id/);
  undo(same);
  expect(standing()).toEqual(['a b UNSURE', 'a c DIFFERENT']);
  undo(unsure);
  expect(standing()).toEqual(['a c DIFFERENT']);
  expect(() => undo(same)).toThrow(/No decision has the id/);
});

describe('a decision that goes against others by way of third parties is refused', () => {
  test('two that were told apart do not become one', () => {
    const { decide, undo, standing } = recorder();
    const apart = decide('b', 'c', 'DIFFERENT');
    decide('a', 'b', 'SAME');
    decide('d', 'c', 'SAME');
    for (const [one, other] of [
      ['a', 'c'],
      ['c', 'a'],
      ['a', 'd'],
      ['d', 'b'],
    ] as const)
      expect(() => decide(one, other, 'SAME')).toThrow(
        `"${one}" and "${other}" would be one, and with them "b" and "c", which were decided to be different (${apart}). Take that decision back first`,
      );
    decide('a', 'e', 'SAME');
    undo(apart);
    decide('a', 'd', 'SAME');
    expect(standing()).toEqual(['a b SAME', 'd c SAME', 'a e SAME', 'a d SAME']);
  });

  test('two that are one are not told apart; they themselves may be', () => {
    const { decide, standing } = recorder();
    decide('a', 'b', 'SAME');
    const last = decide('a', 'c', 'SAME');
    expect(() => decide('b', 'c', 'DIFFERENT')).toThrow(
      `"b" and "c" are one by what was decided of others, last of "a" and "c" (${last})`,
    );
    decide('b', 'd', 'DIFFERENT');
    decide('b', 'c', 'UNSURE');
    decide('c', 'a', 'DIFFERENT');
    expect(standing()).toEqual(['a b SAME', 'b d DIFFERENT', 'b c UNSURE', 'c a DIFFERENT']);
  });
});

describe('what is asked of a party that others were joined to', () => {
  const person = (id: string) => ({ type: 'Person' as const, id, name: 'Ann Smith', names: ['Ann Smith'] });
  const asked = (ids: readonly string[], decisions: readonly Decision[]) =>
    candidatesOf({ companies: [], persons: ids.map(person) }, decisions).map(({ a, b }) => `${a} ${b}`);

  test('not what was decided of one of them; once more when they come apart', () => {
    const { decide, undo, all } = recorder();
    decide('b', 'c', 'DIFFERENT');
    expect(asked(['a', 'b', 'c'], all())).toEqual(['a b', 'a c']);
    const same = decide('a', 'b', 'SAME');
    expect(asked(['a', 'c'], all())).toEqual([]);
    // While a is away the other stands for itself.
    expect(asked(['b', 'c'], all())).toEqual([]);
    undo(same);
    expect(asked(['a', 'b', 'c'], all())).toEqual(['a b', 'a c']);
  });

  test('again what could not be told, with what was said of it', () => {
    const { decide, all } = recorder();
    decide('c', 'b', 'UNSURE');
    decide('a', 'b', 'SAME');
    expect(asked(['a', 'c'], all())).toEqual(['a c']);
    expect(pairsNow(all(), ['UNSURE']).get('a c')).toMatchObject({ a: 'c', b: 'b', ...STEWARD });
  });
});

test('different, imported again, undone, unsure, the same and undone', async () => {
  const dataDir = join(temporaryFolder(), 'data');
  mkdirSync(dataDir);
  const plan = { load: { seedDir: temporarySeed(), store: { dataDir } }, dataDir };
  const path = join(temporaryFolder(), 'own.csv');
  writeFileSync(path, 'holder,company,percent,holderkind\n"SMITH, Ann",bolt,12,PERSON\n');
  const take = async () => (await importFiles(plan, [{ path, published: '2024-05-01' }]))[0]?.id ?? '';
  const state = async () => {
    const graph = await exportedGraph(plan, {});
    const holders = graph.facts.flatMap(({ kind, subject }) => (kind === 'HOLDS' ? [subject] : []));
    return [holders, candidatesOf(graph, readDecisions(dataDir)).map(({ a, b }) => [a, b])];
  };
  const first = await take();
  const [[other = '']] = (await state()) as [string[], unknown];
  const decide = async (verdict: Verdict) =>
    (await decided(plan, () => recordDecision(dataDir, { a: 'ann', b: other, verdict, ...STEWARD }))).id;
  const undo = (id: string) => decided(plan, () => undoDecision(dataDir, id, { by: 'B' }, 'Another look.'));
  const [open, closed] = [
    [[other], [['ann', other]]],
    [[other], []],
  ];

  expect(await state()).toEqual(open);
  const different = await decide('DIFFERENT');
  expect(await state()).toEqual(closed);
  await withdrawImport(plan, first);
  expect(await state()).toEqual([[], []]);
  await take();
  expect(await state()).toEqual(closed);
  await undo(different);
  expect(await state()).toEqual(open);
  await decide('UNSURE');
  expect(await state()).toEqual(open);
  const same = await decide('SAME');
  expect(await state()).toEqual([['ann'], []]);
  await undo(same);
  expect(await state()).toEqual(open);
  expect(readDecisions(dataDir)).toMatchObject([{ verdict: 'UNSURE' }]);
}, 60_000);
