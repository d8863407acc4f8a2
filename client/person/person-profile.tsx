import { COMMA } from '../lib/language/language.ts';
import { useMemo } from 'react';
import { FactSection } from '../facts/fact-section.tsx';
import { findingRows } from '../facts/finding-rows.ts';
import { FindingItem } from '../facts/finding-item.tsx';
import { ProfileHead } from '../facts/profile-head.tsx';
import { VerdictTable } from '../facts/verdict-table.tsx';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import { useTitle } from '../lib/window/title.ts';
import { shownName } from '../lib/shown-name.ts';
import { isJapanese } from '../lib/words.ts';
import { ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { careerBars, type Career } from './career-bars.ts';
import { CareerChart } from './career-chart.tsx';
import { CoServiceSection } from './co-service-section.tsx';
import { personJudgedQuery, personQuery } from './person-query.ts';
import { ListFiles } from '../ui/table-files/list-files.tsx';
import { say } from './messages/words.ts';

interface View {
  readonly id: string;
  readonly on: string;
  readonly known: string | undefined;
}

/**
 * Everything about one person on a day: career, boards, holdings, who served with them, independence company by
 * company.
 */
export function PersonProfile({ onDay, ...view }: View & { readonly onDay: (on: string) => void }) {
  const { id, on, known } = view;
  const { data, problem, retry, fetching } = useAnswer(personQuery, { id, on, knownOn: known ?? null });
  const slow = useLongWait(fetching && !data);
  const person = data?.person;
  useTitle(person?.name ?? say('person'), dayInWords(on));
  const career = useMemo(
    () =>
      (person?.career.edges ?? []).flatMap(({ node }): Career[] =>
        node.__typename === 'Seat' || node.__typename === 'Post' ? [node] : [],
      ),
    [person],
  );
  const bars = useMemo(() => careerBars(career, on), [career, on]);
  if (problem)
    return (
      <div className="page">
        <ProblemNotice centred problem={problem} onRetry={retry} />
      </div>
    );
  if (!person) return <div className="page">{slow && <Skeleton lines={12} />}</div>;
  const shown = shownName(person);
  const second = shown.main ?? person.nameLocal;
  const told = [person.mainName, shown.name, shown.reading, second];
  const others = person.names.filter((name) => !told.includes(name));
  return (
    <div className="page" aria-busy={fetching}>
      <ProfileHead party={person} kind={say('person')} on={on} known={known} onDay={onDay}>
        {shown.reading !== undefined && (
          <p className="caption" lang="ja">
            {shown.reading}
          </p>
        )}
        {second !== null && second !== shown.name && <p lang={isJapanese(second) ? 'ja' : undefined}>{second}</p>}
        {others.length > 0 && (
          <p className="caption">{say('alsoWritten', { others: others.map((name) => `“${name}”`).join(COMMA) })}</p>
        )}
        <p className="caption">
          {person.born === null ? say('bornNotStated') : say('born', { born: dayInWords(person.born) })}
        </p>
      </ProfileHead>
      <FactSection
        title={say('boardsWithAttendance')}
        facts={person.seats}
        side={id}
        on={on}
        none={say('noSeatNamed')}
      />
      <FactSection
        title={say('career')}
        facts={career}
        total={person.career.totalCount}
        side={id}
        on={on}
        none={say('noCareerTold')}
      >
        {bars.length > 0 && (
          <>
            <p className="quiet">{say('howBarsAreDrawn', { on: dayInWords(on) })}</p>
            <CareerChart bars={bars} on={on} />
          </>
        )}
      </FactSection>
      <JudgedEverywhere {...view} />
      <CoServiceSection key={`${on} ${known ?? ''}`} {...view} />
      <FactSection
        title={say('holdings')}
        facts={person.holdings.edges.map(({ node }) => node)}
        total={person.holdings.totalCount}
        side={id}
        on={on}
        none={say('noHoldingStated')}
      />
      {person.nominations.length > 0 && (
        <FactSection title={say('candidacies')} facts={person.nominations} side={id} on={on} />
      )}
      {person.kin.length > 0 && <FactSection title={say('relatives')} facts={person.kin} side={id} on={on} />}
      {person.findingsConnection.totalCount > 0 && (
        <section className="section">
          <h2>{say('contradictionsAndGaps')}</h2>
          <ul>
            {person.findingsConnection.edges.map(({ node }) => (
              <FindingItem key={node.id} finding={node} />
            ))}
          </ul>
          <ListFiles
            name={`findings-${id}`}
            shown={person.findingsConnection.edges.length}
            all={person.findingsConnection.totalCount}
            rows={() => findingRows(person.findingsConnection.edges.map(({ node }) => node))}
          />
        </section>
      )}
    </div>
  );
}

function JudgedEverywhere({ id, on, known }: View) {
  const { data, problem, retry } = useAnswer(personJudgedQuery, { id, on, knownOn: known ?? null });
  const rows = data?.person?.independence;
  return (
    <section className="section">
      <h2>{say('independenceByCompany')}</h2>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {!rows && !problem && <Skeleton lines={3} />}
      {rows?.length === 0 && <p className="quiet">{say('nowhereOutside')}</p>}
      {rows && rows.length > 0 && <VerdictTable rows={rows} by="company" on={on} known={known} />}
    </section>
  );
}
