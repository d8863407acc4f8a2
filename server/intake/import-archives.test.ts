import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { entity, person, relationship } from '../../test/support/intake/bods-statements.ts';
import { zipBytes, type ZipEntry } from '../../test/support/intake/zip-bytes.ts';
import { removeTemporaryFolders, temporaryFolder, temporarySeed } from '../../test/support/seeds/temporary-seed.ts';
import { loadSeed } from '../seed/load-seed.ts';
import { MADE_UP } from './edinet/fixtures/made-up-filing.ts';
import { packageOf } from './edinet/fixtures/render.ts';
import { importFiles, withdrawImport, type ImportPlan } from './import-files.ts';
import { keptImports } from './kept/imported-world.ts';
import { readManifest } from './kept/manifest.ts';

afterAll(removeTemporaryFolders);

function plan(): ImportPlan {
  const dataDir = join(temporaryFolder(), 'data');
  mkdirSync(dataDir);
  return { load: { seedDir: temporarySeed(), store: { dataDir } }, dataDir };
}

function archive(...entries: readonly (readonly [path: string, content: string | Uint8Array])[]): string {
  const path = join(temporaryFolder(), 'parts.zip');
  writeFileSync(path, zipBytes(entries.map(([name, content]): ZipEntry => ({ path: name, content }))));
  return path;
}

const HOLDINGS = 'holder,company,percent\nbolt,acme,30\n';
const OTHER = 'holder,company,percent\nZeta KK,acme,5\n';
const shares = { interests: [{ type: 'shareholding', beneficialOwnershipOrControl: true, share: { exact: 20 } }] };
const BODS = JSON.stringify([entity('mill'), person('igraine'), relationship('r1', shares)]);
const said = (path: string, dryRun = false, one = plan()) =>
  importFiles(one, [{ path, published: '2024-05-01' }], { dryRun });
const leftBehind = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`govgraph-member-`));

/** The package as it is fetched, its folder under another name. */
async function edinetUnder(folder: string): Promise<[string, Uint8Array][]> {
  const { archive: made } = packageOf(MADE_UP);
  if (made === undefined) throw new Error('no package');
  return Promise.all(
    made.entries.map(async ({ path }): Promise<[string, Uint8Array]> => [folder + path, await made.read(path)]),
  );
}

