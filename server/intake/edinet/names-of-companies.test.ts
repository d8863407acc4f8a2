import { expect, test } from 'vitest';
import { MADE_UP, STEM, type MadeUpFact } from './fixtures/made-up-filing.ts';
import { instanceOf, plainFile } from './fixtures/render.ts';
import { statedIn } from './fixtures/stated.ts';

const read = (change: (fact: MadeUpFact) => MadeUpFact, more: readonly MadeUpFact[] = []) =>
  statedIn(plainFile(`${STEM}.xbrl`, instanceOf([...MADE_UP.map(change), ...more])));
const career =
  (...posts: readonly string[]) =>
  (fact: MadeUpFact) =>
    fact.name.includes('CareerSummary') && fact.context.includes('Kawakami')
      ? { ...fact, value: `<table>${posts.join('')}</table>` }
      : fact;
const post = (date: string, text: string) => `<tr><td>${date}</td><td>${text}</td></tr>`;

test('a company that is called otherwise today is none of those that bear its old name today', async () => {
  const one = await read(
    career(
      post('1985年４月', '㈱例示（現㈱例示ホールディングス）入社'),
      post('2006年４月', '同社執行役員'),
      post('2018年４月', '㈱例示監査役（現任）'),
      // Of the name in the table of policy holdings: a company of today.
      post('2019年４月', '遠野重工㈱（現 遠野産業㈱）取締役'),
      // No other bears this name.
      post('2020年４月', '見本銀行（現 例示銀行）取締役'),
      post('2021年４月', '見本銀行顧問'),
    ),
  );
  const posts = one
    .of('WORKS_FOR')
    .filter(({ fact }) => fact.subject.includes('Kawakami'))
    .map(({ fact }) => [fact.object.replace('E90001:company:', ''), fact.title]);
  expect(posts).toEqual([
    ['株式会社例示:株式会社例示ホールディングス', '入社'],
    ['株式会社例示:株式会社例示ホールディングス', '執行役員'],
    ['株式会社例示', '監査役'],
    ['遠野重工株式会社:遠野産業株式会社', '取締役'],
    ['見本銀行', '取締役'],
    ['見本銀行', '顧問'],
  ]);
  expect(one.party('E90001:company:株式会社例示')?.names).toBeUndefined();
  expect(one.party('E90001:company:株式会社例示:株式会社例示ホールディングス')).toMatchObject({
    name: '㈱例示',
    names: [{ text: '㈱例示ホールディングス' }],
  });
});

test('a row whose name is a form and nothing else is of nobody, and told', async () => {
  const one = await read((fact) =>
    fact.value === '遠野重工㈱（注）３'
      ? { ...fact, value: '㈱（注）３' }
      : fact.value === '㈱架空銀行（注）１'
        ? { ...fact, value: '（注）１' }
        : { ...fact, value: fact.value?.replace('<td>ひびき精工㈱</td>', '<td>㈱</td>') },
  );
  const holdings = one
    .of('HOLDS')
    .map(({ fact, record }) => [record?.replace(/^.*:/, ''), fact.shares ?? fact.percent]);
  expect(holdings.filter(([, amount]) => amount === '500' || amount === '30000' || amount === '30.0')).toEqual([]);
  expect(one.of('HOLDS').filter(({ record }) => record?.endsWith(':holders'))).toHaveLength(4);
  const problems = one.all.flatMap((said) => (said.says === 'PROBLEM' ? [[said.code, said.message]] : []));
  expect(problems).toContainEqual([
    'ISSUER_NOT_NAMED',
    'a row of shares held names no company ("㈱（注）３"); it is left out',
  ]);
  expect(problems).toContainEqual([
    'HOLDER_NOT_NAMED',
    'row 4 of the major shareholders has 30000 shares and no name; it is left out',
  ]);
  expect(problems).toContainEqual([
    'AFFILIATES_NOT_NAMED',
    'rows of the table of affiliates that name no company are left out: 1',
  ]);
});

test.each([
  ['<table><tr><td>種類</td><td>取引の内容</td></tr><tr><td>役員</td><td>資金の貸付</td></tr></table>', 1],
  ['<p>該当事項はありません。</p>', 0],
  ['<table><tr><td>該当事項はありません。</td></tr></table>', 0],
])('a part on transactions with related parties is told, as nothing is read from it', async (value, told) => {
  const name = 'jpcrp_cor:NotesRelatedPartiesConsolidatedFinancialStatementsTextBlock';
  const one = await read((fact) => fact, [{ name, context: 'CurrentYearDuration', value }]);
  const problems = one.all.filter((said) => said.says === 'PROBLEM' && said.message.includes('related parties'));
  expect(problems).toHaveLength(told);
});
