import { Link } from '@tanstack/react-router';
import { useAnswer } from '../lib/answer.ts';
import { isJapanese } from '../lib/words.ts';
import { ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { sideQuery } from './matches-query.ts';
import { say } from './messages/words.ts';

/** One of two parties that may be one: what tells it apart, and what is told of it. */
export function MatchSide({ id, letter }: { readonly id: string; readonly letter: string }) {
  const { data, problem } = useAnswer(sideQuery, { id });
  const party = data?.party;
  if (problem) return <ProblemNotice problem={problem} />;
  if (party == null) return <Skeleton lines={5} />;
  const others = party.names.filter((name) => name !== party.name);
  return (
    <article className="match-side" aria-label={say('letterAndName', { letter, name: party.name })}>
      <p className="overline">{letter}</p>
      <h3>
        <Link to="/" search={{ focus: party.id }} lang={isJapanese(party.name) ? 'ja' : undefined}>
          {party.name}
        </Link>
      </h3>
      <dl>
        <dt>{say('id')}</dt>
        <dd>{party.id}</dd>
        {others.length > 0 && (
          <>
            <dt>{say('alsoWritten')}</dt>
            <dd>{others.join('; ')}</dd>
          </>
        )}
        {'born' in party ? (
          <>
            <dt>{say('born')}</dt>
            <dd>{party.born ?? say('noSourceSays')}</dd>
          </>
        ) : (
          <>
            <dt>{say('of')}</dt>
            <dd>{party.jurisdiction ?? say('noSourceSays')}</dd>
            <dt>{say('identifiers')}</dt>
            <dd>{party.identifiers.length === 0 ? say('noneIsKnown') : party.identifiers.join('; ')}</dd>
          </>
        )}
      </dl>
      <h4>{say('facts', { count: party.facts.totalCount })}</h4>
      <ul>
        {party.facts.edges.map(({ node }) => (
          <li key={node.id}>
            {node.summary}
            {node.citations[0] && (
              <span className="caption">
                {' '}
                {say('sourceAndPlace', {
                  source: (
                    <Link to="/sources/$id" params={{ id: node.citations[0].source.id }}>
                      {node.citations[0].source.title}
                    </Link>
                  ),
                  place: node.citations[0].place,
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </article>
  );
}
