import { Link } from '@tanstack/react-router';
import { FindingItem } from '../facts/finding-item.tsx';
import { findingRows } from '../facts/finding-rows.ts';
import { PartyLink } from '../facts/party-link.tsx';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import { useTitle } from '../lib/window/title.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import './sources.css';
import { sourcesQuery } from './sources-query.ts';
import { ListFiles } from '../ui/table-files/list-files.tsx';
import { say } from './messages/words.ts';

/** Every source with its dates and what was taken from it, and what the sources contradict or leave open. */
export function SourcesPage() {
  useTitle(say('sources'));
  const { data, problem, retry, fetching } = useAnswer(sourcesQuery, {});
  const slow = useLongWait(fetching && !data);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{say('sources')}</h1>
        {data && (
          <p className="quiet">
            {say('factsAboutOrganisationsAndPeopleEvery', {
              facts: data.dataset.facts,
              companies: data.dataset.companies,
              people: data.dataset.people,
            })}
          </p>
        )}
        <p>
          <Link to="/imports" search={{}}>
            {say('importFiles')}
          </Link>
        </p>
      </header>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {slow && <Skeleton lines={8} />}
      {data?.sources.length === 0 && (
        <EmptyNotice title={say('noSourceIsLoaded')}>
          <p>{say('loadASeedAndEachDocument')}</p>
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
              <span>{say('facts', { totalCount: source.facts.totalCount })}</span>
              <span>{say('findings', { findings: source.findings.length })}</span>
              <span>
                {source.hasText ? say('textAtHandLines', { lineCount: source.lineCount ?? 0 }) : say('textNotAtHand')}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {data && data.findings.length > 0 && (
        <section className="section">
          <h2>{say('findings2')}</h2>
          <p className="quiet">{say('whereTheSourcesContradictEachOther')}</p>
          <ul className="finding-list">
            {data.findings.map((finding) => (
              <FindingItem key={finding.id} finding={finding} />
            ))}
          </ul>
          <ListFiles
            name="findings"
            shown={data.findings.length}
            all={data.findings.length}
            rows={() => findingRows(data.findings)}
          />
        </section>
      )}
    </div>
  );
}
