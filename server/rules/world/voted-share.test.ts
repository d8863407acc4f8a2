import { describe, expect, test } from 'vitest';
import { smallWorld } from '../../../test/support/worlds/small-world.ts';
import { percentText } from '../../numbers/interval.ts';

/** Bounds of the votes in percent, worked out by hand; undefined where nothing bounds them. */
type Facts = Parameters<typeof smallWorld>[0];
const figure = (attribute: string, amount: string, label = '', more: object = {}) => ({
  kind: 'HAS_ATTRIBUTE' as const,
  subject: 's',
  object: `${attribute} ${label} ${amount}`,
  attribute,
  amount,
  label,
  from: '2018-01-01',
  ...more,
});
const held = (fields: object, subject = 'a') => ({
  kind: 'HOLDS' as const,
  subject,
  object: 's',
  interest: 'SHARES',
  exact: true,
  ...fields,
});
function votesOf(facts: Facts): readonly (string | undefined)[] {
  const world = smallWorld(facts);
  const view = world.to('s', 'HOLDS').find(({ fact }) => fact.subject === 'a')!;
  const { range, arithmetic } = world.votes(view);
  const bounds = range === undefined ? [undefined] : [percentText(range.min), percentText(range.max)];
  return arithmetic === undefined || !arithmetic.endsWith('votes') ? bounds : [...bounds, arithmetic];
}

/** A thousand shares with a vote, a hundred with ten: two thousand votes. */
const CLASSES = [
  figure('VOTES_PER_SHARE', '1', 'Class A'),
  figure('VOTES_PER_SHARE', '10', 'Class B'),
  figure('SHARES_OUTSTANDING', '1000', 'Class A'),
  figure('SHARES_OUTSTANDING', '100', 'Class B'),
];

describe('shares of classes carry the votes of their class', () => {
  test.each([
    ['30 B', { shares: '30', shareClass: 'Class B' }, ['15', '15', '300 / 2,000 votes']],
    ['30 b, as another source calls it', { shares: '30', shareClass: 'b shares' }, ['15', '15', '300 / 2,000 votes']],
    ['200 A', { shares: '200', shareClass: 'A' }, ['10', '10', '200 / 2,000 votes']],
    // 30 shares are 30 votes, or 300.
    ['30 of a class not told', { shares: '30' }, ['1.5', '15']],
    ['300 of a class not told', { shares: '300' }, ['15', '100']],
    // A tenth of B is 10 shares, 100 votes; a tenth of all 1,100 shares would be more than all B, whose votes are half.
    ['10 % of B, or of all in B', { percent: '10', shareClass: 'B' }, ['5', '50']],
    // 11 shares of the 1,100: 11 votes to 110.
    ['1 % of all', { percent: '1' }, ['0.55', '5.5']],
    ['a part not told', {}, [undefined]],
  ])('%s', (_, fields, expected) => {
    expect(votesOf([...CLASSES, held(fields)])).toEqual(expected);
  });

  test('of which the number is not told, of an unknown part', () => {
    const facts = CLASSES.filter(({ attribute, label }) => attribute !== 'SHARES_OUTSTANDING' || label === 'Class A');
    expect(votesOf([...facts, held({ shares: '30', shareClass: 'B' })])).toEqual([undefined]);
    const stated = [...facts, figure('VOTES_TOTAL', '3000')];
    expect(votesOf([...stated, held({ shares: '30', shareClass: 'B' })])).toEqual(['10', '10', '300 / 3,000 votes']);
  });

  test('or none; own shares of a class carry none either', () => {
    const none = [figure('VOTES_PER_SHARE', '0', 'Preference'), figure('VOTES_PER_SHARE', '1', 'Ordinary')];
    const inIssue = [
      figure('SHARES_OUTSTANDING', '900', 'Preference'),
      figure('SHARES_OUTSTANDING', '100', 'Ordinary'),
    ];
    const own = figure('TREASURY_SHARES', '20', 'Ordinary');
    expect(votesOf([...none, ...inIssue, held({ shares: '500', shareClass: 'Preference' })])).toEqual(['0', '0']);
    const forty = held({ shares: '40', shareClass: 'Ordinary' });
    expect(votesOf([...none, ...inIssue, forty])).toEqual(['40', '40', '40 / 100 votes']);
    expect(votesOf([...none, ...inIssue, own, forty])).toEqual(['50', '50', '40 / 80 votes']);
  });

  test('that were told only after the holding was are those of the day that is judged', () => {
    const later = CLASSES.map((one) => ({ ...one, from: '2020-01-01' }));
    expect(votesOf([...later, held({ shares: '30', shareClass: 'B', observedOn: '2019-06-30' })])).toEqual([
      '15',
      '15',
      '300 / 2,000 votes',
    ]);
  });
});

describe('a company’s own shares carry no vote', () => {
  const inIssue = figure('SHARES_OUTSTANDING', '1000');

  test('told by a number, or as a holding in itself, and counted once of either', () => {
    const fifty = held({ shares: '50' });
    expect(votesOf([inIssue, fifty])).toEqual(['5', '5']);
    expect(votesOf([inIssue, figure('TREASURY_SHARES', '500'), fifty])).toEqual(['10', '10', '50 / 500 votes']);
    const self = held({ percent: '50' }, 's');
    expect(votesOf([inIssue, self, fifty])).toEqual(['10', '10', '50 / 500 votes']);
    expect(votesOf([inIssue, figure('TREASURY_SHARES', '500'), self, fifty])).toEqual(['10', '10', '50 / 500 votes']);
  });

  test('by its last statement, and by no plan', () => {
    const self = (percent: string, observedOn: string, more: object = {}) =>
      held({ percent, observedOn, account: observedOn, ...more }, 's');
    const facts = [inIssue, held({ percent: '30' }), self('10', '2018-12-31'), self('40', '2019-12-31')];
    expect(votesOf(facts)).toEqual(['50', '50']);
    expect(votesOf([...facts, self('60', '2020-06-01', { planned: true })])).toEqual(['50', '50']);
  });

  test('also where what is told of them is rounded or unknown', () => {
    // Of 49.5 to 50.5 % own shares 10 % are 10 of 50.5 to 10 of 49.5 per cent.
    expect(votesOf([held({ percent: '50', exact: false }, 's'), held({ percent: '10' })])).toEqual(
      ['19.801980198', '20.20202020202'].map((text) => expect.stringContaining(text.slice(0, 10)) as string),
    );
    expect(votesOf([held({}, 's'), held({ percent: '10' })])).toEqual(['10', '100']);
  });
});

test('votes that are stated are parts of all votes, and no number of shares', () => {
  const votes = held({ shares: '100', interest: 'VOTES' });
  expect(votesOf([figure('SHARES_OUTSTANDING', '500'), votes])).toEqual([undefined]);
  const told = [figure('SHARES_OUTSTANDING', '500'), figure('VOTES_TOTAL', '100000'), votes];
  expect(votesOf(told)).toEqual(['0.1', '0.1', '100 / 100,000 votes']);
});
