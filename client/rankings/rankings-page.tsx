import { dayInWords } from '../lib/days.ts';
import { OWNERSHIP_POLICIES, type OwnershipPolicyName } from '../lib/ownership-words.ts';
import type { RankingName } from '../lib/ranking-words.ts';
import { useTitle } from '../lib/window/title.ts';
import { DayField } from '../ui/day-field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { CirclesRanking } from './circles-ranking.tsx';
import { OwnersRanking } from './owners-ranking.tsx';
import { CompanyRanking, PeopleRanking } from './people-ranking.tsx';
import type { RankingsPatch, RankingsState } from './rankings-state.ts';
import './rankings.css';

const LISTS: readonly { readonly value: RankingName; readonly label: string; readonly title: string }[] = [
  { value: 'seats', label: 'Seats', title: 'Who sits on the most boards' },
  { value: 'joining', label: 'People who join', title: 'Who joins the most companies' },
  { value: 'interlocks', label: 'Interlocks', title: 'Which companies share people with the most others' },
  { value: 'betweenness', label: 'Betweenness', title: 'Which companies lie between the others' },
  { value: 'owners', label: 'Largest owners', title: 'Who ultimately owns the most companies' },
  { value: 'circles', label: 'Circles', title: 'Which companies hold themselves in a circle' },
];

/** Rankings over everything that is loaded, on a day. */
export function RankingsPage({
  state,
  onState,
}: {
  readonly state: RankingsState;
  readonly onState: (patch: RankingsPatch) => void;
}) {
  const { list, on, known, policy } = state;
  const title = LISTS.find(({ value }) => value === list)?.title ?? 'Rankings';
  useTitle(title, dayInWords(on));
  return (
    <div className="page rankings">
      <header className="page-head">
        <h1>{title}</h1>
        <p className="quiet">
          In everything that is loaded, on {dayInWords(on)} · known by{' '}
          {known === undefined ? 'today' : dayInWords(known)}
        </p>
      </header>
      <div className="page-controls screen-only">
        <Segmented
          label="Ranking"
          choices={LISTS}
          value={list}
          onChange={(next) => {
            onState({ list: next });
          }}
        />
        <DayField
          label="Day"
          value={on}
          onChange={(day) => {
            onState({ on: day });
          }}
        />
        {list === 'owners' && (
          <label className="field">
            Policy
            <select
              className="field-input"
              value={policy}
              onChange={(event) => {
                onState({ policy: event.target.value as OwnershipPolicyName });
              }}
            >
              {OWNERSHIP_POLICIES.map((id) => (
                <option key={id} value={id}>
                  {id.replaceAll('_', ' ')}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <Ranking key={`${list} ${on} ${known ?? ''} ${policy}`} state={state} />
    </div>
  );
}

function Ranking({ state }: { readonly state: RankingsState }) {
  switch (state.list) {
    case 'seats':
      return <PeopleRanking state={state} by="SEATS" />;
    case 'joining':
      return <PeopleRanking state={state} by="INTERLOCKS" />;
    case 'interlocks':
      return <CompanyRanking state={state} by="INTERLOCKS" />;
    case 'betweenness':
      return <CompanyRanking state={state} by="BETWEENNESS" />;
    case 'owners':
      return <OwnersRanking state={state} />;
    case 'circles':
      return <CirclesRanking state={state} />;
  }
}
