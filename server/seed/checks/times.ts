import { firstDay, lastDay } from '../../time/day.ts';
import type { Fact } from '../../shared/facts.ts';
import type { FactKind } from '../../vocabulary/kinds.ts';
import { factsWithPlaces, type SeedCheck } from '../book.ts';
import { problemAt, type SeedPath, type Problem } from '../problem.ts';

/** What goes on once it has begun, so that a start alone leaves every later day open. */
const LASTING: ReadonlySet<FactKind> = new Set(['HOLDS', 'WORKS_FOR', 'AUDITS', 'NOMINEE_FOR', 'LIABILITY_LIMITED_BY']);
/** What says nothing without its day: a figure or a state, a list that names everybody, a candidate for one meeting. */
const OF_A_DAY: ReadonlySet<FactKind> = new Set(['HAS_ATTRIBUTE', 'COVERED_BY', 'NOMINATED_TO']);
const CAN_BE_CURRENT: ReadonlySet<FactKind> = new Set(['WORKS_FOR']);

function isOpen(fact: Fact, entry: Readonly<Record<string, unknown>>): boolean {
  return fact.supersededBy === undefined && entry['current'] === undefined;
}

/**
 * Facts of no day, with an end before their start, observed outside their own time, or withdrawn before they were
 * known.
 */
export const times: SeedCheck = (book) => {
  const problems: Problem[] = [];
  for (const {
    draft: { place, entry, kind },
    fact,
  } of factsWithPlaces(book)) {
    const say = (field: SeedPath, problem: string, mend: string, severity: Problem['severity'] = 'error') =>
      problems.push(problemAt(place, field, problem, mend, severity));
    const { from, to, knownFrom, knownTo } = fact;
    const seen = fact.citations.flatMap(({ observedOn }) => (observedOn === undefined ? [] : [observedOn]));
    if (from === undefined && seen.length === 0) {
      const mend = 'add from, or observedOn with the day as of which the source states it';
      const isInSeries = entry.supersedes !== undefined || fact.supersededBy !== undefined;
      if (OF_A_DAY.has(kind) || isInSeries) say([], 'nothing says when this holds', mend);
      else {
        const problem =
          to === undefined
            ? 'nothing says when this holds: it is shown as possible on every day, “day not said”'
            : `nothing says when this began: it is shown as possible on every day until ${to}`;
        say([], problem, mend, 'warning');
      }
    }
    if (from !== undefined && to !== undefined && lastDay(to) <= firstDay(from)) {
      const problem =
        lastDay(to) < firstDay(from)
          ? `it ends (${to}) before it starts (${from})`
          : `it starts and ends on ${from}, so it holds on no day`;
      say(['to'], problem, 'to is the first day on which it no longer holds; correct one of the two');
    }
    if (LASTING.has(kind) && from !== undefined && to === undefined && seen.length === 0 && isOpen(fact, entry)) {
      const problem = `it starts (${from}), and nothing says on which day it still held: on later days it is only possible`;
      const mend = CAN_BE_CURRENT.has(kind)
        ? 'add to or observedOn; or current: true when the document states it as current, current: false when it does not'
        : 'add to, or observedOn with the day as of which the source states it';
      say([], problem, mend, 'warning');
    }
    for (const day of seen) {
      const early = from !== undefined && day < firstDay(from);
      const late = to !== undefined && day >= lastDay(to);
      if (early || late)
        say(
          [],
          `a citation observes it on ${day}, ${early ? 'before it starts' : 'when it has ended'}`,
          'correct observedOn, from or to',
          'warning',
        );
    }
    fact.citations.forEach(({ source, observedOn }, i) => {
      const published = book.published(source);
      if (observedOn === undefined || observedOn <= published) return;
      const field = entry.citations[i]?.observedOn === undefined ? ['observedOn'] : ['citations', i, 'observedOn'];
      say(
        field,
        `it is stated as of ${observedOn}, after its source was published (${published})`,
        'correct the day, or give the right day of publication',
      );
    });
    if (knownTo !== undefined && knownTo <= knownFrom) {
      say(
        ['knownTo'],
        `it is withdrawn on ${knownTo}, but could be known only from ${knownFrom}`,
        'knownTo is the publication day of the source that corrects it',
      );
    }
    const { periodFrom, periodTo } = entry as { periodFrom?: string; periodTo?: string };
    if (kind === 'TRADES_WITH' && periodFrom !== undefined && periodTo !== undefined && periodTo < periodFrom) {
      say(['periodTo'], `the period ends (${periodTo}) before it starts (${periodFrom})`, 'swap the two');
    }
  }
  return problems;
};
