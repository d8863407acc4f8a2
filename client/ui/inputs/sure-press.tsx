import { useState } from 'react';

/** Takes something away for good: asks once more before it does. */
export function SurePress({
  label,
  sure,
  of,
  ofSure,
  disabled = false,
  onSure,
}: {
  readonly label: string;
  /** What it says when it asks once more. */
  readonly sure: string;
  /** The same with what is taken away, for who does not see beside what the press stands. */
  readonly of: string;
  readonly ofSure: string;
  readonly disabled?: boolean;
  readonly onSure: () => void;
}) {
  const [asks, setAsks] = useState(false);
  return asks ? (
    <button type="button" className="button" disabled={disabled} aria-label={ofSure} onClick={onSure}>
      {sure}
    </button>
  ) : (
    <button
      type="button"
      className="button button-plain"
      aria-label={of}
      onClick={() => {
        setAsks(true);
      }}
    >
      {label}
    </button>
  );
}
