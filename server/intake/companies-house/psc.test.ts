import { describe, expect, test } from 'vitest';
import { fileOf, said } from '../../../test/support/intake/intake-file.ts';
import { companiesHouseImporter } from './companies-house-importer.ts';

const read = (value: unknown, name = 'answer.json', published?: string) =>
  said(companiesHouseImporter, fileOf(name, typeof value === 'string' ? value : JSON.stringify(value)), { published });
const SELF = '/company/09999901/persons-with-significant-control/individual/abc';
const line = (data: object, more: object = {}) =>
  JSON.stringify({ company_number: '09999901', data: { links: { self: SELF }, ...data }, ...more });

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

test('an entry whose name is given in its parts, and one without any, are of somebody all the same', async () => {
  const entry = (more: object) =>
    line({
      kind: 'individual-person-with-significant-control',
      natures_of_control: ['ownership-of-shares-25-to-50-percent'],
      ...more,
    });
  const inParts = await read(entry({ name_elements: { forename: 'Ann', surname: 'Alder' } }));
  expect([inParts.parties[1]?.name, inParts.facts.length, inParts.problems]).toEqual(['Ann Alder', 1, []]);
  const nameless = await read(entry({}));
  expect(nameless.parties[1]).toMatchObject({ type: 'Person', unknown: { reason: 'nameNotGiven' } });
  expect([nameless.facts.length, nameless.problems]).toEqual([1, []]);
});

