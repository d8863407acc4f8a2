import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MADE_UP } from '../intake/edinet/fixtures/made-up-filing.ts';
import { inlineOf, manifestOf } from '../intake/edinet/fixtures/render.ts';
import { removeTemporaryFolders, temporaryFolder, temporarySeed } from '../../test/support/seeds/temporary-seed.ts';
import { zipBytes, type ZipEntry } from '../../test/support/intake/zip-bytes.ts';
import { askProgram } from '../../test/support/ask-program.ts';

afterAll(removeTemporaryFolders);

/** What somebody could send by mistake or on purpose, by the command: each is refused as a whole, and nothing is changed by it. */
let seed: string;
let data: string;
const MB = 1024 * 1024;

/** Every file of the data folder with what is in it, but for the trail, which tells of what was refused, too. */
function dataFiles(): Record<string, string> {
  const all = readdirSync(data, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('trail.'),
  );
  return Object.fromEntries(
    all.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path, createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

beforeAll(async () => {
  seed = temporarySeed();
  data = join(temporaryFolder(), 'data');
  mkdirSync(data);
  const good = join(temporaryFolder(), 'good.csv');
  writeFileSync(good, 'holder,company,percent\nAlder KK,Birch KK,30\n');
  const { code } = await askProgram('import', good, '--published', '2024-05-01', '--seed', seed, '--data', data);
  expect(code).toBe(0);
}, 120_000);

const LEI = '<lei:LEIData xmlns:lei="http://www.gleif.org/data/schema/leidata/2016">';
const statement = (name: string, more = '') =>
  `{"statementId":"${'s'.repeat(32)}","recordId":"r","recordType":"person","bodsVersion":"0.4","x":${JSON.stringify(name)}${more}}`;
const package_ = (change: (entries: Map<string, string | undefined>) => void): Buffer => {
  const pages = inlineOf(MADE_UP);
  const entries = new Map<string, string | undefined>(
    [...pages].map(([name, page]) => [`XBRL/PublicDoc/${name}`, page]),
  );
  entries.set('XBRL/PublicDoc/manifest_PublicDoc.xml', manifestOf([...pages.keys()]));
  change(entries);
  return zipBytes(
    [...entries].flatMap(([path, content]): ZipEntry[] => (content === undefined ? [] : [{ path, content }])),
  );
};
const holders = 'holder,company,percent\nCedar,Elm,30\n';

const HOSTILE: readonly [string, string, () => Uint8Array | string, string][] = [
  [
    'a web page that is called .xml',
    'lei.xml',
    () => '<!DOCTYPE html><html><body>Please log in</body></html>',
    'HTML_PAGE',
  ],
  ['a PDF that is called .xbrl', 'report.xbrl', () => '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'PDF'],
  ['nothing', 'a.json', () => '', 'EMPTY_FILE'],
  [
    'an archive that is cut off',
    'a.zip',
    () => zipBytes([{ path: 'a.csv', content: holders }]).subarray(0, 60),
    'ZIP_DAMAGED',
  ],
  ['a .gz that is cut off', 'a.csv.gz', () => gzipSync(holders).subarray(0, 40), 'GZIP_DAMAGED'],
  [
    'an encrypted archive',
    'a.zip',
    () => zipBytes([{ path: 'a.csv', content: holders, flags: 1, claimedSize: holders.length - 12 }]),
    'ZIP_ENCRYPTED',
  ],
  ['an entry that climbs out', 'a.zip', () => zipBytes([{ path: '../../a.csv', content: holders }]), 'ENTRY_OUTSIDE'],
  ['an entry with a root', 'a.zip', () => zipBytes([{ path: '/etc/a.csv', content: holders }]), 'ENTRY_OUTSIDE'],
  [
    'a bomb in an archive',
    'a.zip',
    () =>
      zipBytes([
        { path: 'a.csv', content: deflateRawSync(Buffer.alloc(64 * MB, 0x61)), method: 8, claimedSize: 64 * MB },
      ]),
    'UNPACKS_TOO_LARGE',
  ],
  [
    'a bomb in a .gz',
    'a.json.gz',
    () => gzipSync(Buffer.concat([Buffer.from('[{"statementId":"'), Buffer.alloc(64 * MB, 0x61)])),
    'UNPACKS_TOO_LARGE',
  ],
  [
    'entities that grow',
    'lei.xml',
    () =>
      `<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>${LEI}<lei:LEIRecords>&c;</lei:LEIRecords></lei:LEIData>`,
    'XML_DOCTYPE',
  ],
  [
    'a definition elsewhere',
    'lei.xml',
    () => `<!DOCTYPE a SYSTEM "file:///etc/passwd">${LEI}</lei:LEIData>`,
    'XML_DOCTYPE',
  ],
  ['XML 100,000 deep', 'lei.xml', () => `${LEI}${'<lei:a>'.repeat(100_000)}`, 'XML_TOO_DEEP'],
  [
    'JSON 100,000 deep',
    'a.json',
    () => `[${statement('x', `,"y":${'['.repeat(100_000)}${']'.repeat(100_000)}`)}]`,
    'TOO_DEEP',
  ],
  ['a key twice', 'a.json', () => `[${statement('x', ',"recordId":"other"')}]`, 'DUPLICATE_KEY'],
  ['a key that is no key', 'a.json', () => `[${statement('x', ',"__proto__":{"polluted":true}')}]`, 'SCHEMA'],
  ['an executable', 'a.csv', () => Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(4096)]), 'FORMAT_UNKNOWN'],
  [
    'a package without its manifest',
    'S100.zip',
    () => package_((all) => all.delete('XBRL/PublicDoc/manifest_PublicDoc.xml')),
    'EC0132E',
  ],
  [
    'a package with an empty page',
    'S100.zip',
    () => package_((all) => all.set('XBRL/PublicDoc/images/a.html', '')),
    'EC0206E',
  ],
  [
    'a package with a file beside it',
    'S100.zip',
    () => package_((all) => all.set('a.txt', 'a').set('b/c.txt', 'c')),
    'EC0100E',
  ],
];

test.each(HOSTILE)('%s is refused: exit code 7, its code, nothing changed', async (_, name, content, code) => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content());
  const before = dataFiles();
  const refused = await askProgram('import', path, '--json', '--seed', seed, '--data', data);
  expect(refused.code).toBe(7);
  const { imports } = JSON.parse(refused.answer) as {
    imports: { changed: boolean; problems: { code: string; place: string; mend: string }[] }[];
  };
  expect(imports.map(({ changed }) => changed)).toEqual([false]);
  const [problem] = imports[0]?.problems ?? [];
  expect(problem?.code).toBe(code);
  expect(problem?.place).not.toBe('');
  expect(problem?.mend).not.toBe('');
  expect(dataFiles()).toEqual(before);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('one line of 300 MB is refused when it has gone on for too long, in little memory', async () => {
  const path = join(temporaryFolder(), 'line.json');
  const file = openSync(path, 'w');
  writeSync(file, '[{"statementId":"');
  const piece = Buffer.alloc(4 * MB, 0x61);
  for (let at = 0; at < 75; at += 1) writeSync(file, piece);
  closeSync(file);
  expect(statSync(path).size).toBeGreaterThan(300 * MB);
  const before = [dataFiles(), process.memoryUsage().rss] as const;
  const refused = await askProgram('import', path, '--json', '--seed', seed, '--data', data);
  expect(refused.code).toBe(7);
  expect(refused.answer).toContain('TOO_LARGE');
  expect(dataFiles()).toEqual(before[0]);
  expect(process.memoryUsage().rss - before[1]).toBeLessThan(200 * MB);
}, 180_000);

test('a good file beside a bad one does not come in', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'good.csv'), 'holder,company,percent\nFir,Gum,40\n');
  writeFileSync(join(folder, 'bad.xml'), '<html></html>');
  const before = dataFiles();
  const paths = ['good.csv', 'bad.xml'].map((name) => join(folder, name));
  const refused = await askProgram('import', ...paths, '--published', '2024-05-01', '--seed', seed, '--data', data);
  expect(refused.code).toBe(7);
  expect(dataFiles()).toEqual(before);
});
