import type { AddressProblem } from '../lib/address/url-state.ts';

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
          In the address, {field} “{value.slice(0, 60)}” {message}; it is left out.
        </span>
      ))}
      <button type="button" onClick={onDismiss}>
        Mend the address
      </button>
    </div>
  );
}
