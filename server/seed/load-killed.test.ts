import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../shared/project-root.ts';
import { openStore } from '../store/open.ts';
import { loadSeed, type LoadPlan } from './load-seed.ts';
import { useBundled } from '../../test/support/bundled.ts';
import {
  CITED,
  company,
  removeTemporaryFolders,
  temporaryFolder,
  temporarySeed,
} from '../../test/support/seeds/temporary-seed.ts';

/**
 * A load that runs in a process of its own and stops for good at one point, where it is killed without warning. The
 * points inside the commit are reached by holding up the very calls that make it: saving, syncing, and swapping the
 * pointer.
 */
const CHILD = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const [program, seedDir, dataDir, point] = process.argv.slice(1);
  const stopHere = () => { fs.writeSync(1, 'here'); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); };
  const held = (name, when, before) => {
    const real = fs[name];
    fs[name] = (...values) => {
      const now = point === name + (before ? ' before' : ' after') && when(...values);
      if (now && before) stopHere();
      const result = real(...values);
      if (now && !before) stopHere();
      return result;
    };
  };
  held('fsyncSync', () => process.committing, true);
  held('writeSync', (file, text) => process.committing && String(text).includes('seedHash'), true);
  held('renameSync', (from, to) => String(to).endsWith('current.json'), true);
  held('renameSync', (from, to) => String(to).endsWith('current.json'), false);
  syncBuiltinESMExports();
  const { loadSeed } = await import(program);
  await loadSeed({ seedDir, store: { dataDir }, force: true }, ({ step, written, total }) => {
    process.committing = step === 'commit';
    if (point === step || (point === 'halfway' && step === 'write' && written > total / 2)) stopHere();
  });
  fs.writeSync(1, 'done');
`;

const program = useBundled('server/seed/load-seed.ts');

/** Resolves to what the child said when it was killed (or ended by itself, which no test wants). */
function killedAt(point: string, seedDir: string, dataDir: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', CHILD, program(), seedDir, dataDir, point], {
      cwd: projectRoot(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('here')) child.kill('SIGKILL');
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(said);
      else reject(new Error(`the load ended by itself with ${String(code)} at "${point}": ${said} ${complaint}`));
    });
  });
}

/** All holdings of acme in the store, with their printed percentages. */
async function holdings(store: LoadPlan['store']): Promise<string[]> {
  const opened = await openStore(store);
  const rows =
    (await opened?.ask('graph/facts-to', { ids: ['acme'], kinds: ['HOLDS'], on: '', knownOn: '2020-01-01' })) ?? [];
  await opened?.close();
  return rows.map(({ id, fact }) => `${id} ${String(fact['percent'])}`).sort();
}

const holder = (percent: string, year: string) =>
  `  - { holder: bolt, percent: "${percent}", from: "${year}-01-01", to: "${year}-12-31", ${CITED} }`;
const OLD = company('acme', `holders:\n${holder('5.0', '2005')}\n${holder('6.0', '2006')}`);
const NEW = company('acme', `holders:\n${holder('7.0', '2007')}`);

describe('killed in the middle, the load leaves', () => {
  let seedDir: string;
  let dataDir: string;
  beforeAll(async () => {
    seedDir = temporarySeed({ 'companies/acme.yaml': OLD });
    dataDir = join(temporaryFolder(), 'data');
    await loadSeed({ seedDir, store: { dataDir } });
    writeFileSync(join(seedDir, 'companies', 'acme.yaml'), NEW);
  });
  afterAll(removeTemporaryFolders);

  test.each(['check', 'write', 'halfway', 'commit', 'fsyncSync before', 'writeSync before', 'renameSync before'])(
    'the old graph: %s',
    async (point) => {
      expect(await killedAt(point, seedDir, dataDir)).toBe('here');
      expect(await holdings({ dataDir })).toEqual(['holds-bolt-acme-2005-01-01 5.0', 'holds-bolt-acme-2006-01-01 6.0']);
    },
    60_000,
  );

  test('the new graph, once the pointer is swapped; and the next load goes through and clears away what the killed ones left', async () => {
    expect(await killedAt('renameSync after', seedDir, dataDir)).toBe('here');
    expect(await holdings({ dataDir })).toEqual(['holds-bolt-acme-2007-01-01 7.0']);
    writeFileSync(join(seedDir, 'companies', 'acme.yaml'), OLD);
    expect(await loadSeed({ seedDir, store: { dataDir } })).toMatchObject({ outcome: 'loaded' });
    expect(await holdings({ dataDir })).toHaveLength(2);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('graph-'))).toHaveLength(1);
  }, 60_000);
});
