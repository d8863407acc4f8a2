import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { decided, importFiles, withdrawImport, type ImportPlan } from '../../../server/intake/import-files.ts';
import { recordDecision } from '../../../server/intake/identity/decisions.ts';
import { keptImports } from '../../../server/intake/kept/imported-world.ts';
import { readManifest } from '../../../server/intake/kept/manifest.ts';
import { loadSeed } from '../../../server/seed/load-seed.ts';
import type { NameParts } from '../../../server/store/names/name-index.ts';
import { readNames } from '../../../server/store/names/names-file.ts';
import { openStore } from '../../../server/store/open.ts';
import type { StoreConfig } from '../../../server/store/store-config.ts';
import { dumpOf } from '../engines/graph-dump.ts';
import { temporaryFolder, temporarySeed } from '../seeds/temporary-seed.ts';
import { entity, person, relationship } from './bods-statements.ts';

const shares = (percent: number) => ({
  interests: [{ type: 'shareholding', beneficialOwnershipOrControl: true, share: { exact: percent } }],
});
const PEOPLE = [entity('mill'), person('igraine')];
const LATER = { status: 'updated', on: '2021-01-31' };
const RENAMED = entity('mill', { name: 'New Mill plc' }, LATER);

/**
 * Files that touch each other: the same company in three, editions of one record in three, a name met anew, warnings, a
 * new board, a company that is renamed. The last names a holder whom the third describes as a person.
 */
const FILES: Readonly<Record<string, string>> = {
  'a.csv': 'holder,company,percent\nbolt,acme,30\nZeta KK,acme,5.0\n',
  'b.csv': 'holder,company,percent\nbolt,acme,31\nNobody Ltd,bolt,60\nOther Ltd,bolt,70\n',
  'c.json': JSON.stringify([...PEOPLE, relationship('r1', shares(20))]),
  'd.json': JSON.stringify([RENAMED, ...PEOPLE.slice(1), relationship('r1', shares(25), LATER)]),
  'e.json': JSON.stringify([...PEOPLE, relationship('r1', {}, { status: 'closed', on: '2022-01-31' })]),
  'f.json': JSON.stringify([relationship('r2', shares(9))]),
};

export interface Steps {
  readonly plan: ImportPlan;
  /** Imports the n-th file, or takes it back when it is there. */
  readonly toggle: (n: number) => Promise<void>;
  /** Says that two parties are one. */
  readonly join: (a: string, b: string) => Promise<void>;
  /**
   * Holds the graph, row by row, and the index of its names, as each change left it, against a whole load of the seed
   * and the imports into an empty store; says how many rows it has.
   */
  readonly compare: () => Promise<number>;
  /** Rows that were written by the last step. */
  readonly written: () => number;
}

/** A data folder with a loaded seed, and steps that change it one after the other. */
export async function stepsOn(storeIn: (dataDir: string) => StoreConfig): Promise<Steps> {
  const dataDir = join(temporaryFolder(), 'data');
  mkdirSync(dataDir);
  const plan: ImportPlan = { load: { seedDir: temporarySeed(), store: storeIn(dataDir) }, dataDir };
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  await loadSeed({ ...plan.load, force: true });
  let written = 0;
  const onProgress = (progress: { readonly step: string; readonly total?: number }) => {
    if (progress.total !== undefined) written = progress.total;
  };
  return {
    plan,
    toggle: async (n) => {
      const names = Object.keys(FILES);
      const name = names[n % names.length] ?? '';
      const kept = readManifest(dataDir).find((one) => one.name === name);
      if (kept !== undefined) await withdrawImport(plan, kept.id, onProgress);
      else {
        const [report] = await importFiles(plan, [{ path: join(folder, name), published: '2024-05-01' }], {
          onProgress,
        });
        expect(report?.problems).toEqual([]);
      }
    },
    join: async (a, b) => {
      await decided(plan, () => recordDecision(dataDir, { a, b, verdict: 'SAME', by: 'test', reason: 'one' }));
    },
    compare: async () => {
      const whole = { dataDir: join(temporaryFolder(), 'data') };
      await loadSeed({ ...plan.load, store: whole, addition: keptImports(dataDir), force: true });
      const rows = await dumpOf(whole);
      expect(await dumpOf(plan.load.store)).toEqual(rows);
      expect(await keptNames(plan.load.store)).toEqual(await keptNames(whole));
      return rows.length;
    },
    written: () => written,
  };
}

/** The index beside the graph, as whoever changed the graph has left it. */
async function keptNames(config: StoreConfig): Promise<NameParts> {
  const store = await openStore(config);
  try {
    const home = await store?.namesHome();
    const names = home === undefined ? undefined : await readNames(home.path, home.graph);
    if (names === undefined) throw new Error('no index of names is beside the graph');
    return names;
  } finally {
    await store?.close();
  }
}
