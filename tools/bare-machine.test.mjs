import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inRoot, root } from './project.mjs';

/** What is read before anything is installed: the programs behind the scripts, and what they import at once. */
const ENTRIES = [
  'start',
  'serve',
  'test',
  'run-tests',
  'build',
  'govgraph',
  'run-cli',
  'screenshot',
  'take-screenshot',
  'bench',
  'neo4j/run',
].map((name) => inRoot('tools', `${name}.mjs`));

/** The packages that a file and the files it imports need to be read at all; `import(…)` waits until it is reached. */
function packagesOf(file, seen = new Set()) {
  if (seen.has(file)) return [];
  seen.add(file);
  const imported = [...readFileSync(file, 'utf8').matchAll(/^import (?:[^'(]* from )?'([^']+)'/gm)].map(
    ([, name]) => name,
  );
  return imported.flatMap((name) => {
    if (name.startsWith('.')) return packagesOf(join(dirname(file), name), seen);
    return name.startsWith('node:') || builtinModules.includes(name) ? [] : [`${relative(root, file)}: ${name}`];
  });
}

describe('on a machine with only Node and npm', () => {
  test.each(ENTRIES.map((entry) => [relative(root, entry), entry]))('%s can be read', (_, entry) => {
    expect(existsSync(entry)).toBe(true);
    expect(packagesOf(entry)).toEqual([]);
  });

  test('the check sees a package when there is one', () => {
    expect(packagesOf(inRoot('tools', 'vite-build.mjs'))).toEqual(['tools/vite-build.mjs: vite']);
  });
});
