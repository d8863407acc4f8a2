import { describe, expect, test } from 'vitest';
import { importedFiles } from '../../../test/support/intake/imported-files.ts';
import { fileOf, said } from '../../../test/support/intake/intake-file.ts';
import { companiesHouseImporter } from '../companies-house/companies-house-importer.ts';
import { openCorporatesImporter } from './opencorporates-importer.ts';

const read = (value: unknown, published?: string) =>
  said(openCorporatesImporter, fileOf('answer.json', typeof value === 'string' ? value : JSON.stringify(value)), {
    published,
  });
const COMPANY = {
  name: 'MILL AND WEIR LIMITED',
  company_number: '09999901',
  jurisdiction_code: 'gb',
  incorporation_date: '2015-06-01',
  dissolution_date: null,
  inactive: false,
  current_status: 'Active',
  retrieved_at: '2024-03-01T10:00:00+00:00',
  updated_at: '2024-03-02T10:00:00+00:00',
};
const company = (more: object) => ({ api_version: '0.4.8', results: { company: { ...COMPANY, ...more } } });
const officer = (more: object) => ({ officer: { id: 1, name: 'Ada Quill', position: 'director', ...more } });

describe('a company', () => {
  test('has its number, its names with their days, and what the register says of it on the day it was read', async () => {
    const { parties, facts, problems, all } = await read(
      company({
        previous_names: [
          { company_name: 'MILL LIMITED', start_date: '2015-06-01', end_date: '2019-05-01' },
          { company_name: 'OLD MILL LIMITED', con_date: '2015-07-01' },
        ],
        alternative_names: [{ company_name: 'M&W', type: 'trading' }],
        identifiers: [{ identifier: { uid: '529900T8BM49AURSDO55', identifier_system_code: 'lei' } }],
        registered_address_in_full: '1 Weir Lane\nMilltown',
        industry_codes: [{ industry_code: { code: '10.61', description: 'Grain', code_scheme_name: 'NACE' } }],
        number_of_employees: 12,
      }),
    );
    expect(problems).toEqual([]);
    expect(all[0]).toMatchObject({ says: 'SOURCE', published: '2024-03-02', licence: 'ODbL-1.0' });
    expect(parties).toMatchObject([
      {
        key: 'gb/09999901',
        jurisdiction: 'GB',
        identifiers: ['gb-coh:09999901', 'opencorporates:gb/09999901', 'lei:529900T8BM49AURSDO55'],
        names: [
          { text: 'MILL LIMITED', use: 'FORMER', from: '2015-06-01', to: '2019-05-01' },
          { text: 'OLD MILL LIMITED', use: 'FORMER', to: '2015-07-01' },
          { text: 'M&W', use: 'ALIAS' },
        ],
      },
    ]);
    const told = facts.map(({ fact, observedOn, knownFrom }) => [
      fact.kind === 'HAS_ATTRIBUTE' ? `${fact.label}: ${fact.text ?? ''}` : '',
      fact.from,
      observedOn,
      knownFrom,
    ]);
    const seen = [undefined, '2024-03-01', '2024-03-02'];
    expect(told).toEqual([
      ['Incorporated: incorporated', '2015-06-01', undefined, '2024-03-02'],
      ['Company status: Active', ...seen],
      ['Registered office: 1 Weir Lane, Milltown', ...seen],
      ['Number of employees: 12', ...seen],
      ['NACE: 10.61 Grain', ...seen],
    ]);
  });

  test('is the one of the register itself', async () => {
    const profile = {
      company_number: '09999901',
      company_name: 'MILL AND WEIR LTD',
      links: { self: '/company/09999901' },
    };
    const { world } = await importedFiles(
      { importer: companiesHouseImporter, content: JSON.stringify(profile) },
      { importer: openCorporatesImporter, content: JSON.stringify(company({})) },
    );
    expect([...world.parties.keys()].filter((id) => id.includes('09999901'))).toEqual(['gb-coh-09999901']);
  });

  test('of one name in several registers, or twice in one, stays several; a branch is told and owned by nobody', async () => {
    const found = [
      { ...COMPANY, jurisdiction_code: 'us_ca', company_number: 'C1' },
      { ...COMPANY, jurisdiction_code: 'us_ca', company_number: 'C2', branch_status: 'branch of a foreign company' },
      {
        ...COMPANY,
        jurisdiction_code: 'us_ma',
        company_number: '001',
        inactive: null,
        current_status: null,
        branch: 'F',
        home_company: { name: 'MILL AND WEIR LIMITED', jurisdiction_code: 'us_ca', company_number: 'C1' },
      },
    ].map((one) => ({ company: one }));
    const answer = { results: { companies: found, page: 1, total_pages: 1, total_count: 3 } };
    const { world, told } = await importedFiles({ importer: openCorporatesImporter, content: JSON.stringify(answer) });
    expect(told.filter((one) => one.startsWith('error'))).toEqual([]);
    const companies = [...world.parties.values()].filter(({ name }) => name === COMPANY.name);
    expect(companies).toHaveLength(3);
    const facts = [...world.facts.values()];
    expect(facts.filter(({ kind }) => kind === 'HOLDS')).toEqual([]);
    const branches = facts.flatMap((fact) =>
      fact.kind === 'HAS_ATTRIBUTE' && fact.label === 'Registered branch' ? [fact.text] : [],
    );
    expect(branches).toEqual([
      'branch of a foreign company',
      'branch of an out-of-jurisdiction company: MILL AND WEIR LIMITED, us_ca/C1',
    ]);
    // Whether the third is active is not said.
    const statuses = facts.filter((fact) => fact.kind === 'HAS_ATTRIBUTE' && fact.label === 'Company status');
    expect(statuses).toHaveLength(2);
  });

  test('that is controlled says by whom, and no share', async () => {
    const { facts, parties } = await read(
      company({
        controlling_entity: { name: 'WEIR PLC', jurisdiction_code: 'gb', company_number: '09999902' },
        ultimate_beneficial_owners: [{ ultimate_beneficial_owner: { name: 'Bo Reed' } }],
      }),
    );
    const holdings = facts.flatMap(({ fact }) => (fact.kind === 'HOLDS' ? [fact] : []));
    expect(
      holdings.map(({ subject, object, interest, right, percent }) => [subject, object, interest, right, percent]),
    ).toEqual([
      ['gb/09999902', 'gb/09999901', 'UNKNOWN', 'controlling entity', undefined],
      ['gb/09999901#beneficial owner#Bo Reed', 'gb/09999901', 'UNKNOWN', 'ultimate beneficial owner', undefined],
    ]);
    expect(parties.map(({ type }) => type)).toEqual(['Company', 'Company', 'Person']);
  });
});

