import type { SeedCheck } from '../book.ts';
import { problemAt } from '../problem.ts';

const OWED = { DERIVED: 'the arithmetic', INFERRED: 'the judgement and its reason' };

/** Derived and inferred facts owe their reader the reasoning. */
export const notes: SeedCheck = (book) =>
  book.drafts.flatMap(({ entry: { basis, note }, place }) =>
    basis === 'STATED' || note !== undefined
      ? []
      : [problemAt(place, ['basis'], `it is ${basis} without a note`, `add a note with ${OWED[basis]}`)],
  );
