import { describe, expect, test } from 'vitest';
import type { FactStatement, PartyStatement, ProblemStatement, SourceStatement } from '../importer.ts';
import { gated } from './gate.ts';

const at = { place: 'row 2', line: 2 };
const party: PartyStatement = { says: 'PARTY', key: 'a', type: 'Company', name: 'Acme', identifiers: [], at };
const held: FactStatement = {
  says: 'FACT',
  fact: {
    kind: 'HOLDS',
    subject: 'a',
    object: 'b',
    interest: 'SHARES',
    direct: 'UNKNOWN',
    nominee: false,
    accounting: 'UNKNOWN',
  },
  at,
};
const holding = (fields: object, statement: object = {}): FactStatement => ({
  ...held,
  ...statement,
  fact: { ...held.fact, ...fields },
});

/** What is told of a statement: severity and code. */
function told(statement: Parameters<typeof gated>[0]): string[] {
  const problems: ProblemStatement[] = [];
  gated(statement, (problem) => problems.push(problem));
  return problems.map(({ severity, code }) => `${severity} ${code}`);
}

test('a problem that quotes what cannot be seen keeps its words, with that spelt out', () => {
  const problem: ProblemStatement = {
    says: 'PROBLEM',
    severity: 'error',
    code: 'COLUMN_UNKNOWN',
    message: 'there is no column "ho\u0000lder"',
    mend: 'did you mean "hol\u202Eder"?',
    at,
  };
  expect(told(problem)).toEqual([]);
  expect(gated(problem, () => undefined)).toMatchObject({
    message: 'there is no column "ho[U+0000]lder"',
    mend: 'did you mean "hol[U+202E]der"?',
  });
});

describe('a party', () => {
  test('passes as it is', () => {
    expect(told(party)).toEqual([]);
    expect(gated(party, () => undefined)).toEqual(party);
  });

  test.each([
    ['NUL', 'Ac\u0000me', ['error UNSEEN_CHARACTER']],
    ['an override of direction', 'Acme\u202E', ['error UNSEEN_CHARACTER']],
    ['nothing to see', '\u200B\u200B', ['error NAME_INVISIBLE']],
    ['a zero width space', 'Ac\u200Bme', ['warning ZERO_WIDTH_CHARACTER']],
    ['a thousand characters', 'x'.repeat(1_000), []],
    ['one more', 'x'.repeat(1_001), ['error TEXT_TOO_LONG']],
    ['a million characters', 'x'.repeat(1_000_000), ['error TEXT_TOO_LONG']],
  ])('named with %s', (_, name, problems) => {
    expect(told({ ...party, name })).toEqual(problems);
    expect(told({ ...party, nameLocal: name })).toEqual(problems);
    expect(told({ ...party, names: [{ text: name }] })).toEqual(problems);
  });

  test('whose key and identifier repeat a name that cannot be taken is told of once, by the name', () => {
    const name = 'Ac\u0000me';
    const problems: ProblemStatement[] = [];
    const tell = (problem: ProblemStatement) => problems.push(problem);
    gated({ ...party, key: name, name, identifiers: [`table:t/${name}`] }, tell);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^name: it has the character U\+0000/),
    ]);
    // Where the name is sound the key is told.
    gated({ ...party, key: name }, tell);
    expect(problems.slice(1).map(({ message }) => message)).toEqual([expect.stringMatching(/^key: /)]);
  });

  test('in decomposed letters comes out composed', () => {
    expect(gated({ ...party, name: ' Socie\u0301te\u0301 ' }, () => undefined).name).toBe('Soci\u00E9t\u00E9');
  });

  test('without a name is refused, unless it says why', () => {
    expect(told({ ...party, name: undefined })).toEqual(['error NAME_MISSING']);
    expect(told({ ...party, name: undefined, unknown: { reason: 'not told' } })).toEqual([]);
  });

  test('is born on a day that exists', () => {
    expect(told({ ...party, type: 'Person', born: '1950-02' })).toEqual([]);
    expect(told({ ...party, type: 'Person', born: '1950-13' })).toEqual(['error NO_SUCH_DATE']);
  });
});

test('a source is published on a day that exists', () => {
  const source: SourceStatement = {
    says: 'SOURCE',
    key: 's',
    title: 'T',
    publisher: 'P',
    published: '2024-02-29',
    kind: 'k',
  };
  expect(told(source)).toEqual([]);
  expect(told({ ...source, published: '2023-02-29' })).toEqual(['error NO_SUCH_DATE']);
  expect(told({ ...source, title: '\u200B\u200B' })).toEqual(['error NAME_INVISIBLE']);
  expect(told({ ...source, title: 'T\u200B' })).toEqual([]);
});

describe('a fact', () => {
  test.each([
    ['a range as it should be', { percentMin: '25', percentMax: '50', from: '2020', to: '2021' }, []],
    ['a number that is none', { percent: '3O' }, ['error NOT_A_NUMBER']],
    ['sixty digits', { shares: '9'.repeat(60) }, []],
    ['a number without end', { shares: '9'.repeat(100_000) }, ['error NUMBER_TOO_LONG']],
    ['all', { percent: '100' }, []],
    ['more than all', { percent: '100.0001' }, ['error PERCENT_OUT_OF_RANGE']],
    ['less than nothing', { percentMin: '-0.1' }, ['error PERCENT_OUT_OF_RANGE']],
    ['shares below zero', { shares: '-1' }, ['error SHARES_BELOW_ZERO']],
    ['a range turned round', { percentMin: '50', percentMax: '49.9' }, ['error RANGE_REVERSED']],
    ['a range of one figure', { percentMin: '50', percentMax: '50' }, []],
    ['an exact figure beside a range', { percent: '30', percentMin: '25' }, ['warning EXACT_BESIDE_RANGE']],
    ['a day that does not exist', { from: '2023-02-29' }, ['error NO_SUCH_DATE']],
    ['the year 9999', { to: '9999-12-31' }, ['error DATE_OF_NO_DAY']],
    ['the year before it', { to: '9998-12-31' }, []],
    ['an end before the start', { from: '2020-02', to: '2020-01' }, ['error DATES_CONTRADICT']],
    ['an end on the first day', { from: '2020-02-01', to: '2020-02-01' }, ['warning DATES_CONTRADICT']],
    ['an end on the next day', { from: '2020-02-01', to: '2020-02-02' }, []],
  ])('with %s', (_, fields, problems) => {
    expect(told(holding(fields))).toEqual(problems);
  });

  test('is observed, known and withdrawn on days that exist, in order', () => {
    expect(told(holding({}, { observedOn: '2020-01-01', knownFrom: '2020-01-02', knownTo: '2020-01-02' }))).toEqual([]);
    expect(told(holding({}, { observedOn: '2020' }))).toEqual(['error NO_SUCH_DATE']);
    expect(told(holding({}, { observedOn: '9999-01-01' }))).toEqual(['error DATE_OF_NO_DAY']);
    expect(told(holding({}, { knownFrom: '2020-01-02', knownTo: '2020-01-01' }))).toEqual(['error DATES_CONTRADICT']);
  });

  test('keeps its place in what is told, with the field', () => {
    const problems: ProblemStatement[] = [];
    gated(holding({ note: 'a\u0007' }), (problem) => problems.push(problem));
    expect(problems).toMatchObject([
      { at, message: expect.stringMatching(/^fact\.note: it has the character U\+0007/) as string },
    ]);
  });
});
