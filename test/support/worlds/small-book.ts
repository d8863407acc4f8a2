import { bookFile, rule, type BookFile, type Rule } from '../../../server/rules/books/book-format.ts';
import type { Rulebook } from '../../../server/rules/books/rulebook.ts';
import type { z } from 'zod';

type RuleFields = Partial<z.input<typeof rule>> & Pick<z.input<typeof rule>, 'tests'>;
type BookFields = Partial<Omit<z.input<typeof bookFile>, 'rules'>> & { readonly rules?: readonly RuleFields[] };

/** A rule about outside directors that is asked by the given tests. */
export function smallRule(fields: RuleFields): Rule {
  return rule.parse({
    id: 'R-1',
    about: ['OUTSIDE_DIRECTOR'],
    title: 'A rule',
    text: 'A made-up rule.',
    mark: 'S',
    citation: 'a page',
    ...fields,
  });
}

/** A book of law in force since 2000 that binds everybody, with the given rules. */
export function smallBook({ rules = [], ...fields }: BookFields = {}): Rulebook {
  const read: BookFile = bookFile.parse({
    id: 'B',
    title: 'A book',
    publisher: 'Somebody',
    kind: 'STATUTE',
    about: 'A made-up book.',
    versions: [{ title: 'A book of 2000', from: '2000-01-01', mark: 'S', citation: 'a page' }],
    addressedTo: {},
    ...fields,
    rules: rules.map(smallRule),
  });
  return { ...read, cases: [] };
}
