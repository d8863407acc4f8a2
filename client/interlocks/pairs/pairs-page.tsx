import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { PartyField } from '../../facts/party-field.tsx';
import { useAnswer, useLongWait } from '../../lib/answer.ts';
import { dayInWords } from '../../lib/days.ts';
import { useTitle } from '../../lib/window/title.ts';
import { DayField } from '../../ui/inputs/day-field.tsx';
import { EmptyNotice, ProblemNotice, Skeleton } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/inputs/segmented.tsx';
import { ConnectionFinder } from '../connection-finder.tsx';
import '../interlocks.css';
import { pairsQuery, partyNameQuery, type InterlockPair } from '../interlocks-query.ts';
import type { PairsPatch, PairsState } from '../interlocks-state.ts';
import { OwnSwitch } from '../own-switch.tsx';
import { PairMap } from './pair-map.tsx';
import { PairMatrix } from './pair-matrix.tsx';
import { PairTable } from './pair-table.tsx';
import { say } from '../messages/words.ts';

/** Pairs asked for at once; the first share the most people. */
const PAIRS = 200;
const VIEWS = [
  { value: 'matrix', label: say('matrix') },
  { value: 'map', label: say('map') },
  { value: 'table', label: say('table') },
] as const;

/** Which companies share people, in everything that is loaded or in a group: as a matrix, a map and a table. */
export function PairsPage({
  state,
  onState,
}: {
  readonly state: PairsState;
  readonly onState: (patch: PairsPatch) => void;
}) {
  const { group, on, known, own, view } = state;
  const navigate = useNavigate();
  const { data, problem, retry, fetching } = useAnswer(pairsQuery, {
    group: group ?? null,
    on,
    knownOn: known ?? null,
    withinGroups: own !== 'aside',
    first: PAIRS,
  });
  const named = useAnswer(partyNameQuery, { id: group ?? '' }, { pause: group === undefined });
  const groupName = group === undefined ? undefined : (named.data?.party?.name ?? group);
  const slow = useLongWait(fetching && !data);
  const pairs = useMemo(() => data?.interlocks.edges.map(({ node }) => node) ?? [], [data]);
  const total = data?.interlocks.totalCount ?? 0;
  // Who comes with two parties in the address asks about them; who chooses them here goes on where the choice stands.
  const [comesWithTwo] = useState(state.from !== undefined && state.to !== undefined);
  const finder = <ConnectionFinder state={state} onState={onState} />;
  const title =
    groupName === undefined ? say('companiesThatSharePeople') : say('peopleSharedWithinGroupName', { groupName });
  useTitle(title, dayInWords(on));
  return (
    <div className="page" aria-busy={fetching}>
      <header className="page-head">
        <h1>{title}</h1>
        <p className="quiet">
          {say('membersOfABoardWhoSit', {
            on: dayInWords(on),
            known: known === undefined ? say('today') : dayInWords(known),
          })}
        </p>
      </header>
      <div className="page-controls screen-only">
        <PartyField
          label={say('oneCompany')}
          placeholder={say('lookUpByName')}
          kinds={COMPANIES}
          onChoose={(company) => {
            void navigate({ to: '/interlocks', search: { company, on, known, own } });
          }}
        />
        <PartyField
          label={say('withinTheGroupOf')}
          placeholder={say('lookUpByName')}
          name={groupName ?? ''}
          onChoose={(id) => {
            onState({ group: id });
          }}
        />
        <DayField
          label={say('day')}
          value={on}
          onChange={(day) => {
            onState({ on: day });
          }}
        />
        <OwnSwitch
          own={own}
          label={say('withoutPairsWithinOneGroup')}
          onOwn={(next) => {
            onState({ own: next });
          }}
        />
        {group !== undefined && (
          <button
            type="button"
            className="button button-plain"
            onClick={() => {
              onState({ group: undefined });
            }}
          >
            {say('allCompanies')}
          </button>
        )}
        <Segmented
          label={say('view')}
          choices={VIEWS}
          value={view}
          onChange={(next) => {
            onState({ view: next });
          }}
        />
      </div>
      {comesWithTwo && finder}
      {problem && (
        <ProblemNotice
          problem={problem}
          onRetry={retry}
          onSuggestion={(id) => {
            onState({ group: id });
          }}
        />
      )}
      {slow && <Skeleton lines={8} />}
      {!problem && data && pairs.length === 0 && (
        <EmptyNotice title={say('noSharedPersonIsStatedFor')}>
          <p>{say('thatIsWhatTheSourcesSay2', { value: own === 'aside' && say('orShowTheCompaniesOfOne') })}</p>
        </EmptyNotice>
      )}
      {!problem && pairs.length > 0 && <Shown pairs={pairs} total={total} state={state} />}
      {!comesWithTwo && finder}
    </div>
  );
}

function Shown({
  pairs,
  total,
  state: { on, known, view },
}: {
  readonly pairs: readonly InterlockPair[];
  readonly total: number;
  readonly state: PairsState;
}) {
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const both = pairs.find(({ of, company }) => chosen === `${of.id} ${company.id}`);
  const told = chosen === undefined ? pairs : pairs.filter((pair) => isOf(pair, chosen));
  return (
    <>
      <p className="quiet" role="status">
        {say('pairsSentence', {
          pairs: say('pairsOfCompanies', { total }),
          first: total > pairs.length ? say('theFirstPairsWhichShareThe', { pairs: pairs.length }) : '',
        })}
      </p>
      {view === 'matrix' && <PairMatrix pairs={pairs} on={on} chosen={chosen} onChoose={setChosen} />}
      {view === 'map' && <PairMap pairs={pairs} selected={chosen} onSelect={setChosen} />}
      <section className="section">
        <h2>{chosen === undefined ? say('whoTheyShare') : say('whoTheChosenOnesShare')}</h2>
        {chosen !== undefined && told.length < pairs.length && (
          <button
            type="button"
            className="button screen-only"
            onClick={() => {
              setChosen(undefined);
            }}
          >
            {say('showAllPairsPairs', { pairs: pairs.length })}
          </button>
        )}
        {both !== undefined && (
          <p>
            <Link to="/" search={{ focus: both.of.id, between: `${both.of.id},${both.company.id}`, on, known }}>
              {say('drawTheWaysBetweenNameAnd', { name: both.of.name, name2: both.company.name })}
            </Link>
          </p>
        )}
        <PairTable pairs={told} on={on} />
      </section>
    </>
  );
}

/** A pair by its two ids, or everything of one party. */
function isOf({ of, company, people }: InterlockPair, chosen: string): boolean {
  return (
    chosen === `${of.id} ${company.id}` ||
    chosen === of.id ||
    chosen === company.id ||
    people.some(({ person }) => person.id === chosen)
  );
}

const COMPANIES = ['COMPANY'] as const;
