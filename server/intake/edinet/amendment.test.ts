import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { removeTemporaryFolders, temporaryFolder, temporarySeed } from '../../../test/support/seeds/temporary-seed.ts';
import { openStore } from '../../store/open.ts';
import { importFiles, type ImportPlan } from '../import-files.ts';
import { MADE_UP, STEM } from './fixtures/made-up-filing.ts';
import { instanceOf, tableOf } from './fixtures/render.ts';

afterAll(removeTemporaryFolders);

const AMENDED = STEM.replace('_01_2025-06-27', '_02_2025-08-01');

function written(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

function plan(): ImportPlan {
  const dataDir = join(temporaryFolder(), 'data');
  mkdirSync(dataDir);
  return { load: { seedDir: temporarySeed(), store: { dataDir } }, dataDir };
}

/** Facts of a kind that end at the company, as they could be known on a day. */
async function known({ dataDir }: ImportPlan, kind: string, knownOn: string) {
  const store = await openStore({ dataDir });
  if (store === undefined) throw new Error('no store');
  const found = await store.ask('graph/facts-to', { ids: ['edinet-e90001'], kinds: [kind], on: '', knownOn });
  await store.close();
  // The question gives what could be known by then; what was withdrawn says since when.
  const facts = found.map(({ subject, fact }) => ({ subject, ...fact })) as readonly Record<string, unknown>[];
  return facts.filter(({ knownTo }) => typeof knownTo !== 'string' || knownTo > knownOn);
}

const rowsOf = (facts: readonly Record<string, unknown>[]) =>
  facts
    .filter(({ account }) => account !== undefined && account !== 'policy holding')
    .map(({ account, shares }) => [account, shares])
    .sort();

test('an amendment corrects from the day it is filed: before it the first report answers as before', async () => {
  const one = plan();
  await importFiles(one, [{ path: written(`${STEM}.xbrl`, instanceOf(MADE_UP)) }]);
  const first = rowsOf(await known(one, 'HOLDS', '2025-07-31'));
  expect(first).toEqual([
    ['505999', '90000'],
    ['No 3', '45000'],
    ['No 4', '30000'],
    ['No 5', '20000'],
    ['信託口', '200000'],
  ]);
  // The custodian's row is corrected, and the second row of the bank is taken back.
  const facts = MADE_UP.filter(({ context }) => !context.includes('No5Major')).map((fact) =>
    fact.name.endsWith(':NumberOfSharesHeld') && fact.context.includes('No2Major')
      ? { ...fact, value: '95000' }
      : fact.name.endsWith(':AmendmentFlagDEI')
        ? { ...fact, value: 'true' }
        : fact,
  );
  const [report] = await importFiles(one, [{ path: written(`${AMENDED}.xbrl`, instanceOf(facts, AMENDED)) }]);
  expect(report).toMatchObject({ source: { published: '2025-08-01' }, parties: { new: 0 }, problems: [] });
  expect(rowsOf(await known(one, 'HOLDS', '2025-07-31'))).toEqual(first);
  expect(rowsOf(await known(one, 'HOLDS', '2025-08-01'))).toEqual([
    ['505999', '95000'],
    ['No 3', '45000'],
    ['No 4', '30000'],
    ['信託口', '200000'],
  ]);
});

test('the other package of the same filing finds the same people and companies; the partner signs for the firm', async () => {
  const one = plan();
  await importFiles(one, [{ path: written(`${STEM}.xbrl`, instanceOf(MADE_UP)) }]);
  const [table] = await importFiles(one, [{ path: written(`${STEM}.csv`, tableOf(MADE_UP)) }]);
  expect(table).toMatchObject({ format: 'edinet', parties: { new: 0 } });
  // The table has lost the affiliates; it does not take back what the instance stated of them.
  const store = await openStore({ dataDir: one.dataDir });
  const held = await store?.ask('graph/facts-from', {
    ids: ['edinet-e90001'],
    kinds: ['HOLDS'],
    on: '',
    knownOn: '2025-12-31',
  });
  await store?.close();
  const votes = (held ?? []).filter(({ fact }) => fact['interest'] === 'VOTES');
  expect(votes).toHaveLength(4);
  expect(votes.every(({ fact }) => (fact['knownTo'] ?? null) === null)).toBe(true);
  const [signature] = await known(one, 'SIGNS_AUDIT_OF', '2025-12-31');
  const [audit] = await known(one, 'AUDITS', '2025-12-31');
  expect([typeof audit?.subject, signature?.['firm']]).toEqual(['string', audit?.subject]);
});
