import { COMMA } from '../lib/language/language.ts';
import { useMemo } from 'react';
import { Citations } from '../facts/citations.tsx';
import { FactSection } from '../facts/fact-section.tsx';
import { findingRows } from '../facts/finding-rows.ts';
import { FindingItem } from '../facts/finding-item.tsx';
import { ProfileHead } from '../facts/profile-head.tsx';
import { headingOf } from '../lib/facts/fact-ends.ts';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { dayInWords, dayNumber, dayOfNumber } from '../lib/days.ts';
import { useTitle } from '../lib/window/title.ts';
import { shownName } from '../lib/shown-name.ts';
import { COMPANY_KIND_WORDS, isJapanese } from '../lib/words.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { companyFirstQuery, companyRestQuery, type CompanyFirst } from './company-query.ts';
import { ControlSection } from './control-section.tsx';
import { JudgedSection } from './judged-section.tsx';
import { ListFiles } from '../ui/table-files/list-files.tsx';
import { say } from './messages/words.ts';

interface View {
  readonly id: string;
  readonly on: string;
  readonly known: string | undefined;
}

/** "Lately" is the year before the day shown. */
const LATELY_DAYS = 365;

/** Everything about one company on a day: first what an auditor asks first. */
export function CompanyProfile({ onDay, ...view }: View & { readonly onDay: (on: string) => void }) {
  const { id, on, known } = view;
  const { data, problem, retry, fetching } = useAnswer(companyFirstQuery, { id, on, knownOn: known ?? null });
  const slow = useLongWait(fetching && !data);
  const company = data?.company;
  useTitle(company?.name ?? say('company'), dayInWords(on));
  if (problem)
    return (
      <div className="page">
        <ProblemNotice centred problem={problem} onRetry={retry} />
      </div>
    );
  if (!company) return <div className="page">{slow && <Skeleton lines={12} />}</div>;
  return (
    <div className="page" aria-busy={fetching}>
      <ProfileHead party={company} kind={COMPANY_KIND_WORDS[company.kind]} on={on} known={known} onDay={onDay}>
        <Names company={company} />
      </ProfileHead>
      <BoardSection company={company} view={view} />
      <JudgedSection {...view} />
      <ControlSection {...view} />
      <FactSection title={say('auditor')} facts={company.auditors} side={id} on={on} none={say('noAuditorNamed')} />
      <FactSection
        title={say('largestHolders')}
        facts={company.holders.edges.map(({ node }) => node)}
        total={company.holders.totalCount}
        side={id}
        on={on}
        none={say('noHolderNamed')}
      />
      <section className="section">
        <h2>
          {say('contradictionsAndGaps')} <span className="quiet">{String(company.findingsConnection.totalCount)}</span>
        </h2>
        {company.findingsConnection.totalCount === 0 ? (
          <p className="quiet">{say('noneIsRecorded')}</p>
        ) : (
          <ul>
            {company.findingsConnection.edges.map(({ node }) => (
              <FindingItem key={node.id} finding={node} />
            ))}
          </ul>
        )}
        <ListFiles
          name={`findings-${id}`}
          shown={company.findingsConnection.edges.length}
          all={company.findingsConnection.totalCount}
          rows={() => findingRows(company.findingsConnection.edges.map(({ node }) => node))}
        />
      </section>
      <Rest {...view} />
    </div>
  );
}

function Names({ company }: { readonly company: CompanyFirst }) {
  const shown = shownName(company);
  const second = shown.main ?? company.nameLocal;
  const told = [company.mainName, shown.name, shown.reading, second];
  const others = company.names.filter((name) => !told.includes(name));
  const marks = [
    company.listed === null ? say('listedOrNotNotStated') : company.listed ? say('listed') : say('notListed'),
    company.jurisdiction === null ? say('lawNotStated') : say('lawOf', { jurisdiction: company.jurisdiction }),
    ...company.identifiers,
  ];
  return (
    <>
      {shown.reading !== undefined && (
        <p className="caption" lang="ja">
          {shown.reading}
        </p>
      )}
      {second !== null && second !== shown.name && <p lang={isJapanese(second) ? 'ja' : undefined}>{second}</p>}
      {others.length > 0 && (
        <p className="caption">{say('alsoWritten', { others: others.map((name) => `“${name}”`).join(COMMA) })}</p>
      )}
      <p className="caption">{marks.join(' · ')}</p>
    </>
  );
}

