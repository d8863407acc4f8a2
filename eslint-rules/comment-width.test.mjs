import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { commentWidth } from './comment-width.js';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: {
    files: ['**/*.js'],
    plugins: { govgraph: { rules: { 'comment-width': commentWidth } } },
    rules: { 'govgraph/comment-width': 'error' },
  },
});

const refusedLines = async (text) => {
  const [{ messages }] = await eslint.lintText(text, { filePath: 'any.js' });
  return messages.filter(({ ruleId }) => ruleId !== null).map(({ line }) => line);
};

/** A text that makes the line it stands in as wide as said. */
const filled = (before, width) => before + 'x'.repeat(width - before.length);

test.each([
  ['a line comment', (width) => `const a = 1;\n${filled('// ', width)}`, [2]],
  ['a block on one line', (width) => `${filled('/** ', width - 3)} */\nconst a = 1;`, [1]],
  ['a line within a block', (width) => `/**\n * short\n${filled(' * ', width)}\n */\nconst a = 1;`, [3]],
])('%s may have 120 columns and no more', async (_, text, lines) => {
  expect(await refusedLines(text(120))).toEqual([]);
  expect(await refusedLines(text(121))).toEqual(lines);
});

test('letters beyond the first plane count once', async () => {
  expect(await refusedLines(`// ${'𠮷'.repeat(117)}`)).toEqual([]);
  expect(await refusedLines(`// ${'𠮷'.repeat(118)}`)).toEqual([1]);
});

test('an address, a word to a tool and a comment after code are left alone', async () => {
  expect(await refusedLines(`// https://example.org/${'x'.repeat(120)}`)).toEqual([]);
  expect(await refusedLines(`/* eslint-disable no-empty -- ${'x'.repeat(120)} */`)).toEqual([]);
  expect(await refusedLines(filled('const a = 1; // ', 140))).toEqual([]);
});
