import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { GovernanceError } from '../../errors.ts';
import { projectRoot } from '../../shared/project-root.ts';
import { bookIn } from './book-in-language.ts';
import { datedIn } from './book-values.ts';
import { lawDay, ruleDay, valuesOn, versionOn } from './in-force.ts';
import { openBooks, readBooks } from './read-books.ts';
import { openShelf, readShelf } from './shelf.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function shelf(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'govgraph-books-'));
  folders.push(root);
  const folder = join(root, 'rulebooks');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
const HOUSE = `id: HOUSE
title: "House policy"
publisher: "Us"
kind: PRESUMPTION
about: "Ours."
versions:
  - { title: "First", from: "2020-01-01", mark: D, citation: "House policy 1" }
addressedTo: {}
rules:
  - id: HOUSE-1
    about: [OUTSIDE_DIRECTOR]
    title: "Holder of 3 %"
    text: "Works for a holder of 3 %."
    mark: D
    citation: "House policy 1.1"
    tests:
      - { pattern: POST, at: { is: SHAREHOLDER, atLeast: "3" }, roles: [EMPLOYEE], lookBack: NOW }
`;
const CASES = `cases:
  - { rule: HOUSE-1, name: "nothing told", on: "2021-01-01", expect: UNKNOWN }
`;
const said = (folder: string) =>
  readBooks(folder).problems.map(
    ({ file, line, severity, problem }) => `${file}:${String(line)} ${severity} ${problem}`,
  );

describe('the shelf', () => {
  it('has nothing wrong with the books of the seed', () => {
    expect(said(join(projectRoot(), 'seed', 'rulebooks'))).toEqual([]);
  });
  it('takes a house policy as one more file', () => {
    const folder = shelf({ 'HOUSE.yaml': HOUSE, 'HOUSE.cases.yaml': CASES });
    expect(said(folder)).toEqual([]);
    expect(openBooks(folder).map(({ id, rules }) => [id, rules.map((rule) => rule.id)])).toEqual([
      ['HOUSE', ['HOUSE-1']],
    ]);
  });
  it('asks for cases, but loads without', () => {
    const folder = shelf({ 'HOUSE.yaml': HOUSE });
    expect(said(folder)).toEqual(['rulebooks/HOUSE.yaml:1 warning the book has no cases']);
    expect(openBooks(folder)).toHaveLength(1);
  });
});

const SECOND = '{ title: "Second", from: "2021-01-01", mark: D, citation: "House policy 2" }';

describe('versions and rules of a book', () => {
  it('follow one another on the day, and a version a day too early is told at its first day, with the mend', () => {
    const of = (from: string) =>
      readBooks(
        shelf({
          'HOUSE.yaml': HOUSE.replace(
            'citation: "House policy 1" }',
            `to: "2021-01-01", citation: "House policy 1" }\n  - ${SECOND.replace('2021-01-01', from)}`,
          ),
          'HOUSE.cases.yaml': CASES,
        }),
      ).problems.map(({ path, mend }) => [path, mend]);
    expect(of('2021-01-01')).toEqual([]);
    expect(of('2020-12-31')).toEqual([['versions[1].from', 'put versions in order of time, none over another']]);
  });

  it('takes of another book the rules it names, and no other', () => {
    const rule = HOUSE.slice(HOUSE.indexOf('  - id: HOUSE-1'));
    const other = HOUSE.replace('id: HOUSE\n', 'id: OTHER\n')
      .replace(rule, `${rule}${rule.replace('HOUSE-1', 'HOUSE-2')}`)
      .replaceAll('HOUSE-', 'OTHER-');
    const taking = HOUSE.replace('addressedTo: {}', 'addressedTo: {}\ntakes: [{ book: OTHER, rules: [OTHER-2] }]');
    const folder = shelf({ 'HOUSE.yaml': taking, 'OTHER.yaml': other });
    expect(said(folder).filter((text) => text.includes(' error '))).toEqual([]);
    expect(openBooks(folder).map(({ id, rules }) => [id, rules.map((one) => one.id)])).toEqual([
      ['HOUSE', ['OTHER-2', 'HOUSE-1']],
      ['OTHER', ['OTHER-1', 'OTHER-2']],
    ]);
  });

  it('has each dated value under its path in the test', () => {
    const dated = [{ value: '5', mark: 'K' as const, citation: 'c' }];
    expect(datedIn({ at: { atLeast: dated }, ways: [{ years: dated }] })).toEqual([
      [['at', 'atLeast'], dated],
      [['ways', 0, 'years'], dated],
    ]);
    expect(datedIn('5')).toEqual([]);
  });
});

