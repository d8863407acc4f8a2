import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  CITED,
  company,
  marked,
  placesOf,
  problemsOf,
  removeTemporaryFolders,
  SOUND,
  temporaryFolder,
} from '../../test/support/seeds/temporary-seed.ts';

afterAll(removeTemporaryFolders);

type Files = Readonly<Record<string, string | undefined>>;
/**
 * A fault: the files that have it, with `#!` on each line that must be named, what must be said, and what must be
 * advised.
 */
type Fault = readonly [name: string, files: Files, problem: RegExp, mend: RegExp, severity?: 'warning'];

const acme = (lines: string): Files => ({ 'companies/acme.yaml': company('acme', lines) });
const bolt = (lines: string): Files => ({ 'companies/bolt.yaml': company('bolt', lines) });
const OK = `observedOn: "2007-03-31", ${CITED}`;
const share = (fields: string) => acme(`holders:\n  - { holder: bolt, ${fields}, ${OK} } #!`);
const capital = (fields: string) => acme(`attributes:\n  - { attribute: CAPITAL, ${fields} } #!`);
const people = (lines: string) => ({ 'people.yaml': `${SOUND['people.yaml'] ?? ''}${lines}\n` });
const finding = (fields: string) => ({
  'findings.yaml': `findings:\n  - { id: odd, kind: GAP, severity: LOW, title: "x", detail: "y", about: [acme], ${CITED}${fields} } #!\n`,
});
const seats = (first: string, second: string) =>
  acme(
    `seats:\n  - { person: ann, board: acme-directors, ${first} }\n  - { person: ann, board: acme-directors, ${second} } #!`,
  );

