/** A labelled line or, with `rows`, several lines of text in a form. */
export function TextField({
  label,
  value,
  onValue,
  rows,
  required = false,
  maxLength,
  spellCheck,
}: {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly rows?: number;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly spellCheck?: boolean;
}) {
  const shared = {
    className: 'field-input',
    required,
    maxLength,
    spellCheck,
    value,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      onValue(event.target.value);
    },
  };
  return (
    <label className="field">
      {label}
      {rows === undefined ? <input {...shared} /> : <textarea rows={rows} {...shared} />}
    </label>
  );
}
