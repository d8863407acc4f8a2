import { SUPPOSABLE } from '../../__generated__/fact-kinds.ts';
import type { FieldName } from '../../lib/address/supposed.ts';
import { say } from './messages/words.ts';

const TYPES: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(SUPPOSABLE)) as Record<
  string,
  string
>;

/** One value of a supposed fact, typed or chosen; empty is “not said”. Dates are taken as far as they are given. */
export function FieldInput({
  name,
  label,
  value,
  required = false,
  onChange,
}: {
  readonly name: FieldName;
  readonly label: string;
  readonly value: string;
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
}) {
  const type = TYPES[name];
  if (type === 'flag') {
    return (
      <label className="field">
        {label}
        <select
          className="field-input"
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        >
          {!required && <option value="">{say('notSaid')}</option>}
          <option value="yes">{say('yes')}</option>
          <option value="no">{say('no')}</option>
        </select>
      </label>
    );
  }
  return (
    <label className="field">
      {label}
      <input
        className="field-input"
        type={type === 'day' ? 'date' : 'text'}
        inputMode={type === 'decimal' || type === 'count' ? 'decimal' : undefined}
        placeholder={type === 'date' ? say('june2004Or20040628') : name === 'currency' ? say('jpy') : undefined}
        size={type === 'text' ? 28 : type === 'date' ? 22 : 14}
        maxLength={200}
        required={required}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </label>
  );
}
