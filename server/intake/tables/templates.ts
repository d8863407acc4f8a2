import { TABLE_KINDS, type TableKind } from './table-kinds.ts';

export const TEMPLATES = {
  shareholders: [
    ['Holder', '# Example: Anna Beispiel'],
    ['Holder kind', 'PERSON'],
    ['Holder LEI', ''],
    ['Holder identifier', ''],
    ['Company', 'Muster Works Ltd'],
    ['Company LEI', ''],
    ['Company identifier', 'gb-coh:00012345'],
    ['Percent', '24.7'],
    ['Percent min', ''],
    ['Percent max', ''],
    ['Shares', '247000'],
    ['Interest', 'SHARES'],
    ['Share class', 'Ordinary'],
    ['Account', ''],
    ['Block', ''],
    ['From', '2021-04-01'],
    ['To', ''],
  ],
  seats: [
    ['Person', '# Example: Anna Beispiel'],
    ['Person born', '1970'],
    ['Company', 'Muster Works Ltd'],
    ['Company LEI', ''],
    ['Company identifier', ''],
    ['Board', 'DIRECTORS'],
    ['Title', 'Chair'],
    ['Outside', 'yes'],
    ['Representative', ''],
    ['From', '2021-04-01'],
    ['To', ''],
    ['Term ends', '2025-06'],
  ],
  posts: [
    ['Person', '# Example: Anna Beispiel'],
    ['Person born', '1970'],
    ['Company', 'Muster Works Ltd'],
    ['Company LEI', ''],
    ['Company identifier', ''],
    ['Title', 'Head of Treasury'],
    ['Executive', 'yes'],
    ['Employee', 'yes'],
    ['From', '2021-04-01'],
    ['To', ''],
  ],
  loans: [
    ['Lender', '# Example: Beispiel Bank'],
    ['Lender kind', 'BANK'],
    ['Lender LEI', ''],
    ['Lender identifier', ''],
    ['Borrower', 'Muster Works Ltd'],
    ['Borrower LEI', ''],
    ['Borrower identifier', ''],
    ['Amount', '2000000'],
    ['Currency', 'GBP'],
    ['Balance on', '2024-03-31'],
    ['Heading', 'Bank loans'],
    ['From', ''],
    ['To', ''],
  ],
  guarantees: [
    ['Guarantor', '# Example: Muster Holding Ltd'],
    ['Guarantor kind', 'COMPANY'],
    ['Guarantor LEI', ''],
    ['Guarantor identifier', ''],
    ['Debtor', 'Muster Works Ltd'],
    ['Debtor LEI', ''],
    ['Debtor identifier', ''],
    ['Beneficiary', 'Beispiel Bank'],
    ['Beneficiary LEI', ''],
    ['Amount', '500000'],
    ['Currency', 'GBP'],
    ['Balance on', '2024-03-31'],
    ['From', ''],
    ['To', ''],
  ],
} as const satisfies Partial<Record<TableKind, readonly (readonly [heading: string, example: string])[]>>;
export type TemplateName = keyof typeof TEMPLATES;
export const TEMPLATE_NAMES = Object.keys(TABLE_KINDS).filter((name): name is TemplateName => name in TEMPLATES);

/** An empty table with its headings, and an example in a row that is not read because it begins with `#`. */
export function templateText(name: TemplateName): string {
  const columns = TEMPLATES[name];
  return `${columns.map(([heading]) => heading).join(',')}\n${columns.map(([, example]) => example).join(',')}\n`;
}
