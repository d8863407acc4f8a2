import { Buffer } from 'node:buffer';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { MADE_UP } from '../../../server/intake/edinet/fixtures/made-up-filing.ts';
import { inlineOf, manifestOf } from '../../../server/intake/edinet/fixtures/render.ts';
import { zipBytes, type ZipEntry } from './zip-bytes.ts';

const MB = 1024 * 1024;
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

/**
 * What somebody could send by mistake or on purpose: what it is, its name, its bytes, and the code with which it is
 * refused.
 */
export const HOSTILE_FILES: readonly [string, string, () => Uint8Array | string, string][] = [
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
