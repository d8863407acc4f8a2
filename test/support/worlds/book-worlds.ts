import { join } from 'node:path';
import type { RuleCase } from '../../../server/rules/books/book-format.ts';
import { openBooks } from '../../../server/rules/books/read-books.ts';
import type { Rulebook } from '../../../server/rules/books/rulebook.ts';
import { officersOf } from '../../../server/rules/person/company-officers.ts';
import type { Answer } from '../../../server/rules/person/inquiry.ts';
import { askRule } from '../../../server/rules/person/judge-person.ts';
import { contentOf } from '../../../server/rules/world/case-world.ts';
import { makeWorld } from '../../../server/rules/world/world.ts';
import { projectRoot } from '../../../server/shared/project-root.ts';
import type { Language } from '../../../server/vocabulary/languages.ts';
import type { BoardKind, CompanyKind } from '../../../server/vocabulary/parties.ts';

/** What the rules of the real books say in small worlds in which everything of every kind is told. */
export type SmallFact = RuleCase['facts'][number];
type Fields = Readonly<Record<string, unknown>>;

const ALL: RuleCase['complete'] = [
  'WORKS_FOR',
  'HOLDS',
  'LENDS_TO',
  'TRADES_WITH',
  'AUDITS',
  'KIN_OF',
  'SITS_ON',
  'SIGNS_AUDIT_OF',
];

/** What else is told of the world of a case. */
export interface Around {
  /** The book whose rule it is, where it takes one of another. */
  readonly book?: string;
  readonly on?: string;
  readonly office?: string;
  /** As of which day the sources tell everything; the day that is asked about, when left out. */
  readonly toldOn?: string;
  readonly home?: string;
  readonly language?: Language;
  readonly complete?: RuleCase['complete'];
  readonly kinds?: Readonly<Record<string, CompanyKind>>;
  readonly names?: Readonly<Record<string, string>>;
  readonly boards?: Readonly<Record<string, { readonly name: string; readonly kind?: BoardKind }>>;
}

const books: Rulebook[] = [];

export function askedOf(id: string, facts: readonly SmallFact[], around: Around = {}): Answer {
  if (books.length === 0) books.push(...openBooks(join(projectRoot(), 'seed', 'rulebooks')));
  const book = books.find(
    (one) => (around.book === undefined || one.id === around.book) && one.rules.some((rule) => rule.id === id),
  );
  const rule = book?.rules.find((one) => one.id === id);
  if (book === undefined || rule === undefined) throw new RangeError(`no rule ${id}`);
  const { on = '2020-06-30', office, home = 'JP', complete = ALL, kinds = {}, names = {}, boards = {} } = around;
  const content = contentOf(
    { rule: id, name: id, on, expect: 'UNKNOWN', complete, facts: [...facts], ...(office ? { office } : {}) },
    rule,
  );
  const world = makeWorld(
    {
      ...content,
      facts: content.facts.map((fact) =>
        fact.kind === 'COVERED_BY' && around.toldOn !== undefined
          ? { ...fact, citations: fact.citations.map((one) => ({ ...one, observedOn: around.toldOn as string })) }
          : fact,
      ),
      parties: content.parties.map((party) => {
        const name = names[party.id] ?? party.name;
        return party.type === 'Person'
          ? { ...party, name, names: [name] }
          : { ...party, jurisdiction: home, kind: kinds[party.id] ?? party.kind };
      }),
      boards: content.boards.map((board) => ({ ...board, ...boards[board.id] })),
    },
    around.language,
  );
  const officer = officersOf(world).find(({ person }) => person === 'p');
  if (officer === undefined) throw new RangeError('p is no officer');
  return askRule(world, officer, book, rule, () => undefined);
}

export const holds = (subject: string, object: string, fields: Fields = {}): SmallFact => ({
  kind: 'HOLDS',
  subject,
  object,
  exact: true,
  ...fields,
});
export const worksFor = (subject: string, object: string, fields: Fields = { executive: true }): SmallFact => ({
  kind: 'WORKS_FOR',
  subject,
  object,
  ...fields,
});
export const sitsOn = (subject: string, object: string, fields: Fields = {}): SmallFact => ({
  kind: 'SITS_ON',
  subject,
  object,
  ...fields,
});
export const pays = (subject: string, object: string, amount: string, fields: Fields = {}): SmallFact => ({
  kind: 'TRADES_WITH',
  subject,
  object,
  amount,
  currency: 'USD',
  periodFrom: '2019-01-01',
  periodTo: '2019-12-31',
  ...fields,
});
export const isKinOf = (subject: string, object: string, relation: string): SmallFact => ({
  kind: 'KIN_OF',
  subject,
  object,
  relation,
});
