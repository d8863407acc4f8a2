import { afterAll, describe, expect, test } from 'vitest';
import {
  CITED,
  company,
  marked,
  placesOf,
  problemsOf,
  removeTemporaryFolders,
  SOUND,
} from '../../../test/support/seeds/temporary-seed.ts';

afterAll(removeTemporaryFolders);

const AT = `observedOn: "2007-03-31", ${CITED}`;
const files = (holders: readonly string[], before = '') => ({
  'people.yaml': `${SOUND['people.yaml'] ?? ''}  - { id: cyd, name: "Cyd Lee", ${CITED} }\n`,
  'companies/acme.yaml': company('acme', `${before}holders:\n${holders.map((line) => `  - ${line}`).join('\n')}`),
});
const of = (holder: string, fields: string, when = AT) => `{ holder: ${holder}, direct: DIRECT, ${fields}, ${when} }`;

/** What is told at the lines that bear the mark; nothing may be told elsewhere. */
function told(holders: readonly string[], before = ''): { problem: string; mend: string; severity: string }[] {
  const seed = files(holders, before);
  const problems = problemsOf(seed);
  expect(placesOf(problems)).toEqual(marked(seed));
  return problems.map(({ problem, mend, severity }) => ({ problem, mend, severity }));
}

describe('the capital of some and the votes of others in one table', () => {
  const votes = (percent: string) => `${of('bob', `interest: VOTES, percent: "${percent}"`)} #!`;

  test('that make one whole are asked about, at the last of the votes', () => {
    expect(told([of('ann', 'percent: "60.0"'), of('cyd', 'percent: "10.0"'), votes('30.0')])).toEqual([
      {
        problem: 'of one table the capital of ann, cyd and the votes of bob make one whole',
        mend: 'give every holder the measure the table gives, SHARES or VOTES; a second measure is a second entry',
        severity: 'warning',
      },
    ]);
  });

  test('count as one whole up to what rounding allows, and not beyond', () => {
    // "60.0" is at least 59.95, "40.1" at least 40.05: together 100.
    expect(told([of('ann', 'percent: "60.0"'), votes('40.1')])).toHaveLength(1);
    expect(told([of('ann', 'percent: "60.0"'), votes('40.2').replace(' #!', '')])).toEqual([]);
  });

  test.each([
    ['of one measure', [of('ann', 'percent: "60.0"'), of('bob', 'percent: "30.0"')]],
    ['of votes alone', [of('ann', 'interest: VOTES, percent: "60.0"'), of('bob', 'interest: VOTES, percent: "30.0"')]],
    [
      'in which one has both',
      [
        of('ann', 'percent: "60.0"'),
        of('ann', 'id: votes, interest: VOTES, percent: "30.0"'),
        of('cyd', 'percent: "5.0"'),
      ],
    ],
    ['in which one has no figure', [of('ann', 'percent: "60.0"'), of('bob', 'interest: VOTES')]],
    [
      'of two days',
      [
        of('ann', 'percent: "60.0"'),
        of('bob', 'interest: VOTES, percent: "30.0"', `observedOn: "2007-03-30", ${CITED}`),
      ],
    ],
    [
      'of which one is planned',
      [of('ann', 'percent: "60.0"'), of('bob', 'interest: VOTES, percent: "30.0", planned: true')],
    ],
    [
      'of which one is indirect',
      [of('ann', 'percent: "60.0"'), of('bob', 'interest: VOTES, percent: "30.0"').replace('DIRECT', 'INDIRECT')],
    ],
  ])('%s are none', (_, holders) => {
    expect(told(holders)).toEqual([]);
  });
});

describe('a right of votes in an entry of capital', () => {
  test.each(['right to vote', 'votingRights', 'voting-rights', 'VOTING_RIGHTS', '議決権'])(
    '%s is asked about',
    (right) => {
      expect(told([`${of('ann', `percent: "10.0", right: "${right}"`)} #!`])).toEqual([
        {
          problem: `its right "${right}" is of votes, and its interest SHARES`,
          mend: 'write interest: VOTES; what is held of the shares is an entry of its own',
          severity: 'warning',
        },
      ]);
    },
  );

  test('another right is none, nor one in an entry of votes', () => {
    expect(told([of('ann', 'percent: "10.0", right: "devotes itself to shares"')])).toEqual([]);
    expect(told([of('ann', 'interest: VOTES, percent: "10.0", right: "votingRights"')])).toEqual([]);
  });
});

