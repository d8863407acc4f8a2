import { useAnswer, type Answer } from '../lib/answer.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

const timelineQuery = graphql(`
  query Timeline($company: ID!, $knownOn: Date) {
    timeline(company: $company, knownOn: $knownOn) {
      day
      count
      kinds
      summaries
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
export type GraphSpan = ResultOf<typeof spanQuery>;

/** The days on which something about a company or a person changes or is stated. */
export function useTimeline(party: string, known: string | undefined): Answer<ResultOf<typeof timelineQuery>> {
  return useAnswer(timelineQuery, { company: party, knownOn: known ?? null });
}

export function useSpan(): Answer<GraphSpan> {
  return useAnswer(spanQuery, {});
}

/**
 * The day a company is first shown on: the one of which the sources say most, which is the day their tables are made
 * up to; of equals the later. Without marks, the last day any source speaks of.
 */
export function openingDay(marks: readonly TimelineMark[], lastDay: string | null): string | undefined {
  let best: TimelineMark | undefined;
  for (const mark of marks)
    if (!best || mark.count > best.count || (mark.count === best.count && mark.day > best.day)) best = mark;
  return best?.day ?? lastDay ?? undefined;
}
