import { afterAll, describe, expect, test } from 'vitest';
import {
  CITED,
  company,
  marked,
  placesOf,
  problemsOf,
  removeTemporaryFolders,
} from '../../../test/support/seeds/temporary-seed.ts';

afterAll(removeTemporaryFolders);

const AT = `observedOn: "2007-03-31", ${CITED}`;
const entry = (id: string, fields: string, when = AT) =>
  `{ id: ${id}, holder: ann, direct: DIRECT, ${fields === '' ? '' : `${fields}, `}${when} }`;

function told(...holders: readonly string[]): { problem: string; mend: string; severity: string }[] {
  const files = {
    'companies/acme.yaml': company('acme', `holders:\n${holders.map((line) => `  - ${line}`).join('\n')}`),
  };
  const problems = problemsOf(files);
  expect(placesOf(problems)).toEqual(marked(files));
  return problems.map(({ problem, mend, severity }) => ({ problem, mend, severity }));
}

describe('a holding told twice for one day', () => {
  test.each([
    ['the same number of shares', 'shares: "500"', 'shares: "500"', /delete what was copied by mistake, .*: two$/],
    ['the same percentage', 'percent: "5.0"', 'percent: "5.0"', /delete what was copied by mistake, .*: two$/],
    ['two numbers of shares', 'shares: "500"', 'shares: "600"', /tell the blocks apart with account, .*: two$/],
    ['two percentages', 'percent: "5.0"', 'percent: "6.0"', /tell the blocks apart with account, .*: two$/],
    [
      'a percentage that a band excludes',
      'percent: "5.0"',
      'percentMin: "25", percentMax: "50"',
      /correct one of the two; if the sources say so, keep both and write a finding: two$/,
    ],
  ])('as %s is asked about, at the later line, with both lines and the day', (_, one, two, mend) => {
    const problems = told(entry('one', one), `${entry('two', two)} #!`);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.severity).toBe('warning');
    expect(problems[0]?.mend).toMatch(mend);
    expect(problems[0]?.problem).toMatch(/ann.*acme.*companies\/acme\.yaml:[89].* \(as of 2007-03-31\)$/);
    // What the answers do about it is not the business of who writes the file.
    expect(problems[0]?.problem).not.toMatch(/Until class|They are added|The one known later/);
  });

  test.each([
    ['of two accounts', 'shares: "500", account: a', 'shares: "500", account: b'],
    ['of two classes', 'shares: "500", shareClass: A', 'shares: "500", shareClass: B'],
    ['of capital and of votes', 'percent: "5.0"', 'percent: "5.0", interest: VOTES'],
    ['of which one is planned', 'shares: "500"', 'shares: "500", planned: true'],
    ['as a percentage within a band', 'percent: "30.0"', 'percentMin: "25", percentMax: "50"'],
  ])('%s is told once each', (_, one, two) => {
    expect(told(entry('one', one), entry('two', two))).toEqual([]);
  });

  test('and indirectly, for two days, or once superseded by the other, is none', () => {
    const [one, two] = [entry('one', 'shares: "500"'), entry('two', 'shares: "600"')];
    expect(told(one, two.replace('DIRECT', 'INDIRECT'))).toEqual([]);
    expect(told(one.replace('2007-03-31', '2007-03-30'), two)).toEqual([]);
    expect(told(one, two.replace('id: two,', 'id: two, supersedes: one,'))).toEqual([]);
    expect(told(one, two.replace('holder: ann', 'holder: bob'))).toEqual([]);
  });
});
