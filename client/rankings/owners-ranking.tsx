import { PartyLink } from '../facts/party-link.tsx';
import { dayInWords } from '../lib/days.ts';
import { compareDecimals, percentText } from '../lib/figures.ts';
import { NobodyRanked, RankingTable, type RankingColumn } from './ranking-table.tsx';
import { ownersQuery, type LargestOwner } from './rankings-query.ts';
import type { RankingsState } from './rankings-state.ts';
import { say } from './messages/words.ts';
import { byName } from '../lib/shown-name.ts';

/** Companies named in a row before the rest is only counted. */
const NAMED = 6;

const COLUMNS: readonly RankingColumn<LargestOwner>[] = [
  {
    id: 'rank',
    header: say('rank'),
    numeric: true,
    cell: (row) => row.rank,
    compare: (a, b) => a.rank - b.rank,
    text: (row) => String(row.rank),
  },
  {
    id: 'party',
    header: say('owner'),
    cell: ({ party }) => (
      <>
        <span className="fact-ends">
          <span>
            <PartyLink party={party} />
          </span>
        </span>
        {party.__typename === 'Company' && <span className="caption">{say('noControllerKnown')}</span>}
      </>
    ),
    compare: (a, b) => byName(a.party, b.party),
    text: ({ party }) => party.name,
  },
  {
    id: 'certain',
    header: say('companiesCertain'),
    numeric: true,
    cell: (row) => row.certain,
    compare: (a, b) => a.certain - b.certain,
    text: (row) => String(row.certain),
  },
  {
    id: 'percent',
    header: say('shareOfCompaniesHeld'),
    numeric: true,
    cell: (row) => percentText(row.percent),
    compare: (a, b) => compareDecimals(a.percent, b.percent),
    text: (row) => row.percent,
  },
  {
    id: 'possible',
    header: say('possibleBesides'),
    numeric: true,
    cell: (row) => row.possible,
    compare: (a, b) => a.possible - b.possible,
    text: (row) => String(row.possible),
  },
  {
    id: 'companies',
    header: say('which'),
    cell: ({ companies, certain, possible }) => (
      <span className="ranking-companies">
        {companies.slice(0, NAMED).map(({ company, certainty }) => (
          <span key={company.id}>
            <PartyLink party={company} />
            {certainty === 'POSSIBLE' && <span className="caption"> {say('possibly')}</span>}
          </span>
        ))}
        {certain + possible > NAMED && (
          <span className="caption">{say('andMore', { more: certain + possible - NAMED })}</span>
        )}
      </span>
    ),
    text: ({ companies }) =>
      companies
        .map(({ company, certainty }) =>
          certainty === 'POSSIBLE' ? say('possiblyName', { name: company.name }) : company.name,
        )
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
        say('ultimateOwners', {
          count: list.totalCount,
          on: dayInWords(on),
          held: list.companiesHeld,
          all: list.companiesInAll,
        })
      }
      columns={COLUMNS}
      rowKey={({ party }) => party.id}
      file={`largest-owners-${policy}-${on}`}
      empty={<NobodyRanked>{say('nobodyUltimate')}</NobodyRanked>}
    >
      {({ list }) => (
        <p className="quiet ranking-definition">
          {say(list.policy.confirmed ? 'policyDefinition' : 'policyDefinitionNotConfirmed', {
            title: <strong>{list.policy.title}</strong>,
            text: list.policy.text,
            citation: list.policy.citation,
          })}
        </p>
      )}
    </RankingTable>
  );
}
