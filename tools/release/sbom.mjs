// npm run sbom [-- --all]: the bill of materials of what runs (with --all, of what builds and tests it too), as
// CycloneDX made by npm from package-lock.json, into dist/sbom.cdx.json; and whether it is whole: every package of the
// lock, each with its version, checksum and licence.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Complaint, inRoot, program } from '../project.mjs';

/**
 * Builds of the graph engine for other systems, whose checksums the registry that made the lock did not offer. What is
 * installed on those systems is not held against a checksum; SECURITY.md says so. Nothing may be added here.
 */
export const WITHOUT_CHECKSUM = [
  '@grafeo-db/js-darwin-arm64',
  '@grafeo-db/js-darwin-x64',
  '@grafeo-db/js-linux-arm64-gnu',
  '@grafeo-db/js-linux-arm64-musl',
  '@grafeo-db/js-win32-x64-msvc',
];

/**
 * The bill as npm writes it, without looking anything up. With `--omit dev` npm also leaves out what runs and is used
 * by the tests as well (`graphql`, `zod`), so the whole is asked for, and what only builds and tests is taken out by
 * the lock.
 */
export function billOfMaterials(lock, { all = false } = {}) {
  const text = execFileSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'],
    { cwd: inRoot(), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
  );
  const bill = JSON.parse(text);
  // npm takes the name from the folder; the product has one of its own.
  bill.metadata.component.name = lock.name;
  const kept = new Set(lockedPackages(lock, { all }));
  const components = bill.components.filter((component) => kept.has(idOf(component)));
  const refs = new Set([bill.metadata.component['bom-ref'], ...components.map((component) => component['bom-ref'])]);
  const dependencies = bill.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }));
  return { ...bill, components, dependencies };
}

/** Packages of the lock that the bill should have: `name@version`. */
export function lockedPackages(lock, { all = false } = {}) {
  return [
    ...new Set(
      Object.entries(lock.packages)
        .filter(([path, { dev, devOptional }]) => path !== '' && (all || !(dev || devOptional)))
        .map(
          ([path, { version }]) =>
            `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`,
        ),
    ),
  ].sort();
}

/** What is wrong with a bill, in words; nothing when it is whole. */
export function faultsOf(bill, expected) {
  const there = new Set(bill.components.map(idOf));
  const faults = expected
    .filter((id) => !there.has(id))
    .map((id) => `${id} is in package-lock.json and not in the bill`);
  for (const component of bill.components) {
    const { hashes, licenses } = component;
    const id = idOf(component);
    const name = id.slice(0, id.lastIndexOf('@'));
    if (!expected.includes(id)) faults.push(`${id} is in the bill and not in package-lock.json`);
    if (!(licenses?.length > 0)) faults.push(`${id} has no licence`);
    if (!(hashes?.length > 0) && !WITHOUT_CHECKSUM.includes(name)) faults.push(`${id} has no checksum`);
  }
  return faults;
}

function idOf({ group, name, version }) {
  return `${group ? `${group}/` : ''}${name}@${version}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await program(() => {
    const all = process.argv.includes('--all');
    const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
    const bill = billOfMaterials(lock, { all });
    const faults = faultsOf(bill, lockedPackages(lock, { all }));
    if (faults.length > 0) throw new Complaint(`The bill of materials is not whole:\n  ${faults.join('\n  ')}`);
    const path = inRoot('dist', 'sbom.cdx.json');
    mkdirSync(inRoot('dist'), { recursive: true });
    writeFileSync(path, `${JSON.stringify(bill, null, 2)}\n`);
    const unsure = bill.components.filter(({ hashes }) => !(hashes?.length > 0)).length;
    console.log(
      `dist/sbom.cdx.json: CycloneDX ${bill.specVersion}, ${bill.components.length} packages that ${all ? 'run, build or test it' : 'run'}, each with its version and licence; ${bill.components.length - unsure} with a checksum, ${unsure} without (builds of the engine for other systems).`,
    );
  });
