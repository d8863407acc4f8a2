import { Table2 } from 'lucide-react';
import { useTwinOpen } from './twin-open.ts';
import { say } from './messages/words.ts';

/** Opens the table of what is drawn, and closes it. */
export function TwinButton() {
  const { open, set } = useTwinOpen();
  return (
    <button
      type="button"
      className="button button-plain twin-button"
      aria-pressed={open}
      title={say('asATable')}
      onClick={() => {
        set(!open);
      }}
    >
      <Table2 size={14} aria-hidden /> {say('table')}
    </button>
  );
}
