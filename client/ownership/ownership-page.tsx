import { useRef, useState } from 'react';
import { useLongWait } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import { boundsText, counted, rounded, widened, type Bounds } from '../lib/figures.ts';
import type { OwnershipMethodName, OwnershipPolicyName } from '../lib/ownership-words.ts';
import { useTitle } from '../lib/title.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { methodOf } from './methods.ts';
import { OwnersSection } from './owners-section.tsx';
import { OwnershipChart } from './ownership-chart.tsx';
import { OwnershipControls } from './ownership-controls.tsx';
import type { OwnershipData } from './ownership-query.ts';
import { StakeDetail } from './stake-detail.tsx';
import { StakeTable } from './stake-table.tsx';
import './ownership.css';
import { FIRST, useOwnership } from './use-ownership.ts';

export interface OwnershipState {
  /** Id of the company; of a person, who can only be asked what they own. */
  readonly company: string;
  readonly dir: 'up' | 'down';
  readonly on: string;
  readonly known: string | undefined;
  readonly min: string | undefined;
  /** Which number ranks and stands in the chart; along chains when absent. */
  readonly method?: OwnershipMethodName | undefined;
  /** Tiers drawn; all when absent. */
  readonly depth?: string | undefined;
  /** Another day to compare with. */
  readonly against?: string | undefined;
  readonly policy?: OwnershipPolicyName | undefined;
}

export type OwnershipPatch = { readonly [K in keyof OwnershipState]?: OwnershipState[K] | undefined };

/** Who owns a company, or what a company or person owns, on a day: as a chart, as a table, and with the arithmetic of every figure. */
export function OwnershipPage({ state, onState }: {
  readonly state: OwnershipState;
  readonly onState: (patch: OwnershipPatch) => void;
}) {
  const { company, on, known, against } = state;
  const question = JSON.stringify([company, state.dir, on, known, state.min, state.method]);
  const [page, setPage] = useState<{ readonly of: string; readonly after: readonly string[] }>({ of: question, after: [] });
  // A page belongs to the question it was turned in; another question starts at its first.
  const after = page.of === question ? page.after : [];
  const { data, problem, retry, fetching } = useOwnership(state, after.at(-1));
  const slow = useLongWait(fetching && !data);
  const ownership = data?.ownership;
  const dir = ownership?.party.__typename === 'Person' ? 'down' : state.dir;
  useTitle(ownership && `Ownership of ${ownership.party.name}`, dayInWords(on));
  return (
    <div className="page" aria-busy={fetching}>
      <header className="page-head">
        <h1>{ownership ? (dir === 'up' ? `Who owns ${ownership.party.name}` : `What ${ownership.party.name} owns`) : 'Ownership'}</h1>
        <p className="quiet">
          on {dayInWords(on)} · known by {known === undefined ? 'today' : dayInWords(known)}
        </p>
      </header>
      <OwnershipControls state={state} ownership={ownership} onState={onState} />
      {problem && <ProblemNotice problem={problem} onRetry={retry} onSuggestion={(id) => { onState({ company: id }); }} />}
      {slow && <Skeleton lines={10} />}
      {!problem && ownership && (
        <Answer ownership={ownership} state={state} before={after.length} onPage={(cursor) => { setPage({ of: question, after: cursor === undefined ? after.slice(0, -1) : [...after, cursor] }); }} />
      )}
      {!problem && ownership && against !== undefined && <ComparisonTable state={state} against={against} />}
      {!problem && ownership?.direction === 'UP' && <OwnersSection state={state} onState={onState} />}
    </div>
  );
}

interface AnswerProps {
  readonly ownership: OwnershipData;
  readonly state: OwnershipState;
  /** Pages before this one. */
  readonly before: number;
  readonly onPage: (after: string | undefined) => void;
}

function Answer({ ownership, state, before, onPage }: AnswerProps) {
  const { stakes, direction, party, warnings, rings, truncated, totalStakes, totalDirect, pageInfo } = ownership;
  const total = totalDirect && totalText(totalDirect);
  const method = methodOf(state.method);
  const [selected, setSelected] = useState<string | undefined>(undefined);
  const detail = useRef<HTMLDivElement>(null);
  const picked = stakes.find((stake) => stake.party.id === selected);
  const pick = (id: string | undefined) => {
    setSelected(id === selected ? undefined : id);
    requestAnimationFrame(() => detail.current?.scrollIntoView({ block: 'nearest' }));
  };
  if (stakes.length === 0) {
    return (
      <EmptyNotice title={direction === 'UP' ? `No holder of ${party.name} is named` : `No holding of ${party.name} is named`}>
        <p>{emptyReason(state)}</p>
      </EmptyNotice>
    );
  }
  return (
    <>
      <Warnings warnings={[...warnings, ...rings.map((ring) => `${ring.name}: ${ringWords(ring.companies.length)}`)]} />
      <OwnershipChart ownership={ownership} method={method} depth={state.depth === undefined ? undefined : Number(state.depth)} selected={selected} onSelect={pick} />
      <div ref={detail} aria-live="polite">
        {picked && <StakeDetail stake={picked} on={state.on} onClose={() => { setSelected(undefined); }} />}
      </div>
      <section className="section">
        <h2>{counted(totalStakes, 'party', 'parties')}</h2>
        {direction === 'UP' && total !== null && total !== undefined && <p className="quiet">Named direct holders together: {total}</p>}
        {truncated && <p className="quiet">{`${String(before * FIRST + 1)} to ${String(before * FIRST + stakes.length)}, the largest first.`}</p>}
        <StakeTable ownership={ownership} method={method} selected={selected} onPick={pick} />
        {(before > 0 || pageInfo.hasNextPage) && (
          <div className="page-controls">
            <button type="button" className="button" disabled={before === 0} onClick={() => { onPage(undefined); }}>Larger ones</button>
            <button type="button" className="button" disabled={!pageInfo.hasNextPage} onClick={() => { if (pageInfo.endCursor !== null) onPage(pageInfo.endCursor); }}>
              Smaller ones
            </button>
          </div>
        )}
      </section>
    </>
  );
}

/** To three decimals; bounds that are one figure as that figure. */
function totalText(total: Bounds): string | undefined {
  return total.min !== null && total.min === total.max ? `${rounded(total.min, 3)} %` : boundsText(widened(total, 3));
}

function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul className="ownership-warnings">
      {warnings.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  );
}

function ringWords(companies: number): string {
  return companies === 1
    ? 'its own shares are in its hands.'
    : 'they hold each other in a circle. Along chains it is not followed round; integrated figures follow it for ever.';
}

function emptyReason({ min, method }: OwnershipState): string {
  if (method === 'control') return 'Nobody holds more than half of the votes together with what it controls, nor may, by what is known for this day.';
  return min === undefined
    ? 'No source that was known by then states one for this day. That is not to say that there is none.'
    : `None of at least ${min} % is stated for this day. A holding of unknown size may be larger.`;
}
