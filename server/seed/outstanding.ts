import { Decimal } from 'decimal.js';
import type { Fact } from '../shared/facts.ts';
import type { Book } from './book.ts';

/** A statement of how many shares of a company are outstanding. */
export interface Outstanding {
  readonly fact: Fact;
  readonly amount: Decimal;
}

/** What the seed says about the shares outstanding, by company. */
export function outstandingByCompany(book: Book): Map<string, Outstanding[]> {
  const found = new Map<string, Outstanding[]>();
  for (const fact of book.facts) {
    if (fact.kind !== 'HAS_ATTRIBUTE' || fact.attribute !== 'SHARES_OUTSTANDING') continue;
    const amount = new Decimal(fact.amount ?? fact.count ?? 0);
    if (amount.greaterThan(0)) found.set(fact.subject, [...(found.get(fact.subject) ?? []), { fact, amount }]);
  }
  return found;
}
