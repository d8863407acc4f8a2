import { expect, test } from 'vitest';
import { importCircles } from './import-circles.js';

const circles = (files) => importCircles(new Map(Object.entries(files)));

test.each([
  ['a value', "import { b } from './b.ts';"],
  ['a type', "import type { B } from './b.ts';"],
  ['a type among values', "import { type B } from './b.ts';"],
  ['passing on', "export { b } from './b.ts';"],
  ['passing on everything', "export * from './b.ts';"],
  ['a type written in place', "export type A = import('./b.ts').B;"],
  ['an import when it is needed', "export const a = () => import('./b.ts');"],
  ['an import over several lines', "import type {\n  B,\n} from './b.ts';"],
])('%s closes a circle', (_, text) => {
  expect(circles({ 'server/a.ts': text, 'server/b.ts': "import type { A } from './a.ts';" })).toEqual([
    ['server/a.ts', 'server/b.ts'],
  ]);
  expect(circles({ 'server/a.ts': text, 'server/b.ts': '' })).toEqual([]);
});

test('a file that imports itself is a circle', () => {
  expect(circles({ 'a.ts': "import type { A } from './a.ts';" })).toEqual([['a.ts']]);
});

test.each([
  ['its extension', './b', 'server/b.tsx'],
  ['the file of a folder', './b', 'server/b/index.ts'],
  ['nothing, with a question', './b.ts?raw', 'server/b.ts'],
])('an import that leaves out %s closes a circle', (_, path, file) => {
  const back = file.includes('index') ? '../a' : './a';
  expect(circles({ 'server/a.mjs': `import '${path}';`, [file]: `import '${back}';` })).toEqual([
    ['server/a.mjs', file],
  ]);
});

test('an import in a comment or a text closes nothing', () => {
  const texts = ["// import { b } from './b.ts';", `const a = "import { b } from './b.ts'";`];
  for (const text of texts) expect(circles({ 'a.ts': text, 'b.ts': "import './a.ts';" })).toEqual([]);
});

test('a circle through folders is told by its shortest way round, each circle once', () => {
  const imports = (...paths) => paths.map((path) => `import type { X } from '${path}';`).join('\n');
  expect(
    circles({
      'x/start.ts': imports('./a.ts', '../y/q.ts'),
      'x/a.ts': imports('./b.ts'),
      'x/b.ts': imports('../y/c.ts'),
      'y/c.ts': imports('../x/a.ts', '../x/d.ts'),
      'x/d.ts': imports('./e.ts'),
      'x/e.ts': imports('./a.ts'),
      'y/p.ts': imports('./q.ts'),
      'y/q.ts': imports('./p.ts'),
    }),
  ).toEqual([
    ['x/a.ts', 'x/b.ts', 'y/c.ts'],
    ['y/p.ts', 'y/q.ts'],
  ]);
});

test('two ways to the same file are no circle', () => {
  expect(
    circles({
      'a.ts': "import './b.ts';\nimport './c.ts';",
      'b.ts': "import './d.ts';",
      'c.ts': "import './d.ts';",
      'd.ts': '',
    }),
  ).toEqual([]);
});
