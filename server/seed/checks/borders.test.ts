import { afterAll, expect, test } from 'vitest';
import { CITED, company, problemsOf, removeTemporaryFolders } from '../../../test/support/seeds/temporary-seed.ts';

afterAll(removeTemporaryFolders);

const OK = `observedOn: "2007-03-31", ${CITED}`;
const acme = (lines: string) => ({ 'companies/acme.yaml': company('acme', lines) });
const bolt = (lines: string) => ({ 'companies/bolt.yaml': company('bolt', lines) });

test('as many meetings attended as were held, and one seat for each person on each board, are no problem', () => {
  const boards = `  - { id: acme-audit, name: "Audit", kind: AUDIT_COMMITTEE, ${CITED} }\n`;
  const seat = (person: string, board: string) =>
    `  - { person: ${person}, board: ${board}, from: "2005-06", attendance: [{ body: ${board}, period: "x", attended: 14, held: 14 }], ${OK} }\n`;
  const files = acme(
    `${boards}seats:\n${seat('ann', 'acme-directors')}${seat('bob', 'acme-directors')}${seat('ann', 'acme-audit')}`,
  );
  expect(problemsOf(files)).toEqual([]);
});

test('a post that once began, and of which nothing says that it went on, may be told to be current', () => {
  const [problem, ...others] = problemsOf(
    acme(`posts:\n  - { person: ann, title: Manager, from: "1999-04", ${CITED} }`),
  );
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    severity: 'warning',
    problem: 'it starts (1999-04), and nothing says on which day it still held: on later days it is only possible',
  });
  expect(problem?.mend).toMatch(
    /current: true when the document states it as current, current: false when it does not/,
  );
  const [holding] = problemsOf(acme(`holders:\n  - { holder: bolt, from: "1999-04", ${CITED} }`));
  expect(holding?.mend).toBe('add to, or observedOn with the day as of which the source states it');
});

test('each problem is told at the field that is wrong', () => {
  const spread = (fields: string) =>
    problemsOf(acme(`holders:\n  - holder: bolt\n    observedOn: "2007-03-31"\n${fields}\n    ${CITED}`)).map(
      ({ line }) => line,
    );
  // The head of the file has six lines; the entry begins on line 8.
  expect(spread('    percentMin: "30"\n    percentMax: "25"')).toEqual([10]);
  expect(spread('    shares: "-1"\n    note: "x"')).toEqual([10]);
  expect(spread('    note: "x"\n    percent: "101"')).toEqual([11]);
  const citations = problemsOf(
    acme(
      'holders:\n  - holder: bolt\n    observedOn: "2007-03-31"\n    citations:\n      - source: report\n        place: "1"\n        line: 5\n        lineEnd: 3',
    ),
  );
  expect(citations.map(({ line }) => line)).toEqual([14]);
  const board = problemsOf(
    bolt(`seats:\n  - person: ann\n    observedOn: "2007-03-31"\n    board: acme-directors\n    ${CITED}`),
  );
  expect(board.map(({ line, mend }) => [line, mend])).toEqual([
    [8, 'move the entry to companies/acme.yaml, or name a board of bolt'],
  ]);
  const unexplained = problemsOf(
    acme(`holders:\n  - holder: bolt\n    observedOn: "2007-03-31"\n    basis: DERIVED\n    ${CITED}`),
  );
  expect(unexplained.map(({ line, path, mend }) => [line, path, mend])).toEqual([
    [10, 'holders[0].basis', 'add a note with the arithmetic'],
  ]);
});

test('who is named and not there is to be added where parties of the kind stand', () => {
  const mends = (lines: string) => problemsOf(acme(lines)).map(({ path, mend }) => [path, mend]);
  expect(mends(`seats:\n  - { person: zoe-lee, board: acme-directors, ${OK} }`)).toEqual([
    ['seats[0].person', 'add the person to people.yaml'],
  ]);
  expect(mends(`holders:\n  - { holder: zoe-lee, ${OK} }`)).toEqual([
    ['holders[0].holder', 'add companies/<id>.yaml, or the person to people.yaml'],
  ]);
});

test('an entry without an id of its own, whose made one is taken, is told as a whole', () => {
  const twice = problemsOf(
    acme(`holders:\n  - { holder: ann, shares: "5", ${OK} }\n  - { holder: ann, percent: "5.0", ${OK} }`),
  ).filter(({ problem }) => problem.startsWith('its made id'));
  expect(twice.map(({ line, path }) => [line, path])).toEqual([[9, 'holders[1]']]);
});
