import { useId, useState } from 'react';
import { isPercentage } from '../lib/address/supposed-holdings.ts';
import { say } from './messages/words.ts';

/**
 * A percentage typed as exact decimal text. It is passed on at Enter or on leaving, when it is one; an empty field is
 * none.
 */
export function PercentField({
  label,
  value,
  none,
  places = 30,
  suggestions,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  /** Shown while the field is empty. */
  readonly none: string;
  readonly places?: number;
  readonly suggestions: readonly string[];
  readonly onChange: (value: string | undefined) => void;
}) {
  const list = useId();
  const [draft, setDraft] = useState<{ readonly of: string | undefined; readonly text: string } | undefined>(undefined);
  // A draft belongs to the value it was begun from; when the value changes elsewhere, the draft is forgotten.
  const text = draft !== undefined && draft.of === value ? draft.text : (value ?? '');
  const fits = text === '' || (isPercentage(text) && (text.split('.')[1]?.length ?? 0) <= places);
  const commit = () => {
    if (!fits) return;
    if (text !== (value ?? '')) onChange(text === '' ? undefined : text);
    setDraft(undefined);
  };
  return (
    <label className="field percent-field">
      {label}
      <span className="percent-entry">
        <input
          className="field-input"
          inputMode="decimal"
          autoComplete="off"
          list={list}
          value={text}
          placeholder={none}
          aria-invalid={!fits}
          title={fits ? undefined : say('aPercentageBetween0And100', { places })}
          onChange={(event) => {
            setDraft({ of: value, text: event.target.value.trim() });
          }}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
          }}
        />
        %
      </span>
      <datalist id={list}>
        {suggestions.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </label>
  );
}
