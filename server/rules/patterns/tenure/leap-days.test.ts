import { expect, test } from 'vitest';
import { askedOf, sitsOn } from '../../../../test/support/worlds/book-worlds.ts';

/** More than nine years, and at least twelve, since a day at the end of February. */
test.each([
  ['UK-7', '2011-02-28', '2020-02-28', 'CLEAR'],
  ['UK-7', '2011-02-28', '2020-02-29', 'TRIGGERED'],
  ['UK-7', '2011-03-01', '2020-02-29', 'CLEAR'],
  ['UK-7', '2012-02-29', '2021-02-28', 'CLEAR'],
  ['UK-7', '2012-02-29', '2021-03-01', 'TRIGGERED'],
  ['AFEP-6', '2008-02-29', '2020-02-28', 'CLEAR'],
  ['AFEP-6', '2008-02-29', '2020-02-29', 'TRIGGERED'],
  ['AFEP-6', '2010-02-28', '2022-02-27', 'CLEAR'],
  ['AFEP-6', '2010-02-28', '2022-02-28', 'TRIGGERED'],
  ['UK-7', '2011', '2020-06-30', 'UNKNOWN'],
  ['UK-7', '2011-07', '2020-06-30', 'CLEAR'],
  ['UK-7', '2011-05', '2020-06-30', 'TRIGGERED'],
])('%s: on the board since %s, on %s', (rule, from, on, expected) => {
  expect(askedOf(rule, [sitsOn('p', 's-directors', { outside: true, from })], { on, home: 'GB' }).outcome).toBe(
    expected,
  );
});
