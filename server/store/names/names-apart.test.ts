import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../shared/project-root.ts';
import { NameIndex, NameIndexMaker } from './name-index.ts';
import type { NamedNode, StatedIdentifier } from './gathered-names.ts';
import { namesInTheMaking } from './names-apart.ts';

const folder = mkdtempSync(join(tmpdir(), 'govgraph-naming-'));
const program = join(folder, 'names-thread.mjs');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const node = (id: string, type: NamedNode['type'], spellings: string[], identifiers: string[] = []): NamedNode => ({
  id,
  type,
  spellings,
  identifiers,
});
const PARTS: readonly (readonly [NamedNode[], StatedIdentifier[]])[] = [
  [[], [{ party: 'b', identifier: 'lei:2' }]],
  [[node('b', 'Company', ['Bee', 'Bee'], ['lei:1', 'lei:2']), node('a', 'Company', ['Ay'])], []],
  [
    [node('s', 'Source', []), node('p', 'Person', ['Bee Ann'])],
    [
      { party: 'p', identifier: 'own:9' },
      { party: 'p', identifier: 'own:7' },
      { party: 'b', identifier: 'cik:3' },
    ],
  ],
];

/** Worked out by hand: types in their order, ids in theirs; what facts state after what the node has, each once. */
function expected() {
  const maker = new NameIndexMaker();
  maker.add({ id: 'a', type: 'Company', spellings: ['Ay'], identifiers: [] });
  maker.add({ id: 'b', type: 'Company', spellings: ['Bee'], identifiers: ['lei:1', 'lei:2', 'cik:3'] });
  maker.add({ id: 'p', type: 'Person', spellings: ['Bee Ann'], identifiers: ['own:7', 'own:9'] });
  maker.add({ id: 's', type: 'Source', spellings: [], identifiers: [] });
  return maker.parts();
}

async function made(options: Parameters<typeof namesInTheMaking>[0]) {
  const making = namesInTheMaking(options);
  for (const [nodes, stated] of PARTS) making.add(nodes, stated);
  try {
    return await making.parts();
  } finally {
    making.end();
    making.end();
  }
}

describe('the names of a graph, gathered in any order', () => {
  beforeAll(async () => {
    await build({
      root: projectRoot(),
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      build: {
        ssr: join(projectRoot(), 'server', 'store', 'names', 'names-thread.ts'),
        outDir: folder,
        rolldownOptions: { output: { entryFileNames: 'names-thread.mjs' } },
      },
    });
  });

  test('become the same index here and in a thread of their own, which begins when they are many', async () => {
    expect(await made({ program: undefined })).toEqual(expected());
    for (const worthIt of [0, 2, 3]) expect(await made({ program, worthIt }), String(worthIt)).toEqual(expected());
    expect(new NameIndex(await made({ program, worthIt: 2 })).like('bee', ['Company', 'Person'], 5)).toHaveLength(2);
  });

  test('stay here when they are few', async () => {
    expect(await made({ program: join(folder, 'no-such-thread.mjs'), worthIt: 5 })).toEqual(expected());
  });

  test.each([
    ['ends without a word', 'process.exit(0);'],
    ['fails', 'throw new Error("too little memory");'],
  ])('are no index when the thread %s', async (_, text) => {
    const spoilt = join(folder, 'spoilt.mjs');
    writeFileSync(spoilt, text);
    await expect(made({ program: spoilt, worthIt: 1 })).rejects.toThrow(/without a result|too little memory/);
  });
});
