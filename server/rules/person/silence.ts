import type { Rule } from '../books/book-format.ts';
import { appliedOn, jurisdictionsOn } from '../books/in-force.ts';
import type { TestOf } from '../books/patterns.ts';
import type { Rulebook } from '../books/rulebook.ts';
import type { Day } from '../../time/day.ts';
import type { Source } from '../../shared/facts.ts';
import type { FactKind } from '../../vocabulary/kinds.ts';
import type { Inquiry, Matter, Officer } from './inquiry.ts';
import { numbers } from '../world/look-back.ts';
import { CARRY_MONTHS, monthsAfter, yearsBefore } from '../world/moments.ts';
import { notesOn } from '../../shared/kept-with.ts';
import type { World } from '../world/world.ts';

type Item = TestOf<'DUTY'>['items'][number];

/** The items of a duty whose absence says a little about a matter. */
const TELLS: Readonly<Record<Matter, readonly Item[]>> = {
  POSTS_NOW: ['CONCURRENT_POSTS'],
  POSTS_BEFORE: ['CAREER'],
  KIN: ['KIN'],
  FEES: ['RELATED_TRADES'],
  TRADE: ['RELATED_TRADES', 'RELATIONSHIP'],
  SHARES: ['SHARES_HELD'],
};

/** Facts of which a document has to be known to tell, so that its silence can be shown. */
const KINDS: Readonly<Record<Matter, FactKind>> = {
  POSTS_NOW: 'WORKS_FOR',
  POSTS_BEFORE: 'WORKS_FOR',
  KIN: 'KIN_OF',
  FEES: 'TRADES_WITH',
  TRADE: 'TRADES_WITH',
  SHARES: 'HOLDS',
};

interface Duty {
  readonly rule: Rule;
  readonly items: readonly Item[];
  readonly candidatesOnly: boolean;
  readonly document: Source;
  /** First day back to which a career must be told. */
  readonly reach: Day | undefined;
}

/**
 * What a source under a duty to speak has left unsaid. A duty is a rule of pattern DUTY that was in force when a
 * document of its kinds was published, within the last reporting cycle before the day. The graph has to say what the
 * document covers of the matter, and under which duty: what nobody looked for in a document, it has not left unsaid.
 */
export function silences(world: World, books: readonly Rulebook[]): (officer: Officer) => Inquiry['silence'] {
  const documents = sourcesCited(world)
    .flatMap((id) => world.sources.get(id) ?? [])
    .filter(({ published }) => published <= world.on && published > monthsAfter(world.on, -CARRY_MONTHS));
  const duties = books.flatMap((book) =>
    book.rules.flatMap((rule) =>
      rule.tests.flatMap((test): Duty[] => {
        if (test.pattern !== 'DUTY' || !binds(world, book)) return [];
        return documents
          .filter(
            ({ kind, published }) =>
              test.documents.some((word) => kind.toLowerCase().includes(word.toLowerCase())) &&
              appliedOn(rule, published) === 'YES',
          )
          .map((document) => ({
            rule,
            items: test.items,
            candidatesOnly: test.candidatesOnly,
            document,
            reach:
              test.years === undefined
                ? undefined
                : yearsBefore(document.published, Math.min(...numbers(test.years, document.published))),
          }));
      }),
    ),
  );
  return (officer) => (matter, from) => {
    const told = world
      .from(world.company, 'COVERED_BY')
      .filter(({ fact }) => fact.matter === KINDS[matter] && fact.duty !== undefined);
    for (const { rule, items, candidatesOnly, document, reach } of duties) {
      if ((candidatesOnly && officer.nomination === undefined) || !items.some((item) => TELLS[matter].includes(item)))
        continue;
      if (from !== undefined && reach !== undefined && from < reach) continue;
      const facts = told.filter(({ fact }) => fact.object === document.id);
      if (facts.length > 0) return { duty: `${rule.id}, ${document.title}`, facts };
    }
    return undefined;
  };
}

/** Those of every day, in the order in which the facts cite them: the worlds of all days have the same views. */
function sourcesCited({ views }: World): readonly string[] {
  const known = CITED.get(views);
  if (known !== undefined) return known;
  const cited = new Set<string>();
  for (const { fact } of views) for (const { source } of fact.citations) cited.add(source);
  CITED.set(views, [...cited]);
  return [...cited];
}

const CITED = notesOn<World['views'], readonly string[]>();

function binds(world: World, { addressedTo }: Rulebook): boolean {
  const party = world.parties.get(world.company);
  const home = party?.type === 'Company' ? party.jurisdiction : undefined;
  const bound = jurisdictionsOn(addressedTo.jurisdictions, world.on);
  return bound === undefined || (home !== undefined && bound.includes(home));
}
