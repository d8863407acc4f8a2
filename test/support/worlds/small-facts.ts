import type { RuleCase } from '../../../server/rules/books/book-format.ts';

type Facts = RuleCase['facts'];

/** A holding of somebody in a company; without a figure of unknown size. */
export function holds(subject: string, object: string, fields: Readonly<Record<string, unknown>> = {}): Facts[number] {
  return { kind: 'HOLDS', subject, object, interest: 'SHARES', ...fields };
}

/** A hundred shares outstanding of each company: so many shares are so many percent exactly. */
export function outstanding(...companies: readonly string[]): Facts {
  return companies.map((subject) => ({
    kind: 'HAS_ATTRIBUTE',
    subject,
    object: `${subject}-shares`,
    attribute: 'SHARES_OUTSTANDING',
    amount: '100',
  }));
}
