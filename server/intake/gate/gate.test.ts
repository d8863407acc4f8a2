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

test('what has no end is told in short: what a problem quotes, and the record that it is told of', () => {
  const endless = 'x'.repeat(100_000);
  const problem: ProblemStatement = {
    says: 'PROBLEM',
    severity: 'warning',
    code: 'FLAG',
    message: `isDirector is "${endless}"`,
    at: { ...at, place: `record ${endless}\u0000` },
  };
  const short = gated(problem, () => undefined);
  expect(short).toMatchObject({ message: `isDirector is "${'x'.repeat(79)}…" (100000 characters)` });
  expect(JSON.stringify(short).length).toBeLessThan(1_000);
  const problems: ProblemStatement[] = [];
  gated({ ...party, name: '\u200B', at: { ...at, place: endless } }, (one) => problems.push(one));
  expect(problems).toHaveLength(1);
  expect(JSON.stringify(problems).length).toBeLessThan(1_000);
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

test('what is wrong with a party or a source is told with its field, its place and a mend', () => {
  const source: SourceStatement = {
    says: 'SOURCE',
    key: 's',
    title: 'T',
    publisher: 'P',
    published: '2024',
    kind: 'k',
  };
  const problems: ProblemStatement[] = [];
  const tell = (problem: ProblemStatement) => problems.push(problem);
  gated({ ...party, name: undefined }, tell);
  gated({ ...party, name: '\u200B' }, tell);
  gated({ ...party, nameLocal: 'Ac\u200Bme' }, tell);
  gated({ ...party, born: '1950-13' }, tell);
  gated(source, tell);
  gated({ ...source, published: '2024-01-01', title: '\u200B' }, tell);
  expect(problems.map(({ message, at: place }) => [message, place.place])).toEqual([
    ['name: the party has no name', 'row 2'],
    ['name: nothing of the name can be seen', 'row 2'],
    ['name: the name "Ac\u200Bme" has characters that take no room', 'row 2'],
    ['born: "1950-13" is no date that exists', 'row 2'],
    ['published: "2024" is no date that exists', 'source s'],
    ['title: nothing of the name can be seen', 'source s'],
  ]);
  expect(problems.map(({ mend }) => mend)).toEqual([
    'name it, or say why it is unknown',
    'write the name, or leave the party out',
    'take them out, unless the script needs them: two names may look the same and differ by them',
    'write YYYY-MM-DD of a day that exists',
    'write YYYY-MM-DD of a day that exists',
    'write the name, or leave the party out',
  ]);
});

test('a text that cannot be taken is left empty, and the others beside it stay', () => {
  expect(gated({ ...party, name: 'Ac\u0000me', nameLocal: ' アクメ ' }, () => undefined)).toEqual({
    ...party,
    name: '',
    nameLocal: 'アクメ',
  });
});

test('what an importer makes of names is told when it is wrong in another way than the name, once each way', () => {
  const problems: ProblemStatement[] = [];
  const [unseen, endless] = ['Ac\u0000me', 'x'.repeat(100_001)];
  gated({ ...party, key: unseen, name: 'Acme', identifiers: [unseen, endless] }, (problem) => problems.push(problem));
  expect(problems.map(({ says, severity, code, message }) => [says, severity, code, message.split(':')[0]])).toEqual([
    ['PROBLEM', 'error', 'UNSEEN_CHARACTER', 'key'],
    ['PROBLEM', 'error', 'TEXT_TOO_LONG', 'identifiers[1]'],
  ]);
  // Of a long list as well: the twelfth repeats the name.
  const many = [...Array.from({ length: 11 }, (_, i) => `lei:${String(i)}`), unseen];
  expect(told({ ...party, name: unseen, identifiers: many })).toEqual(['error UNSEEN_CHARACTER']);
});

test('a title that cannot be shown is told once, and a source need not say when it was published', () => {
  const source = {
    says: 'SOURCE',
    key: 's',
    title: 'T\u0000',
    publisher: 'P',
    kind: 'k',
  } as unknown as SourceStatement;
  expect(told(source)).toEqual(['error UNSEEN_CHARACTER']);
  expect(told({ ...source, title: 'T' })).toEqual([]);
});

test('a value that is none stays as it is', () => {
  const statement = { ...party, unknown: null } as unknown as PartyStatement;
  expect(gated(statement, () => undefined)).toEqual(statement);
});

test('a field that is not given is not there afterwards', () => {
  expect(Object.keys(gated({ ...party, born: undefined } as unknown as PartyStatement, () => undefined))).not.toContain(
    'born',
  );
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

  // The message names the field and the figure, the mend what to write instead.
  test.each([
    [{ percent: '3O' }, 'percent: "3O" is not an exact number', /write digits/],
    [{ shares: '9'.repeat(61) }, 'shares: the number has 61 characters; at most 60 are taken', /write digits/],
    [{ percent: '100.5' }, 'percent: 100.5 % is more than all', /look the figure up/],
    [{ percentMax: '101' }, 'percentMax: 101 % is more than all', /look the figure up/],
    [{ percentMin: '-1' }, 'percentMin: -1 % is less than nothing', /look the figure up/],
    [{ shares: '-7' }, '-7 shares are less than nothing', /look the figure up/],
    [{ percentMin: '50', percentMax: '40' }, 'the range begins (50) above its end (40)', /swap/],
    [{ percent: '30', percentMin: '25' }, 'an exact 30 % stands beside a range', /state one of the two/],
    [{ percent: '30', percentMin: '30', percentMax: '30' }, 'an exact 30 % stands beside a range', /one/],
    [{ percent: '24', percentMin: '25' }, 'an exact 24 % stands beside a range, and outside of it', /one/],
    [{ percent: '51', percentMax: '50' }, 'an exact 51 % stands beside a range, and outside of it', /one/],
    [{ from: '2023-02-29' }, 'from: "2023-02-29" is no date that exists', /leave it out when it is unknown/],
    [{ to: '2023-13' }, 'to: "2023-13" is no date that exists', /YYYY-MM-DD/],
    [{ from: '9999' }, 'the year 9999 stands for no date', /leave out what is unknown/],
    [
      { from: '2020', to: '2019' },
      'it ends (2019) before it starts (2020)',
      /the first day on which it no longer holds/,
    ],
    [{ from: '2020-02-01', to: '2020-02-01' }, 'it starts and ends on 2020-02-01, so it holds on no day', /correct/],
  ])('%j is told in words', (fields, message, mend) => {
    const problems: ProblemStatement[] = [];
    gated(holding(fields), (problem) => problems.push(problem));
    expect(problems.map((problem) => problem.message)).toEqual([message]);
    expect(problems[0]?.mend).toMatch(mend);
  });

  test('of nothing, of no shares and of the whole is taken', () => {
    for (const fields of [{ percent: '0' }, { percentMin: '0', percentMax: '100' }, { shares: '0' }, {}])
      expect(told(holding(fields))).toEqual([]);
  });

  test('that ends within the month or the year in which it begins is taken: nobody knows the days', () => {
    for (const fields of [
      { from: '2020-02', to: '2020-02' },
      { from: '2020', to: '2020-01-02' },
      { to: '2020' },
      { from: '2020' },
    ])
      expect(told(holding(fields))).toEqual([]);
    expect(told(holding({ from: '2020', to: '2020-01-01' }))).toEqual(['warning DATES_CONTRADICT']);
  });

  test('of another kind has its own numbers, days and dates looked at, and no percentages', () => {
    const loan = (fields: object): FactStatement => ({
      says: 'FACT',
      fact: { kind: 'LENDS_TO', subject: 'a', object: 'b', ...fields },
      at,
    });
    expect(told(loan({ amount: '5', currency: 'JPY', percent: '101' }))).toEqual([]);
    expect(told(loan({ amount: 'much', currency: 'JPY' }))).toEqual(['error NOT_A_NUMBER']);
    expect(told(loan({ from: '2020-02-30' }))).toEqual(['error NO_SUCH_DATE']);
    // The day of the balance is a day, not a month; when a term ends is as exact as it is known.
    expect(told(loan({ balanceOn: '2020-02' }))).toEqual(['error NO_SUCH_DATE']);
    expect(told(loan({ balanceOn: '2020-02-29' }))).toEqual([]);
    const seat = (termEnds: string): FactStatement => ({
      says: 'FACT',
      fact: { kind: 'SITS_ON', subject: 'a', object: 'b', termEnds } as FactStatement['fact'],
      at,
    });
    expect(told(seat('2020-02'))).toEqual([]);
    expect(told(seat('2020-13'))).toEqual(['error NO_SUCH_DATE']);
  });

  test('is told to be withdrawn before it could be known, with both days', () => {
    const problems: ProblemStatement[] = [];
    gated(holding({}, { knownFrom: '2020-01-02', knownTo: '2020-01-01' }), (problem) => problems.push(problem));
    expect(problems).toMatchObject([
      {
        message: 'it is withdrawn on 2020-01-01, but could be known only from 2020-01-02',
        mend: 'correct one of the two days',
      },
    ]);
    for (const one of [{ knownFrom: '2020-01-02' }, { knownTo: '2020-01-01' }])
      expect(told(holding({}, one))).toEqual([]);
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
