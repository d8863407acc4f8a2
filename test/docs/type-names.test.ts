import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../tools/project.mjs';

const EXPORTED = /^export (?:declare )?(?:abstract )?(?:interface|type|class|enum) ([A-Z]\w*)/gmu;

/** Names that stand for several things in one half of the program, each with the files that say what it is. */
function homonyms(files: Iterable<readonly [path: string, text: string]>): string[] {
  const saidIn = new Map<string, string[]>();
  for (const [path, text] of files)
    for (const [, name = ''] of text.matchAll(EXPORTED)) saidIn.set(name, [...(saidIn.get(name) ?? []), path]);
  return [...saidIn].filter(([, paths]) => paths.length > 1).map(([name, paths]) => `${name} in ${paths.join(', ')}`);
}

describe('what a type is called', () => {
  // The page may call what the server answers as the server does: it is the same thing.
  it.each(['server', 'client'])('tells it from all others of the %s', (half) => {
    const files = readdirSync(inRoot(half), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/u.test(path) && !path.includes('__generated__'))
      .map((path) => [path.split('\\').join('/'), readFileSync(inRoot(half, path), 'utf8')] as const);
    expect(files.length).toBeGreaterThan(300);
    expect(homonyms(files)).toEqual([]);
  });

  it('is noticed when it stands for two things', () => {
    expect(
      homonyms([
        ['a.ts', 'export interface Stake {\n}\nexport type Other = 1;\ninterface Own {}'],
        ['b.ts', 'import type { Stake } from "./a.ts";\nexport class Stake<T> {}\ninterface Own {}'],
        ['c.ts', 'export type { Other } from "./a.ts";'],
      ]),
    ).toEqual(['Stake in a.ts, b.ts']);
  });
});
