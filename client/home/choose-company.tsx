import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { useTitle } from '../lib/window/title.ts';
import { ProblemNotice, Skeleton } from '../ui/notice.tsx';
import './home.css';
import { ExampleQuestions } from './example-questions.tsx';
import { homeQuery } from './home-query.ts';
import { PartyChooser } from './party-chooser.tsx';
import { say } from './messages/words.ts';

export type CompanyPath = '/ownership' | '/interlocks' | '/independence';

const WORDS: Readonly<Record<CompanyPath, { readonly title: string; readonly needs: string }>> = {
  '/ownership': { title: say('ownership'), needs: say('chooseTheCompanyWhoseOwnersOr') },
  '/interlocks': { title: say('interlocks'), needs: say('chooseTheCompanyWhosePeopleYou') },
  '/independence': { title: say('independence'), needs: say('chooseTheCompanyWhoseOutsideOfficers') },
};

/**
 * A page about a company whose address names none: says what it needs and offers it. With one company loaded, that is
 * it.
 */
export function ChooseCompany({ path }: { readonly path: CompanyPath }) {
  const { title, needs } = WORDS[path];
  useTitle(title);
  const navigate = useNavigate();
  const { data, problem, retry, fetching } = useAnswer(homeQuery, {});
  const slow = useLongWait(fetching && !data);
  const beginnings = data?.dataset.beginnings;
  const only = data?.dataset.companies === 1 ? beginnings?.mostTold[0]?.party.id : undefined;
  useEffect(() => {
    if (only !== undefined)
      void navigate({ to: path, search: (previous: object) => ({ ...previous, company: only }), replace: true });
  }, [only, path, navigate]);
  const list = path === '/independence' ? beginnings?.mostOutside : beginnings?.mostTold;
  const offered = list === undefined || list.length === 0 ? beginnings?.mostTold : list;
  return (
    <div className="page home">
      <header className="page-head">
        <h1>{title}</h1>
        <p className="quiet">{needs}</p>
      </header>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      <PartyChooser label={say('findACompany')} to={path} />
      {slow && <Skeleton lines={6} />}
      {beginnings && <ExampleQuestions beginnings={beginnings} />}
      {offered !== undefined && offered.length > 0 && (
        <section className="home-card home-offer">
          <h2>{say('companiesToBeginWith')}</h2>
          <ol>
            {offered.map(({ party, count }) => (
              <li key={party.id}>
                <span className="home-party">
                  <Link to={path} search={(previous: object) => ({ ...previous, company: party.id })}>
                    {party.name}
                  </Link>
                </span>
                <span className="quiet">
                  {offered === beginnings?.mostTold ? say('facts2', { count }) : say('outsideMembers2', { count })}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
