import { boardDays, boardDaysOf } from '../../facts/board-days.ts';
import { useAnswer } from '../../lib/answer.ts';
import { dayInWords } from '../../lib/days.ts';
import { graphql } from '../../lib/graphql.ts';
import { say } from './messages/words.ts';

const boardsQuery = graphql(
  `
    query BoardDays($company: ID!, $knownOn: Date) {
      company(id: $company) {
        ...BoardDaysOf
      }
    }
  `,
  [boardDaysOf],
);

/** Where a reader can go on from a day on which nobody is judged. */
export function SpokenDays({
  company,
  on,
  known,
  onDay,
}: {
  readonly company: string;
  readonly on: string;
  readonly known: string | undefined;
  readonly onDay: (day: string) => void;
}) {
  const { data } = useAnswer(boardsQuery, { company, knownOn: known ?? null });
  if (!data) return null;
  const days = boardDays(data.company?.boards ?? [], on);
  if (days.length === 0) return <p>{say('noSourceSpeaksOfAnOutside')}</p>;
  return (
    <>
      <p>{say('theNearestDaysOnWhichThe')}</p>
      <div className="notice-choices screen-only">
        {days.map((day) => (
          <button
            key={day}
            type="button"
            className="button"
            onClick={() => {
              onDay(day);
            }}
          >
            {dayInWords(day)}
          </button>
        ))}
      </div>
    </>
  );
}
