import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { byLicence, codeOfPages, faultsIn, inPages, isTaken } from './licences.mjs';
import { inRoot } from '../project.mjs';
import { lockedPackages } from './sbom.mjs';

const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));

test('all that runs has a licence under which it may be passed on', () => {
  const more = inPages(lock, codeOfPages());
  // What everybody knows to be in the pages.
  for (const name of ['react', 'react-dom', 'cytoscape', 'urql', '@fontsource-variable/inter', 'layout-base'])
    expect([name, more.has(`node_modules/${name}`)]).toEqual([name, true]);
  expect([...byLicence(lock, { more })].filter(([licence]) => !isTaken(licence))).toEqual([]);
  // By another way of counting: what the bill of materials lists.
  expect(new Set([...byLicence(lock).values()].flat())).toEqual(new Set(lockedPackages(lock)));
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['GPL-3.0-only OR MIT', true],
  ['MIT AND GPL-3.0-only', false],
  ['(MIT AND ISC)', true],
  ['GPL-3.0-only', false],
  ['AGPL-3.0', false],
  ['SEE LICENSE IN x', false],
  ['', false],
])('%j: %s', (licence, taken) => {
  expect(isTaken(licence)).toBe(taken);
});

test('a package without a licence, or with another one, is found; what only builds is not looked at', () => {
  const packages = {
    '': { license: 'Apache-2.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a/node_modules/b': { version: '2.0.0', license: 'GPL-2.0' },
    'node_modules/c': { version: '3.0.0', license: 'GPL-2.0', dev: true },
  };
  expect([...byLicence({ packages })]).toEqual([
    ['', ['a@1.0.0']],
    ['GPL-2.0', ['b@2.0.0']],
  ]);
  expect(byLicence({ packages }, { all: true }).get('GPL-2.0')).toEqual(['b@2.0.0', 'c@3.0.0']);
});

test('an answer that tells nothing of advisories is never taken for none', () => {
  for (const text of [
    '',
    '<html>',
    '{}',
    'null',
    '{"message":"404"}',
    '{"error":{"code":"ENOAUDIT"}}',
    '{"vulnerabilities":{}}',
  ])
    expect([text, faultsIn(text)]).toEqual([text, undefined]);
  const whole = { vulnerabilities: {}, metadata: { vulnerabilities: { total: 0 } } };
  expect(faultsIn(JSON.stringify(whole))).toEqual([]);
  const one = { name: 'a', severity: 'high', range: '<1.2', fixAvailable: true };
  expect(
    faultsIn(JSON.stringify({ vulnerabilities: { a: one }, metadata: { vulnerabilities: { total: 1 } } })),
  ).toEqual(['a <1.2: high, mended in a later version']);
});

test('of what the pages import as a type nothing is handed out; what stands beside it is', () => {
  const packages = { 'node_modules/maker': {}, 'node_modules/part': {}, 'node_modules/other': {} };
  const source =
    "import type { Plugin } from 'maker';\nimport { part } from 'part';\nimport { type A, b } from 'other';\n";
  expect([...inPages({ packages }, [source])]).toEqual(['node_modules/part', 'node_modules/other']);
});
