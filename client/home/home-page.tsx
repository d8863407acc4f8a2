import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import { counted } from '../lib/figures.ts';
import { useTitle } from '../lib/window/title.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { BeginningList } from './beginning-list.tsx';
import './home.css';
import { homeQuery, type Home } from './home-query.ts';
import { PartyChooser } from './party-chooser.tsx';

/** The newest sources shown; the page of sources has all. */
const NEWEST = 4;

/** What is loaded and where to begin. A graph with one company in it opens on that company. */
export function HomePage() {
  useTitle();
  const navigate = useNavigate();
  const { data, problem, retry, fetching } = useAnswer(homeQuery, {});
  const slow = useLongWait(fetching && !data);
  const only = data?.dataset.companies === 1 ? data.dataset.beginnings.mostTold[0]?.party.id : undefined;
  useEffect(() => {
    if (only !== undefined) void navigate({ to: '/', search: { focus: only }, replace: true });
  }, [only, navigate]);
  if (only !== undefined) return null;
  return (
    <div className="page home" aria-busy={fetching}>
      <header className="page-head">
        <h1>Who owns, governs, lends to and audits a company</h1>
        {data && <Extent dataset={data.dataset} />}
      </header>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {slow && <Skeleton lines={8} />}
      {data && (data.dataset.facts === 0 ? <Nothing /> : <Beginning home={data} />)}
    </div>
  );
}

function Extent({ dataset }: { readonly dataset: Home['dataset'] }) {
  const { companies, people, facts, sources, firstDay, lastDay } = dataset;
  return (
    <p className="quiet">
      {counted(facts, 'fact')} about {counted(companies, 'organisation')} and {counted(people, 'person', 'people')} from{' '}
      {counted(sources, 'source')}, each with the place it is stated in
      {firstDay !== null && lastDay !== null && (
        <>
          ; from {dayInWords(firstDay)} to {dayInWords(lastDay)}
        </>
      )}
      .
    </p>
  );
}

function Beginning({ home: { dataset, sources } }: { readonly home: Home }) {
  const { mostTold, largestGroups, mostOutside, mostSeated } = dataset.beginnings;
  const newest = [...sources].sort((a, b) => (a.published < b.published ? 1 : -1)).slice(0, NEWEST);
  return (
    <>
      <PartyChooser label="Find a person or a company" to="/" />
      <p className="home-lists">
        Or browse the lists: <Link to="/companies">{counted(dataset.companies, 'organisation')}</Link>,{' '}
        <Link to="/people">{counted(dataset.people, 'person', 'people')}</Link>.
      </p>
      <div className="home-cards">
        <BeginningList title="Most facts" parties={mostTold} unit={['fact', 'facts']} />
        <BeginningList title="Largest groups" parties={largestGroups} unit={['company held', 'companies held']} />
        <BeginningList
          title="Most outside members"
          parties={mostOutside}
          unit={['outside member', 'outside members']}
        />
        <BeginningList title="On the most boards" parties={mostSeated} unit={['board', 'boards']} />
        <section className="home-card">
          <h2>Newest sources</h2>
          <ol>
            {newest.map(({ id, title, published, kind }) => (
              <li key={id}>
                <span className="home-party">
                  <Link to="/sources/$id" params={{ id }}>
                    {title}
                  </Link>
                </span>
                <span className="quiet">
                  {kind}, {dayInWords(published)}
                </span>
              </li>
            ))}
          </ol>
          <p className="home-more">
            <Link to="/sources">
              {dataset.findings === 0
                ? 'All sources'
                : `All sources, and ${counted(dataset.findings, 'contradiction or gap', 'contradictions and gaps')} in them`}
            </Link>
          </p>
          <p className="home-more">
            <Link to="/imports" search={{}}>
              Import files of your own
            </Link>
          </p>
        </section>
      </div>
    </>
  );
}

function Nothing() {
  return (
    <EmptyNotice title="No fact is loaded yet">
      <p>
        Make a folder of facts with <code>npm run govgraph -- new my-world</code>, then start with{' '}
        <code>SEED_DIR=my-world</code>, or{' '}
        <Link to="/imports" search={{}}>
          import files
        </Link>
        .
      </p>
    </EmptyNotice>
  );
}
