import { FoldedCitations } from '../facts/folded-citations.tsx';
import { PartyLink } from '../facts/party-link.tsx';
import { dayInWords } from '../lib/days.ts';
import { counted } from '../lib/figures.ts';
import { RankingTable, type RankingColumn } from './ranking-table.tsx';
import { circlesQuery, type Circle } from './rankings-query.ts';
import type { RankingsState } from './rankings-state.ts';
import { EmptyNotice } from '../ui/notice.tsx';

const COLUMNS: readonly RankingColumn<Circle>[] = [
  {
    id: 'companies',
    header: 'Companies',
    numeric: true,
    cell: ({ companies }) => companies.length,
    compare: (a, b) => a.companies.length - b.companies.length,
    text: ({ companies }) => String(companies.length),
  },
  {
    id: 'members',
    header: 'Who they are',
    cell: ({ companies }) => (
      <span className="ranking-companies">
        {companies.map((company) => (
          <span key={company.id}>
            <PartyLink party={company} />
          </span>
        ))}
      </span>
    ),
    text: ({ companies }) => companies.map(({ name }) => name).join('; '),
  },
  {
    id: 'path',
    header: 'A shortest way round',
    cell: ({ path }) => (
      <ol className="ranking-path">
        {path.map(({ holder, company, text, holding }) => (
          <li key={`${holder.id} ${company.id}`}>
            {holder.name} holds {text === '?' ? 'an unknown share' : text} of {company.name}{' '}
            <span className="fact-citations">{holding && <FoldedCitations citations={holding.citations} />}</span>
          </li>
        ))}
      </ol>
    ),
    text: ({ path }) => path.map(({ holder, company, text }) => `${holder.name} > ${company.name} ${text}`).join('; '),
  },
];

/** Companies that hold themselves in a circle, in the whole graph. */
export function CirclesRanking({ state }: { readonly state: RankingsState }) {
  const { on, known } = state;
  return (
    <RankingTable
      query={circlesQuery}
      variables={{ on, knownOn: known ?? null }}
      caption={({ list }) => `${counted(list.totalCount, 'circle')} on ${dayInWords(on)}, the largest first.`}
      columns={COLUMNS}
      rowKey={({ companies }) => companies.map(({ id }) => id).join()}
      file={`circular-holdings-${on}`}
      empty={
        <EmptyNotice title="No circle of holdings is stated on this day">
          <p>
            In what is loaded no company holds itself, directly or along a chain. Holdings that no source states are not
            known.
          </p>
        </EmptyNotice>
      }
    >
      {() => (
        <p className="quiet ranking-definition">
          A circle is a set of companies each of which holds, along some chain of direct holdings, every other of the
          set and so itself: the strongly connected components of the graph of holdings. What nominees hold leads
          nowhere.
        </p>
      )}
    </RankingTable>
  );
}
