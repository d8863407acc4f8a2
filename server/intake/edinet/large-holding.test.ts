import { describe, expect, test } from 'vitest';
import type { MadeUpFact } from './fixtures/made-up-filing.ts';
import { instanceOf, plainFile, tableOf } from './fixtures/render.ts';
import { statedIn } from './fixtures/stated.ts';

const STEM = 'jplvh010000-lvh-001_E90009-000_2025-06-20_01_2025-06-27';
const FILED = 'FilingDateInstant';
const holder = (n: number) => `${FILED}_jplvh010000-lvh_E90009-000FilerLargeVolumeHolder${String(n)}Member`;
const lvh = (name: string, context: string, value: string | undefined): MadeUpFact => ({
  name: `jplvh_cor:${name}`,
  context,
  value,
});
const shares = (name: string, context: string, value: string | undefined): MadeUpFact => ({
  ...lvh(name, context, value),
  unit: 'shares',
  decimals: 0,
});
const ratio = (name: string, context: string, value: string): MadeUpFact => ({
  ...lvh(name, context, value),
  unit: 'pure',
  decimals: 4,
});

const REPORT: readonly MadeUpFact[] = [
  { name: 'jpdei_cor:EDINETCodeDEI', context: FILED, value: 'E90009' },
  { name: 'jpdei_cor:FilerNameInJapaneseDEI', context: FILED, value: '架空法律事務所' },
  lvh('DateWhenFilingRequirementAroseCoverPage', FILED, '2025-06-20'),
  lvh('FilingDateCoverPage', FILED, '2025-06-27'),
  lvh('NameOfIssuer', FILED, 'ひびき製鋼株式会社'),
  lvh('SecurityCodeOfIssuer', FILED, '9999'),
  lvh('ListedOrOTC', FILED, '上場'),
  lvh('Name', holder(1), '夢見アセットマネジメント㈱'),
  lvh('EDINETCodeDEI', holder(1), 'E90010'),
  lvh('IndividualOrCorporation', holder(1), '法人（株式会社）'),
  lvh('BaseDate', holder(1), '2025-03-31'),
  shares('TotalArticle27233MainClause', holder(1), '10000'),
  shares('TotalArticle27233Item2', holder(1), '50000'),
  shares('TotalNumberOfStocksEtcHeld', holder(1), '60000'),
  shares('TotalNumberOfOutstandingStocksEtc', holder(1), '1000000'),
  ratio('HoldingRatioOfShareCertificatesEtc', holder(1), '0.0600'),
  lvh('Name', holder(2), '夏目　秋男'),
  lvh('EDINETCodeDEI', holder(2), 'E90011'),
  lvh('IndividualOrCorporation', holder(2), '個人'),
  lvh('DateOfBirth', holder(2), '1950-05-05'),
  shares('TotalArticle27233MainClause', holder(2), '20000'),
  shares('TotalArticle27233Item2', holder(2), undefined),
  shares('TotalNumberOfStocksEtcHeld', holder(2), '20000'),
  shares('TotalNumberOfOutstandingStocksEtc', holder(2), '1000000'),
  ratio('HoldingRatioOfShareCertificatesEtc', holder(2), '0.0200'),
  ratio('HoldingRatioOfShareCertificatesEtcPerLastReport', holder(2), '0.0150'),
  shares('TotalNumberOfStocksEtcHeld', FILED, '80000'),
  ratio('HoldingRatioOfShareCertificatesEtc', FILED, '0.0800'),
];

describe.each([
  ['an instance', plainFile(`${STEM}.xbrl`, instanceOf(REPORT, STEM))],
  ['a table', plainFile(`${STEM}.csv`, tableOf(REPORT))],
])('a large holding report as %s', (_, file) => {
  test('each holder has shares of its own, by the clause under which they count; who submits it holds nothing', async () => {
    const stated = await statedIn(file);
    expect(stated.problems).toEqual([]);
    expect(
      stated
        .of('HOLDS')
        .map(({ fact, observedOn }) => [
          fact.subject,
          stated.named(fact.object),
          fact.shares,
          fact.percent,
          fact.interest,
          observedOn,
        ]),
    ).toEqual([
      ['edinet:E90010', 'ひびき製鋼株式会社', '10000', undefined, 'SHARES', '2025-06-20'],
      ['edinet:E90010', 'ひびき製鋼株式会社', '50000', undefined, 'CONTRACT', '2025-06-20'],
      ['edinet:E90011', 'ひびき製鋼株式会社', '20000', '2.00', 'SHARES', '2025-06-20'],
    ]);
    expect(stated.of('HOLDS')[1]?.fact).toMatchObject({
      disposalPower: 'SOLE',
      right: expect.stringContaining('item 2') as string,
    });
    expect(stated.of('HOLDS')[2]?.fact.note).toBe('1.50 % in the last report.');
    expect(stated.party('edinet:E90009')).toBeUndefined();
    expect(stated.party('edinet:E90011')).toMatchObject({ type: 'Person', name: '夏目秋男', born: '1950-05-05' });
  });

  test('the issuer by its code of five, the total as filed, the shares issued on the base date, two days of knowing', async () => {
    const stated = await statedIn(file);
    const issuer = stated.of('HOLDS')[0]?.fact.object ?? '';
    expect(stated.party(issuer)).toMatchObject({ identifiers: ['jp-securities-code:99990'], listed: true });
    expect(stated.of('HAS_ATTRIBUTE').map(({ fact, observedOn }) => [fact.attribute, fact.amount, observedOn])).toEqual(
      [
        ['SHARES_ISSUED', '1000000', '2025-03-31'],
        ['FILED_TOTAL', '80000', '2025-06-20'],
      ],
    );
    expect(stated.source?.published).toBe('2025-06-27');
    expect(stated.findings).toEqual([]);
  });
});

test('a total that the holders do not add up to is a finding', async () => {
  const wrong = REPORT.map((fact) =>
    fact.name === 'jplvh_cor:TotalNumberOfStocksEtcHeld' && fact.context === FILED ? { ...fact, value: '79999' } : fact,
  );
  const stated = await statedIn(plainFile(`${STEM}.xbrl`, instanceOf(wrong, STEM)));
  expect(
    stated.findings.map(({ kind, detail }) => [kind, /80000 shares and the total says 79999/.test(detail)]),
  ).toEqual([['ARITHMETIC', true]]);
});

test('without a member for its one holder, the figures of the whole report are those of who files it', async () => {
  const alone = REPORT.filter(({ context }) => context === FILED);
  const stated = await statedIn(plainFile(`${STEM}.xbrl`, instanceOf(alone, STEM)));
  expect(stated.of('HOLDS').map(({ fact }) => [fact.subject, fact.shares, fact.percent])).toEqual([
    ['edinet:E90009', '80000', '8.00'],
  ]);
  expect(stated.of('HAS_ATTRIBUTE')).toEqual([]);
  expect(stated.problems).toEqual([]);
});

test('a report that says of nobody how many shares there are says so', async () => {
  const none = REPORT.filter(({ context, name }) => context === FILED && !/(Held|EtcHeld|Etc)$/.test(name));
  const total = shares('TotalNumberOfStocksEtcHeld', FILED, undefined);
  const stated = await statedIn(plainFile(`${STEM}.xbrl`, instanceOf([...none, total], STEM)));
  expect(stated.of('HOLDS')).toEqual([]);
  expect(stated.problems.map(({ code }) => code)).toEqual(['HOLDER_NOT_TAGGED']);
});
