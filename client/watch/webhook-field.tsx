/** The address that is called with each change of what is watched next. */
export function WebhookField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <details className="watch-more">
      <summary>Call a program with each change</summary>
      <div className="watch-form">
        <label className="field">
          Address (webhook)
          <input
            className="field-input"
            type="url"
            placeholder="https://"
            value={value}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          />
        </label>
        <p className="quiet">
          What you watch next calls it, signed with a secret that is shown once. Take the watch away and it is called no
          more.
        </p>
      </div>
    </details>
  );
}

/** The secret of a webhook, which the server does not tell again. */
export function WebhookSecret({ of, secret }: { readonly of: string; readonly secret: string }) {
  return (
    <div className="watch-secret">
      <p>The calls of {of} are signed with this secret. Keep it now: it is not shown again.</p>
      <code>{secret}</code>
    </div>
  );
}
