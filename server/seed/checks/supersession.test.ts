import { afterAll, expect, test } from 'vitest';
import {
  CITED,
  company,
  marked,
  placesOf,
  problemsOf,
  removeTemporaryFolders,
} from '../../../test/support/seeds/temporary-seed.ts';

afterAll(removeTemporaryFolders);

const OK = `observedOn: "2007-03-31", ${CITED}`;
const acme = (lines: string) => ({ 'companies/acme.yaml': company('acme', lines) });

test.each([
  [
    'votes after capital',
    `holders:\n  - { id: old, holder: bolt, from: "2006", ${OK} }\n  - { holder: bolt, interest: VOTES, supersedes: old, ${OK} } #!`,
    '"old" is of another series: it is of SHARES, this is of VOTES',
  ],
  [
    'another attribute after one',
    `attributes:\n  - { id: old, attribute: CAPITAL, amount: "1", ${OK} }\n  - { attribute: SHARES_OUTSTANDING, amount: "2", supersedes: old, ${OK} } #!`,
    '"old" is of another series: it says CAPITAL, this says SHARES_OUTSTANDING',
  ],
  [
    'a seat after a holding',
    `holders:\n  - { id: old, holder: ann, ${OK} }\nseats:\n  - { person: ann, board: acme-directors, supersedes: old, ${OK} } #!`,
    '"old" is of another series: it is a HOLDS fact, this is SITS_ON',
  ],
])('%s is refused', (_, lines, problem) => {
  const files = acme(lines);
  const problems = problemsOf(files);
  expect(placesOf(problems)).toEqual(marked(files));
  expect(problems).toMatchObject([
    { problem, mend: 'only a figure of the same series takes the place of an earlier one', severity: 'error' },
  ]);
});

test('a figure of unknown directness takes the place of any of its series', () => {
  for (const [old, later] of [
    ['UNKNOWN', 'DIRECT'],
    ['INDIRECT', 'UNKNOWN'],
    ['DIRECT', 'DIRECT'],
  ])
    expect(
      problemsOf(
        acme(
          `holders:\n  - { id: old, holder: bolt, direct: ${String(old)}, observedOn: "2006-03-31", ${CITED} }\n  - { holder: bolt, direct: ${String(later)}, supersedes: old, ${OK} }`,
        ),
      ),
    ).toEqual([]);
  expect(
    problemsOf(
      acme(
        `attributes:\n  - { id: old, attribute: CAPITAL, amount: "1", observedOn: "2006-03-31", ${CITED} }\n  - { attribute: CAPITAL, amount: "2", supersedes: old, ${OK} }`,
      ),
    ),
  ).toEqual([]);
});
