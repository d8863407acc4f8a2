import { describe, expect, test } from 'vitest';
import { fileOf, said } from '../../../test/support/intake/intake-file.ts';
import { companiesHouseImporter } from './companies-house-importer.ts';

const read = (value: unknown, name = 'answer.json', published?: string) =>
  said(companiesHouseImporter, fileOf(name, typeof value === 'string' ? value : JSON.stringify(value)), { published });
const SELF = '/company/09999901/persons-with-significant-control/individual/abc';
const line = (data: object, more: object = {}) =>
  JSON.stringify({ company_number: '09999901', data: { links: { self: SELF }, ...data }, ...more });

describe('what has ended on a day that cannot be', () => {
  const DAY = '2024-11-22';
  const END = { over: { by: DAY } };
  const psc = {
    kind: 'legal-person-person-with-significant-control',
    name: 'Isle of Nowhere',
    notified_on: '2020-02-29',
  };
  test.each(['2020-02-28', '2020-02-30', '31/12/2021'])('a person with significant control, %s', async (ceased_on) => {
    const { facts, problems } = await read(line({ ...psc, ceased_on }), 'psc.json', DAY);
    const [held] = facts.filter(({ fact }) => fact.kind === 'HOLDS');
    expect(held).toMatchObject({ fact: { from: '2020-02-29' }, ...END });
    expect(held).not.toHaveProperty('observedOn');
    expect(held?.fact).not.toHaveProperty('to');
    expect(problems.map(({ code }) => code)).toContain('PSC_DAYS');
  });

  test('a statement in place of one, and an exemption', async () => {
    const statement = 'psc-exists-but-not-identified';
    const kind = 'persons-with-significant-control-statement';
    const stated = await read(line({ kind, statement, notified_on: '2020-02-29', ceased_on: '2019' }), 'psc.json', DAY);
    expect(stated.facts).toHaveLength(2);
    for (const one of stated.facts) expect(one).toMatchObject(END);
    const items = [{ exempt_from: '2020-02-29', exempt_to: '2020-02-28' }];
    const exemptions = { psc_exempt_as_shares_admitted_on_market: { exemption_type: 'x', items } };
    const exempt = await read(line({ kind: 'exemptions', exemptions }), 'psc.json', DAY);
    expect(exempt.facts).toMatchObject([END]);
    for (const one of [...stated.facts, ...exempt.facts]) expect(one).not.toHaveProperty('observedOn');
  });

  test('an officer who has resigned, and a charge that is satisfied', async () => {
    const officer = {
      name: 'QUILL, Ada',
      officer_role: 'director',
      appointed_on: '2020-02-29',
      resigned_on: '2020-02-28',
      links: { officer: { appointments: '/officers/aaa/appointments' } },
    };
    const officers = { kind: 'officer-list', links: { self: '/company/09999901/officers' }, items: [officer] };
    const seat = (await read(officers, 'o.json', DAY)).facts.filter(({ fact }) => fact.kind === 'SITS_ON');
    expect(seat).toMatchObject([{ fact: { note: expect.stringContaining('It has ended') as string }, ...END }]);
    const charge = {
      charge_number: 1,
      status: 'outstanding',
      created_on: '2020-02-29',
      satisfied_on: '2020-02-28',
      links: { self: '/company/09999901/charges/x' },
      persons_entitled: [{ name: 'Lakeside Bank' }],
    };
    const charges = { items: [charge], total_count: 1, links: { self: '/company/09999901/charges' } };
    const loans = (await read(charges, 'c.json', DAY)).facts.filter(({ fact }) => fact.kind === 'LENDS_TO');
    expect(loans).toMatchObject([END]);
    for (const one of [...seat, ...loans]) expect(one).not.toHaveProperty('observedOn');
  });
});