describe('a malformed book', () => {
  const BAD = HOUSE.replace('kind: PRESUMPTION', 'kind: PRESUMTION')
    .replace('    mark: D\n', '')
    .replace('atLeast: "3"', 'atLeast: "three"')
    .replace('lookBack: NOW', 'lookBack: { when: YEARS }');
  it('cannot load, and has all its problems reported at once with line and mend', () => {
    const folder = shelf({ 'HOUSE.yaml': BAD, 'HOUSE.cases.yaml': CASES });
    const problems = said(folder);
    expect(problems.filter((text) => text.startsWith('rulebooks/HOUSE.yaml:4 error'))).toHaveLength(1);
    expect(problems.some((text) => text.includes('not a word for "mark"'))).toBe(true);
    expect(
      problems.some((text) => text.startsWith('rulebooks/HOUSE.yaml:16 error') && text.includes('not a number')),
    ).toBe(true);
    expect(problems.some((text) => text.includes('years belong to YEARS'))).toBe(true);
    expect(() => openBooks(folder)).toThrow(GovernanceError);
    expect(() => openBooks(folder)).toThrow(/PRESUMPTION/);
  });
  it.each<[string, [string, string], RegExp]>([
    ['a pattern that does not exist', ['pattern: POST', 'pattern: POSTS'], /not a pattern this program knows/],
    [
      'a threshold where none belongs',
      ['is: SHAREHOLDER, atLeast: "3"', 'is: LENDER, atLeast: "3"'],
      /atLeast or moreThan belongs to SHAREHOLDER/,
    ],
    ['a company rule with a person pattern', ['[OUTSIDE_DIRECTOR]', '[COMPANY]'], /POST cannot judge the company/],
    ['another id than the file', ['id: HOUSE\n', 'id: HOME\n'], /the file is named HOUSE\.yaml/],
    ['an unknown field', ['    title: "Holder of 3 %"', '    titel: "Holder of 3 %"'], /there is no field "titel"/],
    [
      'values that overlap',
      [
        'atLeast: "3"',
        'atLeast: [{ value: "3", mark: D, citation: a }, { value: "5", from: "2021", mark: D, citation: b }]',
      ],
      /overlaps the one above/,
    ],
    [
      'a version that ends before it begins',
      ['from: "2020-01-01",', 'from: "2020-01-01", to: "2019-01-01",'],
      /before it begins/,
    ],
    [
      'rules of a book that is not there',
      ['addressedTo: {}', 'addressedTo: {}\ntakes: [{ book: NOWHERE, rules: [X-1] }]'],
      /no other book "NOWHERE"/,
    ],
    [
      'rules that it takes of itself',
      ['addressedTo: {}', 'addressedTo: {}\ntakes: [{ book: HOUSE, rules: [HOUSE-1] }]'],
      /there is no other book "HOUSE"/,
    ],
    [
      'a share from which to look closer, of an organisation without shares',
      ['is: SHAREHOLDER, atLeast: "3"', 'is: LENDER, reviewFrom: "3"'],
      /reviewFrom belongs to SHAREHOLDER/,
    ],
    ['a percentage over 100', ['atLeast: "3"', 'atLeast: "300"'], /300 is more than all/],
    ['two limits for one thing', ['atLeast: "3"', 'atLeast: "3", moreThan: "5"'], /two limits for one thing/],
    [
      'an amount without a currency',
      [
        'pattern: POST, at: { is: SHAREHOLDER, atLeast: "3" }, roles: [EMPLOYEE], lookBack: NOW',
        'pattern: FEES, lookBack: NOW, moreThan: "100000"',
      ],
      /an amount needs its currency/,
    ],
    [
      'payments of nobody’s revenue',
      ['is: SHAREHOLDER, atLeast: "3"', 'is: TRADE_PARTNER, payments: { fiscalYears: "3", morePercent: "5" }'],
      /morePercent needs of/,
    ],
    [
      'payments without a limit',
      ['is: SHAREHOLDER, atLeast: "3"', 'is: TRADE_PARTNER, payments: { fiscalYears: "3" }'],
      /payments need morePercent, moreThan or both/,
    ],
    [
      'a parameter of another organisation',
      ['is: SHAREHOLDER, atLeast: "3"', 'is: SHAREHOLDER, atLeast: "3", largestSurely: true'],
      /largestSurely belongs to LENDER/,
    ],
    [
      'addressees of a rule on persons',
      ['    title: "Holder of 3 %"', '    title: "Holder of 3 %"\n    addressedTo: { jurisdictions: [GB] }'],
      /binds whom its book binds/,
    ],
    ['an unquoted date', ['"2020-01-01"', '2020-01-01'], /is not quoted/],
  ])('%s', (_, [from, to], message) => {
    const problems = said(shelf({ 'HOUSE.yaml': HOUSE.replace(from, to), 'HOUSE.cases.yaml': CASES }));
    expect(problems.join('\n')).toMatch(message);
  });
  it.each<[string, string, RegExp]>([
    ['of a rule that is not there', CASES.replace('HOUSE-1', 'HOUSE-2'), /no rule "HOUSE-2"/],
    ['that expects another rule’s outcome', CASES.replace('UNKNOWN', 'PASS'), /PASS is no outcome/],
    [
      'with a field of another kind of fact',
      `${CASES}    facts: []\n`.replace(
        ' }\n    facts: []',
        ', facts: [{ kind: WORKS_FOR, subject: p, object: s, shares: "5" }] }',
      ),
      /WORKS_FOR has no field "shares"/,
    ],
    [
      'with a number that should be text',
      CASES.replace(' }', ', facts: [{ kind: HOLDS, subject: p, object: s, shares: 5 }] }'),
      /5 is not quoted|is number, not string/,
    ],
  ])('a case %s', (_, cases, message) => {
    expect(said(shelf({ 'HOUSE.yaml': HOUSE, 'HOUSE.cases.yaml': cases })).join('\n')).toMatch(message);
  });

  it('tells the line of what is wrong in a case', () => {
    const lines = [
      'cases:',
      '  - rule: HOUSE-1',
      '    name: "nothing told"',
      '    on: "2021-01-01"',
      '    expect: PASS',
    ];
    expect(said(shelf({ 'HOUSE.yaml': HOUSE, 'HOUSE.cases.yaml': lines.join('\n') }))).toEqual([
      'rulebooks/HOUSE.cases.yaml:5 error PASS is no outcome of a rule about OUTSIDE_DIRECTOR',
    ]);
  });

  it.each([
    ['100', []],
    ['100.01', ['rulebooks/HOUSE.yaml:17 error 100.01 is more than all: it is a percentage']],
  ])('takes %s percent for all, or for too much', (percent, problems) => {
    const book = HOUSE.replace('atLeast: "3"', `atLeast: "${percent}"`);
    expect(said(shelf({ 'HOUSE.yaml': book, 'HOUSE.cases.yaml': CASES }))).toEqual(problems);
  });

  it('tells in Japanese why it binds nobody who can be told, where it says so, of the book and of a rule', () => {
    const words = { one: '一', two: '二' };
    const bound = (book: string, rule: string) =>
      HOUSE.replace('addressedTo: {}', `addressedTo: ${book}`)
        .replace('[OUTSIDE_DIRECTOR]', `[COMPANY]\n    addressedTo: ${rule}`)
        .replace(/- \{ pattern: POST.*/, '- { pattern: CHAIR }');
    const told = (text: string) => {
      const japanese = Object.entries(words).map(([en, ja]) => `"${en}": "${ja}"`);
      const folder = shelf({ 'HOUSE.yaml': text, 'HOUSE.cases.yaml': CASES, 'all.ja.yaml': japanese.join('\n') });
      const [book] = openBooks(folder);
      const { addressedTo, rules } = bookIn(book!, 'ja');
      return [addressedTo, rules[0]!.addressedTo];
    };
    expect(
      told(bound('{ jurisdictions: [JP], undecided: one }', '{ jurisdictions: [GB], undecided: two }')),
    ).toStrictEqual([
      { jurisdictions: ['JP'], undecided: '一' },
      { jurisdictions: ['GB'], undecided: '二' },
    ]);
    expect(told(bound('{ jurisdictions: [JP] }', '{ jurisdictions: [GB] }'))).toStrictEqual([
      { jurisdictions: ['JP'] },
      { jurisdictions: ['GB'] },
    ]);
  });
});

describe('days of the law', () => {
  const book = {
    versions: [
      { title: 'a', from: '2000-01-01', to: '2005-01-01', mark: 'K' as const, citation: 'c' },
      { title: 'b', from: '2005-01-01', to: '2010-06', mark: 'K' as const, citation: 'c' },
    ],
  };
  it('finds the version of a day, the last day of one and the first of the next', () => {
    expect(
      ['1999-12-31', '2000-01-01', '2004-12-31', '2005-01-01', '2010-05-31', '2010-06-15', '2010-07-01'].map(
        (day) => versionOn(book, day)?.title,
      ),
    ).toEqual([undefined, 'a', 'a', 'b', 'b', 'b', undefined]);
  });
  it('reads a book that is not in force as of its own nearest day', () => {
    expect([lawDay(book, '1990-01-01'), lawDay(book, '2003-03-03'), lawDay(book, '2020-01-01')]).toEqual([
      '2000-01-01',
      '2003-03-03',
      '2010-05-31',
    ]);
    expect(ruleDay(book, { from: '2006-01-01' }, '1990-01-01')).toEqual({ law: '2006-01-01', applied: 'YES' });
    expect(ruleDay(book, { from: '2006-01-01' }, '2003-03-03')).toEqual({ law: '2003-03-03', applied: 'NO' });
  });
  it('knows two values in a month in which the law changed on an unknown day', () => {
    const values = [
      { value: '60000', to: '2007-03' },
      { value: '100000', from: '2007-03', to: '2008-08-08' },
      { value: '120000', from: '2008-08-08' },
    ];
    const on = (day: string) => valuesOn(values, day).map(({ value }) => value);
    expect([
      on('2007-02-28'),
      on('2007-03-01'),
      on('2007-03-15'),
      on('2007-04-01'),
      on('2008-08-07'),
      on('2008-08-08'),
    ]).toEqual([['60000'], ['60000', '100000'], ['60000', '100000'], ['100000'], ['100000'], ['120000']]);
  });
});

describe('the shelf of a folder', () => {
  it('names each book where it lies: those that come with govgraph are not in the folder', () => {
    const own = dirname(shelf({ 'HOUSE.yaml': HOUSE }));
    const none = mkdtempSync(join(tmpdir(), 'govgraph-no-books-'));
    folders.push(none);
    for (const folder of [own, none]) {
      const files = readShelf(folder).pages.map(({ book }) => join(folder, book.file));
      expect(files).toContain(join(projectRoot(), 'seed', 'rulebooks', 'UK.yaml'));
      expect(files.includes(join(folder, 'rulebooks', 'HOUSE.yaml'))).toBe(folder === own);
      expect(files.filter((file) => !existsSync(file))).toEqual([]);
    }
  });

  const own = openBooks(join(projectRoot(), 'seed', 'rulebooks')).map(({ id }) => id);

  it('has the books of govgraph where the folder has none, and the own ones beside them where it has', () => {
    const empty = mkdtempSync(join(tmpdir(), 'govgraph-books-'));
    folders.push(empty);
    expect(openShelf(empty).map(({ id }) => id)).toEqual(own);
    expect(openShelf(dirname(shelf({ 'HOUSE.yaml': HOUSE }))).map(({ id }) => id)).toEqual([...own, 'HOUSE']);
  });

  it('lets an own book take the place of one of govgraph, and says so', () => {
    const folder = dirname(shelf({ 'UK.yaml': HOUSE.replace('id: HOUSE', 'id: UK') }));
    expect(
      openShelf(folder)
        .filter(({ id }) => id === 'UK')
        .map(({ title }) => title),
    ).toEqual(['House policy']);
    expect(readShelf(folder).problems.map(({ file, severity, problem }) => [file, severity, problem])).toContainEqual([
      'rulebooks/UK.yaml',
      'warning',
      'this book takes the place of the one of the same id that comes with govgraph',
    ]);
  });

  it('holds for the example, whose folder is that of govgraph', () => {
    expect(openShelf(join(projectRoot(), 'seed')).map(({ id }) => id)).toEqual(own);
  });
});
