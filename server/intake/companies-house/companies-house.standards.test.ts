import { describe, expect, test } from 'vitest';
import { counted, said, standards } from '../../../test/support/intake/intake-file.ts';
import { companiesHouseImporter } from './companies-house-importer.ts';

const { there, name, file } = standards('companies-house');
const psc = standards('psc');
const ASKED = '2024-01-31';
const read = (path: string, published: string | undefined = ASKED) =>
  said(companiesHouseImporter, file(path), { published });
const kinds = (facts: readonly { fact: { kind: string } }[]) => counted(facts.map(({ fact }) => fact.kind));

describe.skipIf(!there)(name, () => {
  test('officers: 7 appointments, 3 active and 4 over; one id twice is one person, two ids of one name are two', async () => {
    const { all, facts, parties, problems } = await read('api/officers_you_limited.json');
    expect(problems).toEqual([]);
    // Of four people nationality and occupation, of three the country of residence: 11 particulars.
    expect(kinds(facts)).toEqual({ SITS_ON: 4, WORKS_FOR: 1, HOLDS: 2, HAS_ATTRIBUTE: 11 });
    const held = facts.filter(({ fact }) => fact.kind !== 'HAS_ATTRIBUTE');
    expect(held.filter(({ fact }) => fact.to === undefined)).toHaveLength(3);
    const people = parties.filter(({ type }) => type === 'Person');
    expect(new Set(people.map(({ key }) => key)).size).toBe(4);
    expect(counted(people.map(({ born }) => born ?? 'unsaid'))).toEqual({
      unsaid: 1,
      '1985-07': 1,
      '1985-06': 1,
      '1957-03': 1,
      '1950-04': 1,
    });
    const [secretary] = facts.filter(({ fact }) => fact.kind === 'WORKS_FOR');
    const director = facts.find(({ fact }) => fact.subject === secretary?.fact.subject && fact.kind === 'SITS_ON');
    expect([secretary?.fact.from, secretary?.observedOn, director?.fact.from]).toEqual([
      undefined,
      ASKED,
      '2002-07-02',
    ]);
    const asked = all.filter((one) => one.says === 'FINDING');
    expect(asked.map(({ about }) => about.length)).toEqual([2]);
  });

  test('two nominee officers, which are companies, for the one day 2002-07-02', async () => {
    const { facts, parties } = await read('api/officers_you_limited.json');
    const nominees = facts.filter(({ fact }) => fact.kind === 'HOLDS' && fact.nominee);
    expect(nominees.map(({ fact }) => [fact.from, fact.to])).toEqual([
      ['2002-07-02', '2002-07-03'],
      ['2002-07-02', '2002-07-03'],
    ]);
    expect(parties.filter(({ kind }) => kind === 'NOMINEE')).toHaveLength(2);
  });

  test('five persons with significant control: four for one day, one company with three ranges', async () => {
    const { facts, parties, problems } = await read('api/persons_yorkshire_air_ambulance.json');
    expect(problems).toEqual([]);
    expect(counted(parties.filter(({ key }) => key.startsWith('/')).map(({ type }) => type))).toEqual({
      Person: 4,
      Company: 1,
    });
    const holdings = facts.flatMap(({ fact }) => (fact.kind === 'HOLDS' ? [fact] : []));
    expect(holdings.filter(({ from, to }) => from === '2016-04-06' && to === '2016-04-07')).toHaveLength(4);
    const open = holdings.filter(({ to }) => to === undefined);
    expect(
      open.map((one) => [
        one.interest,
        one.percent,
        one.percentMin,
        one.percentMinExclusive,
        one.percentMax,
        one.majority,
      ]),
    ).toEqual([
      ['SHARES', undefined, '75', false, '100', undefined],
      ['VOTES', undefined, '75', false, '100', undefined],
      ['BOARD_APPOINTMENT', undefined, undefined, undefined, undefined, true],
    ]);
  });

  test('appointments at three companies, two dissolved: no seat stays open past the dissolution', async () => {
    const { facts, parties } = await read('api/appointments_allan_david_horley.json');
    const seats = facts.filter(({ fact }) => fact.kind === 'SITS_ON');
    expect(seats.map(({ fact, over }) => [fact.from, fact.to ?? over?.by, fact.basis])).toEqual([
      ['2010-03-22', ASKED, 'INFERRED'],
      ['2011-11-15', '2017-09-08', undefined],
      ['2010-07-09', '2011-06-15', undefined],
    ]);
    expect(new Set(seats.map(({ fact }) => fact.subject)).size).toBe(1);
    expect(parties.find(({ type }) => type === 'Person')).toMatchObject({ born: '1957-10' });
    const status = facts.flatMap(({ fact }) =>
      fact.kind === 'HAS_ATTRIBUTE' && fact.attribute === 'STATUS' ? [fact.text ?? ''] : [],
    );
    expect(counted(status)).toEqual({ dissolved: 2, active: 1 });
  });

  test('9 charges are 9 loans without an amount, one satisfied on 2014-08-07; one lender has two', async () => {
    const { facts, parties, problems } = await read('api/charges_pfb_hire.json');
    expect(problems).toEqual([]);
    expect(kinds(facts)).toEqual({ LENDS_TO: 9 });
    expect(facts.map(({ fact }) => fact.to).filter((to) => to !== undefined)).toEqual(['2014-08-07']);
    expect(
      facts.every(({ fact }) => fact.kind === 'LENDS_TO' && fact.amount === undefined && fact.object === '07310390'),
    ).toBe(true);
    expect(new Set(parties.filter(({ key }) => key.includes('#lender')).map(({ key }) => key)).size).toBe(8);
  });

  test('47 filings from 2010-07-09 to 2019-01-03, the last of which says that the company is dissolved', async () => {
    const { facts, problems } = await read('api/filing_pfb_hire.json');
    expect(problems).toEqual([]);
    const filings = facts.filter(
      ({ fact }) => fact.kind === 'HAS_ATTRIBUTE' && fact.label?.startsWith('Filing ') === true,
    );
    const days = filings.flatMap(({ fact }) => fact.from ?? []).sort();
    expect([filings.length, days[0], days.at(-1)]).toEqual([47, '2010-07-09', '2019-01-03']);
    const ended = facts.filter(
      ({ fact }) => fact.kind === 'HAS_ATTRIBUTE' && fact.attribute === 'STATUS' && fact.text === 'dissolved',
    );
    expect(ended).toMatchObject([{ knownFrom: '2019-01-03', fact: { from: '2019-01-03' } }]);
    expect(facts.find(({ fact }) => fact.kind === 'HAS_ATTRIBUTE' && fact.attribute === 'CAPITAL')?.fact).toMatchObject(
      {
        amount: '99999',
        unit: 'GBP',
        from: '2014-07-31',
      },
    );
  });

  test('control that ceased on 2023-01-01 is known to have since 2023-01-19; the former name is kept', async () => {
    const { facts, parties } = await read('api/filing_tell_aldi.json');
    const [ceased] = facts.filter(({ fact }) => fact.kind === 'HOLDS');
    expect(ceased).toMatchObject({ knownFrom: '2023-01-19', observedOn: '2022-12-31', fact: { to: '2023-01-01' } });
    expect(parties.flatMap(({ names }) => names ?? [])).toEqual([
      { text: 'helping hands trust LTD', use: 'FORMER', to: '2023-01-20' },
    ]);
  });

  test('one company on two days: the record is one, the address another', async () => {
    const [before, after] = [
      await read('api/company_candour.json', '2020-10-01'),
      await read('api/company_candour_last_account_type.json', '2024-01-31'),
    ];
    const addresses = [before, after].map(({ facts }) =>
      facts.flatMap(({ fact, record }) =>
        fact.kind === 'HAS_ATTRIBUTE' && fact.attribute === 'ADDRESS' ? [[fact.text ?? '', record]] : [],
      ),
    );
    expect(addresses.flat().map(([text, record]) => [/Canterbury|Maidstone/.exec(text ?? '')?.[0], record])).toEqual([
      ['Canterbury', 'company/08957400'],
      ['Maidstone', 'company/08957400'],
    ]);
    expect(before.parties[0]?.names).toEqual([
      { text: 'LONDON & KENT ESTATES LIMITED', use: 'FORMER', from: '2014-03-25', to: '2020-04-20' },
    ]);
    const ends = [before, after].map(
      ({ facts }) => facts.find(({ fact }) => 'label' in fact && fact.label === 'Last accounts made up to')?.fact,
    );
    expect(ends).toMatchObject([{ text: '2019-03-31' }, { text: '2023-03-31' }]);
  });

  test('insolvency without a company is refused; a page of a search says what is missing', async () => {
    expect((await read('api/insolvency_london_airways.json')).problems).toMatchObject([
      { severity: 'error', code: 'NO_COMPANY' },
    ]);
    const { parties, problems } = await read('api/search_result_you.json');
    expect(parties.length).toBeGreaterThan(0);
    expect(problems.map(({ code }) => code)).toEqual(['PAGE_OF_MORE']);
  });

  test('bulk rows: 4 companies, leading zeros, days day first, one former name', async () => {
    const { parties, facts, problems } = await read('bulk/BasicCompanyData_4rows.csv');
    expect(problems).toEqual([]);
    expect(parties.map(({ key }) => key)).toEqual(['12778855', '08209948', '11399177', '07687209']);
    expect(parties.flatMap(({ names }) => names ?? [])).toEqual([
      { text: '!OBAC FITTINGS LIMITED', use: 'FORMER', to: '2011-07-15' },
    ]);
    const created = facts.flatMap(({ fact }) => ('label' in fact && fact.label === 'Incorporated' ? [fact.from] : []));
    expect(created).toEqual(['2020-07-29', '2012-09-11', '2018-06-05', '2011-06-29']);
  });
});

