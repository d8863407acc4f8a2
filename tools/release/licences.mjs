// npm run licences: whether what runs may be passed on by its licences, and what the registry knows against its
// versions; it says what it looked at, and what it could not look at. Exit code 1 for a licence that is not among those
// below, or a known fault.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inRoot, program } from '../project.mjs';

/** What may be passed on with a program under Apache-2.0, with the notice each asks for. */
export const TAKEN = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'OFL-1.1',
  'PSF-2.0',
  'Unlicense',
];

/** Of packages whose package.json names none: what their own LICENSE file says, read for this version. */
const IN_THEIR_FILE = { 'png-js@2.0.0': 'MIT' };

/** Of an expression such as `(MIT OR GPL-3.0)`, whether one of its ways is taken; of `A AND B` both have to be. */
export function isTaken(licence) {
  const plain = licence.replaceAll(/[()]/g, ' ').trim();
  return plain.split(/\s+OR\s+/).some((way) => way.split(/\s+AND\s+/).every((one) => TAKEN.includes(one.trim())));
}

/**
 * Packages of the lock that the pages are built with, and so are handed out in them: what their code names, and all
 * below it.
 */
export function inPages(lock, sources) {
  const named = sources.flatMap((text) =>
    // Of what is imported as a type nothing is left in the pages.
    [
      ...text
        .replaceAll(/^import type [^;]*;$/gm, '')
        .matchAll(/(?:from |import |import\()'((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^']*)?'/g),
    ].map(([, name]) => name),
  );
  const found = new Set();
  const add = (name, from) => {
    // As Node looks for it: beside who asks, then in each folder above.
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/')))) {
      const path = `${at === '' || at.endsWith('/') ? at : `${at}/`}node_modules/${name}`;
      if (lock.packages[path] !== undefined) {
        if (found.has(path)) return;
        found.add(path);
        const { dependencies = {}, optionalDependencies = {} } = lock.packages[path];
        for (const below of Object.keys({ ...dependencies, ...optionalDependencies })) add(below, path);
        return;
      }
      if (at === '') return;
    }
  };
  for (const name of named) add(name, '');
  return found;
}

/** The code of the pages, without its tests and what builds it. */
export function codeOfPages() {
  return readdirSync(inRoot('client'), { recursive: true })
    .filter((file) => /\.(tsx?|css)$/.test(file) && !/\.test\.tsx?$|^vite\.config/.test(file))
    .map((file) => readFileSync(inRoot('client', file), 'utf8'));
}

/**
 * Packages of the lock that run or are in `more`, or with `all` also those that build and test, by licence; '' where
 * none is told.
 */
export function byLicence(lock, { all = false, more = new Set() } = {}) {
  const found = new Map();
  for (const [path, { version, license, dev, devOptional }] of Object.entries(lock.packages)) {
    if (path === '' || (!all && !more.has(path) && (dev || devOptional))) continue;
    const name = `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`;
    const told = license ?? IN_THEIR_FILE[name] ?? '';
    found.set(told, [...(found.get(told) ?? []), name]);
  }
  return new Map([...found].sort(([, a], [, b]) => b.length - a.length));
}

/** What the registry knows against what runs, in words; undefined when it was not asked, or answered something else. */
export async function knownFaults() {
  const asked = await promisify(execFile)('npm', ['audit', '--omit=dev', '--json'], {
    cwd: inRoot(),
    shell: process.platform === 'win32',
    timeout: 60_000,
    maxBuffer: 32 * 1024 * 1024,
  }).catch((error) => error);
  return faultsIn(asked.stdout);
}

/**
 * Of the answer of `npm audit --json`: one line for each package; undefined for an answer that tells nothing of
 * advisories.
 */
export function faultsIn(text) {
  let answer;
  try {
    answer = JSON.parse(text);
  } catch {
    return undefined;
  }
  // npm 10 answers an error of the registry with an object too, and without this number nothing was looked at.
  if (typeof answer?.metadata?.vulnerabilities?.total !== 'number' || typeof answer.vulnerabilities !== 'object')
    return undefined;
  return Object.values(answer.vulnerabilities).map(
    ({ name, severity, range, fixAvailable }) =>
      `${name} ${range}: ${severity}${fixAvailable ? ', mended in a later version' : ''}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await program(async () => {
    const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
    const found = byLicence(lock, { more: inPages(lock, codeOfPages()) });
    const count = [...found.values()].flat().length;
    console.log(
      `Licences of the ${count} packages that run, in the server and in the pages, as package-lock.json tells them:`,
    );
    for (const [licence, names] of found) console.log(`${String(names.length).padStart(6)}  ${licence || 'none told'}`);
    const refused = [...found].filter(([licence]) => !isTaken(licence));
    for (const [licence, names] of refused)
      console.error(`Not among those that are taken: ${licence || 'none'}: ${names.join(', ')}`);
    const faults = await knownFaults();
    if (faults === undefined)
      console.log(
        'Known faults (npm audit): NOT looked up, since the registry in use does not answer; ask another one before a release.',
      );
    else if (faults.length === 0)
      console.log(`Known faults (npm audit): of the packages of the server none has one that the registry knows.`);
    else console.error(`Known faults (npm audit):\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    if (refused.length > 0 || (faults?.length ?? 0) > 0) process.exitCode = 1;
  });