describe('an archive of several files', () => {
  test('brings each in under the name of both, whatever kinds they are, and each can be taken back', async () => {
    const one = plan();
    const path = archive(
      ['b/own.csv', HOLDINGS],
      ['a/own.csv.gz', gzipSync(OTHER)],
      ['register.json', BODS],
      ['__MACOSX/._own.csv', 'x'],
      ['.DS_Store', 'x'],
    );
    const reports = await said(path, false, one);
    expect(reports.map(({ file, format, facts, changed }) => [file, format, facts, changed])).toEqual([
      ['parts.zip, a/own.csv', 'holdings', { HOLDS: 1 }, true],
      ['parts.zip, b/own.csv', 'holdings', { HOLDS: 1 }, true],
      ['parts.zip, register.json', 'bods', { HOLDS: 1 }, true],
    ]);
    expect(leftBehind()).toEqual([]);
    // The kept files alone make the graph anew; two facts are of the seed.
    const again = { ...one.load, addition: keptImports(one.dataDir), force: true };
    expect(await loadSeed(again)).toMatchObject({ outcome: 'loaded', facts: 5 });
    expect((await said(path, false, one)).map(({ changed }) => changed)).toEqual([false, false, false]);
    await withdrawImport(one, reports[0]?.id ?? '');
    expect(readManifest(one.dataDir).map(({ name }) => name)).toEqual([
      'parts.zip, b/own.csv',
      'parts.zip, register.json',
    ]);
  });

  test('comes in as a whole or not at all; the one that is wrong is told with its place', async () => {
    const one = plan();
    const reports = await said(
      archive(['a.csv', HOLDINGS], ['b.csv', 'holder,company,percent\nbolt,acme,much\n'], ['read me.txt', 'Hello']),
      false,
      one,
    );
    expect(reports.map(({ file, changed, problems }) => [file, changed, problems.map(({ code }) => code)])).toEqual([
      ['parts.zip, a.csv', false, []],
      ['parts.zip, b.csv', false, ['NOT_A_NUMBER']],
      ['parts.zip, read me.txt', false, ['FORMAT_UNKNOWN']],
    ]);
    expect(reports[1]?.problems[0]).toMatchObject({ line: 2 });
    expect(readManifest(one.dataDir)).toEqual([]);
    expect(leftBehind()).toEqual([]);
  });

  test('may hold archives, and packages in folders of their own', async () => {
    const inner = zipBytes([
      { path: 'c.csv', content: OTHER },
      { path: 'd.csv', content: HOLDINGS },
    ]);
    const reports = await said(
      archive(
        ...(await edinetUnder('S1/')),
        ...(await edinetUnder('S2/')),
        ['inner.zip', inner],
        ['a.csv', HOLDINGS.replace('30', '31')],
      ),
      true,
    );
    expect(reports.map(({ file, format, problems }) => [file, format, problems.length])).toEqual([
      ['parts.zip, S1', 'edinet', 0],
      // The same package in another folder is the same file.
      ['parts.zip, S2', 'edinet', 0],
      ['parts.zip, a.csv', 'holdings', 0],
      ['parts.zip, inner.zip, c.csv', 'holdings', 0],
      ['parts.zip, inner.zip, d.csv', 'holdings', 0],
    ]);
    expect(reports[0]?.id).toBe(reports[1]?.id);
    expect(reports[0]?.facts).toEqual(reports[1]?.facts);
    expect(leftBehind()).toEqual([]);
  });

  test('that is all there is in another is opened, once', async () => {
    const inner = zipBytes((await edinetUnder('')).map(([path, content]) => ({ path, content })));
    const reports = await said(archive(['S100AAAA.zip', inner]), true);
    expect(reports.map(({ file, format, problems }) => [file, format, problems.length])).toEqual([
      ['S100AAAA.zip', 'edinet', 0],
    ]);
    const [alone] = await said(archive(...(await edinetUnder(''))), true);
    expect(reports[0]?.facts).toEqual(alone?.facts);
    const table = zipBytes([{ path: 'own.csv', content: HOLDINGS }]);
    const twice = zipBytes([{ path: 'b.zip', content: zipBytes([{ path: 'a.zip', content: table }]) }]);
    const nested = await said(archive(['c.zip', twice]), true);
    expect(nested.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['FORMAT_UNKNOWN']]);
    expect(leftBehind()).toEqual([]);
  });

  test('is one file where a package lies in one folder, and two where something lies beside that', async () => {
    expect((await said(archive(...(await edinetUnder('S1/'))), true)).map(({ file }) => file)).toEqual(['parts.zip']);
    const beside = await said(archive(...(await edinetUnder('S1/')), ['a.csv', HOLDINGS]), true);
    expect(beside.map(({ file, format }) => [file, format])).toEqual([
      ['parts.zip, S1', 'edinet'],
      ['parts.zip, a.csv', 'holdings'],
    ]);
  });

  test.each<[string, (readonly [string, string | Uint8Array])[], [string, string][]]>([
    ['nothing', [], [['parts.zip', 'ARCHIVE_EMPTY']]],
    [
      'nothing of its own',
      [
        ['__MACOSX/a', 'x'],
        ['.DS_Store', 'x'],
      ],
      [['parts.zip', 'ARCHIVE_EMPTY']],
    ],
    [
      'a document of Word',
      [
        ['[Content_Types].xml', '<a/>'],
        ['word/document.xml', '<a/>'],
      ],
      [['parts.zip', 'OFFICE_FILE']],
    ],
    [
      'a spreadsheet of another make',
      [
        ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
        ['content.xml', '<a/>'],
      ],
      [['parts.zip', 'OFFICE_FILE']],
    ],
    [
      'an empty file',
      [
        ['a.csv', HOLDINGS],
        ['b.csv', ''],
      ],
      [['parts.zip, b.csv', 'EMPTY_FILE']],
    ],
    [
      'archives three deep',
      [
        ['a.csv', HOLDINGS],
        [
          'b.zip',
          zipBytes([
            { path: 'x.csv', content: OTHER },
            {
              path: 'c.zip',
              content: zipBytes([
                { path: 'd.csv', content: OTHER },
                { path: 'e.csv', content: OTHER },
              ]),
            },
          ]),
        ],
      ],
      [['parts.zip, b.zip, c.zip', 'FORMAT_UNKNOWN']],
    ],
  ])('with %s is refused in words', async (_, entries, expected) => {
    const reports = await said(archive(...entries), true);
    expect(reports.flatMap(({ file, problems }) => problems.map(({ code }) => [file, code]))).toEqual(expected);
    expect(leftBehind()).toEqual([]);
  });

  test('is read as the format that was named, each of its files', async () => {
    const mapping = 'kind: shareholders\ncolumns: { holder: Aktionär, company: Firma, percent: Anteil }\n';
    const table = (percent: string) => `Aktionär;Firma;Anteil\nZeta KK;Acme;${percent}\n`;
    const path = archive(['a.csv', table('5,5')], ['b.csv', table('6,5')]);
    const reports = await importFiles(plan(), [{ path, published: '2024-05-01', mapping }], { dryRun: true });
    expect(reports.map(({ file, format, facts }) => [file, format, facts])).toEqual([
      ['parts.zip, a.csv', 'table', { HOLDS: 1 }],
      ['parts.zip, b.csv', 'table', { HOLDS: 1 }],
    ]);
  });

  test('with more than 500 files is refused', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => [`${String(i)}.txt`, 'x'] as const);
    expect((await said(archive(...many(501)), true)).map(({ problems }) => problems[0]?.code)).toEqual([
      'TOO_MANY_FILES',
    ]);
  });
});

