import { expect, test } from 'vitest';
import { smallWorld } from '../../../test/support/worlds/small-world.ts';
import { toDecimal } from '../../numbers/rational.ts';

/** Of a hundred shares since April 2005, of two hundred since April 2015; seen from the end of June 2020. */
function shares(
  fields: Readonly<Record<string, string>>,
): readonly [then: string | undefined, now: string | undefined] {
  const outstanding = (amount: string, from: string, to: Readonly<Record<string, string>>) => ({
    kind: 'HAS_ATTRIBUTE' as const,
    subject: 's',
    object: `s-${amount}`,
    attribute: 'SHARES_OUTSTANDING',
    amount,
    from,
    ...to,
  });
  const world = smallWorld([
    outstanding('100', '2005-04-01', { to: '2015-04-01' }),
    outstanding('200', '2015-04-01', {}),
    { kind: 'HOLDS', subject: 'a', object: 's', interest: 'SHARES', shares: '50', ...fields },
  ]);
  const view = world.to('s', 'HOLDS')[0]!;
  const [then, now] = [world.share(view).range, world.shareProForma(view)?.range];
  return [then && toDecimal(then.min, 3), now && toDecimal(now.min, 3)];
}
const share = (fields: Readonly<Record<string, string>>) => shares(fields)[0];

test.each([
  ['2005-03-31', undefined],
  ['2005-04-01', '0.500'],
  ['2015-03-31', '0.500'],
  ['2015-04-01', '0.250'],
])('shares stated as of %s are a part of those in issue on that day: %s', (observedOn, expected) => {
  expect(share({ observedOn })).toBe(expected);
});

test('shares stated as of no day are those of the day on which they came to be held, where that is told', () => {
  expect(share({ from: '2010-04-01', to: '2016-01-01' })).toBe('0.500');
  expect(share({ from: '2010-04', to: '2016-01-01' })).toBeUndefined();
  expect(share({ to: '2016-01-01' })).toBeUndefined();
});

test('the same number is another part of those in issue now, of shares alone, and is told where it differs', () => {
  expect(shares({ observedOn: '2010-04-01' })).toEqual(['0.500', '0.250']);
  expect(shares({ observedOn: '2016-04-01' })).toEqual(['0.250', undefined]);
  expect(shares({ observedOn: '2010-04-01', interest: 'VOTES' })[1]).toBeUndefined();
});
