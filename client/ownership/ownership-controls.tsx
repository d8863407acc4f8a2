import { PartyField } from '../facts/party-field.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import type { OwnershipLinesName, OwnershipMethodName, OwnershipPassesName } from '../lib/ownership-words.ts';
import { FileButton } from './stakes/file-button.tsx';
import { METHODS, methodOf } from './methods.ts';
import type { OwnershipData, OwnershipVariables } from './ownership-query.ts';
import { controlWords, type OnState, type OwnershipState } from './ownership-state.ts';
import { PercentField } from './percent-field.tsx';

const DIRECTIONS = [
  { value: 'up', label: 'Who owns it' },
  { value: 'down', label: 'What it owns' },
] as const;
const LINES = [
  { value: 'direct', label: 'Direct' },
  { value: 'integrated', label: 'Integrated' },
] as const;
const MINIMA = ['1', '3', '5', '10', '20', '25', '50'] as const;
const CONTROLS = ['20', '25', '33.34', '50', '66.67', '75'] as const;
const DEPTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Of whom, which way, on which day, by which number: what a reader changes first, in one bar over the chart. */
export function OwnershipBar({
  state,
  ownership,
  onState,
}: {
  readonly state: OwnershipState;
  readonly ownership: OwnershipData | undefined;
  readonly onState: OnState;
}) {
  const { dir, on, method } = state;
  const person = ownership?.party.__typename === 'Person';
  return (
    <div className="page-controls ownership-bar">
      <PartyField
        key={state.company}
        label="Of whom"
        placeholder="Look up by name"
        name={ownership?.party.id === state.company ? ownership.party.name : ''}
        onChoose={(company) => {
          onState({ company, suppose: undefined });
        }}
      />
      {!person && (
        <Segmented
          label="Direction"
          choices={DIRECTIONS}
          value={dir}
          onChange={(next) => {
            onState({ dir: next });
          }}
        />
      )}
      <DayField
        label="Day"
        value={on}
        onChange={(day) => {
          onState({ on: day });
        }}
      />
      <Segmented
        label="Which number"
        choices={METHODS}
        value={methodOf(method).value}
        onChange={(value: OwnershipMethodName) => {
          onState({ method: value === 'path' ? undefined : value });
        }}
      />
    </div>
  );
}

/** What the number means, and what is counted and drawn: under the chart, for who asks more. All of it lives in the address. */
export function OwnershipOptions({
  state,
  ownership,
  variables,
  onState,
}: {
  readonly state: OwnershipState;
  readonly ownership: OwnershipData | undefined;
  readonly variables: OwnershipVariables | undefined;
  readonly onState: OnState;
}) {
  const { min, method, depth, against, control, passes, lines } = state;
  return (
    <section className="ownership-options" aria-label="How it is counted and drawn">
      <p className="quiet measure">{methodOf(method).definition(controlWords(state))}</p>
      <div className="page-controls">
        <span className="on-lines">
          <span className="caption">On the lines</span>
          <Segmented
            label="Which share stands on the lines"
            choices={LINES}
            value={lines ?? 'direct'}
            onChange={(value: OwnershipLinesName) => {
              onState({ lines: value === 'direct' ? undefined : value });
            }}
          />
        </span>
        <DayField
          label="Compare with"
          value={against ?? ''}
          onChange={(day) => {
            onState({ against: day });
          }}
        />
        {against !== undefined && (
          <button
            type="button"
            className="button"
            onClick={() => {
              onState({ against: undefined });
            }}
          >
            One day only
          </button>
        )}
        <PercentField
          label="Shares of at least"
          value={min}
          none="any"
          places={6}
          suggestions={MINIMA}
          onChange={(value) => {
            onState({ min: value });
          }}
        />
        <label className="field">
          Depth
          <select
            className="field-input"
            value={depth ?? ''}
            onChange={(event) => {
              onState({ depth: event.target.value === '' ? undefined : event.target.value });
            }}
          >
            <option value="">all tiers</option>
            {DEPTHS.map((one) => (
              <option key={one} value={one}>
                {one === '1' ? '1 tier' : `${one} tiers`}
              </option>
            ))}
          </select>
        </label>
        <div className="field control-field" role="group" aria-label="Control">
          <span aria-hidden>Control is</span>
          <select
            className="field-input"
            aria-label="Whether the percentage must be passed or reached"
            value={passes ?? 'more'}
            onChange={(event) => {
              onState({
                passes: event.target.value === 'more' ? undefined : (event.target.value as OwnershipPassesName),
              });
            }}
          >
            <option value="more">more than</option>
            <option value="least">at least</option>
          </select>
          <PercentField
            label="Percentage of the votes"
            value={control}
            none="50"
            suggestions={CONTROLS}
            onChange={(value) => {
              onState({ control: value === '50' ? undefined : value });
            }}
          />
        </div>
        <FileButton state={state} ownership={ownership} variables={variables} />
      </div>
    </section>
  );
}
