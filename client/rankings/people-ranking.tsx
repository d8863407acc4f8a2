import { PartyLink } from '../facts/party-link.tsx';
import { dayInWords } from '../lib/days.ts';
import { NobodyRanked, RankingTable, type RankingColumn } from './ranking-table.tsx';
import { companiesQuery, peopleQuery, type RankedCompany, type RankedPerson } from './rankings-query.ts';
import type { RankingsState } from './rankings-state.ts';
import { say } from './messages/words.ts';
import { byName } from '../lib/shown-name.ts';

const number = <Row,>(
  id: string,
  header: string,
  value: (row: Row) => number | null,
  shown: (row: Row) => string = (row) => String(value(row) ?? say('notTold')),
): RankingColumn<Row> => ({
  id,
  header,
  numeric: true,
  cell: shown,
  compare: (a, b) => (value(a) ?? 0) - (value(b) ?? 0),
  known: (row) => value(row) !== null,
  text: (row) => String(value(row) ?? ''),
});

const rank = <Row extends { readonly rank: number }>(): RankingColumn<Row> =>
  number('rank', say('rank'), (row) => row.rank);

const PEOPLE: readonly RankingColumn<RankedPerson>[] = [
  rank(),
  {
    id: 'person',
    header: say('person'),
    cell: ({ person }) => (
      <span className="fact-ends">
        <span>
          <PartyLink party={person} />
        </span>
      </span>
    ),
    compare: (a, b) => byName(a.person, b.person),
    text: ({ person }) => person.name,
  },
  number('companies', say('companiesSatIn'), (row) => row.companies),
  number('certain', say('ofTheseCertain'), (row) => row.certainCompanies),
  number('boards', say('boards'), (row) => row.boards),
  number('interlocks', say('pairsJoined'), (row) => row.interlocks),
];

const COMPANIES: readonly RankingColumn<RankedCompany>[] = [
  rank(),
  {
    id: 'company',
    header: say('company'),
    cell: ({ company }) => (
      <span className="fact-ends">
        <span>
          <PartyLink party={company} />
        </span>
      </span>
    ),
    compare: (a, b) => byName(a.company, b.company),
    text: ({ company }) => company.name,
  },
  number('interlocks', say('sharesPeopleWith'), (row) => row.interlocks),
  number('certain', say('ofTheseCertain'), (row) => row.certainInterlocks),
  number('people', say('peopleShared'), (row) => row.people),
  number(
    'betweenness',
    say('betweenness'),
    (row) => row.betweenness,
    (row) => row.betweenness.toFixed(4),
  ),
];

/** Persons by the companies they sit in, or by the pairs of companies they join. */
export function PeopleRanking({ state, by }: { readonly state: RankingsState; readonly by: 'SEATS' | 'INTERLOCKS' }) {
  const { on, known } = state;
  return (
    <RankingTable
      query={peopleQuery}
      variables={{ by, on, knownOn: known ?? null }}
      caption={({ list }) => say('people', { count: list.totalCount, on: dayInWords(on) })}
      columns={PEOPLE}
      rowKey={({ person }) => person.id}
      file={`people-by-${by === 'SEATS' ? 'seats' : 'interlocks'}-${on}`}
      empty={<NobodyRanked>{say('noSeatStated')}</NobodyRanked>}
    />
  );
}

/** Companies by whom they share people with, or by how often they lie between others. */
export function CompanyRanking({
  state,
  by,
}: {
  readonly state: RankingsState;
  readonly by: 'INTERLOCKS' | 'BETWEENNESS';
}) {
  const { on, known } = state;
  return (
    <RankingTable
      query={companiesQuery}
      variables={{ by, on, knownOn: known ?? null }}
      caption={({ list }) => say('companiesSharing', { count: list.totalCount, on: dayInWords(on) })}
      columns={COMPANIES}
      rowKey={({ company }) => company.id}
      file={`companies-by-${by.toLowerCase()}-${on}`}
      empty={<NobodyRanked>{say('noPersonAtTwo')}</NobodyRanked>}
    >
      {() => (
        <p className="quiet ranking-definition">
          {say('whatBetweennessIs', { betweenness: <strong>{say('betweenness')}</strong> })}
        </p>
      )}
    </RankingTable>
  );
}
