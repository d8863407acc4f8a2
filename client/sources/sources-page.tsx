import { Link } from '@tanstack/react-router';
import { FindingItem } from '../facts/finding-item.tsx';
import { PartyLink } from '../facts/party-link.tsx';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import { counted } from '../lib/figures.ts';
import { useTitle } from '../lib/window/title.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import './sources.css';
import { sourcesQuery } from './sources-query.ts';

/** Every source with its dates and what was taken from it, and what the sources contradict or leave open. */
export function SourcesPage() {
  useTitle('Sources');
  const { data, problem, retry, fetching } = useAnswer(sourcesQuery, {});
  const slow = useLongWait(fetching && !data);
  return (
    <div className="page">
      <header className="page-head">
        <h1>Sources</h1>
        {data && (
          <p className="quiet">
            {counted(data.dataset.facts, 'fact')} about {counted(data.dataset.companies, 'organisation')} and{' '}
            {counted(data.dataset.people, 'person', 'people')}, every one with the place it is stated in.
          </p>
        )}
        <p>
          <Link to="/imports" search={{}}>
            Import files
          </Link>
        </p>
      </header>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {slow && <Skeleton lines={8} />}
      {data?.sources.length === 0 && (
        <EmptyNotice title="No source is loaded">
          <p>Load a seed, and each document it cites is listed here.</p>
        </EmptyNotice>
      )}
      <ul className="source-list">
        {data?.sources.map((source) => (
          <li key={source.id}>
            <p className="overline">
              {source.kind} · {dayInWords(source.published)}
            </p>
            <h2>
              <Link to="/sources/$id" params={{ id: source.id }}>
                {source.title}
              </Link>
            </h2>
            <p className="source-facts">
              <span className="fact-ends">
                <span>
                  <PartyLink party={source.publisher} />
                </span>
              </span>
              <span>{counted(source.facts.totalCount, 'fact')}</span>
              <span>{counted(source.findings.length, 'finding')}</span>
              <span>
                {source.hasText ? `text at hand, ${counted(source.lineCount ?? 0, 'line')}` : 'text not at hand'}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {data && data.findings.length > 0 && (
        <section className="section">
          <h2>Findings</h2>
          <p className="quiet">
            Where the sources contradict each other or themselves, or leave a gap; the gravest first.
          </p>
          <ul className="finding-list">
            {data.findings.map((finding) => (
              <FindingItem key={finding.id} finding={finding} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
