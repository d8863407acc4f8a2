import { Decimal } from 'decimal.js';
import { classKey, isClassName } from '../holdings/class-key.ts';
import type { Attribute, Fact } from '../shared/facts.ts';
import type { Book } from './book.ts';

/** A statement of how many shares of a company are outstanding. */
export interface Outstanding {
  readonly fact: Fact;
  readonly amount: Decimal;
}

/**
 * What the seed says about the shares outstanding, by company: of all shares, not of one class. Of a company that gives
 * them by class alone (a class is what has votes per share, or is called one of several), the classes together.
 */
export function outstandingByCompany(book: Book): Map<string, Outstanding[]> {
  const classes = new Set<string>();
  for (const fact of book.facts)
    if (fact.kind === 'HAS_ATTRIBUTE' && fact.attribute === 'VOTES_PER_SHARE') classes.add(keyOf(fact));
  for (const key of namedClasses(book)) classes.add(key);
  const found = new Map<string, Outstanding[]>();
  const byClass = new Map<string, Map<string, Outstanding>>();
  for (const fact of book.facts) {
    if (fact.kind !== 'HAS_ATTRIBUTE' || fact.attribute !== 'SHARES_OUTSTANDING') continue;
    const amount = new Decimal(fact.amount ?? fact.count ?? 0);
    if (!amount.greaterThan(0)) continue;
    if (!classes.has(keyOf(fact))) found.set(fact.subject, [...(found.get(fact.subject) ?? []), { fact, amount }]);
    else byClass.set(fact.subject, new Map([...(byClass.get(fact.subject) ?? []), [keyOf(fact), { fact, amount }]]));
  }
  for (const [company, each] of byClass) {
    const of = [...classes].filter((key) => key.startsWith(`${company} `));
    const [first, ...others] = each.values();
    if (first === undefined || found.has(company) || each.size < of.length) continue;
    found.set(company, [
      { fact: first.fact, amount: others.reduce((sum, { amount }) => sum.plus(amount), first.amount) },
    ]);
  }
  return found;
}

/** Classes of companies whose shares outstanding are told of two by name, whether their votes are told or not. */
function namedClasses(book: Book): string[] {
  const named = new Map<string, Set<string>>();
  for (const fact of book.facts)
    if (fact.kind === 'HAS_ATTRIBUTE' && fact.attribute === 'SHARES_OUTSTANDING')
      if (isClassName(fact.label ?? fact.text ?? ''))
        named.set(fact.subject, (named.get(fact.subject) ?? new Set<string>()).add(keyOf(fact)));
  return [...named.values()].flatMap((keys) => (keys.size > 1 ? [...keys] : []));
}

function keyOf({ subject, label, text }: Attribute): string {
  return `${subject} ${classKey(label ?? text ?? '')}`;
}
