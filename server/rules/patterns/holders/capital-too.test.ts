import { expect, test } from 'vitest';
import { smallBook, smallRule } from '../../../../test/support/worlds/small-book.ts';
import { smallWorld } from '../../../../test/support/worlds/small-world.ts';
import { checkRule } from '../../company/company-checks.ts';

/** Companies Act 2006, Schedule 1A: more than 25 % of the shares, or more than 25 % of the votes. */
const held = (capital: string, votes: string, capitalToo: boolean) => {
  const part = (percent: string, interest: string) =>
    ({ kind: 'HOLDS', subject: 'h', object: 's', percent, interest, exact: true }) as const;
  const world = smallWorld([part(capital, 'SHARES'), part(votes, 'VOTES')], '2020-06-30', ['HOLDS']);
  const rule = smallRule({ about: ['COMPANY'], tests: [{ pattern: 'HOLDERS', moreThan: '25', capitalToo }] });
  return checkRule(world, smallBook(), rule).map(({ subject }) => subject);
};

test('a holder passes by capital or by votes, where the rule asks for either', () => {
  expect(held('25.01', '10', true)).toEqual(['h']);
  expect(held('25', '10', true)).toEqual([undefined]);
  expect(held('10', '25.01', true)).toEqual(['h']);
  expect(held('25.01', '10', false)).toEqual([undefined]);
});

test('a holder of votes alone is one of capital as well, and shares without a vote are capital', () => {
  const told = (fields: object) => {
    const facts = [{ kind: 'HOLDS', subject: 'h', object: 's', percent: '30', exact: true, ...fields }] as const;
    const rule = smallRule({ about: ['COMPANY'], tests: [{ pattern: 'HOLDERS', moreThan: '25', capitalToo: true }] });
    return checkRule(smallWorld([...facts], '2020-06-30', ['HOLDS']), smallBook(), rule).map(({ subject }) => subject);
  };
  expect(told({ interest: 'VOTES' })).toEqual(['h']);
  expect(told({ votingPower: 'NONE' })).toEqual(['h']);
  expect(told({ percent: '25', votingPower: 'NONE' })).toEqual([undefined]);
});
