import { describe, expect, test } from 'vitest';
import { smallBook, smallRule } from '../../../test/support/worlds/small-book.ts';
import { smallWorld } from '../../../test/support/worlds/small-world.ts';
import { checkRule } from '../company/company-checks.ts';

/** A rule about the company passes nobody by what is only perhaps so; `p` is the outside director of `s`. */
type Facts = Parameters<typeof smallWorld>[0];
type Fields = Readonly<Record<string, unknown>>;

const DAY = '2020-06-30';
function checks(test: Fields, facts: Facts) {
  const world = smallWorld(facts, DAY, ['WORKS_FOR', 'SITS_ON', 'HOLDS']);
  return checkRule(world, smallBook(), smallRule({ about: ['COMPANY'], tests: [test] } as never));
}
const outcomes = (test: Fields, facts: Facts) => checks(test, facts).map(({ outcome }) => outcome);

describe('more boards than the limit', () => {
  const over = { pattern: 'OVERBOARDING', boards: '2' };
  const seat = (object: string, fields: Fields = {}): Facts[number] => ({
    kind: 'SITS_ON',
    subject: 'p',
    object,
    ...fields,
  });
  const own = seat('s-directors', { outside: true });

  test('may be those on which somebody may still sit, or of which a post is called a director’s', () => {
    expect(outcomes(over, [own, seat('a-directors')])).toEqual(['PASS']);
    expect(outcomes(over, [own, seat('a-directors'), seat('b-directors')])).toEqual(['FAIL']);
    // Stated within fifteen months a seat goes on; before that, it may.
    expect(outcomes(over, [own, seat('a-directors'), seat('b-directors', { observedOn: '2019-04-01' })])).toEqual([
      'FAIL',
    ]);
    const [doubtful] = checks(over, [own, seat('a-directors'), seat('b-directors', { observedOn: '2019-03-31' })]);
    expect(doubtful).toMatchObject({ outcome: 'UNKNOWN', missing: 'Does p sit on the board of b?' });
    expect(outcomes(over, [own, seat('a-directors'), seat('b-directors', { to: DAY, from: '2010-01-01' })])).toEqual([
      'PASS',
    ]);
    const post: Facts[number] = { kind: 'WORKS_FOR', subject: 'p', object: 'b', title: 'Outside Director' };
    expect(outcomes(over, [own, seat('a-directors'), post])).toEqual(['UNKNOWN']);
    expect(outcomes(over, [own, seat('a-directors'), { ...post, title: 'Clerk', employee: true }])).toEqual(['PASS']);
  });
});

describe('shares held as a policy', () => {
  const figures = (observedOn: string, held = '19'): Facts =>
    (
      [
        ['Policy shareholdings', held],
        ['Net assets', '100'],
      ] as const
    ).map(([label, amount]) => ({
      kind: 'HAS_ATTRIBUTE',
      subject: 's',
      object: `s-${label}`,
      attribute: 'OTHER',
      label,
      amount,
      unit: 'JPY',
      period: '2018-04-01/2019-03-31',
      observedOn,
    }));
  const fifth = { pattern: 'CROSS_HOLDINGS', atLeast: '20' };

  test('are measured by figures that still go on, and not by those of long ago', () => {
    expect(outcomes(fifth, figures('2019-04-01'))).toEqual(['PASS']);
    expect(outcomes(fifth, figures('2019-04-01', '20'))).toEqual(['FAIL']);
    expect(outcomes(fifth, figures('2019-03-31'))).toEqual(['UNKNOWN']);
    expect(outcomes(fifth, figures('2019-03-31', '20'))).toEqual(['UNKNOWN']);
  });
});
