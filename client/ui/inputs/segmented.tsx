import { useId, type ReactNode } from 'react';

export interface SegmentChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: ReactNode;
}

/** One of a few, as radio buttons side by side. With icons the words are for screen readers and the tooltip. */
export function Segmented<Value extends string>({
  label,
  choices,
  value,
  onChange,
}: {
  readonly label: string;
  readonly choices: readonly SegmentChoice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}) {
  const name = useId();
  const icons = choices.some((choice) => choice.icon !== undefined);
  return (
    <div role="radiogroup" aria-label={label} className={icons ? 'segmented segmented-icons' : 'segmented'}>
      {choices.map((choice) => (
        <label key={choice.value} title={icons ? choice.label : undefined}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => {
              onChange(choice.value);
            }}
          />
          {choice.icon}
          <span className={icons ? 'visually-hidden' : undefined}>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}
