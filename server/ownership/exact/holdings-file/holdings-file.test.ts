import { describe, expect, test } from 'vitest';
import { readHoldings } from './holdings-file.ts';

const LINES = ['holder,company,percent', 'ann,acme,60', 'bob,acme,40'];
const read = (...lines: readonly string[]) => readHoldings(lines.join('\n'), 'own.csv');
const complaint = (...lines: readonly string[]) => {
  try {
    read(...lines);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
const pairs = (text: string) =>
  readHoldings(text, 'own.csv').holdings.map(({ holder, company }) => `${holder} > ${company}`);

describe('the form of the table', () => {
  const text = LINES.join('\n');

  test.each([
    ['semicolons', text.replaceAll(',', ';')],
    ['tabs', text.replaceAll(',', '\t')],
    ['capitals in the heading', text.replace('holder,company,percent', 'HOLDER,Company,Percent')],
    ['a byte order mark and line ends of Windows', `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['quoted headings and semicolons', text.replaceAll(',', ';').replace('holder', '"Holder"')],
    ['blanks around the headings', text.replace('holder,company', ' holder , company ')],
  ])('is read with %s', (_, other) => {
    expect(readHoldings(other, 'own.csv')).toEqual(readHoldings(text, 'own.csv'));
    expect(pairs(other)).toEqual(['ann > acme', 'bob > acme']);
  });

  test('a comma in a name belongs to the name where semicolons separate', () => {
    expect(pairs('holder;company;percent\nSmith, Ann;acme;60')).toEqual(['Smith, Ann > acme']);
  });

  test('a heading in capitals is named twice as any other', () => {
    expect(complaint('holder,Holder,company,percent', 'a,b,c,1')).toMatch(
      /own\.csv:1: the column "holder" stands there twice/,
    );
  });

  test('holderKind is a heading in any letters', () => {
    expect(complaint('holder,company,percent,HOLDERKIND', 'ann,acme,60,nobody')).toMatch(
      /own\.csv:2, column 4 \(holderKind\): "nobody" is not a kind of holder/,
    );
  });
});

describe('the texts in it', () => {
  test.each([
    ['NUL', 'an\u0000n', /own\.csv:2, column 1 \(holder\): it has the character U\+0000/],
    ['an escape', 'ann\u001B[2J', /column 1 \(holder\): it has the character U\+001B/],
    ['an override of direction', 'ann\u202E', /column 1 \(holder\): it has the character U\+202E/],
    ['nothing that can be seen', '\u200B', /column 1 \(holder\): nothing of the name can be seen/],
    ['a thousand and one characters', 'x'.repeat(1_001), /column 1 \(holder\): it has 1001 characters/],
    ['a million characters', 'x'.repeat(1_000_000), /column 1 \(holder\): it has 1000000 characters/],
  ])('with %s are refused at their cell', (_, holder, problem) => {
    const message = complaint('holder,company,percent', `${holder},acme,60`);
    expect(message).toMatch(problem);
    expect(message.length).toBeLessThan(1_000);
    expect(complaint('holder,company,percent', `ann,${holder},60`)).toMatch(
      new RegExp(problem.source.replace(/column 1 \\\(holder/, 'column 2 \\(company')),
    );
  });

  test('with a character that takes no room are read and asked about', () => {
    const { holdings, warnings } = read('holder,company,percent', 'a\u200Bnn,acme,60');
    expect(holdings).toHaveLength(1);
    expect(warnings).toEqual([expect.stringMatching(/^own\.csv:2: holder: the name .*take no room/)]);
  });

  test('in composed and decomposed letters name one holder', () => {
    expect(pairs('holder,company,percent\nZo\u00EB,acme,10\nbob,Zoe\u0308,5')).toEqual([
      'Zo\u00EB > acme',
      'bob > Zo\u00EB',
    ]);
  });

  test('account, class and block are held to the same', () => {
    for (const column of ['account', 'class', 'block'])
      expect(complaint(`holder,company,percent,${column}`, 'ann,acme,60,a\u0000b')).toMatch(
        new RegExp(`column 4 \\(${column}\\): it has the character`),
      );
  });
});

describe('the figures in it', () => {
  test('have at most sixty characters, and are not repeated in full', () => {
    const digits = (count: number) => `50.${'1'.repeat(count - 3)}`;
    expect(read('holder,company,percent', `ann,acme,${digits(60)}`).holdings).toHaveLength(1);
    expect(complaint('holder,company,percent', `ann,acme,${digits(61)}`)).toMatch(/column 3 \(percent\)/);
    expect(complaint('holder,company,percent', `ann,acme,${digits(100_000)}`).length).toBeLessThan(1_000);
  });

  test('of one company in itself are less than all', () => {
    expect(complaint('holder,company,percent', 'acme,acme,100')).toMatch(
      /own\.csv:2, .*acme" cannot hold all of itself/,
    );
    expect(complaint('holder,company,percent', 'acme,acme,100.0')).toMatch(/cannot hold all of itself/);
    expect(complaint('holder,company,percent', 'acme,acme,99.9')).toBe('');
    expect(complaint('holder,company,percent', 'acme,acme,')).toBe('');
  });
});

describe('an interest of another or an unknown kind', () => {
  const sharesOf = (...lines: readonly string[]) =>
    read(...lines).holdings.map(({ holder, share }) => [holder, share?.min.num, share?.max.num, share?.max.den]);

  test.each(['OTHER', 'UNKNOWN'])('%s may be no share, and is at most what is stated', (interest) => {
    // 60 % is 3/5.
    expect(sharesOf('holder,company,percent,interest', `ann,acme,60,${interest}`, 'bob,acme,40,SHARES')).toEqual([
      ['ann', 0n, 3n, 5n],
      ['bob', 2n, 2n, 5n],
    ]);
  });

  test('leaves open of how many shares the others are a part', () => {
    const { holdings, warnings } = read(
      'holder,company,percent,shares,interest',
      'ann,acme,,60,OTHER',
      'bob,acme,,40,SHARES',
    );
    expect(holdings.map(({ share }) => share)).toEqual([undefined, undefined]);
    expect(warnings.join()).toMatch(/the interest on line 2 is of another or an unknown kind/);
  });
});

describe('one holder on several lines for one company', () => {
  const of = (...lines: readonly string[]) => {
    const { holdings, warnings } = read('holder,company,percent,shares', ...lines);
    return { blocks: holdings.length, warnings };
  };

  test('in a percentage and a number of shares is one block, told in two forms', () => {
    expect(of('ann,acme,5,', 'ann,acme,,500')).toEqual({ blocks: 1, warnings: [expect.stringMatching(/^The shares/)] });
  });

  test('with the same number of shares is once to twice that number, and asked about', () => {
    const { blocks, warnings } = of('ann,acme,,500', 'ann,acme,,500');
    expect(blocks).toBe(1);
    expect(warnings.join('\n')).toMatch(/ann holds of acme stands on lines 2 and 3 in the very same words/);
  });

  test('with no figure on either is an unknown share, of which nothing is told twice', () => {
    const { blocks, warnings } = of('ann,acme,,', 'ann,acme,,');
    expect(blocks).toBe(1);
    expect(warnings.join('\n')).not.toMatch(/very same words/);
  });

  test('with two percentages has both, added up', () => {
    const { blocks, warnings } = of('ann,acme,5,', 'ann,acme,6,');
    expect(blocks).toBe(2);
    expect(warnings.join('\n')).toMatch(/lines 2 and 3: they are added up/);
  });
});

test('a refusal counts its problems', () => {
  expect(() => read('holder,company,percent', 'ann,acme,x', 'bob,acme,101')).toThrow(
    expect.objectContaining({ details: { problems: 2 } }),
  );
});

describe('a cell that is wrong is told by line, column and mend', () => {
  const HEAD = 'holder,company,percent,shares,holderKind,interest,voting,majority';
  test.each([
    [',acme,60,,,,,', /^own\.csv:2, column 1 \(holder\): is blank; every holding needs a holder\.$/],
    ['ann,,60,,,,,', /^own\.csv:2, column 2 \(company\): is blank; every holding needs the company held\.$/],
    ['ann,acme,100.1,,,,,', /^own\.csv:2, column 3 \(percent\): "100\.1" is not a percentage from 0 to 100 such as/],
    ['ann,acme,-1,,,,,', /^own\.csv:2, column 3 \(percent\): "-1" is not a percentage/],
    ['ann,acme,,1e3,,,,', /^own\.csv:2, column 4 \(shares\): "1e3" is not a number of shares such as 50475\.$/],
    [
      'ann,acme,60,,CAT,,,',
      /^own\.csv:2, column 5 \(holderKind\): "CAT" is not a kind of holder; write .*PERSON, or leave/,
    ],
    [
      'ann,acme,60,,,CAT,,',
      /^own\.csv:2, column 6 \(interest\): "CAT" is none of SHARES, .*; write one of them, or leave/,
    ],
    ['ann,acme,60,,,,CAT,', /^own\.csv:2, column 7 \(voting\): "CAT" is none of SOLE, SHARED, NONE; write one/],
    ['ann,acme,60,,,,,CAT', /^own\.csv:2, column 8 \(majority\): "CAT" is none of YES, NO; write one/],
    ['ann,acme,60', /^own\.csv:2: 3 cells where the header has 8; quote cells that contain the separator\.$/],
  ])('%s', (line, told) => {
    expect(complaint(HEAD, line)).toMatch(told);
  });

  test('and none of these is', () => {
    expect(complaint(HEAD, 'ann,acme,100,,,,,', 'ann,corp,0,,PERSON,votes,sole,no', 'bob,corp,,0.5,,,,')).toBe('');
  });

  test('a column of another name, and one that is missing', () => {
    expect(complaint('holder,company,percent,colour', 'ann,acme,60,red')).toMatch(
      /^own\.csv:1, column 4: "colour" is not a column here\.\nThe first line is/,
    );
    expect(complaint('holder,company', 'ann,acme')).toMatch(/^own\.csv:1: the column "percent" is missing\.\n/);
    expect(complaint('holder,company,shares', 'ann,acme,5')).toBe('');
    expect(complaint('')).toMatch(/^own\.csv is empty/);
  });

  test('what a holder is, said in two ways, and a person who is held', () => {
    const lines = ['holder,company,percent,holderKind', 'ann,acme,60,PERSON', 'ann,corp,60,COMPANY'];
    expect(complaint(...lines)).toBe(
      'own.csv:3, column 4 (holderKind): "COMPANY", but line 2 says that ann is PERSON; let both say the same.',
    );
    expect(complaint('holder,company,percent,holderKind', 'ann,acme,60,PERSON', 'bob,ann,5,')).toBe(
      'own.csv:3, column 2 (company): ann is a PERSON by line 2, and nobody holds a person.',
    );
    expect(complaint('holder,company,percent,holderKind', 'ann,acme,60,PERSON', 'ann,corp,5,UNKNOWN')).toBe('');
  });

  test('more than twenty are counted', () => {
    const bad = (count: number) => complaint('holder,company,percent', ...Array.from({ length: count }, () => 'a,b,x'));
    expect(bad(20).split('\n')).toHaveLength(20);
    expect(bad(22).split('\n')).toHaveLength(21);
    expect(bad(22)).toMatch(/\n… and 2 more$/);
  });
});

describe('what is counted in what', () => {
  const INTEREST = 'holder,company,percent,shares,interest,majority';

  test('votes beside the capital of one pair stand apart, and alone they stand in for it', () => {
    const { holdings, votes } = read(INTEREST, 'a,t,50,,,', 'a,t,60,,VOTES,', 'b,t,40,,VOTES,');
    expect(holdings.map(({ holder, ofVotes }) => [holder, ofVotes])).toEqual([
      ['a', undefined],
      ['b', true],
    ]);
    expect(votes.map(({ holder, ofVotes, line }) => [holder, ofVotes, line])).toEqual([['a', true, 3]]);
  });

  test('a power is certain or not, and a role or not', () => {
    const { powers, holdings } = read(
      INTEREST,
      'p,t,,,BOARD_APPOINTMENT,yes',
      'q,t,,,BOARD_APPOINTMENT,',
      'r,t,,,BOARD_APPOINTMENT,no',
      's,t,,,ARRANGEMENT_ROLE,',
    );
    expect(holdings).toEqual([]);
    expect(powers.map(({ holder, certain, isRole }) => [holder, certain, isRole])).toEqual([
      ['p', true, false],
      ['q', false, false],
      // Who has a role in a trust may control it; whether, no role alone tells.
      ['s', false, true],
    ]);
  });

  test('votes are a part of all votes given, and shares beside a power are a part of nothing', () => {
    const { holdings } = read(INTEREST, 'a,t,,30,VOTES,', 'b,t,,70,VOTES,');
    // 30 of 100 and 70 of 100.
    expect(holdings.map(({ share }) => [share?.min.num, share?.min.den])).toEqual([
      [3n, 10n],
      [7n, 10n],
    ]);
    expect(read(INTEREST, 'a,t,30,,,', 'c,t,,50,DOMINANT_INFLUENCE,').warnings).toEqual([]);
  });
});
