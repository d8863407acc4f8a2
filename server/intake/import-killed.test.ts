import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { removeTemporaryFolders, temporaryFolder, temporarySeed } from '../../test/support/seeds/temporary-seed.ts';
import { loadSeed } from '../seed/load.ts';
import { projectRoot } from '../shared/project-root.ts';
import { openStore } from '../store/open.ts';
import { importFiles } from './import-files.ts';
import { keptImports } from './kept/imported-world.ts';
import { readManifest } from './kept/manifest.ts';

afterAll(removeTemporaryFolders);

/** An import in a process of its own that stops for good at one point, where it is killed without warning. */
const CHILD = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  import { runnerImport } from 'vite';
  const [root, seedDir, dataDir, file, point] = process.argv.slice(1);
  const stopHere = () => { fs.writeSync(1, 'here'); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); };
  const rename = fs.renameSync;
  fs.renameSync = (from, to) => {
    if (point === 'list' && String(to).endsWith('imports.json')) stopHere();
    if (point === 'pointer' && String(to).endsWith('current.json')) stopHere();
    if (point === 'file' && String(from).endsWith('.new') && String(to).includes('files')) stopHere();
    return rename(from, to);
  };
  syncBuiltinESMExports();
  const { module } = await runnerImport(root + '/server/intake/import-files.ts', { root, configFile: false, logLevel: 'error' });
  const plan = { load: { seedDir, store: { dataDir } }, dataDir };
  await module.importFiles(plan, [{ path: file, published: '2024-05-01' }], { onProgress: ({ step }) => { if (step === point) stopHere(); } });
`;

function killedAt(point: string, ...words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', CHILD, projectRoot(), ...words, point], {
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
      else reject(new Error(`the import ended by itself with ${String(code)} at "${point}": ${complaint}`));
    });
  });
}

async function holders(dataDir: string): Promise<string[]> {
  const store = await openStore({ dataDir });
  const rows = await store?.ask('graph/facts-to', { ids: ['acme'], kinds: ['HOLDS'], on: '', knownOn: '2030-01-01' });
  await store?.close();
  return (rows ?? []).map(({ subject }) => subject);
}

test('killed anywhere leaves the old graph, or the next start unmakes it; the import can be made again', async () => {
  const dataDir = join(temporaryFolder(), 'data');
  mkdirSync(dataDir);
  const seedDir = temporarySeed();
  const load = { seedDir, store: { dataDir } };
  const file = join(temporaryFolder(), 'own.csv');
  writeFileSync(file, 'holder,company,percent\nbolt,acme,30\n');
  await loadSeed(load);
  for (const point of ['read', 'merge', 'file', 'write', 'commit', 'pointer', 'list']) {
    await killedAt(point, seedDir, dataDir, file);
    expect(readManifest(dataDir), point).toEqual([]);
    // Past the swap of the graph the list does not know the import: the next start makes the graph that it knows.
    if (point !== 'list') expect(await holders(dataDir), point).toEqual([]);
    await loadSeed({ ...load, addition: keptImports(dataDir) });
    expect(await holders(dataDir), point).toEqual([]);
  }
  expect(await importFiles({ load, dataDir }, [{ path: file, published: '2024-05-01' }])).toMatchObject([
    { changed: true },
  ]);
  expect(await holders(dataDir)).toEqual(['bolt']);
  expect(readdirSync(join(dataDir, 'imports', 'files')).filter((name) => name.endsWith('.new'))).toEqual([]);
}, 180_000);
