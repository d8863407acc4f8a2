import { Decimal } from 'decimal.js';
import type { Fact } from '../../shared/facts.ts';
import { factsWithPlaces, type SeedCheck } from '../book.ts';
import { problemAt } from '../problem.ts';

/** An attribute has no other end, and a document covers itself. */
const ONE_ENDED: ReadonlySet<Fact['kind']> = new Set(['HAS_ATTRIBUTE', 'COVERED_BY']);

/**
 * Facts of a party about itself. Of its own shares a company may hold some, but not all: nobody else would hold any. It
 * does not come before itself, and whatever else joins it to itself is at least odd.
 */
export const selfFacing: SeedCheck = (book) =>
  factsWithPlaces(book).flatMap(({ draft: { place }, fact }) => {
    const { kind, subject, object } = fact;
    if (subject !== object || ONE_ENDED.has(kind)) return [];
    const mend = 'name the other party, or take the entry out';
    if (fact.kind === 'HOLDS') {
      const least = new Decimal(fact.percent ?? fact.percentMin ?? 0);
      if (least.lessThan(100)) return [];
      return [problemAt(place, [], `${subject} cannot hold all of itself`, mend)];
    }
    if (kind === 'SUCCEEDS') return [problemAt(place, [], `${subject} cannot precede itself`, mend)];
    return [problemAt(place, [], `both of its parties are ${subject}`, mend, 'warning')];
  });
