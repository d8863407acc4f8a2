import { expect, test } from 'vitest';
import { askedOf, isKinOf, worksFor } from '../../../test/support/worlds/book-worlds.ts';
import { degreeOf } from './kin-degrees.ts';

/**
 * Degrees by hand (a parent or child one, a brother two, through a spouse as the spouse has it), and whether the
 * relative is of the family of the exchanges (spouse, parents, children, siblings, the same in law) and of that of
 * Art. 382(3) of Korea (spouse, ascendants, descendants): an officer of the company among those takes independence.
 */
test.each([
  ['brother', 2, true, false],
  ['mother’s brother', 3, false, false],
  ["father's sister", 3, false, false],
  ["brother's son", 3, false, false],
  ['son of his sister', 3, false, false],
  ["uncle's wife", 3, false, false],
  ["brother's daughter's husband", 3, false, false],
  ["wife's brother", 2, true, false],
  ["parents' son", 2, true, false],
  ["father's father", 2, false, true],
  ["daughter's daughter", 2, false, true],
  ["wife's father", 1, true, false],
  ["daughter's husband", 1, true, false],
  ['husband of her sister', 2, true, false],
  ['wife', 1, true, true],
  ['妻の弟', 2, true, false],
  ['弟の妻', 2, true, false],
  ['妻の父', 1, true, false],
  ['母の弟', 3, false, false],
  ['父の妹の夫', 3, false, false],
])('%s', (relation, degree, ofExchanges, ofKorea) => {
  expect(degreeOf({ relation })).toBe(degree);
  const facts = [isKinOf('p', 'q', relation), worksFor('q', 's', { executive: true, from: '2015-01-01' })];
  const [us, kr] = [askedOf('NQ-C', facts, { home: 'US' }), askedOf('KR-382-3-4', facts, { home: 'KR' })];
  expect([us.outcome, kr.outcome]).toEqual([ofExchanges, ofKorea].map((near) => (near ? 'TRIGGERED' : 'CLEAR')));
});

test('a stepchild is a child, as may be that of the wife; a partner in business is no spouse', () => {
  const fee = (relation: string) =>
    askedOf('NQ-C', [isKinOf('p', 'q', relation), worksFor('q', 's', { executive: true, from: '2015-01-01' })], {
      home: 'US',
    }).outcome;
  expect(fee('stepson')).toBe('TRIGGERED');
  expect(fee("wife's daughter")).not.toBe('CLEAR');
  expect(fee('business partner')).toBe('UNKNOWN');
  expect(fee('unmarried partner')).toBe('TRIGGERED');
  expect(degreeOf({ relation: 'mother’s brother', degree: 4 })).toBe(4);
});
