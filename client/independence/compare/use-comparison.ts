import { useAnswer, type Problem } from '../../lib/answer.ts';
import { dayInWords } from '../../lib/days.ts';
import { graphql } from '../../lib/graphql.ts';
import { variablesOf } from '../page/asked.ts';
import { independenceQuery, type Report } from '../page/independence-query.ts';
import type { IndependenceState } from '../page/independence-state.ts';
import type { Sides } from './sides.ts';
import { reportedShifts, shiftsBetween, sorted, type Shift } from './shifts.ts';
import { say } from './messages/words.ts';

export interface Comparison {
  readonly title: string;
  readonly sides: Sides;
  /** Undefined until the other side is known. */
  readonly shifts: readonly Shift[] | undefined;
  /** What is shown is the earlier side: the marks say what it becomes. */
  readonly later: boolean;
  readonly problem?: Problem | undefined;
  /** On which days the verdict changed; known later than the shifts. */
  readonly daysOf?: ((shift: Shift) => readonly string[]) | undefined;
}

/** The days on which verdicts changed between two others. Asked for once it is known under which books any did. */
const turningQuery = graphql(`
  query TurningDays($company: ID!, $from: Date!, $to: Date!, $knownOn: Date, $books: [ID!]) {
    changes(company: $company, from: $from, to: $to, knownOn: $knownOn, topics: [VERDICTS], books: $books) {
      day
      verdict {
        person {
          id
        }
        book {
          id
        }
        before {
          verdict
        }
        after {
          verdict
        }
      }
    }
  }
`);

/** What is compared with what, if anything is: the record with what is supposed, or one day with another. */
export function useComparison(report: Report, state: IndependenceState): Comparison | undefined {
  const { on, against, books, suppose } = state;
  const other = useAnswer(
    independenceQuery,
    {
      ...variablesOf({ ...state, on: against ?? on, suppose: undefined }),
      books: books === undefined ? null : [...books],
    },
    { pause: against === undefined },
  );
  const [from, to] = against !== undefined && against < on ? [against, on] : [on, against ?? on];
  const there = other.data?.independence.on === against ? other.data?.independence : undefined;
  const [before, after] = from === on ? [report, there] : [there, report];
  // While the day changes, the report still is that of the day before.
  const shifts = before && after && report.on === on ? shiftsBetween(before, after) : undefined;
  const turned = [...new Set(sorted(shifts ?? []).verdicts.map(({ book }) => book.id))].sort();
  const turning = useAnswer(
    turningQuery,
    { company: state.company, from, to, knownOn: state.known ?? null, books: turned },
    { pause: turned.length === 0 || suppose !== undefined },
  );
  if (suppose !== undefined) {
    return {
      title: say('whatThisChanges'),
      shifts: reportedShifts(report.changes),
      later: false,
      sides: { before: { ...state, suppose: undefined }, after: state, names: [say('onTheRecord'), say('supposed')] },
    };
  }
  if (against === undefined) return undefined;
  return {
    title: say('whatChangedBetweenFromAndTo', { from: dayInWords(from), to: dayInWords(to) }),
    shifts,
    later: against > on,
    sides: { before: { ...state, on: from }, after: { ...state, on: to }, names: [dayInWords(from), dayInWords(to)] },
    problem: other.problem ?? turning.problem,
    daysOf: ({ person, book }) =>
      (turning.data?.changes ?? []).flatMap(({ day, verdict }) =>
        verdict?.person.id === person.id &&
        verdict.book.id === book.id &&
        verdict.before?.verdict !== verdict.after?.verdict
          ? [day]
          : [],
      ),
  };
}
