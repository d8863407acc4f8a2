import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBooks } from '../books/read-books.ts';
import { projectRoot } from '../../shared/project-root.ts';
import type { RuleCase } from '../books/book-format.ts';
import { contentOf } from '../world/case-world.ts';
import { makeWorld, type World } from '../world/world.ts';
import { boundBy } from './applicability.ts';

const books = new Map(openBooks(join(projectRoot(), 'seed', 'rulebooks')).map((book) => [book.id, book]));

function companyOf(home: string, listing: string): World {
  const fact = {
    kind: 'HAS_ATTRIBUTE',
    subject: 's',
    object: 's-listing',
    attribute: 'LISTING',
    text: listing,
  } as const;
  const one: RuleCase = {
    rule: 'any',
    name: 'a company',
    on: '2023-06-30',
    expect: 'UNKNOWN',
    complete: [],
    facts: listing === '' ? [] : [fact],
  };
  const content = contentOf(one, { about: ['OUTSIDE_DIRECTOR'] });
  const parties = content.parties.map((party) => (party.type === 'Company' ? { ...party, jurisdiction: home } : party));
  return makeWorld({ ...content, parties });
}

/**
 * By hand from the texts: a code of a country binds its companies listed there, the rules of an exchange whoever is
 * listed on it.
 */
test.each([
  ['AFEP', 'FR', 'Euronext Paris', 'YES'],
  ['AFEP', 'DE', 'Euronext Paris', 'NO'],
  ['AFEP', 'FR', 'Frankfurt', 'NO'],
  ['AFEP', 'FR', '', 'NO'],
  ['HKEX', 'KY', 'Stock Exchange of Hong Kong, Main Board', 'YES'],
  ['HKEX', 'HK', 'Stock Exchange of Hong Kong, GEM', 'NO'],
  ['HKEX', 'HK', 'Singapore', 'NO'],
  ['SGX', 'BM', 'Singapore Exchange, Mainboard', 'YES'],
  ['SGX', 'SG', 'Hong Kong', 'NO'],
  ['ASX', 'NZ', 'ASX', 'YES'],
  ['ASX', 'AU', 'London Stock Exchange', 'NO'],
  ['SCBP', 'CH', 'SIX Swiss Exchange', 'YES'],
  ['SCBP', 'LI', 'SIX Swiss Exchange', 'NO'],
  ['SCBP', 'CH', 'New York Stock Exchange', 'NO'],
])('%s, a company of %s listed on "%s": %s', (id, home, listing, bound) => {
  expect(boundBy(companyOf(home, listing), books.get(id)!.addressedTo).bound).toBe(bound);
});

test.each(['AFEP', 'HKEX', 'SGX', 'ASX', 'SCBP'])('%s does not bind a company of Japan listed in Tokyo', (id) => {
  expect(boundBy(companyOf('JP', 'Tokyo Stock Exchange, Prime'), books.get(id)!.addressedTo).bound).toBe('NO');
});

test.each([
  ['KR-LISTED', 'KR', 'Korea Exchange, KOSPI market', 'YES'],
  ['KR-LISTED', 'KR', 'New York Stock Exchange', 'NO'],
  ['KR-LISTED', 'KY', 'KOSDAQ', 'NO'],
  ['IN-CA149', 'IN', 'National Stock Exchange of India (NSE)', 'YES'],
  ['IN-LODR', 'IN', 'BSE', 'YES'],
  ['IN-LODR', 'SG', 'BSE', 'NO'],
  ['IN-CA149', 'IN', 'London Stock Exchange', 'NO'],
  ['METI', 'JP', 'Tokyo Stock Exchange, Prime', 'YES'],
  ['METI', 'US', 'Tokyo Stock Exchange, Prime', 'NO'],
])('%s, a company of %s listed on "%s": %s', (id, home, listing, bound) => {
  expect(boundBy(companyOf(home, listing), books.get(id)!.addressedTo).bound).toBe(bound);
});
