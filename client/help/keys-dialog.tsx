import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import { useShortcuts } from '../lib/window/use-shortcuts.ts';
import './help.css';
import { KeyList } from './key-list.tsx';
import { say } from './messages/words.ts';

/** The keys, over whatever page is open, after a press of the question mark. */
export function KeysDialog() {
  const [open, setOpen] = useState(false);
  useShortcuts({
    '?': () => {
      setOpen(true);
    },
  });
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="help-backdrop" />
        <Dialog.Popup className="popup help-dialog">
          <div className="help-head">
            <Dialog.Title>{say('keys')}</Dialog.Title>
            <Dialog.Close className="button">{say('close')}</Dialog.Close>
          </div>
          <KeyList />
          <p>
            <a href="/help">{say('whatYouAreLookingAt')}</a>
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
