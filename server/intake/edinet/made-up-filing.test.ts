import { describe, expect, test } from 'vitest';
import { MADE_UP, STEM } from './fixtures/made-up-filing.ts';
import { instanceOf, manifestOf, packageOf, plainFile, tableOf } from './fixtures/render.ts';
import { statedIn, type StatedByFile } from './fixtures/stated.ts';

const FILER = 'edinet:E90001';
const instance = () => statedIn(plainFile(`${STEM}.xbrl`, instanceOf(MADE_UP)));

const holding = (stated: StatedByFile) =>
  stated.of('HOLDS').map(({ fact, observedOn }) => ({
    ...fact,
    subject: stated.named(fact.subject),
    object: stated.named(fact.object),
    observedOn,
  }));
const holders = (stated: StatedByFile) => holding(stated).filter((one) => one.object === 'ひびき製鋼株式会社');

describe('an annual report as an instance', () => {
  test('who, when, and under which form', async () => {
    const stated = await instance();
    expect(stated.problems).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'CAREER_LINES_NOT_READ',
        message: expect.stringMatching(/^2 lines/) as string,
      }),
    ]);
    expect(stated.source).toMatchObject({ key: STEM, published: '2025-06-27', kind: 'Annual securities report' });
    expect(stated.source?.title).toBe(
      'Annual securities report, Hibiki Steel Co., Ltd., period to 2025-03-31 (有価証券報告書)',
    );
    expect(stated.party(FILER)).toMatchObject({
      name: 'Hibiki Steel Co., Ltd.',
      nameLocal: 'ひびき製鋼株式会社',
      identifiers: ['edinet:E90001', 'jp-securities-code:99990'],
      listed: true,
      jurisdiction: 'JP',
    });
  });

  test('what decides which rules bind it: exchanges with the segment, the form, capital and debts of itself alone', async () => {
    const stated = await instance();
    const said = stated
      .of('HAS_ATTRIBUTE')
      .filter(({ record }) => record?.endsWith(':standing'))
      .map(({ fact, observedOn }) => [fact.attribute, fact.text ?? fact.label, fact.amount, observedOn]);
    expect(said).toEqual([
      ['LISTING', 'Tokyo Stock Exchange, Standard Market', undefined, '2025-06-27'],
      ['MARKET', 'Standard Market', undefined, '2025-06-27'],
      ['LISTING', 'Nagoya Stock Exchange', undefined, '2025-06-27'],
      ['FORM', 'Company with company auditors', undefined, '2025-06-27'],
      ['CAPITAL', 'Stated capital, the company alone', '499000000', '2025-03-31'],
      ['OTHER', 'Total liabilities', '19999000000', '2025-03-31'],
    ]);
  });

  test('each row of the largest holders is a holding, its name taken apart', async () => {
    const rows = holders(await instance()).filter(
      ({ account }) => account !== undefined && account !== 'policy holding',
    );
    expect(
      rows.map(({ subject, shares, percent, nominee, account }) => [subject, shares, percent, nominee, account]),
    ).toEqual([
      ['架空マスタートラスト信託銀行㈱（信託口）', '200000', '22.22', true, '信託口'],
      ['STATE STREET BANK AND TRUST COMPANY', '90000', '10.00', true, '505999'],
      ['青木一郎', '45000', '5.00', false, 'No 3'],
      ['㈱架空銀行', '30000', '3.33', false, 'No 4'],
      ['㈱架空銀行', '20000', '2.22', false, 'No 5'],
    ]);
    expect(rows[1]?.note).toBe('Standing proxy: ㈱架空銀行. Percentage of the shares issued less treasury shares.');
    expect(rows.every(({ observedOn }) => observedOn === '2025-03-31')).toBe(true);
  });

  test('the filed total stays beside the sum; one hundredth of a percent apart is a finding', async () => {
    const stated = await instance();
    const totals = stated.of('HAS_ATTRIBUTE').filter(({ fact }) => fact.attribute === 'FILED_TOTAL');
    // 200,000 + 90,000 + 45,000 + 30,000 + 20,000; 22.22 + 10.00 + 5.00 + 3.33 + 2.22 is 42.77, filed as 42.78.
    expect(totals.map(({ fact }) => [fact.label, fact.amount, fact.detail])).toEqual([
      [
        'Treasury shares and shares held by affiliates',
        '100500',
        [
          { key: '（自己保有株式）ひびき製鋼㈱', value: '100000' },
          { key: '（相互保有株式）夢金属㈱', value: '500' },
        ],
      ],
      [
        'Major shareholders',
        '385000',
        [
          { key: 'percent', value: '42.78' },
          { key: 'sum of the rows', value: '385000' },
          { key: 'sum of their percentages', value: '42.77' },
        ],
      ],
      ['Shares held by officers', '45100', [{ key: 'sum of the rows', value: '45000' }]],
    ]);
    expect(stated.findings.map(({ kind, about }) => [kind, about])).toEqual([
      ['ARITHMETIC', [FILER]],
      ['ARITHMETIC', [FILER]],
    ]);
  });

  test('shares issued at the end of the year and as of the filing, and treasury shares without those that affiliates hold', async () => {
    const stated = await instance();
    const of = (kind: string) =>
      stated
        .of('HAS_ATTRIBUTE')
        .filter(({ fact }) => fact.attribute === kind)
        .map(({ fact, observedOn }) => [fact.amount, observedOn]);
    expect(of('SHARES_ISSUED')).toEqual([
      ['1000000', '2025-03-31'],
      ['1000000', '2025-06-27'],
    ]);
    expect(of('TREASURY_SHARES')).toEqual([['100000', '2025-03-31']]);
  });

  test('officers: seats, outside as the notes say, terms, birthdays, former names', async () => {
    const stated = await instance();
    expect(
      stated
        .of('SITS_ON')
        .map(({ fact }) => [
          stated.named(fact.subject),
          fact.title,
          fact.outside,
          fact.representative,
          fact.fullTime,
          fact.termEnds,
        ]),
    ).toEqual([
      ['青木一郎', '代表取締役社長', undefined, true, undefined, '2026'],
      ['川上花子', '取締役', true, undefined, undefined, '2026'],
      ['森次郎', '常勤監査役', undefined, undefined, true, '2028'],
    ]);
    const kawakami = stated.party('E90001:officer:KawakamiHanakoMember');
    expect([kawakami?.born, kawakami?.names]).toEqual([
      '1971-12-31',
      [
        { text: '山下', language: 'ja', use: 'MAIDEN' },
        { text: 'Kawakami Hanako', language: 'ja-Latn', use: 'TRANSLATION' },
      ],
    ]);
    const boards = stated.all.flatMap((one) => (one.says === 'BOARD' ? [one.kind] : []));
    expect(boards).toEqual(['DIRECTORS', 'COMPANY_AUDITORS']);
  });

  test('zero shares are a holding of none, no figure is nothing, and one block of one person is stated once', async () => {
    const stated = await instance();
    const people = stated.of('HOLDS').filter(({ fact }) => stated.party(fact.subject)?.type === 'Person');
    expect(people.map(({ fact }) => [stated.named(fact.subject), fact.shares, fact.percent])).toEqual([
      ['青木一郎', '45000', '5.00'],
      ['川上花子', '0', undefined],
    ]);
  });

  test('careers: era dates, the company of each post, an end where one is stated, nothing carried over an other company', async () => {
    const stated = await instance();
    expect(
      stated
        .of('WORKS_FOR')
        .map(({ fact }) => [
          stated.named(fact.subject),
          stated.named(fact.object),
          fact.from,
          fact.to,
          fact.title,
          fact.basis,
        ]),
    ).toEqual([
      ['青木一郎', 'ひびき製鋼株式会社', '1983-04', undefined, '入社', undefined],
      ['青木一郎', 'ひびき製鋼株式会社', '1989-06', undefined, '経理部長', 'INFERRED'],
      ['青木一郎', '㈱ひびき物流', '2010-05', undefined, '社外取締役', undefined],
      ['青木一郎', 'ひびき製鋼株式会社', '2019-06', undefined, '代表取締役社長', undefined],
      ['川上花子', '架空監査法人', '1995-04', '2001-03', '入所', undefined],
      ['川上花子', 'ひびき製鋼株式会社', '2020-06', undefined, '取締役', undefined],
    ]);
  });

  test('affiliates: brackets, marks, headings, directions, and those only counted', async () => {
    const stated = await instance();
    const votes = holding(stated).filter(({ interest }) => interest === 'VOTES');
    expect(
      votes.map(({ subject, object, percent, direct, accounting }) => [subject, object, percent, direct, accounting]),
    ).toEqual([
      ['ひびき製鋼株式会社', '㈱ひびき物流', '100.0', 'DIRECT', 'CONSOLIDATED_SUBSIDIARY'],
      ['ひびき製鋼株式会社', 'Hibiki Steel (Asia) Pte. Ltd.', '60.5', 'BOTH', 'CONSOLIDATED_SUBSIDIARY'],
      ['ひびき製鋼株式会社', 'ひびき精工㈱', '30.0', 'DIRECT', 'CONSOLIDATED_SUBSIDIARY'],
      ['ひびき製鋼株式会社', '夢金属㈱', '20.0', 'DIRECT', 'EQUITY_METHOD'],
      ['㈱架空商事', 'ひびき製鋼株式会社', '15.3', 'BOTH', 'OTHER_AFFILIATED'],
    ]);
    expect(votes[1]?.note).toBe('Of this 40.0 % indirectly. Relations: 資金援助: あり.');
    expect(votes[2]?.note).toBe('Close or consenting parties hold 25.0 % besides, not included.');
    const others = stated.of('HAS_ATTRIBUTE').filter(({ fact }) => fact.attribute === 'OTHERS_NOT_NAMED');
    expect(others.map(({ fact }) => [fact.label, fact.count])).toEqual([
      ['consolidated subsidiaries', 7],
      ['companies under the equity method', 2],
    ]);
  });

  test('policy holdings of both years, and what the issuer holds back', async () => {
    const stated = await instance();
    const policy = holding(stated).filter(
      ({ account, subject }) => account === 'policy holding' && subject === 'ひびき製鋼株式会社',
    );
    expect(policy.map(({ object, shares, observedOn, to }) => [object, shares, observedOn, to])).toEqual([
      ['㈱架空銀行', '7000', '2025-03-31', undefined],
      ['㈱架空銀行', '8000', '2024-03-31', '2025-03-31'],
      ['遠野重工㈱', '500', '2025-03-31', undefined],
      ['遠野重工㈱', '500', '2024-03-31', '2025-03-31'],
      ['海鳴運輸㈱', '1200', '2024-03-31', '2025-03-31'],
    ]);
    // The bank is among the largest holders already; of the other nobody says how many, but that it is none of them.
    const back = holders(stated).filter(({ subject }) => ['海鳴運輸㈱', '遠野重工㈱'].includes(subject));
    expect(back).toEqual([
      expect.objectContaining({
        subject: '海鳴運輸㈱',
        account: 'policy holding',
        // The least of the five has 2.22 %, rounded or cut off.
        percentMax: '2.23',
        percentMaxExclusive: true,
        note: 'The table says that the issuer holds shares of the company; it does not say how many. It is not among the 5 largest holders, the least of whom has 2.22 %.',
      }),
    ]);
    expect(back.flatMap(({ shares, percent, percentMin }) => shares ?? percent ?? percentMin ?? [])).toEqual([]);
  });

  test('where a holder of the table has no percentage, nothing bounds what is held back', async () => {
    const facts = MADE_UP.filter(
      ({ name, context }) => !(name.endsWith(':ShareholdingRatio') && context.includes('_No5')),
    );
    const stated = await statedIn(plainFile(`${STEM}.xbrl`, instanceOf(facts)));
    const [back] = holders(stated).filter(({ subject }) => subject === '海鳴運輸㈱');
    expect([back?.percentMax, back?.note]).toEqual([
      undefined,
      'The table says that the issuer holds shares of the company; it does not say how many.',
    ]);
  });

  test('the auditor, the partner who signed and when; balances without a lender', async () => {
    const stated = await instance();
    expect(stated.of('AUDITS').map(({ fact }) => [stated.named(fact.subject), fact.object, fact.period])).toEqual([
      ['有限責任架空監査法人', FILER, 'fiscal year to 2025-03-31'],
    ]);
    expect(
      stated
        .of('SIGNS_AUDIT_OF')
        .map(({ fact }) => [stated.named(fact.subject), stated.named(fact.firm ?? ''), fact.signedOn]),
    ).toEqual([['計数子', '有限責任架空監査法人', '2025-06-20']]);
    const borrowings = stated.of('HAS_ATTRIBUTE').filter(({ fact }) => fact.label?.startsWith('Borrowings') === true);
    expect(borrowings.map(({ fact }) => [fact.label, fact.amount, fact.unit])).toEqual([
      ['Borrowings: 短期借入金', '900000000', 'JPY'],
      ['Borrowings: 計', '900000000', 'JPY'],
    ]);
    expect(stated.of('LENDS_TO')).toEqual([]);
  });

  test('every fact cites an element and a context that are in the file', async () => {
    const stated = await instance();
    const known = new Set(MADE_UP.map(({ name, context }) => `element:${name}@${context}`));
    expect(stated.facts.length).toBeGreaterThan(30);
    expect(stated.facts.filter(({ at }) => !known.has(at.pointer ?? ''))).toEqual([]);
  });
});

