import type { Context } from '../../context.ts';
import { compareText } from '../../facts/fact-order.ts';
import type { ViewOf } from '../../facts/fact-view.ts';
import { pageOf, type PageArgs } from '../../facts/page.ts';
import { grouped } from '../../holdings/grouped.ts';
import type { Board, Person } from '../../shared/facts.ts';
import { dayAfter, dayBefore, daysBetween, type Day } from '../../time/day.ts';
import { validity, type Validity } from '../../time/validity.ts';
import { daysOf, type DayArgs } from '../resolver.ts';

/** Days from the first up to, not including, the second. */
interface Stretch {
  readonly from: Day;
  readonly until: Day;
}

/** The parent object of the GraphQL type CoService: two people on one board at the same time. */
interface CoService {
  readonly person: Person;
  readonly board: { readonly board: Board; readonly on: Day | undefined; readonly knownOn: Day | undefined };
  readonly certainDays: number;
  readonly possibleDays: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly seats: readonly ViewOf<'SITS_ON'>[];
  readonly ownSeats: readonly ViewOf<'SITS_ON'>[];
}

/**
 * Who sat on a board together with somebody, up to and including the day `on`, or the day of the asker: the most days
 * that are certain first, then the most that are possible, then by name, board and id. A day is certain when both
 * certainly sat on the board on it, possible when both may have; each day counts once, however many terms cover it.
 */
export async function coServicePage({ id }: Person, { on, knownOn, ...page }: DayArgs & PageArgs, { facts }: Context) {
  const days = daysOf({ on: on ?? null, knownOn: knownOn ?? null });
  const known = days.knownOn ?? facts.today();
  const end = dayAfter(days.on ?? known);
  const publishedOf = new Map((await facts.sources()).map((source) => [source.id, source.published]));
  const held = (view: ViewOf<'SITS_ON'>) => validity(view.fact, known, (source) => publishedOf.get(source) ?? end);
  const own = grouped(await facts.from([id], { kinds: ['SITS_ON'], knownOn: known }), ({ fact }) => fact.object);
  const boards = await Promise.all([...own.keys()].map((board) => facts.board(board)));
  const served = await Promise.all(
    boards.map(async (board): Promise<CoService[]> => {
      if (board === undefined) return [];
      const ownSeats = own.get(board.id) ?? [];
      const seats = await facts.to([board.id], { kinds: ['SITS_ON'], knownOn: known });
      const others = grouped(
        seats.filter(({ fact }) => fact.subject !== id),
        ({ fact }) => fact.subject,
      );
      const people = await facts.parties([...others.keys()]);
      return people.flatMap((person): CoService[] => {
        if (person.type !== 'Person') return [];
        const theirs = others.get(person.id) ?? [];
        const pairs = ownSeats.flatMap((mine) => theirs.map((other) => [held(mine), held(other)] as const));
        const certain = united(pairs.flatMap((pair) => together(pair, certainly, end)));
        const possible = united(pairs.flatMap((pair) => together(pair, possibly, end)));
        const [first, last] = [possible[0], possible.at(-1)];
        if (first === undefined || last === undefined) return [];
        return [
          {
            person,
            board: { board, ...days },
            certainDays: lengthOf(certain),
            possibleDays: lengthOf(possible),
            firstDay: first.from,
            lastDay: dayBefore(last.until),
            seats: theirs,
            ownSeats,
          },
        ];
      });
    }),
  );
  const all = served.flat().sort(longestFirst);
  return pageOf(all, page.last == null ? { ...page, first: page.first ?? 50 } : page, keyOf);
}

function keyOf({ person, board }: CoService): string {
  return `${board.board.id} ${person.id}`;
}

function longestFirst(a: CoService, b: CoService): number {
  return (
    b.certainDays - a.certainDays ||
    b.possibleDays - a.possibleDays ||
    compareText(a.person.name, b.person.name) ||
    compareText(keyOf(a), keyOf(b))
  );
}

const certainly = ({ certainFrom, certainUntil }: Validity): Stretch => ({ from: certainFrom, until: certainUntil });
const possibly = ({ mayHoldFrom, mayHoldUntil }: Validity): Stretch => ({ from: mayHoldFrom, until: mayHoldUntil });

/** What two terms have in common, up to `end`. */
function together(
  [a, b]: readonly [Validity | undefined, Validity | undefined],
  stretchOf: (term: Validity) => Stretch,
  end: Day,
): Stretch[] {
  if (a === undefined || b === undefined) return [];
  const [one, other] = [stretchOf(a), stretchOf(b)];
  const from = one.from > other.from ? one.from : other.from;
  const until = [one.until, other.until, end].reduce((least, day) => (day < least ? day : least));
  return from < until ? [{ from, until }] : [];
}

/** Each day once, in order. */
function united(stretches: readonly Stretch[]): Stretch[] {
  const joined: { from: Day; until: Day }[] = [];
  for (const { from, until } of [...stretches].sort((a, b) => compareText(a.from, b.from))) {
    const last = joined.at(-1);
    if (last === undefined || from > last.until) joined.push({ from, until });
    else if (until > last.until) last.until = until;
  }
  return joined;
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, until }) => sum + daysBetween(from, until), 0);
}