const SHAPE: Fault[] = [
  [
    'a fact without a citation',
    acme('holders:\n  - { holder: bolt, observedOn: "2007-03-31" } #!'),
    /^nothing is cited$/,
    /add citations/,
  ],
  [
    'an empty list of citations',
    acme('holders:\n  - { holder: bolt, observedOn: "2007-03-31", citations: [] } #!'),
    /^nothing is cited$/,
    /add citations/,
  ],
  [
    'a company without a citation',
    { 'companies/cog.yaml': 'id: cog #!\nname: "Cog"\nkind: COMPANY\n' },
    /^nothing is cited$/,
    /add citations/,
  ],
  ['an unknown field', share('percnt: "5.0"'), /no field "percnt" here/, /did you mean "percent"/],
  [
    'a field of another list',
    share('person: ann'),
    /no field "person" here/,
    /^"person" belongs elsewhere: look at the indentation/,
  ],
  [
    'a word outside its list',
    share('direct: direkt'),
    /"direkt" is not a word for "direct"/,
    /write DIRECT, or another of DIRECT, INDIRECT/,
  ],
  [
    'a missing field',
    acme('holders:\n  - observedOn: "2007-03-31" #!\n    citations: [{ source: report, place: "1" }]'),
    /"holder" is missing/,
    /add holder/,
  ],
  [
    'an empty field',
    acme(`holders:\n  - holder: bolt\n    percent: #!\n    ${CITED}\n    observedOn: "2007-03-31"`),
    /"percent" is empty/,
    /leave the field out when it is unknown/,
  ],
  [
    'an id that is none',
    { 'companies/Cog.yaml': `id: Cog #!\nname: "Cog"\nkind: COMPANY\n${CITED}\n` },
    /"Cog": ids are short lower-case words/,
    /./,
  ],
  ['a number that is none', share('shares: "50,475"'), /"50,475": not a decimal number/, /digits without separators/],
  ['a currency that is none', share('price: "5", currency: yen'), /"yen": a currency is its ISO 4217 code/, /./],
  ['text where a list belongs', acme('holders: bolt #!'), /"bolt" is not a list/, /write a list/],
];
const DATES: Fault[] = [
  ['an unquoted day', share('from: 2007-03-31'), /the date 2007-03-31 is not quoted/, /quote it: from: "2007-03-31"/],
  ['an unquoted year', share('from: 2007'), /the date 2007 is not quoted/, /quote it: from: "2007"/],
  ['an unquoted month', share('to: 2008-01'), /the date 2008-01 is not quoted/, /quote it: to: "2008-01"/],
  [
    'an unquoted percentage, as printed',
    share('percent: 86.10'),
    /the number 86\.10 is not quoted/,
    /quote it: percent: "86\.10"/,
  ],
  [
    'an unquoted number of shares',
    share('shares: 50475'),
    /the number 50475 is not quoted/,
    /quote it: shares: "50475"/,
  ],
  [
    'a day in a citation, unquoted',
    acme('holders:\n  - { holder: bolt, citations: [{ source: report, place: "1", observedOn: 2007-03-31 }] } #!'),
    /the date 2007-03-31 is not quoted/,
    /observedOn: "2007-03-31"/,
  ],
  ['an impossible day', share('from: "2007-02-29"'), /"2007-02-29": not a date that exists/, /YYYY-MM-DD/],
  ['an impossible month', share('from: "2006-13"'), /"2006-13": not a date that exists/, /./],
  ['a date in another order', share('from: "28-06-2006"'), /not a date that exists/, /./],
  [
    'an end before the start',
    capital(`from: "2006", to: "2005-12-31", ${CITED}`),
    /ends \(2005-12-31\) before it starts \(2006\)/,
    /first day on which it no longer holds/,
  ],
  [
    'an end on the day of the start',
    capital(`from: "2006-06-28", to: "2006-06-28", ${CITED}`),
    /it starts and ends on 2006-06-28, so it holds on no day/,
    /./,
  ],
  ['a fact without a time', capital(CITED), /nothing says when this holds/, /add from, or observedOn/],
  [
    'a fact seen before it starts',
    capital(`from: "2007-04", ${OK}`),
    /a citation observes it on 2007-03-31, before it starts/,
    /./,
    'warning',
  ],
  [
    'a fact seen after its end',
    capital(`to: "2007-03-31", ${OK}`),
    /a citation observes it on 2007-03-31, when it has ended/,
    /./,
    'warning',
  ],
  [
    'a withdrawal before publication',
    capital(`from: "2007", knownTo: "2007-06-08", ${CITED}`),
    /withdrawn on 2007-06-08, but could be known only from 2007-06-08/,
    /./,
  ],
];
const IDS: Fault[] = [
  [
    'an unknown source',
    acme('holders:\n  - { holder: bolt, observedOn: "2007-03-31", citations: [{ source: reprot, place: "1" }] } #!'),
    /no source "reprot"/,
    /did you mean "report"/,
  ],
  [
    'an unknown source of a person',
    people('  - { id: cyd, name: "Cyd Lee", citations: [{ source: diary, place: "1" }] } #!'),
    /no source "diary"/,
    /add it to sources\.yaml/,
  ],
  [
    'an unknown source of a finding',
    { 'findings.yaml': finding('')['findings.yaml'].replace('source: report', 'source: rep') },
    /no source "rep"/,
    /did you mean "report"/,
  ],
  [
    'an unknown holder',
    acme(`holders:\n  - { holder: boltt, ${OK} } #!`),
    /no company or person "boltt"/,
    /did you mean "bolt"/,
  ],
  [
    'a person where a board belongs',
    acme(`seats:\n  - { person: ann, board: bob, ${OK} } #!`),
    /"bob" is a person, not a board/,
    /name a board/,
  ],
  [
    'a company where a person belongs',
    acme(`posts:\n  - { person: bolt, ${OK} } #!`),
    /"bolt" is a company, not a person/,
    /name a person/,
  ],
  [
    'a board of another company',
    bolt(`seats:\n  - { person: ann, board: acme-directors, ${OK} } #!`),
    /"acme-directors" is a board of acme/,
    /move the entry to companies\/acme\.yaml/,
  ],
  [
    'a trade of others',
    acme(`trades:\n  - { payer: bolt, payee: ann, ${OK} } #!`),
    /neither payer nor payee is acme/,
    /move the entry/,
  ],
  [
    'an unknown publisher',
    {
      'sources.yaml': `${SOUND['sources.yaml'] ?? ''}  - { id: memo, title: "Memo", publisher: acne, published: "2007-06-08", kind: memo } #!\n`,
    },
    /no company or person "acne"/,
    /did you mean "acme"/,
  ],
  [
    'an unknown kinsman',
    people(`  - id: cyd\n    name: "Cyd Lee"\n    ${CITED}\n    kin:\n      - { person: anna, ${OK} } #!`),
    /no person "anna"/,
    /did you mean "ann"/,
  ],
  [
    'a finding about nobody',
    { 'findings.yaml': finding('')['findings.yaml'].replace('[acme]', '[acme, bolted]') },
    /"bolted"/,
    /did you mean "bolt"/,
  ],
  ['a finding that names no fact', finding(', facts: [holds-bolt-acme]'), /no fact "holds-bolt-acme"/, /./],
  [
    'an unknown look-alike',
    bolt('differentFrom:\n  - { id: volt, reason: "x" } #!'),
    /no company "volt"/,
    /did you mean "bolt"/,
  ],
  [
    'a body nobody knows',
    acme(
      `seats:\n  - { person: ann, board: acme-directors, attendance: [{ body: acme-director, period: "x", attended: 1 }], ${OK} } #!`,
    ),
    /no board "acme-director"/,
    /did you mean "acme-directors"/,
  ],
  [
    'an id twice over the labels',
    people(`  - { id: bolt, name: "Zoe Wu", ${CITED} } #!`),
    /the id "bolt" is also that of the company at companies\/bolt\.yaml:1/,
    /another id/,
  ],
  [
    'an id twice over the facts',
    acme(`holders:\n  - { id: big, holder: bolt, ${OK} }\nattributes:\n  - { id: big, attribute: CAPITAL, ${OK} } #!`),
    /the id "big" is also that of the fact at companies\/acme\.yaml:8/,
    /another id/,
  ],
  [
    'a made id twice',
    acme(
      `attributes:\n  - { attribute: CAPITAL, amount: "1", ${OK} }\n  - { attribute: CAPITAL, amount: "2", ${OK} } #!`,
    ),
    /made id "has-attribute-acme-capital-2007-03-31" is also/,
    /id of its own/,
  ],
  [
    'a fact with the id of a person',
    acme(`attributes:\n  - { id: ann, attribute: CAPITAL, ${OK} } #!`),
    /the id "ann" is also that of the person at people\.yaml:2/,
    /another id/,
  ],
  [
    'a last line without a first',
    acme(
      'holders:\n  - { holder: bolt, observedOn: "2007-03-31", citations: [{ source: report, place: "1", lineEnd: 3 }] } #!',
    ),
    /last line is given without a first/,
    /add line/,
  ],
  [
    'a last line above the first',
    acme(
      'holders:\n  - { holder: bolt, observedOn: "2007-03-31", citations: [{ source: report, place: "1", line: 5, lineEnd: 3 }] } #!',
    ),
    /last line 3 is above the first line 5/,
    /swap/,
  ],
];
const MEANING: Fault[] = [
  ['derived without arithmetic', share('basis: DERIVED'), /DERIVED without a note/, /the arithmetic/],
  ['inferred without a reason', share('basis: INFERRED'), /INFERRED without a note/, /the judgement/],
  ['more than all', share('percent: "100.1"'), /100\.1 % is more than all/, /./],
  ['less than nothing', share('percent: "-5.0"'), /-5\.0 % is less than nothing/, /./],
  [
    'a range the wrong way round',
    share('percentMin: "30", percentMax: "25"'),
    /range begins \(30\) above its end \(25\)/,
    /swap/,
  ],
  [
    'more shares than there are',
    acme(
      `attributes:\n  - { attribute: SHARES_OUTSTANDING, amount: "100", ${OK} }\nholders:\n  - { holder: bolt, shares: "101", ${OK} } #!`,
    ),
    /101 shares are held of 100 outstanding/,
    /correct one/,
  ],
  [
    'more meetings attended than held',
    acme(
      `seats:\n  - { person: ann, board: acme-directors, attendance: [{ body: acme-directors, period: "x", attended: 15, held: 14 }], ${OK} } #!`,
    ),
    /15 meetings are attended of 14 held/,
    /./,
  ],
  [
    'two seats at once',
    seats(`from: "2005-06", ${OK}`, `from: "2006-06-28", title: "President", ${OK}`),
    /ann sits on acme-directors twice on 2006-06-28/,
    /supersede/,
  ],
  [
    'two seats that may be at once',
    seats(`from: "2005-06", ${CITED}`, `from: "2006-06-28", ${CITED}`),
    /ann may sit on acme-directors twice/,
    /write supersedes: sits-on-ann-acme-directors-2005-06/,
    'warning',
  ],
  ['a successor of nothing', share('supersedes: holds-bolt-acme-2006'), /no fact "holds-bolt-acme-2006"/, /./],
  [
    'a successor of another series',
    acme(`holders:\n  - { id: old, holder: ann, ${OK} }\n  - { holder: bolt, supersedes: old, ${OK} } #!`),
    /"old" is of another series: its ann is not bolt/,
    /same series/,
  ],
  [
    'a direct figure after an indirect one',
    acme(
      `holders:\n  - { id: old, holder: bolt, direct: INDIRECT, from: "2006", ${CITED} }\n  - { holder: bolt, direct: DIRECT, supersedes: old, ${OK} } #!`,
    ),
    /it is INDIRECT, this is DIRECT/,
    /same series/,
  ],
  [
    'a succession that forks',
    acme(
      `holders:\n  - { id: old, holder: bolt, from: "2005", ${CITED} }\n  - { id: one, holder: bolt, observedOn: "2006-03-31", supersedes: old, ${CITED} }\n  - { id: two, holder: bolt, observedOn: "2007-03-31", supersedes: old, ${CITED} } #!`,
    ),
    /already superseded by "one"/,
    /let one of the two supersede the other/,
  ],
  [
    'a succession that turns back',
    acme(
      `holders:\n  - { id: old, holder: bolt, from: "2006", ${CITED} }\n  - { holder: bolt, from: "2005", observedOn: "2005-03-31", supersedes: old, ${CITED} } #!`,
    ),
    /"old" starts later \(2006-01-01\) than this \(2005-01-01\)/,
    /turn it round/,
  ],
  [
    'a company named like another',
    { 'companies/cog.yaml': `id: cog\nname: "ACME Widgets Corporation" #!\nkind: COMPANY\n${CITED}\n` },
    /is also the name of acme, "Acme Widgets Inc\."/,
    /differentFrom: \[\{ id: acme/,
    'warning',
  ],
  [
    'a person whose names are turned round',
    people(`  - { id: smith, name: "SMITH Ann", ${CITED} } #!`),
    /"SMITH Ann" is also the name of ann/,
    /spellings/,
    'warning',
  ],
  [
    'a company spelt almost like another',
    { 'companies/cog.yaml': `id: cog\nname: "Acme Wigdets" #!\nkind: COMPANY\n${CITED}\n` },
    /"Acme Wigdets" looks like acme/,
    /spellings/,
    'warning',
  ],
  [
    'an identifier without a scheme',
    bolt(`identifiers:\n  - "5493001KJTIIGC8Y1R12" #!`),
    /an identifier is "scheme:value"/,
    /seed\/README\.md/,
  ],
  [
    'an identifier with a place that is none',
    bolt(`identifiers:\n  - { value: "lei:1", citations: [{ source: report, place: "1", pointer: "B4" }] } #!`),
    /a pointer is its kind, a colon, and where/,
    /seed\/README\.md/,
  ],
  [
    'an identifier of a source nobody knows',
    bolt(`identifiers:\n  - { value: "lei:1", citations: [{ source: reprot, place: "1" }] } #!`),
    /there is no source "reprot"/,
    /report/,
  ],
  [
    'a spelling twice',
    bolt(`spellings:\n  - { text: "Bolt", ${CITED} }\n  - { text: "Bolt", ${CITED} } #!`),
    /the spelling "Bolt" stands twice/,
    /into one/,
  ],
];

describe.each([
  ['shape', SHAPE],
  ['dates and figures', DATES],
  ['ids', IDS],
  ['meaning', MEANING],
])('%s', (_, faults) => {
  const cases = faults.map(([name, files, problem, mend, severity = 'error']) => ({
    name,
    files,
    problem,
    mend,
    severity,
  }));
  test.each(cases)('$name', ({ files, problem, mend, severity }) => {
    const problems = problemsOf(files);
    expect(placesOf(problems)).toEqual(marked(files));
    expect(problems[0]?.problem).toMatch(problem);
    expect(problems[0]?.mend).toMatch(mend);
    expect(problems[0]?.severity).toBe(severity);
  });
});

test('facts that supersede one another in a circle are told once, with the circle', () => {
  const ring = acme(
    `holders:\n  - { id: one, holder: bolt, supersedes: three, ${OK} }\n  - { id: two, holder: bolt, supersedes: one, ${OK} }\n  - { id: three, holder: bolt, supersedes: two, ${OK} }`,
  );
  const circles = problemsOf(ring).filter(({ problem }) => problem.includes('circle'));
  expect(circles.map(({ line, problem }) => [line, problem])).toEqual([
    [8, 'facts supersede one another in a circle: one → three → two → one'],
  ]);
});

test('names told apart, spelt as one, or of predecessor and successor are no problem', () => {
  const cog = (lines: string) => ({
    'companies/cog.yaml': `id: cog\nname: "ACME Widgets Corporation"\nkind: COMPANY\n${CITED}\n${lines}`,
  });
  expect(problemsOf(cog('differentFrom: [{ id: acme, reason: "the old firm" }]'))).toEqual([]);
  expect(problemsOf({ ...cog(''), ...acme('differentFrom: [{ id: cog, reason: "the new firm" }]') })).toEqual([]);
  expect(
    problemsOf({ ...cog(''), ...acme(`predecessors:\n  - { predecessor: cog, from: "2006", ${CITED} }`) }),
  ).toEqual([]);
  expect(problemsOf(acme(`spellings: [{ text: "ACME Widgets Corporation", reason: "title page", ${CITED} }]`))).toEqual(
    [],
  );
});

test('lines beyond the end of a document are told where its text is at hand, and passed over where it is not', () => {
  const documents = temporaryFolder();
  mkdirSync(documents, { recursive: true });
  writeFileSync(join(documents, 'report.txt'), 'one\ntwo\nthree\n');
  const files = acme(
    `holders:\n  - holder: bolt\n    observedOn: "2007-03-31"\n    citations:\n      - { source: report, place: "1", line: 3 }\n      - { source: report, place: "1", line: 4 } #!\n      - { source: report, place: "1", line: 2, lineEnd: 4 } #!`,
  );
  const problems = problemsOf(files, documents);
  expect(placesOf(problems)).toEqual(marked(files));
  expect(problems[0]).toMatchObject({
    severity: 'warning',
    problem: 'line 4 is beyond the end of report, which has 3 lines',
  });
  expect(problemsOf(files, join(documents, 'elsewhere'))).toEqual([]);
});

test('all problems of all files are told at once, in order of file and line; a broken entry hides none of the others', () => {
  const files = {
    ...acme(
      `holders:\n  - { holder: nobody, ${OK} } #!\n  - { holder: bolt, percent: 5.0, ${OK} } #!\n  - { holder: bolt, from: "2007-02-30", ${OK} } #!\nattributes:\n  - { attribute: CAPITAL } #!\n  - { attribute: CAPITAL, basis: INFERRED, ${OK} } #!`,
    ),
    ...people(`  - { id: cyd, ${CITED} } #!`),
    'sources.yaml': (SOUND['sources.yaml'] ?? '')
      .replace('publisher: acme, ', 'publisher: acne, ')
      .replace(' }\n', ' } #!\n'),
    'findings.yaml': finding('')['findings.yaml'].replace('source: report', 'source: rep'),
    'companies/broken.yaml': 'id: broken\nname: "unclosed #!\n',
  };
  const problems = problemsOf(files);
  expect(new Set(placesOf(problems))).toEqual(
    new Set([...marked(files).filter((place) => !place.startsWith('companies/broken')), 'companies/broken.yaml:3']),
  );
  const places = problems.map(({ file, line }) => `${file}:${String(line).padStart(3, '0')}`);
  expect(places).toEqual([...places].sort());
});

test('what stands in an entry or a file that cannot be read is not called unknown', () => {
  const seat = acme(`seats:\n  - { person: cyd, board: acme-directors, ${OK} }`);
  expect(placesOf(problemsOf({ ...seat, ...people(`  - { id: cyd, nmae: "Cyd", ${CITED} } #!`) }))).toEqual([
    'people.yaml:4',
    'people.yaml:4',
  ]);
  expect(placesOf(problemsOf({ ...seat, 'people.yaml': 'people: [' }))).toEqual(['people.yaml:1']);
  const successor = acme(
    `holders:\n  - { holder: bolt, percent: 5, from: "2006", ${CITED} } #!\n  - { holder: bolt, supersedes: holds-bolt-acme-2006, ${OK} }`,
  );
  expect(placesOf(problemsOf(successor))).toEqual(marked(successor));
});
