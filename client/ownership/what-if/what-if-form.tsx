import { useState } from 'react';
import { useAnswer } from '../../lib/answer.ts';
import { partyOption, searchStatus, usePartySearch } from '../../lib/party-search.ts';
import {
  amountFits,
  MOST_SUPPOSED_HOLDINGS,
  type Measure,
  type SupposedHolding,
} from '../../lib/address/supposed-holdings.ts';
import { PartyCombobox } from '../../ui/party-combobox.tsx';
import { holderKindQuery } from '../owners-query.ts';
import type { OnState, OwnershipState } from '../ownership-state.ts';

type What = SupposedHolding['what'];

const KINDS: readonly { readonly value: What; readonly label: string }[] = [
  { value: 'issue', label: 'New shares are issued' },
  { value: 'pass', label: 'Shares pass from one to another' },
  { value: 'hold', label: 'Somebody holds so much' },
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
  const [measure, setMeasure] = useState<Measure>('shares');
  const [amount, setAmount] = useState('');
  const about = company ?? of;
  const given = state.suppose ?? [];
  const used: Measure = what === 'issue' ? 'shares' : measure;
  const entry =
    amountFits(used, amount) && about !== undefined
      ? entryOf({ what, company: about, measure: used, amount, from, holder })
      : undefined;
  const full = given.length >= MOST_SUPPOSED_HOLDINGS;
  return (
    <details className="what-if" open={given.length > 0 ? true : undefined}>
      <summary>What if…</summary>
      <form
        className="page-controls"
        aria-label="Suppose a holding"
        onSubmit={(event) => {
          event.preventDefault();
          if (entry === undefined || full) return;
          onState({ suppose: [...given, entry] });
          setAmount('');
        }}
      >
        <label className="field">
          What happens
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
        </label>
        <PartyField label="Of the company" id={about} kinds={['COMPANY']} onChoose={setCompany} />
        {what === 'pass' && <PartyField label="From" id={from} onChoose={setFrom} />}
        <PartyField
          label={what === 'issue' ? 'To (may be left empty)' : what === 'pass' ? 'To' : 'Holder'}
          id={holder}
          onChoose={setHolder}
        />
        {what !== 'issue' && (
          <label className="field">
            In
            <select
              className="field-input"
              value={measure}
              onChange={(event) => {
                setMeasure(event.target.value as Measure);
              }}
            >
              <option value="shares">shares</option>
              <option value="percent">per cent</option>
            </select>
          </label>
        )}
        <label className="field">
          {used === 'shares' ? 'Number of shares' : 'Per cent'}
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
          Suppose it
        </button>
      </form>
      <p className="caption">
        Only reckoned, never written. New shares make everybody&rsquo;s share smaller; a holding takes the place of what
        the holder directly has.
      </p>
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
  readonly measure: Measure;
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
        placeholder="Name"
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
