import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

const NONE = { address: null, tab: null, chosen: null, browser: [] as readonly string[] };

test.each([
  [{ ...NONE }, 'en'],
  [{ ...NONE, browser: ['ja-JP', 'en'] }, 'ja'],
  [{ ...NONE, browser: ['fr', 'ja', 'en'] }, 'ja'],
  [{ ...NONE, browser: ['en-GB', 'ja'] }, 'en'],
  [{ ...NONE, browser: ['de'] }, 'en'],
  [{ ...NONE, chosen: 'en', browser: ['ja'] }, 'en'],
  [{ ...NONE, tab: 'ja', chosen: 'en' }, 'ja'],
  [{ ...NONE, address: 'en', tab: 'ja', chosen: 'ja', browser: ['ja'] }, 'en'],
  [{ ...NONE, address: 'tlh', chosen: 'ja' }, 'ja'],
] as const)('%o is %s', (sources, language) => {
  expect(languageOf(sources)).toBe(language);
});
