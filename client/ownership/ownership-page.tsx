import { Download } from 'lucide-react';
import { useState } from 'react';
import { useLongWait } from '../lib/answer.ts';
import { csvText, saveFile } from '../lib/csv.ts';
import { dayInWords } from '../lib/days.ts';
import { boundsText, counted, widened } from '../lib/figures.ts';
import { useTitle } from '../lib/title.ts';
import { DayField } from '../ui/day-field.tsx';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { OwnershipChart } from './ownership-chart.tsx';
import type { OwnershipData } from './ownership-query.ts';
import { STAKE_HEADER, StakeTable, stakeRows } from './stake-table.tsx';
import './ownership.css';
import { useOwnership } from './use-ownership.ts';

export interface OwnershipState {
  /** Id of the company; of a person, who can only be asked what they own. */
  readonly company: string;
  readonly dir: 'up' | 'down';
  readonly on: string;
  readonly known: string | undefined;
  readonly min: string | undefined;
}

export type OwnershipPatch = { readonly [K in keyof OwnershipState]?: OwnershipState[K] | undefined };

const DIRECTIONS = [
  { value: 'up', label: 'Who owns it' },
  { value: 'down', label: 'What it owns' },
] as const;
const MINIMA = ['1', '3', '5', '10', '20', '25', '50'] as const;

/** Who owns a company, or what a company or person owns, on a day: as a chart and as a table with every chain and its arithmetic. */
export function OwnershipPage({ state, onState }: {
  readonly state: OwnershipState;
  readonly onState: (patch: OwnershipPatch) => void;
}) {
  const { company, on, known, min } = state;
  const { data, problem, retry, fetching } = useOwnership(state);
  const slow = useLongWait(fetching && !data);
  const ownership = data?.ownership;
  const person = ownership?.party.__typename === 'Person';
  const dir = person ? 'down' : state.dir;
  useTitle(ownership && `Ownership of ${ownership.party.name}`, dayInWords(on));
  return (
    <div className="page" aria-busy={fetching}>
      <header className="page-head">
        <h1>{ownership ? (dir === 'up' ? `Who owns ${ownership.party.name}` : `What ${ownership.party.name} owns`) : 'Ownership'}</h1>
        <p className="quiet">
          on {dayInWords(on)} · known by {known === undefined ? 'today' : dayInWords(known)}
        </p>
      </header>
      <div className="page-controls">
        {!person && <Segmented label="Direction" choices={DIRECTIONS} value={dir} onChange={(next) => { onState({ dir: next }); }} />}
        <DayField label="Day" value={on} onChange={(day) => { onState({ on: day }); }} />
        <label className="field">
          At least
          <select className="field-input" value={min ?? ''} onChange={(event) => { onState({ min: event.target.value === '' ? undefined : event.target.value }); }}>
            <option value="">any share</option>
            {[...new Set([...MINIMA, ...(min === undefined ? [] : [min])])].map((value) => (
              <option key={value} value={value}>
                {value} %
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button"
          disabled={!ownership || ownership.stakes.length === 0}
          onClick={() => {
            if (ownership) saveFile(`ownership-${company}-${dir}-${on}.csv`, csvText(STAKE_HEADER, stakeRows(ownership)), 'text/csv;charset=utf-8');
          }}
        >
          <Download size={14} aria-hidden /> CSV
        </button>
      </div>
      {problem && <ProblemNotice problem={problem} onRetry={retry} onSuggestion={(id) => { onState({ company: id }); }} />}
      {slow && <Skeleton lines={10} />}
      {!problem && ownership && <Answer ownership={ownership} on={on} min={min} />}
    </div>
  );
}

function Answer({ ownership, on, min }: { readonly ownership: OwnershipData; readonly on: string; readonly min: string | undefined }) {
  const { stakes, direction, party, warnings, rings, truncated, totalStakes, totalDirect } = ownership;
  const total = totalDirect && boundsText(widened(totalDirect, 3));
  const [selected, setSelected] = useState<string | undefined>(undefined);
  if (stakes.length === 0) {
    return (
      <EmptyNotice title={direction === 'UP' ? `No holder of ${party.name} is named` : `No holding of ${party.name} is named`}>
        <p>
          {min === undefined
            ? 'No source that was known by then states one for this day. That is not to say that there is none.'
            : `None of at least ${min} % is stated for this day. A holding of unknown size may be larger.`}
        </p>
      </EmptyNotice>
    );
  }
  return (
    <>
      {warnings.length > 0 && (
        <ul className="ownership-warnings">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {rings.length > 0 && (
        <ul className="ownership-warnings">
          {rings.map((ring) => (
            <li key={ring.name}>{ring.name}: they hold each other in a circle, which the chains do not follow round.</li>
          ))}
        </ul>
      )}
      <OwnershipChart ownership={ownership} selected={selected} onSelect={setSelected} />
      <section className="section">
        <h2>
          {counted(totalStakes, 'party', 'parties')}
          {truncated && `, the first ${String(stakes.length)} shown`}
        </h2>
        {direction === 'UP' && total !== null && total !== undefined && <p className="quiet">Named direct holders together: {total}</p>}
        {truncated && <p className="quiet">Ask for a higher least share to see the largest ones whole.</p>}
        <StakeTable ownership={ownership} on={on} />
      </section>
    </>
  );
}
