import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect } from 'vitest';
import { StoreError } from '../../../server/errors.ts';
import { importFiles, withdrawImport } from '../../../server/intake/import-files.ts';
import { keptImports } from '../../../server/intake/kept/imported-world.ts';
import { readManifest } from '../../../server/intake/kept/manifest.ts';
import { loadSeed } from '../../../server/seed/load-seed.ts';
import { projectRoot } from '../../../server/shared/project-root.ts';
import type { StoreConfig } from '../../../server/store/store-config.ts';
import { openStore } from '../../../server/store/open.ts';
import { temporaryFolder, temporarySeed } from '../seeds/temporary-seed.ts';

/**
 * Steps of an import and of a withdrawal, in their order: `file` is where the bytes are kept, `pointer` where the
 * embedded graph is swapped, `announced` where Neo4j's is about to be, `list` where the list is written after it,
 * `kept` where what was put together is kept for the next time, when all is done.
 */
export type KillPoint = 'read' | 'merge' | 'file' | 'write' | 'commit' | 'pointer' | 'announced' | 'list' | 'kept';

/** The module that is bundled for a process of its own. */
export const IMPORTING = 'server/intake/import-files.ts';

/** Work in a process of its own that stops for good at one point, where it is killed without warning. */
const CHILD = `
  import fs from 'node:fs';
  import timers from 'node:timers/promises';
  import { syncBuiltinESMExports } from 'node:module';
  const [program, plan, work, point] = process.argv.slice(1);
  const stopHere = () => { fs.writeSync(1, 'here'); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); };
  const rename = fs.renameSync;
  fs.renameSync = (from, to) => {
    if (point === 'list' && String(to).endsWith('imports.json')) stopHere();
    if (point === 'pointer' && String(to).endsWith('current.json')) stopHere();
    if (point === 'kept' && String(to).includes('traces')) stopHere();
    if (point === 'file' && String(from).endsWith('.new') && String(to).includes('files')) stopHere();
    return rename(from, to);
  };
  const remove = fs.rmSync;
  fs.rmSync = (path, options) => {
    if (point === 'kept' && String(path).includes('traces')) stopHere();
    return remove(path, options);
  };
  syncBuiltinESMExports();
  const module = await import(program);
  if (point === 'announced') {
    timers.setTimeout = stopHere;
    syncBuiltinESMExports();
  }
  const told = ({ step }) => { if (step === point) stopHere(); };
  const [verb, what] = JSON.parse(work);
  if (verb === 'import') await module.importFiles(JSON.parse(plan), [{ path: what, published: '2024-05-01' }], { onProgress: told });
  else await module.withdrawImport(JSON.parse(plan), what, told);
`;

interface Plan {
  readonly load: { readonly seedDir: string; readonly store: StoreConfig };
  readonly dataDir: string;
}

function killedAt(
  program: string,
  point: KillPoint,
  plan: Plan,
  work: readonly ['import' | 'withdraw', string],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const words = [program, JSON.stringify(plan), JSON.stringify(work), point];
    const child = spawn(process.execPath, ['--input-type=module', '-e', CHILD, ...words], {
      cwd: projectRoot(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let complaint = '';
    child.stdout.on('data', () => child.kill('SIGKILL'));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve();
      else reject(new Error(`it ended by itself with ${String(code)} at "${point}": ${complaint}`));
    });
  });
}

/** Readers wait for a switch that was announced, for so long as one may take; whoever announced it may be dead. */
const PATIENCE_MS = 60_000;

async function holders(store: StoreConfig): Promise<string[]> {
  for (const since = performance.now(); ;) {
    try {
      const open = await openStore(store);
      try {
        const asked = { ids: ['acme'], kinds: ['HOLDS'], on: '', knownOn: '2030-01-01' };
        return ((await open?.ask('graph/facts-to', asked)) ?? []).map(({ subject }) => subject).sort();
      } finally {
        await open?.close();
      }
    } catch (error) {
      const waits = error instanceof StoreError && error.code === 'TIMEOUT';
      if (!waits || performance.now() - since > PATIENCE_MS) throw error;
    }
  }
}

export interface KilledWorld {
  readonly plan: Plan;
  /**
   * Kills an import of a holding at a point; holds the graph and what the next start makes of it against what the list
   * says.
   */
  readonly killedImport: (point: KillPoint) => Promise<void>;
  /** The same of a withdrawal of that import, which is made first where it is not there. */
  readonly killedWithdrawal: (point: KillPoint) => Promise<void>;
  /** Both once more, to their ends, and nothing is left of what was broken off. */
  readonly inTheEnd: () => Promise<void>;
}

/**
 * A seed with one imported holding, and another that is imported and taken back. `program` is the bundle of
 * `IMPORTING`.
 */
export async function killedWorld(program: string, storeIn: (dataDir: string) => StoreConfig): Promise<KilledWorld> {
  const dataDir = join(temporaryFolder(), 'data');
  mkdirSync(dataDir);
  const plan: Plan = { load: { seedDir: temporarySeed(), store: storeIn(dataDir) }, dataDir };
  const { store } = plan.load;
  const [earlier, file] = ['earlier', 'own'].map((name) => join(temporaryFolder(), `${name}.csv`)) as [string, string];
  writeFileSync(earlier, 'holder,holderId,company,companyId,percent\nZeta KK,,Acme,acme,5\n');
  writeFileSync(file, 'holder,holderId,company,companyId,percent\nBolt,bolt,Acme,acme,30\n');
  const put = (path: string) => importFiles(plan, [{ path, published: '2024-05-01' }]);
  const start = () => loadSeed({ ...plan.load, addition: keptImports(dataDir) });
  await loadSeed({ ...plan.load, force: true });
  const [made] = await put(earlier);
  expect(made?.problems).toEqual([]);
  const without = await holders(store);
  expect(without).toHaveLength(1);
  const both = [...without, 'bolt'].sort();
  const there = () => readManifest(dataDir).find(({ name }) => name === 'own.csv');

  const look = async (point: string, graphs: readonly (readonly string[])[]) => {
    expect(graphs, `graph after ${point}`).toContainEqual(await holders(store));
    await start();
    expect(await holders(store), `started after ${point}`).toEqual(there() === undefined ? without : both);
  };
  return {
    plan,
    killedImport: async (point) => {
      expect(there()).toBeUndefined();
      await killedAt(program, point, plan, ['import', file]);
      expect(there() === undefined, point).toBe(point !== 'kept');
      // Past the swap of the graph the list does not know the import: the next start makes the graph that it knows.
      await look(`import, ${point}`, point === 'list' || point === 'kept' ? [both] : [without]);
      if (there() !== undefined) await withdrawImport(plan, there()?.id ?? '');
    },
    killedWithdrawal: async (point) => {
      if (there() === undefined) await put(file);
      await killedAt(program, point, plan, ['withdraw', there()?.id ?? '']);
      expect(there() === undefined, point).toBe(point === 'kept');
      await look(`withdrawal, ${point}`, point === 'list' || point === 'kept' ? [without] : [both]);
    },
    inTheEnd: async () => {
      if (there() === undefined) expect(await put(file)).toMatchObject([{ changed: true }]);
      expect(await holders(store)).toEqual(both);
      await withdrawImport(plan, there()?.id ?? '');
      expect(await holders(store)).toEqual(without);
      const left = readdirSync(join(dataDir, 'imports'), { recursive: true }).map(String);
      expect(left.filter((name) => name.endsWith('.new'))).toEqual([]);
      expect(left.filter((name) => name.startsWith('traces/'))).toHaveLength(1);
    },
  };
}
