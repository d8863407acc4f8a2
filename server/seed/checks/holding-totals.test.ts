import { afterAll, describe, expect, test } from 'vitest';
import {
  CITED,
  company,
  problemsOf,
  removeTemporaryFolders,
  SOUND,
} from '../../../test/support/seeds/temporary-seed.ts';

afterAll(removeTemporaryFolders);

const AT = `observedOn: "2007-03-31", ${CITED}`;
const holder = (id: string, fields: string, when = AT) =>
  `  - { id: ${id}, holder: ${id.split('-')[0] ?? ''}, direct: DIRECT, ${fields}, ${when} }`;
const PEOPLE = `${SOUND['people.yaml'] ?? ''}  - { id: cyd, name: "Cyd Lee", ${CITED} }\n`;
const OUTSTANDING = `attributes:\n  - { attribute: SHARES_OUTSTANDING, amount: "204300", ${AT} }\n`;
const told = (holders: string[], before = '') =>
  problemsOf({
    'people.yaml': PEOPLE,
    'companies/acme.yaml': company('acme', `${before}holders:\n${holders.join('\n')}`),
  });

describe('more than all is held', () => {
  test('by printed percentages: a warning with the day and the figures, at the last holding', () => {
    const [problem, ...others] = told([holder('ann-x', 'percent: "60.0"'), holder('bob-x', 'percent: "40.2"')]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      file: 'companies/acme.yaml',
      line: 9,
      severity: 'warning',
      problem: 'at least 100.1 % of acme is held on 2007-03-31: ann 60.0, bob 40.2',
    });
  });

  test('by share counts, exactly: one share too many is told, all of them are not', () => {
    expect(told([holder('ann-x', 'shares: "204299"'), holder('bob-x', 'shares: "1"')], OUTSTANDING)).toEqual([]);
    const [problem] = told([holder('ann-x', 'shares: "204299"'), holder('bob-x', 'shares: "2"')], OUTSTANDING);
    expect(problem?.problem).toMatch(/^more than 100 % of acme/);
  });

  test('by what was in issue on that day, not by a larger number of another one', () => {
    // 204,301 are held of 204,300 on 31 March 2007; 300,000 were in issue a year before alone.
    const before = `${OUTSTANDING}  - { attribute: SHARES_OUTSTANDING, amount: "300000", from: "2006-03-31", to: "2006-04-01", ${CITED} }\n`;
    const holders = [holder('ann-x', 'shares: "204299"'), holder('bob-x', 'shares: "2"')];
    expect(told(holders, before).map(({ problem }) => problem)).toEqual([
      expect.stringMatching(/^more than 100 % of acme is held on 2007-03-31/),
    ]);
  });

  test('by shares and a percentage together', () => {
    // 153,225 of 204,300 is 75 %; "25.1" is at least 25.05 %.
    expect(told([holder('ann-x', 'shares: "153225"'), holder('bob-x', 'percent: "25.0"')], OUTSTANDING)).toEqual([]);
    expect(
      told([holder('ann-x', 'shares: "153225"'), holder('bob-x', 'percent: "25.1"')], OUTSTANDING)[0]?.problem,
    ).toMatch(/at least 100\.05 %/);
  });

  test('by the least of a range', () => {
    expect(
      told([holder('ann-x', 'percentMin: "75", percentMax: "90"'), holder('bob-x', 'percent: "26"')])[0]?.problem,
    ).toMatch(/at least 100\.5 %/);
  });
});

describe('not more than all is held', () => {
  test.each([
    ['rounded figures that may be 100 %', [holder('ann-x', 'percent: "60.05"'), holder('bob-x', 'percent: "40.0"')]],
    [
      'an indirect holding',
      [holder('ann-x', 'percent: "60"'), holder('bob-x', 'percent: "60"').replace('DIRECT', 'INDIRECT')],
    ],
    ['a planned one', [holder('ann-x', 'percent: "60"'), holder('bob-x', 'percent: "60", planned: true')]],
    ['votes beside shares', [holder('ann-x', 'percent: "60"'), holder('bob-x', 'percent: "60", interest: VOTES')]],
    [
      'one that ended when the other began',
      [
        holder('ann-x', 'percent: "60"', `from: "2005", to: "2006-01-01", ${CITED}`),
        holder('bob-x', 'percent: "60"', `from: "2006-01-01", observedOn: "2006-01-01", ${CITED}`),
      ],
    ],
    [
      'one whose successor is counted',
      [
        holder('ann-x', 'percent: "86.1"', `from: "2006-01-01", ${AT}`),
        holder('ann-y', 'percent: "95.2", supersedes: ann-x', `observedOn: "2007-04-05", ${CITED}`),
        holder('bob-x', 'percent: "4.8"', `observedOn: "2007-04-05", ${CITED}`),
      ],
    ],
    ['unknown shares', [holder('ann-x', 'percent: "100"'), holder('bob-x', 'note: "blank"')]],
  ])('%s', (_, holders) => {
    expect(told(holders)).toEqual([]);
  });
});

