import { describe, expect, test } from 'vitest';
import { MADE_UP, STEM, type MadeUpFact } from './fixtures/made-up-filing.ts';
import { instanceOf, plainFile } from './fixtures/render.ts';
import { statedIn } from './fixtures/stated.ts';

const FILER = 'edinet:E90001';
const HANAKO = 'E90001:officer:KawakamiHanakoMember';
const read = (facts: readonly MadeUpFact[], stem = STEM) =>
  statedIn(plainFile(`${stem}.xbrl`, instanceOf(facts, stem)));
const titled = (title: string) =>
  read(
    MADE_UP.map((fact) =>
      fact.name.includes('OfficialTitle') && fact.value === '取締役' ? { ...fact, value: title } : fact,
    ),
  );

describe('officers of companies of other forms', () => {
  const DIRECTORS = ['DIRECTORS', 'Board of directors'];
  test.each([
    ['取締役', [DIRECTORS]],
    ['取締役（監査等委員）', [DIRECTORS, ['AUDIT_COMMITTEE', 'Audit and supervisory committee']]],
    [
      '取締役 監査委員 指名委員',
      [DIRECTORS, ['AUDIT_COMMITTEE', 'Audit committee'], ['NOMINATION_COMMITTEE', 'Nomination committee']],
    ],
    [
      '取締役 指名委員 報酬委員長',
      [
        DIRECTORS,
        ['NOMINATION_COMMITTEE', 'Nomination committee'],
        ['COMPENSATION_COMMITTEE', 'Compensation committee'],
      ],
    ],
    // One committee for both is neither of those that the law knows.
    ['取締役 指名・報酬委員', [DIRECTORS]],
  ])('%s', async (title, boards) => {
    const stated = await titled(title);
    const byKey = new Map(stated.all.flatMap((one) => (one.says === 'BOARD' ? [[one.key, one] as const] : [])));
    const seats = stated.of('SITS_ON').filter(({ fact }) => fact.subject === HANAKO);
    expect(seats.map(({ fact }) => [byKey.get(fact.object)?.kind, byKey.get(fact.object)?.name])).toEqual(boards);
    expect(seats.every(({ fact }) => fact.title === title)).toBe(true);
  });

  test.each(['執行役副社長', '会計参与', '監事'])('%s sits on no board, and works for the company', async (title) => {
    const stated = await titled(title);
    expect(stated.of('SITS_ON').filter(({ fact }) => fact.subject === HANAKO)).toEqual([]);
    const posts = stated
      .of('WORKS_FOR')
      .filter(({ fact, record }) => fact.subject === HANAKO && record?.endsWith(':officers'));
    expect(posts.map(({ fact, observedOn }) => [fact.object, fact.title, fact.executive, observedOn])).toEqual([
      [FILER, title, title.startsWith('執行役') ? true : undefined, '2025-06-27'],
    ]);
  });
});

test('what is reviewed in the middle of a year is of no fiscal year', async () => {
  const stem = STEM.replace('jpcrp030000-asr', 'jpcrp040300-ssr');
  const stated = await read(MADE_UP, stem);
  expect(stated.of('AUDITS').map(({ fact }) => fact.period)).toEqual(['period to 2025-03-31']);
});

test.each(['CurrentYear', 'Interim', 'CurrentQuarter'])('employees are counted at the end of %s', async (period) => {
  const employees = (base: string, member: string, value: string): MadeUpFact => ({
    name: 'jpcrp_cor:NumberOfEmployees',
    context: `${base}Instant${member}`,
    value,
    unit: 'pure',
    decimals: 0,
  });
  const stated = await read([
    ...MADE_UP,
    employees(period, '', '3285'),
    employees(period, '_NonConsolidatedMember', '2613'),
    employees('Prior1Year', '', '3716'),
    employees('Prior1Interim', '', '3219'),
  ]);
  const counted = stated.of('HAS_ATTRIBUTE').filter(({ fact }) => fact.attribute === 'EMPLOYEES');
  expect(counted.map(({ fact, observedOn }) => [fact.count, fact.label, observedOn])).toEqual([
    [3285, 'the company and its subsidiaries', '2025-03-31'],
    [2613, 'the company alone', '2025-03-31'],
  ]);
});

test('a row of the largest holders without a name is told with its shares', async () => {
  const stated = await read(
    MADE_UP.filter(({ name, context }) => !(name.endsWith('NameMajorShareholders') && context.includes('_No2'))),
  );
  const told = stated.problems.find(({ code }) => code === 'HOLDER_NOT_NAMED');
  expect(told?.message).toBe('row 2 of the major shareholders has 90000 shares and no name; it is left out');
  expect(stated.problems.filter(({ code }) => code === 'HOLDER_NOT_NAMED')).toHaveLength(1);
});
