import { OPEN_END } from '../../time/day.ts';
import type { Fact } from '../../shared/facts.ts';
import { isUndated, validity, type Validity } from '../../time/validity.ts';
import { factsWithPlaces, type SeedCheck } from '../book.ts';
import type { FactDraft } from '../drafts.ts';
import { problemAt, type Problem } from '../problem.ts';

interface Seat {
  readonly draft: FactDraft;
  readonly fact: Fact;
  readonly time: Validity;
}

/**
 * Two seats of one person on one board at the same time: certainly (an error), or perhaps, because the earlier has no
 * end (a warning).
 */
export const overlappingSeats: SeedCheck = (book) => {
  const pairs = new Map<string, Seat[]>();
  for (const { draft, fact } of factsWithPlaces(book)) {
    const time = fact.kind === 'SITS_ON' ? validity(fact, OPEN_END, book.published) : undefined;
    if (time === undefined || isUndated(fact)) continue;
    const key = `${fact.subject} ${fact.object}`;
    pairs.set(key, [...(pairs.get(key) ?? []), { draft, fact, time }]);
  }
  return [...pairs.values()].flatMap((seats) =>
    seats.flatMap((later, i) => seats.slice(0, i).flatMap((earlier) => overlap(earlier, later))),
  );
};

function overlap(one: Seat, two: Seat): Problem[] {
  const [first, second] = one.time.mayHoldFrom <= two.time.mayHoldFrom ? [one, two] : [two, one];
  const { subject, object } = first.fact;
  const other = `${first.draft.id} (${first.draft.place.file}:${String(first.draft.place.lineOf())})`;
  const start = first.time.certainFrom > second.time.certainFrom ? first.time.certainFrom : second.time.certainFrom;
  if (start < first.time.certainUntil && start < second.time.certainUntil) {
    const problem = `${subject} sits on ${object} twice on ${start}: here and in ${other}`;
    return [
      problemAt(
        second.draft.place,
        [],
        problem,
        'end the earlier seat with to, supersede it, or make one seat of the two',
      ),
    ];
  }
  const open = first.fact.to === undefined && first.fact.supersededBy === undefined;
  if (!open || second.time.mayHoldFrom <= first.time.mayHoldFrom) return [];
  const problem = `${subject} may sit on ${object} twice: here and in ${other}, which has no end`;
  return [
    problemAt(
      second.draft.place,
      [],
      problem,
      `end the earlier seat with to, or write supersedes: ${first.draft.id}`,
      'warning',
    ),
  ];
}
