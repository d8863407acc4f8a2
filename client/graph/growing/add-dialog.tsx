import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import { partyOption, searchStatus, usePartySearch } from '../../lib/party-search.ts';
import { DialogFrame } from '../../ui/dialogs/dialog-frame.tsx';
import { PartyCombobox } from '../../ui/inputs/party-combobox.tsx';
import { AddNames } from './add-names.tsx';
import './growing.css';
import { say } from './messages/words.ts';

/** Puts parties into the drawing by name, one or many, and leaves what is drawn where it is. */
export function AddDialog({
  onAdd,
  onClose,
}: {
  readonly onAdd: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  const search = usePartySearch(text);
  return (
    <DialogFrame title={say('addToTheDrawing')} className="growing-dialog" onClose={onClose}>
      <PartyCombobox
        label={say('addAPersonOrACompany')}
        placeholder={say('personOrCompany')}
        value={text}
        onValueChange={setText}
        options={search.matches.map(partyOption)}
        status={searchStatus(search)}
        problem={search.problem !== undefined}
        busy={search.searching}
        onChoose={({ id }) => {
          onAdd([id]);
        }}
      />
      <AddNames onAdd={onAdd} />
      <Dialog.Close className="button button-plain growing-close">{say('close')}</Dialog.Close>
    </DialogFrame>
  );
}