describe('an entry that has ceased on a day that is not said', () => {
  const ceased = line({ kind: 'super-secure-person-with-significant-control', description: 'x', ceased: true });

  test('is over at the latest on the day of the file', async () => {
    const { facts, problems } = await read(ceased, 'psc.json', '2024-11-22');
    expect(facts.map(({ fact, observedOn, over }) => [fact.kind, fact.from, fact.to, over?.by, observedOn])).toEqual([
      ['HOLDS', undefined, undefined, '2024-11-22', undefined],
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

describe('the list of the API', () => {
  const LIST = '/company/SC999901/persons-with-significant-control';
  const list = (items: readonly object[], more: object = {}) => ({
    items_per_page: 25,
    start_index: 0,
    total_results: items.length,
    links: { self: LIST },
    items,
    ...more,
  });
  const individual = {
    kind: 'individual-person-with-significant-control',
    name: 'Mrs Ada Mary Quill',
    name_elements: { title: 'Mrs', forename: 'Ada', middle_name: 'Mary', surname: 'Quill' },
    nationality: 'British',
    country_of_residence: 'Scotland',
    date_of_birth: { day: 14, month: 2, year: 1970 },
    address: { premises: '1', address_line_1: 'Nowhere Lane' },
    natures_of_control: ['voting-rights-25-to-50-percent'],
    notified_on: '2016-04-06',
    links: { self: `${LIST}/individual/aaa` },
  };
  const corporate = (registration_number: string, more: object) => ({
    kind: 'corporate-entity-person-with-significant-control',
    name: 'Holder Ltd',
    natures_of_control: ['ownership-of-shares-75-to-100-percent'],
    identification: { registration_number, ...more },
    links: { self: `${LIST}/corporate-entity/bbb` },
  });

  test('nationality and country of residence are facts; of the birth only year and month', async () => {
    const { facts, parties, problems } = await read(list([individual]), 'psc.json', '2024-05-01');
    expect(problems).toEqual([]);
    expect(parties[1]).toMatchObject({ name: 'Ada Mary Quill', born: '1970-02' });
    const told = facts.flatMap(({ fact, observedOn }) =>
      fact.kind === 'HAS_ATTRIBUTE' ? [[fact.label, fact.text, observedOn]] : [],
    );
    expect(told).toEqual([
      ['nationality', 'British', '2024-05-01'],
      ['country of residence', 'Scotland', '2024-05-01'],
    ]);
    expect(JSON.stringify(facts)).not.toContain('Nowhere Lane');
  });

  test('one entry that was asked for by itself says what it says in the list', async () => {
    const [alone, listed] = [await read(individual), await read(list([individual]))];
    const bare = ({ all }: typeof alone) => all.slice(1).map((one) => ({ ...one, at: undefined }));
    expect(alone.problems).toEqual([]);
    expect(bare(alone)).toEqual(bare(listed));
  });

  test.each([
    ['Companies House Gibraltar', 'Gibraltar', undefined],
    ['Asic', 'New South Wales, Australia', undefined],
    ['Companies House', 'New Zealand', undefined],
    ['Companies House, Cardiff', undefined, 'gb-coh:00012345'],
    ['Register Of Companies', 'England & Wales', 'gb-coh:00012345'],
    ['Companies House', 'Wales', 'gb-coh:00012345'],
    [undefined, undefined, undefined],
  ])('a company registered at %s in %s', async (place_registered, country_registered, id) => {
    const { parties } = await read(list([corporate('12345', { place_registered, country_registered })]));
    expect(parties[1]?.identifiers?.find((one) => one.startsWith('gb-coh:'))).toBe(id);
  });

  test('a list of nobody, and a page of a longer one, are told', async () => {
    const empty = await read(list([]));
    expect([empty.facts, empty.problems.map(({ code }) => code)]).toEqual([[], ['EMPTY_LIST']]);
    const page = await read(list([individual], { start_index: 25, total_results: 27 }));
    expect(page.problems).toMatchObject([{ code: 'PAGE_OF_MORE', message: 'The answer has item 26 of 27' }]);
  });

  test('a statement about somebody whom an entry names is about no further person', async () => {
    const statement = (links: object) =>
      list([
        {
          kind: 'persons-with-significant-control-statement',
          statement: 'psc-details-not-confirmed',
          linked_psc_name: 'Ada Quill',
          notified_on: '2017-05-05',
          links: { self: '/company/SC999901/persons-with-significant-control-statements/s1', ...links },
        },
      ]);
    const named = await read(statement({ person_with_significant_control: `${LIST}/individual/aaa` }));
    expect(named.facts.map(({ fact }) => fact.kind)).toEqual(['HAS_ATTRIBUTE']);
    expect(named.facts[0]?.fact.note).toContain('It is about Ada Quill.');
    const unnamed = await read(statement({}));
    expect(unnamed.facts.map(({ fact }) => fact.kind)).toEqual(['HAS_ATTRIBUTE', 'HOLDS']);
  });

  test.each([
    ['the answer', (exempt: object) => JSON.stringify(exempt)],
    ['a line', (exempt: object) => JSON.stringify({ company_number: 'SC999901', data: exempt })],
  ])('exemptions of %s are reasons why nobody is named, each for its time', async (_, written) => {
    const type = 'psc-exempt-as-trading-on-regulated-market';
    const items = [{ exempt_from: '2016-06-30', exempt_to: '2019-06-30' }, { exempt_from: '2020-01-01' }];
    const exempt = {
      kind: 'exemptions',
      links: { self: '/company/SC999901/exemptions' },
      exemptions: { psc_exempt_as_trading_on_regulated_market: { exemption_type: type, items } },
    };
    const { facts, problems } = await read(written(exempt), 'x.json', '2024-05-01');
    expect(problems).toEqual([]);
    expect(
      facts.map(({ fact, observedOn }) => [
        fact.kind === 'HAS_ATTRIBUTE' && [fact.attribute, fact.text],
        fact.from,
        fact.to,
        observedOn,
      ]),
    ).toEqual([
      [['UNKNOWN_REASON', type], '2016-06-30', '2019-06-30', undefined],
      [['UNKNOWN_REASON', type], '2020-01-01', undefined, '2024-05-01'],
    ]);
  });
});

describe('a company that is told under the number of the company it holds', () => {
  const holder = (number: string) =>
    line({
      kind: 'corporate-entity-person-with-significant-control',
      name: 'Quill Holdings Ltd',
      natures_of_control: ['ownership-of-shares-75-to-100-percent'],
      identification: { country_registered: 'England', registration_number: number },
    });

  test.each([
    ['09999901', [`gb-coh-psc:${SELF}`], ['NUMBER_OF_THE_COMPANY']],
    ['9999901', [`gb-coh-psc:${SELF}`], ['NUMBER_OF_THE_COMPANY']],
    ['09999902', ['gb-coh:09999902', `gb-coh-psc:${SELF}`], []],
  ])('%s: holds it all the same, and is nobody’s but its entry’s', async (number, identifiers, codes) => {
    const { facts, party, problems } = await read(holder(number), 'psc.txt', '2024-01-01');
    expect(party(SELF)?.identifiers).toEqual(identifiers);
    expect(facts.map(({ fact }) => [fact.subject, fact.object])).toEqual([[SELF, '09999901']]);
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });
});
