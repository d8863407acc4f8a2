import { Link } from '@tanstack/react-router';
import type { Beginnings } from './home-query.ts';
import { say } from './messages/words.ts';

const MOST = 3;

/** Three questions about what is loaded, each one press away from its answer. */
export function ExampleQuestions({
  beginnings: { mostTold, mostOutside, mostSeated, largestGroups },
}: {
  readonly beginnings: Beginnings;
}) {
  const [told, judged, seated, group] = [mostTold, mostOutside, mostSeated, largestGroups].map(
    (list) => list[0]?.party,
  );
  const company = told?.__typename === 'Company' ? told : group;
  const questions = [
    judged && (
      <Link to="/independence" search={{ company: judged.id }}>
        {say('whoIsIndependentAt', { name: judged.name })}
      </Link>
    ),
    company && (
      <Link to="/ownership" search={{ company: company.id, dir: 'up' }}>
        {say('whoOwnsInTheEnd', { name: company.name })}
      </Link>
    ),
    seated && (
      <Link to="/person" search={{ id: seated.id }}>
        {say('whereElseDoesSit', { name: seated.name })}
      </Link>
    ),
    company && (
      <Link to="/interlocks" search={{ company: company.id }}>
        {say('withWhomDoesShare', { name: company.name })}
      </Link>
    ),
  ].filter((question) => question !== undefined);
  if (questions.length === 0) return null;
  return (
    <section className="home-questions" aria-label={say('questionsToBeginWith')}>
      <h2>{say('questionsToBeginWith')}</h2>
      <ul>
        {questions.slice(0, MOST).map((question, index) => (
          <li key={index}>{question}</li>
        ))}
      </ul>
    </section>
  );
}