describe('officers', () => {
  const ties = async (one: object, about: object = {}) => {
    const { facts, problems } = await read(company({ ...about, officers: [officer(one)] }));
    return {
      codes: problems.map(({ code }) => code),
      ties: facts.flatMap(({ fact, observedOn, over }) =>
        fact.kind === 'HAS_ATTRIBUTE' ? [] : [[fact.kind, fact.from, fact.to, observedOn, over?.by]],
      ),
    };
  };

  test.each([
    ['director', 'SITS_ON'],
    ['non-executive director', 'SITS_ON'],
    ['secretary', 'WORKS_FOR'],
    ['deputy director general', 'WORKS_FOR'],
    ['president', 'WORKS_FOR'],
  ])('%s: %s', async (position, kind) => {
    expect((await ties({ position, start_date: '2019-02-03' })).ties).toEqual([
      [kind, '2019-02-03', undefined, '2024-03-01', undefined],
    ]);
  });

  test('an end is the last day of all; one that is over without a day is over by the day on which the register was read', async () => {
    expect((await ties({ start_date: '2019-02-03', end_date: '2020-01-01' })).ties).toEqual([
      ['SITS_ON', '2019-02-03', '2020-01-01', undefined, undefined],
    ]);
    expect((await ties({ start_date: '2019-02-03', inactive: true })).ties).toEqual([
      ['SITS_ON', '2019-02-03', undefined, undefined, '2024-03-01'],
    ]);
    expect((await ties({ inactive: true })).ties).toEqual([['SITS_ON', undefined, undefined, undefined, '2024-03-01']]);
    expect(await ties({ inactive: true }, { retrieved_at: null })).toEqual({ codes: ['OFFICER_DAYS'], ties: [] });
  });

  test('of a company that is dissolved, or inactive since an unknown day, sit there no longer', async () => {
    expect((await ties({ start_date: '2019-02-03' }, { dissolution_date: '2022-05-06' })).ties).toEqual([
      ['SITS_ON', '2019-02-03', '2022-05-06', undefined, undefined],
    ]);
    expect((await ties({ start_date: '2019-02-03' }, { inactive: true })).ties).toEqual([
      ['SITS_ON', '2019-02-03', undefined, undefined, undefined],
    ]);
  });

  test('who takes post for the company holds no office there', async () => {
    expect((await ties({ position: 'registered agent', name: 'AGENTS INC.' })).ties).toEqual([]);
  });

  test('a search for officers names their companies; of one without a number nothing is loaded', async () => {
    const of = { name: 'MILL LTD', jurisdiction_code: 'gb', company_number: '09999901' };
    const { facts, problems, parties } = await read({
      results: {
        officers: [
          officer({ company: of, date_of_birth: '1970-02-03', retrieved_at: '2024-01-05' }),
          officer({ id: 2, company: { name: 'MILL LTD' } }),
        ],
        page: 1,
        total_pages: 3,
        total_count: 61,
      },
    });
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning NO_COMPANY',
      'warning PAGE_OF_MORE',
    ]);
    expect(parties.map(({ key, born }) => [key, born])).toEqual([
      ['gb/09999901', undefined],
      ['officer/1', '1970-02'],
    ]);
    expect(facts.map(({ fact }) => fact.kind)).toEqual(['SITS_ON']);
  });
});

describe('what is wrong with the file', () => {
  test.each([
    ['cut off', '{"results":{"company":{"company_number":"1","jurisdiction_code":"gb"', 'JSON_NOT_WELL_FORMED'],
    ['no entry', '{"results":{"companies":[]},"jurisdiction_code":"gb"}', 'API_ANSWER'],
    ['no name', JSON.stringify(company({ name: ' ' })), 'ITEM_INVALID'],
    ['a register that is none', JSON.stringify(company({ jurisdiction_code: 'california' })), 'ITEM_INVALID'],
  ])('%s', async (_, text, code) => {
    expect((await read(text)).problems.filter(({ severity }) => severity === 'error').map((one) => one.code)).toEqual([
      code,
    ]);
  });

  test('a day that does not exist is told, and not loaded', async () => {
    const { problems, facts } = await read(company({ incorporation_date: '2015-02-30' }));
    expect(problems.map(({ code }) => code)).toEqual(['DAY_NOT_READ']);
    expect(facts.some(({ fact }) => fact.kind === 'HAS_ATTRIBUTE' && fact.label === 'Incorporated')).toBe(false);
  });
});
