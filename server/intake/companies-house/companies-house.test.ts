import { describe, expect, test } from 'vitest';
import { fileOf, said } from '../../../test/support/intake/intake-file.ts';
import { companiesHouseImporter } from './companies-house-importer.ts';
import { natureOf } from './natures-of-control.ts';
import { isCorporate, personName } from './person-name.ts';

const read = (value: unknown, name = 'answer.json', published?: string) =>
  said(companiesHouseImporter, fileOf(name, typeof value === 'string' ? value : JSON.stringify(value)), { published });
const SELF = '/company/09999901/persons-with-significant-control/individual/abc';
const line = (data: object, more: object = {}) =>
  JSON.stringify({ company_number: '09999901', data: { links: { self: SELF }, ...data }, ...more });

describe('natures of control', () => {
  test.each([
    ['ownership-of-shares-25-to-50-percent', 'SHARES', '25', true, '50', false],
    ['voting-rights-50-to-75-percent', 'VOTES', '50', true, '75', true],
    ['voting-rights-75-to-100-percent-limited-liability-partnership', 'VOTES', '75', false, '100', false],
    ['ownership-of-shares-more-than-25-percent-registered-overseas-entity', 'SHARES', '25', true, '100', false],
    [
      'right-to-share-surplus-assets-50-to-75-percent-limited-liability-partnership',
      'ASSETS_ON_DISSOLUTION',
      '50',
      true,
      '75',
      true,
    ],
    ['part-right-to-share-surplus-assets-25-to-50-percent', 'ASSETS_ON_DISSOLUTION', '25', true, '50', false],
  ])('%s', (code, interest, min, minExclusive, max, maxExclusive) => {
    expect(natureOf(code)).toEqual({
      interest,
      direct: 'UNKNOWN',
      percentMin: min,
      percentMinExclusive: minExclusive,
      percentMax: max,
      percentMaxExclusive: maxExclusive,
    });
  });

  test.each([
    ['ownership-of-shares-25-to-50-percent-as-trust', 'INDIRECT', 'Held by the trustees of a trust'],
    ['voting-rights-25-to-50-percent-as-firm', 'INDIRECT', 'Held by the members of a firm'],
    ['significant-influence-or-control-as-trust-registered-overseas-entity', 'UNKNOWN', 'Held as one of the trustees'],
    [
      'voting-rights-more-than-25-percent-as-control-over-trust-registered-overseas-entity',
      'INDIRECT',
      'Held by the trustees',
    ],
  ])('%s', (code, direct, note) => {
    expect(natureOf(code)?.direct).toBe(direct);
    expect(natureOf(code)?.note).toContain(note);
  });

  test.each([
    ['right-to-appoint-and-remove-directors', { interest: 'BOARD_APPOINTMENT', direct: 'UNKNOWN', majority: true }],
    [
      'right-to-appoint-and-remove-members-limited-liability-partnership',
      { interest: 'BOARD_APPOINTMENT', direct: 'UNKNOWN', majority: true },
    ],
    ['significant-influence-or-control', { interest: 'DOMINANT_INFLUENCE', direct: 'UNKNOWN' }],
    ['ownership-of-shares-10-to-25-percent', undefined],
    ['right-to-park', undefined],
  ])('%s', (code, nature) => {
    expect(natureOf(code)).toEqual(nature);
  });
});

