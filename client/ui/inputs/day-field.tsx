import { useId, useState } from 'react';
import { say } from '../messages/words.ts';
import { DayInput } from './day-input.tsx';
import { dayTyped } from './day-typed.ts';

/**
 * A day typed, or picked in the browser's calendar. It is passed on once it is a whole day, not while it is being
 * typed; what is no day stays and is said to be none. Escape puts back the day that was.
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
  const id = useId();
  const [draft, setDraft] = useState<{ readonly of: string; readonly text: string; readonly left: boolean }>();
  // A draft belongs to the value it was begun from; when the value changes elsewhere, the draft is forgotten.
  const mine = draft?.of === value ? draft : undefined;
  const text = mine?.text ?? value;
  const wrong = mine?.left === true && dayTyped(text) === undefined;
  const commit = () => {
    const day = dayTyped(text);
    setDraft(day === undefined ? { of: value, text, left: true } : undefined);
    if (day !== undefined && day !== value) onChange(day);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <DayInput
        id={id}
        value={text}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-problem` : undefined}
        onText={(next) => {
          setDraft({ of: value, text: next, left: false });
        }}
        onPick={(day) => {
          setDraft(undefined);
          if (day !== value) onChange(day);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape' && mine !== undefined) {
            event.stopPropagation();
            setDraft(undefined);
          }
        }}
      />
      {wrong && (
        <span id={`${id}-problem`} className="field-problem" role="alert">
          {say('noSuchDay', { text })}
        </span>
      )}
    </div>
  );
}
