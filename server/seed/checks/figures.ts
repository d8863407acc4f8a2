import { Decimal } from 'decimal.js';
import { OPEN_END } from '../../time/day.ts';
import type { Attendance, Fact } from '../../shared/facts.ts';
import { validity } from '../../time/validity.ts';
import { factsWithPlaces, holdingsOf, type Book, type SeedCheck } from '../book.ts';
import { outstandingByCompany } from '../outstanding.ts';
import { problemAt, type Problem } from '../problem.ts';

const PERCENTS = ['percent', 'percentMin', 'percentMax'] as const;

/** Figures that cannot be: beyond the whole, below nothing, the least above the most. */
export const figures: SeedCheck = (book) => [...holdingFigures(book), ...attendanceFigures(book)];

function holdingFigures(book: Book): Problem[] {
  const outstanding = outstandingByCompany(book);
  return holdingsOf(book).flatMap(({ draft: { place }, fact }) => {
    const problems: Problem[] = [];
    for (const field of PERCENTS) {
      const value = fact[field];
      if (value === undefined) continue;
      if (new Decimal(value).greaterThan(100))
        problems.push(problemAt(place, [field], `${value} % is more than all`, 'look the figure up again'));
      if (new Decimal(value).lessThan(0))
        problems.push(problemAt(place, [field], `${value} % is less than nothing`, 'look the figure up again'));
    }
    const { percentMin, percentMax, shares } = fact;
    if (percentMin !== undefined && percentMax !== undefined && new Decimal(percentMin).greaterThan(percentMax)) {
      problems.push(
        problemAt(
          place,
          ['percentMin'],
          `the range begins (${percentMin}) above its end (${percentMax})`,
          'swap the two',
        ),
      );
    }
    if (shares !== undefined && new Decimal(shares).lessThan(0)) {
      problems.push(problemAt(place, ['shares'], `${shares} shares are less than nothing`, 'look the figure up again'));
    }
    const issued = (fact.interest === 'SHARES' ? (outstanding.get(fact.object) ?? []) : []).find(
      (whole) => shares !== undefined && whole.amount.lessThan(shares) && certainTogether(book, fact, whole.fact),
    );
    if (issued !== undefined) {
      const problem = `${shares ?? ''} shares are held of ${issued.amount.toString()} outstanding at the same time (${issued.fact.id})`;
      problems.push(problemAt(place, ['shares'], problem, 'correct one of the two, or its date'));
    }
    return problems;
  });
}

function attendanceFigures(book: Book): Problem[] {
  return factsWithPlaces(book).flatMap(({ draft: { place }, fact }) =>
    (fact.kind === 'SITS_ON' ? fact.attendance : []).flatMap(({ attended, held }: Attendance, i) => {
      if (held === undefined || attended <= held) return [];
      const problem = `${String(attended)} meetings are attended of ${String(held)} held`;
      return [
        problemAt(
          place,
          ['attendance', i, 'attended'],
          problem,
          'look the figures up again; leave held out when it is not printed',
        ),
      ];
    }),
  );
}

/** True when there is a day on which both certainly hold. */
function certainTogether(book: Book, one: Fact, two: Fact): boolean {
  const [a, b] = [one, two].map((fact) => validity(fact, OPEN_END, book.published));
  if (a === undefined || b === undefined) return false;
  const start = a.certainFrom > b.certainFrom ? a.certainFrom : b.certainFrom;
  return start < a.certainUntil && start < b.certainUntil;
}