describe('a .gz of an archive', () => {
  test('is the archive: a package of EDINET, and one of several files', async () => {
    const path = join(temporaryFolder(), 'S100TEST.zip.gz');
    const inside = zipBytes((await edinetUnder('')).map(([name, content]): ZipEntry => ({ path: name, content })));
    writeFileSync(path, gzipSync(inside));
    const plain = path.replace(/\.gz$/, '');
    writeFileSync(plain, inside);
    const one = plan();
    const [packed] = await said(path, false, one);
    expect([packed?.file, packed?.format, packed?.problems, packed?.changed]).toEqual([
      'S100TEST.zip',
      'edinet',
      [],
      true,
    ]);
    // Unpacked it is the same file.
    expect((await said(plain, false, one)).map(({ id, changed }) => [id, changed])).toEqual([[packed?.id, false]]);
    const several = join(temporaryFolder(), 'parts.zip.gz');
    writeFileSync(
      several,
      gzipSync(
        zipBytes([
          { path: 'a.csv', content: HOLDINGS },
          { path: 'b.csv', content: OTHER },
        ]),
      ),
    );
    expect((await said(several, false, one)).map(({ file, format }) => [file, format])).toEqual([
      ['parts.zip, a.csv', 'holdings'],
      ['parts.zip, b.csv', 'holdings'],
    ]);
    expect(leftBehind()).toEqual([]);
  });

  test('of one that is cut off is refused with the reason', async () => {
    const path = join(temporaryFolder(), 'cut.zip.gz');
    const whole = zipBytes([{ path: 'a.csv', content: HOLDINGS }]);
    writeFileSync(path, gzipSync(whole.subarray(0, whole.length - 8)));
    expect((await said(path)).map(({ problems }) => problems.map(({ code }) => code))).toEqual([['ZIP_DAMAGED']]);
    expect(leftBehind()).toEqual([]);
  });
});
