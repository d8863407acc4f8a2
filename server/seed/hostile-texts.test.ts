import process from 'node:process';
import { afterAll, describe, expect, test } from 'vitest';
import {
  CITED,
  company,
  problemsOf,
  removeTemporaryFolders,
  SOUND,
  temporarySeed,
} from '../../test/support/seeds/temporary-seed.ts';
import { graphOf } from './seed-facts.ts';
import { readSeed } from './read-seed.ts';

afterAll(removeTemporaryFolders);

const acme = (lines: string) => ({ 'companies/acme.yaml': company('acme', lines) });
const OK = `observedOn: "2007-03-31", ${CITED}`;
const named = (name: string) => ({
  'people.yaml': `people:\n  - { id: ann, name: ${JSON.stringify(name)}, ${CITED} }\n  - { id: bob, name: "Bob Jones", ${CITED} }\n`,
});
const told = (files: Parameters<typeof problemsOf>[0]) =>
  problemsOf(files).map(({ file, line, severity, problem }) => `${severity} ${file}:${String(line)} ${problem}`);

describe('a name in a seed', () => {
  test.each([
    ['NUL', 'An\u0000n', /error people\.yaml:2 .*U\+0000/],
    ['an escape', 'Ann\u001B[2J', /error people\.yaml:2 .*U\+001B/],
    ['an override of direction', 'Ann\u202E', /error people\.yaml:2 .*U\+202E/],
    ['nothing that can be seen', '\u200B\u2060', /error people\.yaml:2 nothing of the name can be seen/],
    ['a zero width space', 'A\u200Bnn', /warning people\.yaml:2 .*take no room/],
    ['a thousand and one characters', 'x'.repeat(1_001), /error people\.yaml:2 .*1001 characters/],
    [
      'a hundred thousand characters',
      'x'.repeat(100_000),
      /error people\.yaml:2 it has 100000 characters; at most 1000/,
    ],
    ['one more', 'x'.repeat(100_001), /error people\.yaml:2 it has 100001 characters; at most 100000/],
    ['a million characters', 'x'.repeat(1_000_000), /error people\.yaml:2 it has 1000000 characters/],
  ])('with %s is told at its line', (_, name, problem) => {
    expect(told(named(name))).toEqual([expect.stringMatching(problem)]);
  });

  test('of a thousand characters, or in any script, is taken', () => {
    for (const name of ['x'.repeat(1_000), '田中 花子', 'Zoë', 'אן סמית']) expect(told(named(name))).toEqual([]);
  });

  test.each([
    ['its local name', 'nameLocal: "\u200B"', 'companies/acme.yaml:5'],
    ['a spelling', `spellings: [{ text: "\u200B", ${CITED} }]`, 'companies/acme.yaml:5'],
  ])('is held to the same as %s', (_, line, place) => {
    const file = `id: acme\nname: "Acme"\nkind: COMPANY\n${CITED}\n${line}\n`;
    expect(told({ 'companies/acme.yaml': file })).toContainEqual(`error ${place} nothing of the name can be seen`);
  });

  test('in decomposed letters is the name in composed ones', () => {
    const folder = temporarySeed(named('Zoe\u0308'));
    expect(graphOf(readSeed(folder)).persons.map(({ name }) => name)).toContain('Zo\u00EB');
  });
});

test('any text is held to the same: a note, an id, a comment, an escape of YAML', () => {
  const holds = (note: string) => acme(`holders:\n  - { holder: bolt, note: "${note}", percent: "5", ${OK} }`);
  expect(told(holds('fine'))).toEqual([]);
  for (const note of ['a\u202Eb', '\\u202E', '\\0', '\\e[1m'])
    expect(told(holds(note))).toEqual([
      expect.stringMatching(/^error companies\/acme\.yaml:8 it has the character U\+/),
    ]);
  expect(told(acme('# turned \u2067 round'))).toEqual([
    expect.stringMatching(/^error companies\/acme\.yaml:7 the file has the character U\+2067/),
  ]);
});

