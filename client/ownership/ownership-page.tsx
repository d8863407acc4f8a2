import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useLongWait } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import { boundsText, rounded, widened, type Bounds } from '../lib/figures.ts';
import { useTitle } from '../lib/window/title.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { BeforeAfter, TwoDays } from './what-if/comparisons.tsx';
import { methodOf } from './methods.ts';
import { OwnersSection } from './owners-section.tsx';
import { bothDays } from './chart/both-days.ts';
import { OwnershipChart, type Picked } from './chart/ownership-chart.tsx';
import { OwnershipBar, OwnershipOptions } from './ownership-controls.tsx';
import type { OwnershipData, OwnershipVariables } from './ownership-query.ts';
import { controlWords, isSupposing, type OnState, type OwnershipState } from './ownership-state.ts';
import { Rings } from './ring-figure.tsx';
import { StakeDetail } from './stakes/stake-detail.tsx';
import { StakeTable } from './stakes/stake-table.tsx';
import { isNothing } from './stakes/stake-text.ts';
import { SupposedBanner } from './what-if/supposed-holdings-banner.tsx';
import './ownership.css';
import { useAllStakes, useAsked, useOwnership } from './use-ownership.ts';
import { WhatIfForm } from './what-if/what-if-form.tsx';
import { WarningList } from './warning-list.tsx';
import { say } from './messages/words.ts';

/**
 * Who owns a company, or what a company or person owns, on a day: as a chart, as a table, and with the arithmetic of
 * every figure.
 */
export function OwnershipPage({ state, onState }: { readonly state: OwnershipState; readonly onState: OnState }) {
  const { on, known, against } = state;
  const asked = useAsked(state);
  const { data, problem, retry, fetching } = useOwnership(asked, state.lines === 'integrated');
  const slow = useLongWait(fetching && !data);
  const ownership = data?.ownership;
  const dir = ownership?.party.__typename === 'Person' ? 'down' : state.dir;
  useTitle(ownership && say('ownershipOfName', { name: ownership.party.name }), dayInWords(on));
  const options = (
    <>
      <OwnershipOptions state={state} ownership={ownership} variables={asked.variables} onState={onState} />
      <WhatIfForm
        state={state}
        company={ownership?.party.__typename === 'Company' ? ownership.party.id : undefined}
        onState={onState}
      />
    </>
  );
  return (
    <div className="page" aria-busy={fetching}>
      <header className="page-head">
        <h1>
          {ownership
            ? dir === 'up'
              ? say('whoOwnsName', { name: ownership.party.name })
              : say('whatNameOwns', { name: ownership.party.name })
            : say('ownership')}
        </h1>
        <p className="quiet">
          {say('onOnKnownByKnown', {
            on: dayInWords(on),
            known: known === undefined ? say('today') : dayInWords(known),
          })}
        </p>
      </header>
      <SupposedBanner state={state} told={fetching ? undefined : ownership?.suppositions} onState={onState} />
      <OwnershipBar state={state} ownership={ownership} onState={onState} />
      {problem && (
        <ProblemNotice
          problem={problem}
          onRetry={retry}
          onSuggestion={(id) => {
            onState({ company: id });
          }}
        />
      )}
      {slow && <Skeleton lines={10} />}
      {!problem && ownership && asked.variables ? (
        <Answer key={state.company + dir} ownership={ownership} variables={asked.variables} state={state}>
          {options}
        </Answer>
      ) : (
        // Not before there is an answer: what is opened or typed would not move with it.
        problem && options
      )}
      {!problem && ownership && asked.variables && isSupposing(state) && (
        <BeforeAfter state={state} ownership={ownership} variables={asked.variables} />
      )}
      {!problem && ownership && asked.variables && against !== undefined && (
        <TwoDays state={state} variables={asked.variables} against={against} />
      )}
      {!problem && ownership?.direction === 'UP' && <OwnersSection state={state} onState={onState} />}
    </div>
  );
}