describe('the snapshot', () => {
  test('lines of people, of one that is protected, and the day in the name of the file', async () => {
    const lines = [
      line({
        kind: 'individual-person-with-significant-control',
        name: 'Ms Ada Quill',
        name_elements: { title: 'Ms', forename: 'Ada', surname: 'Quill' },
        date_of_birth: { month: 2, year: 1970 },
        natures_of_control: ['voting-rights-25-to-50-percent', 'voting-rights-25-to-50-percent', 'right-to-park'],
        notified_on: '2020-02-01',
        ceased_on: '2021-03-04',
      }),
      line({
        kind: 'super-secure-person-with-significant-control',
        description: 'super-secure-persons-with-significant-control',
        links: { self: '/company/09999901/persons-with-significant-control/super-secure/x' },
      }),
      '{"data":{"kind":"totals#persons-of-significant-control-snapshot","persons_of_significant_control_count":2}}',
    ];
    const { all, facts, parties, problems } = await read(lines.join('\n'), 'psc-snapshot-2024-11-22_1of30.txt');
    expect(all[0]).toMatchObject({ says: 'SOURCE', published: '2024-11-22' });
    expect(parties.map(({ name, born, unknown }) => [name, born, unknown?.reason])).toEqual([
      ['09999901', undefined, undefined],
      ['Ada Quill', '1970-02', undefined],
      ['09999901', undefined, undefined],
      [undefined, undefined, 'super-secure-persons-with-significant-control'],
    ]);
    expect(facts.map(({ fact, observedOn }) => [fact.kind === 'HOLDS' && fact.interest, fact.to, observedOn])).toEqual([
      ['VOTES', '2021-03-04', undefined],
      ['UNKNOWN', '2021-03-04', undefined],
      ['UNKNOWN', undefined, '2024-11-22'],
    ]);
    expect(problems).toMatchObject([{ severity: 'warning', code: 'NATURE_OF_CONTROL', at: { pointer: 'line:1' } }]);
  });

  test.each([
    [true, ['Designated person under UK sanctions']],
    [false, []],
    [undefined, []],
  ])('is_sanctioned %s of a beneficial owner', async (is_sanctioned, texts) => {
    const owner = {
      kind: 'individual-beneficial-owner',
      name: 'Ada Quill',
      natures_of_control: ['voting-rights-more-than-25-percent-registered-overseas-entity'],
      notified_on: '2022-10-01',
      links: { self: '/company/OE999999/persons-with-significant-control/individual-beneficial-owner/x' },
    };
    const { facts } = await read(line({ ...owner, is_sanctioned }, { ContentDate: '2024-01-01' }));
    const said = facts.filter(({ fact }) => fact.kind === 'HAS_ATTRIBUTE');
    expect(said.map(({ fact, observedOn }) => [fact.kind === 'HAS_ATTRIBUTE' && fact.text, observedOn])).toEqual(
      texts.map((text) => [text, '2024-01-01']),
    );
  });

  test.each([
    ['no-individual-or-entity-with-signficant-control', 0],
    ['steps-to-find-psc-not-yet-completed', 0],
    ['psc-exists-but-not-identified', 1],
    ['psc-exists-but-not-identified-partnership', 1],
  ])('the statement %s names a reason and %i holders who are not known', async (statement, holders) => {
    const { facts, parties } = await read(
      line(
        { kind: 'persons-with-significant-control-statement', statement, notified_on: '2019-01-01' },
        { ContentDate: '2024-01-01' },
      ),
    );
    expect(
      facts.filter(({ fact }) => fact.kind === 'HAS_ATTRIBUTE' && fact.attribute === 'UNKNOWN_REASON'),
    ).toHaveLength(1);
    expect(facts.filter(({ fact }) => fact.kind === 'HOLDS')).toHaveLength(holders);
    expect(parties.filter(({ unknown }) => unknown?.reason === statement)).toHaveLength(holders);
  });

  test('one day is a day; an end before the start is left out and said', async () => {
    const of = async (notified_on: string, ceased_on: string) =>
      read(
        line({
          kind: 'legal-person-person-with-significant-control',
          name: 'Isle of Nowhere',
          natures_of_control: ['significant-influence-or-control'],
          notified_on,
          ceased_on,
        }),
      );
    expect((await of('2020-02-29', '2020-02-29')).facts[0]?.fact).toMatchObject({
      from: '2020-02-29',
      to: '2020-03-01',
    });
    expect((await of('2020-02-28', '2020-02-29')).facts[0]?.fact).toMatchObject({
      from: '2020-02-28',
      to: '2020-02-29',
    });
    const wrong = await of('2020-02-29', '2020-02-28');
    expect([wrong.facts[0]?.fact.to, wrong.problems[0]?.code]).toEqual([undefined, 'PSC_DAYS']);
  });

  test.each([
    ['Companies House', 'England', '123456', 'gb-coh:00123456'],
    ['Register of Scotland', 'Scotland', 'sc123456', 'gb-coh:SC123456'],
    ['Handelsregister', 'Germany', '123456', undefined],
    ['Companies House', 'England', '123456789', undefined],
  ])('a company of %s, %s, number %s', async (place_registered, country_registered, registration_number, id) => {
    const { parties } = await read(
      line({
        kind: 'corporate-entity-person-with-significant-control',
        name: 'Holder Ltd',
        natures_of_control: [],
        identification: { place_registered, country_registered, registration_number },
      }),
    );
    expect(parties[1]?.identifiers?.find((one) => one.startsWith('gb-coh:'))).toBe(id);
  });
});

describe('officers', () => {
  test.each([
    ['director', 'QUILL, Ada Mary', 'Ada Mary QUILL', false],
    ['nominee-director', 'MADE UP SERVICES LIMITED', 'MADE UP SERVICES LIMITED', true],
    ['corporate-secretary', 'Made Up', 'Made Up', true],
    ['director', 'Ada QUILL', 'Ada QUILL', false],
  ])('%s %s', (role, printed, name, corporate) => {
    expect(personName(printed).name).toBe(name);
    expect(isCorporate(role, printed, false)).toBe(corporate);
  });

  test('a seat, a secretary before 1992, a member of a partnership', async () => {
    const officer = (officer_role: string, more: object) => ({
      name: 'QUILL, Ada',
      officer_role,
      links: { officer: { appointments: '/officers/o1/appointments' } },
      ...more,
    });
    const items = [
      officer('director', { appointed_on: '2001-01-01', resigned_on: '2002-01-01' }),
      officer('secretary', { appointed_before: '1991-12-31', is_pre_1992_appointment: true }),
      officer('llp-designated-member', { appointed_on: '2003-01-01' }),
    ];
    const { facts } = await read(
      { kind: 'officer-list', links: { self: '/company/09999901/officers' }, items },
      'o.json',
      '2024-05-01',
    );
    expect(
      facts.map(({ fact, observedOn }) => [
        fact.kind,
        'title' in fact && fact.title,
        fact.from,
        fact.to,
        fact.note,
        observedOn,
      ]),
    ).toEqual([
      ['SITS_ON', 'Director', '2001-01-01', '2002-01-01', undefined, undefined],
      ['WORKS_FOR', 'Secretary', undefined, undefined, 'Appointed before 1991-12-31.', '2024-05-01'],
      ['WORKS_FOR', 'LLP designated member', '2003-01-01', undefined, undefined, '2024-05-01'],
    ]);
  });
});

