import { expect, test } from 'vitest';
import { MADE_UP, STEM, type MadeUpFact } from './fixtures/made-up-filing.ts';
import { instanceOf, plainFile, tableOf } from './fixtures/render.ts';
import { statedIn, type StatedByFile } from './fixtures/stated.ts';

/** A company with shares of several classes lists those with the most votes in a table of their own. */
const row = (no: number, name: string, votes: string | undefined, part: string | undefined, base = 'CurrentYear') => {
  const context = `${base}Instant_No${String(no)}MajorShareholdersVotingRightsMember`;
  const text = (element: string, value: string): MadeUpFact => ({ name: `jpcrp_cor:${element}`, context, value });
  const figure = (element: string, value: string | undefined): MadeUpFact => ({
    ...text(element, ''),
    value,
    unit: 'pure',
  });
  return [
    text('NameMajorShareholdersVotingRights', name),
    text('AddressMajorShareholdersVotingRights', '東京都品川区'),
    figure('NumberOfVotingRightsHeld', votes),
    figure('RatioOfVotingRightsHeld', part),
  ];
};
const FACTS = [
  ...MADE_UP,
  ...row(2, '㈱架空銀行', '500', '0.0520'),
  ...row(1, '青木　一郎', '450', '0.0470'),
  ...row(3, '㈱架空銀行', '100', '0.0104'),
  ...row(4, '架空マスタートラスト信託銀行㈱（信託口）', undefined, undefined),
  ...row(5, '（注）２', '90', '0.0093'),
  ...row(1, '遠野重工㈱', '1', '0.0001', 'Prior1Year'),
];
const votes = (one: StatedByFile) =>
  one
    .of('HOLDS')
    .filter(({ record }) => record?.endsWith(':voters') === true)
    .map(({ fact: { subject, interest, percent, note, account, nominee, shares }, observedOn }) => [
      one.named(subject),
      interest,
      percent,
      note,
      account,
      nominee,
      shares,
      observedOn,
    ]);

test.each(['instance', 'table'])('votes of the largest voters are read, from an %s', async (form) => {
  const one = await statedIn(
    form === 'table' ? plainFile(`${STEM}.csv`, tableOf(FACTS)) : plainFile(`${STEM}.xbrl`, instanceOf(FACTS)),
  );
  const day = '2025-03-31';
  expect(votes(one)).toEqual([
    ['青木一郎', 'VOTES', '4.70', '450 votes.', undefined, false, undefined, day],
    ['㈱架空銀行', 'VOTES', '5.20', '500 votes.', 'No 2', false, undefined, day],
    ['㈱架空銀行', 'VOTES', '1.04', '100 votes.', 'No 3', false, undefined, day],
    ['架空マスタートラスト信託銀行㈱（信託口）', 'VOTES', undefined, undefined, '信託口', true, undefined, day],
  ]);
  // The same parties as in the table of shares.
  const shares = one.of('HOLDS').filter(({ record }) => record?.endsWith(':holders') === true);
  const voters = one.of('HOLDS').filter(({ record }) => record?.endsWith(':voters') === true);
  expect(voters.every(({ fact }) => shares.some((other) => other.fact.subject === fact.subject))).toBe(true);
  expect(one.problems.filter(({ code }) => code === 'HOLDER_NOT_NAMED').map(({ message }) => message)).toEqual([
    'row 5 of the shareholders with the most votes has no name; it is left out',
  ]);
});
