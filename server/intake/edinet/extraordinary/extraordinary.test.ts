import { describe, expect, test } from 'vitest';
import { COVER, STEM, type MadeUpFact } from '../fixtures/made-up-filing.ts';
import { instanceOf, plainFile, tableOf } from '../fixtures/render.ts';
import { statedIn, type StatedByFile } from '../fixtures/stated.ts';

const EXTRAORDINARY = STEM.replace('jpcrp030000-asr', 'jpcrp050300-esr');
const FILER = 'edinet:E90001';
const facts = (element: string, value: string): MadeUpFact[] => [
  ...COVER.filter(({ name }) => !/PeriodEndDate/.test(name)).map((fact) =>
    fact.name.includes('DocumentTitle') ? { ...fact, value: '臨時報告書' } : fact,
  ),
  { name: 'jpcrp_cor:ReasonForFilingTextBlock', context: 'FilingDateInstant', value: '<p>提出の理由</p>' },
  { name: `jpcrp_cor:${element}`, context: 'FilingDateInstant', value },
];
const read = (element: string, value: string) =>
  statedIn(plainFile(`${EXTRAORDINARY}.xbrl`, instanceOf(facts(element, value), EXTRAORDINARY)));
const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const unread = (one: StatedByFile) => one.problems.map(({ code, message }) => [code, message]);
const AHEAD = 'Decided when the report was filed, for a later day.';

describe('changes of representatives', () => {
  const DIRECTORS = 'ChangesInRepresentativeDirectorsTextBlock';
  const posts = (one: StatedByFile) =>
    one
      .of('WORKS_FOR')
      .map(({ fact }) => [
        one.named(fact.subject),
        one.party(fact.subject)?.born,
        fact.title,
        fact.representative,
        fact.from ?? `until ${fact.to ?? ''}`,
        fact.note,
        fact.basis,
      ]);
  const HEAD = row('氏名<br/>（生年月日）', '新役職名', '旧役職名', '異動年月日', '所有株式数');

  test('old posts end and new ones begin on the day', async () => {
    const one = await read(
      DIRECTORS,
      `<p>(1) 異動に係る代表取締役の氏名等</p><table>${HEAD}
      ${row('<p>青木　一郎</p><p>（昭和35年２月29日生）</p>', '取締役会長', '代表取締役社長', '2025年６月26日', '45,000株')}
      ${row('<p>谷　三郎</p><p>（1976年11月16日生）</p>', '代表取締役社長', '－', '2025年６月26日', '－')}
      ${row('森　次郎', '退任', '代表取締役専務', '令和７年６月20日', '0')}</table>`,
    );
    expect(posts(one)).toEqual([
      ['青木一郎', '1960-02-29', '代表取締役社長', true, 'until 2025-06-26', undefined, undefined],
      ['青木一郎', '1960-02-29', '取締役会長', undefined, '2025-06-26', undefined, undefined],
      ['谷三郎', '1976-11-16', '代表取締役社長', true, '2025-06-26', undefined, undefined],
      ['森次郎', undefined, '代表取締役専務', true, 'until 2025-06-20', undefined, undefined],
    ]);
    // Known again by name and birthday, as in the lists of officers.
    expect(one.party('E90001:officer:青木一郎')?.identifiers).toEqual([
      'edinet-officer-record:E90001:青木一郎:1960-02-29',
    ]);
    expect(one.source?.kind).toBe('Extraordinary report');
    expect(one.problems).toEqual([]);
  });

  test('a day to come is one that was decided; one for all may stand above the table', async () => {
    const one = await read(
      DIRECTORS,
      `<p>異動年月日　2025年７月１日</p><table>${row('氏名', '生年月日', '異動後の役職', '現役職名')}
      ${row('谷　三郎', '1976年11月16日', '代表取締役', '取締役')}</table>`,
    );
    expect(posts(one)).toEqual([
      ['谷三郎', '1976-11-16', '取締役', undefined, 'until 2025-07-01', AHEAD, 'INFERRED'],
      ['谷三郎', '1976-11-16', '代表取締役', true, '2025-07-01', AHEAD, 'INFERRED'],
    ]);
  });

  test.each([
    ['<p>谷三郎が代表取締役に就任いたしました。</p>', '谷三郎が代表取締役に就任いたしました。'],
    [
      `<table>${row('氏名', '新役職名', '旧役職名')}${row('谷　三郎', '代表取締役', '取締役')}</table>`,
      '谷 三郎 代表取締役 取締役',
    ],
  ])('%s is told and not read', async (html, text) => {
    const one = await read(DIRECTORS, html);
    expect(posts(one)).toEqual([]);
    expect(unread(one)).toContainEqual([
      'EXTRAORDINARY_NOT_READ',
      `the extraordinary report tells of what is not read: “${text}”`,
    ]);
  });

  test('of a table of facts the cells are lost', async () => {
    const made = facts(DIRECTORS, `<table>${HEAD}${row('谷三郎', '代表取締役', '－', '2025年６月26日', '－')}</table>`);
    const one = await statedIn(plainFile(`${EXTRAORDINARY}.csv`, tableOf(made)));
    expect([posts(one), unread(one).map(([code]) => code)]).toEqual([
      [],
      ['EXTRAORDINARY_TABLE_LOST', 'DOCUMENT_NOT_READ'],
    ]);
  });
});

