import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inRoot } from '../project.mjs';

/**
 * What the built program reads beside its own files, from the project's folder; `dist/release/` has it in the same
 * places. The tools are those by which a PDF is printed.
 */
export const READ = [
  'cypher',
  'seed',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'docs',
  '.npmrc',
  'package-lock.json',
  'server/rankings/betweenness-worker.mjs',
  'server/store/embedded/embedded-thread.mjs',
  'tools/browser.mjs',
  'tools/command.mjs',
  'tools/install/folder-lock.mjs',
  'tools/project.mjs',
];
export const BUILT = ['dist/client', 'dist/server'];

/**
 * Puts together `dist/release/`: a folder that runs after `npm ci --omit=dev`, by itself and on another machine of any
 * kind. Its `package.json` starts the built program in the place of the tools that build it.
 */
export function makeRelease() {
  const release = inRoot('dist', 'release');
  const making = inRoot('dist', '.making-release');
  rmSync(making, { recursive: true, force: true });
  for (const path of [...READ, ...BUILT, ...descriptions('server')]) {
    const to = join(making, path);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(inRoot(path), to, { recursive: true });
  }
  const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const node = 'node --enable-source-maps';
  manifest.scripts = {
    start: `${node} --max-semi-space-size=64 dist/server/main.js`,
    govgraph: `${node} --max-semi-space-size=64 dist/server/cli.js`,
  };
  writeFileSync(join(making, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const old = `${release}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(release)) renameSync(release, old);
  renameSync(making, release);
  rmSync(old, { recursive: true, force: true });
  return release;
}

/** The API's descriptions, which are read as the server starts. */
function descriptions(folder) {
  return readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.graphql'))
    .map((entry) => relative(inRoot(), join(entry.parentPath ?? entry.path, entry.name)));
}