describe.skipIf(!psc.there)(psc.name, () => {
  const of = async (path: string) => {
    const { facts, parties, problems, all } = await said(companiesHouseImporter, psc.file(path));
    expect(problems).toEqual([]);
    expect(all[0]).toMatchObject({ says: 'SOURCE', published: '2024-12-19' });
    return { facts, parties, holdings: facts.flatMap(({ fact }) => (fact.kind === 'HOLDS' ? [fact] : [])) };
  };

  test('a person holds 75 % or more of the shares; the statement that nobody does ended that day', async () => {
    const { facts, holdings, parties } = await of('psc-data-1.json');
    expect(holdings).toMatchObject([
      { object: '08209948', interest: 'SHARES', percentMin: '75', percentMinExclusive: false, from: '2021-12-13' },
    ]);
    expect(holdings[0]?.percent).toBeUndefined();
    expect(parties.find(({ type }) => type === 'Person')?.born).toBe('1961-12');
    const reason = facts.find(({ fact }) => fact.kind === 'HAS_ATTRIBUTE' && fact.label === 'Significant control');
    expect(reason?.fact).toMatchObject({
      attribute: 'UNKNOWN_REASON',
      from: '2016-09-11',
      to: '2021-12-13',
    });
  });

  test.each([
    ['psc-data-2.json', ['SHARES', 'VOTES'], 'gb-coh:00686734'],
    ['psc-data-3.json', ['SHARES', 'VOTES'], undefined],
    ['psc-data-4.json', ['DOMINANT_INFLUENCE'], undefined],
    ['psc-data-9.json', ['SHARES'], undefined],
    ['psc-data-12.json', ['SHARES', 'VOTES', 'BOARD_APPOINTMENT'], undefined],
  ])('%s', async (path, interests, number) => {
    const { holdings, parties } = await of(path);
    expect(holdings.map(({ interest }) => interest)).toEqual(interests);
    const holder = parties.find(({ key }) => key === holdings[0]?.subject);
    expect(holder?.identifiers?.find((one) => one.startsWith('gb-coh:'))).toBe(number);
  });
});