function BoardSection({ company, view: { id, on } }: { readonly company: CompanyFirst; readonly view: View }) {
  const seats = company.board?.seats ?? [];
  const outside = seats.filter((seat) => seat.outside === true).length;
  const notSaid = seats.filter((seat) => seat.outside === null).length;
  return (
    <FactSection
      title={company.board?.name ?? say('boardOfDirectors')}
      facts={seats}
      side={id}
      on={on}
      none={say('noDirectorNamed')}
    >
      {seats.length > 0 && (
        <p className="quiet">
          {notSaid === seats.length
            ? say('outsideNotSaid')
            : notSaid > 0
              ? say('calledOutsideSomeNotSaid', { outside, seats: seats.length, notSaid })
              : say('calledOutside', { outside, seats: seats.length })}
        </p>
      )}
    </FactSection>
  );
}

/** Parts of the rest, in the order in which they are read. */
function Rest({ id, on, known }: View) {
  const since = dayOfNumber(dayNumber(on) - LATELY_DAYS);
  const { data, problem, retry } = useAnswer(companyRestQuery, { id, on, since, knownOn: known ?? null });
  const facts = useMemo(() => data?.company?.facts.edges.map(({ node }) => node) ?? [], [data]);
  const parts = useMemo(() => {
    const titles = [...new Set(facts.map((fact) => headingOf(fact, id)))];
    return titles
      .map((title) => [title, facts.filter((fact) => headingOf(fact, id) === title)] as const)
      .filter(([, some]) => some.some((fact) => fact.__typename !== 'Holding' || fact.company.id !== id));
  }, [facts, id]);
  if (problem) return <ProblemNotice problem={problem} onRetry={retry} />;
  if (!data?.company) return <Skeleton lines={8} />;
  const cut = data.company.facts.totalCount - facts.length;
  const changes = data.changesConnection;
  return (
    <>
      {parts.map(([title, some]) => (
        <FactSection key={title} title={title} facts={some} side={id} on={on} isCut={cut > 0} />
      ))}
      {parts.length === 0 && (
        <EmptyNotice title={say('noDealingsStated')}>
          <p>{say('notThatThereAreNone')}</p>
        </EmptyNotice>
      )}
      {cut > 0 && <p className="caption">{say('moreFactsNotShown', { cut })}</p>}
      <section className="section">
        <h2>
          {say('changedInTheYearBefore')} <span className="quiet">{String(changes.totalCount)}</span>
        </h2>
        {changes.edges.length === 0 && (
          <p className="quiet">{say('noChangeTold', { since: dayInWords(since), on: dayInWords(on) })}</p>
        )}
        <ul>
          {changes.edges.map(({ node }, index) => (
            <li key={index} className="fact">
              <div className="fact-label">{dayInWords(node.day)}</div>
              <div className="fact-sentence">{node.summary}</div>
              {node.fact && (
                <div className="fact-citations">
                  <Citations citations={node.fact.citations} />
                </div>
              )}
            </li>
          ))}
        </ul>
        {changes.totalCount > changes.edges.length && (
          <p className="caption">{say('moreNotShown', { more: changes.totalCount - changes.edges.length })}</p>
        )}
      </section>
      <FactSection
        title={say('whatTheSourcesCover')}
        facts={data.company.coverage}
        side={id}
        on={on}
        none={say('noCoverageSaid')}
      />
    </>
  );
}