function Answer({
  ownership,
  variables,
  state,
  children,
}: {
  readonly ownership: OwnershipData;
  readonly variables: OwnershipVariables;
  readonly state: OwnershipState;
  /** What else can be asked; it stands under the chart. */
  readonly children: ReactNode;
}) {
  const { direction, party, warnings, rings, links, totalStakes, totalDirect } = ownership;
  const all = useAllStakes(variables, ownership) ?? { stakes: ownership.stakes, whole: false, problem: undefined };
  // Two days are compared by the record: what is supposed belongs to neither.
  const { against } = state;
  const compared = against !== undefined && !isSupposing(state);
  const other = useOwnership(
    {
      variables: compared ? { ...variables, on: against } : undefined,
      fetching: false,
      problem: undefined,
      retry: () => undefined,
    },
    state.lines === 'integrated',
  );
  const before = compared ? other.data?.ownership : undefined;
  const both = useMemo(
    () => before && bothDays(before, ownership, state.min !== undefined),
    [before, ownership, state.min],
  );
  const total = totalDirect && totalText(totalDirect);
  const method = methodOf(state.method);
  const nothing = all.stakes.filter(isNothing).length;
  const [picked, setPicked] = useState<Picked | undefined>(undefined);
  const detail = useRef<HTMLDivElement>(null);
  const pick = (next: Picked | undefined) => {
    setPicked(next && picked && nameOf(next) === nameOf(picked) ? undefined : next);
    requestAnimationFrame(() => detail.current?.scrollIntoView({ block: 'nearest' }));
  };
  if (ownership.stakes.length === 0) {
    return (
      <>
        <EmptyNotice
          title={
            direction === 'UP'
              ? say('noHolderOfNameIsNamed', { name: party.name })
              : say('noHoldingOfNameIsNamed', { name: party.name })
          }
        >
          <p>{emptyReason(state)}</p>
        </EmptyNotice>
        {children}
      </>
    );
  }
  return (
    <>
      <WarningList
        warnings={[...warnings, ...rings.map((ring) => `${ring.name}: ${ringWords(ring.companies.length)}`)]}
      />
      <OwnershipChart
        ownership={both?.ownership ?? ownership}
        changes={both?.changes}
        gone={both?.gone}
        state={state}
        picked={picked}
        onPick={pick}
      />
      <div ref={detail} aria-live="polite">
        {picked && (
          <PickedDetail
            picked={picked}
            ownership={ownership}
            variables={variables}
            state={state}
            onClose={() => {
              setPicked(undefined);
            }}
          />
        )}
      </div>
      {children}
      <Rings rings={rings} links={links} />
      <section className="section" aria-label={say('tableOfAllParties')}>
        <h2>{say('parties', { totalStakes: totalStakes - nothing })}</h2>
        {nothing > 0 && <p className="quiet">{say('ofMorePartiesASourceStates', { nothing })}</p>}
        {direction === 'UP' && total !== null && total !== undefined && (
          <p className="quiet">{say('namedDirectHoldersTogetherTotal', { total })}</p>
        )}
        {ownership.stakes.length < totalStakes && (
          <p className="quiet">
            {say('theChartHasTheStakesLargest', {
              stakes: ownership.stakes.length,
              message: all.problem
                ? say('theOthersCouldNotBeRead', { message: all.problem.message })
                : all.whole
                  ? say('theTableHasAll')
                  : say('theTableIsBeingFilledStakes', { stakes: all.stakes.length }),
            })}
          </p>
        )}
        <StakeTable
          ownership={ownership}
          stakes={all.stakes}
          method={method}
          selected={picked && 'party' in picked ? picked.party : undefined}
          onPick={(id) => {
            pick({ party: id });
          }}
        />
      </section>
    </>
  );
}

function nameOf(picked: Picked): string {
  return 'party' in picked ? picked.party : picked.id;
}

function PickedDetail({
  picked,
  ownership,
  variables,
  state,
  onClose,
}: {
  readonly picked: Picked;
  readonly ownership: OwnershipData;
  readonly variables: OwnershipVariables;
  readonly state: OwnershipState;
  readonly onClose: () => void;
}) {
  const common = { on: state.on, control: controlWords(state), onClose };
  if ('party' in picked) {
    const stake = ownership.stakes.find((one) => one.party.id === picked.party);
    if (stake === undefined) return null;
    return (
      <StakeDetail key={picked.party} {...common} name={stake.party.name} variables={variables} party={picked.party} />
    );
  }
  // The figures of a line are those of its holder in the company it leads to.
  const { holder, company } = picked.link;
  const between: OwnershipVariables = {
    ...variables,
    company: company.id,
    person: null,
    direction: 'UP',
    method: 'BY_PATH',
  };
  return (
    <StakeDetail
      key={picked.id}
      {...common}
      name={`${holder.name} in ${company.name}`}
      variables={between}
      party={holder.id}
    />
  );
}

/** To three decimals; bounds that are one figure as that figure. */
function totalText(total: Bounds): string | undefined {
  return total.min !== null && total.min === total.max ? `${rounded(total.min, 3)} %` : boundsText(widened(total, 3));
}

function ringWords(companies: number): string {
  return companies === 1 ? say('itsOwnSharesAreInIts') : say('theyHoldEachOtherInA');
}

function emptyReason(state: OwnershipState): string {
  const { min, method } = state;
  if (method === 'control') return say('nobodyHoldsStateOfTheVotes', { state: controlWords(state) });
  return min === undefined ? say('noSourceThatWasKnownBy') : say('noneOfAtLeastMinIs', { min });
}
