import { useMemo } from 'react';
import { FoldedCitations } from '../facts/folded-citations.tsx';
import { FactSection } from '../facts/fact-section.tsx';
import { FindingItem } from '../facts/finding-item.tsx';
import { ProfileHead } from '../facts/profile-head.tsx';
import { headingOf } from '../lib/fact-ends.ts';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { dayInWords, dayNumber, dayOfNumber } from '../lib/days.ts';
import { useTitle } from '../lib/window/title.ts';
import { COMPANY_KIND_WORDS, isJapanese } from '../lib/words.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { companyFirstQuery, companyRestQuery, type CompanyFirst } from './company-query.ts';
import { ControlSection } from './control-section.tsx';
import { JudgedSection } from './judged-section.tsx';

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
  useTitle(company?.name ?? 'Company', dayInWords(on));
  if (problem)
    return (
      <div className="page">
        <ProblemNotice problem={problem} onRetry={retry} />
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
      <FactSection
        title="Auditor"
        facts={company.auditors}
        side={id}
        on={on}
        none="No source names the auditor for this day."
      />
      <FactSection
        title="Largest holders"
        facts={company.holders.edges.map(({ node }) => node)}
        total={company.holders.totalCount}
        side={id}
        on={on}
        none="No source names a holder for this day."
      />
      <section className="section">
        <h2>
          Contradictions and gaps in the sources{' '}
          <span className="quiet">{String(company.findingsConnection.totalCount)}</span>
        </h2>
        {company.findingsConnection.totalCount === 0 ? (
          <p className="quiet">None is recorded about it.</p>
        ) : (
          <ul>
            {company.findingsConnection.edges.map(({ node }) => (
              <FindingItem key={node.id} finding={node} />
            ))}
          </ul>
        )}
      </section>
      <Rest {...view} />
    </div>
  );
}

function Names({ company }: { readonly company: CompanyFirst }) {
  const others = company.names.filter((name) => name !== company.name);
  const marks = [
    company.listed === null ? 'listed or not: not stated' : company.listed ? 'listed' : 'not listed',
    company.jurisdiction === null ? 'law it is formed under: not stated' : `law of ${company.jurisdiction}`,
    ...company.identifiers,
  ];
  return (
    <>
      {company.nameLocal !== null && <p lang={isJapanese(company.nameLocal) ? 'ja' : undefined}>{company.nameLocal}</p>}
      {others.length > 0 && <p className="caption">Also written {others.map((name) => `“${name}”`).join(', ')}</p>}
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
      title={company.board?.name ?? 'Board of directors'}
      facts={seats}
      side={id}
      on={on}
      none="No source names a director for this day."
    >
      {seats.length > 0 && (
        <p className="quiet">
          {notSaid === seats.length
            ? 'Who is outside is not said of anybody.'
            : `${String(outside)} of ${String(seats.length)} are called outside by the company${notSaid > 0 ? `; of ${String(notSaid)} it says nothing` : ''}.`}
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
        <FactSection key={title} title={title} facts={some} side={id} on={on} />
      ))}
      {parts.length === 0 && (
        <EmptyNotice title="No holdings, loans or dealings are stated for this day">
          <p>That is what the sources say, not that there are none.</p>
        </EmptyNotice>
      )}
      {cut > 0 && <p className="caption">{String(cut)} more facts are not shown here.</p>}
      <section className="section">
        <h2>
          What changed in the year before <span className="quiet">{String(changes.totalCount)}</span>
        </h2>
        {changes.edges.length === 0 && (
          <p className="quiet">
            No source tells of a change between {dayInWords(since)} and {dayInWords(on)}.
          </p>
        )}
        <ul>
          {changes.edges.map(({ node }, index) => (
            <li key={index} className="fact">
              <div className="fact-label">{dayInWords(node.day)}</div>
              <div className="fact-sentence">{node.summary}</div>
              {node.fact && (
                <div className="fact-citations">
                  <FoldedCitations citations={node.fact.citations} />
                </div>
              )}
            </li>
          ))}
        </ul>
        {changes.totalCount > changes.edges.length && (
          <p className="caption">{String(changes.totalCount - changes.edges.length)} more are not shown here.</p>
        )}
      </section>
      <FactSection
        title="What the sources cover"
        facts={data.company.coverage}
        side={id}
        on={on}
        none="No source says how far it covers the company."
      />
    </>
  );
}
