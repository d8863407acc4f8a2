import { useRef } from 'react';

/** Opens the chooser of files for one file of JSON. */
export function FilePress({
  label,
  field,
  disabled,
  onFile,
}: {
  readonly label: string;
  /** What the field is called that takes the file. */
  readonly field: string;
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button" disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={field}
        onChange={(event) => {
          const [taken] = event.target.files ?? [];
          event.target.value = '';
          if (taken) onFile(taken);
        }}
      />
    </>
  );
}
