import { useState } from 'react';
import { useAnswer } from '../../lib/answer.ts';
import { partyOption, searchStatus, usePartySearch } from '../../lib/party-search.ts';
import {
  amountFits,
  MOST_SUPPOSED_HOLDINGS,
  type SupposedMeasure,
  type SupposedHolding,
} from '../../lib/address/supposed-holdings.ts';
import { PartyCombobox } from '../../ui/inputs/party-combobox.tsx';
import { holderKindQuery } from '../owners-query.ts';
import type { OnState, OwnershipState } from '../ownership-state.ts';
import { say } from './messages/words.ts';

type What = SupposedHolding['what'];

const KINDS: readonly { readonly value: What; readonly label: string }[] = [
  { value: 'issue', label: say('newSharesAreIssued') },
  { value: 'pass', label: say('sharesPassFromOneToAnother') },
  { value: 'hold', label: say('somebodyHoldsSoMuch') },
];

/** One supposition at a time; what is supposed stands in the address and is never written anywhere else. */
export function WhatIfForm({
  state,
  company: of,
  onState,
}: {
  readonly state: OwnershipState;
  /** The company the page is about; undefined when it is about a person. */
  readonly company: string | undefined;
  readonly onState: OnState;
}) {
  const [what, setWhat] = useState<What>('issue');
  const [company, setCompany] = useState<string | undefined>(undefined);
  const [from, setFrom] = useState<string | undefined>(undefined);
  const [holder, setHolder] = useState<string | undefined>(undefined);
  const [measure, setMeasure] = useState<SupposedMeasure>('shares');
  const [amount, setAmount] = useState('');
  const about = company ?? of;
  const given = state.suppose ?? [];
  const used: SupposedMeasure = what === 'issue' ? 'shares' : measure;
  const entry =
    amountFits(used, amount) && about !== undefined
      ? entryOf({ what, company: about, measure: used, amount, from, holder })
      : undefined;
  const full = given.length >= MOST_SUPPOSED_HOLDINGS;
  return (
    <details className="what-if" open={given.length > 0 ? true : undefined}>
      <summary>{say('whatIf')}</summary>
      <form
        className="page-controls"
        aria-label={say('supposeAHolding')}
        onSubmit={(event) => {
          event.preventDefault();
          if (entry === undefined || full) return;
          onState({ suppose: [...given, entry] });
          setAmount('');
        }}
      >
        <label className="field">
          {say('whatHappensSelect', {
            select: (
              <select
                className="field-input"
                value={what}
                onChange={(event) => {
                  setWhat(event.target.value as What);
                }}
              >
                {KINDS.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            ),
          })}
        </label>
        <PartyField label={say('ofTheCompany')} id={about} kinds={['COMPANY']} onChoose={setCompany} />
        {what === 'pass' && <PartyField label={say('from')} id={from} onChoose={setFrom} />}
        <PartyField
          label={what === 'issue' ? say('toMayBeLeftEmpty') : what === 'pass' ? say('to') : say('holder')}
          id={holder}
          onChoose={setHolder}
        />
        {what !== 'issue' && (
          <label className="field">
            {say('inSelect', {
              select: (
                <select
                  className="field-input"
                  value={measure}
                  onChange={(event) => {
                    setMeasure(event.target.value as SupposedMeasure);
                  }}
                >
                  <option value="shares">{say('shares')}</option>
                  <option value="percent">{say('perCent')}</option>
                </select>
              ),
            })}
          </label>
        )}
        <label className="field">
          {used === 'shares' ? say('numberOfShares') : say('perCent2')}
          <input
            className="field-input"
            inputMode={used === 'shares' ? 'numeric' : 'decimal'}
            autoComplete="off"
            value={amount}
            aria-invalid={amount !== '' && !amountFits(used, amount)}
            onChange={(event) => {
              setAmount(event.target.value.replaceAll(',', '').trim());
            }}
          />
        </label>
        <button type="submit" className="button" disabled={entry === undefined || full}>
          {say('supposeIt')}
        </button>
      </form>
      <p className="caption">{say('onlyReckonedNeverWrittenNewShares')}</p>
    </details>
  );
}

function entryOf({
  what,
  company,
  measure,
  amount,
  from,
  holder,
}: {
  readonly what: What;
  readonly company: string;
  readonly measure: SupposedMeasure;
  readonly amount: string;
  readonly from: string | undefined;
  readonly holder: string | undefined;
}): SupposedHolding | undefined {
  if (what === 'issue') return { what, company, measure: 'shares', amount, ...(holder !== undefined && { holder }) };
  if (holder === undefined) return undefined;
  if (what === 'hold') return { what, company, measure, amount, holder };
  return from === undefined || from === holder ? undefined : { what, company, measure, amount, from, holder };
}

/** A party looked up by name; emptying the field takes it away. */
function PartyField({
  label,
  id,
  kinds,
  onChoose,
}: {
  readonly label: string;
  readonly id: string | undefined;
  readonly kinds?: readonly ('PERSON' | 'COMPANY')[];
  readonly onChoose: (id: string | undefined) => void;
}) {
  const [typed, setTyped] = useState<{ readonly of: string | undefined; readonly text: string } | undefined>(undefined);
  const named = useAnswer(holderKindQuery, { id: id ?? '' }, { pause: id === undefined });
  const typing = typed !== undefined && typed.of === id;
  const search = usePartySearch(typing ? typed.text : '', kinds);
  return (
    <div className="field">
      <span aria-hidden>{label}</span>
      <PartyCombobox
        label={label}
        placeholder={say('name')}
        value={typing ? typed.text : id === undefined ? '' : (named.data?.party?.name ?? id)}
        onValueChange={(text) => {
          if (text === '' && id !== undefined) {
            onChoose(undefined);
            setTyped(undefined);
          } else setTyped({ of: id, text });
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
