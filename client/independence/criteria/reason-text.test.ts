import { expect, test } from 'vitest';
import { reasonText } from './reason-text.ts';

test('days are put in words, ids and figures stay', () => {
  expect(
    reasonText('In force 2015-05-01 to 2021-03; on 2007-06-26 a hypothesis (OE-2007-06, 2007-45, 1,590,000,000 JPY).'),
  ).toBe('In force 1 May 2015 to March 2021; on 26 June 2007 a hypothesis (OE-2007-06, 2007-45, 1,590,000,000 JPY).');
});
