import { expect, test } from 'vitest';
import { firstSentence } from './first-sentence.ts';

test.each([
  ['One is told. The rest is not.', 'One is told.'],
  ['Only one', 'Only one'],
  ['Held by Aoi Co., Ltd. and others. More.', 'Held by Aoi Co., Ltd. and others.'],
  ['J. Doe sat there. She left.', 'J. Doe sat there.'],
  ['It holds 24.706 % of it. More.', 'It holds 24.706 % of it.'],
  ['He was called (“outside.”) Then not.', 'He was called (“outside.”) Then not.'],
  ['Is it so? Nobody tells.', 'Is it so?'],
  ['', ''],
])('%j begins with %j', (text, first) => {
  expect(firstSentence(text)).toBe(first);
});
