import { COMMA } from '../lib/language/language.ts';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import { useTitle } from '../lib/window/title.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { BeginningList } from './beginning-list.tsx';
import './home.css';
import { ExampleQuestions } from './example-questions.tsx';
import { homeQuery, type Home } from './home-query.ts';
import { PartyChooser } from './party-chooser.tsx';
import { say } from './messages/words.ts';

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
        <h1>{say('whoOwnsGovernsLendsToAnd')}</h1>
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
      {say('factsAboutOrganisationsAndPeopleFrom', {
        facts,
        companies,
        people,
        sources,
        part: firstDay !== null && lastDay !== null && (
          <>{say('fromFirstDayToLastDay', { firstDay: dayInWords(firstDay), lastDay: dayInWords(lastDay) })}</>
        ),
      })}
    </p>
  );
}

function Beginning({ home: { dataset, sources } }: { readonly home: Home }) {
  const { mostTold, largestGroups, mostOutside, mostSeated } = dataset.beginnings;
  const newest = [...sources].sort((a, b) => (a.published < b.published ? 1 : -1)).slice(0, NEWEST);
  return (
    <>
      <PartyChooser label={say('findAPersonOrACompany')} to="/" />
      <p className="home-lists">
        {say('orBrowseTheListsLinkLink2', {
          link: <Link to="/companies">{say('organisations', { companies: dataset.companies })}</Link>,
          link2: <Link to="/people">{say('people', { people: dataset.people })}</Link>,
        })}
      </p>
      <ExampleQuestions beginnings={dataset.beginnings} />
      <div className="home-cards">
        <BeginningList title={say('mostFacts')} parties={mostTold} unit={[say('fact'), say('facts')]} />
        <BeginningList
          title={say('largestGroups')}
          parties={largestGroups}
          unit={[say('companyHeld'), say('companiesHeld')]}
        />
        <BeginningList
          title={say('mostOutsideMembers')}
          parties={mostOutside}
          unit={[say('outsideMember'), say('outsideMembers')]}
        />
        <BeginningList title={say('onTheMostBoards')} parties={mostSeated} unit={[say('board'), say('boards')]} />
        <section className="home-card">
          <h2>{say('newestSources')}</h2>
          <ol>
            {newest.map(({ id, title, published, kind }) => (
              <li key={id}>
                <span className="home-party">
                  <Link to="/sources/$id" params={{ id }}>
                    {title}
                  </Link>
                </span>
                <span className="quiet">{[kind, dayInWords(published)].join(COMMA)}</span>
              </li>
            ))}
          </ol>
          <p className="home-more">
            <Link to="/sources">
              {dataset.findings === 0
                ? say('allSources')
                : say('allSourcesAndContradictionsAndGaps', { findings: dataset.findings })}
            </Link>
          </p>
          <p className="home-more">
            <Link to="/imports" search={{}}>
              {say('importFilesOfYourOwn')}
            </Link>
          </p>
        </section>
      </div>
    </>
  );
}

function Nothing() {
  return (
    <EmptyNotice title={say('noFactIsLoadedYet')}>
      <p>
        {say('makeAFolderOfFactsWith', {
          code: <code>npm run govgraph -- new my-world</code>,
          code2: <code>SEED_DIR=my-world</code>,
          link: (
            <Link to="/imports" search={{}}>
              {say('importFiles')}
            </Link>
          ),
        })}
      </p>
    </EmptyNotice>
  );
}
