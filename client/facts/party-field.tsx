import { useState } from 'react';
import { partyOption, searchStatus, usePartySearch } from '../lib/party-search.ts';
import { PartyCombobox } from '../ui/inputs/party-combobox.tsx';

/**
 * A field in which a party is looked up by name. It shows the one that is chosen, or stays empty where each choice adds
 * one.
 */
export function PartyField({
  label,
  placeholder,
  name = '',
  kinds,
  onChoose,
}: {
  readonly label: string;
  readonly placeholder: string;
  readonly name?: string;
  readonly kinds?: readonly ('PERSON' | 'COMPANY')[];
  readonly onChoose: (id: string) => void;
}) {
  const [typed, setTyped] = useState<{ readonly over: string; readonly text: string } | undefined>(undefined);
  // What was typed over another choice is forgotten.
  const text = typed?.over === name ? typed.text : undefined;
  const search = usePartySearch(text ?? '', kinds);
  return (
    <div className="field party-field">
      <span aria-hidden>{label}</span>
      <PartyCombobox
        label={label}
        placeholder={placeholder}
        value={text ?? name}
        onValueChange={(next) => {
          setTyped({ over: name, text: next });
        }}
        options={text === undefined ? [] : search.matches.map(partyOption)}
        status={text === undefined ? undefined : searchStatus(search)}
        problem={search.problem !== undefined}
        busy={search.searching}
        onChoose={({ id }) => {
          setTyped(undefined);
          onChoose(id);
        }}
      />
    </div>
  );
}
