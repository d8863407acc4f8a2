import { Link } from '@tanstack/react-router';
import { ArrowLeftRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { partyOption, searchStatus, usePartySearch } from '../lib/party-search.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { PartyCombobox } from '../ui/inputs/party-combobox.tsx';
import { Segmented } from '../ui/inputs/segmented.tsx';
import { ChainView } from './chain-view.tsx';
import { connectionQuery, partyNameQuery } from './interlocks-query.ts';
import { routesBetween } from './routes-between.ts';
import { say } from './messages/words.ts';

const WHEN = [
  { value: 'any', label: say('onAnyDay') },
  { value: 'on', label: say('onTheDayAbove') },
] as const;

interface FinderState {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly on: string;
  readonly known: string | undefined;
}

/** How two parties are connected: the shortest chains of facts between them. */
export function ConnectionFinder({
  state,
  onState,
}: {
  readonly state: FinderState;
  readonly onState: (patch: { readonly from?: string | undefined; readonly to?: string | undefined }) => void;
}) {
  const { from, to, on, known } = state;
  const [when, setWhen] = useState<'any' | 'on'>('any');
  const ready = from !== undefined && to !== undefined && from !== to;
  const { data, problem, retry, fetching } = useAnswer(
    connectionQuery,
    { from: from ?? '', to: to ?? '', on: when === 'on' ? on : null, knownOn: known ?? null },
    { pause: !ready },
  );
  const slow = useLongWait(ready && fetching && !data);
  const found = data?.connections;
  const chains = found?.chains;
  const ways = useMemo(() => routesBetween(chains ?? []), [chains]);
  return (
    <section className="section connection" aria-busy={fetching && ready}>
      <h2>{say('howAreTwoOfThemConnected')}</h2>
      <div className="page-controls">
        <End
          label={say('from')}
          id={from}
          onChoose={(id) => {
            onState({ from: id });
          }}
        />
        <button
          type="button"
          className="button button-icon"
          aria-label={say('swapTheTwo')}
          disabled={from === undefined && to === undefined}
          onClick={() => {
            onState({ from: to, to: from });
          }}
        >
          <ArrowLeftRight size={14} aria-hidden />
        </button>
        <End
          label={say('to')}
          id={to}
          onChoose={(id) => {
            onState({ to: id });
          }}
        />
        <Segmented label={say('when')} choices={WHEN} value={when} onChange={setWhen} />
      </div>
      {!ready && (
        <p className="quiet">
          {from !== undefined && from === to ? say('bothEndsAreTheSameChoose') : say('chooseTwoPeopleOrCompanies')}
        </p>
      )}
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {slow && <Skeleton lines={4} />}
      {!problem && chains?.length === 0 && (
        <EmptyNotice title={say(found?.stoppedAtLength ? 'noChainOfUpToSixSteps' : 'noChainOfFactsConnectsThem')}>
          <p>
            {say(found?.stoppedAtLength ? 'upToSixStepsWereTried' : 'allThatIsJoinedWasLookedAt', {
              value: when === 'on' ? say('withFactsThatHoldOnThe') : '',
            })}
          </p>
        </EmptyNotice>
      )}
      {!problem && chains !== undefined && chains.length > 0 && (
        <>
          <p>
            <Link to="/" search={{ focus: from, between: `${from ?? ''},${to ?? ''}`, on, known }}>
              {say('drawTheWaysBetweenThem')}
            </Link>
          </p>
          <p className="quiet">
            {say(found?.truncated ? 'firstShortestWaysOfSteps' : 'shortestWaysOfSteps', {
              ways: ways.length,
              steps: chains[0]?.steps.length ?? 0,
            })}
          </p>
          <ol className="chains">
            {ways.map((way) => (
              <ChainView
                key={way.parties.map((party) => party.id).join()}
                way={way}
                on={when === 'on' ? on : undefined}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function End({
  label,
  id,
  onChoose,
}: {
  readonly label: string;
  readonly id: string | undefined;
  readonly onChoose: (id: string) => void;
}) {
  const [typed, setTyped] = useState<{ readonly for: string | undefined; readonly text: string } | undefined>(
    undefined,
  );
  const named = useAnswer(partyNameQuery, { id: id ?? '' }, { pause: id === undefined });
  const name = id === undefined ? '' : (named.data?.party?.name ?? id);
  const typing = typed !== undefined && typed.for === id;
  const search = usePartySearch(typing ? typed.text : '');
  return (
    <div className="field connection-end">
      <span>{label}</span>
      <PartyCombobox
        label={label}
        placeholder={say('personOrCompany')}
        value={typing ? typed.text : name}
        onValueChange={(text) => {
          setTyped({ for: id, text });
        }}
        options={typing ? search.matches.map(partyOption) : []}
        status={typing ? searchStatus(search) : undefined}
        problem={search.problem !== undefined}
        busy={search.searching}
        onChoose={(option) => {
          setTyped(undefined);
          onChoose(option.id);
        }}
      />
    </div>
  );
}
