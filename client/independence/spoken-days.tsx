import { useAnswer } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import { graphql } from '../lib/graphql.ts';
import { spokenDays } from './board-days.ts';

const marksQuery = graphql(`
  query BoardDays($company: ID!, $knownOn: Date) {
    timeline(company: $company, knownOn: $knownOn) {
      day
      kinds
    }
  }
`);

/** Where a reader can go on from a day on which nobody is judged. */
export function SpokenDays({ company, on, known, onDay }: {
  readonly company: string;
  readonly on: string;
  readonly known: string | undefined;
  readonly onDay: (day: string) => void;
}) {
  const { data } = useAnswer(marksQuery, { company, knownOn: known ?? null });
  if (!data) return null;
  const days = spokenDays(data.timeline, on);
  if (days.length === 0) return <p>No source speaks of a seat on its boards.</p>;
  return (
    <>
      <p>Days near it on which the sources speak of its boards:</p>
      <div className="notice-choices screen-only">
        {days.map((day) => (
          <button key={day} type="button" className="button" onClick={() => { onDay(day); }}>
            {dayInWords(day)}
          </button>
        ))}
      </div>
    </>
  );
}
