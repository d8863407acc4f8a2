import { expect, test } from 'vitest';
import { en } from '../intake/messages/en.ts';
import { ja } from '../intake/messages/ja.ts';
import { phraseBook } from './phrase-book.ts';
import { toldProblem, toldRefusal, toldWords } from './told.ts';

const JA = { language: 'ja' } as const;

test('notes and places that readers of files write', () => {
  const told = (text: string) => toldWords(JA, text);
  expect(told('Standing proxy: 東西信託㈱. Percentage of the shares issued less treasury shares.')).toBe(
    '常任代理人：東西信託㈱。自己株式を除く発行済株式に対する割合。',
  );
  expect(told('Officers, YamadaHanako, career, 1977-04')).toBe('役員の状況、YamadaHanako、略歴、1977年4月');
  expect(told('Annual securities report, Acme Co., Ltd., period to 2024-03-31 (有価証券報告書)')).toBe(
    '有価証券報告書、Acme Co., Ltd.、2024年3月31日に終わる期間',
  );
  expect(told('record 31c55e425764 (statement 1dc0e987), interest 2')).toBe(
    'レコード31c55e425764（ステートメント1dc0e987）、持分2',
  );
  expect(
    told(
      'The table says that the issuer holds shares of the company; it does not say how many. ' +
        'It is not among the 10 largest holders, the least of whom has 1.25 %.',
    ),
  ).toBe(
    '表では発行者が当社の株式を保有するとされているが、株数の記載はない。上位10名の大株主（最少は1.25 %）には含まれない。',
  );
});

test('what is wrong with a file, with its mend, and a sentence in a sentence', () => {
  const told = (text: string) => toldProblem(JA, text);
  expect(told('"XE9999" is no gb-coh: it has 8 letters or digits; nobody is found by it')).toBe(
    '「XE9999」はgb-cohではない（正しくは英数字8字）。これでは誰も見つからない',
  );
  expect(
    told(
      '"XE9999" is no gb-coh: it has 8 letters or digits; nobody is found by it. ' +
        'To mend it: look the number up in its register.',
    ),
  ).toBe('「XE9999」はgb-cohではない（正しくは英数字8字）。これでは誰も見つからない。対処：登録簿で番号を確かめる。');
  expect(
    told(
      'In the table of major shareholders the rows add up to 100 shares and the total row says 101; ' +
        'the percentages add up to 52.13 and the total row says 52.14. Rows are rounded or cut off one by one.',
    ),
  ).toBe(
    '大株主の表で、各行の合計は100株、合計欄は101株である。割合の合計は52.13 %、合計欄は52.14 %である。各行は個別に端数処理されている。',
  );
});

test('why something is refused', () => {
  expect(toldRefusal(JA, 'No company has the id "acme". Did you mean "acme-works" or "acme-bank"?')).toBe(
    'ID「acme」の会社はない。近いID："acme-works" or "acme-bank"。',
  );
  expect(toldRefusal(JA, 'Sign in to record, review or sign determinations.')).toBe(
    '判断の記録・レビュー・署名にはサインインする。',
  );
});

test('English stays English, and so do words that are not of the program', () => {
  expect(toldWords({ language: 'en' }, 'Treasury shares')).toBe('Treasury shares');
  expect(toldWords(JA, 'Treasury shares')).toBe('自己株式');
  expect(toldWords(JA, 'Treasury shares and more')).toBe('Treasury shares and more');
  expect(toldWords(JA, 'The board met. Treasury shares.')).toBe('The board met. 自己株式。');
});

test('the phrase that says the most counts, blanks hold anything, and time is in proportion to the text', () => {
  const book = phraseBook('a {1} ⇒ あ{1}\na {1} b {2} ⇒ い{2}{1}\n{1} cc ⇒ う{1!}\n');
  expect(book('a x')).toBe('あx');
  expect(book('a x b y')).toBe('いyx');
  expect(book('a x cc')).toBe('うあx');
  expect(book('a ')).toBe(undefined);
  expect(book('b')).toBe(undefined);
  const started = process.cpuUsage().user;
  expect(phraseBook('{1}, {2}, {3}, {4}, {5}z ⇒ {5}')(', '.repeat(1_990))).toBe(undefined);
  expect(process.cpuUsage().user - started).toBeLessThan(500_000);
});

test.each(Object.entries(en))('the title of the format %s is told within what is wrong with a file', (name, title) => {
  const told = toldProblem(JA, `as ${title} it states nothing`);
  expect(told).toBe(`${ja[name as keyof typeof ja]}として読むと、記載された事実がない`);
});
