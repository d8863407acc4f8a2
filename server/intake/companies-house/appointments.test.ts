import { describe, expect, test } from 'vitest';
import { fileOf, said } from '../../../test/support/intake/intake-file.ts';
import { companiesHouseImporter } from './companies-house-importer.ts';
import { isCorporate, personName } from './person-name.ts';

const read = (value: unknown, name = 'answer.json', published?: string) =>
  said(companiesHouseImporter, fileOf(name, typeof value === 'string' ? value : JSON.stringify(value)), { published });

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

describe('what the register says of officers', () => {
  const LINKS = { links: { self: '/company/09999901/officers' } };
  const quill = {
    name: 'QUILL, Ada Mary',
    officer_role: 'director',
    appointed_on: '2010-05-05',
    nationality: 'British',
    country_of_residence: 'United Kingdom',
    occupation: 'Engineer',
    date_of_birth: { month: 2, year: 1970 },
    former_names: [{ forenames: 'Ada Mary', surname: 'Pen' }],
    links: { self: '/company/09999901/appointments/a1', officer: { appointments: '/officers/o1/appointments' } },
  };

  test('nationality, residence and occupation once, however many appointments; a former name is one', async () => {
    const items = [quill, { ...quill, officer_role: 'secretary' }, { ...quill, occupation: 'None' }];
    const { facts, party } = await read({ kind: 'officer-list', ...LINKS, items });
    expect(facts.flatMap(({ fact }) => (fact.kind === 'HAS_ATTRIBUTE' ? [[fact.label, fact.text]] : []))).toEqual([
      ['nationality', 'British'],
      ['country of residence', 'United Kingdom'],
      ['occupation', 'Engineer'],
    ]);
    expect(party('officer:o1')).toMatchObject({
      born: '1970-02',
      names: [{ text: 'QUILL, Ada Mary' }, { text: 'Ada Mary Pen', use: 'FORMER' }],
    });
  });

  test('one appointment that was asked for by itself says what it says in the list', async () => {
    const [alone, listed] = [await read(quill), await read({ ...LINKS, items: [quill] })];
    const bare = ({ all }: typeof alone) => all.slice(1).map((one) => ({ ...one, at: undefined }));
    expect(alone.problems).toEqual([]);
    expect(bare(alone)).toEqual(bare(listed));
  });

  test('pages of one list tell which part they are, and name the same board', async () => {
    const page = async (start_index: number, item: object) =>
      read({ kind: 'officer-list', ...LINKS, start_index, total_results: 2, items: [item] });
    const [first, second] = [await page(0, quill), await page(1, { ...quill, name: 'ASH, Tom', links: {} })];
    expect([first, second].map(({ problems }) => problems[0]?.message)).toEqual([
      'The answer has item 1 of 2',
      'The answer has item 2 of 2',
    ]);
    const board = ({ all }: typeof first) => all.find((one) => one.says === 'BOARD')?.key;
    expect(board(second)).toBe(board(first));
  });

  test.each([
    ['uk-limited-company', undefined, 'gb-coh:07654321'],
    ['eea', 'ENGLAND & WALES', 'gb-coh:07654321'],
    ['eea', 'IRELAND', undefined],
    ['non-eea', 'COMPANIES HOUSE', undefined],
  ])('a company in office, identified as %s at %s', async (identification_type, place_registered, id) => {
    const identification = { identification_type, place_registered, registration_number: '7654321' };
    const officer = { ...quill, name: 'MADE UP SECRETARIES', officer_role: 'corporate-secretary', identification };
    const { parties, facts } = await read({ ...LINKS, items: [officer] });
    expect(parties[1]?.identifiers?.find((one) => one.startsWith('gb-coh:'))).toBe(id);
    expect(facts.map(({ fact }) => fact.kind)).toEqual(['HOLDS']);
  });
});
