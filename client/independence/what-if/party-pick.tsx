import { useState } from 'react';
import { partyOption, searchStatus, usePartySearch } from '../../lib/party-search.ts';
import { PartyCombobox } from '../../ui/inputs/party-combobox.tsx';
import { say } from './messages/words.ts';

export interface PickedParty {
  readonly id: string;
  readonly name: string;
}

/**
 * A party of the graph, looked up by name. What is typed afterwards takes the choice back until another one is made.
 */
export function PartyPick({
  label,
  kinds,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly kinds?: readonly ('PERSON' | 'COMPANY')[] | undefined;
  readonly chosen: PickedParty | undefined;
  readonly onChoose: (party: PickedParty | undefined) => void;
}) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const search = usePartySearch(typed ?? '', kinds);
  return (
    <div className="field">
      <span aria-hidden>{label}</span>
      <PartyCombobox
        label={label}
        placeholder={say('lookUpByName')}
        value={typed ?? chosen?.name ?? ''}
        onValueChange={(next) => {
          setTyped(next);
          if (chosen) onChoose(undefined);
        }}
        options={typed === undefined ? [] : search.matches.map(partyOption)}
        status={typed === undefined ? undefined : searchStatus(search)}
        problem={search.problem !== undefined}
        busy={search.searching}
        onChoose={({ id, name }) => {
          setTyped(undefined);
          onChoose({ id, name });
        }}
      />
    </div>
  );
}