describe('figures and dates in a seed', () => {
  const share = (fields: string, on = OK) => told(acme(`holders:\n  - { holder: bolt, ${fields}, ${on} }`));

  test('a number has at most sixty characters', () => {
    const digits = (count: number) => `percent: "50.${'1'.repeat(count - 3)}"`;
    expect(share(digits(60))).toEqual([]);
    expect(share(digits(61)).join()).toMatch(/the number has 61 characters, at most 60 are taken/);
    expect(share(digits(100_000)).join().length).toBeLessThan(500);
  });

  test('the year 9999 stands for no date', () => {
    expect(share('percent: "5", to: "9998-12-31"').filter((one) => one.startsWith('error'))).toEqual([]);
    for (const date of ['9999', '9999-12', '9999-12-31'])
      expect(share(`percent: "5", to: "${date}"`).join()).toMatch(/error .*:8 .*year 9999 stands for no date/);
    expect(share('percent: "5"', `observedOn: "9999-01-01", ${CITED}`).join()).toMatch(/year 9999/);
  });

  test('nothing is stated as of a day after its source was published', () => {
    // The report is of 2007-06-08.
    const after =
      /error companies\/acme\.yaml:8 it is stated as of 2007-06-09, after its source was published \(2007-06-08\)/;
    expect(share('percent: "5"', `observedOn: "2007-06-08", ${CITED}`)).toEqual([]);
    expect(share('percent: "5"', `observedOn: "2007-06-09", ${CITED}`)).toEqual([expect.stringMatching(after)]);
    const own = 'citations: [{ source: report, place: "1", observedOn: "2007-06-09" }]';
    expect(share('percent: "5"', own)).toEqual([expect.stringMatching(after)]);
  });
});

test('thousands of slips in one page are told at their lines, soon', () => {
  const lines = Array.from({ length: 5_000 }, (_, i) => `field-${String(i)}: 1`);
  const before = process.cpuUsage();
  const problems = told(acme(lines.join('\n')));
  const { user, system } = process.cpuUsage(before);
  expect(problems).toHaveLength(5_000);
  expect(problems[4_999]).toMatch(/^error companies\/acme\.yaml:5006 .*"field-4999"/);
  expect((user + system) / 1_000_000).toBeLessThan(20);
}, 120_000);

test('an unquoted number without end is told in short', () => {
  const attribute = `attributes:\n  - { attribute: CAPITAL, amount: ${'9'.repeat(100_000)}, ${OK} }`;
  const problems = told(acme(attribute));
  expect(problems.join()).toMatch(/the number 9{60}… is not quoted/);
  expect(problems.join().length).toBeLessThan(1_000);
});

describe('a company and itself', () => {
  test.each([
    [
      'holds all of itself',
      `holders:\n  - { holder: acme, percent: "100", ${OK} }`,
      ['error companies/acme.yaml:8 acme cannot hold all of itself'],
    ],
    [
      'holds at least all',
      `holders:\n  - { holder: acme, percentMin: "100.0", ${OK} }`,
      ['error companies/acme.yaml:8 acme cannot hold all of itself'],
    ],
    ['holds nearly all', `holders:\n  - { holder: acme, percent: "99.9", ${OK} }`, []],
    ['holds an unknown part', `holders:\n  - { holder: acme, ${OK} }`, []],
    [
      'precedes itself',
      `predecessors:\n  - { predecessor: acme, from: "2001", ${CITED} }`,
      ['error companies/acme.yaml:8 acme cannot precede itself'],
    ],
    [
      'lends to itself',
      `lenders:\n  - { lender: acme, ${OK} }`,
      ['warning companies/acme.yaml:8 both of its parties are acme'],
    ],
    ['lists an attribute', `attributes:\n  - { attribute: LISTING, text: "x", from: "2000", ${CITED} }`, []],
  ])('%s', (_, lines, expected) => {
    const own = told(acme(lines)).filter((one) => /itself|parties/.test(one));
    expect(own).toEqual(expected);
  });
});

test('the sound seed stays sound', () => {
  expect(told({ 'people.yaml': SOUND['people.yaml'] })).toEqual([]);
});
