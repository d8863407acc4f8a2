import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRoot } from '../project.mjs';
import { billOfMaterials, faultsOf, lockedPackages, WITHOUT_CHECKSUM } from './sbom.mjs';

const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

test('every package of the lock has a checksum, but for the builds of the engine that are named', () => {
  const bare = Object.entries(lock.packages)
    .filter(([path, { integrity }]) => path !== '' && !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
    .map(([path]) => path.replace('node_modules/', ''));
  // Fewer is better; the list in the tool shrinks with it.
  expect(bare).toEqual(WITHOUT_CHECKSUM);
});

test('the bill names every library that runs, none that only tests, and is whole', () => {
  const bill = billOfMaterials(lock);
  expect(faultsOf(bill, lockedPackages(lock))).toEqual([]);
  const names = bill.components.map(({ name }) => name);
  expect(Object.keys(manifest.dependencies).filter((name) => !names.includes(name))).toEqual([]);
  expect(names).not.toContain('vitest');
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { name: 'govgraph', type: 'application' } },
  });
  // Nothing leads out of the bill.
  const refs = new Set([bill.metadata.component['bom-ref'], ...bill.components.map((one) => one['bom-ref'])]);
  expect(
    bill.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !refs.has(ref)),
  ).toEqual([]);
  expect(refs.size).toBe(bill.components.length + 1);
});

test('what is missing from a bill is told', () => {
  const whole = { name: 'a', version: '1.0.0', hashes: [{ alg: 'SHA-512', content: '00' }], licenses: [{}] };
  const bill = (...components) => ({ components });
  expect(faultsOf(bill(whole), ['a@1.0.0'])).toEqual([]);
  expect(faultsOf(bill(), ['a@1.0.0'])).toEqual(['a@1.0.0 is in package-lock.json and not in the bill']);
  expect(faultsOf(bill(whole), [])).toEqual(['a@1.0.0 is in the bill and not in package-lock.json']);
  expect(faultsOf(bill({ ...whole, hashes: [] }), ['a@1.0.0'])).toEqual(['a@1.0.0 has no checksum']);
  expect(faultsOf(bill({ ...whole, licenses: undefined }), ['a@1.0.0'])).toEqual(['a@1.0.0 has no licence']);
  expect(faultsOf(bill({ ...whole, version: '1.0.1' }), ['a@1.0.0'])).toHaveLength(2);
});

test('packages below others are told apart from those at the top, and what only tests is left out', () => {
  const packages = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/@x/b/node_modules/a': { version: '2.0.0' },
    'node_modules/c': { version: '3.0.0', dev: true },
    'node_modules/d': { version: '4.0.0', devOptional: true },
  };
  expect(lockedPackages({ packages })).toEqual(['a@1.0.0', 'a@2.0.0']);
  expect(lockedPackages({ packages }, { all: true })).toEqual(['a@1.0.0', 'a@2.0.0', 'c@3.0.0', 'd@4.0.0']);
});
