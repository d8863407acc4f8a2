import { dayInWords } from '../lib/days.ts';
import { OWNERSHIP_POLICIES, type OwnershipPolicyName } from '../lib/ownership-words.ts';
import type { RankingName } from '../lib/ranking-words.ts';
import { useTitle } from '../lib/window/title.ts';
import { DayField } from '../ui/inputs/day-field.tsx';
import { Segmented } from '../ui/inputs/segmented.tsx';
import { CirclesRanking } from './circles-ranking.tsx';
import { OwnersRanking } from './owners-ranking.tsx';
import { CompanyRanking, PeopleRanking } from './people-ranking.tsx';
import type { RankingsPatch, RankingsState } from './rankings-state.ts';
import './rankings.css';
import { TermLine } from '../ui/term-line.tsx';
import { say } from './messages/words.ts';

const LISTS: readonly { readonly value: RankingName; readonly label: string; readonly title: string }[] = [
  { value: 'seats', label: say('seats'), title: say('whoSitsOnTheMost') },
  { value: 'joining', label: say('peopleWhoJoin'), title: say('whoJoinsTheMost') },
  { value: 'interlocks', label: say('interlocks'), title: say('whichShareTheMost') },
  { value: 'betweenness', label: say('betweenness'), title: say('whichLieBetween') },
  { value: 'owners', label: say('largestOwners'), title: say('whoOwnsTheMost') },
  { value: 'circles', label: say('circular'), title: say('whichHoldThemselves') },
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
  const title = LISTS.find(({ value }) => value === list)?.title ?? say('rankings');
  useTitle(title, dayInWords(on));
  return (
    <div className="page rankings">
      <header className="page-head">
        <h1>{title}</h1>
        <p className="quiet">
          {say('inEverythingLoaded', {
            on: dayInWords(on),
            known: known === undefined ? say('today') : dayInWords(known),
          })}
        </p>
        <TermLine
          terms={[
            ['seat', say('termSeat')],
            ['interlock', say('termInterlock')],
            ['ultimate-owner', say('termUltimate')],
            ['cross-held-shares', say('termCross')],
          ]}
        />
      </header>
      <div className="page-controls screen-only">
        <Segmented
          label={say('ranking')}
          choices={LISTS}
          value={list}
          onChange={(next) => {
            onState({ list: next });
          }}
        />
        <DayField
          label={say('day')}
          value={on}
          onChange={(day) => {
            onState({ on: day });
          }}
        />
        {list === 'owners' && (
          <label className="field">
            {say('policy')}
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
