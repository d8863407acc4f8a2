import { useAnswer, type Answer } from '../lib/answer.ts';
import { dayNumber } from '../lib/days.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

const timelineQuery = graphql(`
  query Timeline($company: ID!, $knownOn: Date) {
    timeline(company: $company, knownOn: $knownOn) {
      day
      count
      kinds
      summaries
    }
    statedDays(party: $company, knownOn: $knownOn) {
      day
      count
      kinds
    }
  }
`);

const spanQuery = graphql(`
  query DatasetSpan {
    dataset {
      firstDay
      lastDay
    }
    sources {
      id
      title
      published
    }
  }
`);

export type TimelineMark = ResultOf<typeof timelineQuery>['timeline'][number];
export type StatedDay = ResultOf<typeof timelineQuery>['statedDays'][number];
export type GraphSpan = ResultOf<typeof spanQuery>;

/** The days on which something about a company or a person changes or is stated. */
export function useTimeline(party: string, known: string | undefined): Answer<ResultOf<typeof timelineQuery>> {
  return useAnswer(timelineQuery, { company: party, knownOn: known ?? null });
}

export function useSpan(): Answer<GraphSpan> {
  return useAnswer(spanQuery, {});
}

/**
 * After a year ends, its report says who sits on the boards: within three months in Japan (Financial Instruments and
 * Exchange Act, Art. 24(1)), within six elsewhere.
 */
const REPORTED_WITHIN_DAYS = 184;

/**
 * The day a company is first shown on: the one of which the sources say most, which is the day their tables are made
 * up to; of equals the later. Where these say nothing of seats, the day shortly after on which the report does: what
 * the tables state is then the last stated, and the board is there too. Where sources state nothing as of that day or
 * before it, as a register does that names the day on which somebody came long ago, the days as of which they do take
 * its place. Without marks, the last day any source speaks of.
 */
export function openingDay(
  changes: readonly TimelineMark[],
  stated: readonly StatedDay[],
  lastDay: string | null,
): string | undefined {
  const changed = fullest(changes);
  if (changed === undefined) return lastDay ?? undefined;
  const [first] = stated;
  const marks = first !== undefined && changed.day < first.day ? stated : changes;
  const best = fullest(marks) ?? changed;
  if (tellsSeats(best)) return best.day;
  const daysAfter = ({ day }: StatedDay) => dayNumber(day) - dayNumber(best.day);
  const isReport = (mark: StatedDay) =>
    tellsSeats(mark) && daysAfter(mark) > 0 && daysAfter(mark) <= REPORTED_WITHIN_DAYS;
  return (fullest(marks.filter(isReport)) ?? best).day;
}

/**
 * The day a person is first shown on: the last on which something about it changes or is stated, so that the page says
 * what is known of it last. No table of persons is made up to a day, and the day of most marks may be one of a career
 * long over. What is only to come, after the last day any source speaks of, does not count.
 */
export function openingDayOfPerson(
  changes: readonly TimelineMark[],
  stated: readonly StatedDay[],
  lastDay: string | null,
): string | undefined {
  const days = [...changes, ...stated].map(({ day }) => day).filter((day) => lastDay === null || day <= lastDay);
  return days.toSorted().at(-1) ?? lastDay ?? undefined;
}

function fullest(marks: readonly StatedDay[]): StatedDay | undefined {
  let best: StatedDay | undefined;
  for (const mark of marks)
    if (!best || mark.count > best.count || (mark.count === best.count && mark.day > best.day)) best = mark;
  return best;
}

function tellsSeats({ kinds }: StatedDay): boolean {
  return kinds.includes('SITS_ON');
}
