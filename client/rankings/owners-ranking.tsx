import { PartyLink } from '../facts/party-link.tsx';
import { dayInWords } from '../lib/days.ts';
import { compareDecimals, counted, percentText } from '../lib/figures.ts';
import { NobodyRanked, RankingTable, type RankingColumn } from './ranking-table.tsx';
import { ownersQuery, type LargestOwner } from './rankings-query.ts';
import type { RankingsState } from './rankings-state.ts';

/** Companies named in a row before the rest is only counted. */
const NAMED = 6;

const COLUMNS: readonly RankingColumn<LargestOwner>[] = [
  {
    id: 'rank',
    header: 'Rank',
    numeric: true,
    cell: (row) => row.rank,
    compare: (a, b) => a.rank - b.rank,
    text: (row) => String(row.rank),
  },
  {
    id: 'party',
    header: 'Owner',
    cell: ({ party }) => (
      <>
        <span className="fact-ends">
          <span>
            <PartyLink party={party} />
          </span>
        </span>
        {party.__typename === 'Company' && <span className="caption">No holder that controls it is known</span>}
      </>
    ),
    compare: (a, b) => a.party.name.localeCompare(b.party.name),
    text: ({ party }) => party.name,
  },
  {
    id: 'certain',
    header: 'Companies, certain',
    numeric: true,
    cell: (row) => row.certain,
    compare: (a, b) => a.certain - b.certain,
    text: (row) => String(row.certain),
  },
  {
    id: 'percent',
    header: 'Share of companies held',
    numeric: true,
    cell: (row) => percentText(row.percent),
    compare: (a, b) => compareDecimals(a.percent, b.percent),
    text: (row) => row.percent,
  },
  {
    id: 'possible',
    header: 'Possible besides',
    numeric: true,
    cell: (row) => row.possible,
    compare: (a, b) => a.possible - b.possible,
    text: (row) => String(row.possible),
  },
  {
    id: 'companies',
    header: 'Which',
    cell: ({ companies, certain, possible }) => (
      <span className="ranking-companies">
        {companies.slice(0, NAMED).map(({ company, certainty }) => (
          <span key={company.id}>
            <PartyLink party={company} />
            {certainty === 'POSSIBLE' && <span className="caption"> possibly</span>}
          </span>
        ))}
        {certain + possible > NAMED && <span className="caption">and {certain + possible - NAMED} more</span>}
      </span>
    ),
    text: ({ companies }) =>
      companies
        .map(({ company, certainty }) => `${company.name}${certainty === 'POSSIBLE' ? ' (possibly)' : ''}`)
        .join('; '),
  },
];

/** Who ultimately owns or controls the most companies under a policy. */
export function OwnersRanking({ state }: { readonly state: RankingsState }) {
  const { on, known, policy } = state;
  return (
    <RankingTable
      query={ownersQuery}
      variables={{ policy, on, knownOn: known ?? null }}
      caption={({ list }) =>
        `${counted(list.totalCount, 'ultimate owner')} on ${dayInWords(on)}, of ${counted(list.companiesHeld, 'company', 'companies')} with a known holder (${String(list.companiesInAll)} are loaded).`
      }
      columns={COLUMNS}
      rowKey={({ party }) => party.id}
      file={`largest-owners-${policy}-${on}`}
      empty={<NobodyRanked>No holding makes anybody an ultimate owner under this policy.</NobodyRanked>}
    >
      {({ list }) => (
        <p className="quiet ranking-definition">
          <strong>{list.policy.title}</strong>: {list.policy.text} {list.policy.citation}.
          {!list.policy.confirmed && ' The text was not confirmed against a public copy; take it as a summary.'} Besides
          these, a company counts as the end of a chain when it controls others as the policy defines control and nobody
          is known to control it.
        </p>
      )}
    </RankingTable>
  );
}
