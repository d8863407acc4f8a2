import { PartyLink } from '../facts/party-link.tsx';
import { counted } from '../lib/figures.ts';
import { dayInWords } from '../lib/days.ts';
import { NobodyRanked, RankingTable, type RankingColumn } from './ranking-table.tsx';
import { companiesQuery, peopleQuery, type RankedCompany, type RankedPerson } from './rankings-query.ts';
import type { RankingsState } from './rankings-state.ts';

const number = <Row,>(
  id: string,
  header: string,
  value: (row: Row) => number | null,
  shown: (row: Row) => string = (row) => String(value(row) ?? 'not told'),
): RankingColumn<Row> => ({
  id,
  header,
  numeric: true,
  cell: shown,
  compare: (a, b) => (value(a) ?? 0) - (value(b) ?? 0),
  known: (row) => value(row) !== null,
  text: (row) => String(value(row) ?? ''),
});

const rank = <Row extends { readonly rank: number }>(): RankingColumn<Row> => number('rank', 'Rank', (row) => row.rank);

const PEOPLE: readonly RankingColumn<RankedPerson>[] = [
  rank(),
  {
    id: 'person',
    header: 'Person',
    cell: ({ person }) => (
      <span className="fact-ends">
        <span>
          <PartyLink party={person} />
        </span>
      </span>
    ),
    compare: (a, b) => a.person.name.localeCompare(b.person.name),
    text: ({ person }) => person.name,
  },
  number('companies', 'Companies sat in', (row) => row.companies),
  number('certain', 'Of these certain', (row) => row.certainCompanies),
  number('boards', 'Boards', (row) => row.boards),
  number('interlocks', 'Pairs of companies joined', (row) => row.interlocks),
];

const COMPANIES: readonly RankingColumn<RankedCompany>[] = [
  rank(),
  {
    id: 'company',
    header: 'Company',
    cell: ({ company }) => (
      <span className="fact-ends">
        <span>
          <PartyLink party={company} />
        </span>
      </span>
    ),
    compare: (a, b) => a.company.name.localeCompare(b.company.name),
    text: ({ company }) => company.name,
  },
  number('interlocks', 'Companies it shares people with', (row) => row.interlocks),
  number('certain', 'Of these certain', (row) => row.certainInterlocks),
  number('people', 'People shared', (row) => row.people),
  number(
    'betweenness',
    'Betweenness',
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
      caption={({ list }) =>
        `${counted(list.totalCount, 'person', 'people')} on ${dayInWords(on)}. Seats that may hold on the day count too; of them, those that certainly hold are told apart.`
      }
      columns={PEOPLE}
      rowKey={({ person }) => person.id}
      file={`people-by-${by === 'SEATS' ? 'seats' : 'interlocks'}-${on}`}
      empty={<NobodyRanked>No seat on a board is stated for this day.</NobodyRanked>}
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
      caption={({ list }) =>
        `${counted(list.totalCount, 'company', 'companies')} that share people with others on ${dayInWords(on)}.`
      }
      columns={COMPANIES}
      rowKey={({ company }) => company.id}
      file={`companies-by-${by.toLowerCase()}-${on}`}
      empty={<NobodyRanked>No person is stated at two companies, on a board of one at least.</NobodyRanked>}
    >
      {() => (
        <p className="quiet ranking-definition">
          <strong>Betweenness</strong>, from 0 to 1: of the shortest ways between each two other companies of the
          network, the share that leads through this one, summed over the pairs and divided by their number (n − 1)(n −
          2) / 2. The network has the n companies that share anybody, with one line between each two that do. L. C.
          Freeman, A Set of Measures of Centrality Based on Betweenness, Sociometry 40 (1977), 35–41. It measures a
          place in what is loaded; where the sources name few boards it is small.
        </p>
      )}
    </RankingTable>
  );
}
