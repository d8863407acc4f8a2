import { Citations } from '../facts/citations.tsx';
import { PartyLink } from '../facts/party-link.tsx';
import { dayInWords } from '../lib/days.ts';
import { RankingTable, type RankingColumn } from './ranking-table.tsx';
import { circlesQuery, type Circle } from './rankings-query.ts';
import type { RankingsState } from './rankings-state.ts';
import { EmptyNotice } from '../ui/notice.tsx';
import { say } from './messages/words.ts';

const COLUMNS: readonly RankingColumn<Circle>[] = [
  {
    id: 'companies',
    header: say('companies'),
    numeric: true,
    cell: ({ companies }) => companies.length,
    compare: (a, b) => a.companies.length - b.companies.length,
    text: ({ companies }) => String(companies.length),
  },
  {
    id: 'members',
    header: say('whoTheyAre'),
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
    header: say('aShortestWayRound'),
    cell: ({ path }) => (
      <ol className="ranking-path">
        {path.map(({ holder, company, text, holding }) => (
          <li key={`${holder.id} ${company.id}`}>
            {say('holds', {
              holder: holder.name,
              share: text === '?' ? say('unknownShare') : text,
              company: company.name,
            })}{' '}
            <span className="fact-citations">{holding && <Citations citations={holding.citations} />}</span>
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
      caption={({ list }) => say('circles', { count: list.totalCount, on: dayInWords(on) })}
      columns={COLUMNS}
      rowKey={({ companies }) => companies.map(({ id }) => id).join()}
      file={`circular-holdings-${on}`}
      empty={
        <EmptyNotice title={say('noCircle')}>
          <p>{say('noCompanyHoldsItself')}</p>
        </EmptyNotice>
      }
    >
      {() => <p className="quiet ranking-definition">{say('whatACircleIs')}</p>}
    </RankingTable>
  );
}