describe('one number of shares of several holders', () => {
  const joint = (fields = '') => of('bob', `shares: "500"${fields}, note: "shared voting power"`);

  test.each([
    'held jointly',
    'they vote together',
    'shared voting power',
    'they share beneficial ownership',
    'a group under section 13(d)',
    '共同保有者',
    '連名',
  ])('of whom one notes "%s" may be one block', (note) => {
    const holders = [of('ann', 'shares: "500"'), `${of('bob', `shares: "500", note: "${note}"`)} #!`];
    expect(told(holders)).toEqual([
      {
        problem: 'ann, bob hold 500 shares each, and a note says that they hold them jointly',
        mend: 'if it is one block, give all of them the same block: it then counts once',
        severity: 'warning',
      },
    ]);
  });

  test('of three is asked about at the last of them, whichever notes it', () => {
    expect(told([of('ann', 'shares: "500"'), joint(), `${of('cyd', 'shares: "500"')} #!`])).toEqual([
      expect.objectContaining({
        problem: 'ann, bob, cyd hold 500 shares each, and a note says that they hold them jointly',
      }),
    ]);
  });

  test.each([
    ['of whom none notes anything', [of('ann', 'shares: "500"'), of('bob', 'shares: "500"')]],
    ['of which one is another', [of('ann', 'shares: "501"'), joint()]],
    ['of which one is of votes', [of('ann', 'interest: VOTES, shares: "500"'), joint()]],
    ['that name their block', [of('ann', 'shares: "500", block: b'), joint(', block: b')]],
    ['of which one names the block', [of('ann', 'shares: "500", block: b'), joint()]],
    ['of one holder alone', [joint()]],
    ['that is no number', [of('ann', 'percent: "5.0"'), of('bob', 'percent: "5.0", note: "jointly"')]],
    ['of a shareholder, no group', [of('ann', 'shares: "500"'), of('bob', 'shares: "500", note: "the shareholder"')]],
  ])('%s is no block', (_, holders) => {
    expect(told(holders)).toEqual([]);
  });
});

describe('a printed percentage beside the number of shares', () => {
  const ISSUED = `attributes:\n  - { id: issued, attribute: SHARES_OUTSTANDING, amount: "1000", ${AT} }\n`;
  const printed = (shares: string, percent: string, more = '') =>
    of('ann', `shares: "${shares}", percent: "${percent}"${more}`);

  // 123 of 1,000 are 12.3 %. Rounded to one place it is 12.3, to none 12; cut off it is the same.
  test.each([
    ['123', '12.3'],
    ['123', '12'],
    ['127', '12'],
    ['129', '12'],
    ['125', '13'],
    ['1000', '100'],
  ])('%s of 1,000 may be printed as %s %', (shares, percent) => {
    expect(told([printed(shares, percent)], ISSUED)).toEqual([]);
  });

  // One whole unit more is not cut off, more than half a unit less is not rounded.
  test.each([
    ['130', '12', '13.000'],
    ['124', '13', '12.400'],
    ['123', '12.4', '12.300'],
    ['123', '12.2', '12.300'],
  ])('%s of 1,000 is not %s %', (shares, percent, figure) => {
    expect(told([`${printed(shares, percent)} #!`], ISSUED)).toEqual([
      {
        problem: `${percent} % is printed, but ${shares} of 1000 shares in issue (issued) are ${figure} %`,
        mend: 'look the three figures and their days up again; if the source says so, keep them and write a finding',
        severity: 'warning',
      },
    ]);
  });

  test('is not held against shares of another day, of a class, of votes, or that nobody states', () => {
    expect(told([printed('130', '12')], ISSUED.replace('2007-03-31', '2006-03-31'))).toEqual([]);
    expect(told([printed('130', '12')])).toEqual([]);
    expect(told([printed('130', '12', ', shareClass: A')], ISSUED)).toEqual([]);
    expect(told([printed('130', '12', ', interest: VOTES')], ISSUED)).toEqual([]);
    expect(told([of('ann', 'shares: "130"'), of('bob', 'percent: "12"')], ISSUED)).toEqual([]);
  });
});
