import { Download } from 'lucide-react';
import { csvText, saveFile } from '../lib/csv.ts';
import type { OwnershipMethodName } from '../lib/ownership-words.ts';
import { DayField } from '../ui/day-field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { METHODS, methodOf } from './methods.ts';
import type { OwnershipPatch, OwnershipState } from './ownership-page.tsx';
import type { OwnershipData } from './ownership-query.ts';
import { STAKE_HEADER, stakeRows } from './stake-table.tsx';

const DIRECTIONS = [
  { value: 'up', label: 'Who owns it' },
  { value: 'down', label: 'What it owns' },
] as const;
const MINIMA = ['1', '3', '5', '10', '20', '25', '50'] as const;
const DEPTHS = ['1', '2', '3', '5'] as const;

/** What is asked and how it is drawn; all of it lives in the address. */
export function OwnershipControls({ state, ownership, onState }: {
  readonly state: OwnershipState;
  readonly ownership: OwnershipData | undefined;
  readonly onState: (patch: OwnershipPatch) => void;
}) {
  const { company, dir, on, min, method, depth, against } = state;
  const person = ownership?.party.__typename === 'Person';
  return (
    <>
      <div className="page-controls">
        {!person && <Segmented label="Direction" choices={DIRECTIONS} value={dir} onChange={(next) => { onState({ dir: next }); }} />}
        <DayField label="Day" value={on} onChange={(day) => { onState({ on: day }); }} />
        <DayField label="Compare with" value={against ?? ''} onChange={(day) => { onState({ against: day }); }} />
        {against !== undefined && (
          <button type="button" className="button" onClick={() => { onState({ against: undefined }); }}>One day only</button>
        )}
        <Choice label="At least" value={min} none="any share" values={MINIMA} text={(value) => `${value} %`} onChange={(value) => { onState({ min: value }); }} />
        <Choice label="Depth" value={depth} none="all tiers" values={DEPTHS} text={(value) => (value === '1' ? '1 tier' : `${value} tiers`)} onChange={(value) => { onState({ depth: value }); }} />
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
      <div className="method">
        <Segmented
          label="Which number"
          choices={METHODS}
          value={methodOf(method).value}
          onChange={(value: OwnershipMethodName) => { onState({ method: value === 'path' ? undefined : value }); }}
        />
        <p className="quiet measure">{methodOf(method).definition}</p>
      </div>
    </>
  );
}

function Choice({ label, value, none, values, text, onChange }: {
  readonly label: string;
  readonly value: string | undefined;
  readonly none: string;
  readonly values: readonly string[];
  readonly text: (value: string) => string;
  readonly onChange: (value: string | undefined) => void;
}) {
  return (
    <label className="field">
      {label}
      <select className="field-input" value={value ?? ''} onChange={(event) => { onChange(event.target.value === '' ? undefined : event.target.value); }}>
        <option value="">{none}</option>
        {[...new Set([...values, ...(value === undefined ? [] : [value])])].map((one) => (
          <option key={one} value={one}>
            {text(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
