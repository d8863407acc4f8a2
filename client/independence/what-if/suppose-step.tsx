import type { ReactNode } from 'react';
import { say } from './messages/words.ts';

/** A form that ends in "Suppose this", with what is amiss below it. */
export function SupposeStep({
  above,
  fields,
  amiss,
  onSubmit,
}: {
  readonly above: ReactNode;
  /** Stand in one line with the button. */
  readonly fields: ReactNode;
  readonly amiss: string | undefined;
  readonly onSubmit: () => void;
}) {
  return (
    <form
      className="suppose-step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {above}
      <div className="suppose-fields">
        {fields}
        <button type="submit" className="button button-primary">
          {say('supposeThis')}
        </button>
      </div>
      {amiss !== undefined && (
        <p role="alert" className="report-problem">
          {amiss}
        </p>
      )}
    </form>
  );
}
