import { describe, expect, test } from 'vitest';
import { counted, said, standards } from '../../../test/support/intake/intake-file.ts';
import { secImporter } from './sec-importer.ts';

const { there, name, file } = standards('sec');
const read = (path: string) => said(secImporter, file(path));
const held = async (path: string) => {
  const { facts } = await read(path);
  return facts.flatMap(({ fact }) => (fact.kind === 'HOLDS' ? [fact] : []));
};

describe.skipIf(!there)(name, () => {
  test('a director who owns nothing: a seat, and a zero that is stated', async () => {
    const { all, facts, parties, problems } = await read('ownership/form3_nosecurities.xml');
    expect(problems).toEqual([]);
    expect(all[0]).toMatchObject({ says: 'SOURCE', published: '2022-01-07' });
    expect(facts.map(({ fact, observedOn }) => [fact.kind, fact.subject, observedOn])).toEqual([
      ['SITS_ON', 'cik:0001698764', '2021-12-31'],
      ['HOLDS', 'cik:0001698764', '2021-12-31'],
    ]);
    expect(facts[1]?.fact).toMatchObject({ shares: '0', exact: true, object: 'cik:0000867773' });
    expect(parties[1]?.names?.[0]?.text.split(' ').reverse().join(' ')).toBe(parties[1]?.name);
  });

  test('two owners of one block of 6,125,376, held indirectly: one block', async () => {
    const { facts } = await read('ownership/form3_snow_nonderiv.xml');
    const holdings = facts.flatMap(({ fact }) => (fact.kind === 'HOLDS' ? [fact] : []));
    expect(holdings.map(({ shares, direct, subject }) => [shares, direct, subject])).toEqual([
      ['6125376', 'INDIRECT', 'cik:0001067983'],
      ['6125376', 'INDIRECT', 'cik:0000315090'],
    ]);
    expect(holdings[0]?.block).toBeDefined();
    expect(new Set(holdings.map(({ block }) => block)).size).toBe(1);
    const boxes = facts.flatMap(({ fact }) => (fact.kind === 'HAS_ATTRIBUTE' ? [fact.label] : []));
    expect(boxes).toEqual(Array(2).fill('Owner of more than ten per cent of a class'));
  });

  test('six rows of derivatives are no shares today; trusts stay apart', async () => {
    const holdings = await held('ownership/form3_snow.xml');
    expect(counted(holdings.map(({ interest }) => interest))).toEqual({ OPTIONS: 6 });
    expect(holdings.filter(({ shares }) => shares === '95898')).toHaveLength(4);
    expect(new Set(holdings.map(({ account }) => account)).size).toBe(6);
  });

  test('after six transactions 101,097 are held directly, and eight lines by trusts', async () => {
    const { facts } = await read('ownership/form4_snow.xml');
    const holdings = facts.flatMap(({ fact }) => (fact.kind === 'HOLDS' && fact.interest === 'SHARES' ? [fact] : []));
    expect(holdings.filter(({ direct }) => direct === 'DIRECT').map(({ shares }) => shares)).toEqual(['101097']);
    const trusts = holdings.filter(({ direct }) => direct === 'INDIRECT');
    expect(counted(trusts.map(({ shares }) => shares ?? ''))).toEqual({ 577218: 1, 178947: 1, 9686: 3, 2755: 3 });
    expect(new Set(trusts.map(({ account }) => account)).size).toBe(8);
    expect(facts.find(({ fact }) => fact.kind === 'WORKS_FOR')?.fact).toMatchObject({
      title: 'Chief Financial Officer',
    });
  });

  test('757,756 and 757,576 in one row: both are shown', async () => {
    const { all, facts } = await read('ownership/form4_374water.xml');
    const [finding, ...more] = all.filter((one) => one.says === 'FINDING');
    expect(more).toEqual([]);
    expect(finding?.detail).toContain('757756');
    expect(finding?.detail).toContain('757576');
    expect(counted(facts.map(({ fact }) => fact.kind))).toEqual({ WORKS_FOR: 1, HOLDS: 2 });
  });

  test('13D: 2,100,000 of 8.5 % are within 2,435,000 of 9.9 %; together 9.9, never 18.4', async () => {
    const { all, facts, problems } = await read('schedule13/schedule13d_aadi.xml');
    expect(problems).toEqual([]);
    expect(all[0]).toMatchObject({ says: 'SOURCE', published: '2024-12-31' });
    const holdings = facts.flatMap(({ fact }) => (fact.kind === 'HOLDS' ? [fact] : []));
    expect(holdings.map(({ shares, percent, votingPower }) => [shares, percent, votingPower])).toEqual([
      ['2100000', '8.5', 'SHARED'],
      ['2435000', '9.9', 'SHARED'],
    ]);
    expect(holdings[0]?.block).toBe(holdings[1]?.block);
    expect(holdings[1]?.note).toContain('disclaim');
    expect(facts.find(({ fact }) => fact.kind === 'HAS_ATTRIBUTE')?.fact).toMatchObject({
      attribute: 'FILED_TOTAL',
      amount: '2435000',
      detail: [{ key: 'percent of class', value: '9.9' }, {}, {}],
    });
  });

  test('13G: 10,000,000 once, of two companies; 5.1 on the cover and 5.08 in item 4', async () => {
    const { all, facts, parties } = await read('schedule13/schedule13g_jushi.xml');
    const holdings = facts.flatMap(({ fact }) => (fact.kind === 'HOLDS' ? [fact] : []));
    expect(
      holdings.map(({ shares, percent, votingPower, disposalPower }) => [shares, percent, votingPower, disposalPower]),
    ).toEqual([
      ['10000000', '5.1', 'SOLE', 'SOLE'],
      ['10000000', '5.1', 'SOLE', 'SOLE'],
    ]);
    expect(new Set(holdings.map(({ block }) => block)).size).toBe(1);
    expect(facts.find(({ fact }) => fact.kind === 'HAS_ATTRIBUTE')?.fact).toMatchObject({ amount: '10000000' });
    expect(facts[0]?.observedOn).toBe('2025-11-19');
    expect(parties.map(({ jurisdiction }) => jurisdiction)).toEqual([undefined, 'US-DE', 'GB']);
    expect(all.filter((one) => one.says === 'FINDING')[0]?.detail).toMatch(/5\.1 %.*5\.08 %/);
  });

  test('a schedule as text is refused with the reason', async () => {
    expect((await read('schedule13/sc13g_text_pre2025.html')).problems).toMatchObject([
      { severity: 'error', code: 'SCHEDULE_AS_TEXT' },
    ]);
  });

  test('13F: 255 rows of 255 securities, 350,153,407 in sum, and nothing of it a holding', async () => {
    const { facts, parties, problems } = await read('13f/infotable_13fhr_b.xml');
    expect(counted(facts.map(({ fact }) => fact.kind))).toEqual({ HAS_ATTRIBUTE: 256 });
    expect(facts.at(-1)?.fact).toMatchObject({ attribute: 'FILED_TOTAL', amount: '350153407', count: 255 });
    expect(new Set(parties.flatMap(({ identifiers }) => identifiers ?? [])).size).toBe(255);
    expect(problems.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'DISCRETION_NOT_OWNERSHIP']]);
  });

  test.each([
    ['13f/abacus_primary_doc.xml', '114663960', 92, '2020-12-31', 0],
    ['13f/metlife_primary_doc.xml', '11019796', 6, '2021-12-31', 3],
  ])('%s', async (path, amount, count, period, others) => {
    const { facts } = await read(path);
    expect(facts[0]).toMatchObject({
      observedOn: period,
      fact: { attribute: 'FILED_TOTAL', amount, unit: 'USD', count },
    });
    expect(facts.filter(({ fact }) => fact.kind === 'HAS_ATTRIBUTE' && fact.attribute === 'OTHER')).toHaveLength(
      others,
    );
  });

  test('the cover of a manager who reports for three others names each with its number', async () => {
    const { facts } = await read('13f/metlife_primary_doc.xml');
    const others = facts.flatMap(({ fact }) => (fact.kind === 'HAS_ATTRIBUTE' && fact.detail ? fact.detail : []));
    expect(others.map(({ key, value }) => `${key} ${value}`)).toEqual([
      'CIK 0000931588',
      'CIK 0000728618',
      'CIK 0001529735',
    ]);
  });

  test('19 subsidiaries without percentages, and others that are omitted', async () => {
    const { facts, parties, problems } = await read('exhibit21/ex21_aapl.html');
    expect(problems).toEqual([]);
    const holdings = facts.flatMap(({ fact }) => (fact.kind === 'HOLDS' ? [fact] : []));
    expect([holdings.length, holdings.filter(({ percent }) => percent !== undefined).length]).toEqual([19, 0]);
    expect(parties.every(({ name: named }) => named?.includes('*') === false)).toBe(true);
    expect(parties.filter(({ jurisdiction }) => jurisdiction === undefined)).toHaveLength(1);
    expect(facts.at(-1)?.fact).toMatchObject({ attribute: 'OTHERS_NOT_NAMED' });
  });

  test('116 rows: 82 at 100, 20 under 50, 8 at 50; notes say which are at equity', async () => {
    const { facts, parties, problems, party } = await read('exhibit21/ex21_xom.html');
    expect(problems).toEqual([]);
    // Each row a company of its own: the numbers that four of them have in their names are no marks of notes.
    expect(new Set(parties.map(({ key }) => key)).size).toBe(1 + 116);
    const numbered = parties.flatMap(({ name: named }) => /\(\d\)/.exec(named ?? '')?.[0] ?? []);
    expect(numbered).toEqual(['(2)', '(3)', '(2)', '(3)']);
    const holdings = facts.flatMap(({ fact }) => (fact.kind === 'HOLDS' ? [fact] : []));
    const percents = holdings.map(({ percent }) => Number(percent));
    const count = (test: (percent: number) => boolean) => percents.filter(test).length;
    expect([holdings.length, count((p) => p === 100), count((p) => p < 50), count((p) => p === 50)]).toEqual([
      116, 82, 20, 8,
    ]);
    expect(
      holdings.flatMap(({ percent }) => (['7', '24.15', '46.875'].includes(percent ?? '') ? [percent] : [])).sort(),
    ).toEqual(['24.15', '24.15', '46.875', '7']);
    expect(holdings.filter(({ percent }) => percent === '7')[0]).toMatchObject({
      accounting: 'EQUITY_METHOD',
      interest: 'VOTES',
    });
    const marked = (mark: string) => holdings.filter(({ note }) => note?.includes(mark) === true);
    expect(counted(marked('(5)').map(({ accounting }) => accounting))).toEqual({ EQUITY_METHOD: 27 });
    // Half and half with one other.
    expect(marked('(4)').map(({ percent }) => percent)).toEqual(Array(8).fill('50'));
    const named = (percent: string) =>
      holdings.flatMap((one) => (one.percent === percent ? [party(one.object)?.name?.split(' ')[0]] : []));
    expect([named('7'), named('46.875')]).toEqual([['Barzan'], ['Wink']]);
    expect(named('24.15')).toContain('South');
    expect(facts[0]?.observedOn).toBe('2025-12-31');
    expect(facts.at(-1)?.fact).toMatchObject({ attribute: 'OTHERS_NOT_NAMED' });
  });
});
