import { VerdictTable } from '../facts/verdict-table.tsx';
import { judgedFields } from '../facts/verdict-rows.ts';
import { useAnswer } from '../lib/answer.ts';
import { graphql } from '../lib/graphql.ts';
import { ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { say } from './messages/words.ts';

const judgedQuery = graphql(
  `
    query CompanyJudged($id: ID!, $on: Date!, $knownOn: Date) {
      independence(company: $id, on: $on, knownOn: $knownOn) {
        people {
          ...JudgedFields
        }
      }
    }
  `,
  [judgedFields],
);

/** The verdicts on the outside officers of the company. */
export function JudgedSection({
  id,
  on,
  known,
}: {
  readonly id: string;
  readonly on: string;
  readonly known: string | undefined;
}) {
  const { data, problem, retry } = useAnswer(judgedQuery, { id, on, knownOn: known ?? null });
  const rows = data?.independence.people;
  return (
    <section className="section">
      <h2>{say('independenceOfOutsideOfficers')}</h2>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {!rows && !problem && <Skeleton lines={4} />}
      {rows?.length === 0 && <p className="quiet">{say('noOutsideOfficerNamed')}</p>}
      {rows && rows.length > 0 && <VerdictTable rows={rows} by="person" on={on} known={known} />}
    </section>
  );
}
