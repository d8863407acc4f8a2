import { expect, test } from 'vitest';
import { fileOf, said } from '../../../test/support/intake/intake-file.ts';
import { secImporter } from './sec-importer.ts';

const page = (table: string, notes = '') =>
  `<html><body><p>Exhibit 21.1<p>Subsidiaries of<br>Made Up Inc.*</p><p>at June 30, 2024</p><table>${table}</table>${notes}</body></html>`;
const HEAD = '<tr><td></td><td>Percent of voting<br>securities</td><td>State of Incorporation</td></tr>';
const read = (html: string) => said(secImporter, fileOf('ex21.htm', html, 61));

test('names without their marks, percentages as printed, jurisdictions, notes, and those that are omitted', async () => {
  const rows = `${HEAD}<tr><td>Alder &amp; Co (1)</td><td>50</td><td>Delaware<tr><td>Birch Ltd</td><td>50.01%</td><td>England</td></tr><tr><td>Cedar (2) KK</td><td>100</td><td>Japan</td></tr>`;
  const notes =
    '<p>(1) The investment is accounted for by the equity method of accounting.</p><p>* The names of other subsidiaries are omitted as not significant.</p>';
  const { facts, party, problems } = await read(page(rows, notes));
  expect(problems).toEqual([]);
  expect(party('registrant')?.name).toBe('Made Up Inc.');
  expect(
    facts.map(({ fact, observedOn }) => [
      fact.kind === 'HOLDS' ? [fact.object, fact.percent, fact.accounting] : fact.kind,
      observedOn,
    ]),
  ).toEqual([
    [['subsidiary:Alder & Co|Delaware', '50', 'EQUITY_METHOD'], '2024-06-30'],
    [['subsidiary:Birch Ltd|England', '50.01', 'CONSOLIDATED_SUBSIDIARY'], '2024-06-30'],
    [['subsidiary:Cedar (2) KK|Japan', '100', 'CONSOLIDATED_SUBSIDIARY'], '2024-06-30'],
    ['HAS_ATTRIBUTE', '2024-06-30'],
  ]);
});

test('a number that belongs to a name stays: two companies of one name but for it are two', async () => {
  const head = HEAD.replace('securities', 'securities (2)');
  const names = ['Weir Gas S (2)', 'Weir Gas S (3)', 'Alder (4) (5)', 'Birch (5)', 'Cedar (9)', 'Dell (a)', 'Elm*'];
  const rows = names.map((name) => `<tr><td>${name}</td><td>30</td><td>Ohio</td></tr>`).join('');
  const notes = [
    '(2) Of nominees too.',
    '(3) Others are omitted.',
    '(4) Half and half.',
    '(5) Equity method.',
    '(a) Idle.',
  ];
  const { facts, party } = await read(
    page(head + rows, notes.map((note) => `<p>${note}</p>`).join('')).replace('Inc.*', 'Inc. (3)'),
  );
  const held = facts.flatMap(({ fact }) => (fact.kind === 'HOLDS' ? [fact] : []));
  expect(held.map(({ object }) => party(object)?.name)).toEqual([
    'Weir Gas S (2)',
    'Weir Gas S (3)',
    'Alder',
    'Birch',
    // No note says what it means.
    'Cedar (9)',
    'Dell',
    'Elm',
  ]);
  expect(held.map(({ note }) => note)).toEqual([
    undefined,
    undefined,
    '(4) Half and half. (5) Equity method.',
    '(5) Equity method.',
    undefined,
    '(a) Idle.',
    undefined,
  ]);
  expect(party('registrant')?.name).toBe('Made Up Inc.');
});

test('half without a note is not said to be consolidated; a percentage that is not printed is told', async () => {
  const { facts, problems } = await read(
    page(`${HEAD}<tr><td>Half</td><td>50</td><td>Ohio</td></tr><tr><td>Blank</td><td></td><td>Ohio</td></tr>`),
  );
  expect(facts.map(({ fact }) => fact.kind === 'HOLDS' && [fact.percent, fact.accounting])).toEqual([
    ['50', 'UNKNOWN'],
    [undefined, 'CONSOLIDATED_SUBSIDIARY'],
  ]);
  expect(problems.map(({ code }) => code)).toEqual(['PERCENT']);
});

const list = (title: string, table: string) =>
  `<html><body><p>Exhibit 21</p>${title}<table>${table}</table></body></html>`;
const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const seen = async (html: string) => {
  const { facts, party, problems } = await read(html);
  return {
    name: party('registrant')?.name,
    rows: facts.flatMap(({ fact }) =>
      fact.kind === 'HOLDS' ? [[party(fact.object)?.name, party(fact.object)?.jurisdiction, fact.percent]] : [],
    ),
    codes: problems.map(({ code }) => code),
  };
};