test('a figure that is exact is not taken for a rounded one', () => {
  // "60.0" is at least 59.95 when rounded, and 60 when exact; "40.04" is at least 40.035.
  expect(told([holder('ann-x', 'percent: "60.0"'), holder('bob-x', 'percent: "40.04"')])).toEqual([]);
  expect(
    told([holder('ann-x', 'percent: "60.0", exact: true'), holder('bob-x', 'percent: "40.04"')])[0]?.problem,
  ).toMatch(/^at least 100\.035 %/);
});

test('what is held directly and through others together is not added to what those others hold', () => {
  const both = holder('bob-x', 'percent: "60"').replace('direct: DIRECT', 'direct: BOTH');
  expect(told([holder('ann-x', 'percent: "60"'), both])).toEqual([]);
});

test('the worst day is told, once', () => {
  const problems = told([
    holder('ann-x', 'percent: "60"', `from: "2005-01-01", to: "2008-01-01", ${CITED}`),
    holder('bob-x', 'percent: "50"', `from: "2006-01-01", to: "2008-01-01", ${CITED}`),
    holder('cyd-x', 'percent: "40"', `from: "2007-01-01", to: "2007-06-01", ${CITED}`),
  ]);
  expect(problems.map(({ problem }) => problem)).toEqual([
    'at least 148.5 % of acme is held on 2007-01-01: ann 60, bob 50, cyd 40',
  ]);
});

describe('blocks that are reported together', () => {
  const joint = (party: string, fields: string) =>
    `  - { id: j-${party}, party: ${party}, block: both, ${fields}, ${AT} }`;
  const reported = (reports: string[], holders: string[] = []) =>
    problemsOf({
      'people.yaml': PEOPLE,
      'companies/acme.yaml': company(
        'acme',
        `${OUTSTANDING}jointBlocks:\n${reports.join('\n')}${holders.length === 0 ? '' : `\nholders:\n${holders.join('\n')}`}`,
      ),
    });
  const BOTH = [joint('ann', 'shares: "104300"'), joint('bob', 'shares: "104300"')];

  test('count once, and with holdings of others may be more than all', () => {
    expect(reported(BOTH, [holder('cyd-x', 'shares: "100000"')])).toEqual([]);
    const [problem] = reported(BOTH, [holder('cyd-x', 'shares: "100001"')]);
    expect(problem?.problem).toMatch(/^more than 100 % of acme is held on 2007-03-31/);
  });

  test('are not added to what a party holds besides, which may be the same shares', () => {
    expect(reported(BOTH, [holder('ann-x', 'shares: "104301"')])).toEqual([]);
  });

  test('of two sizes on one day are told; of one size, or with one not told, they are not', () => {
    const [problem, ...others] = reported([joint('ann', 'shares: "1000"'), joint('bob', 'shares: "1001"')]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      problem: 'bob reports 1001 shares of the block both, ann 1000, for the same day',
      mend: 'give another block its own id, or correct one of the two; if the sources say so, write a finding',
      severity: 'warning',
      line: 11,
    });
    // Blocks of two names are two blocks, and one party may report one that grew.
    expect(
      reported([joint('ann', 'shares: "1000"'), joint('bob', 'shares: "1001"').replace('block: both', 'block: other')]),
    ).toEqual([]);
    const earlier = joint('ann', 'shares: "999"')
      .replace('id: j-ann', 'id: j-before')
      .replace('2007-03-31', '2006-03-31');
    expect(reported([earlier, joint('bob', 'shares: "1001"')])).toEqual([]);
    expect(reported([joint('ann', 'shares: "1000"'), joint('bob', 'shares: "1000.0"')])).toEqual([]);
    expect(reported([joint('ann', 'shares: "1000"'), joint('bob', 'votingPower: SHARED')])).toEqual([]);
  });
});
