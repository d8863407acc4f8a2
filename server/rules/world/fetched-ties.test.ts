import { expect, test } from 'vitest';
import { holds, pays, sitsOn, worksFor, type SmallFact } from '../../../test/support/worlds/book-worlds.ts';
import { fetchedAndStated } from '../../../test/support/worlds/fetched-case.ts';

/** Ties over people and companies that are not at the company itself: what is fetched of a store tells them too. */
async function outcomes(id: string, facts: readonly SmallFact[]): Promise<readonly string[]> {
  const { fetched, stated } = await fetchedAndStated(id, facts);
  return [fetched, stated];
}

const executive = (who: string, org: string) =>
  worksFor(who, org, { executive: true, title: 'Chief Executive Officer', from: '2015-01-01' });
const decides = (who: string, org: string) =>
  sitsOn(who, `${org}-compensation-committee`, { outside: true, from: '2017-01-01' });
const owns = (subject: string, object: string, percent = '100') =>
  holds(subject, object, { percent, from: '2000-01-01' });
const told = (subject: string, attribute: string, fields: object): SmallFact => ({
  kind: 'HAS_ATTRIBUTE',
  subject,
  object: subject,
  attribute,
  ...fields,
});
const year = { period: '2019-01-01/2019-12-31' };
const classesOf = (company: string) =>
  ['1', '10'].flatMap((votes) => [
    told(company, 'VOTES_PER_SHARE', { amount: votes, label: `Class ${votes}`, from: '2018-01-01' }),
    told(company, 'SHARES_OUTSTANDING', { amount: '100', label: `Class ${votes}`, from: '2018-01-01' }),
  ]);
const p = executive('p', 'x');

test.each<[string, string, string, readonly SmallFact[]]>([
  [
    'an executive without a seat on the committee there',
    'NQ-E',
    'TRIGGERED',
    [p, executive('e', 's'), decides('e', 'x')],
  ],
  ['one of a subsidiary', 'NQ-E', 'TRIGGERED', [p, executive('e', 'y'), decides('e', 'x'), owns('s', 'y')]],
  ['one of the parent', 'NY-iv', 'TRIGGERED', [p, executive('e', 'top'), decides('e', 'x'), owns('top', 's')]],
  ['one of a stranger', 'NQ-E', 'CLEAR', [p, executive('e', 'z'), decides('e', 'x')]],
  [
    'one on the committee of the parent of that company',
    'NQ-E',
    'UNKNOWN',
    [p, executive('e', 's'), decides('e', 'head'), owns('head', 'x')],
  ],
  [
    'an executive without a seat, non-executive there',
    'EU-g',
    'TRIGGERED',
    [p, executive('e', 's'), sitsOn('e', 'x-directors', { outside: true, from: '2018-01-01' })],
  ],
  [
    'what the parent pays',
    'NY-v',
    'TRIGGERED',
    [
      p,
      owns('top', 's'),
      pays('top', 'x', '6000000'),
      told('s', 'FISCAL_YEAR', year),
      told('x', 'OTHER', { ...year, label: 'Consolidated revenue', amount: '1000', unit: 'USD' }),
    ],
  ],
  [
    'a parent by votes of a class',
    'NQ-A',
    'TRIGGERED',
    [...classesOf('s'), holds('x', 's', { shares: '56', shareClass: 'Class 10', from: '2018-01-01' }), p],
  ],
  [
    'a holder of the parent by votes of a class',
    'NQ-A',
    'TRIGGERED',
    [
      ...classesOf('top'),
      owns('top', 's'),
      holds('x', 'top', { shares: '56', shareClass: '10', from: '2018-01-01' }),
      p,
    ],
  ],
  [
    // 55 of 1,100 votes are none of a parent, but in Japan somebody may control with less than half.
    'an owner of half of a class with few votes',
    'NQ-A',
    'UNKNOWN',
    [...classesOf('s'), holds('x', 's', { shares: '55', shareClass: '1', from: '2018-01-01' }), p],
  ],
])('%s: %s', async (_, rule, expected, facts) => {
  expect(await outcomes(rule, facts)).toEqual([expected, expected]);
});
