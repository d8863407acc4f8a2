import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../tools/project.mjs';

/**
 * Folders that list things, each file called after one of them, whatever others are called: "What a file is called" in
 * CONTRIBUTING.md.
 */
const LISTS = [
  /^server\/cli\//u,
  /^server\/seed\/checks\//u,
  /^server\/intake\/edinet\/sections\//u,
  /^server\/rules\/patterns\//u,
  /^(?:client|server)\/.*\/messages\//u,
];
/** Names that stand once in each room, or that a tool asks for. */
const PARTS = new Set(['resolvers.ts', 'main.ts', 'main.tsx', 'vite.config.ts', 'global-setup.ts']);
/** The same thing as the server and as the page has it. */
const ON_BOTH_SIDES = new Set(['citation.ts', 'graph-work.ts', 'line-beside.ts', 'line-beside.test.ts', 'every-kind.test.ts']);

/** Names that several files bear though nothing explains it, with the folders of those files. */
function unexplained(files: readonly string[]): string[] {
  const folders = new Map<string, string[]>();
  for (const file of files) {
    const name = basename(file);
    if (PARTS.has(name) || LISTS.some((list) => list.test(file))) continue;
    folders.set(name, [...(folders.get(name) ?? []), dirname(file)]);
  }
  return [...folders]
    .filter(([name, those]) => those.length > (ON_BOTH_SIDES.has(name) ? 2 : 1))
    .map(([name, those]) => `${name} in ${those.join(', ')}`);
}

describe('what a file is called', () => {
  it('says what is in it, without its folder', () => {
    const files = ['server', 'client', 'test', 'bench', 'tools', 'eslint-rules']
      .flatMap((folder) =>
        readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' }).map(
          (path) => `${folder}/${path.split('\\').join('/')}`,
        ),
      )
      .filter((file) => /\.(?:ts|tsx|mjs|js)$/u.test(file) && !file.includes('__generated__'));
    expect(files.length).toBeGreaterThan(1000);
    expect(unexplained(files)).toEqual([]);
  });

  it('is noticed when it stands twice and nothing explains it', () => {
    expect(
      unexplained([
        'server/a/values.ts',
        'server/b/values.ts',
        'server/a/resolvers.ts',
        'server/b/resolvers.ts',
        'server/cli/trail/trail.ts',
        'server/trail/trail.ts',
        'client/lib/facts/citation.ts',
        'server/shared/citation.ts',
      ]),
    ).toEqual(['values.ts in server/a, server/b']);
    expect(unexplained(['client/lib/facts/citation.ts', 'server/shared/citation.ts', 'server/seed/citation.ts'])).toEqual([
      'citation.ts in client/lib/facts, server/shared, server/seed',
    ]);
  });
});
