import { useAccount } from '../../lib/account.ts';

/**
 * Who signs for something: whoever is signed in, and nobody else; else a name to write. Its field in the form is `by`.
 */
export function SignedName({ label }: { readonly label: string }) {
  const name = useAccount()?.name ?? undefined;
  return (
    <label className="field">
      {label}
      <input
        // Another field: what was written before the name came would be refused.
        key={name}
        name="by"
        className="field-input"
        required
        maxLength={200}
        autoComplete="name"
        readOnly={name !== undefined}
        defaultValue={name}
      />
    </label>
  );
}
