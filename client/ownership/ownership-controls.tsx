import { PartyField } from '../facts/party-field.tsx';
import { DayField } from '../ui/inputs/day-field.tsx';
import { TermLine } from '../ui/term-line.tsx';
import { Segmented } from '../ui/inputs/segmented.tsx';
import type { OwnershipLinesName, OwnershipMethodName, OwnershipPassesName } from '../lib/ownership-words.ts';
import { FileButton } from './stakes/file-button.tsx';
import { METHODS, methodOf } from './methods.ts';
import type { OwnershipData, OwnershipVariables } from './ownership-query.ts';
import { controlWords, type OnState, type OwnershipState } from './ownership-state.ts';
import { PercentField } from './percent-field.tsx';
import { say } from './messages/words.ts';

const DIRECTIONS = [
  { value: 'up', label: say('whoOwnsIt') },
  { value: 'down', label: say('whatItOwns') },
] as const;
const LINES = [
  { value: 'direct', label: say('direct') },
  { value: 'integrated', label: say('integrated') },
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
        label={say('ofWhom')}
        placeholder={say('lookUpByName')}
        name={ownership?.party.id === state.company ? ownership.party.name : ''}
        onChoose={(company) => {
          onState({ company, suppose: undefined });
        }}
      />
      <DayField
        label={say('day')}
        value={on}
        onChange={(day) => {
          onState({ on: day });
        }}
      />
      {!person && (
        <Segmented
          label={say('direction')}
          choices={DIRECTIONS}
          value={dir}
          onChange={(next) => {
            onState({ dir: next });
          }}
        />
      )}
      <Segmented
        label={say('whichNumber')}
        choices={METHODS}
        value={methodOf(method).value}
        onChange={(value: OwnershipMethodName) => {
          onState({ method: value === 'path' ? undefined : value });
        }}
      />
    </div>
  );
}

/**
 * What the number means, and what is counted and drawn: under the chart, for who asks more. All of it lives in the
 * address.
 */
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
    <section className="ownership-options" aria-label={say('howItIsCountedAndDrawn')}>
      <p className="quiet measure">{methodOf(method).definition(controlWords(state))}</p>
      <TermLine
        terms={[
          ['integrated-share', say('termIntegrated')],
          ['ultimate-owner', say('termUltimate')],
          ['holder-of-record', say('termOfRecord')],
          ['voting-right', say('termVotes')],
        ]}
      />
      <div className="page-controls">
        <span className="on-lines">
          <span className="caption">{say('onTheLines')}</span>
          <Segmented
            label={say('whichShareStandsOnTheLines')}
            choices={LINES}
            value={lines ?? 'direct'}
            onChange={(value: OwnershipLinesName) => {
              onState({ lines: value === 'direct' ? undefined : value });
            }}
          />
        </span>
        <DayField
          label={say('compareWith')}
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
            {say('oneDayOnly')}
          </button>
        )}
        <PercentField
          label={say('sharesOfAtLeast')}
          value={min}
          none={say('anyShare')}
          places={6}
          suggestions={MINIMA}
          onChange={(value) => {
            onState({ min: value });
          }}
        />
        <label className="field">
          {say('depthSelect', {
            select: (
              <select
                className="field-input"
                value={depth ?? ''}
                onChange={(event) => {
                  onState({ depth: event.target.value === '' ? undefined : event.target.value });
                }}
              >
                <option value="">{say('allTiers')}</option>
                {DEPTHS.map((one) => (
                  <option key={one} value={one}>
                    {one === '1' ? say('n1Tier') : say('oneTiers', { one })}
                  </option>
                ))}
              </select>
            ),
          })}
        </label>
        <div className="field control-field" role="group" aria-label={say('control')}>
          <span aria-hidden>{say('controlIs')}</span>
          <select
            className="field-input"
            aria-label={say('whetherThePercentageMustBePassed')}
            value={passes ?? 'more'}
            onChange={(event) => {
              onState({
                passes: event.target.value === 'more' ? undefined : (event.target.value as OwnershipPassesName),
              });
            }}
          >
            <option value="more">{say('moreThan')}</option>
            <option value="least">{say('atLeast')}</option>
          </select>
          <PercentField
            label={say('percentageOfTheVotes')}
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
