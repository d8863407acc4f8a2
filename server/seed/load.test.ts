import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { GovernanceError } from '../errors.ts';
import { openStore, openWriter } from '../store/open.ts';
import { ensureLoaded, loadSeed, type LoadPlan, type Progress } from './load-seed.ts';
import {
  CITED,
  company,
  removeTemporaryFolders,
  temporaryFolder,
  temporarySeed,
} from '../../test/support/seeds/temporary-seed.ts';

afterAll(removeTemporaryFolders);

const HOLDING = `holders:\n  - { holder: bolt, percent: "5.0", observedOn: "2007-03-31", ${CITED} }`;
const plan = (seedDir: string, dataDir = join(temporaryFolder(), 'data')) => ({ seedDir, store: { dataDir } });
const caught = async (work: Promise<unknown>): Promise<GovernanceError> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof GovernanceError) return error;
  throw new Error(`expected a GovernanceError, got ${String(error)}`);
};
/** Ids of the facts that end at acme, and what the store says was loaded. */
async function inStore(store: LoadPlan['store']): Promise<{ facts: string[]; seedHash: string | undefined }> {
  const opened = await openStore(store);
  if (opened === undefined) return { facts: [], seedHash: undefined };
  const rows = await opened.ask('graph/facts-to', { ids: ['acme'], kinds: ['HOLDS'], on: '', knownOn: '2020-01-01' });
  const meta = await opened.meta();
  await opened.close();
  return { facts: rows.map(({ id }) => id), seedHash: meta?.seedHash };
}

describe('a load', () => {
  test('puts every node and fact into the store, and tells its progress', async () => {
    const told: Progress[] = [];
    const one = plan(temporarySeed({ 'companies/acme.yaml': company('acme', HOLDING) }));
    const result = await loadSeed(one, (progress) => told.push(progress));
    // Two companies, two persons, a board, a source; one holding.
    expect(result).toMatchObject({
      outcome: 'loaded',
      reason: 'nothing was loaded yet',
      nodes: 6,
      facts: 1,
      warnings: [],
    });
    expect(await inStore(one.store)).toEqual({ facts: ['holds-bolt-acme-2007-03-31'], seedHash: result.seedHash });
    expect([told[0]?.step, told[1]?.step, told.at(-1)?.step]).toEqual(['check', 'write', 'commit']);
    expect(told.at(-1)?.written).toBe(told.at(-1)?.total);
  });

  test('of an empty folder is the beginning of imports, and never takes the place of facts unasked', async () => {
    const empty = plan(temporaryFolder());
    expect(await loadSeed(empty)).toMatchObject({ outcome: 'loaded', nodes: 0, facts: 0 });
    expect(await loadSeed(empty)).toMatchObject({ outcome: 'unchanged' });
    const full = plan(temporarySeed({ 'companies/acme.yaml': company('acme', HOLDING) }), empty.store.dataDir);
    await loadSeed(full);
    const before = await inStore(full.store);
    // A disk that is not mounted is an empty folder.
    const refused = await caught(loadSeed({ ...full, seedDir: empty.seedDir }));
    expect([refused.code, refused.message]).toEqual([
      'SEED_INVALID',
      expect.stringMatching(/is empty, but the graph in .* was loaded from one that was not\. .*load --force/),
    ]);
    expect(await inStore(full.store)).toEqual(before);
    expect(await loadSeed({ ...full, seedDir: empty.seedDir, force: true })).toMatchObject({ nodes: 0 });
    expect(await loadSeed({ ...full, seedDir: empty.seedDir })).toMatchObject({ outcome: 'unchanged' });
  });

  test('of the same content does nothing, however it is laid out', async () => {
    const one = plan(temporarySeed({ 'companies/acme.yaml': company('acme', HOLDING) }));
    const first = await loadSeed(one);
    const before = readFileSync(join(one.store.dataDir, 'current.json'), 'utf8');
    appendFileSync(join(one.seedDir, 'companies', 'acme.yaml'), '\n# a comment\n');
    expect(await loadSeed(one)).toMatchObject({
      outcome: 'unchanged',
      reason: 'the seed has not changed',
      seedHash: first.seedHash,
    });
    expect(readFileSync(join(one.store.dataDir, 'current.json'), 'utf8')).toBe(before);
    expect(await loadSeed({ ...one, force: true })).toMatchObject({ outcome: 'loaded', seedHash: first.seedHash });
  });

  test('of another content takes the place of the old graph and leaves nothing of it', async () => {
    const one = plan(temporarySeed({ 'companies/acme.yaml': company('acme', HOLDING) }));
    const first = await loadSeed(one);
    writeFileSync(
      join(one.seedDir, 'companies', 'acme.yaml'),
      company('acme', HOLDING.replace('5.0', '6.0').replace('2007-03-31', '2007-04-30')),
    );
    const second = await loadSeed(one);
    expect(second).toMatchObject({ outcome: 'loaded', reason: 'the seed has changed' });
    expect(second.seedHash).not.toBe(first.seedHash);
    expect((await inStore(one.store)).facts).toEqual(['holds-bolt-acme-2007-04-30']);
    expect(readdirSync(one.store.dataDir).filter((name) => name.startsWith('graph-'))).toHaveLength(1);
  });

  test('of a seed with warnings is done, and hands them on', async () => {
    const { warnings, outcome } = await loadSeed(plan(temporarySeed({ 'notes.txt': '' })));
    expect([outcome, warnings.map(({ file }) => file)]).toEqual(['loaded', ['notes.txt']]);
  });
});

