import type { Fact } from '../../shared/facts.ts';
import { fromDecimal, type Rational } from '../../numbers/rational.ts';

/**
 * Where a fact gives a sum, the first that it has counts: what all is paid before the part of it. A balance is another
 * figure and counts for none.
 */
const SUMS = ['amount', 'totalPaid', 'fee', 'cap', 'price'] as const;
const UNITS = ['currency', 'unit'] as const;

/** The amount a fact states, exact, in whole units; undefined when it states none. */
export function sumOf(fact: Fact): Rational | undefined {
  const text = firstOf(fact, SUMS);
  return text === undefined ? undefined : fromDecimal(text);
}

/** The currency of that amount, or the unit of an attribute's. */
export function currencyOf(fact: Fact): string | undefined {
  return sumOf(fact) === undefined ? undefined : firstOf(fact, UNITS);
}

function firstOf(fact: Fact, names: readonly string[]): string | undefined {
  const fields = fact as unknown as Readonly<Record<string, unknown>>;
  return names.map((name) => fields[name]).find((value): value is string => typeof value === 'string');
}
