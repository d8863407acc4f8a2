import type { Rule } from '../rulebooks/format.ts';
import { appliedOn } from '../rulebooks/in-force.ts';
import type { TestOf } from '../rulebooks/patterns.ts';
import type { Rulebook } from '../rulebooks/rulebook.ts';
import type { FactView } from '../facts/fact-view.ts';
import type { Day } from '../shared/day.ts';
import type { Inquiry, Matter, Officer } from './inquiry.ts';
import { numbers } from './look-back.ts';
import { CARRY_MONTHS, monthsAfter, yearsBefore } from './moments.ts';
import type { World } from './world.ts';

type Item = TestOf<'DUTY'>['items'][number];

/** The items of a duty whose absence says a little about a matter. */
const TELLS: Readonly<Record<Matter, readonly Item[]>> = {
  POSTS_NOW: ['CONCURRENT_POSTS'], POSTS_BEFORE: ['CAREER'], KIN: ['KIN'], FEES: ['RELATED_TRADES'], TRADE: ['RELATED_TRADES', 'RELATIONSHIP'], SHARES: ['SHARES_HELD'],
};

interface Duty {
  readonly rule: Rule;
  readonly items: readonly Item[];
  readonly candidatesOnly: boolean;
  readonly document: string;
  /** First day back to which a career must be told. */
  readonly reach: Day | undefined;
}

/**
 * What a source under a duty to speak has left unsaid. A duty is a rule of pattern DUTY that was in force when a document
 * of its kinds was published, within the last reporting cycle before the day; or a coverage fact that names its duty.
 */
export function silences(world: World, books: readonly Rulebook[]): (officer: Officer) => Inquiry['silence'] {
  const about = world.views.flatMap(({ fact }) => fact.citations.map(({ source }) => source));
  const documents = [...new Set(about)].flatMap((id) => world.sources.get(id) ?? [])
    .filter(({ published }) => published <= world.on && published > monthsAfter(world.on, -CARRY_MONTHS));
  const duties = books.flatMap((book) => book.rules.flatMap((rule) => rule.tests.flatMap((test): Duty[] => {
    if (test.pattern !== 'DUTY' || !binds(world, book)) return [];
    return documents
      .filter(({ kind, published }) => test.documents.some((word) => kind.toLowerCase().includes(word.toLowerCase())) && appliedOn(rule, published) === 'YES')
      .map(({ title, published }) => ({
        rule, items: test.items, candidatesOnly: test.candidatesOnly, document: title,
        reach: test.years === undefined ? undefined : yearsBefore(published, Math.min(...numbers(test.years, published))),
      }));
  })));
  return (officer) => (matter, from) => {
    const duty = duties.find((one) =>
      (!one.candidatesOnly || officer.nomination !== undefined) && one.items.some((item) => TELLS[matter].includes(item)) &&
      (from === undefined || one.reach === undefined || from >= one.reach));
    const kind = matter === 'POSTS_NOW' || matter === 'POSTS_BEFORE' ? 'WORKS_FOR' : matter === 'KIN' ? 'KIN_OF' : matter === 'SHARES' ? 'HOLDS' : 'TRADES_WITH';
    const facts: FactView[] = world.from(world.company, 'COVERED_BY').filter(({ fact }) => fact.matter === kind && fact.duty !== undefined);
    return { duty: duty === undefined ? undefined : `${duty.rule.id}, ${duty.document}`, facts: duty === undefined ? [] : facts };
  };
}

function binds(world: World, { addressedTo }: Rulebook): boolean {
  const party = world.parties.get(world.company);
  const home = party?.type === 'Company' ? party.jurisdiction : undefined;
  return addressedTo.jurisdictions === undefined || (home !== undefined && addressedTo.jurisdictions.includes(home));
}
