import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRoot } from '../../tools/project.mjs';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
interface Lock {
  readonly packages: Readonly<Record<string, { readonly license?: string }>>;
}

const read = (path: string): string => readFileSync(inRoot(path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as Lock;
const listed = [...read('docs/dependencies.md').matchAll(/`(@?[a-z][\w./-]*)`/g)].map(([, name]) => name);

test('every library is listed with its reason, and none that is not used', () => {
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(names.filter((name) => !listed.includes(name))).toEqual([]);
  expect(listed.filter((name) => name !== undefined && !names.includes(name) && name !== 'package.json')).toEqual([]);
});

// Also of a package that stands under another name.
test('versions are exact', () => {
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(([, version]) => !/^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(version));
  expect(ranges).toEqual([]);
});

test('nothing that is installed is under the GPL', () => {
  const copyleft = Object.entries(lock.packages).filter(([, { license }]) => /\bA?GPL\b/.test(license ?? '') && !/\bOR\b/.test(license ?? ''));
  expect(copyleft.map(([path]) => path)).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": *"http/);
});
