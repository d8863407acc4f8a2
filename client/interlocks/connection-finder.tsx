import { Link } from '@tanstack/react-router';
import { ArrowLeftRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { counted } from '../lib/figures.ts';
import { partyOption, searchStatus, usePartySearch } from '../lib/party-search.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { PartyCombobox } from '../ui/party-combobox.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { ChainView } from './chain-view.tsx';
import type { InterlocksPatch, InterlocksState } from './interlocks-state.ts';
import { connectionQuery, partyNameQuery } from './interlocks-query.ts';
import { routesBetween } from './routes-between.ts';

const WHEN = [
  { value: 'any', label: 'On any day' },
  { value: 'on', label: 'On the day above' },
] as const;

/** How two parties are connected: the shortest chains of facts between them. */
export function ConnectionFinder({
  state,
  onState,
}: {
  readonly state: InterlocksState;
  readonly onState: (patch: InterlocksPatch) => void;
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
  const chains = data?.connection;
  const ways = useMemo(() => routesBetween(chains ?? []), [chains]);
  return (
    <section className="section connection" aria-busy={fetching && ready}>
      <h2>How are two of them connected?</h2>
      <div className="page-controls">
        <End
          label="From"
          id={from}
          onChoose={(id) => {
            onState({ from: id });
          }}
        />
        <button
          type="button"
          className="button button-icon"
          aria-label="Swap the two"
          disabled={from === undefined && to === undefined}
          onClick={() => {
            onState({ from: to, to: from });
          }}
        >
          <ArrowLeftRight size={14} aria-hidden />
        </button>
        <End
          label="To"
          id={to}
          onChoose={(id) => {
            onState({ to: id });
          }}
        />
        <Segmented label="When" choices={WHEN} value={when} onChange={setWhen} />
      </div>
      {!ready && (
        <p className="quiet">
          {from !== undefined && from === to
            ? 'Both ends are the same; choose another.'
            : 'Choose two people or companies.'}
        </p>
      )}
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {slow && <Skeleton lines={4} />}
      {!problem && chains?.length === 0 && (
        <EmptyNotice title="No chain of facts connects them">
          <p>
            Up to six steps were tried{when === 'on' ? ', with facts that hold on the day only' : ''}. A connection that
            no source states is not known.
          </p>
        </EmptyNotice>
      )}
      {!problem && chains !== undefined && chains.length > 0 && (
        <>
          <p>
            <Link to="/" search={{ focus: from, between: `${from ?? ''},${to ?? ''}`, on, known }}>
              Draw the ways between them
            </Link>
          </p>
          <p className="quiet">
            {counted(ways.length, 'shortest way')} of {counted(chains[0]?.steps.length ?? 0, 'step')}
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
        placeholder="Person or company"
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
