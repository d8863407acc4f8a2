import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { stepsOn } from '../../test/support/intake/incremental.contract.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../test/support/seeds/temporary-seed.ts';
import { importFiles } from './import-files.ts';

afterAll(removeTemporaryFolders);
const embedded = (dataDir: string) => ({ dataDir });

describe('an import writes what it changes, and the graph is as a whole load would make it', () => {
  test.each([
    ['one after the other, and back', [0, 1, 2, 3, 4, 4, 3, 2, 1, 0]],
    ['editions in the wrong order, the first taken from under the others', [4, 2, 3, 2, 0, 4]],
    ['whoever is only named, then described as a person, and then named no more', [5, 2, 5, 5, 2]],
  ])(
    '%s',
    async (_, files) => {
      const steps = await stepsOn(embedded);
      for (const n of files) {
        await steps.toggle(n);
        await steps.compare();
      }
    },
    240_000,
  );

  test('in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5), { minLength: 2, maxLength: 5 }), async (files) => {
        const steps = await stepsOn(embedded);
        for (const n of files) await steps.toggle(n);
        await steps.compare();
      }),
      { numRuns: 4 },
    );
  }, 240_000);

  test('a decision that two are one, before and after imports about them', async () => {
    const steps = await stepsOn(embedded);
    await steps.toggle(1);
    await steps.join('acme', 'bolt');
    await steps.compare();
    await steps.toggle(0);
    await steps.compare();
    await steps.toggle(1);
    await steps.compare();
  }, 240_000);
});

test('what is written is as large as what is new, however large the graph', async () => {
  const steps = await stepsOn(embedded);
  const rows = Array.from({ length: 400 }, (_, i) => `Holder ${String(i)} KK,acme,0.${String(100 + i)}`);
  const many = join(temporaryFolder(), 'many.csv');
  writeFileSync(many, ['holder,company,percent', ...rows].join('\n'));
  await importFiles(steps.plan, [{ path: many, published: '2024-05-01' }]);
  await steps.toggle(0);
  // Two holdings, one new party with its name's fact at most, a publisher, a source, their links, and what was loaded.
  expect(steps.written()).toBeGreaterThan(5);
  expect(steps.written()).toBeLessThan(40);
  await steps.toggle(0);
  expect(steps.written()).toBeLessThan(40);
  await steps.compare();
}, 120_000);
