import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../shared/project-root.ts';
import { openBooks } from './read-books.ts';

const books = openBooks(join(projectRoot(), 'seed', 'rulebooks'));
const ofJapan = books.filter(
  ({ addressedTo: { jurisdictions = [], listedOn = [] } }) =>
    jurisdictions.some((one) => (typeof one === 'string' ? one : one.is) === 'JP') || listedOn.includes('Tokyo'),
);
const JAPANESE = /[\p{Script=Han}\p{Script=Katakana}]/u;

it('covers the books of Japan', () => {
  expect(ofJapan.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'CA',
      'CA06',
      'CA14',
      'CA19',
      'OE',
      'TSE',
      'TSE09',
      'TSE15',
      'TSE20',
      'CGC',
      'ISSJ',
      'GLJ',
      'METI',
    ]),
  );
});

it.each(ofJapan.map((book) => [book.id, book] as const))(
  '%s carries its Japanese, rule by rule',
  (_, { ja, rules }) => {
    expect(ja).toMatch(JAPANESE);
    for (const rule of rules) expect(rule.ja, rule.id).toMatch(JAPANESE);
  },
);

it('gives key terms as the law words them', () => {
  const terms = new Map(books.flatMap(({ terms: own = [] }) => own.map(({ en, ja }) => [en, ja] as const)));
  expect(terms.get('outside director')).toBe('社外取締役');
  expect(terms.get('executive or employee')).toBe('業務執行者');
  expect(terms.get('major business partner')).toBe('主要な取引先');
});

it('leaves books of other countries without', () => {
  for (const id of ['UK', 'NASDAQ', 'NYSE', 'EU', 'AFEP'])
    expect(books.find((book) => book.id === id)!.ja).toBeUndefined();
});
