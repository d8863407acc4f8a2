import { describe, expect, test } from 'vitest';
import { fileOf, said } from '../../../test/support/intake/intake-file.ts';
import { companiesHouseImporter } from './companies-house-importer.ts';

const read = (value: unknown, name = 'answer.json', published?: string) =>
  said(companiesHouseImporter, fileOf(name, typeof value === 'string' ? value : JSON.stringify(value)), { published });

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

test('a charge that was asked for by itself', async () => {
  const { facts, problems } = await read({
    charge_code: '099999010001',
    charge_number: 1,
    status: 'outstanding',
    created_on: '2020-01-02',
    persons_entitled: [{ name: 'Old Bank' }],
    links: { self: '/company/09999901/charges/c1' },
  });
  expect(problems).toEqual([]);
  expect(facts.map(({ fact }) => [fact.kind, fact.object, fact.from])).toEqual([
    ['LENDS_TO', '09999901', '2020-01-02'],
  ]);
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