test.each([
  [
    'a title under the name, and the laws under which they are organized',
    list(
      '<p>Made Up & Co.</p><p>List of subsidiaries</p>',
      row('December 31, 2025<p>Name', 'Organized Under<br>The Laws Of') + row('Alder Bank', 'United States'),
    ),
    { name: 'Made Up & Co.', rows: [['Alder Bank', 'United States', undefined]], codes: [] },
  ],
  [
    'the jurisdiction between the name and another name',
    list(
      '<p>SIGNIFICANT SUBSIDIARIES</p><p>Made Up plc</p>',
      row('Subsidiary', 'Jurisdiction', 'Also known as') + row('Birch LLC', 'Ohio', 'Birch Foods'),
    ),
    { name: 'Made Up plc', rows: [['Birch LLC', 'Ohio', undefined]], codes: [] },
  ],
  [
    'ownership behind the place',
    list(
      '<p>Subsidiaries of Made Up</p>',
      row('', 'Domicile', 'Ownership') + row('Cedar NV', 'Curaçao', '51%') + row('Elm', 'Peru', '100%'),
    ),
    {
      name: 'Made Up',
      rows: [
        ['Cedar NV', 'Curaçao', '51'],
        ['Elm', 'Peru', '100'],
      ],
      codes: [],
    },
  ],
  [
    'no heading at all: said',
    list('<p>Subsidiaries of the Registrant</p>', row('Fir Ltd', 'Bermuda') + row('Gum SA', 'France')),
    {
      name: undefined,
      rows: [
        ['Fir Ltd', 'Bermuda', undefined],
        ['Gum SA', 'France', undefined],
      ],
      codes: ['LIST_WITHOUT_HEADING'],
    },
  ],
])('%s', async (_, html, expected) => {
  expect(await seen(html)).toEqual(expected);
});

test('subsidiaries that are left out are so many unknown, wherever the page says it', async () => {
  const said = 'This is the list. Excluded from it are subsidiaries that are not significant. It has 1 row.';
  const { facts } = await read(page(`${HEAD}<tr><td>Alder</td><td>100</td><td>Ohio</td></tr>`, `<p>${said}</p>`));
  expect(facts.map(({ fact }) => fact.kind === 'HAS_ATTRIBUTE' && [fact.attribute, fact.text, fact.count])).toEqual([
    false,
    ['OTHERS_NOT_NAMED', 'Excluded from it are subsidiaries that are not significant.', undefined],
  ]);
});

test('a page without a table or without rows is refused; another page is not recognised', async () => {
  expect(
    (await read('<html><body>Exhibit 21 Subsidiaries of the Registrant: none</body></html>')).problems,
  ).toMatchObject([{ severity: 'error', code: 'LIST_WITHOUT_TABLE' }]);
  expect((await read(page(HEAD))).problems).toMatchObject([{ severity: 'error', code: 'LIST_EMPTY' }]);
  expect(await secImporter.recognises(fileOf('f', '<html><body>Service unavailable</body></html>'))).toBe(0);
});

test('a list of items, nested or not: the place after each name, the percentage where one stands', async () => {
  const items = `<ul><li>Made Up Holdings LLC (Delaware)<ul><li>Made Up GmbH (Germany)</li><li>Made Up K.K. (Japan) – 51%</li></ul></li>
    <li>Mill Works Ltd, a company organized under the laws of England and Wales</li><li>Weir Corp., a Delaware corporation</li>
    <li>Quill, Ash &amp; Co., Inc.</li><li>Hollow (Tree) B.V.</li></ul>`;
  const { facts, parties, problems } = await read(
    `<html><body><h1>EXHIBIT 21.1</h1><p>SUBSIDIARIES OF MADE UP INC.</p>${items}</body></html>`,
  );
  expect(problems).toEqual([]);
  expect(parties.slice(1).map(({ name, jurisdiction }) => [name, jurisdiction])).toEqual([
    ['Made Up Holdings LLC', 'Delaware'],
    ['Made Up GmbH', 'Germany'],
    ['Made Up K.K.', 'Japan'],
    ['Mill Works Ltd', 'England and Wales'],
    ['Weir Corp.', 'Delaware'],
    ['Quill, Ash & Co., Inc.', undefined],
    ['Hollow (Tree) B.V.', undefined],
  ]);
  const shares = facts.flatMap(({ fact }) => (fact.kind === 'HOLDS' ? [[fact.interest, fact.percent]] : []));
  expect(shares.filter(([, percent]) => percent !== undefined)).toEqual([['SHARES', '51']]);
});

test('subsidiaries of one name, of two companies or in two places, are records of their own', async () => {
  const list = (company: string) =>
    `<p>Exhibit 21</p><p>Subsidiaries of ${company}</p><table><tr><th>Name</th><th>Jurisdiction of Incorporation</th></tr><tr><td>Mill LLC</td><td>Delaware</td></tr><tr><td>Mill LLC</td><td>Nevada</td></tr></table>`;
  const records = [...(await read(list('Made Up Inc'))).facts, ...(await read(list('Weir Inc'))).facts].map(
    ({ record }) => record,
  );
  expect(new Set(records).size).toBe(4);
  // Of a list that does not say whose it is, nothing tells which list continues it.
  expect((await read(list('the Registrant'))).facts.map(({ record }) => record)).toEqual([undefined, undefined]);
});
