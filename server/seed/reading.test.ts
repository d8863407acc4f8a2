import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadSeed } from './load-seed.ts';
import { bytesOf, bytesUnless, stampsOf } from './kept-reading.ts';
import { readSeed } from './read-seed.ts';
import {
  company,
  removeTemporaryFolders,
  temporaryFolder,
  temporarySeed,
} from '../../test/support/seeds/temporary-seed.ts';

afterAll(removeTemporaryFolders);

function folders(): { seedDir: string; documentsDir: string } {
  const documentsDir = temporaryFolder();
  writeFileSync(join(documentsDir, 'report.txt'), 'one\ntwo\n');
  return { seedDir: temporarySeed({ 'companies/acme.yaml': company('acme', '') }), documentsDir };
}

describe('the bytes of a seed', () => {
  test('are the same as long as nothing changes', () => {
    const both = folders();
    expect(bytesOf(both)).toMatch(/^[0-9a-f]{64}$/);
    expect(bytesOf(both)).toBe(bytesOf(both));
  });

  test.each<[string, (seed: string, documents: string) => void]>([
    [
      'a byte that leaves the size and the time of the file as they were',
      (seed) => {
        const file = join(seed, 'companies', 'acme.yaml');
        const { atime, mtime } = statSync(file);
        const text = readFileSync(file, 'utf8');
        writeFileSync(file, text.replace('acme', 'acmf'));
        utimesSync(file, atime, mtime);
      },
    ],
    [
      'a comment',
      (seed) => {
        appendFileSync(join(seed, 'people.yaml'), '# more\n');
      },
    ],
    [
      'a new company',
      (seed) => {
        writeFileSync(join(seed, 'companies', 'cord.yaml'), company('cord', ''));
      },
    ],
    [
      'another name',
      (seed) => {
        renameSync(join(seed, 'companies', 'acme.yaml'), join(seed, 'companies', 'acmf.yaml'));
      },
    ],
    [
      'a file that is gone',
      (seed) => {
        rmSync(join(seed, 'findings.yaml'));
      },
    ],
    [
      'a file that is none of the seed',
      (seed) => {
        writeFileSync(join(seed, 'notes.txt'), '');
      },
    ],
    [
      'a line less in a document',
      (_, documents) => {
        writeFileSync(join(documents, 'report.txt'), 'one\n');
      },
    ],
    [
      'documents that are gone',
      (_, documents) => {
        rmSync(documents, { recursive: true });
      },
    ],
  ])('tell %s', (_, change) => {
    const both = folders();
    const before = bytesOf(both);
    change(both.seedDir, both.documentsDir);
    expect(bytesOf(both)).not.toBe(before);
  });

  test('are the same where those of some files are known already', () => {
    const both = folders();
    expect(bytesOf(both, readSeed(both.seedDir).digests)).toBe(bytesOf(both));
  });

  test('are told in one walk with whether any file changed since another look', () => {
    const both = folders();
    const stamps = stampsOf(both) ?? '';
    const { digests } = readSeed(both.seedDir);
    expect(bytesUnless(both, stamps, digests)).toBe(bytesOf(both));
    writeFileSync(join(both.documentsDir, 'more.txt'), 'more\n');
    expect(bytesUnless(both, stamps, digests)).toBeUndefined();
    expect(bytesUnless(both, stampsOf(both) ?? '', digests)).toBe(bytesOf(both));
  });

  test('are not told where something cannot be read', () => {
    expect(bytesOf({ seedDir: join(temporaryFolder(), 'not-there') })).toBeUndefined();
  });
});

describe('a second load of the same bytes', () => {
  const loaded = async () => {
    const plan = { ...folders(), store: { dataDir: join(temporaryFolder(), 'data') } };
    const { seedHash } = await loadSeed(plan);
    const kept = join(plan.store.dataDir, 'seed-read.json');
    /** Marks the kept reading, so that an answer taken from it is known. */
    const mark = () => {
      writeFileSync(
        kept,
        JSON.stringify({ ...(JSON.parse(readFileSync(kept, 'utf8')) as object), warnings: ['marked'] }),
      );
    };
    return { plan, seedHash, kept, mark };
  };

  test('parses and checks nothing, and says the same', async () => {
    const { plan, seedHash, mark } = await loaded();
    expect(await loadSeed(plan)).toMatchObject({
      outcome: 'unchanged',
      reason: 'the seed has not changed',
      seedHash,
      warnings: [],
    });
    mark();
    expect(await loadSeed(plan)).toMatchObject({ outcome: 'unchanged', seedHash, warnings: ['marked'] });
  });

  test.each<[string, (kept: string, data: string) => void]>([
    [
      'the kept reading is damaged',
      (kept) => {
        writeFileSync(kept, '{');
      },
    ],
    [
      'the kept reading is of something else',
      (kept) => {
        writeFileSync(kept, 'null');
      },
    ],
    [
      'it cannot be kept',
      (kept) => {
        rmSync(kept);
        mkdirSync(kept);
      },
    ],
  ])('reads the files where %s', async (_, harm) => {
    const { plan, seedHash, kept } = await loaded();
    harm(kept, plan.store.dataDir);
    expect(await loadSeed(plan)).toMatchObject({ outcome: 'unchanged', seedHash, warnings: [] });
  });

  test('reads the files after a change: one that says nothing loads nothing, one that says something is loaded', async () => {
    const { plan, seedHash, mark } = await loaded();
    mark();
    appendFileSync(join(plan.seedDir, 'people.yaml'), '\n# nobody\n');
    expect(await loadSeed(plan)).toMatchObject({ outcome: 'unchanged', seedHash, warnings: [] });
    writeFileSync(join(plan.seedDir, 'companies', 'cord.yaml'), company('cord', ''));
    expect(await loadSeed(plan)).toMatchObject({ outcome: 'loaded', reason: 'the seed has changed' });
    rmSync(join(plan.seedDir, 'companies', 'cord.yaml'));
    expect(await loadSeed(plan)).toMatchObject({ outcome: 'loaded', seedHash });
  });

  test('reads the files where one was edited during the first', async () => {
    const plan = { ...folders(), store: { dataDir: join(temporaryFolder(), 'data') } };
    const file = join(plan.seedDir, 'companies', 'acme.yaml');
    const { mtime } = statSync(file);
    await loadSeed(plan, ({ step }) => {
      if (step !== 'commit') return;
      writeFileSync(file, readFileSync(file, 'utf8').replace('Acme', 'Acne'));
      utimesSync(file, mtime, mtime);
    });
    expect(readdirSync(plan.store.dataDir)).not.toContain('seed-read.json');
    expect(await loadSeed(plan)).toMatchObject({ outcome: 'loaded', reason: 'the seed has changed' });
  });

  test('loads again when forced', async () => {
    const { plan, mark } = await loaded();
    mark();
    expect(await loadSeed({ ...plan, force: true })).toMatchObject({ outcome: 'loaded', warnings: [] });
  });
});
