import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { zipBytes, type ZipEntry } from '../../../test/support/intake/zip-bytes.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../../test/support/seeds/temporary-seed.ts';
import { IMPORTERS } from '../formats.ts';
import { recognise } from '../recognise.ts';
import { Refusal } from '../refusal.ts';
import { FILE_LIMITS } from './file-limits.ts';
import { openIntake } from './open-intake.ts';

afterAll(removeTemporaryFolders);

function file(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

async function textOf(path: string, limits = FILE_LIMITS): Promise<string> {
  const { file: opened, close } = await openIntake(path, limits);
  const parts: Uint8Array[] = [];
  for await (const part of opened.stream()) parts.push(part);
  close();
  return `${opened.name}: ${Buffer.concat(parts).toString()}`;
}

async function refusal(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return error.problem.code;
    throw error;
  }
  return 'none';
}

const zip = (...entries: readonly ZipEntry[]) => file('a.zip', zipBytes(entries));
const TABLE = 'holder,company,percent\na,b,1\n';
const SMALL = { ...FILE_LIMITS, ratioFrom: 1000, ratio: 10 };

describe('a file', () => {
  test('is read as it is, unpacked from .gz, and from a .zip of one', async () => {
    expect(await textOf(file('t.csv', TABLE))).toBe(`t.csv: ${TABLE}`);
    expect(await textOf(file('t.csv.gz', gzipSync(TABLE)))).toBe(`t.csv: ${TABLE}`);
    expect(await textOf(zip({ path: 'in/t.csv', content: TABLE }))).toBe(`t.csv: ${TABLE}`);
  });

  test('in a folder of an edition is called by it, whatever letters and digits its tag is of', async () => {
    const named = async (folder: string) => {
      const path = join(temporaryFolder(), folder, 'entities.delta.json');
      mkdirSync(join(path, '..'));
      writeFileSync(path, '{}');
      return (await textOf(path)).replace(/: .*/, '');
    };
    expect(await named('20240527194702-wnk')).toBe('20240527194702-wnk/entities.delta.json');
    expect(await named('20240528134729-3iv')).toBe('20240528134729-3iv/entities.delta.json');
    expect(await named('deltas-2024')).toBe('entities.delta.json');
  });

  test('of several entries gives each by its path', async () => {
    const { file: opened, close } = await openIntake(
      zip({ path: 'a/1.txt', content: 'one' }, { path: 'b.txt', content: 'two' }),
    );
    expect(opened.archive?.entries).toEqual([
      { path: 'a/1.txt', size: 3 },
      { path: 'b.txt', size: 3 },
    ]);
    expect(Buffer.from((await opened.archive?.read('b.txt')) ?? []).toString()).toBe('two');
    expect(await refusal(async () => opened.archive?.read('c.txt'))).toBe('ENTRY_MISSING');
    close();
  });

  const whole = zipBytes([
    { path: 'a.txt', content: 'a'.repeat(500) },
    { path: 'b.txt', content: 'b' },
  ]);
  const spoilt = Buffer.from(whole);
  spoilt[40] = 0x7a;
  test.each([
    ['an entry above the archive', () => zip({ path: '../evil.txt', content: 'x' }), 'ENTRY_OUTSIDE'],
    ['an absolute entry', () => zip({ path: '/etc/evil', content: 'x' }), 'ENTRY_OUTSIDE'],
    ['an encrypted entry', () => zip({ path: 'a', content: 'x', flags: 1, method: 8 }), 'ZIP_ENCRYPTED'],
    ['two entries of one name', () => zip({ path: 'a', content: 'x' }, { path: 'a', content: 'y' }), 'ENTRY_TWICE'],
    ['an archive that is cut off', () => file('cut.zip', whole.subarray(0, whole.length - 30)), 'ZIP_DAMAGED'],
    [
      'a .gz that is cut off',
      () => file('cut.gz', gzipSync(Buffer.from(TABLE.repeat(99))).subarray(0, 40)),
      'GZIP_DAMAGED',
    ],
    ['a .gz that is none', () => file('x.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3, 4])), 'GZIP_DAMAGED'],
    ['a .gz of a thousand times its size', () => file('bomb.gz', gzipSync('0'.repeat(100_000))), 'UNPACKS_TOO_LARGE'],
    [
      'an archive that claims a thousand times its size',
      () => zip({ path: 'a', content: 'x', method: 8, claimedSize: 5000 }),
      'UNPACKS_TOO_LARGE',
    ],
  ])('with %s is refused', async (_, make, code) => {
    expect(await refusal(() => textOf(make(), SMALL))).toBe(code);
  });

  test('whose entry is not what the archive says is refused when it is read', async () => {
    const { file: opened, close } = await openIntake(file('spoilt.zip', spoilt));
    expect(await refusal(async () => opened.archive?.read('a.txt'))).toBe('ZIP_DAMAGED');
    close();
  });

  test('in a folder that is called by a time has it in its name; in any other it has not', async () => {
    const folder = temporaryFolder();
    for (const [under, name] of [
      ['20240528074703-npf', '20240528074703-npf/e.json'],
      ['2024052807470-npf', 'e.json'],
      ['archive', 'e.json'],
    ] as const) {
      mkdirSync(join(folder, under));
      writeFileSync(join(folder, under, 'e.json'), '{}');
      expect(await textOf(join(folder, under, 'e.json'))).toBe(`${name}: {}`);
    }
  });

  test('that is not there, or a folder, is named', async () => {
    await expect(openIntake('/nowhere/x.csv')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('/nowhere/x.csv: there is no such file') as unknown,
    });
    await expect(openIntake(temporaryFolder())).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});

describe('what a file is', () => {
  const recognised = async (name: string, content: string | Uint8Array, format?: string) => {
    const { file: opened, close } = await openIntake(file(name, content));
    try {
      return (await recognise(opened, IMPORTERS, format)).format;
    } finally {
      close();
    }
  };
  test('is told by its content, whatever it is called', async () => {
    expect(await recognised('data.xml', `\uFEFF${TABLE}`)).toBe('holdings');
    expect(await recognised('data.txt', 'Company;Holder;Percent\r\nb;a;1\r\n')).toBe('holdings');
  });

  test.each([
    ['filing.xml', '<!DOCTYPE html><html><body>Sign in</body></html>', 'HTML_PAGE'],
    ['filing.xml', '\n <HTML><head/></HTML>', 'HTML_PAGE'],
    ['report.csv', '%PDF-1.7 ...', 'PDF'],
    ['a.csv', '', 'EMPTY_FILE'],
    ['b.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'OLD_OFFICE_FILE'],
    ['q.json', '{"entities":{"Q1":{"type":"item","id":"Q1"}}}', 'WIKIDATA'],
    ['other.json', '{"results":{"company":{"name":"MILL LTD"}}}', 'FORMAT_UNKNOWN'],
    ['c.bin', Buffer.from([0, 1, 2, 3]), 'FORMAT_UNKNOWN'],
  ])('%s is refused where nothing reads it', async (name, content, code) => {
    expect(await refusal(() => recognised(name, content))).toBe(code);
  });

  test('may be said instead, in the name of a format', async () => {
    expect(await recognised('c.csv', 'a,b\n', 'holdings')).toBe('holdings');
    await expect(recognised('c.csv', 'a,b\n', 'holding')).rejects.toMatchObject({
      message: expect.stringContaining('did you mean "holdings"') as unknown,
    });
  });
});