describe('the same filing in its other forms', () => {
  const comparable = (stated: StatedByFile) =>
    stated.facts.map(({ fact, observedOn, record }) => ({ fact, observedOn, record }));

  test('inline documents state exactly what the instance does', async () => {
    expect(comparable(await statedIn(packageOf(MADE_UP)))).toEqual(comparable(await instance()));
  });

  test('a table states the same but for what needs cells, and says what it has lost', async () => {
    const stated = await statedIn(plainFile(`${STEM}.csv`, tableOf(MADE_UP)));
    const cells = /:(affiliates|borrowings)$/;
    const without = (one: StatedByFile) =>
      comparable(one).filter(({ record, fact }) => !cells.test(record ?? '') && fact.kind !== 'WORKS_FOR');
    expect(without(stated)).toEqual(without(await instance()));
    const affiliates = stated.of('HOLDS').filter(({ fact }) => fact.interest === 'VOTES');
    expect(affiliates).toEqual([]);
    const lost = stated.problems.find(({ code }) => code === 'AFFILIATES_TABLE_LOST');
    expect([lost?.severity, lost?.mend]).toEqual(['warning', expect.stringContaining(STEM)]);
    expect(stated.facts[0]?.at.line).toBeGreaterThan(1);
  });

  test('a package of two reports is two sources, and what the second states names it', async () => {
    const other = STEM.replace('asr-001', 'ssr-001');
    const [list, more] = [manifestOf([]), manifestOf([]).replace(STEM, other)];
    const manifest = list.replace('</list>', `${/<instance.*<\/instance>/.exec(more)?.[0] ?? ''}</list>`);
    const stated = await statedIn(
      packageOf(MADE_UP, {
        'XBRL/PublicDoc/manifest_PublicDoc.xml': manifest,
        [`XBRL/PublicDoc/${STEM}.xbrl`]: instanceOf(MADE_UP),
        [`XBRL/PublicDoc/${other}.xbrl`]: instanceOf(MADE_UP, other),
      }),
    );
    const sources = stated.all.flatMap((one) => (one.says === 'SOURCE' ? [one.key] : []));
    expect(sources).toEqual([STEM, other]);
    const count = (source: string | undefined) => stated.of('HOLDS').filter((one) => one.source === source).length;
    // Five holders, one officer more, five affiliates, five policy holdings, one held back.
    expect([count(undefined), count(other)]).toEqual([17, 17]);
  });
});