describe('a change of a major shareholder', () => {
  const HOLDER = 'ChangesInMajorShareholderTextBlock';
  const stakes = (one: StatedByFile) =>
    one
      .of('HOLDS')
      .map(({ fact, observedOn }) => [
        one.named(fact.subject),
        fact.object,
        fact.interest,
        fact.percent,
        fact.note,
        fact.from,
        fact.to,
        observedOn,
      ]);
  const TABLE = `<table>${row('', '所有議決権の数', '総株主等の議決権に対する割合')}
    ${row('異動前', '30,090個', '12.34％')}${row('異動後', '０個', '0.00％')}</table>`;
  const day = '<p>(3) 当該異動の年月日</p><p>2025年６月20日</p>';

  test('has its votes before and after the day', async () => {
    const one = await read(
      HOLDER,
      `<p>(1) 当該異動に係る主要株主の氏名又は名称</p><p>主要株主でなくなるもの　㈱架空銀行</p><p>主要株主となるもの　該当事項はありません。</p>${TABLE}${day}`,
    );
    expect(stakes(one)).toEqual([
      ['㈱架空銀行', FILER, 'VOTES', '12.34', '30090 votes.', undefined, '2025-06-20', undefined],
      ['㈱架空銀行', FILER, 'VOTES', '0.00', '0 votes.', '2025-06-20', undefined, '2025-06-20'],
    ]);
    expect(one.problems).toEqual([]);
  });

  test.each([
    // Two holders and one table; no figure after; no day; two days.
    [
      `<p>主要株主となるもの　㈱夢</p><p>主要株主でなくなるもの　㈱架空銀行</p>${TABLE}${day}`,
      '主要株主の異動：㈱夢、㈱架空銀行',
    ],
    [`<p>主要株主となるもの　㈱夢</p>${TABLE.replace('0.00％', '－')}${day}`, '主要株主の異動：㈱夢'],
    [`<p>主要株主となるもの　㈱夢</p>${TABLE}`, '主要株主の異動：㈱夢'],
    [`<p>主要株主となるもの　㈱夢</p>${TABLE}${day}${day.replace('20日', '21日')}`, '主要株主の異動：㈱夢'],
  ])('%s is told and not read', async (html, text) => {
    const one = await read(HOLDER, html);
    expect(stakes(one)).toEqual([]);
    expect(unread(one)).toContainEqual([
      'EXTRAORDINARY_NOT_READ',
      `the extraordinary report tells of what is not read: “${text}”`,
    ]);
  });
});

describe('a change of auditors', () => {
  const AUDITORS = 'ChangeInIndependentAuditorsTextBlock';
  const audits = (one: StatedByFile) =>
    one.of('AUDITS').map(({ fact }) => [one.named(fact.subject), fact.object, fact.from, fact.to, fact.basis]);
  const text = (comes: string, leaves: string, day: string) =>
    `<p>(1) 当該異動に係る監査公認会計士等の名称</p><p>①選任する監査公認会計士等の名称</p><p>${comes}</p>
    <p>②退任する監査公認会計士等の名称　${leaves}</p><p>(2) 当該異動の年月日</p><p>${day}（第50回定時株主総会開催日）</p>
    <p>(3) 退任する監査公認会計士等が監査公認会計士等となった年月日　2010年６月24日</p>`;

  test('one audits until the day, the other from it on', async () => {
    const one = await read(AUDITORS, text('夢監査法人', '有限責任架空監査法人', '2025年６月26日'));
    expect(audits(one)).toEqual([
      ['有限責任架空監査法人', FILER, undefined, '2025-06-26', undefined],
      ['夢監査法人', FILER, '2025-06-26', undefined, undefined],
    ]);
    const ahead = await read(AUDITORS, text('夢監査法人', '有限責任架空監査法人', '2025年６月28日'));
    expect(audits(ahead).map(([, , , , basis]) => basis)).toEqual(['INFERRED', 'INFERRED']);
  });

  test('without a day, or a firm, nothing is read', async () => {
    const one = await read(AUDITORS, text('公認会計士　計数子', '計算子', '2025年６月26日'));
    expect([audits(one), unread(one)[0]?.[0]]).toEqual([[], 'EXTRAORDINARY_NOT_READ']);
    expect(audits(await read(AUDITORS, text('夢監査法人', '有限責任架空監査法人', '未定')))).toEqual([]);
  });
});

test('what no reader knows is told by the name that the law has for it', async () => {
  const one = await read('DecisionOnShareExchangeTextBlock', '<p>株式交換</p>');
  expect(unread(one)).toEqual([
    ['EXTRAORDINARY_NOT_READ', 'the extraordinary report tells of what is not read: “Decision on share exchange”'],
    ['DOCUMENT_NOT_READ', 'nothing is read of a document of this kind (臨時報告書) but who files it'],
  ]);
});
