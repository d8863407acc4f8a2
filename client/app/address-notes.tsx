import type { AddressProblem } from '../lib/address/url-state.ts';
import { say } from './messages/words.ts';

/** Says what in the address was not understood and therefore left out. */
export function AddressNotes({
  problems,
  onDismiss,
}: {
  readonly problems: readonly AddressProblem[];
  readonly onDismiss: () => void;
}) {
  if (problems.length === 0) return null;
  return (
    <div className="notice-line" role="status">
      {problems.map(({ field, value, message }) => (
        <span key={`${field} ${message}`}>
          {say('inTheAddressFieldValueMessage', { field, value: value.slice(0, 60), message })}
        </span>
      ))}
      <button type="button" onClick={onDismiss}>
        {say('mendTheAddress')}
      </button>
    </div>
  );
}
