import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { partyOption, searchStatus, usePartySearch } from '../lib/party-search.ts';
import { PartyCombobox } from '../ui/inputs/party-combobox.tsx';

type Target = '/' | '/ownership' | '/interlocks' | '/independence';

/** A field that looks for a party and opens a page about it: on the graph anybody, on the others a company. */
export function PartyChooser({ label, to }: { readonly label: string; readonly to: Target }) {
  const [text, setText] = useState('');
  const search = usePartySearch(text, to === '/' ? undefined : COMPANIES);
  const navigate = useNavigate();
  return (
    <div className="party-chooser">
      <PartyCombobox
        label={label}
        placeholder={label}
        value={text}
        onValueChange={setText}
        options={search.matches.map(partyOption)}
        status={searchStatus(search)}
        problem={search.problem !== undefined}
        busy={search.searching}
        onChoose={({ id }) => {
          setText('');
          const named = to === '/' ? { focus: id } : { company: id };
          void navigate({ to, search: (previous: object) => ({ ...previous, ...named }) });
        }}
      />
    </div>
  );
}

const COMPANIES = ['COMPANY'] as const;
