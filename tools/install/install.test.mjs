import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isForThisMachine, whyInstall } from './install.mjs';

const LOCK = {
  '': { name: 'x' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/a/node_modules/b': { version: '2.0.0' },
  'node_modules/native-elsewhere': { version: '1.0.0', optional: true, os: ['aix'] },
};
let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'govgraph-install-'));
  write('package-lock.json', LOCK);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path, packages) {
  writeFileSync(join(folder, path), JSON.stringify({ packages }));
}

/** As npm leaves it: the packages in place and, last, its own record of them. */
function install(
  record = { 'node_modules/a': LOCK['node_modules/a'], 'node_modules/a/node_modules/b': { version: '2.0.0' } },
) {
  mkdirSync(join(folder, 'node_modules/a/node_modules/b'), { recursive: true });
  write('node_modules/.package-lock.json', record);
}

describe('whyInstall', () => {
  test('nothing to do when all packages for this machine are there', () => {
    install();
    expect(whyInstall(folder)).toBeUndefined();
  });

  test('no node_modules', () => expect(whyInstall(folder)).toMatch(/no node_modules/));

  test('an install that was cut off: packages, but no record', () => {
    install();
    rmSync(join(folder, 'node_modules/.package-lock.json'));
    expect(whyInstall(folder)).toMatch(/did not finish/);
  });

  test('a package was added to the lock', () => {
    install({ 'node_modules/a': LOCK['node_modules/a'] });
    expect(whyInstall(folder)).toBe('node_modules/a/node_modules/b is missing');
  });

  test('a version moved', () => {
    install({ 'node_modules/a': LOCK['node_modules/a'], 'node_modules/a/node_modules/b': { version: '1.9.0' } });
    expect(whyInstall(folder)).toBe('node_modules/a/node_modules/b is another version');
  });

  test('the same version with other contents', () => {
    install({
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-other' },
      'node_modules/a/node_modules/b': { version: '2.0.0' },
    });
    expect(whyInstall(folder)).toBe('node_modules/a is another version');
  });

  test('a package was deleted by hand', () => {
    install();
    rmSync(join(folder, 'node_modules/a'), { recursive: true });
    expect(whyInstall(folder)).toBe('node_modules/a is missing');
  });

  test('a damaged lock file is named', () => {
    install();
    writeFileSync(join(folder, 'package-lock.json'), '{');
    expect(() => whyInstall(folder)).toThrow(/package-lock\.json cannot be read/);
  });
});

test.each([
  [{}, true],
  [{ os: ['linux'], cpu: ['x64'], libc: ['glibc'] }, true],
  [{ os: ['linux'], cpu: ['x64'], libc: ['musl'] }, false],
  [{ os: ['linux'], cpu: ['arm64'] }, false],
  [{ os: ['darwin'] }, false],
  [{ os: ['!win32'] }, true],
  [{ os: ['!linux'] }, false],
])('a package for %j on Linux x64 with glibc: %j', (entry, expected) => {
  expect(isForThisMachine(entry, { os: 'linux', cpu: 'x64', libc: 'glibc' })).toBe(expected);
});
