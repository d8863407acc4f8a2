import { existsSync } from 'node:fs';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import tseslint from 'typescript-eslint';
import { noLiteralText } from './no-literal-text.js';
import { TRANSLATED } from './translated.js';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: {
    files: ['**/*.tsx'],
    plugins: { govgraph: { rules: { 'no-literal-text': noLiteralText } } },
    languageOptions: { parser: tseslint.parser },
    rules: { 'govgraph/no-literal-text': 'error' },
  },
});

const refused = async (jsx) => {
  const [{ messages }] = await eslint.lintText(`const drawn = ${jsx};`, { filePath: 'client/app/x.tsx' });
  return messages.length;
};

test.each([
  '<p>Try again</p>',
  '<p>{n} of them</p>',
  '<a title="Where to begin" />',
  '<a aria-label={`${n} more`} />',
  "<p>{open ? 'less' : null}</p>",
  "<p>{open && 'open'}</p>",
  '<input placeholder={`Search`} />',
])('refuses %s', async (jsx) => expect(await refused(jsx)).toBe(1));

test.each([
  "<p>{say('tryAgain')}</p>",
  '<p>{a} · {b} %</p>',
  '<a className="button plain" role="menu" />',
  '<kbd>Ctrl K</kbd>',
  '<b>×</b>',
  '<p className={open ? "open box" : undefined} />',
  '<p>&nbsp;</p>',
])('lets %s be', async (jsx) => expect(await refused(jsx)).toBe(0));

test.each(TRANSLATED)('%s has messages in both languages', (folder) => {
  for (const language of ['en', 'ja']) expect(existsSync(`client/${folder}/messages/${language}.ts`)).toBe(true);
});