describe('a load that cannot be done leaves the old graph', () => {
  const loaded = async () => {
    const one = plan(temporarySeed({ 'companies/acme.yaml': company('acme', HOLDING) }));
    await loadSeed(one);
    return { one, before: await inStore(one.store) };
  };

  test.each([
    [
      'malformed YAML',
      (seed: string) => {
        appendFileSync(join(seed, 'companies', 'acme.yaml'), '\n  - [\n');
      },
      /companies\/acme\.yaml:\d+ {2}error.*not YAML/,
    ],
    [
      'a missing file',
      (seed: string) => {
        rmSync(join(seed, 'sources.yaml'));
      },
      /sources\.yaml {2}error.*the file is missing/,
    ],
    [
      'a missing folder',
      (seed: string) => {
        rmSync(seed, { recursive: true });
      },
      /there is no seed folder/,
    ],
    [
      'a fact without a citation',
      (seed: string) => {
        appendFileSync(join(seed, 'companies', 'acme.yaml'), '  - { holder: bolt, from: "2008" }\n');
      },
      /acme\.yaml:9 {2}error {2}holders\[1\]\.citations: nothing is cited\n {4}mend: add citations/,
    ],
  ])('%s', async (_, harm, message) => {
    const { one, before } = await loaded();
    harm(one.seedDir);
    const error = await caught(loadSeed(one));
    expect([error.code, error.exitCode]).toEqual(['SEED_INVALID', 3]);
    expect(error.message).toMatch(message);
    expect(await inStore(one.store)).toEqual(before);
    expect(existsSync(join(one.store.dataDir, 'loading.lock'))).toBe(false);
  });

  test('an interrupted progress', async () => {
    const { one, before } = await loaded();
    const error = new Error('the reader of the progress failed');
    await expect(
      loadSeed({ ...one, force: true }, ({ step }) => {
        if (step === 'commit') throw error;
      }),
    ).rejects.toBe(error);
    expect(await inStore(one.store)).toEqual(before);
    expect(await loadSeed({ ...one, force: true })).toMatchObject({ outcome: 'loaded' });
  });

  test('another load at the same time', async () => {
    const { one, before } = await loaded();
    const other = await openWriter(one.store);
    const error = await caught(loadSeed({ ...one, force: true }));
    expect([error.code, error.exitCode]).toEqual(['STORE_LOCKED', 6]);
    await other.abort();
    expect(await inStore(one.store)).toEqual(before);
  });
});

describe('at the start of a server', () => {
  test('it loads once, says so, and hands over the open store; the second start says what it skipped', async () => {
    const one = plan(temporarySeed());
    const said: string[] = [];
    const first = await ensureLoaded(one, (line) => said.push(line));
    expect((await first.store.meta())?.seedHash).toBe(first.seedHash);
    await first.store.close();
    const second = await ensureLoaded(one, (line) => said.push(line));
    expect((await second.store.meta())?.seedHash).toBe(first.seedHash);
    await second.store.close();
    expect(said[0]).toMatch(/^Loaded the seed \(nothing was loaded yet\): 6 nodes, 0 facts, \d+ ms$/);
    expect(said[1]).toMatch(/^Skipped the load \(the seed has not changed\): 6 nodes, 0 facts, \d+ ms$/);
  });

  test('a graph of another version is loaded anew', async () => {
    const one = plan(temporarySeed());
    await loadSeed(one);
    const pointer = join(one.store.dataDir, 'current.json');
    writeFileSync(pointer, readFileSync(pointer, 'utf8').replace(/"format": \d+/, '"format": 0'));
    const { store, reason } = await ensureLoaded(one, () => undefined);
    await store.close();
    expect(reason).toBe('the graph was written by another version');
  });

  test.each([
    [
      'cut short',
      (file: string) => {
        truncateSync(file, 100);
      },
    ],
    [
      'changed inside',
      (file: string) => {
        const bytes = readFileSync(file);
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
        writeFileSync(file, bytes);
      },
    ],
    [
      'gone',
      (file: string) => {
        rmSync(file);
      },
    ],
  ])('a store file that is %s is not replaced unasked; --force replaces it', async (_, harm) => {
    const one = plan(temporarySeed());
    await loadSeed(one);
    const folder = readdirSync(one.store.dataDir).find((name) => name.startsWith('graph-')) ?? '';
    harm(join(one.store.dataDir, folder, 'graph.grafeo'));
    const error = await caught(ensureLoaded(one, () => undefined));
    expect([error.code, error.exitCode]).toEqual(['STORE_DAMAGED', 6]);
    expect(error.message).toMatch(/delete .*current\.json and start again/);
    expect(await loadSeed({ ...one, force: true })).toMatchObject({ outcome: 'loaded' });
    expect((await inStore(one.store)).seedHash).toBeDefined();
  });
});