test('a charge with two lenders, one that names nobody, and one of more than four', async () => {
  const charge = (n: number, more: object) => ({
    charge_number: n,
    status: 'outstanding',
    created_on: '2020-01-02',
    delivered_on: '2020-01-09',
    links: { self: `/company/09999901/charges/c${n}` },
    ...more,
  });
  const items = [
    charge(1, { persons_entitled: [{ name: 'Old Bank' }, { name: 'New Bank' }] }),
    charge(2, {}),
    charge(3, { persons_entitled: [{ name: 'Old Bank' }], more_than_four_persons_entitled: true, status: 'satisfied' }),
  ];
  const { facts, parties, problems } = await read({ items, total_count: 3 });
  expect(facts.map(({ fact, knownFrom }) => [fact.kind, knownFrom])).toEqual([
    ['LENDS_TO', '2020-01-09'],
    ['LENDS_TO', '2020-01-09'],
    ['LENDS_TO', '2020-01-09'],
    ['LENDS_TO', undefined],
    ['HAS_ATTRIBUTE', undefined],
  ]);
  expect(parties.filter(({ unknown }) => unknown !== undefined)).toHaveLength(1);
  expect(problems.map(({ code }) => code)).toEqual(['CHARGE_END']);
});

describe('an entry that has ceased on a day that is not said', () => {
  const ceased = line({ kind: 'super-secure-person-with-significant-control', description: 'x', ceased: true });

  test('is over at the latest on the day of the file', async () => {
    const { facts, problems } = await read(ceased, 'psc.json', '2024-11-22');
    expect(facts.map(({ fact, observedOn }) => [fact.kind, fact.from, fact.to, observedOn])).toEqual([
      ['HOLDS', undefined, '2024-11-22', undefined],
    ]);
    expect(problems).toEqual([]);
  });

  test('is certain on its first day alone, where that is said', async () => {
    const begun = line({
      kind: 'individual-person-with-significant-control',
      name: 'Ann Alder',
      notified_on: '2016-04-06',
      natures_of_control: ['ownership-of-shares-25-to-50-percent'],
      ceased: true,
    });
    const { facts } = await read(begun, 'psc.json', '2024-11-22');
    expect(facts.map(({ fact, observedOn }) => [fact.from, fact.to, observedOn])).toEqual([
      ['2016-04-06', undefined, undefined],
    ]);
    expect(facts[0]?.fact).toMatchObject({
      note: expect.stringContaining('It has ceased; since when is not said') as string,
    });
  });

  test('states nothing where the day of the file is not said either', async () => {
    const { facts, problems } = await read(ceased);
    expect(facts).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['PSC_DAYS']);
  });
});

describe('what is wrong with the file', () => {
  test.each([
    ['cut off', '{"kind":"officer-list","items":[{', 'JSON_NOT_WELL_FORMED'],
    ['a key twice', '{"kind":"officer-list","kind":"officer-list","items":[]}', 'JSON_DUPLICATE_KEY'],
    ['__proto__', '{"kind":"officer-list","items":[],"__proto__":{}}', 'JSON_FORBIDDEN_KEY'],
    ['no company', '{"kind":"officer-list","items":[{"name":"A","officer_role":"director"}]}', 'NO_COMPANY'],
    [
      'a number for a name',
      '{"links":{"self":"/company/09999901/officers"},"items":[{"name":1,"officer_role":"director"}]}',
      'ITEM_INVALID',
    ],
    [
      'a wrong line',
      '{"company_number":"09999901","data":{"kind":"individual-person-with-significant-control","natures_of_control":"all"}}',
      'SNAPSHOT_LINE',
    ],
    ['a row that is too short', 'CompanyName, CompanyNumber,URI\nA,1\n', 'CSV_NOT_WELL_FORMED'],
    ['a row without a number', 'CompanyName, CompanyNumber,URI\nA,,x\n', 'ROW_INCOMPLETE'],
  ])('%s', async (_, content, code) => {
    const { problems } = await read(content);
    expect(problems.map((one) => [one.severity, one.code])).toContainEqual(['error', code]);
  });

  test.each(['<html>/company/09999901</html>', '{"items":[]}', 'CompanyNumber,CompanyName\n', '[1,2]'])(
    '%s is not recognised',
    async (content) => {
      expect(await companiesHouseImporter.recognises(fileOf('f', content))).toBe(0);
    },
  );
});
