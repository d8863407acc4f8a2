import { useState } from 'react';

/**
 * A day typed or picked in the browser's own field. It is passed on once it is a whole day, not while it is being
 * typed.
 */
export function DayField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}) {
  const [draft, setDraft] = useState<{ readonly of: string; readonly text: string } | undefined>(undefined);
  // A draft belongs to the value it was begun from; when the value changes elsewhere, the draft is forgotten.
  const text = draft?.of === value ? draft.text : value;
  const commit = () => {
    if (text !== value && /^[12]\d{3}-\d{2}-\d{2}$/.test(text)) onChange(text);
    setDraft(undefined);
  };
  return (
    <label className="field">
      {label}
      <input
        type="date"
        className="field-input"
        value={text}
        min="1800-01-01"
        max="2199-12-31"
        onChange={(event) => {
          setDraft({ of: value, text: event.target.value });
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
    </label>
  );
}
